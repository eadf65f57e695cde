/**
 * Deposits a restricted document: its title, how far it may go, and the commitment that its release must have. What
 * it says is in nobody's log yet; that it was written, and when it comes out, is public at once.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { markings } from '../../../procedure/procedure.js'
import { defineAct } from '../../act.js'
import { momentOf } from '../../judging.js'
import { otherwise, standing } from '../../permission.js'
import { code, hash, localText, moment } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('deposit'),
  title: localText,
  marking: z.enum(markings),
  /** The salted commitment of the body of its release (docs/spec/envelope.md, E5). */
  hash,
  due: z.strictObject({ at: z.optional(moment), stage: z.optional(code) }),
})
export type Deposit = z.output<typeof schema>

const dayMs = 24 * 3600 * 1000

export const deposit = defineAct<Deposit>({
  kind: 'deposit',
  since: 2,
  schema,
  check(state, { act }) {
    const { stage } = act.due
    const known = stage === undefined || state.record.procedure?.stages?.some(({ id }) => id === stage)
    return known ? null : refuse('unknown-stage', { where: stage })
  },
  order(state, entry) {
    const { marking, due } = entry.act
    const rule = state.record.procedure?.circulation?.find(r => r.marking === marking)
    if (rule === undefined) return refuse('not-provided-for', { where: marking, ...otherwise(state) })
    const { clause, deposited, days } = rule
    const latest = days === undefined ? null : momentOf(state, entry) + days * dayMs
    const undated = due.at === undefined && (latest !== null || due.stage === undefined)
    const late = latest !== null && due.at !== undefined && due.at > latest
    return standing(
      state,
      entry,
      () => (deposited ? null : refuse('public-at-once', { where: marking, clause })),
      () => (undated ? refuse('due-missing', { where: marking, clause }) : null),
      () => (late ? refuse('due-too-late', { where: marking, clause, args: { days: days! } }) : null),
    )
  },
  evolve(state, { act, seq }) {
    const { title, marking, hash, due } = act
    state.proceedings!.deposits.set(seq, {
      seq,
      title,
      marking,
      hash,
      due: { at: due.at ?? null, stage: due.stage ?? null },
      released: null,
    })
  },
  results: (_state, { act }) => [act.marking],
})
