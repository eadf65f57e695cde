/**
 * The question that the package finder answers: which wording of each contested provision, so that most parties keep
 * no crossed red line. Plain data: it can come from a negotiation or from a file. Rules PK1 to PK6,
 * docs/spec/package.md.
 */

/** A share of every group that a package has to keep. */
export interface Floor {
  readonly num: number
  readonly den: number
}

interface PackageParty {
  readonly id: string
  readonly group: string
  /** It declared a red line or took a position. One that did neither is unknown, never content. */
  readonly heard: boolean
}

/** `nothing`: none of it is adopted; `refer`: it is taken up in another forum. Both leave the provision out. */
type ChoiceKind = 'base' | 'alternative' | 'nothing' | 'refer'

export interface Choice {
  readonly id: string
  readonly kind: ChoiceKind
  /** How many groups are for it, or any other measure that grows with support: what has most is not departed from. */
  readonly support: number
}

export interface PackageProvision {
  readonly id: string
  readonly choices: readonly Choice[]
}

/** One choice of one provision. */
export interface Chosen {
  readonly provision: string
  readonly choice: string
}

/** Who says that it is a red line: its holder, others who report it, or whoever infers it; and by which acts. */
export interface Evidence {
  readonly kind: 'declared' | 'stated' | 'inferred'
  readonly by: string
  readonly acts: readonly number[]
}

/** Choices of one provision that a party will not sign. */
export interface RedLine {
  readonly party: string
  readonly provision: string
  readonly choices: readonly string[]
  /** Offers of its holder: it is lifted in a package that has all of one of these. */
  readonly unless: readonly (readonly Chosen[])[]
  readonly evidence: Evidence
}

export interface PackageProblem {
  /** In the order of the procedure. */
  readonly groups: readonly string[]
  readonly parties: readonly PackageParty[]
  readonly provisions: readonly PackageProvision[]
  readonly redLines: readonly RedLine[]
  readonly floor: Floor
}

/** One choice for every provision, by the provision's id. */
export type Package = Readonly<Record<string, string>>

/** Whether a choice leaves the provision in. */
export function isIn({ kind }: Choice): boolean {
  return kind === 'base' || kind === 'alternative'
}

/** The choices of a provision that have most support; none where nothing has any. */
export function favoured({ choices }: PackageProvision): readonly Choice[] {
  const most = Math.max(...choices.map(({ support }) => support))
  return most <= 0 ? [] : choices.filter(({ support }) => support === most)
}
