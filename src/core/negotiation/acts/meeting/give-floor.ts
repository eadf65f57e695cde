/**
 * Gives the floor to somebody who asked for it, and takes it from who had it. Another than who is next can be taken
 * with reasons, and that is shown; so is a group that goes over its time. Rules M9 and M11, docs/spec/meetings.md.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { momentOf } from '../../judging.js'
import { checkMeeting, endSpeech } from '../../meetings.js'
import { otherwise } from '../../permission.js'
import { speakersList } from '../../speakers.js'
import type { State } from '../../state.js'
import { code, seq as seqField } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('give-floor'), meeting: code, request: seqField })
export type GiveFloor = z.output<typeof schema>

export const giveFloor = defineAct<GiveFloor>({
  kind: 'give-floor',
  since: 2,
  schema,
  check: (state, { act }) => checkWaiting(state, act),
  order(state, entry) {
    const { act, author } = entry
    const next = nextOf(state, act.meeting, momentOf(state, entry))
    if (next === act.request || author.body !== undefined) return null
    return refuse('not-next', {
      where: String(act.request),
      args: { next: String(next) },
      ...otherwise(state),
    })
  },
  evolve(state, entry) {
    const { act, seq } = entry
    const at = momentOf(state, entry)
    const meeting = state.meetings!.get(act.meeting)!
    const request = meeting.requests.get(act.request)!
    endSpeech(meeting, at)
    request.outOfOrder = nextOf(state, act.meeting, at) !== act.request
    request.outcome = 'speaking'
    request.given = seq
    request.from = at
    meeting.speaking = act.request
  },
})

function nextOf(state: State, meeting: string, at: number): number | undefined {
  return speakersList(state.meetings!.get(meeting)!, at)[0]?.seq
}

/** Refuses a request that is not there, or waits no longer. */
export function checkWaiting(
  state: State,
  { meeting, request }: { readonly meeting: string; readonly request: number },
): Refusal | null {
  const closed = checkMeeting(state, meeting)
  if (closed !== null) return closed
  const found = state.meetings!.get(meeting)!.requests.get(request)
  if (found === undefined) return refuse('unknown-request', { where: String(request) })
  return found.outcome === 'waiting' ? null : refuse('request-not-waiting', { where: String(request) })
}
