/** A meeting as it is shown: who is next and how much time each group has, and the question that it is on. */
import type { AgendaItem, MeetingState, RequestState } from '../../core/negotiation/meetings.js'
import type { QuestionState } from '../../core/negotiation/proceedings.js'
import { speakersList, timeLeft, timeUsed } from '../../core/negotiation/speakers.js'
import type { State } from '../../core/negotiation/state.js'

/** What a group has used of its time on the item on the floor, milliseconds. */
export interface GroupTime {
  /** Null for those of no group. */
  readonly group: string | null
  readonly used: number
  /** Less than none where it went over; null without a budget. */
  readonly left: number | null
}

export interface Held {
  readonly meeting: MeetingState
  readonly item: AgendaItem | null
  readonly speaking: RequestState | null
  /** Those who wait, who is next first. */
  readonly waiting: readonly RequestState[]
  readonly times: readonly GroupTime[]
  /** Questions that take ballots or will; where there are none, the last that was closed on this item. */
  readonly questions: readonly QuestionState[]
  /** The others, the last first. */
  readonly asked: readonly QuestionState[]
}

/** Where a meeting stands at a moment, milliseconds; null where there is no such meeting. */
export function heldAt(state: State, id: string, now: number): Held | null {
  const meeting = state.meetings?.get(id)
  if (meeting === undefined) return null
  const all = meeting.questions.map(seq => state.proceedings!.questions.get(seq)!)
  const open = all.filter(({ result }) => result === 'open')
  const item = meeting.agenda.find(one => one.item === meeting.floor) ?? null
  const taken = item?.taken.at(-1) ?? 0
  const questions = open.length > 0 ? open : all.slice(-1).filter(({ closed }) => closed! > taken)
  return {
    meeting,
    item,
    speaking: meeting.requests.get(meeting.speaking ?? -1) ?? null,
    waiting: speakersList(meeting, now),
    times: groupTimes(state, meeting, now),
    questions,
    asked: all.filter(question => !questions.includes(question)).reverse(),
  }
}

/** A row for each group that has a seat, in the order of the procedure, whether or not it has spoken. */
function groupTimes(state: State, meeting: MeetingState, now: number): GroupTime[] {
  const used = timeUsed(meeting, meeting.floor, now)
  const seated = new Set([...state.seats.parties.values()].map(({ group }) => group))
  const groups = (state.record.procedure?.groups ?? []).map(({ id }) => id).filter(id => seated.has(id))
  return [...groups, ...(used.has('') ? [null] : [])].map(group => {
    const time = used.get(group ?? '') ?? 0
    return { group, used: time, left: timeLeft(meeting, time) }
  })
}

/** Where a question stands: to be read, taking ballots, waiting to be closed, closed. */
type Phase = 'before' | 'open' | 'over' | 'closed'

export function phaseOf({ result, opens, closes }: QuestionState, now: number): Phase {
  if (result !== 'open') return 'closed'
  if (now < (opens ?? 0)) return 'before'
  return closes !== null && now > closes ? 'over' : 'open'
}

/**
 * What changes in a meeting though no act is done, in one word: whether its questions have opened, or are over. With
 * the size of the log it says which of two views is the newer.
 */
export function phasesOf({ questions }: Held, now: number): string {
  return questions.map(question => `${question.seq}${phaseOf(question, now)[0]}`).join('.')
}

/**
 * What the forms of a seat depend on, in one word: whoever watches asks for theirs again when it is another, and not
 * with each ballot.
 */
export function turnOf(held: Held, now: number): string {
  const { meeting, speaking, waiting } = held
  const at = [meeting.floor ?? '', speaking?.seq ?? '', waiting.map(({ seq }) => seq).join('-')]
  const agenda = meeting.agenda.map(({ item }) => item).join('-')
  return [phasesOf(held, now), ...at, agenda, meeting.notes.size, meeting.closed?.seq ?? ''].join('/')
}

/** `2:05`, and with a sign in front what is over. */
export function minutesOf(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000)
  const words = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return ms < 0 && seconds > 0 ? `−${words}` : words
}
