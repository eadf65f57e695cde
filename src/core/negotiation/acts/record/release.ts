/** Releases a document that was deposited: the body of this act is the one that was committed to. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { momentOf } from '../../judging.js'
import { otherwise } from '../../permission.js'
import { seq as seqField } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('release'), deposit: seqField })
export type Release = z.output<typeof schema>

export const release = defineAct<Release>({
  kind: 'release',
  since: 2,
  schema,
  check(state, { act, author }) {
    const where = String(act.deposit)
    const deposited = state.proceedings!.deposits.get(act.deposit)
    if (deposited === undefined) return refuse('unknown-deposit', { where })
    if (deposited.released !== null) return refuse('already-released', { where })
    return author.body?.commit === deposited.hash ? null : refuse('not-what-was-deposited', { where })
  },
  order(state, entry) {
    const { due, marking } = state.proceedings!.deposits.get(entry.act.deposit)!
    const begun = state.proceedings!.stages.some(({ stage }) => stage === due.stage)
    if (begun || (due.at !== null && momentOf(state, entry) >= due.at)) return null
    const rule = state.record.procedure?.circulation?.find(r => r.marking === marking)
    const clause = rule === undefined ? otherwise(state) : { clause: rule.clause }
    return refuse('released-too-soon', { where: String(entry.act.deposit), ...clause })
  },
  evolve(state, { act, seq }) {
    state.proceedings!.deposits.get(act.deposit)!.released = seq
  },
})
