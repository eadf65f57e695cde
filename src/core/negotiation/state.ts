/**
 * The state of a negotiation: what the fold of its acts leaves. Strings and integers, seqs and hashes only,
 * never whole acts and never prose. Each room of acts owns its slice and is the only one to write it.
 */
import type { Hash } from '../canonical/hash.js'
import type { LocalText, outcomes, Procedure, Right, ways } from '../procedure/procedure.js'
import type { Verdict, Working } from '../procedure/rule.js'
import type { Place, ProvisionKindField, Target, Wording } from './acts/fields.js'
import type { Assess, Evidence } from './acts/positions/assess.js'
import type { DismissCheck } from './acts/positions/dismiss-check.js'
import type { Issued, Quote } from './acts/positions/statement.js'
import type { Framework } from './acts/record/declare-framework.js'
import type { WithheldKey, Withhold } from './acts/record/withhold.js'
import type { AnnouncedState, ConsultationState } from './consultations.js'
import type { InformalState } from './informals.js'
import type { MeetingState } from './meetings.js'
import type { OfferState } from './offers.js'
import type { ProceedingsSlice } from './proceedings.js'
import type { TreatySlice } from './treaty.js'

/** The index in the log of the act that did it. */
export type ActSeq = number

export interface State {
  readonly record: RecordSlice
  readonly seats: SeatsSlice
  readonly text: TextSlice
  readonly positions: PositionsSlice
  readonly decisions: DecisionsSlice
  readonly signature: SignatureSlice
  /** Where the procedure stands, and what follows signature: from semantics 2 on. */
  proceedings?: ProceedingsSlice
  treaty?: TreatySlice
  /** By id. Absent until the first is opened. */
  meetings?: Map<string, MeetingState>
  /** The consultation that this log is. Absent until it is opened. */
  consultation?: ConsultationState
  /** Those that parties have announced, by the origin of their logs. Absent until the first is. */
  consultations?: Map<string, AnnouncedState>
  /** By act. Absent until the first is made, or entered. */
  offers?: Map<ActSeq, OfferState>
  informals?: Map<ActSeq, InformalState>
}

/** A framework with the act that declared it. */
export type DeclaredFramework = Framework & { readonly seq: ActSeq }

/** That a body or text is withheld: how far, why, on whose authority, on which ground of moderation, and by which act. */
export type Withheld = Pick<Withhold, 'level' | 'reason' | 'authority' | 'ground'> & { readonly seq: ActSeq }

export interface RecordSlice {
  semantics: number
  /** Acts folded so far. */
  acts: number
  origin: string
  name: string
  title: LocalText
  mode: 'hosted' | 'observed'
  languages: readonly string[]
  authentic: readonly string[]
  procedure: Procedure | null
  secretariat: string
  readonly sources: Map<string, { readonly title: string; readonly where: string; readonly seq: ActSeq }>
  readonly frameworks: Map<string, DeclaredFramework>
  readonly events: ActSeq[]
  /** Reported figures, all of them: sources may disagree. */
  readonly figures: Map<string, { readonly value: number; readonly seq: ActSeq }[]>
  /** By the act that is disputed. */
  readonly counterReports: Map<ActSeq, ActSeq[]>
  /** Observed negotiations: acts that the procedure would have refused, with the clause. */
  readonly breaches: { readonly seq: ActSeq; readonly why: string; readonly clause: string }[]
  /** Observed acts that refer to something that is not (or, with a source left out, no longer) in the record. */
  readonly dangling: ActSeq[]
  /** Absent until something is withheld, so that the roots of logs without it stay as they were. */
  withheld?: Map<WithheldKey, Withheld>
}

export interface Party {
  readonly id: string
  readonly name: LocalText
  readonly group: string | null
  readonly office: 'chair' | 'secretariat' | 'recorder' | null
  readonly unit: 'state' | 'organisation' | 'person' | 'group'
  readonly members: readonly string[]
  readonly iso2: string | null
  readonly seq: ActSeq
}

/** A key signs acts after `from`, up to and including `until`. */
export interface KeyState {
  readonly credential: string
  readonly from: ActSeq
  readonly until: ActSeq | null
}

/** Who may act for a party. What was never said of it is absent. */
export interface CredentialState {
  readonly party: string
  readonly role: string
  readonly seq: ActSeq
  /** The first and the last moment at which it may act, milliseconds. */
  readonly from?: number
  readonly until?: number
  /** The act that ended it, for good. */
  readonly ended?: ActSeq
  /** What its latest examination came to. */
  readonly examined?: { readonly outcome: 'accepted' | 'refused'; readonly seq: ActSeq }
}

export interface SeatsSlice {
  readonly parties: Map<string, Party>
  readonly credentials: Map<string, CredentialState>
  /** Rights given or taken from single parties; what the group holds by the procedure is not repeated here. */
  readonly rights: Map<string, Map<Right, { readonly held: boolean; readonly seq: ActSeq }>>
  /** Every key there has been, by its hex. Absent until the first is enrolled, like `withheld`. */
  keys?: Map<string, KeyState>
}

