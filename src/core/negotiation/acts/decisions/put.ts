/**
 * Puts a question to those entitled, of a kind that the procedure declares: what is asked, of whom, until when.
 * Who is entitled is fixed here, unless the procedure fixes it at the closing.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import type { Question } from '../../../procedure/procedure.js'
import { defineAct } from '../../act.js'
import { entitledNow } from '../../electorates.js'
import { momentOf } from '../../judging.js'
import { checkTarget } from '../../lookup.js'
import type { State } from '../../state.js'
import { code, localText, moment, target } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('put'),
  question: code,
  subject: target,
  title: localText,
  /** Ballots are taken until then; without it, until it is closed. */
  closes: z.optional(moment),
  /** How many of those entitled are in the room. */
  present: z.optional(z.int().check(z.gte(0))),
})
export type Put = z.output<typeof schema>

const dayMs = 24 * 3600 * 1000

export const put = defineAct<Put>({
  kind: 'put',
  since: 2,
  schema,
  check: (state, { act }) =>
    questionKind(state, act.question) === undefined
      ? refuse('unknown-question', { where: act.question })
      : checkTarget(state, act.subject),
  order(state, entry) {
    const { days, clause } = questionKind(state, entry.act.question)!
    if (days === undefined) return null
    const open = (entry.act.closes ?? 0) - momentOf(state, entry)
    return open >= days * dayMs
      ? null
      : refuse('closes-too-soon', { where: entry.act.question, clause, args: { days } })
  },
  evolve(state, entry) {
    const { act, seq } = entry
    state.proceedings!.questions.set(seq, {
      seq,
      question: act.question,
      subject: act.subject,
      title: act.title,
      at: momentOf(state, entry),
      closes: act.closes ?? null,
      present: act.present ?? null,
      entitled: entitledNow(state),
      ballots: new Map(),
      tally: new Map(),
      result: 'open',
      closed: null,
      judged: [],
    })
  },
  results: (_state, { act }) => [act.question],
})

/** A kind of question, as the procedure declares it. */
export function questionKind({ record }: State, id: string): Question | undefined {
  return record.procedure?.questions?.find(question => question.id === id)
}
