/** Offers and informal meetings, act by act. Rules OF1 to OF6 and IM1 to IM5, docs/spec/workspace.md. */
import { describe, expect, test } from 'vitest'
import { checkProcedure } from '../procedure/check.js'
import type { Procedure } from '../procedure/procedure.js'
import { commitBody } from '../record/body.js'
import { isEnteredLate } from './informals.js'
import { isOfferedTo, isOfferOpen } from './offers.js'
import { replay, stateRoot } from './replay.js'
import { packState, unpackState } from './snapshot.js'
import { base, type HostedPlay, openHosted, playHosted, seated } from './testing-hosted.js'
import { by, dayMs, wholeProcedure } from './testing-whole.js'

const procedure: Procedure = {
  ...wholeProcedure,
  permissions: [
    ...wholeProcedure.permissions,
    {
      acts: ['offer', 'seal-offer', 'release-offer', 'take-offer', 'withdraw-offer'],
      by: ['speak'],
      clause: 'all',
    },
    { acts: ['informal', 'confirm-informal', 'counter-report'], by: ['anyone'], clause: 'all' },
  ],
  informal: { days: 7, clause: 'all' },
}
const hall = [
  openHosted(procedure, 2),
  ...seated({ CHAIR: 'chair', FRA: 'governments', KEN: 'governments', OPS: 'operators', EFF: 'advocates' }),
  ...base({ 'art-1': 'Everyone may speak.', 'art-2': 'Nobody is unheard.' }),
]
const first = hall.length
const now = first * 1000
const on = (provision: string, version = 0) => ({ provision, version })

const offer = (more: object = {}, play: Partial<HostedPlay> = { reasoned: true }) =>
  by('FRA', { kind: 'offer', would: on('art-1'), if: [on('art-2')], ...more }, play)
/** What a sealed offer commits to that the play so many acts later publishes. */
const hashOf = (later: number) =>
  commitBody({ lang: 'en', reasons: `reasons ${first + later}` }, new Uint8Array(32)).commit
const seal = (later: number, more: object = {}) =>
  by('FRA', { kind: 'seal-offer', to: ['KEN'], hash: hashOf(later), ...more })
const release = (party = 'FRA', of = first) =>
  by(party, { kind: 'release-offer', offer: of }, { reasoned: true })
const take = (party: string, outcome = 'taken', of = first) =>
  by(party, { kind: 'take-offer', offer: of, outcome })
const withdraw = (party = 'FRA', of = first) => by(party, { kind: 'withdraw-offer', offer: of })
const informal = (more: object = {}, party = 'FRA') =>
  by(party, {
    ...{ kind: 'informal', held: 1_000, title: { en: 'Lunch' }, attended: ['FRA', 'KEN'] },
    ...more,
  })
const confirm = (party: string, of = first) => by(party, { kind: 'confirm-informal', informal: of })

function played(...plays: HostedPlay[]) {
  const all = playHosted([...hall, ...plays])
  const root = stateRoot(all.state)
  expect(stateRoot(replay(all.leaves))).toBe(root)
  expect(stateRoot(unpackState(packState(all.state))!)).toBe(root)
  return all
}

test('the procedure of these tests is whole', () => expect(checkProcedure(procedure)).toBeNull())

test('OF1, IM1: a log without them has none in its state, and semantics 1 does not know them', () => {
  const { state } = played()
  expect('offers' in state || 'informals' in state).toBe(false)
  const before = playHosted([openHosted(), ...seated({ FRA: 'governments' }), informal()])
  expect(before.refusals.map(({ why }) => why)).toEqual(['unknown-kind'])
})

