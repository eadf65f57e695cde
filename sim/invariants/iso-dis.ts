/** What holds of the ballots of ISO, from the clauses of its procedure. */
import { holds, isOpen, matterIn, stageOf } from './book.js'
import {
  atLeast,
  carried,
  carriedIn,
  dayMs,
  decided,
  groupOf,
  type Invariant,
  into,
  lost,
  on,
  standing,
  type Votes,
  voterOf,
  wasIn,
  wholeDecided,
} from './invariant.js'

/** Two thirds of the P-members, and not more than a quarter of all against; a negative without reasons is none. */
function isApproved({ count }: Votes): boolean {
  const among = 'p-members'
  const all = count(['for', 'against'])
  return (
    atLeast(2, 3, count(['for'], { among }), count(['for', 'against'], { among })) &&
    all > 0 &&
    count(['against']) * 4 <= all
  )
}

export const isoDis: readonly Invariant[] = [
  ...['enquiry', 'approval'].flatMap(question => [
    carried(question, `enquiry: both thresholds are reached (${question})`, isApproved),
    lost(question, `enquiry: nothing else is asked (${question})`, votes => !isApproved(votes)),
  ]),
  carried('committee-draft', 'committee-consensus: two thirds of the P-members voting', ({ count }) =>
    atLeast(2, 3, count(['for']), count(['for', 'against'])),
  ),
  on('close', 'enquiry: twelve weeks for the enquiry, eight for the approval', ({ book, act, at, after }) => {
    const { question, at: opened } = book.questions.get(act.question)!
    const days = { enquiry: 84, approval: 56 }[question] ?? 0
    return (
      after.proceedings!.questions.get(act.question)!.result !== 'withdrawn' && at - opened < days * dayMs
    )
  }),
  on(
    'ballot',
    'members: liaisons comment and do not vote',
    seen => groupOf(seen.book, voterOf(seen)) === 'liaisons' && !wasIn(seen, 'all-members'),
  ),
  into(
    'enquiry',
    'committee-consensus: on a consensus that stands, or two thirds',
    ({ book }) =>
      standing(book, ['consensus'], true).length > 0 || carriedIn(book, ['committee-draft'], true).length > 0,
    'committee',
  ),
  into(
    'approval',
    'enquiry: on an enquiry that was approved',
    ({ book }) => carriedIn(book, ['enquiry'], true).length > 0,
  ),
  into(
    'publication',
    'approval: what is published was adopted in this stage, and stands',
    ({ book }) => wholeDecided(book, 'adopted', true).length > 0,
  ),
  decided(
    ['adopted'],
    'instrument',
    'approval: on the ballot of its stage that was carried',
    ({ book, act }) => !carriedIn(book, [stageOf(book)]).some(({ seq }) => seq === act.count),
  ),
  on('finding', 'committee-consensus: none over sustained opposition to what matters', ({ book, act }) => {
    const lines = [...book.objections.values()].filter(o => o.redLine && isOpen(o))
    const whole = 'instrument' in act.subject
    return (
      act.designation === 'consensus' && lines.some(o => whole || o.matter === matterIn(book, act.subject))
    )
  }),
  on(
    'challenge',
    'appeal: within three months, by a member body',
    ({ book, act, at, party }) => at - book.done[act.of]!.at > 90 * dayMs || !holds(book, party, 'vote', at),
  ),
]
