/** The problem of a negotiation, act by act. Rules PK2 to PK5, docs/spec/package.md. */
import { describe, expect, test } from 'vitest'
import type { Json } from '../../canonical/json.js'
import {
  base,
  type HostedPlay,
  openHosted,
  playHosted,
  seated,
  worded,
} from '../../negotiation/testing-hosted.js'
import { by, wholeProcedure } from '../../negotiation/testing-whole.js'
import type { View } from '../../negotiation/view.js'
import type { Procedure } from '../../procedure/procedure.js'
import { wordingHash } from '../../record/body.js'
import { type Asking, problemOf } from './problem-of.js'

// Nobody has to declare interests here: each case says only what it is about.
const { interests: _, ...plain } = wholeProcedure
const procedure: Procedure = {
  ...plain,
  permissions: [
    ...wholeProcedure.permissions,
    { acts: ['offer', 'seal-offer', 'withdraw-offer', 'intend'], by: ['speak'], clause: 'all' },
  ],
}
const seats = { FRA: 'governments', KEN: 'governments', OPS: 'operators', EFF: 'advocates' }
const hall = [
  openHosted(procedure, 2),
  ...seated({ CHAIR: 'chair', ...seats }),
  ...base({ 'art-1': 'Everyone may speak.', 'art-2': 'Nobody is unheard.', 'art-3': 'So be it.' }),
]
const first = hall.length
const on = (provision: string, version = 0) => ({ provision, version })
const amendment = (ref: string, rev = 0) => ({ amendment: ref, rev })

interface Change {
  readonly mark: 'MOD' | 'SUP' | 'ADD'
  readonly target: Json
  readonly words?: string
}
const submit = (party: string, ...changes: readonly Change[]) =>
  by(party, {
    ...{
      kind: 'submit',
      proposal: `${party}/1`,
      symbol: `${party}/1`,
      title: { en: party },
      authors: [party],
    },
    amendments: changes.map(({ mark, target, words }, n) => ({
      ...{ n: n + 1, mark, target },
      ...(mark === 'ADD' ? { provisionKind: 'paragraph' } : {}),
      ...(words === undefined ? {} : { text: [worded(words)] }),
    })) as unknown as Json,
  })
const mod = (words: string, provision = 'art-1'): Change => ({ mark: 'MOD', target: on(provision), words })
const sup = (provision = 'art-1'): Change => ({ mark: 'SUP', target: on(provision) })
const redLine = (party: string, target: Json, more: object = {}) =>
  by(party, { kind: 'object', target, degree: 'objection', ground: 'scope', redLine: true, ...more })
const position = (party: string, target: Json, stance: string) =>
  by(party, { kind: 'position', target, stance })

const asking: Asking = { floor: { num: 0, den: 1 }, without: [], infer: false, now: 0 }

function viewOf(plays: readonly HostedPlay[]): View {
  const { state, leaves, refusals } = playHosted([...hall, ...plays])
  expect(refusals).toEqual([])
  return {
    ...{ state, at: { index: leaves.length, time: null } },
    ...{ leaf: seq => leaves[seq] ?? null, text: () => null, body: () => null },
  }
}

function problem(plays: readonly HostedPlay[], more: Partial<Asking> = {}) {
  return problemOf(viewOf(plays), { ...asking, ...more })
}
const choices = (found: ReturnType<typeof problem>) =>
  Object.fromEntries(
    found.problem.provisions.map(({ id, choices }) => [id, choices.map(choice => choice.id)]),
  )
const lines = (found: ReturnType<typeof problem>) =>
  found.problem.redLines.map(({ party, provision, choices }) => `${party} ${provision} ${choices.join(' ')}`)

