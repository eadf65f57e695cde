/** What holds of the IETF process, from the clauses of its procedure. */
import { stageOf } from './book.js'
import {
  atLeast,
  carried,
  carriedIn,
  daysIn,
  decided,
  holdsRole,
  type Invariant,
  into,
  on,
  openChallenges,
  openOn,
  standing,
  voterOf,
  wholeDecided,
} from './invariant.js'

const consensus = ['full-consensus', 'rough-consensus']
const onGroup = ['adoption-call', 'group-draft', 'group-last-call']

export const ietfRoughConsensus: readonly Invariant[] = [
  ...['standards', 'informational', 'advancement'].map(question =>
    carried(
      question,
      `ballots: nothing is carried (${question}) with a Discuss standing or without a Yes`,
      ({ count }) => count(['discuss']) === 0 && count(['yes']) > 0,
    ),
  ),
  ...['standards', 'advancement'].map(question =>
    carried(
      question,
      `ballot-standards: two thirds of those not recused say Yes or No objection (${question})`,
      ({ count, entitled }) =>
        atLeast(2, 3, count(['yes', 'no-objection']), entitled('iesg') - count(['recuse'])),
    ),
  ),
  carried(
    'override',
    'override: Yes from two thirds of those not recused, and at most two No',
    ({ count, entitled }) =>
      atLeast(2, 3, count(['yes']), entitled('iesg') - count(['recuse'])) && count(['no']) <= 2,
  ),
  on(
    'ballot',
    'approval: only members of the IESG vote, and a Discuss has its reasons',
    seen =>
      !holdsRole(seen.book, voterOf(seen), 'area-director') ||
      (seen.act.position === 'discuss' && !seen.reasoned),
  ),
  into(
    'evaluation',
    'ietf-last-call: two weeks for a draft of a group, four for others',
    ({ book, at }) =>
      daysIn(book, at) >= (book.stages.some(({ stage }) => stage === 'group-draft') ? 14 : 28),
  ),
  into(
    'group-draft',
    'adoption: after a call of two weeks and a consensus that stands',
    ({ book, at }) => daysIn(book, at) >= 14 && standing(book, consensus, true).length > 0,
    'adoption-call',
  ),
  into(
    'director-review',
    'group-last-call: two weeks, consensus that stands and no objection open',
    ({ book, at }) =>
      daysIn(book, at) >= 14 &&
      standing(book, consensus, true).length > 0 &&
      openOn(book, { instrument: 0 }).length === 0,
    'group-last-call',
  ),
  on(
    'finding',
    'addressed: consensus is not found while an objection is open',
    ({ book, act }) => consensus.includes(act.designation) && openOn(book, act.subject).length > 0,
  ),
  on('finding', 'rough-consensus: chairs find in the group, the director after it', ({ book, party }) =>
    onGroup.includes(stageOf(book))
      ? book.parties.get(party)?.office !== 'chair' && !holdsRole(book, party, 'co-chair')
      : !holdsRole(book, party, 'responsible-director'),
  ),
  decided(
    ['adopted'],
    'instrument',
    'approval: on a ballot that was carried and stands, in evaluation, with no challenge open',
    ({ book, act }) =>
      stageOf(book) !== 'evaluation' ||
      openChallenges(book) > 0 ||
      !carriedIn(book, ['standards', 'informational', 'returning', 'override']).some(
        ({ seq }) => seq === act.count,
      ),
  ),
  into(
    'approved',
    'approval: what was approved and was not overturned',
    ({ book }) => wholeDecided(book, 'adopted').length > 0,
  ),
  into(
    'internet-standard',
    'internet-standard: half a year after, and on a ballot that was carried',
    ({ book, at }) => daysIn(book, at) >= 183 && carriedIn(book, ['advancement'], true).length > 0,
  ),
  on(
    'settle',
    'addressed: no objection is addressed without an answer',
    ({ book, act }) =>
      ['addressed', 'accommodated', 'out-of-scope'].includes(act.fate) &&
      book.objections.get(act.objection)!.answers === 0,
  ),
  on(
    'challenge',
    'appeals: within two months',
    ({ book, act, at }) => at - book.done[act.of]!.at > 60 * 24 * 3600 * 1000,
  ),
]