export type ProvisionStatus = 'open' | 'ad-referendum' | 'group' | 'committee' | 'plenary' | 'reopened'

export interface ProvisionState {
  readonly id: string
  readonly parent: string | null
  readonly kind: ProvisionKindField
  label: string | null
  margin: string | null
  wordings: readonly Wording[]
  /** Counts the wordings it has had; acts name the version they mean. */
  version: number
  status: ProvisionStatus
  /** The act that suppressed it; it keeps its place and number, and is never reused. */
  suppressed: ActSeq | null
  /** What the term defined here is, if this is a definition. */
  readonly defines: string | null
  /** True from `adopt-base`, false for what was added since. */
  readonly base: boolean
  readonly history: {
    readonly version: number
    readonly wordings: readonly Wording[]
    readonly seq: ActSeq
  }[]
  readonly labels: { readonly label: string | null; readonly margin: string | null; readonly seq: ActSeq }[]
}

export type AmendmentStatus = 'in-force' | 'withdrawn' | 'lapsed' | 'adopted' | 'rejected' | 'subsumed'

export type AmendmentTargetState =
  | { readonly provision: string; readonly version: number }
  | Place
  | { readonly amendment: string }
  | { readonly general: true }

export interface AmendmentState {
  readonly id: string
  readonly proposal: string
  readonly n: number
  rev: number
  mark: 'ADD' | 'MOD' | 'SUP' | 'NOC' | 'OTHER'
  editorial: boolean
  asserted: boolean
  twin: string | null
  target: AmendmentTargetState
  kind: ProvisionKindField
  label: string | null
  margin: string | null
  wordings: readonly Wording[]
  themes: readonly string[]
  status: AmendmentStatus
  /** The act that made this revision, and the one that ended it. */
  seq: ActSeq
  ended: ActSeq | null
}

export interface ProposalState {
  readonly id: string
  symbol: string
  rev: number
  title: LocalText
  authors: readonly string[]
  readonly cosponsors: Map<string, ActSeq>
  amendments: string[]
  status: 'in-force' | 'withdrawn'
  readonly first: ActSeq
  readonly revisions: { readonly rev: number; readonly symbol: string; readonly seq: ActSeq }[]
}

export interface ReserveState {
  readonly party: string
  readonly provision: string
  readonly version: number
  readonly lang: string
  readonly hash: Hash
  readonly from: number
  readonly to: number
  readonly seq: ActSeq
}

export interface TextSlice {
  /** The instrument's version: 0 until a base is adopted, then one more with every adopted change. */
  version: number
  adopted: ActSeq | null
  readonly provisions: Map<string, ProvisionState>
  /** Children in reading order, by parent; the top level under ''. */
  readonly children: Map<string, string[]>
  readonly proposals: Map<string, ProposalState>
  readonly amendments: Map<string, AmendmentState>
  readonly reserves: Map<string, ReserveState>
  /** Translations by the hash of the original wording. */
  readonly translations: Map<
    Hash,
    { readonly lang: string; readonly hash: Hash; readonly verifiedBy: string | null; readonly seq: ActSeq }[]
  >
  /** The published word index of a base text that may not be shipped itself. */
  wordIndex: { readonly hash: Hash; readonly provisions: number; readonly seq: ActSeq } | null
  readonly consolidations: {
    readonly proposal: string
    readonly seq: ActSeq
    readonly subsumes: readonly string[]
  }[]
  readonly renumberings: { readonly edition: LocalText; readonly seq: ActSeq }[]
}

export type Stance = 'support' | 'accept' | 'concern' | 'object' | 'refer'
export type ObjectionFate =
  | 'raised'
  | 'understood'
  | 'accommodated'
  | 'addressed'
  | 'withdrawn'
  | 'out-of-scope'

export interface ObjectionState {
  readonly seq: ActSeq
  readonly party: string | null
  readonly target: Target
  readonly degree: 'objection' | 'concern'
  readonly ground: string
  readonly redLine: boolean
  readonly answers: { readonly party: string | null; readonly seq: ActSeq }[]
  /** Semantics 2: the matter it bears on, as `proceedings.objectionsOn` knows it. */
  readonly matter?: string
  fate: ObjectionFate
  /** The act that gave it its fate, and the amendments or resolutions that met it. */
  settled: { readonly seq: ActSeq; readonly by: readonly string[] } | null
}

export interface AssessmentState {
  readonly seq: ActSeq
  readonly party: string | null
  readonly target: Target
  readonly effects: readonly string[]
  readonly criterion: string | null
  readonly answer: string | null
  readonly recommends: string | null
  readonly forum: string | null
  readonly reply: ActSeq | null
  /** Semantics 2: absent where the act leaves them out. */
  readonly framework?: string
  readonly family?: string
  readonly wording?: { readonly lang: string; readonly hash: Hash }
  readonly spans?: NonNullable<Assess['spans']>
  readonly evidence?: readonly Evidence[]
  readonly missing?: NonNullable<Assess['missing']>
  readonly confidence?: 'low' | 'medium' | 'high'
}

