/** Asks for the floor: for a speech, a reply to what was said, or a point of order, which goes first. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { momentOf } from '../../judging.js'
import { checkMeeting, floorRequests } from '../../meetings.js'
import { code } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('request-floor'), meeting: code, as: z.enum(floorRequests) })
export type RequestFloor = z.output<typeof schema>

export const requestFloor = defineAct<RequestFloor>({
  kind: 'request-floor',
  since: 2,
  schema,
  check(state, { act, author: { party } }) {
    if (party === null) return refuse('party-missing')
    const closed = checkMeeting(state, act.meeting)
    if (closed !== null) return closed
    const { floor, requests } = state.meetings!.get(act.meeting)!
    if (floor === null && act.as !== 'point-of-order')
      return refuse('nothing-on-the-floor', { where: act.meeting })
    const waits = [...requests.values()].some(
      request => request.party === party && request.as === act.as && request.outcome === 'waiting',
    )
    return waits ? refuse('already-requested', { where: party }) : null
  },
  evolve(state, entry) {
    const { act, author, seq } = entry
    const { floor, requests } = state.meetings!.get(act.meeting)!
    requests.set(seq, {
      seq,
      party: author.party!,
      group: state.seats.parties.get(author.party!)?.group ?? null,
      as: act.as,
      item: floor,
      at: momentOf(state, entry),
      outcome: 'waiting',
      given: null,
      outOfOrder: false,
      from: null,
      until: null,
    })
  },
})
