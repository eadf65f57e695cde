/** Takes an item up: it is on the floor from now on. Whoever had the floor, or waited for it, was on another one. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { momentOf } from '../../judging.js'
import { checkMeeting, endSpeech, lapseRequests } from '../../meetings.js'
import { code } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('take-item'), meeting: code, item: code })
export type TakeItem = z.output<typeof schema>

export const takeItem = defineAct<TakeItem>({
  kind: 'take-item',
  since: 2,
  schema,
  check(state, { act }) {
    const closed = checkMeeting(state, act.meeting)
    if (closed !== null) return closed
    const { agenda, floor } = state.meetings!.get(act.meeting)!
    if (floor === act.item) return refuse('item-on-the-floor', { where: act.item })
    const known = agenda.some(({ item }) => item === act.item)
    return known ? null : refuse('unknown-item', { where: act.item })
  },
  evolve(state, entry) {
    const { act, seq } = entry
    const meeting = state.meetings!.get(act.meeting)!
    endSpeech(meeting, momentOf(state, entry))
    lapseRequests(meeting)
    meeting.floor = act.item
    meeting.agenda = meeting.agenda.map(one =>
      one.item === act.item ? { ...one, taken: [...one.taken, seq] } : one,
    )
  },
})
