import { describe, expect, test } from 'vitest'
import { authorityUnitsMax } from '../../../limits.js'
import type { ActData } from '../../../record/leaf.js'
import { decide } from '../../decide.js'
import { replay, stateRoot } from '../../replay.js'
import { opening, play } from '../../testing.js'
import {
  base,
  type HostedPlay,
  hostedProcedure,
  openHosted,
  playHosted,
  seated,
  worded,
} from '../../testing-hosted.js'
import { withheldBy } from '../../view.js'

const text = 'Members shall cooperate.'
const { hash } = worded(text) as { hash: string }
const parties = { USA: 'governments', CHAIR: 'chair' }
const start = [openHosted(), ...seated(parties), ...base({ '1': text })]
const body = start.length
const object: HostedPlay = {
  party: 'USA',
  act: { kind: 'object', target: { provision: '1', version: 0 }, degree: 'objection', ground: 'scope' },
}
const reason = { level: 'hidden', reason: 'court-order', authority: 'Example Court, 12/3' }
const withhold = (more: object, party = 'SEC'): HostedPlay => ({
  party,
  act: { kind: 'withhold', target: { body }, ...reason, ...more } as ActData,
})
const submit = (words: string): HostedPlay => ({
  party: 'USA',
  act: {
    kind: 'submit',
    proposal: 'USA/1',
    symbol: 'USA/1',
    title: { en: 'x' },
    authors: ['USA'],
    amendments: [{ n: 1, mark: 'MOD', target: { provision: '1', version: 0 }, text: [worded(words)] }],
  } as unknown as ActData,
})
const played = (...plays: HostedPlay[]) => playHosted([...start, object, ...plays])

describe('withholding', () => {
  test.each<[string, string | undefined, HostedPlay[]]>([
    ['N26: the secretariat withholds where the procedure says nothing of it', undefined, [withhold({})]],
    ['N26: nobody else does', 'not-provided-for', [withhold({}, 'USA')]],
    ['N26: not even the chair', 'not-provided-for', [withhold({}, 'CHAIR')]],
    ['N27: a body of an earlier act', 'unknown-act', [withhold({ target: { body: body + 1 } })]],
    ['N27: a text', undefined, [withhold({ target: { text: hash } })]],
    ['N27: nothing else', 'malformed-act', [withhold({ target: { act: body } })]],
    ['N27: not both at once', 'malformed-act', [withhold({ target: { body, text: hash } })]],
    ['N27: hidden, and later erased', undefined, [withhold({}), withhold({ level: 'erased' })]],
    ['N27: not hidden again', 'already-withheld', [withhold({}), withhold({})]],
    ['N27: nor back from erased', 'already-withheld', [withhold({ level: 'erased' }), withhold({})]],
    [
      'N27: nor erased again',
      'already-withheld',
      [withhold({ level: 'erased' }), withhold({ level: 'erased' })],
    ],
    ['N27: for a reason of the list', 'malformed-act', [withhold({ reason: 'embarrassing' })]],
    ['N27: on an authority', 'malformed-act', [withhold({ authority: '  ' })]],
    ['N27: named on one line', 'malformed-act', [withhold({ authority: 'a\nb' })]],
    ['N27: of this length', undefined, [withhold({ authority: 'x'.repeat(authorityUnitsMax) })]],
    ['N27: and no more', 'malformed-act', [withhold({ authority: 'x'.repeat(authorityUnitsMax + 1) })]],
    [
      'N28: a withheld text does not come back',
      'text-withheld',
      [withhold({ target: { text: hash } }), submit(text)],
    ],
    [
      'N28: another does',
      undefined,
      [withhold({ target: { text: hash } }), submit('Members may cooperate.')],
    ],
  ])('%s', (_, why, plays) => {
    const before = played(...plays.slice(0, -1))
    const { refusals, state, leaves } = played(...plays)
    expect(before.refusals).toEqual([])
    expect(refusals.map(refusal => refusal.why)).toEqual(why === undefined ? [] : [why])
    expect(stateRoot(replay(leaves))).toBe(stateRoot(state))
    if (why !== undefined) expect(stateRoot(state)).toBe(stateRoot(before.state))
  })

  test('N26: the procedure may give it to others', () => {
    const permissions = [
      ...hostedProcedure.permissions,
      { acts: ['withhold'], by: ['chair' as const], clause: 'chair' },
    ]
    const open = openHosted({ ...hostedProcedure, permissions })
    const all = (party: string) => playHosted([open, ...start.slice(1), object, withhold({}, party)]).refusals
    expect(all('CHAIR')).toEqual([])
    expect(all('SEC')).toMatchObject([{ why: 'not-entitled', clause: 'chair' }])
  })

  test('N27: the record says how far, why, on whose authority, and by which act: the last one', () => {
    const { state, leaves } = played(
      withhold({}),
      withhold({ level: 'erased' }),
      withhold({ target: { text: hash } }),
    )
    const view = { state } as Parameters<typeof withheldBy>[0]
    expect(withheldBy(view, `body/${body}`)).toEqual({ ...reason, level: 'erased', seq: leaves.length - 2 })
    expect(withheldBy(view, `text/${hash}`)).toEqual({ ...reason, seq: leaves.length - 1 })
    expect(withheldBy(view, 'body/0')).toBeNull()
    expect(withheldBy({ ...view, state: played().state }, `body/${body}`)).toBeNull()
  })

  test('N26, N30: in an observed negotiation the recorder withholds, and never at a date', () => {
    const observed = play([
      ...opening(),
      { act: { kind: 'seat', seats: 'USA', name: { en: 'x' }, group: 'governments', unit: 'state' } },
      { act: { kind: 'credential', holder: 'usa-1', for: 'USA', role: 'head' } },
      { act: { kind: 'withhold', target: { body: 0 }, ...reason } },
    ])
    const last = observed.leaves.at(-1)!
    const { state } = observed.view()
    expect(state.record.withheld?.get('body/0')?.seq).toBe(last.index)
    const by = (more: object) =>
      decide(state, { author: { ...last.author, ...more }, auth: { how: 'recorded' } }, 1e6, last.index + 1)
    const act = { ...last.author.act, target: { body: 1 } }
    expect(by({ act })).toMatchObject({ ok: true })
    expect(by({ act, credential: 'usa-1' })).toMatchObject({ why: 'not-entitled', where: 'withhold' })
    expect(by({ act, on: '2012' })).toMatchObject({ why: 'when-not-wanted' })
  })
})
