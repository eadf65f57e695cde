/** Meetings as JSON: one with its list of speakers in order, the time of each group, its notes and questions. */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { MeetingState } from '../core/negotiation/meetings.js'
import { speakersList, timeLeft, timeUsed } from '../core/negotiation/speakers.js'
import type { View } from '../core/negotiation/view.js'

export function meetingsJson({ state }: View): unknown {
  return [...(state.meetings?.values() ?? [])].map(headOf)
}

/** At a moment, milliseconds: who speaks uses time. `unknown-meeting`. */
export function meetingJson(view: View, id: string, now: number): Result<unknown> {
  const meeting = view.state.meetings?.get(id)
  if (meeting === undefined) return refuse('unknown-meeting', { where: id.slice(0, 40) })
  const { agenda, floor, speaking, requests, notes, questions } = meeting
  return ok({
    ...headOf(meeting),
    agenda,
    floor,
    speaking: requests.get(speaking ?? -1) ?? null,
    waiting: speakersList(meeting, now).map(({ seq }) => seq),
    times: [...timeUsed(meeting, floor, now)].map(([group, used]) => ({
      group: group === '' ? null : group,
      usedMs: used,
      leftMs: timeLeft(meeting, used),
    })),
    requests: [...requests.values()],
    notes: [...notes.values()].map(note => ({ ...note, body: view.body(note.seq) })),
    questions,
  })
}

function headOf({ id, title, body, budget, seq, at, closed }: MeetingState) {
  return { id, title, body, budgetSeconds: budget, act: seq, opened: at, closed }
}
