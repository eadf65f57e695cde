/**
 * Who is next to speak, and how much of its time each group has used. Budgets are equal by group, whatever the number
 * of those who sit in it. Pure arithmetic on a meeting; the chair may take another, with reasons. Rules M8..M11,
 * docs/spec/meetings.md.
 */
import { speechAssumedMs } from '../limits.js'
import type { MeetingState, RequestState } from './meetings.js'

/** Time used on an item, by group; parties of no group are one more, under the empty string. */
type TimeUsed = ReadonlyMap<string, number>

/** The group by which a request is counted. */
export function groupOf({ group }: Pick<RequestState, 'group'>): string {
  return group ?? ''
}

/**
 * Milliseconds that each group has spoken on an item until a moment. A point of order takes nothing from a budget:
 * it is about how the meeting is held.
 */
export function timeUsed({ requests }: MeetingState, item: string | null, now: number): TimeUsed {
  const used = new Map<string, number>()
  for (const request of requests.values())
    if (request.item === item && request.as !== 'point-of-order')
      used.set(groupOf(request), (used.get(groupOf(request)) ?? 0) + spoken(request, now))
  return used
}

/** Milliseconds that a request had the floor until a moment. */
export function spoken({ from, until }: Pick<RequestState, 'from' | 'until'>, now: number): number {
  return from === null ? 0 : Math.max(0, (until ?? now) - from)
}

/** Milliseconds that a group has left on an item; less than none where it went over. Null without a budget. */
export function timeLeft({ budget }: Pick<MeetingState, 'budget'>, used: number): number | null {
  return budget === null ? null : budget * 1000 - used
}

/**
 * The list of speakers, who is next first: points of order, then always the group that has used least, and in it
 * who asked first; between groups that are equal, who asked first. Further down it is what will be if each speech
 * lasts `speechAssumedMs`.
 */
export function speakersList(meeting: MeetingState, now: number): readonly RequestState[] {
  const waiting = [...meeting.requests.values()].filter(({ outcome }) => outcome === 'waiting')
  const points = waiting.filter(({ as }) => as === 'point-of-order')
  const others = waiting.filter(({ as }) => as !== 'point-of-order')
  return [...points, ...inTurns(others, new Map(timeUsed(meeting, meeting.floor, now)))]
}

/** `waiting` in the order in which they asked. `used` is used up. */
function inTurns(waiting: readonly RequestState[], used: Map<string, number>): RequestState[] {
  const left = [...waiting]
  const list: RequestState[] = []
  while (left.length > 0) {
    const least = Math.min(...left.map(request => used.get(groupOf(request)) ?? 0))
    const at = left.findIndex(request => (used.get(groupOf(request)) ?? 0) === least)
    const [next] = left.splice(at, 1) as [RequestState]
    list.push(next)
    used.set(groupOf(next), least + speechAssumedMs)
  }
  return list
}
