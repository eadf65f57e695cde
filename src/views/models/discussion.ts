/** The discussion of a provision or a document as it is shown: threads, the one that moved last first, a few at a time. */
import { repliesShownMax, threadsShownMax } from '../../core/limits.js'
import type { Target } from '../../core/negotiation/acts/fields.js'
import { provisionOfTarget } from '../../core/negotiation/lookup.js'
import type { State, StatementState } from '../../core/negotiation/state.js'

/** What a discussion is on: a provision with its alternatives, or a document with its amendments. */
export type Subject = { readonly provision: string } | { readonly proposal: string }

export interface Thread {
  readonly first: StatementState
  readonly replies: readonly StatementState[]
  /** Replies that are not shown. */
  readonly earlier: number
}

export interface Shown {
  readonly threads: readonly Thread[]
  /** Of all threads, shown or not. */
  readonly statements: number
  readonly page: number
  readonly pages: number
}

/** What the reader asks for: one thread, or a page of them from 1. */
export function discussionOn(
  state: State,
  subject: Subject,
  asked: { readonly thread?: string | undefined; readonly talk?: string | undefined },
): Shown {
  const all = threadsOn(state, subject)
  const statements = all.reduce((sum, thread) => sum + 1 + thread.replies.length + thread.earlier, 0)
  const one = all.filter(({ first, replies }) =>
    [first, ...replies].some(({ seq }) => String(seq) === asked.thread),
  )
  if (one.length > 0) return { threads: one, statements, page: 1, pages: 1 }
  const pages = Math.max(1, Math.ceil(all.length / threadsShownMax))
  const page = Math.min(pages, Math.max(1, Number.parseInt(asked.talk ?? '1', 10) || 1))
  const threads = all.slice((page - 1) * threadsShownMax, page * threadsShownMax)
  return { threads, statements, page, pages }
}

function threadsOn(state: State, subject: Subject): Thread[] {
  const { statements } = state.positions
  const replies = new Map<number, StatementState[]>()
  const firsts: StatementState[] = []
  for (const statement of statements.values()) {
    const first = firstOf(statements, statement)
    if (first === statement) {
      if (isOn(state, statement, subject)) firsts.push(statement)
    } else replies.set(first.seq, [...(replies.get(first.seq) ?? []), statement])
  }
  return firsts
    .map(first => threadOf(first, replies.get(first.seq) ?? []))
    .sort((a, b) => lastOf(b).seq - lastOf(a).seq)
}

function threadOf(first: StatementState, replies: readonly StatementState[]): Thread {
  return {
    first,
    replies: replies.slice(-repliesShownMax),
    earlier: Math.max(0, replies.length - repliesShownMax),
  }
}

function lastOf({ first, replies }: Thread): StatementState {
  return replies.at(-1) ?? first
}

/** The statement that a thread began with: replies come after what they reply to, so this ends. */
function firstOf(statements: ReadonlyMap<number, StatementState>, statement: StatementState): StatementState {
  let at = statement
  for (let to = replied(statements, at); to !== undefined; to = replied(statements, at)) at = to
  return at
}

function replied(
  statements: ReadonlyMap<number, StatementState>,
  { reply, seq }: StatementState,
): StatementState | undefined {
  return reply === null || reply >= seq ? undefined : statements.get(reply)
}

/** Statements that reply to a judgement stand beside that judgement. */
function isOn(state: State, { target, reply }: StatementState, subject: Subject): boolean {
  if (target === null || (reply !== null && state.positions.assessments.has(reply))) return false
  if ('provision' in subject) return bearsOn(state, target, subject.provision)
  const amendment = 'amendment' in target ? state.text.amendments.get(target.amendment) : undefined
  return subject.proposal === ('proposal' in target ? target.proposal : amendment?.proposal)
}

/** On a provision, on an amendment of it, or on an addition that would stand by it. */
function bearsOn(state: State, target: Target, provision: string): boolean {
  if (provisionOfTarget(state, target) === provision) return true
  const place = 'amendment' in target ? state.text.amendments.get(target.amendment)?.target : undefined
  return place !== undefined && 'parent' in place && (place.after ?? place.parent) === provision
}