test.each<[string, HostedPlay[], string[]]>([
  ['OF1: an offer says so in words', [offer({}, {})], ['offer-empty']],
  ['OF1: of what there is', [offer({ would: on('art-9') })], ['unknown-provision']],
  ['OF1: on conditions that there are', [offer({ if: [on('art-1', 3)] })], ['unknown-version']],
  ['OF1: or on conditions in words alone', [offer({ if: [] })], []],
  ['OF1: to parties that there are', [offer({ to: ['NIL'] })], ['unknown-party']],
  ['OF1: to others', [offer({ to: ['KEN', 'FRA'] })], ['offer-to-oneself']],
  ['OF1: not for a time that is over', [offer({ until: now - 1 })], ['offer-until-past']],
  ['OF2: to all, all others may answer', [offer(), take('KEN'), take('EFF', 'declined')], []],
  ['OF2: nobody takes their own', [offer(), take('FRA')], ['offer-not-to-you']],
  ['OF2: whom it is not made to does not', [offer({ to: ['KEN'] }), take('EFF')], ['offer-not-to-you']],
  ['OF2: an answer can be changed', [offer(), take('KEN'), take('KEN', 'declined')], []],
  ['OF2: an offer that there is', [take('KEN')], ['unknown-offer']],
  [
    'OF2: not when its time is over',
    [offer({ until: now + dayMs }), { ...take('KEN'), at: now + dayMs + 1 }],
    ['offer-over'],
  ],
  ['OF3: its own party withdraws it', [offer(), withdraw('KEN')], ['offer-not-yours']],
  ['OF3: and nobody takes it then', [offer(), withdraw(), take('KEN')], ['offer-over']],
  ['OF3: once', [offer(), withdraw(), withdraw()], ['offer-withdrawn']],
  ['OF4: the words that were sealed, and no others', [seal(2), release()], ['not-what-was-sealed']],
  ['OF4: released by its own party', [seal(1), release('KEN')], ['offer-not-yours']],
  ['OF4: released once', [seal(1), release(), release()], ['offer-released']],
  ['OF4: a public one is not released', [offer(), release()], ['offer-not-sealed']],
  ['OF4: one commitment is one offer', [seal(1), by('KEN', seal(1, { to: ['EFF'] }).act)], ['offer-known']],
  ['OF4: also after it was withdrawn', [seal(2), withdraw(), release()], []],
  ['IM1: not before it was held', [informal({ held: now + dayMs })], ['held-to-come']],
  ['IM1: of parties that there are', [informal({ attended: ['FRA', 'NIL'] })], ['unknown-party']],
  ['IM1: each named once', [informal({ attended: ['FRA', 'FRA'] })], ['attended-twice']],
  ['IM1: of two at least', [informal({ attended: ['FRA'] })], ['malformed-act']],
  ['IM1: on what there is', [informal({ subject: on('art-7') })], ['unknown-provision']],
  ['IM2: who is named confirms', [informal({}, 'EFF'), confirm('FRA'), confirm('KEN')], []],
  ['IM2: who entered it has said so', [informal(), confirm('FRA')], ['already-confirmed']],
  ['IM2: who is not named does not', [informal(), confirm('EFF')], ['not-named-as-attending']],
  ['IM2: once', [informal(), confirm('KEN'), confirm('KEN')], ['already-confirmed']],
  ['IM2: of one that there is', [confirm('KEN', 3)], ['unknown-informal']],
  ['IM3: or disputes it', [informal(), by('KEN', { kind: 'counter-report', disputes: first })], []],
])('%s', (_name, plays, whys) => expect(played(...plays).refusals.map(({ why }) => why)).toEqual(whys))

describe('what is kept', () => {
  test('OF5: an offer and its answers, and no position and no count', () => {
    const bare = played().state
    const { state } = played(offer({ to: ['KEN'], until: now + dayMs }), take('KEN'), take('KEN', 'declined'))
    const kept = state.offers!.get(first)!
    expect({ ...kept, answers: [...kept.answers] }).toEqual({
      ...{ seq: first, party: 'FRA', to: ['KEN'], would: on('art-1'), if: [on('art-2')] },
      ...{ until: now + dayMs, hash: null, released: null, withdrawn: null },
      answers: [['KEN', { outcome: 'declined', seq: first + 2 }]],
    })
    expect([state.positions, state.text]).toEqual([bare.positions, bare.text])
    expect(isOfferedTo(kept, 'KEN')).toBe(true)
    expect(isOfferedTo(kept, 'EFF')).toBe(false)
    expect([now + dayMs, now + dayMs + 1].map(at => isOfferOpen(kept, at))).toEqual([true, false])
  })
  test('OF4: of a sealed one nothing but to whom, and a commitment', () => {
    const { state } = played(seal(1), release())
    expect(state.offers!.get(first)).toMatchObject({
      ...{ to: ['KEN'], would: null, if: [], hash: hashOf(1), released: first + 1 },
    })
  })
  test('IM4: a meeting entered too late is in the record, and is seen to be late', () => {
    const late = { ...informal(), at: 1_000 + 7 * dayMs + 1 }
    const inTime = { ...informal(), at: 1_000 + 7 * dayMs }
    const entered = (play: HostedPlay) => {
      const { state, refusals } = played(play)
      expect(refusals).toEqual([])
      return isEnteredLate(state, state.informals!.get(first)!)
    }
    expect([late, inTime].map(entered)).toEqual([true, false])
  })
})
