/** Opens a meeting: which body meets, its agenda, and how long each group may speak on an item. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { agendaItemsMax, speakingBudgetSecondsMax } from '../../../limits.js'
import { defineAct } from '../../act.js'
import { momentOf } from '../../judging.js'
import { firstRefusal } from '../../lookup.js'
import { code, localText, target } from '../fields.js'
import { checkAgenda, toCome } from './agenda.js'

export const agenda = z
  .array(z.strictObject({ item: code, title: localText, subject: z.optional(target) }))
  .check(z.maxLength(agendaItemsMax))

const schema = z.strictObject({
  kind: z.literal('open-meeting'),
  meeting: code,
  title: localText,
  body: z.optional(code),
  agenda,
  /** Seconds for each group on each item. */
  budget: z.optional(z.int().check(z.gte(1), z.lte(speakingBudgetSecondsMax))),
})
export type OpenMeeting = z.output<typeof schema>

export const openMeeting = defineAct<OpenMeeting>({
  kind: 'open-meeting',
  since: 2,
  schema,
  check(state, { act }) {
    const unknownBody = act.body !== undefined && !state.proceedings!.bodies.has(act.body)
    return firstRefusal(
      state.meetings?.has(act.meeting) ? refuse('duplicate-meeting', { where: act.meeting }) : null,
      unknownBody ? refuse('unknown-body', { where: act.body! }) : null,
      checkAgenda(state, act.agenda, []),
    )
  },
  evolve(state, entry) {
    const { act, seq } = entry
    state.meetings ??= new Map()
    state.meetings.set(act.meeting, {
      id: act.meeting,
      title: act.title,
      body: act.body ?? null,
      budget: act.budget ?? null,
      seq,
      at: momentOf(state, entry),
      closed: null,
      agenda: toCome(act.agenda),
      floor: null,
      requests: new Map(),
      speaking: null,
      notes: new Map(),
      questions: [],
    })
  },
})
