import { beforeAll, describe, expect, test } from 'vitest'
import { isMember } from '../../src/core/negotiation/electorates.js'
import { between, bondsOf, holdOf, regimes } from '../../src/core/negotiation/relations.js'
import { replay } from '../../src/core/negotiation/replay.js'
import type { State } from '../../src/core/negotiation/state.js'
import type { ActData, Leaf } from '../../src/core/record/leaf.js'
import { type Attempt, actsOf, played, refusedAfter, seqOf } from '../testing-scenarios.js'
import { ituConference } from './itu-conference.js'

let leaves: readonly Leaf[]
let state: State
beforeAll(async () => {
  const log = await played(ituConference, 1)
  leaves = log.leaves()
  state = log.tentative()
})

const on = (amendment: string) =>
  [...state.proceedings!.questions.values()].filter(
    q => 'amendment' in q.subject && q.subject.amendment === amendment,
  )
const dayOf = (kind: string, fields: object, party: string) =>
  new Date(actsOf(leaves, kind, fields).find(leaf => leaf.author.party === party)!.at)
    .toISOString()
    .slice(0, 10)

describe('the story of seed 1', () => {
  test('a head gives credentials to others: one is refused, one accepted and later ended, and neither acts any more', () => {
    const deputies = ['dalm-attache', 'grans-keeper'].map(id => state.seats.credentials.get(id)!)
    expect(deputies.map(({ examined, ended }) => [examined?.outcome, ended !== undefined])).toEqual([
      ['refused', true],
      ['accepted', true],
    ])
    expect(actsOf(leaves, 'credential', { holder: 'dalm-attache' })[0]!.author.party).toBe('DALM')
    const under = leaves.filter(({ author }) => ['dalm-attache', 'grans-keeper'].includes(author.credential))
    expect(under).toEqual([])
  })
  test('a delegation whose credentials are not in order does not vote until they are', () => {
    const [first, second] = actsOf(leaves, 'credentials-report')
    const [late] = first!.author.act.notInOrder as string[]
    const votes = (seq: number) => isMember(replay(leaves.slice(0, seq + 1)), 'delegations', late!)
    expect([votes(first!.index - 1), votes(first!.index), votes(second!.index)]).toEqual([true, false, true])
  })
  test('what came after the deadline is taken up by an exception with its reason', () => {
    const [exception] = [...state.proceedings!.exceptions.values()]
    expect(exception).toMatchObject({ clause: 'deadline', acts: ['submit'], party: 'LUMB', ended: true })
    expect(leaves[exception!.seq]!.author.body).toBeDefined()
    expect(state.text.proposals.get('LUMB/8')!.first).toBe(exception!.seq + 1)
  })
  test('a vote is put off once and carried the second time; without a quorum none is; a tie rejects', () => {
    const [first, second] = on('GRANS/20/1')
    expect(Object.fromEntries(first!.tally)).toMatchObject({ for: 3, against: 2, abstain: 7 })
    expect([first!.result, second!.result]).toEqual(['postponed', 'carried'])
    const [evening, tie] = on('NORR/5/1')
    expect([evening!.result, evening!.present! * 2 > evening!.entitled.delegations!.total]).toEqual([
      'no-quorum',
      false,
    ])
    expect(tie!.tally.get('for')).toBe(tie!.tally.get('against'))
    expect([tie!.result, state.text.amendments.get('NORR/5/1')!.status]).toEqual(['not-carried', 'rejected'])
  })
  test('a proxy votes for whom is away, and is handed back', () => {
    const [, tie] = on('NORR/5/1')
    const cast = leaves[tie!.ballots.get('NORR')!.seq]!.author
    expect([cast.party, cast.act.for]).toEqual(['CORD', 'NORR'])
    expect(state.proceedings!.proxies.size).toBe(0)
  })
  test('the sense of the room decides nothing; the brackets it was about are lifted by who put them', () => {
    const sense = seqOf(leaves, 'sense')
    const decided = [...state.decisions.decisions.values()]
    expect(decided.filter(({ count, how }) => count === sense || how === 'sense')).toEqual([])
    expect(actsOf(leaves, 'reserve').map(({ author }) => author.party)).toEqual([
      'DALM',
      'GRANS',
      'DALM',
      'GRANS',
    ])
    expect(state.text.reserves.size).toBe(0)
  })
  test('a gavel that was too fast is overturned, and a vote decides', () => {
    const outcomes = [...state.proceedings!.challenges.values()].map(({ kind, outcome }) => [kind, outcome])
    expect(outcomes).toEqual([
      ['sense', 'stands'],
      ['decision', 'overturned'],
    ])
    expect(state.text.provisions.get('ISEM/4/1')).toMatchObject({ label: '2.3', status: 'plenary' })
    expect(
      [...state.decisions.decisions.values()].find(
        d => 'provision' in d.subject && d.subject.provision === 'ISEM/4/1',
      )?.how,
    ).toBe('question')
  })
  test('objections are answered and addressed', () => {
    const fates = [...state.positions.objections.values()].map(o => [o.party, o.answers.length, o.fate])
    expect(fates).toEqual([
      ['DALM', 1, 'addressed'],
      ['DALM', 1, 'addressed'],
    ])
  })
  test('what was for delegations alone is public after the adoption', () => {
    const [deposit] = [...state.proceedings!.deposits.values()]
    expect(deposit!.released).toBeGreaterThan(seqOf(leaves, 'advance', { to: 'declarations' }))
  })
})

