/**
 * Where the procedure stands: stages, bodies, electorates, questions, findings, challenges. The slice of the state
 * that semantics 2 adds; a log of semantics 1 has none.
 */
import type { Hash } from '../canonical/hash.js'
import type { LocalText, Right } from '../procedure/procedure.js'
import type { Target } from './acts/fields.js'
import type { ActSeq, Judged } from './state.js'

/** An electorate as it stands: how many are in it, by group, and since when each has been (see `electorates.ts`). */
export interface ElectorateState {
  total: number
  readonly groups: Map<string, number>
  /** By party, the seqs at which it joined and left in turn: an odd number of them is a member. */
  readonly changes: Map<string, ActSeq[]>
}

export interface StageState {
  readonly stage: string
  readonly seq: ActSeq
  /** When it began, milliseconds. */
  readonly at: number
}

export interface BodyState {
  readonly kind: 'plenary' | 'committee' | 'group'
  readonly under: string | null
  readonly label: LocalText
  /** The act that established it; null where the procedure did. */
  readonly seq: ActSeq | null
}

/** How many were entitled, in an electorate and by group, at one moment. */
export interface Entitled {
  readonly total: number
  readonly groups: Readonly<Record<string, number>>
}

export interface QuestionState {
  readonly seq: ActSeq
  /** Which kind of question of the procedure it is. */
  readonly question: string
  readonly subject: Target
  readonly title: LocalText
  readonly at: number
  /** Ballots are taken from then on, milliseconds; absent where they were from the start. */
  readonly opens?: number
  /** The meeting it was put in. */
  readonly meeting?: string
  /** When ballots are no longer taken, milliseconds; null until it is closed. */
  readonly closes: number | null
  /** How many are present, as the chair said when putting it. */
  readonly present: number | null
  /** By electorate, as fixed when it was put or closed. */
  entitled: Readonly<Record<string, Entitled>>
  /** The ballot of each party that stands; `counts` is false for a negative without the reasons it needs. */
  readonly ballots: Map<string, { readonly position: string; readonly counts: boolean; readonly seq: ActSeq }>
  /** Ballots that count, by the keys of tallies.ts. Kept up with every ballot. */
  readonly tally: Map<string, number>
  /** `counted` is the result of what decides nothing. */
  result: 'open' | 'carried' | 'not-carried' | 'no-quorum' | 'postponed' | 'withdrawn' | 'counted'
  closed: ActSeq | null
  /** What its rules came to when it was closed. */
  judged: readonly Judged[]
}

export interface FindingState {
  readonly seq: ActSeq
  readonly subject: Target
  readonly designation: string
  readonly at: number
  /** Objections to its subject that were open when it was made. */
  readonly open: readonly ActSeq[]
  readonly judged: readonly Judged[]
}

export interface ChallengeState {
  readonly seq: ActSeq
  readonly of: ActSeq
  readonly kind: string
  readonly party: string
  /** Which instance hears it, from 0. */
  readonly instance: number
  /** The act at the root of it, where this is an appeal. */
  readonly root: ActSeq
  outcome: 'open' | 'overturned' | 'stands'
  ruled: { readonly seq: ActSeq; readonly at: number } | null
}

/** An act that the procedure lets be challenged: when and by whom it was done, and what it was about. */
export interface Challengeable {
  readonly kind: string
  readonly at: number
  readonly party: string | null
  readonly about: string
  /** What came of it, and the stage it was in: no longer done, when it is overturned. */
  readonly results: readonly string[]
  readonly stage: ActSeq
}

export interface ExceptionState {
  readonly seq: ActSeq
  readonly clause: string
  readonly acts: readonly string[]
  /** For one party, or for all. */
  readonly party: string | null
  /** The last moment it holds, milliseconds; without one it ends with the stage. */
  readonly until: number | null
  /** Whether its stage is over. */
  ended: boolean
}

export interface ActionState {
  readonly seq: ActSeq
  readonly title: LocalText
  readonly owner: string
  readonly due: number | null
  outcome: 'open' | 'done' | 'dropped'
  ended: ActSeq | null
}

