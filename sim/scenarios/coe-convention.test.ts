import { beforeAll, describe, expect, test } from 'vitest'
import { bondsOf, forceFrom, holdOf } from '../../src/core/negotiation/relations.js'
import type { State } from '../../src/core/negotiation/state.js'
import { afterDelay } from '../../src/core/procedure/calendar.js'
import type { Leaf } from '../../src/core/record/leaf.js'
import { type Attempt, actsOf, played, refusedAfter, seqOf } from '../testing-scenarios.js'
import { coeConvention } from './coe-convention.js'

let leaves: readonly Leaf[]
let state: State
beforeAll(async () => {
  const log = await played(coeConvention, 1)
  leaves = log.leaves()
  state = log.tentative()
})

const questions = (kind: string) =>
  [...state.proceedings!.questions.values()].filter(q => q.question === kind)
const instrument = (id: string) => state.treaty!.instruments.get(id)!
const day = (leaf: Leaf) => new Date(leaf.at).toISOString().slice(0, 10)
const consents = (id: string) => actsOf(leaves, 'consent', { instrument: id })

describe('the story of seed 1', () => {
  test('two thirds of those voting are not enough for adoption without a majority of all', () => {
    const [first, second] = questions('adoption')
    expect(Object.fromEntries(first!.tally)).toMatchObject({ for: 4, against: 2, abstain: 2 })
    expect([first!.result, second!.result]).toEqual(['not-carried', 'carried'])
    const [carries] = first!.judged.slice(-1)
    expect(carries!.working!.parts!.map(({ verdict }) => verdict)).toEqual(['holds', 'fails'])
  })
  test('the second time the Ministers go on without another opinion, and say why', () => {
    expect(actsOf(leaves, 'event', { type: 'opinion' }).length).toBe(1)
    expect(actsOf(leaves, 'advance', { to: 'ministers' }).length).toBe(2)
    expect([...state.proceedings!.exceptions.values()].map(({ clause, ended }) => [clause, ended])).toEqual([
      ['opinion', true],
    ])
  })
  test('it enters into force by the sixth consent, which is of the third member', () => {
    const sixth = consents('convention')[5]!
    expect(sixth.author.party).toBe('FENN')
    const { met } = instrument('convention')
    expect([met!.on, met!.seq]).toEqual([day(sixth), sixth.index])
    expect(forceFrom(state, instrument('convention'))).toBe(
      afterDelay(day(sixth), { months: 3, firstOfMonth: true }),
    )
  })
  test('who consents later is bound on the first of the month after three months', () => {
    const own = consents('convention').find(({ author }) => author.party === 'TAMAR')!
    const from = afterDelay(day(own), { months: 3, firstOfMonth: true })
    expect(bondsOf(state, instrument('convention'), 'TAMAR')).toEqual([
      { from, until: null, by: 'consent', seq: own.index },
    ])
    expect(holdOf(state, instrument('convention'), 'ULVEN', '2021-01-01')).toBeNull()
  })
  test('an invitation that one party left unanswered fails; the second carries with every party', () => {
    const [first, second] = questions('invitation')
    expect([first!.result, second!.result]).toEqual(['not-carried', 'carried'])
    expect([first!.tally.get('for'), first!.entitled.parties!.total]).toEqual([8, 9])
    expect(second!.tally.get('for')).toBe(second!.entitled.parties!.total)
    expect([...state.treaty!.invitations.keys()]).toEqual(['TAMAR'])
  })
  test('the objection to free copies is accommodated by a wording', () => {
    const [fees] = [...state.positions.objections.values()]
    expect([fees!.party, fees!.fate, fees!.settled!.by]).toEqual(['GALD', 'accommodated', ['3(1)']])
    expect(state.text.amendments.get('QUILL/1/1')!.status).toBe('subsumed')
  })
  test('reservations are to provisions of the list, and one is withdrawn', () => {
    const made = [...state.treaty!.declarations.values()]
    expect(made.map(d => [d.party, d.provisions, d.withdrawn !== null])).toEqual([
      ['HEST', ['4(2)'], true],
      ['ELVIR', ['6(3)'], false],
    ])
  })
  test('a party leaves the protocol, which stays in force', () => {
    const left = actsOf(leaves, 'denounce')[0]!
    const until = afterDelay(day(left), { months: 3, firstOfMonth: true })
    expect(bondsOf(state, instrument('protocol-sound'), 'RHUND')).toMatchObject([{ until }])
    expect(holdOf(state, instrument('protocol-sound'), 'QUILL', until)).toBe('bound')
    expect(holdOf(state, instrument('protocol-sound'), 'RHUND', until)).toBeNull()
  })
  test('a guidance note is adopted, and binds nobody', () => {
    const [note] = [...state.decisions.decisions.values()].filter(d => 'proposal' in d.subject)
    expect(note).toMatchObject({ outcome: 'adopted', how: 'question', in: 'committee-of-parties' })
    expect([...state.treaty!.instruments.keys()]).toEqual([
      'convention',
      'protocol-sound',
      'convention-amended',
    ])
  })
  test('an amendment is in force thirty days after the last party has accepted it', () => {
    const last = consents('convention-amended').at(-1)!
    expect(consents('convention-amended').length).toBe(questions('amendment')[0]!.entitled.parties!.total)
    expect(forceFrom(state, instrument('convention-amended'))).toBe(afterDelay(day(last), { days: 30 }))
    expect(state.text.provisions.get('2(1)')!.status).toBe('plenary')
  })
})

