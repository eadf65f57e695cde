import { beforeAll, describe, expect, test } from 'vitest'
import { bondsOf, forceFrom } from '../../src/core/negotiation/relations.js'
import type { State } from '../../src/core/negotiation/state.js'
import type { ActData, Leaf } from '../../src/core/record/leaf.js'
import { type Attempt, actsOf, played, refusedAfter, seqOf } from '../testing-scenarios.js'
import { openMultistakeholder } from './open-multistakeholder.js'

let leaves: readonly Leaf[]
let state: State
beforeAll(async () => {
  const log = await played(openMultistakeholder, 1)
  leaves = log.leaves()
  state = log.tentative()
})

const findings = () => [...state.proceedings!.findings.values()]
const groupsOf = (tally: ReadonlyMap<string, number>, position: string) =>
  [...tally.keys()]
    .filter(key => key.startsWith(`${position}@`))
    .map(key => key.split('@')[1]!)
    .sort()
const last = () => leaves.length - 1
const objected = (ground: string) => seqOf(leaves, 'object', { ground })

describe('the story of seed 1', () => {
  test('six groups sit, and whoever acts has declared its interests', () => {
    const { interests } = state.proceedings!
    const acting = new Set(actsOf(leaves, 'position').map(({ author }) => author.party!))
    expect([...acting].every(id => interests.has(id))).toBe(true)
    expect(new Set([...acting].map(id => state.seats.parties.get(id)!.group)).size).toBe(6)
  })
  test('a membership is challenged, the chair lets it stand, and the panel does not', () => {
    const seats = [...state.proceedings!.challenges.values()].filter(({ kind }) => kind === 'seat')
    expect(seats.map(({ instance, outcome }) => [instance, outcome])).toEqual([
      [0, 'stands'],
      [1, 'overturned'],
    ])
    expect([...state.proceedings!.unseated.keys()]).toEqual(['CHORUS'])
  })
  test('one objection is met by a wording, one addressed with reasons, one reopened and met', () => {
    const fates = Object.fromEntries(
      [...state.positions.objections.values()].map(o => [
        o.ground,
        [o.answers.length > 0, o.fate, o.settled?.by],
      ]),
    )
    expect(fates).toEqual({
      access: [true, 'accommodated', ['SOLT/1/1']],
      cost: [true, 'addressed', []],
      rights: [true, 'accommodated', ['MIRA/1/1']],
      fairness: [true, 'withdrawn', []],
      scope: [true, 'accommodated', ['SHOP/2/1']],
      feasibility: [true, 'withdrawn', []],
    })
    expect(
      [...state.proceedings!.challenges.values()]
        .filter(({ kind }) => kind === 'settle')
        .map(({ outcome }) => outcome),
    ).toEqual(['overturned'])
  })
  test('with a whole group against there is no consensus, and then a vote that four groups carry', () => {
    const [found] = findings()
    expect(found!.designation).toBe('strong-support')
    const stances = state.proceedings!.tallies.get('a:ALDER/1/1@0')!
    expect([stances.get('object'), groupsOf(stances, 'object')]).toEqual([2, ['operators']])
    const put = [...state.proceedings!.questions.values()].find(({ question }) => question === 'fallback')!
    expect([put.result, put.tally.get('against'), groupsOf(put.tally, 'against')]).toEqual([
      'carried',
      2,
      ['operators'],
    ])
    expect(groupsOf(put.tally, 'for').length).toBeGreaterThanOrEqual(4)
  })
  test('a question is put on two words and answered, and an advertisement is hidden, challenged and stays so', () => {
    const [asked] = [...state.positions.statements.values()].filter(({ asks }) => asks !== undefined)
    const [answered] = [...state.positions.statements.values()].filter(({ reply }) => reply === asked!.seq)
    expect([asked!.asks, asked!.quote !== undefined, answered!.party]).toEqual([['LOWEN'], true, 'LOWEN'])
    const [removed] = [...state.record.withheld!]
    const [challenged] = [...state.proceedings!.challenges.values()].filter(c => c.kind === 'withhold')
    expect([removed![0], removed![1].ground]).toEqual([`body/${seqOf(leaves, 'withhold') - 1}`, 'off-topic'])
    expect([challenged!.of, challenged!.outcome]).toEqual([removed![1].seq, 'stands'])
  })
  test('one matter is referred to another forum and leaves the text', () => {
    expect(
      [...state.decisions.decisions.values()].find(({ outcome }) => outcome === 'referred'),
    ).toMatchObject({ forum: 'consumer-forum', subject: { provision: 'art-7.1' } })
    expect(['art-7', 'art-7.1'].every(id => state.text.provisions.get(id)!.suppressed !== null)).toBe(true)
  })
  test('the words come from the record: by consolidation, in a group, by silence, by a vote', () => {
    expect(state.text.consolidations[0]!.subsumes).toEqual(['SOLT/1/1', 'MIRA/1/1', 'ROUTE/1/1'])
    const ended = (status: string) =>
      [...state.text.amendments.values()]
        .filter(a => a.status === status)
        .map(({ id }) => id)
        .sort()
    expect(ended('adopted')).toEqual([
      'ALDER/1/1',
      'DIAL/1/1',
      'MAST/1/1',
      'MAST/1/2',
      'RAMP/1/1',
      'SHOP/2/1',
      'TESK/1/1',
    ])
    expect(ended('in-force')).toEqual([])
  })
  test('consensus is found, challenged and stands, and the whole is adopted by it', () => {
    const whole = findings().at(-1)!
    expect([whole.designation, whole.open]).toEqual(['consensus', []])
    expect(state.proceedings!.overturned.has(whole.seq)).toBe(false)
    const adopted = [...state.decisions.decisions.values()].at(-1)!
    expect(adopted).toMatchObject({ outcome: 'adopted', how: 'finding', count: whole.seq })
    expect(adopted.judged!.every(({ verdict }) => verdict === 'holds')).toBe(true)
  })
  test('states are bound from the first of the month after three months after the fifth; the others endorse beside them', () => {
    const outcome = state.treaty!.instruments.get('outcome')!
    const since = (party: string) => bondsOf(state, outcome, party).map(({ from }) => from)
    expect(forceFrom(state, outcome)).toBe('2025-06-01')
    expect(['ARDEN', 'LOWEN', 'MIRA', 'SOLT', 'TESK'].flatMap(since)).toEqual(Array(5).fill('2025-06-01'))
    expect(since('BRUN')).toEqual(['2025-10-01'])
    const endorsing = [...outcome.consents]
      .filter(([, [first]]) => first!.way === 'endorsement')
      .map(([id]) => id)
    expect(endorsing.length).toBeGreaterThanOrEqual(6)
    expect(endorsing.flatMap(since)).toEqual([])
    expect([...state.treaty!.declarations.values()].map(({ party, type }) => [party, type])).toEqual([
      ['LOWEN', 'reservation'],
      ['SOLT', 'declaration'],
    ])
  })
})

