/** A statement, on a target or at large; it may reply to another statement or to an assessment. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkTarget, firstRefusal, isTargetableAct } from '../../lookup.js'
import { code, seq as seqField, target } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('statement'),
  target: z.optional(target),
  /** Themes it is about. */
  about: z.optional(z.array(code)),
  reply: z.optional(seqField),
})
export type Statement = z.output<typeof schema>

export const statement = defineAct<Statement>({
  kind: 'statement',
  schema,
  check(state, { act, author }) {
    if (author.party === null && author.unnamed === undefined) return refuse('party-missing')
    const replied = act.reply === undefined || isTargetableAct(state, act.reply)
    return firstRefusal(
      act.target === undefined ? null : checkTarget(state, act.target),
      replied ? null : refuse('unknown-act', { where: String(act.reply) }),
    )
  },
  evolve(state, { act, author, seq }) {
    state.positions.statements.set(seq, {
      seq,
      party: author.party,
      target: act.target ?? null,
      about: act.about ?? [],
      reply: act.reply ?? null,
    })
  },
})
