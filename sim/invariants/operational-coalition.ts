/** What holds of an operational coalition, from the clauses of its procedure. */
import { type Book, excepted, holds, isOpen, stageOf } from './book.js'
import {
  carried,
  dayMs,
  decided,
  groupOf,
  holdsRole,
  type Invariant,
  into,
  lost,
  on,
  voterOf,
  wholeDecided,
} from './invariant.js'

const longest: Readonly<Record<string, number>> = { red: 1095, amber: 730, green: 365 }

function mayAssign(book: Book, party: string, at: number): boolean {
  return (
    ['coordinator', 'group-lead'].some(role => holdsRole(book, party, role)) ||
    holds(book, party, 'propose', at)
  )
}

export const operationalCoalition: readonly Invariant[] = [
  on(
    'seat',
    'vouching: nobody enters without two who vouch, but by an exception',
    ({ book, act, party, at }) =>
      act.office === undefined &&
      (book.vouches.get(act.seats)?.size ?? 0) < 2 &&
      !excepted(book, 'vouching', 'seat', party, at),
  ),
  on(
    'release',
    'circulation: nothing comes out before its time or stage, but by an exception',
    ({ book, act, party, at }) => {
      const { due } = book.deposits.get(act.deposit) as unknown as { due: { at?: number; stage?: string } }
      const begun = book.stages.some(({ stage }) => stage === due.stage)
      return (
        !begun &&
        !(due.at !== undefined && at >= due.at) &&
        !excepted(book, 'circulation', 'release', party, at)
      )
    },
  ),
  on(
    'deposit',
    'circulation: nothing is kept longer than its marking allows, and nothing clear at all',
    ({ act, at }) => {
      const days = longest[act.marking]
      return days === undefined || act.due.at === undefined || act.due.at > at + days * dayMs
    },
  ),
  carried(
    'operation',
    'operation: somebody says go, and nobody stop',
    ({ count }) => count(['go']) > 0 && count(['stop']) === 0,
  ),
  lost(
    'operation',
    'operation: nothing else holds it back',
    ({ count }) => count(['go']) === 0 || count(['stop']) > 0,
  ),
  carried(
    'publication',
    'publication: nobody says stop within two days',
    ({ put, count }, { at }) => count(['stop']) === 0 && at - put.at >= 2 * dayMs,
  ),
  on(
    'ballot',
    'operation: governments are heard and do not decide, and who stops says why',
    seen =>
      (groupOf(seen.book, voterOf(seen)) === 'governments' &&
        !seen.book.rights.get(voterOf(seen))?.has('propose')) ||
      (seen.act.position === 'stop' && !seen.reasoned),
  ),
  into(
    'report',
    'actions-ended: every action is done or dropped, but by an exception',
    ({ book, after, party, at }) =>
      [...after.proceedings!.actions.values()].every(({ outcome }) => outcome !== 'open') ||
      excepted(book, 'actions-ended', 'advance', party, at),
  ),
  on(
    'end-action',
    'actions: its owner ends it, or one of those who assign them',
    ({ book, act, party, at }) => book.done[act.action]!.act.owner !== party && !mayAssign(book, party, at),
  ),
  decided(
    ['adopted'],
    'instrument',
    'report: in the stage of the report, with no red line open',
    ({ book }) =>
      stageOf(book) !== 'report' || [...book.objections.values()].some(o => o.redLine && isOpen(o)),
  ),
  into(
    'closed',
    'report: it ends with a report that was adopted and stands',
    ({ book }) => wholeDecided(book, 'adopted', true).length > 0,
  ),
  into('operating', 'operating: not before an action has its owner', ({ book }) =>
    book.done.some(({ act }) => act.kind === 'assign-action'),
  ),
  on('vote', 'operation: there is no vote', () => true),
]
