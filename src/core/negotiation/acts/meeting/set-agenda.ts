/** Changes what of an agenda is still to come. What was taken up stays, before it. */
import * as z from 'zod/mini'
import { defineAct } from '../../act.js'
import { checkMeeting, type MeetingState } from '../../meetings.js'
import { code } from '../fields.js'
import { checkAgenda, toCome } from './agenda.js'
import { agenda } from './open-meeting.js'

const schema = z.strictObject({ kind: z.literal('set-agenda'), meeting: code, agenda })
export type SetAgenda = z.output<typeof schema>

export const setAgenda = defineAct<SetAgenda>({
  kind: 'set-agenda',
  since: 2,
  schema,
  check: (state, { act }) =>
    checkMeeting(state, act.meeting) ??
    checkAgenda(state, act.agenda, takenUp(state.meetings!.get(act.meeting)!)),
  evolve(state, { act }) {
    const meeting = state.meetings!.get(act.meeting)!
    meeting.agenda = [...takenUp(meeting), ...toCome(act.agenda)]
  },
})

function takenUp({ agenda }: MeetingState) {
  return agenda.filter(({ taken }) => taken.length > 0)
}
