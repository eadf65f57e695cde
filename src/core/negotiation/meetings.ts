/**
 * What meets, and where it stands: the agenda, the item on the floor, who asked to speak and who spoke how long, what
 * was noted. The slice of the state that the acts of a meeting write; a log without meetings has none. Rules M1..M20,
 * docs/spec/meetings.md.
 */
import { type Refusal, refuse } from '../canonical/result.js'
import type { LocalText } from '../procedure/procedure.js'
import type { Target } from './acts/fields.js'
import type { ActSeq, State } from './state.js'

export interface AgendaItem {
  readonly item: string
  readonly title: LocalText
  /** What it is about, where that is in the record. */
  readonly subject: Target | null
  /** The acts that took it up, in order; none while it is still to come. */
  readonly taken: readonly ActSeq[]
}

export const floorRequests = ['speech', 'reply', 'point-of-order'] as const
export type FloorRequest = (typeof floorRequests)[number]

/** A request for the floor, and what came of it. */
export interface RequestState {
  readonly seq: ActSeq
  readonly party: string
  /** Of the party when it asked; budgets go by it. */
  readonly group: string | null
  readonly as: FloorRequest
  /** The item that was on the floor; null before the first. */
  readonly item: string | null
  readonly at: number
  outcome: 'waiting' | 'speaking' | 'spoken' | 'withdrawn' | 'lapsed'
  /** The act that gave it the floor, and whether another was next. */
  given: ActSeq | null
  outOfOrder: boolean
  /** When it had the floor, milliseconds. */
  from: number | null
  until: number | null
}

export interface NoteState {
  readonly seq: ActSeq
  readonly item: string | null
  /** Whose words are noted. */
  readonly party: string | null
  /** The note in whose place this one stands, and the one that stands in its place. */
  readonly corrects: ActSeq | null
  corrected: ActSeq | null
}

export interface MeetingState {
  readonly id: string
  readonly title: LocalText
  /** The body that meets, as the procedure or an act calls it. */
  readonly body: string | null
  /** Seconds that each group may speak on one item; null where nobody counts. */
  readonly budget: number | null
  readonly seq: ActSeq
  readonly at: number
  closed: { readonly seq: ActSeq; readonly at: number } | null
  agenda: readonly AgendaItem[]
  /** The item on the floor. */
  floor: string | null
  readonly requests: Map<ActSeq, RequestState>
  /** The request that has the floor. */
  speaking: ActSeq | null
  readonly notes: Map<ActSeq, NoteState>
  /** Questions that were put in it. */
  readonly questions: ActSeq[]
}

/** Whether meetings are held here, or could be. */
export function concernsMeetings({ meetings, record }: State): boolean {
  const open = record.procedure?.permissions.some(({ acts }) => acts.includes('open-meeting')) ?? false
  return meetings !== undefined || (open && record.mode === 'hosted')
}

/** Refuses what is to be done in a meeting that is not there, or is over. */
export function checkMeeting({ meetings }: State, id: string): Refusal | null {
  const meeting = meetings?.get(id)
  if (meeting === undefined) return refuse('unknown-meeting', { where: id })
  return meeting.closed === null ? null : refuse('meeting-closed', { where: id })
}

/** Takes the floor from whoever has it: an act that gives it to another, takes another item or closes the meeting does. */
export function endSpeech(meeting: MeetingState, at: number): void {
  const speech = meeting.requests.get(meeting.speaking ?? -1)
  meeting.speaking = null
  if (speech === undefined) return
  speech.outcome = 'spoken'
  speech.until = at
}

/** Ends what was asked on an item that is no longer on the floor. */
export function lapseRequests({ requests }: MeetingState): void {
  for (const request of requests.values()) if (request.outcome === 'waiting') request.outcome = 'lapsed'
}
