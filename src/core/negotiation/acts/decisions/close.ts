/**
 * Closes a question, and works out what it came to: quorum first, then whether it is put off, then what carries it.
 * A question put by mistake is withdrawn, not deleted. Rules P39, P40.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import type { Question } from '../../../procedure/procedure.js'
import type { Facts } from '../../../procedure/rule.js'
import { defineAct } from '../../act.js'
import { entitledNow } from '../../electorates.js'
import { type Asked, judgeAt, momentOf, plainly } from '../../judging.js'
import type { QuestionState } from '../../proceedings.js'
import type { Judged, State } from '../../state.js'
import { ballotFacts, recount } from '../../tallies.js'
import { seq as seqField, subjectKey } from '../fields.js'
import { resultsOn } from './decision-rules.js'
import { questionKind } from './put.js'

const schema = z.strictObject({
  kind: z.literal('close'),
  question: seqField,
  withdrawn: z.optional(z.literal(true)),
})
export type Close = z.output<typeof schema>

export const close = defineAct<Close>({
  kind: 'close',
  since: 2,
  schema,
  check(state, { act }) {
    const question = state.proceedings!.questions.get(act.question)
    if (question === undefined) return refuse('unknown-question', { where: String(act.question) })
    return question.result === 'open' ? null : refuse('question-closed', { where: String(act.question) })
  },
  order(state, entry) {
    const { question, opens = 0, closes } = state.proceedings!.questions.get(entry.act.question)!
    const { clause } = questionKind(state, question)!
    const at = momentOf(state, entry)
    const where = String(entry.act.question)
    if (entry.act.withdrawn) return null
    if (at < opens) return refuse('question-not-open', { where, clause })
    if (closes === null || at >= closes) return null
    const args = { closes: new Date(closes).toISOString().slice(0, 16) }
    return refuse('closes-later', { where, clause, args })
  },
  evolve(state, entry) {
    const question = state.proceedings!.questions.get(entry.act.question)!
    const kind = questionKind(state, question.question)!
    if (kind.fixed === 'closing') {
      question.entitled = entitledNow(state)
      recount(state, kind, question, entry.seq)
    }
    question.judged = judgeQuestion(state, kind, question, momentOf(state, entry))
    question.closed = entry.seq
    question.result = entry.act.withdrawn
      ? 'withdrawn'
      : kind.indicative
        ? 'counted'
        : resultOf(question.judged, state.record.mode === 'observed')
    if (question.result === 'postponed')
      state.proceedings!.postponed.set(postponedKey(question), question.seq)
  },
  results: (state, { act }) => {
    const { question, subject, result } = state.proceedings!.questions.get(act.question)!
    return resultsOn(subject, `${question}-${result}`)
  },
  about: ({ question }) => String(question),
})

/** What the rules of a question come to on the ballots cast so far. */
export function judgeQuestion(state: State, kind: Question, question: QuestionState, at: number): Judged[] {
  const facts = ballotFacts(state, kind, question)
  const nobody = !kind.silence && question.tally.size === 0
  const again = state.proceedings!.postponed.has(postponedKey(question))
  return judgeCount(state, kind, { at, targets: [question.subject] }, facts, {
    nobody,
    skip: again ? ['postponed'] : [],
    why: kind.indicative ? 'not-broad' : 'not-carried',
  })
}

/** What the rules of a kind of question come to on a count: quorum, putting off, and what carries it. */
export function judgeCount(
  state: State,
  kind: Question,
  asked: Asked,
  facts: Pick<Facts, 'count' | 'blocking'>,
  { nobody, skip, why }: { readonly nobody: boolean; readonly skip: readonly string[]; readonly why: string },
): Judged[] {
  const place = `questions/${state.record.procedure!.questions!.indexOf(kind)}`
  const rules = [
    { member: 'quorum', why: 'no-quorum', clause: kind.quorum?.clause },
    { member: 'postponed', why: 'postponed', clause: kind.postponed?.clause },
  ].flatMap(({ member, why, clause }) =>
    clause === undefined || skip.includes(member)
      ? []
      : [judgeAt(state, `${place}/${member}/when`, { clause, why }, asked, facts)],
  )
  const { clause } = kind
  const carries = nobody
    ? plainly(clause, 'nobody-voted', false)
    : judgeAt(state, `${place}/carries`, { clause, why }, asked, facts)
  return [...rules, carries]
}

/** By which it is known that a question on a subject was put off before: it is put off once. */
function postponedKey({ question, subject }: QuestionState): string {
  return `${question}@${subjectKey(subject)}`
}

/** In an observed negotiation nobody may have recorded who was present: that undoes nothing. */
function resultOf(all: readonly Judged[], observed: boolean): QuestionState['result'] {
  const verdict = (why: string) => all.find(j => j.why === why)?.verdict
  const quorum = verdict('no-quorum')
  if (quorum === 'fails' || (quorum === 'unknown' && !observed)) return 'no-quorum'
  if (verdict('postponed') === 'holds') return 'postponed'
  return all.at(-1)!.verdict === 'holds' ? 'carried' : 'not-carried'
}
