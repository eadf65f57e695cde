/** What holds of the RIPE process, from the clauses of its procedure. */
import { excepted, rootOf, stageOf } from './book.js'
import {
  dayMs,
  daysIn,
  decided,
  type Invariant,
  into,
  on,
  openChallenges,
  openOn,
  standing,
} from './invariant.js'

const rough = ['rough-consensus']

export const ripePdp: readonly Invariant[] = [
  into('discussion', 'proposal: nothing is discussed before it is proposed', ({ book }) =>
    book.done.some(({ act }) => act.kind === 'submit'),
  ),
  into(
    'review',
    'discussion: a review begins on a consensus that stands and with the impact analysis',
    ({ book }) =>
      standing(book, rough, true).length > 0 &&
      book.done.some(({ act }) => act.kind === 'event' && act.type === 'impact-analysis'),
    'discussion',
  ),
  into(
    'determination',
    'review-length: four weeks at most, unless the chair excepts it',
    ({ book, party, at }) =>
      at - book.stages.at(-1)!.at <= 28 * dayMs || excepted(book, 'review-length', 'advance', party, at),
  ),
  into(
    'concluding',
    'review: the last call follows a consensus that stands',
    ({ book }) => standing(book, rough, true).length > 0,
  ),
  on(
    'finding',
    'rough-consensus: only the chair finds, in a phase that has one',
    ({ book, party }) =>
      book.parties.get(party)?.office !== 'chair' ||
      !['discussion', 'determination', 'concluding'].includes(stageOf(book)),
  ),
  on(
    'finding',
    'objections: no consensus while one is open',
    ({ book, act }) => act.designation === 'rough-consensus' && openOn(book, act.subject).length > 0,
  ),
  decided(
    ['adopted'],
    'instrument',
    'last-call: not before four weeks of it',
    ({ book, at }) => stageOf(book) !== 'concluding' || daysIn(book, at) < 28,
  ),
  decided(
    ['adopted'],
    'instrument',
    'conclusion: on a finding that stands, with no appeal and no objection open',
    ({ book, act }) =>
      !standing(book, rough).some(({ seq }) => seq === act.count) ||
      openChallenges(book) > 0 ||
      openOn(book, act.subject).length > 0,
  ),
  on(
    'challenge',
    'appeal: within four weeks, and two for the next',
    ({ book, act, at }) => at - book.done[act.of]!.at > (rootOf(book, act.of) === act.of ? 28 : 14) * dayMs,
  ),
  on(
    'settle',
    'objections: what the chair settles was answered',
    ({ book, act }) =>
      ['addressed', 'out-of-scope', 'accommodated'].includes(act.fate) &&
      book.objections.get(act.objection)!.answers === 0,
  ),
  on('object', 'reasons: who objects says why', ({ reasoned }) => !reasoned),
]