describe('who is bound', () => {
  const instrument = (id: string) => state.treaty!.instruments.get(id)!
  const hold = (party: string, day: string) => holdOf(state, instrument('regulations'), party, day)
  test('by notice from the entry into force, later from the day of consent, by silence after 36 months', () => {
    const bound = (party: string) =>
      bondsOf(state, instrument('regulations'), party).map(({ from, by }) => [from, by])
    expect(bound('ARVEN')).toEqual([['2018-01-01', 'consent']])
    expect(bound('NORR')).toEqual([['2021-01-01', 'silence']])
    expect(bound('DALM')).toEqual([[dayOf('consent', { instrument: 'regulations' }, 'DALM'), 'consent']])
    expect(bound('LUMB')).toEqual([])
  })
  test('a signatory applies it provisionally from entry into force, unless it said that it does not', () => {
    expect([hold('NORR', '2017-12-31'), hold('NORR', '2018-01-01')]).toEqual([null, 'provisional'])
    expect([hold('DALM', '2018-01-15'), hold('LUMB', '2018-01-15')]).toEqual(['provisional', null])
  })
  test('two instruments are in force side by side, between different pairs', () => {
    const applies = (a: string, b: string, day: string) =>
      between(state, a, b, day).map(({ instrument, provisional }) => [instrument, provisional])
    expect(applies('ARVEN', 'CORD', '2019-06-01')).toEqual([['regulations', null]])
    expect(applies('ARVEN', 'LUMB', '2019-06-01')).toEqual([['regulations-1995', null]])
    expect(applies('ARVEN', 'NORR', '2019-06-01')).toEqual([['regulations-1995', 'regulations']])
    expect(applies('KEST', 'LUMB', '2019-06-01')).toEqual([[null, null]])
    expect(applies('KEST', 'ARVEN', '2019-06-01')).toEqual([['regulations', null]])
    expect(regimes(state, '2019-06-01').groups.length).toBeGreaterThanOrEqual(4)
  })
  test('a reservation stands with the objection to it until it is withdrawn', () => {
    const [reservation, objection] = [
      seqOf(leaves, 'declare', { type: 'reservation' }),
      seqOf(leaves, 'declare', { type: 'objection' }),
    ]
    const [before] = between(state, 'ARVEN', 'DALM', '2019-06-01')
    expect(before).toMatchObject({ reservations: [reservation], objections: [objection] })
    expect(between(state, 'ARVEN', 'DALM', '2021-01-01')[0]!.reservations).toEqual([])
  })
})