const find = (subject: object, designation: string): Attempt => ({
  party: 'CHAIR',
  act: { kind: 'finding', subject, designation } as ActData,
})
const settle = (party: string, ground: string, fate: string): Attempt => ({
  party,
  act: { kind: 'settle', objection: objected(ground), fate },
})
const consent = (party: string, way: string): Attempt => ({
  party,
  act: { kind: 'consent', instrument: 'outcome', way },
})

test.each<[string, () => number, () => Attempt, string]>([
  [
    'interests come first',
    () => seqOf(leaves, 'adopt-base'),
    () => ({
      party: 'PANEL',
      act: { kind: 'object', target: { provision: 'art-3.1', version: 0 }, degree: 'objection', ground: 'x' },
    }),
    'interests-not-declared interests',
  ],
  [
    'reasons come with what is said',
    last,
    () => ({
      party: 'SHOP',
      bare: true,
      act: { kind: 'position', target: { provision: 'art-3.1', version: 0 }, stance: 'support' },
    }),
    'reasons-missing reasons',
  ],
  [
    'who lost the seat speaks no more',
    () => seqOf(leaves, 'advance', { to: 'deliberation' }),
    () => ({
      party: 'CHORUS',
      act: { kind: 'position', target: { provision: 'art-3.1', version: 0 }, stance: 'support' },
    }),
    'not-entitled speak',
  ],
  [
    'nobody but its holder says that an objection is met',
    () => seqOf(leaves, 'answer', { objection: objected('access') }),
    () => settle('CABLE', 'access', 'accommodated'),
    'not-the-holder holder',
  ],
  [
    'what was not answered is not addressed',
    () => objected('cost'),
    () => settle('CHAIR', 'cost', 'addressed'),
    'objection-unanswered answers',
  ],
  [
    'nothing enters the text from outside the record',
    () => seqOf(leaves, 'consolidate'),
    () => ({
      party: 'HARROW',
      act: {
        kind: 'consolidate',
        proposal: 'HARROW/2',
        symbol: 'HARROW/2',
        title: { en: 'x' },
        items: [
          {
            provision: 'art-3.2',
            version: 0,
            text: [{ lang: 'en', kind: 'verbatim', hash: 'a'.repeat(64), length: 1 }],
            subsumes: [],
          },
        ],
      },
    }),
    'not-from-the-record provenance',
  ],
  [
    'few against are too many where they are a whole group',
    () => findings()[0]!.seq - 1,
    () => find({ amendment: 'ALDER/1/1', rev: 0 }, 'consensus'),
    'finding-not-open consensus',
  ],
  [
    'no way out of the last call with an objection open',
    () => objected('scope'),
    () => ({ party: 'CHAIR', act: { kind: 'advance', to: 'consensus-test' } }),
    'not-yet last-call',
  ],
  [
    'consensus is not found while an objection waits for its answer',
    () => objected('feasibility'),
    () => find(findings().at(-1)!.subject, 'consensus'),
    'finding-not-open consensus',
  ],
  [
    'nor after the answer, until it is settled',
    () => seqOf(leaves, 'answer', { objection: objected('feasibility') }),
    () => find(findings().at(-1)!.subject, 'consensus'),
    'finding-not-open consensus',
  ],
  [
    'the whole is not adopted while its finding is challenged',
    () => seqOf(leaves, 'challenge', { of: findings().at(-1)!.seq }),
    () => ({
      party: 'CHAIR',
      act: {
        kind: 'decision',
        subject: findings().at(-1)!.subject,
        outcome: 'adopted',
        how: 'finding',
        count: findings().at(-1)!.seq,
        in: 'plenary',
      } as ActData,
    }),
    'requirements-not-met adoption',
  ],
  [
    'who is no state does not sign',
    () => seqOf(leaves, 'enter-instrument'),
    () => ({ party: 'OPENR', act: { kind: 'sign', instrument: 9 } }),
    'not-entitled sign',
  ],
  [
    'nor does a state whose letter is not in order',
    () => seqOf(leaves, 'credentials-report'),
    () => ({ party: 'TESK', act: { kind: 'sign', instrument: 9 } }),
    'not-entitled sign',
  ],
  [
    'ratification follows signature',
    () => seqOf(leaves, 'event', { type: 'deposited' }),
    () => consent('BRUN', 'ratification'),
    'signature-missing sign',
  ],
  ['who endorses is not bound by it', last, () => consent('OPENR', 'accession'), 'consent-not-open sign'],
  [
    'nothing is in force before its day',
    () => seqOf(leaves, 'event', { type: 'deposited' }),
    () => ({ party: 'SEC', act: { kind: 'advance', to: 'in-force' } }),
    'not-yet entry-into-force',
  ],
  [
    'reservations are made when one signs',
    last,
    () => ({ party: 'BRUN', act: { kind: 'declare', instrument: 'outcome', type: 'reservation', round: 1 } }),
    'round-not-open reservations',
  ],
])('%s', (_, after, attempt, why) => expect(refusedAfter(leaves, after(), attempt())).toBe(why))