/** A finding of a machine check that a party dismissed. */
export type DismissalState = Omit<DismissCheck, 'kind'> & { readonly party: string; readonly seq: ActSeq }

export interface StatementState {
  readonly seq: ActSeq
  readonly party: string | null
  readonly target: Target | null
  readonly about: readonly string[]
  readonly reply: ActSeq | null
  /** The span of a wording that it quotes, and whom it asks; absent where it does neither. */
  readonly quote?: Quote
  readonly asks?: readonly string[]
  /** The computed report that it issues. */
  readonly issues?: Issued
}

export interface PositionsSlice {
  /** By target key, then by party: the latest position stands. */
  readonly positions: Map<
    string,
    Map<string, { readonly stance: Stance; readonly forum: string | null; readonly seq: ActSeq }>
  >
  readonly objections: Map<ActSeq, ObjectionState>
  readonly assessments: Map<ActSeq, AssessmentState>
  readonly statements: Map<ActSeq, StatementState>
  /** Parties that support an assessment or statement of another, by its seq. */
  readonly supports: Map<ActSeq, Map<string, ActSeq>>
  /** Absent until the first finding is dismissed. */
  dismissals?: Map<ActSeq, DismissalState>
}

export interface CountState {
  readonly seq: ActSeq
  readonly kind: 'sense' | 'vote'
  readonly subject: Target
  readonly question: LocalText
  readonly method: string
  /** The tally if one was published; a sense of the room often has none. */
  readonly tally: { readonly for: number; readonly against: number; readonly abstain: number } | null
  readonly ballots: readonly { readonly party: string; readonly ballot: 'for' | 'against' | 'abstain' }[]
  readonly result: string
  /** Semantics 2: the kind of question that a vote was on, and what its rules came to. */
  readonly rule?: string
  readonly judged?: readonly Judged[]
  readonly calledBy: string | null
  /** What participants were told it was, before it was taken; null where the record does not say. */
  readonly told: string | null
}

export interface DecisionState {
  readonly seq: ActSeq
  readonly subject: Target
  readonly outcome: Outcome
  readonly how: Way
  readonly count: ActSeq | null
  readonly level: ProvisionStatus | null
  /** Semantics 2: what else is decided with it, where to, in which body, and what each clause came to. */
  readonly package?: readonly Target[]
  readonly forum?: string
  readonly in?: string
  readonly judged?: readonly Judged[]
  /** The provisions it settled. */
  readonly touched?: readonly string[]
}

export type Outcome = (typeof outcomes)[number]
export type Way = (typeof ways)[number]

/** What one clause said of an act, when it was done: kept, broken, or the record cannot tell. */
export interface Judged {
  readonly clause: string
  readonly verdict: Verdict
  /** The code under which a hosted act would have been refused. */
  readonly why: string
  readonly where?: string
  /** Where the clause is a rule: its place in the procedure (`ruleAt`), and what it came to, in its shape. */
  readonly rule?: string
  readonly working?: Working
}

export interface DecisionsSlice {
  readonly counts: Map<ActSeq, CountState>
  readonly decisions: Map<ActSeq, DecisionState>
}

export type Intention = 'sign' | 'refuse' | 'consult'

export interface SignatureSlice {
  /** By party: every intention in order; the last stands, a report never overrules a declaration. */
  readonly intentions: Map<
    string,
    { readonly intention: Intention; readonly stated: 'declared' | 'reported'; readonly seq: ActSeq }[]
  >
  readonly signatures: Map<string, { readonly seq: ActSeq; readonly reservation: boolean }>
}

export function emptyState(): State {
  return {
    record: {
      semantics: 0,
      acts: 0,
      origin: '',
      name: '',
      title: {},
      mode: 'hosted',
      languages: [],
      authentic: [],
      procedure: null,
      secretariat: '',
      sources: new Map(),
      frameworks: new Map(),
      events: [],
      figures: new Map(),
      counterReports: new Map(),
      breaches: [],
      dangling: [],
    },
    seats: { parties: new Map(), credentials: new Map(), rights: new Map() },
    text: {
      version: 0,
      adopted: null,
      provisions: new Map(),
      children: new Map(),
      proposals: new Map(),
      amendments: new Map(),
      reserves: new Map(),
      translations: new Map(),
      wordIndex: null,
      consolidations: [],
      renumberings: [],
    },
    positions: {
      positions: new Map(),
      objections: new Map(),
      assessments: new Map(),
      statements: new Map(),
      supports: new Map(),
    },
    decisions: { counts: new Map(), decisions: new Map() },
    signature: { intentions: new Map(), signatures: new Map() },
  }
}