export interface DepositState {
  readonly seq: ActSeq
  readonly title: LocalText
  readonly marking: 'red' | 'amber' | 'green' | 'clear'
  /** The commitment that the body of its release must have. */
  readonly hash: Hash
  /** When it comes out: at a moment (milliseconds), when a stage begins, or both, whichever is first. */
  readonly due: { readonly at: number | null; readonly stage: string | null }
  released: ActSeq | null
}

/** That a right ends at a moment, milliseconds, unless another act gave or took it meanwhile. */
export interface Expiry {
  readonly at: number
  readonly party: string
  readonly right: Right
  readonly seq: ActSeq
}

/** How often acts of a kind, with a certain result, were done. */
export interface DoneState {
  times: number
  /** Of these, in the stage that began with the act `stage`. */
  inStage: number
  stage: ActSeq
}

export interface ProceedingsSlice {
  /** What is negotiated, where rules differ by it. */
  class: string | null
  /** Every stage it has been in; the last is the present one. */
  readonly stages: StageState[]
  readonly bodies: Map<string, BodyState>
  /** The body before which a provision is, where it was sent to one. */
  readonly floor: Map<string, { readonly body: string; readonly seq: ActSeq }>
  readonly roles: Map<string, Map<string, { readonly held: boolean; readonly seq: ActSeq }>>
  readonly electorates: Map<string, ElectorateState>
  /** Who may vote for whom, by who gave the proxy. */
  readonly proxies: Map<string, { readonly to: string; readonly seq: ActSeq }>
  /** Parties whose credentials were found not in order. */
  readonly notInOrder: Map<string, ActSeq>
  /** Acts that seated a party, so that a question can be put on it. */
  readonly seated: Map<ActSeq, string>
  /** Parties that have lost their seat. */
  readonly unseated: Map<string, ActSeq>
  readonly vouches: Map<string, Map<string, ActSeq>>
  readonly interests: Map<string, { readonly codes: readonly string[]; readonly seq: ActSeq }>
  /** What ends by itself at a moment, soonest first. */
  readonly expiries: Expiry[]
  /** By kind of act, and by `kind:result`. */
  readonly done: Map<string, DoneState>
  readonly exceptions: Map<ActSeq, ExceptionState>
  readonly questions: Map<ActSeq, QuestionState>
  /** Kinds of question and the matters on which they were put off: once each. */
  readonly postponed: Map<string, ActSeq>
  readonly findings: Map<ActSeq, FindingState>
  readonly challenges: Map<ActSeq, ChallengeState>
  readonly challengeable: Map<ActSeq, Challengeable>
  /** Rulings, with the challenge that each is on. */
  readonly rulings: Map<ActSeq, ActSeq>
  /** Acts that were overturned, and the ruling that did it. */
  readonly overturned: Map<ActSeq, ActSeq>
  /** The latest challenge of an act. */
  readonly challenged: Map<ActSeq, ActSeq>
  readonly actions: Map<ActSeq, ActionState>
  readonly deposits: Map<ActSeq, DepositState>
  /** Open objections by the matter they bear on, all of them under `*`. */
  readonly objectionsOn: Map<string, Map<ActSeq, 'objection' | 'concern' | 'red-line'>>
  /** Positions taken on a target: by `stance` and `stance@group`, kept up with every position. */
  readonly tallies: Map<string, Map<string, number>>
}

export function emptyProceedings(): ProceedingsSlice {
  return {
    class: null,
    stages: [],
    bodies: new Map(),
    floor: new Map(),
    roles: new Map(),
    electorates: new Map(),
    proxies: new Map(),
    notInOrder: new Map(),
    seated: new Map(),
    unseated: new Map(),
    vouches: new Map(),
    interests: new Map(),
    expiries: [],
    done: new Map(),
    exceptions: new Map(),
    questions: new Map(),
    postponed: new Map(),
    findings: new Map(),
    challenges: new Map(),
    challengeable: new Map(),
    rulings: new Map(),
    overturned: new Map(),
    challenged: new Map(),
    actions: new Map(),
    deposits: new Map(),
    objectionsOn: new Map(),
    tallies: new Map(),
  }
}