describe('what is refused', () => {
  const submit = {
    kind: 'submit',
    proposal: 'KEST/30',
    symbol: 'KEST/30',
    title: { en: 'Late' },
    authors: ['KEST'],
    amendments: [{ n: 1, mark: 'SUP', target: { provision: '5.1', version: 0 } }],
  }
  const vote = (position: string, question: number) => ({ kind: 'ballot', position, question })
  const decision = (subject: ActData['subject'], more: Partial<ActData> = {}): ActData => ({
    kind: 'decision',
    subject,
    outcome: 'adopted',
    how: 'consensus',
    in: 'plenary',
    ...more,
  })
  const stage = (to: string) => seqOf(leaves, 'advance', { to })
  const charges = { amendment: 'GRANS/20/1', rev: 0 }
  const whole = () => ({ instrument: leaves[seqOf(leaves, 'concordance')]!.author.act.instrument as number })
  test.each<[string, () => number, () => Attempt, string | null]>([
    [
      'a document after the deadline',
      () => stage('compiled'),
      () => ({ party: 'KEST', act: submit }),
      'not-in-this-stage deadline',
    ],
    [
      'an exception without its reason',
      () => stage('compiled'),
      () => ({
        party: 'CHAIR',
        bare: true,
        act: { kind: 'exception', clause: 'deadline', acts: ['submit'] },
      }),
      'reasons-missing points-of-order',
    ],
    [
      'the exception is for one delegation',
      () => seqOf(leaves, 'exception'),
      () => ({ party: 'KEST', act: submit }),
      'not-in-this-stage deadline',
    ],
    [
      'adoption in a committee',
      () => seqOf(leaves, 'sense'),
      () => ({ party: 'ESTRI', act: decision({ provision: '4.1', version: 1 }, { in: 'substance' }) }),
      'not-in-this-stage plenary-decides',
    ],
    [
      'adoption by a sense of the room',
      () => stage('plenary'),
      () => ({
        party: 'CHAIR',
        act: decision({ provision: '4.1', version: 1 }, { how: 'sense', count: seqOf(leaves, 'sense') }),
      }),
      'sense-decides-nothing told',
    ],
    [
      'a sense of which nobody was told',
      () => stage('plenary'),
      () => ({
        party: 'CHAIR',
        act: {
          kind: 'sense',
          subject: { provision: '4.1', version: 1 },
          question: { en: 'Well?' },
          method: 'hands',
          result: 'for',
        },
      }),
      'participants-not-told told',
    ],
    [
      'adoption by a vote that was put off',
      () => seqOf(leaves, 'close', { question: on('GRANS/20/1')[0]!.seq }),
      () => ({
        party: 'CHAIR',
        act: decision(charges, { how: 'question', count: on('GRANS/20/1')[0]!.seq }),
      }),
      'vote-not-carried majority',
    ],
    [
      'adoption by a tie',
      () => seqOf(leaves, 'close', { question: on('NORR/5/1')[1]!.seq }),
      () => ({
        party: 'CHAIR',
        act: decision({ amendment: 'NORR/5/1', rev: 0 }, { how: 'question', count: on('NORR/5/1')[1]!.seq }),
      }),
      'vote-not-carried majority',
    ],
    [
      'a ballot of an observer',
      () => on('NORR/5/1')[1]!.seq,
      () => ({ party: 'CABLE', act: vote('for', on('NORR/5/1')[1]!.seq) }),
      'no-right-to-vote majority',
    ],
    [
      'the first reading while brackets are left',
      () => stage('plenary'),
      () => ({ party: 'CHAIR', act: { kind: 'advance', to: 'first-reading' } }),
      'not-yet first-reading',
    ],
    [
      'a ruling by who was challenged',
      () => actsOf(leaves, 'challenge')[1]!.index,
      () => ({
        party: 'CHAIR',
        act: { kind: 'ruling', on: actsOf(leaves, 'challenge')[1]!.index, outcome: 'stands' },
      }),
      'not-entitled points-of-order',
    ],
    [
      'concordance while a language is missing',
      () => stage('first-reading'),
      () => ({ party: 'MARI', act: { kind: 'concordance', instrument: 1 } }),
      'language-missing otherwise',
    ],
    [
      'adoption in first reading',
      () => seqOf(leaves, 'concordance'),
      () => ({ party: 'CHAIR', act: decision(whole()) }),
      'not-in-this-stage adoption',
    ],
    [
      'a document before its release is due',
      () => stage('second-reading'),
      () => ({
        party: 'SEC',
        act: { kind: 'release', deposit: seqOf(leaves, 'deposit') },
        body: leaves[seqOf(leaves, 'release')]!.author.body!,
      }),
      'released-too-soon documents',
    ],
    [
      'a first declaration in the second round',
      () => stage('further-declarations'),
      () => ({
        party: 'CORD',
        act: {
          kind: 'declare',
          instrument: 'regulations',
          type: 'reservation',
          round: 1,
          provisions: ['4.1'],
        },
      }),
      'round-not-open declarations',
    ],
    [
      'the signature of who has no powers',
      () => stage('signature'),
      () => ({ party: 'HOLLIN', act: { kind: 'sign', instrument: state.text.version } }),
      'not-entitled signature',
    ],
    [
      'being in force before the day',
      () => stage('application'),
      () => ({ party: 'SEC', act: { kind: 'advance', to: 'in-force' } }),
      'not-yet entry-into-force',
    ],
    [
      'consenting twice',
      () => leaves.length - 1,
      () => ({ party: 'ARVEN', act: { kind: 'consent', instrument: 'regulations', way: 'notice' } }),
      'already-bound -',
    ],
  ])('%s', (_name, after, attempt, expected) =>
    expect(refusedAfter(leaves, after(), attempt())).toBe(expected),
  )
})
