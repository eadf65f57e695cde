import { beforeAll, describe, expect, test } from 'vitest'
import type { State } from '../../src/core/negotiation/state.js'
import type { ActData, Leaf } from '../../src/core/record/leaf.js'
import { type Attempt, actsOf, played, refusedAfter, seqOf } from '../testing-scenarios.js'
import { ietfRoughConsensus } from './ietf-rough-consensus.js'

const dayMs = 24 * 3600 * 1000

let leaves: readonly Leaf[]
let state: State
beforeAll(async () => {
  const log = await played(ietfRoughConsensus, 1)
  leaves = log.leaves()
  state = log.tentative()
})

const last = () => leaves.length - 1
const objected = (ground: string) => seqOf(leaves, 'object', { ground })
const asked = (kind: string) =>
  [...state.proceedings!.questions.values()].find(({ question }) => question === kind)!
const challenges = () => [...state.proceedings!.challenges.values()]

/** Days that each stage lasted, the last one left out. */
function daysIn(stage: string): number[] {
  const { stages } = state.proceedings!
  return stages
    .slice(0, -1)
    .flatMap((s, i) => (s.stage === stage ? [Math.floor((stages[i + 1]!.at - s.at) / dayMs)] : []))
}

describe('the story of seed 1', () => {
  test('it goes through the stages, and once back', () => {
    expect(state.proceedings!.stages.map(({ stage }) => stage)).toEqual([
      ...[
        'individual-draft',
        'adoption-call',
        'group-draft',
        'group-last-call',
        'group-draft',
        'group-last-call',
      ],
      ...['director-review', 'ietf-last-call', 'evaluation', 'approved', 'rfc-editor', 'proposed-standard'],
      'internet-standard',
    ])
    expect(['adoption-call', 'ietf-last-call'].flatMap(daysIn).every(days => days >= 14)).toBe(true)
    expect(daysIn('group-last-call').at(-1)).toBeGreaterThanOrEqual(14)
    expect(daysIn('proposed-standard')[0]).toBeGreaterThanOrEqual(183)
  })
  test('one objection is addressed and not met; one is appealed three times, reopened and met', () => {
    const fates = Object.fromEntries([...state.positions.objections.values()].map(o => [o.ground, o.fate]))
    expect(fates).toMatchObject({ design: 'addressed', privacy: 'accommodated', operations: 'accommodated' })
    expect(challenges().map(({ instance, outcome }) => [instance, outcome])).toEqual([
      [0, 'stands'],
      [1, 'stands'],
      [2, 'overturned'],
    ])
    expect(challenges().map(({ ruled }) => leaves[ruled!.seq]!.author.party)).toEqual(['TERN', 'ASH', 'OAK'])
  })
  test('consensus is rough where one is against, and full where nobody is', () => {
    const designations = [...state.proceedings!.findings.values()].map(({ subject, designation }) => [
      Object.values(subject)[0],
      designation,
    ])
    expect(designations).toContainEqual(['SWIFT/1/1', 'rough-consensus'])
    expect(designations).toContainEqual(['WREN/2/1', 'full-consensus'])
    expect(state.proceedings!.tallies.get('a:SWIFT/1/1@0')!.get('object')).toBe(1)
  })
  test('a Discuss is cleared: of fifteen one is recused, and ten of fourteen would have been enough', () => {
    const { entitled, result, tally, judged } = asked('standards')
    const cast = actsOf(leaves, 'ballot', { question: asked('standards').seq }).filter(
      ({ author }) => author.party === 'BIRCH',
    )
    expect(cast.map(({ author }) => author.act.position)).toEqual(['discuss', 'no-objection'])
    expect([entitled.iesg!.total, tally.get('recuse'), tally.get('discuss'), result]).toEqual([
      15,
      1,
      undefined,
      'carried',
    ])
    expect(judged[0]!.working!.parts![2]).toMatchObject({ verdict: 'holds', base: 14 })
  })
  test('it is approved by its ballot, edited for form, and years later an Internet Standard', () => {
    const approved = [...state.decisions.decisions.values()].find(
      ({ outcome, how }) => outcome === 'adopted' && how === 'question',
    )!
    expect(approved.count).toBe(asked('standards').seq)
    expect(approved.judged!.every(({ verdict }) => verdict === 'holds')).toBe(true)
    expect(state.text.provisions.get('s-1')!.label).toBe('1. Introduction')
    expect([
      asked('advancement').result,
      asked('advancement').ballots.has('YEW'),
      asked('advancement').ballots.has('ELM'),
    ]).toEqual(['carried', true, false])
  })
})

test('whatever the seed, the Discuss ends in one of three ways, and the appeal at some instance or none', async () => {
  const endings = new Set<string>()
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const { decisions, proceedings } = (await played(ietfRoughConsensus, seed)).tentative()
    const approved = [...decisions.decisions.values()].find(({ how }) => how === 'question')!
    endings.add(proceedings!.questions.get(approved.count!)!.question)
    const outcomes = [...proceedings!.challenges.values()].map(({ outcome }) => outcome)
    expect(outcomes.slice(0, -1).every(outcome => outcome === 'stands')).toBe(true)
  }
  expect([...endings].sort()).toEqual(['override', 'returning', 'standards'])
})

