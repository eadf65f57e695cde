/**
 * What-ifs by hand: a reader keeps or drops provisions and choices, and the rest is worked out around them. Rule PK12,
 * docs/spec/package.md.
 */
import { ok, type Result, refuse } from '../../canonical/result.js'
import type { Allowed } from './model.js'
import { isIn, type PackageProblem, type PackageProvision, type RedLine } from './problem.js'

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
      const [meant, ...others] = meantBy(problem, wish)
      if (meant === undefined) return refuse('unknown-choice', { where: wish })
      if (others.length > 0) return refuse('choice-of-several', { where: wish })
      const { provision, choices } = meant
      const before = allowed.get(provision.id) ?? provision.choices.map(({ id }) => id)
      const left = before.filter(id => choices.includes(id) === kept)
      if (left.length === 0) return refuse('no-choice-left', { where: provision.id })
      allowed.set(provision.id, left)
    }
  return ok(allowed)
}

interface Meant {
  readonly provision: PackageProvision
  readonly choices: readonly string[]
}

/** The choices that a wish can mean: to keep a provision is to keep it in, whatever the wording. */
function meantBy({ provisions }: PackageProblem, wish: string): Meant[] {
  const whole = provisions.find(({ id }) => id === wish)
  if (whole !== undefined)
    return [{ provision: whole, choices: whole.choices.filter(isIn).map(({ id }) => id) }]
  return provisions.flatMap(provision =>
    provision.choices
      .filter(({ id }) => wish === id || wish === `${provision.id}=${id}`)
      .map(({ id }) => ({ provision, choices: [id] })),
  )
}

/** The problem without the red lines that rest on these acts; refused where one draws none. */
export function setAside(problem: PackageProblem, acts: readonly number[]): Result<PackageProblem> {
  const drawn = new Set(problem.redLines.flatMap(({ evidence }) => evidence.acts))
  const strange = acts.find(act => !drawn.has(act))
  if (strange !== undefined) return refuse('not-a-red-line', { where: String(strange) })
  const rests = ({ evidence }: RedLine) => evidence.acts.some(act => acts.includes(act))
  return ok({ ...problem, redLines: problem.redLines.filter(line => !rests(line)) })
}
