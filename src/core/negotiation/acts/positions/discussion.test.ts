import { describe, expect, test } from 'vitest'
import { wordingHash } from '../../../record/body.js'
import { countRemovals, removals } from '../../../reports/removals.js'
import { audit } from '../../audit.js'
import { stateRoot } from '../../replay.js'
import { packState, unpackState } from '../../snapshot.js'
import {
  base,
  type HostedPlay,
  type HostedPlayed,
  openHosted,
  playHosted,
  seated,
  worded,
} from '../../testing-hosted.js'
import { by, chair, wholeProcedure } from '../../testing-whole.js'

const text = 'Everyone may speak.'
const provision = { provision: 'art-1', version: 0 }
const moderated = {
  ...wholeProcedure,
  roles: [...wholeProcedure.roles!, { id: 'moderator', label: { en: 'Moderator' } }],
  moderation: {
    by: ['moderator'],
    grounds: [{ id: 'off-topic', label: { en: 'Off topic' } }],
    clause: 'challenges',
  },
  challenges: [
    { of: ['withhold'], instances: [{ by: ['speak'], days: 7, heardBy: ['arbiter'], clause: 'appeal' }] },
  ],
}

function room(procedure = moderated): HostedPlay[] {
  const parties = { CHAIR: 'chair', FRA: 'governments', EFF: 'advocates', ARB: 'academics', MOD: 'technical' }
  return [
    openHosted(procedure, 2),
    ...seated(parties),
    ...base({ 'art-1': text, 'art-2': 'Nobody is unheard.' }),
    chair({ kind: 'appoint', to: 'ARB', role: 'arbiter', held: true }),
    chair({ kind: 'appoint', to: 'MOD', role: 'moderator', held: true }),
  ]
}
const first = room().length
const said = (party: string, more: object = {}) =>
  by(party, { kind: 'statement', target: provision, ...more } as unknown as HostedPlay['act'], {
    reasoned: true,
  })
const quote = (from: number, to: number, more: object = {}) => ({
  quote: { lang: 'en', hash: wordingHash(text), from, to, ...more },
})
const why = ({ refusals }: HostedPlayed) => refusals.map(r => `${r.why} ${r.clause ?? '-'}`)
const played = (...plays: readonly HostedPlay[]) => playHosted([...room(), ...plays])
const act = (fields: object) => fields as unknown as HostedPlay['act']

describe('N40: a statement may quote a span of its target, and ask', () => {
  test.each<[string, HostedPlay, string[]]>([
    ['its words', said('FRA', quote(0, 8)), []],
    ['nothing', said('FRA', quote(8, 8)), ['empty-span -']],
    ['words of another text', said('FRA', quote(0, 8, { hash: wordingHash('x') })), ['not-its-wording -']],
    ['in a language that it is not in', said('FRA', quote(0, 8, { lang: 'fr' })), ['not-its-wording -']],
    ['of nothing in particular', said('FRA', { ...quote(0, 8), target: undefined }), ['not-its-wording -']],
    ['of the whole', said('FRA', { ...quote(0, 8), target: { instrument: 1 } }), ['not-its-wording -']],
    ['somebody', said('FRA', { asks: ['EFF'] }), []],
    ['nobody', said('FRA', { asks: [] }), ['malformed-act -']],
    ['who is not there', said('FRA', { asks: ['XXX'] }), ['unknown-party -']],
  ])('%s', (_, one, expected) => {
    const { act: fields } = one
    const play = { ...one, act: JSON.parse(JSON.stringify(fields)) }
    expect(why(played(play))).toEqual(expected)
  })

  test('what it does neither of is absent, so that older roots stay', () => {
    const { state } = played(said('FRA'), said('EFF', { ...quote(0, 8), asks: ['FRA'], reply: first }))
    const [plain, full] = [...state.positions.statements.values()]
    expect(Object.keys(plain!)).toEqual(['seq', 'party', 'target', 'about', 'reply'])
    expect(full).toMatchObject({ ...quote(0, 8), asks: ['FRA'], reply: first })
    expect(stateRoot(unpackState(packState(state))!)).toBe(stateRoot(state))
  })
  test('semantics 1 knows neither, nor restating', () => {
    const plays = [openHosted(), ...seated({ FRA: 'governments' }), ...base({ 'art-1': text })]
    const late = [said('FRA', quote(0, 8)), said('FRA', { asks: ['FRA'] })].concat(
      by('FRA', act({ kind: 'object', target: provision, degree: 'concern', ground: 'cost', restates: 1 })),
    )
    expect(why(playHosted([...plays, ...late]))).toEqual([
      'malformed-act -',
      'malformed-act -',
      'malformed-act -',
    ])
  })
})