describe('what is contested, and the choices', () => {
  test('PK2: base, each alternative, nothing and refer; what nobody contests is not there', () =>
    expect(
      choices(problem([submit('FRA', mod('All may speak.')), submit('KEN', mod('Some may speak.'))])),
    ).toEqual({
      'art-1': ['base', 'FRA/1/1', 'KEN/1/1', 'nothing', 'refer'],
    }))
  test('PK2: the same words are one choice; to suppress is to adopt nothing; an addition has no base', () => {
    const found = problem([
      submit('FRA', mod('All may speak.'), sup('art-2')),
      submit('KEN', mod('All may speak.'), {
        ...{ mark: 'ADD', target: { parent: null, after: 'art-3' }, words: 'And listen.' },
      }),
    ])
    expect(choices(found)).toEqual({
      'art-1': ['base', 'FRA/1/1', 'nothing', 'refer'],
      'art-2': ['base', 'nothing', 'refer'],
      'KEN/1/2': ['KEN/1/2', 'nothing', 'refer'],
    })
    expect(found.open[0]!.choices[1]!.refs).toEqual(['FRA/1/1', 'KEN/1/1'])
    expect(found.problem.provisions[1]!.choices.map(({ support }) => support)).toEqual([0, 1, 0])
  })
  test('PK2: support is the number of groups that are for it, not of parties', () => {
    const found = problem([
      submit('FRA', mod('All may speak.')),
      position('KEN', amendment('FRA/1/1'), 'support'),
      position('EFF', on('art-1'), 'support'),
      position('OPS', on('art-1'), 'accept'),
    ])
    expect(found.problem.provisions[0]!.choices.map(({ support }) => support)).toEqual([2, 1, 0, 0])
  })
})

describe('who drew which red line', () => {
  const two = [submit('FRA', mod('All may speak.'), sup('art-2'))]
  test('PK4: on a wording, on an amendment, on a suppression: whatever leaves the provision out crosses that', () =>
    expect(
      lines(
        problem([
          ...two,
          redLine('KEN', on('art-1')),
          redLine('OPS', amendment('FRA/1/1')),
          redLine('EFF', amendment('FRA/1/2')),
          redLine('EFF', on('art-3')),
        ]),
      ),
    ).toEqual(['KEN art-1 base', 'OPS art-1 FRA/1/1', 'EFF art-2 nothing refer', 'EFF art-3 base']))
  test('PK4: one that its holder calls met is gone; one that the chair finds addressed stands', () => {
    const settle = (party: string, fate: string) =>
      by(party, { kind: 'settle', objection: first + 1, fate }, { reasoned: true })
    const answer = by('CHAIR', { kind: 'answer', objection: first + 1 }, { reasoned: true })
    expect(lines(problem([...two, redLine('KEN', on('art-1')), settle('KEN', 'withdrawn')]))).toEqual([])
    expect(
      lines(problem([...two, redLine('KEN', on('art-1')), answer, settle('CHAIR', 'addressed')])),
    ).toEqual(['KEN art-1 base'])
  })
  test('PK4: on words that were revised or withdrawn since, or on the whole: it enters no package, and is listed', () => {
    const revise = by('FRA', {
      ...{ kind: 'revise', proposal: 'FRA/1', rev: 1, symbol: 'FRA/1(Rev.1)' },
      amendments: [{ n: 1, mark: 'MOD', target: on('art-1'), text: [worded('All shall speak.')] }],
    })
    const found = problem([
      ...two,
      redLine('KEN', amendment('FRA/1/1')),
      revise,
      redLine('OPS', { instrument: 1 }),
    ])
    expect(lines(found)).toEqual([])
    expect(found.unplaced.map(({ party, why }) => [party, why])).toEqual([
      ['KEN', 'revised'],
      ['OPS', 'whole'],
    ])
  })
  test('PK4: exact words are a wording of a provision that nobody else contests, too', () => {
    const wording = wordingHash('So be it.')
    expect(lines(problem([...two, redLine('KEN', { wording })]))).toEqual(['KEN art-3 base'])
    expect(problem([...two, redLine('KEN', { wording: wordingHash('Nowhere.') })]).unplaced[0]!.why).toBe(
      'gone',
    )
  })
  test('PK4: a refusal that names its cause; set aside by its act; open objections only where a reader infers', () => {
    const plays = [
      ...two,
      by('FRA', { kind: 'intend', intention: 'refuse', stated: 'declared', because: [on('art-1')] }),
      redLine('KEN', on('art-1'), { redLine: false }),
    ]
    expect(lines(problem(plays))).toEqual(['FRA art-1 base'])
    const aside = problem(plays, { without: [first + 1] })
    expect([lines(aside), aside.aside.length]).toEqual([[], 1])
    const inferred = problem(plays, { infer: true }).problem.redLines
    expect(inferred.map(({ evidence }) => `${evidence.kind} ${evidence.by}`)).toEqual([
      'declared FRA',
      'inferred reader',
    ])
  })
  test('PK5: whoever neither drew a line nor took a side here is unknown; a concern is a side', () => {
    const found = problem([
      ...two,
      position('OPS', amendment('FRA/1/1'), 'concern'),
      position('EFF', on('art-3'), 'support'),
    ])
    expect(found.problem.parties.map(({ id, heard }) => [id, heard])).toEqual([
      ['FRA', true],
      ['KEN', false],
      ['OPS', true],
      ['EFF', false],
    ])
  })
})

