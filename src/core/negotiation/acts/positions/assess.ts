/**
 * A signed judgement of a named author on a named wording or proposal: what it could do (effects), how it
 * fares under a criterion of a declared framework, what is recommended instead. Never added up.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkTarget, firstRefusal, isTargetableAct } from '../../lookup.js'
import { code, seq as seqField, target } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('assess'),
  target,
  effects: z.optional(z.array(code).check(z.maxLength(20))),
  criterion: z.optional(code),
  /** Steps are remedies: what would have to change. */
  answer: z.optional(
    z.enum(['improves', 'none', 'wording', 'substance', 'incompatible', 'unclear', 'does-not-arise']),
  ),
  recommends: z.optional(z.enum(['adopt', 'amend', 'no-change', 'refer', 'reject'])),
  /** refer: the forum it belongs in. */
  forum: z.optional(code),
  /** The assessment or statement it contradicts. */
  reply: z.optional(seqField),
})
export type Assess = z.output<typeof schema>

export const assess = defineAct<Assess>({
  kind: 'assess',
  schema,
  check(state, { act, author }) {
    if (author.party === null && author.unnamed === undefined) return refuse('party-missing')
    if (act.effects === undefined && act.criterion === undefined && act.recommends === undefined)
      return refuse('assessment-empty')
    const replied = act.reply === undefined || isTargetableAct(state, act.reply)
    return firstRefusal(
      checkTarget(state, act.target),
      replied ? null : refuse('unknown-act', { where: String(act.reply) }),
    )
  },
  evolve(state, { act, author, seq }) {
    state.positions.assessments.set(seq, {
      seq,
      party: author.party,
      target: act.target,
      effects: act.effects ?? [],
      criterion: act.criterion ?? null,
      answer: act.answer ?? null,
      recommends: act.recommends ?? null,
      forum: act.forum ?? null,
      reply: act.reply ?? null,
    })
  },
})