describe('what is refused', () => {
  const declare = (...provisions: string[]) => ({
    kind: 'declare',
    instrument: 'convention',
    type: 'reservation',
    round: 1,
    provisions,
  })
  const consent = (way: string, id = 'convention') => ({ kind: 'consent', instrument: id, way })
  const stage = (to: string) => seqOf(leaves, 'advance', { to })
  const closed = (kind: string, i: number) => questions(kind)[i]!.closed!
  const adopted = (i: number) => ({
    kind: 'decision',
    subject: questions('adoption')[i]!.subject,
    outcome: 'adopted',
    how: 'question',
    in: 'committee-of-ministers',
    count: questions('adoption')[i]!.seq,
  })
  test.each<[string, () => number, () => Attempt, string | null]>([
    [
      'going on while an objection is open',
      () => seqOf(leaves, 'object'),
      () => ({
        party: 'CHAIR',
        act: {
          kind: 'decision',
          subject: { instrument: 1 },
          outcome: 'agreed',
          how: 'consensus',
          in: 'committee-of-experts',
        },
      }),
      'way-not-open experts-consensus',
    ],
    [
      'the Ministers before the opinion',
      () => stage('opinion'),
      () => ({ party: 'SEC', act: { kind: 'advance', to: 'ministers' } }),
      'not-yet opinion',
    ],
    [
      'adoption by a vote that was not carried',
      () => closed('adoption', 0),
      () => ({ party: 'ALMAR', act: adopted(0) }),
      'vote-not-carried ministers-majority',
    ],
    [
      'a ballot of a participant on adoption',
      () => questions('adoption')[1]!.seq,
      () => ({
        party: 'QUILL',
        act: { kind: 'ballot', question: questions('adoption')[1]!.seq, position: 'for' },
      }),
      'no-right-to-vote ministers-majority',
    ],
    [
      'ratifying without a signature',
      () => seqOf(leaves, 'intend'),
      () => ({ party: 'ALMAR', act: consent('ratification') }),
      'signature-missing consent',
    ],
    [
      'a reservation to what is not listed',
      () => seqOf(leaves, 'intend'),
      () => ({ party: 'GALD', act: declare('3(1)') }),
      'reservation-not-listed reservations',
    ],
    [
      'a reservation without reasons',
      () => seqOf(leaves, 'intend'),
      () => ({ party: 'GALD', bare: true, act: declare('4(2)') }),
      'reasons-missing reasons',
    ],
    [
      'a reservation after consenting',
      () => stage('monitoring'),
      () => ({ party: 'BORV', act: declare('4(2)') }),
      'reservation-too-late reservations',
    ],
    [
      'being in force on five consents, two of members',
      () => consents('convention')[4]!.index,
      () => ({ party: 'SEC', act: { kind: 'advance', to: 'monitoring' } }),
      'not-yet force',
    ],
    [
      'inviting on a question that failed',
      () => closed('invitation', 0),
      () => ({
        party: 'GALD',
        act: { kind: 'invite', party: 'TAMAR', question: questions('invitation')[0]!.seq },
      }),
      'invitation-not-carried accession',
    ],
    [
      'inviting another than was asked about',
      () => closed('ministers-invitation', 0),
      () => ({
        party: 'GALD',
        act: { kind: 'invite', party: 'ULVEN', question: questions('invitation')[1]!.seq },
      }),
      'invitation-of-another accession',
    ],
    [
      'acceding without an invitation',
      () => leaves.length - 1,
      () => ({ party: 'ULVEN', act: consent('accession') }),
      'invitation-missing accession',
    ],
    [
      'an amendment by a question about something else',
      () => seqOf(leaves, 'submit', { proposal: 'DORN/21' }),
      () => ({
        party: 'BORV',
        act: {
          kind: 'decision',
          subject: { amendment: 'DORN/21/1', rev: 0 },
          outcome: 'adopted',
          how: 'question',
          count: questions('guidance-note')[0]!.seq,
          in: 'committee-of-parties',
        },
      }),
      'vote-not-carried amendment',
    ],
  ])('%s', (_name, after, attempt, expected) =>
    expect(refusedAfter(leaves, after(), attempt())).toBe(expected),
  )
})
