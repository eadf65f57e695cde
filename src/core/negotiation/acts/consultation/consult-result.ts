/**
 * Cites what a consultation came to: its log at a size and root, by which anybody can count again, the figures on the
 * question by group, and what the party decided. By the party that announced it; the latest citation stands.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { consultationGroupsMax, votersMax } from '../../../limits.js'
import { defineAct } from '../../act.js'
import { answers } from '../../consultations.js'
import { code, hash, localText } from '../fields.js'
import { origin } from './open-consultation.js'

const count = z.int().check(z.gte(0), z.lte(votersMax))

const schema = z.strictObject({
  kind: z.literal('consult-result'),
  origin,
  size: z.int().check(z.gte(1)),
  root: hash,
  groups: z
    .array(z.strictObject({ id: code, label: localText, yes: count, no: count, unsure: count }))
    .check(z.minLength(1), z.maxLength(consultationGroupsMax)),
  /** What the party decided, where it has replied. */
  answer: z.optional(z.enum(answers)),
})
export type ConsultResult = z.output<typeof schema>

export const consultResult = defineAct<ConsultResult>({
  kind: 'consult-result',
  since: 2,
  schema,
  check(state, { act, author }) {
    const announced = state.consultations?.get(act.origin)
    if (announced === undefined) return refuse('unknown-consultation', { where: act.origin })
    if (announced.party !== author.party) return refuse('consulted-by-another', { where: act.origin })
    const last = announced.results.at(-1)
    return last === undefined || act.size >= last.size
      ? null
      : refuse('result-not-newer', { where: String(act.size), args: { size: last.size } })
  },
  evolve(state, { act, seq }) {
    const { size, root, groups, answer } = act
    const said = answer === undefined ? {} : { answer }
    state.consultations!.get(act.origin)!.results.push({ seq, size, root, groups, ...said })
  },
  about: act => act.origin,
})
