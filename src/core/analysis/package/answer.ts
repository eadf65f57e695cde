/**
 * What is answered about a negotiation: packages where parties act here themselves, and where others wrote the record
 * afterwards, what it holds of reasons and no package. Rules PK12 and PK14, docs/spec/package.md.
 */
import { ok, type Result, refuse } from '../../canonical/result.js'
import {
  packagePartiesMax,
  packageProvisionsMax,
  packageRedLinesMax,
  packageWishesMax,
} from '../../limits.js'
import type { View } from '../../negotiation/view.js'
import { allowedBy, type Wishes } from './allowed.js'
import { floorOf } from './file.js'
import type { Front } from './front.js'
import type { Allowed } from './model.js'
import { type Named, namedIn } from './named.js'
import { type Asking, type NegotiationProblem, problemOf } from './problem-of.js'

/** What a reader asks: the share of every group that has to stay, and what is supposed. */
interface PackageQuestion extends Wishes, Asking {}

/** A question as it is written. */
interface WrittenQuestion extends Wishes {
  /** A share such as `1/2`; half where nobody says. */
  readonly floor?: string | undefined
  readonly without: readonly string[]
  readonly infer: boolean
}

/** Half of every group. */
const defaultFloor = '1/2'

export function questionOf(written: WrittenQuestion, now: number): Result<PackageQuestion> {
  const { keep, drop, without, infer } = written
  const { floor: share = defaultFloor } = written
  const floor = floorOf(share)
  if (floor === null) return refuse('malformed-floor', { where: share.slice(0, 20) })
  if (keep.length + drop.length + without.length > packageWishesMax)
    return refuse('too-many-wishes', { args: { max: packageWishesMax } })
  const strange = without.find(act => !/^\d{1,9}$/.test(act))
  if (strange !== undefined) return refuse('not-a-red-line', { where: strange.slice(0, 20) })
  return ok({ floor, keep, drop, without: without.map(Number), infer, now })
}

export interface PackageWork extends NegotiationProblem {
  readonly question: PackageQuestion
  readonly allowed: Allowed
}

/** `named` alone where the record was made by others. */
type PackageStart =
  | { readonly named: Named; readonly work: null }
  | { readonly named: null; readonly work: PackageWork }

/** The work with what came of it so far; `front` is null where nothing is contested, or found yet. */
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
  const { provisions, parties, redLines } = found.problem
  if (
    provisions.length > packageProvisionsMax ||
    parties.length > packagePartiesMax ||
    redLines.length > packageRedLinesMax
  )
    return refuse('package-too-large', {
      args: { provisions: packageProvisionsMax, parties: packagePartiesMax, lines: packageRedLinesMax },
    })
  const strange = question.without.find(
    act => !found.aside.some(({ evidence }) => evidence.acts.includes(act)),
  )
  if (strange !== undefined) return refuse('not-a-red-line', { where: String(strange) })
  const allowed = allowedBy(found.problem, question)
  return allowed.ok ? ok({ named: null, work: { ...found, question, allowed: allowed.value } }) : allowed
}
