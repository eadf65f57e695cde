/** Ends the speech of whoever has the floor. The time used is what lies between this and the act that gave it. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { momentOf } from '../../judging.js'
import { checkMeeting, endSpeech } from '../../meetings.js'
import { code } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('end-speech'), meeting: code })
export type EndSpeech = z.output<typeof schema>

export const endTheSpeech = defineAct<EndSpeech>({
  kind: 'end-speech',
  since: 2,
  schema,
  check(state, { act }) {
    const closed = checkMeeting(state, act.meeting)
    if (closed !== null) return closed
    const speaks = state.meetings!.get(act.meeting)!.speaking !== null
    return speaks ? null : refuse('nobody-speaks', { where: act.meeting })
  },
  evolve(state, entry) {
    endSpeech(state.meetings!.get(entry.act.meeting)!, momentOf(state, entry))
  },
})
