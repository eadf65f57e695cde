/**
 * What-ifs by hand: a reader keeps or drops provisions and choices, and the rest is worked out around them. Rule PK12,
 * docs/spec/package.md.
 */
import { ok, type Result, refuse } from '../../canonical/result.js'
import type { Allowed } from './model.js'
import { isIn, type PackageProblem, type PackageProvision } from './problem.js'

/** What a reader asks for: `5A` (a provision), `VELM/2/2` (a choice), `5A=refer` (a choice of a provision). */
export interface Wishes {
  readonly keep: readonly string[]
  readonly drop: readonly string[]
}

/** What is left open; refused where a wish names nothing here, or leaves nothing of a provision. */
export function allowedBy(problem: PackageProblem, { keep, drop }: Wishes): Result<Allowed> {
  const allowed = new Map<string, readonly string[]>()
  for (const [wishes, kept] of [
    [keep, true],
    [drop, false],
  ] as const)
    for (const wish of wishes) {
      const found = namedBy(problem, wish)
      if (found === null) return refuse('unknown-choice', { where: wish })
      const { provision, choices } = found
      const before = allowed.get(provision.id) ?? provision.choices.map(({ id }) => id)
      const left = before.filter(id => choices.includes(id) === kept)
      if (left.length === 0) return refuse('no-choice-left', { where: provision.id })
      allowed.set(provision.id, left)
    }
  return ok(allowed)
}

/** The choices that a wish means: to keep a provision is to keep it in, whatever the wording. */
function namedBy(
  { provisions }: PackageProblem,
  wish: string,
): { provision: PackageProvision; choices: readonly string[] } | null {
  const whole = provisions.find(({ id }) => id === wish)
  if (whole !== undefined)
    return { provision: whole, choices: whole.choices.filter(isIn).map(({ id }) => id) }
  for (const provision of provisions) {
    const named = wish.startsWith(`${provision.id}=`) ? wish.slice(provision.id.length + 1) : wish
    const choice = provision.choices.find(
      ({ id, kind }) => id === named && (named !== wish || kind === 'alternative'),
    )
    if (choice !== undefined) return { provision, choices: [choice.id] }
  }
  return null
}
