/** Closes a meeting. What was asked for and not given lapses; questions that were put in it stay as they are. */
import * as z from 'zod/mini'
import { defineAct } from '../../act.js'
import { momentOf } from '../../judging.js'
import { checkMeeting, endSpeech, lapseRequests } from '../../meetings.js'
import { code } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('close-meeting'), meeting: code })
export type CloseMeeting = z.output<typeof schema>

export const closeMeeting = defineAct<CloseMeeting>({
  kind: 'close-meeting',
  since: 2,
  schema,
  check: (state, { act }) => checkMeeting(state, act.meeting),
  evolve(state, entry) {
    const at = momentOf(state, entry)
    const meeting = state.meetings!.get(entry.act.meeting)!
    endSpeech(meeting, at)
    lapseRequests(meeting)
    meeting.closed = { seq: entry.seq, at }
  },
})