describe('N41: an objection is restated against a revision', () => {
  const object = (party: string, target: object, more: object = {}) =>
    by(party, act({ kind: 'object', target, degree: 'objection', ground: 'rights', ...more }))
  const amendments = (words: string) => [{ n: 1, mark: 'MOD', target: provision, text: [worded(words)] }]
  const common = { proposal: 'FRA/1', symbol: 'FRA/1' }
  const submit = by(
    'FRA',
    act({ kind: 'submit', ...common, title: { en: 'One' }, authors: ['FRA'], amendments: amendments('A') }),
  )
  const revise = by(
    'FRA',
    act({ kind: 'revise', ...common, symbol: 'FRA/1(Rev.1)', rev: 1, amendments: amendments('B') }),
  )
  const on = (rev: number) => ({ amendment: 'FRA/1/1', rev })
  const interests = by('FRA', { kind: 'declare-interests', interests: [] })
  const start = [interests, submit, object('EFF', on(0)), revise]
  const raised = first + 2
  const restated = object('EFF', on(1), { restates: raised })

  test('it takes the place of the earlier one, which is open no more', () => {
    const { state, refusals } = played(...start, restated)
    expect(refusals).toEqual([])
    expect(state.positions.objections.get(raised)).toMatchObject({
      fate: 'withdrawn',
      settled: { seq: raised + 2, by: [] },
    })
    expect([...state.proceedings!.objectionsOn.get('*')!.keys()]).toEqual([raised + 2])
  })
  test.each<[string, HostedPlay[], string[]]>([
    ['not that of another', [object('ARB', on(1), { restates: raised })], ['not-the-holder -']],
    ['not what is none', [object('EFF', on(1), { restates: 0 })], ['unknown-objection -']],
    ['not against the same revision', [object('EFF', on(0), { restates: raised })], ['not-a-restatement -']],
    [
      'not against something else',
      [object('EFF', { provision: 'art-2', version: 0 }, { restates: raised })],
      ['not-a-restatement -'],
    ],
    ['not twice', [restated, restated], ['already-settled -']],
  ])('%s', (_, plays, expected) => expect(why(played(...start, ...plays))).toEqual(expected))
})

