/** Gives somebody something to do, in an operation or between meetings: an action item with its owner. */
import * as z from 'zod/mini'
import { defineAct } from '../../act.js'
import { checkParty } from '../../lookup.js'
import { localText, moment, partyId } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('assign-action'),
  title: localText,
  owner: partyId,
  due: z.optional(moment),
})
export type AssignAction = z.output<typeof schema>

export const assignAction = defineAct<AssignAction>({
  kind: 'assign-action',
  since: 2,
  schema,
  check: (state, { act }) => checkParty(state, act.owner),
  evolve(state, { act, seq }) {
    const { title, owner, due = null } = act
    state.proceedings!.actions.set(seq, { seq, title, owner, due, outcome: 'open', ended: null })
  },
})
