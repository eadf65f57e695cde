/**
 * What is answered about a negotiation: packages where parties act here themselves, and where others wrote the record
 * afterwards, what it holds of reasons and no package. Rules PK12 and PK14, docs/spec/package.md.
 */
import { ok, type Result, refuse } from '../../canonical/result.js'
import type { View } from '../../negotiation/view.js'
import { allowedBy, type Wishes } from './allowed.js'
import type { Front } from './front.js'
import type { Allowed } from './model.js'
import { type Named, namedIn } from './named.js'
import { type Asking, type NegotiationProblem, problemOf } from './problem-of.js'

/** What a reader asks: the share of every group that has to stay, and what is supposed. */
export interface PackageQuestion extends Wishes, Asking {}

export interface PackageWork extends NegotiationProblem {
  readonly question: PackageQuestion
  readonly allowed: Allowed
}

/** `named` alone where the record was made by others. */
export type PackageStart =
  | { readonly named: Named; readonly work: null }
  | { readonly named: null; readonly work: PackageWork }

/** The work with what came of it so far; `front` is null where it has not begun. */
export interface PackageAnswer {
  readonly negotiation: string
  readonly at: View['at']
  readonly named: Named | null
  readonly work: PackageWork | null
  readonly front: Front | null
}

export function packageStart(view: View, question: PackageQuestion): Result<PackageStart> {
  if (view.state.record.mode === 'observed') return ok({ named: namedIn(view), work: null })
  const found = problemOf(view, question)
  const strange = question.without.find(
    act => !found.aside.some(({ evidence }) => evidence.acts.includes(act)),
  )
  if (strange !== undefined) return refuse('not-a-red-line', { where: String(strange) })
  const allowed = allowedBy(found.problem, question)
  return allowed.ok ? ok({ named: null, work: { ...found, question, allowed: allowed.value } }) : allowed
}
