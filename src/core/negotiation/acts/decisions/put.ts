/**
 * Puts a question to those entitled, of a kind that the procedure declares: what is asked, of whom, until when.
 * Who is entitled is fixed here, unless the procedure fixes it at the closing.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { opensAfterSecondsMax } from '../../../limits.js'
import type { Question } from '../../../procedure/procedure.js'
import { defineAct, type Entry } from '../../act.js'
import { entitledNow } from '../../electorates.js'
import { momentOf } from '../../judging.js'
import { checkTarget } from '../../lookup.js'
import { checkMeeting } from '../../meetings.js'
import type { State } from '../../state.js'
import { code, localText, moment, target } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('put'),
  question: code,
  subject: target,
  title: localText,
  /** Ballots are taken until then; without it, until it is closed. */
  closes: z.optional(moment),
  /** Ballots are taken so many seconds after it is put: until then it is there to be read. */
  opensAfter: z.optional(z.int().check(z.gte(1), z.lte(opensAfterSecondsMax))),
  /** The meeting it is put in. */
  meeting: z.optional(code),
  /** How many of those entitled are in the room. */
  present: z.optional(z.int().check(z.gte(0))),
})
export type Put = z.output<typeof schema>

const dayMs = 24 * 3600 * 1000

export const put = defineAct<Put>({
  kind: 'put',
  since: 2,
  schema,
  check: (state, entry) =>
    questionKind(state, entry.act.question) === undefined
      ? refuse('unknown-question', { where: entry.act.question })
      : (checkTarget(state, entry.act.subject) ?? checkOpening(state, entry)),
  order(state, entry) {
    const { days, clause } = questionKind(state, entry.act.question)!
    if (days === undefined) return null
    const open = (entry.act.closes ?? 0) - opensAt(state, entry)
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
      ...(act.opensAfter === undefined ? {} : { opens: opensAt(state, entry) }),
      ...(act.meeting === undefined ? {} : { meeting: act.meeting }),
      closes: act.closes ?? null,
      present: act.present ?? null,
      entitled: entitledNow(state),
      ballots: new Map(),
      tally: new Map(),
      result: 'open',
      closed: null,
      judged: [],
    })
    if (act.meeting !== undefined) state.meetings!.get(act.meeting)!.questions.push(seq)
  },
  results: (_state, { act }) => [act.question],
})

/** Refuses a question that would be over before it opens, or is put in a meeting that does not take place. */
function checkOpening(state: State, entry: Entry<Put>): Refusal | null {
  const { closes, meeting, opensAfter, question } = entry.act
  const elsewhere = meeting === undefined ? null : checkMeeting(state, meeting)
  if (elsewhere !== null) return elsewhere
  const over = opensAfter !== undefined && closes !== undefined && closes <= opensAt(state, entry)
  return over ? refuse('closes-before-it-opens', { where: question }) : null
}

/** When ballots are taken from, milliseconds. */
function opensAt(state: State, entry: Entry<Put>): number {
  return momentOf(state, entry) + (entry.act.opensAfter ?? 0) * 1000
}

/** A kind of question, as the procedure declares it. */
export function questionKind({ record }: State, id: string): Question | undefined {
  return record.procedure?.questions?.find(question => question.id === id)
}