describe('N42: moderators remove statements, by the rule that the procedure declares', () => {
  const remove = (party: string, more: object = {}) =>
    by(
      party,
      act({
        kind: 'withhold',
        target: { body: first },
        level: 'hidden',
        reason: 'moderation',
        authority: 'whole 1, challenges',
        ground: 'off-topic',
        ...more,
      }),
    )
  const objection = by('EFF', act({ kind: 'object', target: provision, degree: 'concern', ground: 'cost' }))

  test.each<[string, HostedPlay[], string[]]>([
    ['a moderator', [said('EFF'), remove('MOD')], []],
    ['nobody else', [said('EFF'), remove('FRA')], ['not-entitled challenges']],
    ['not the secretariat either', [said('EFF'), remove('SEC')], ['not-entitled challenges']],
    [
      'which keeps its own reasons',
      [said('EFF'), remove('SEC', { reason: 'court-order', ground: undefined })],
      [],
    ],
    [
      'and moderators have not',
      [said('EFF'), remove('MOD', { reason: 'court-order', ground: undefined })],
      ['not-provided-for otherwise'],
    ],
    [
      'on no other ground',
      [said('EFF'), remove('MOD', { ground: 'dislike' })],
      ['unknown-ground challenges'],
    ],
    ['not without one', [said('EFF'), remove('MOD', { ground: undefined })], ['malformed-act -']],
    [
      'nor a ground without moderation',
      [said('EFF'), remove('SEC', { reason: 'error' })],
      ['malformed-act -'],
    ],
    ['only hidden', [said('EFF'), remove('MOD', { level: 'erased' })], ['moderation-only-hides challenges']],
    ['never an objection', [objection, remove('MOD')], ['not-a-statement challenges']],
    [
      'never a text',
      [said('EFF'), remove('MOD', { target: { text: wordingHash(text) } })],
      ['not-a-statement challenges'],
    ],
    ['not twice', [said('EFF'), remove('MOD'), remove('MOD')], ['already-withheld -']],
  ])('%s', (_, plays, expected) => {
    const plain = plays.map(play => ({ ...play, act: JSON.parse(JSON.stringify(play.act)) }))
    expect(why(played(...plain))).toEqual(expected)
  })
  test('not where the procedure declares no moderation', () => {
    const { moderation: _, ...without } = moderated
    expect(why(playHosted([...room(without as typeof moderated), said('EFF'), remove('MOD')]))).toEqual([
      'not-provided-for otherwise',
    ])
  })

  const challenge = by('EFF', { kind: 'challenge', of: first + 1 }, { reasoned: true })
  const ruling = by('ARB', act({ kind: 'ruling', on: first + 2, outcome: 'overturned' }), { reasoned: true })
  test('it can be challenged and overturned, is counted, and may be said again', () => {
    const all = played(said('EFF'), remove('MOD'), challenge, ruling, said('EFF'))
    expect(all.refusals).toEqual([])
    const { state, leaves } = all
    expect(state.record.withheld!.get(`body/${first}`)).toMatchObject({
      reason: 'moderation',
      ground: 'off-topic',
    })
    const view = {
      state,
      leaf: (seq: number) => leaves[seq]!,
      at: { index: 0, time: null },
      text: () => null,
      body: () => null,
    }
    const found = removals(view, leaves)
    expect(found).toEqual([
      {
        ...{ act: first + 1, by: 'MOD', of: { act: first, party: 'EFF' }, level: 'hidden' },
        ...{ reason: 'moderation', ground: 'off-topic', challenge: first + 2, outcome: 'overturned' },
      },
    ])
    expect(countRemovals([...found, ...found])).toEqual([
      { by: 'MOD', reason: 'moderation', ground: 'off-topic', count: 2, overturned: 2 },
    ])
  })
  test('U8: a removal that the procedure does not allow is found by whoever verifies the log', async () => {
    const { leaves } = played(said('EFF'), remove('MOD'))
    const none = async () => null
    const forged = leaves.map(leaf =>
      leaf.author.act.kind === 'withhold'
        ? { ...leaf, author: { ...leaf.author, party: 'FRA', credential: 'fra-1' } }
        : leaf,
    )
    const codes = async (all: typeof leaves) =>
      (await audit({ leaves: all, text: none, body: none, check: async () => true })).problems
        .filter(({ code }) => code !== 'text-missing' && code !== 'body-missing')
        .map(({ code, args }) => `${code} ${args?.why} ${args?.clause}`)
    expect(await codes(leaves)).toEqual([])
    expect(await codes(forged)).toEqual(['against-the-procedure not-entitled challenges'])
  })
})

describe('N43: a statement may issue a computed report', () => {
  const issue = (issues: object) => said('FRA', { issues })
  const size = first + 1
  test.each<[string, HostedPlay, string[]]>([
    ['the outcome', issue({ report: 'outcome', size: first }), []],
    ['made elsewhere', issue({ report: 'outcome' }), []],
    [
      'from acts that are not there yet',
      issue({ report: 'outcome', size: size + 1 }),
      ['not-yet-recorded -'],
    ],
    ['a brief without a theme', issue({ report: 'brief', size: first }), ['unknown-theme -']],
    ['another report', issue({ report: 'minutes' }), ['malformed-act -']],
  ])('%s', (_, play, refused) => expect(why(played(play))).toEqual(refused))
})
