/**
 * A note of a meeting, as it is held or after it: a caption, what somebody said, what was done. A later note takes the
 * place of one that was wrong; both stay.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkParty, firstRefusal } from '../../lookup.js'
import type { MeetingState } from '../../meetings.js'
import { code, partyId, seq as seqField } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('note'),
  meeting: code,
  item: z.optional(code),
  /** Whose words are noted. */
  party: z.optional(partyId),
  /** The note in whose place this one stands. */
  corrects: z.optional(seqField),
})
export type Note = z.output<typeof schema>

export const note = defineAct<Note>({
  kind: 'note',
  since: 2,
  schema,
  check(state, { act, author }) {
    const meeting = state.meetings?.get(act.meeting)
    if (meeting === undefined) return refuse('unknown-meeting', { where: act.meeting })
    return firstRefusal(
      author.body === undefined ? refuse('note-empty') : null,
      checkItem(meeting, act.item),
      act.party === undefined ? null : checkParty(state, act.party),
      checkCorrected(meeting, act.corrects),
    )
  },
  evolve(state, { act, seq }) {
    const { notes } = state.meetings!.get(act.meeting)!
    const { item = null, party = null, corrects = null } = act
    notes.set(seq, { seq, item, party, corrects, corrected: null })
    if (corrects !== null) notes.get(corrects)!.corrected = seq
  },
})

function checkItem({ agenda }: MeetingState, item: string | undefined): Refusal | null {
  const known = item === undefined || agenda.some(one => one.item === item)
  return known ? null : refuse('unknown-item', { where: item })
}

/** Whoever corrects what was corrected corrects the last of them. */
function checkCorrected({ notes }: MeetingState, corrects: number | undefined): Refusal | null {
  if (corrects === undefined) return null
  const note = notes.get(corrects)
  if (note === undefined) return refuse('unknown-note', { where: String(corrects) })
  return note.corrected === null ? null : refuse('note-corrected', { where: String(corrects) })
}
