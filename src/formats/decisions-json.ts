/** What can happen next, one decision with its working, and a what-if, as data: maps become plain objects. */
import { type WhatIf, whatIf } from '../core/analysis/what-if.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { Target } from '../core/negotiation/acts/fields.js'
import { waysToDecide, whatIsNext } from '../core/negotiation/next.js'
import type { QuestionState } from '../core/negotiation/proceedings.js'
import type { State } from '../core/negotiation/state.js'
import type { View } from '../core/negotiation/view.js'
import type { Procedure } from '../core/procedure/procedure.js'
import { decidedAt } from '../core/reports/decided.js'

/** What can happen next at a moment, milliseconds; `decisions` are on a subject, or on the whole. */
export function nextJson(state: State, at: number, subject?: Target): unknown {
  const next = whatIsNext(state, at)
  return {
    ...next,
    ...(subject === undefined ? {} : { decisions: waysToDecide(state, subject, at) }),
    questions: next.questions.map(({ question, judged }) => ({ question: questionJson(question), judged })),
  }
}

function questionJson(question: QuestionState): unknown {
  return {
    ...question,
    ballots: Object.fromEntries(question.ballots),
    tally: Object.fromEntries(question.tally),
  }
}

/** One sense, vote, question, finding or decision, with everything the state keeps of it. */
export function decisionJson(view: View, id: string): Result<unknown> {
  const seq = /^\d{1,9}$/.test(id) ? Number(id) : -1
  const entry = decidedAt(view, seq)
  if (entry === null) return refuse('unknown-act', { where: id.slice(0, 40) })
  const { decisions, proceedings } = view.state
  const question = proceedings?.questions.get(seq)
  const kept =
    (question && questionJson(question)) ??
    proceedings?.findings.get(seq) ??
    decisions.counts.get(seq) ??
    decisions.decisions.get(seq)
  return ok({ ...entry, state: kept })
}

/** One provision under the negotiation's own procedure, and under another; at a moment, milliseconds. */
export function whatIfJson(state: State, provision: string, other: Procedure, at: number): unknown {
  const own = state.record.procedure
  const under = (procedure: Procedure) => supposed(whatIf(state, provision, procedure, at))
  return { supposed: true, provision, own: own && under(own), other: under(other) }
}

/** The procedure by its id and version only: it is at /procedure, or ships. */
function supposed({ procedure, ways, vote }: WhatIf): unknown {
  const { id, version } = procedure
  return { procedure: { id, version }, ways, vote }
}