describe('offers', () => {
  const offer = (more: object = {}, party = 'KEN') =>
    by(party, { kind: 'offer', would: on('art-1'), if: [amendment('FRA/1/2')], ...more }, { reasoned: true })
  const table = [
    submit('FRA', mod('All may speak.'), mod('Nobody is deaf.', 'art-2')),
    redLine('KEN', on('art-1')),
  ]
  const unless = (plays: readonly HostedPlay[], more: Partial<Asking> = {}) => {
    const found = problem([...table, ...plays], more)
    return [found.problem.redLines.map(line => line.unless), found.offers.map(({ why }) => why)]
  }
  const lifted = [[{ provision: 'art-2', choice: 'FRA/1/2' }]]
  test('PK4: one in public lifts its own party’s red line where what it asks for is chosen', () => {
    expect(unless([offer()])).toEqual([[lifted], ['lifts']])
    expect(unless([offer({}, 'OPS')])).toEqual([[[]], ['no-red-line']])
  })
  test('PK4: conditions in words alone, words not on the table, a lapsed offer and a sealed one lift nothing', () => {
    expect(unless([offer({ if: [] })])).toEqual([[[]], ['words']])
    expect(unless([offer({ if: [on('art-3')] })])).toEqual([[[]], ['gone']])
    const until = (first + 60) * 1_000
    expect(unless([offer({ until })], { now: until })).toEqual([[lifted], ['lifts']])
    expect(unless([offer({ until })], { now: until + 1 })).toEqual([[[]], []])
    const seal = by('KEN', { kind: 'seal-offer', to: ['FRA'], hash: 'ab'.repeat(32) })
    expect(problem([...table, seal]).sealed).toEqual([first + 2])
  })
  test('PK4: of a document that is asked for, all of it has to be chosen; of a suppression, that', () => {
    const whole = [submit('OPS', mod('Be heard.', 'art-2'), sup('art-3'))]
    const asks = (target: Json) => problem([...table, ...whole, offer({ if: [target] })]).problem.redLines[0]!
    expect(asks({ proposal: 'OPS/1', rev: 0 }).unless).toEqual([
      [
        { provision: 'art-2', choice: 'OPS/1/1' },
        { provision: 'art-3', choice: 'nothing' },
      ],
    ])
    expect(asks(amendment('OPS/1/2')).unless).toEqual([[{ provision: 'art-3', choice: 'nothing' }]])
  })
  test('PK4: one that was sealed and is published is sealed no more; its conditions are in its words', () => {
    const commit = 'ab'.repeat(32)
    const seal = by('KEN', { kind: 'seal-offer', to: ['FRA'], hash: commit })
    const view = viewOf([...table, seal])
    const read = () => {
      const { sealed, offers } = problemOf(view, asking)
      return [sealed, offers]
    }
    expect(read()).toEqual([[first + 2], []])
    view.state.offers!.get(first + 2)!.released = first + 3
    expect(read()).toEqual([[], [{ act: first + 2, party: 'KEN', lifts: [], if: [], why: 'words' }]])
  })
})
