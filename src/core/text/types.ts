/**
 * The plain data that the text core works on. It knows nothing of acts, logs or people: the negotiation
 * lays its state out in these shapes, one language at a time, and so do the commands that work on files.
 */

/** Permanent identity of a provision. Never reused, never changed by renumbering. */
export type ProvisionId = string
/** Reference of an amendment, as printed: `RUS/27(Rev.1)/7`. For the text core an opaque, sortable string. */
export type AmendmentRef = string
export type PartyId = string

export type ProvisionKind =
  | 'preamble'
  | 'chapter'
  | 'article'
  | 'paragraph'
  | 'item'
  | 'annex'
  | 'resolution'
  | 'final'

/** A node of the instrument. Siblings are listed in reading order; a parent precedes its children. */
export interface Provision {
  readonly id: ProvisionId
  readonly parent: ProvisionId | null
  readonly kind: ProvisionKind
  /** What is printed before the text: `Article 5A`, `1.1 a)`. Changes when the instrument is renumbered. */
  readonly label?: string
  /** The margin number of ITU instruments: `41B`. One run through the whole instrument. */
  readonly margin?: string
  /** Verbatim text (a heading, for containers), or null where only a summary or nothing is known. */
  readonly text: string | null
  /** Kept in its place with its number, but no longer in force: `29 (SUP)`. */
  readonly suppressed?: boolean
}

/** The nine ITU marks: `editorial` prints as (MOD), `asserted` as underlined NOC, `twin` makes SUP* and ADD*. */
export type Mark = 'ADD' | 'MOD' | 'SUP' | 'NOC' | 'OTHER'

export type AmendmentTarget =
  | { readonly provision: ProvisionId }
  | { readonly parent: ProvisionId | null; readonly after: ProvisionId | null }
  | { readonly amendment: AmendmentRef }

/** One amendment in force, in one language. */
export interface Amendment {
  readonly ref: AmendmentRef
  /** Who proposes or has joined it, sorted. */
  readonly parties: readonly PartyId[]
  readonly mark: Mark
  readonly target: AmendmentTarget
  /** The full new text for ADD and MOD, or null where only a summary is known. Absent for SUP and NOC. */
  readonly text?: string | null
  readonly kind?: ProvisionKind
  readonly label?: string
  readonly editorial?: boolean
  readonly asserted?: boolean
  readonly twin?: AmendmentRef
}

/** Square brackets around a span that parties do not accept, with no alternative offered. UTF-16 offsets. */
export interface Reserve {
  readonly provision: ProvisionId
  readonly from: number
  readonly to: number
  readonly parties: readonly PartyId[]
}

/** Text in which some spans are open. The only place brackets live: they are structure, never characters. */
export type Seq = readonly (string | Alternatives)[]
export interface Alternatives {
  readonly options: readonly Option[]
}
export interface Option {
  /** What the provision reads if this option is taken; an empty sequence deletes. */
  readonly text: Seq
  /** Whether this is the wording of the base. */
  readonly base: boolean
  /** The amendments that read so, sorted. */
  readonly refs: readonly AmendmentRef[]
  /** The parties that read so, NOC and reserves under the base, sorted. */
  readonly parties: readonly PartyId[]
}

export interface Conflict {
  readonly code:
    | 'text-overlap'
    | 'delete-modify'
    | 'delete-keep'
    | 'ancestor-descendant'
    | 'same-label'
    | 'changed-definition'
    | 'reference-to-suppressed'
    | 'self-contradiction'
  readonly refs: readonly AmendmentRef[]
  readonly parties: readonly PartyId[]
  /** The other provisions concerned: uses of a changed definition, the suppressed target, the descendant. */
  readonly provisions: readonly ProvisionId[]
}

export interface CompiledProvision {
  readonly id: ProvisionId
  readonly parent: ProvisionId | null
  readonly kind: ProvisionKind
  readonly label: string | null
  /** For an ADD still open, a provisional margin number after its anchor: `41A`, `41B`. */
  readonly margin: string | null
  /** Verbatim base text; null for a provision that exists only as an ADD, or whose words are not known. */
  readonly base: string | null
  readonly suppressed: boolean
  /** True for a provision that an open ADD would create. */
  readonly proposed: boolean
  readonly text: Seq
  readonly conflicts: readonly Conflict[]
  /** Amendments in force here that have no verbatim wording: they stand beside the text, marked. */
  readonly beside: readonly AmendmentRef[]
}

export interface Compilation {
  readonly provisions: readonly CompiledProvision[]
}

export type EditOp = '=' | '-' | '+'
/** One redlined provision. Joining '=' and '-' gives `from`, '=' and '+' gives `to`, white space apart. */
export interface RedlinedProvision {
  readonly id: ProvisionId
  readonly change: 'same' | 'changed' | 'moved' | 'added' | 'removed'
  readonly from: {
    readonly label: string | null
    readonly margin: string | null
    readonly parent: ProvisionId | null
  } | null
  readonly to: {
    readonly label: string | null
    readonly margin: string | null
    readonly parent: ProvisionId | null
  } | null
  readonly edits: readonly (readonly [EditOp, string])[]
}
export interface Redline {
  readonly provisions: readonly RedlinedProvision[]
}
