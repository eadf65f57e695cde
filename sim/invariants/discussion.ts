/** What holds of objections that are restated, and of statements that moderators hide, under every procedure. */
import { targetKey } from '../../src/core/negotiation/acts/fields.js'
import { isOpen } from './book.js'
import { holdsRole, type Invariant, idOf, on, type Seen } from './invariant.js'

export const discussionInvariants: readonly Invariant[] = [
  on('object', 'one restates one’s own open objection to another revision of the same', isNoRestatement),
  on('object', 'an objection that is restated is counted once', ({ book, act, after }) => {
    const open = [...book.objections.values()].filter(isOpen).length
    const now = [...after.positions.objections.values()]
    const openNow = now.filter(({ fate }) => fate === 'raised' || fate === 'understood').length
    return openNow !== open + (act.restates === undefined ? 1 : 0)
  }),
  on('withhold', 'moderators hide statements and nothing else', ({ book, act }) => {
    const said = book.done[act.target.body]?.act.kind === 'statement'
    return act.reason === 'moderation' && (!said || act.level !== 'hidden')
  }),
  on('withhold', 'a removal is by a moderator, on a ground and by a clause that are declared', isUngrounded),
  on('withhold', 'a removal can be challenged', ({ act, seq, after }) => {
    return act.reason === 'moderation' && !after.proceedings!.challengeable.has(seq)
  }),
]

function isNoRestatement({ book, act, party }: Seen): boolean {
  if (act.restates === undefined) return false
  const before = book.objections.get(act.restates)
  if (before === undefined || before.party !== party || !isOpen(before)) return true
  const again = targetKey(before.target) === targetKey(act.target)
  return again || idOf(before.target) !== idOf(act.target)
}

function isUngrounded({ book, act, party, after }: Seen): boolean {
  if (act.reason !== 'moderation') return act.ground !== undefined
  const { procedure } = book
  const { by = [], grounds = [], clause } = procedure.moderation ?? {}
  const kept = after.record.withheld?.get(`body/${act.target.body}`)
  return (
    !by.some(role => holdsRole(book, party, role)) ||
    !grounds.some(({ id }) => id === act.ground) ||
    !procedure.clauses.some(({ id }) => id === clause) ||
    kept?.ground !== act.ground
  )
}