const advance = (party: string, to: string): Attempt => ({ party, act: { kind: 'advance', to } })
const ruling = (party: string, on: number): Attempt => ({
  party,
  act: { kind: 'ruling', on, outcome: 'stands' },
})
const ballot = (party: string, position: string): Attempt => ({
  party,
  bare: true,
  act: { kind: 'ballot', question: asked('standards').seq, position },
})
const put = (question: string, more: object): Attempt => ({
  party: 'OAK',
  act: { kind: 'put', question, subject: { instrument: 1 }, title: { en: 'x' }, ...more } as ActData,
})

test.each<[string, () => number, () => Attempt, string]>([
  [
    'a call for adoption takes two weeks',
    () => seqOf(leaves, 'advance', { to: 'adoption-call' }),
    () => advance('ROBIN', 'group-draft'),
    'not-yet adoption',
  ],
  [
    'and then consensus',
    () => seqOf(leaves, 'finding') - 1,
    () => advance('ROBIN', 'group-draft'),
    'not-yet adoption',
  ],
  [
    'no rough consensus while an objection waits',
    () => objected('design'),
    () => ({
      party: 'ROBIN',
      act: { kind: 'finding', subject: { amendment: 'SWIFT/1/1', rev: 0 }, designation: 'rough-consensus' },
    }),
    'finding-not-open rough-consensus',
  ],
  [
    'no full consensus with somebody against',
    () => seqOf(leaves, 'settle', { objection: objected('design'), fate: 'addressed' }),
    () => ({
      party: 'ROBIN',
      act: { kind: 'finding', subject: { amendment: 'SWIFT/1/1', rev: 0 }, designation: 'full-consensus' },
    }),
    'finding-not-open rough-consensus',
  ],
  [
    'an objection is answered before it is addressed',
    () => objected('privacy'),
    () => ({ party: 'ROBIN', act: { kind: 'settle', objection: objected('privacy'), fate: 'addressed' } }),
    'objection-unanswered addressed',
  ],
  [
    'a chair does not rule on what that chair found',
    () => challenges()[0]!.seq,
    () => ruling('ROBIN', challenges()[0]!.seq),
    'own-cause appeal-chair',
  ],
  [
    'the next instance is not asked before its turn',
    () => challenges()[0]!.seq,
    () => ruling('OAK', challenges()[0]!.seq),
    'not-entitled appeal-chair',
  ],
  [
    'an appeal comes within two months',
    last,
    () => ({ party: 'STORK', act: { kind: 'challenge', of: seqOf(leaves, 'finding') } }),
    'challenge-too-late appeal-chair',
  ],
  [
    'a hum is announced as one',
    () => seqOf(leaves, 'sense'),
    () => ({
      party: 'ROBIN',
      act: {
        kind: 'sense',
        subject: { provision: 's-3', version: 0 },
        question: { en: 'x' },
        method: 'hum',
        result: 'for',
      },
    }),
    'participants-not-told humming',
  ],
  [
    'a hum decides nothing',
    () => seqOf(leaves, 'sense'),
    () => ({
      party: 'ROBIN',
      act: {
        kind: 'decision',
        subject: { amendment: 'SWIFT/1/1', rev: 0 },
        outcome: 'adopted',
        how: 'sense',
        count: seqOf(leaves, 'sense'),
      },
    }),
    'sense-decides-nothing humming',
  ],
  [
    'no last call of the IETF before the class is known',
    () => seqOf(leaves, 'advance', { to: 'director-review' }),
    () => advance('ASH', 'ietf-last-call'),
    'not-yet director-review',
  ],
  [
    'the last call of the IETF takes two weeks',
    () => objected('operations'),
    () => advance('ASH', 'evaluation'),
    'not-yet ietf-last-call',
  ],
  [
    'a Discuss has its text',
    () => asked('standards').seq,
    () => ballot('FIR', 'discuss'),
    'reasons-missing ballot-standards',
  ],
  [
    'who is not of the IESG has no ballot',
    () => asked('standards').seq,
    () => ballot('HERON', 'yes'),
    'no-right-to-vote ballot-standards',
  ],
  [
    'no approval before the ballot is closed',
    () => asked('standards').closed! - 1,
    () => ({
      party: 'ASH',
      act: {
        kind: 'decision',
        subject: asked('standards').subject,
        outcome: 'adopted',
        how: 'question',
        count: asked('standards').seq,
      } as ActData,
    }),
    'vote-not-carried ballot-standards',
  ],
  [
    'nor a publication before that',
    () => asked('standards').closed!,
    () => advance('OAK', 'approved'),
    'not-yet approval',
  ],
  [
    'four weeks for an Internet Standard',
    () => seqOf(leaves, 'report-figure'),
    () => put('advancement', { closes: leaves[seqOf(leaves, 'report-figure')]!.at + 27 * dayMs }),
    'closes-too-soon internet-standard',
  ],
  [
    'and its ballot first',
    () => seqOf(leaves, 'report-figure'),
    () => advance('OAK', 'internet-standard'),
    'not-yet internet-standard',
  ],
])('%s', (_, after, attempt, why) => expect(refusedAfter(leaves, after(), attempt())).toBe(why))
