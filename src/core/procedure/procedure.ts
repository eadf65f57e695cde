/**
 * A procedure as data: which groups and roles there are, which rights they hold, through which stages a text
 * goes and who moves it, what is put to whom and what carries it, what must be reasoned, answered or shown
 * before a text is adopted, and what follows signature. It travels in the log whole, so that anyone can see the
 * rules a negotiation ran under, and it binds the secretariat too. Rules P1..P48, docs/spec/procedure.md.
 */
import * as z from 'zod/mini'
import { type Rule, ruleSchema } from './rule.js'

export const rights = ['speak', 'propose', 'vote', 'sign', 'proxy'] as const
export type Right = (typeof rights)[number]

export const localText = z.record(
  z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)),
  z.string().check(z.minLength(1), z.maxLength(2000)),
)
/** A short public text in one or more languages, by BCP 47 tag. */
export type LocalText = Readonly<Record<string, string>>

const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))
const codes = z.array(code).check(z.minLength(1))
const bound = z.strictObject({ clause: code })

const group = z.strictObject({ id: code, label: localText, rights: z.array(z.enum(rights)) })
const named = z.strictObject({ id: code, label: localText })

/** Who may do an act: anybody seated, a holder of a right or role, or an office; and in which stages. */
const permission = z.strictObject({
  acts: codes,
  by: codes,
  /** Without it, in every stage. */
  stages: z.optional(codes),
  clause: code,
})

/** Exact integers: passes when of·den ≥ num·base (or > when strict). Zero votes never pass. */
const share = z.strictObject({
  num: z.int().check(z.gte(0)),
  den: z.int().check(z.gte(1)),
  strict: z.boolean(),
})

/** Parties that hold a right and, where it says so, are of one of these groups, have one of these roles, or are bound. */
const electorate = z.strictObject({
  id: code,
  label: localText,
  right: z.optional(z.enum(rights)),
  groups: z.optional(codes),
  roles: z.optional(codes),
  bound: z.optional(z.literal(true)),
})

const bodyKinds = ['plenary', 'committee', 'group'] as const

/** A body that meets. Others of its kind may be established under it while the negotiation runs. */
const body = z.strictObject({
  id: code,
  label: localText,
  kind: z.enum(bodyKinds),
  under: z.optional(code),
  /** Who presides over it, and announces what it decides. */
  by: z.optional(codes),
  /** Kinds of body that may be established under it. */
  establishes: z.optional(z.array(z.enum(bodyKinds))),
})

const move = z.strictObject({ to: code, by: codes, when: z.optional(ruleSchema), clause: code })

/** Where a negotiation stands; one without moves is where it ends. */
const stage = z.strictObject({ id: code, label: localText, moves: z.array(move) })

/** How a ballot can be cast. */
const position = z.strictObject({
  id: code,
  label: localText,
  stance: z.enum(['support', 'accept', 'neutral', 'oppose']),
  /** One such ballot is enough where a rule asks that none blocks. */
  blocking: z.optional(z.literal(true)),
  /** Refused without reasons, or not counted without them. */
  reason: z.optional(z.enum(['required', 'to-count'])),
})

/** A kind of question that can be put: to whom, how it is answered, and what carries it. */
const question = z.strictObject({
  id: code,
  label: localText,
  /** What participants are told of it before it is put. */
  means: localText,
  electorate: code,
  positions: codes,
  /** Who is entitled is fixed when it is put, or when it is closed. */
  fixed: z.enum(['opening', 'closing']),
  /** How long it stays open at least. */
  days: z.optional(z.int().check(z.gte(1), z.lte(366))),
  /** It goes on when the text that it is on is revised: ballots are not asked for anew. */
  follows: z.optional(z.literal(true)),
  /** A ballot once cast stands. */
  final: z.optional(z.literal(true)),
  /** Carried unless a ballot blocks it; without this, what nobody voted on is not carried. */
  silence: z.optional(z.literal(true)),
  /** A sense of the room: it is counted, and decides nothing. What it carries by is then only what it is measured by. */
  indicative: z.optional(z.literal(true)),
  quorum: z.optional(z.strictObject({ when: ruleSchema, clause: code })),
  /** Put off once where this holds: too many abstain. */
  postponed: z.optional(z.strictObject({ when: ruleSchema, clause: code })),
  carries: ruleSchema,
  clause: code,
})

export const subjectKinds = ['instrument', 'provision', 'amendment', 'proposal', 'wording', 'act'] as const
export const outcomes = [
  'adopted',
  'agreed',
  'rejected',
  'deferred',
  'reopened',
  'referred',
  'nothing',
] as const
export const ways = [
  'consensus',
  'no-objection',
  'finding',
  'silence',
  'question',
  'vote',
  'sense',
  'chair',
] as const

/** One way in which something can be decided. */
const way = z.strictObject({
  how: z.enum(ways),
  /** By a question or vote: which. */
  question: z.optional(code),
  /** By a finding: with which designations. */
  findings: z.optional(codes),
  when: z.optional(ruleSchema),
  clause: code,
})

const decision = z.strictObject({
  on: z.array(z.enum(subjectKinds)).check(z.minLength(1)),
  outcomes: z.array(z.enum(outcomes)).check(z.minLength(1)),
  /** Kinds of body in which this is decided. */
  in: z.optional(z.array(z.enum(bodyKinds)).check(z.minLength(1))),
  stages: z.optional(codes),
  ways: z.array(way).check(z.minLength(1)),
  requires: z.optional(ruleSchema),
  clause: code,
})

/** What a finding can say, the strongest first. It is judged on positions taken on its subject. */
const designation = z.strictObject({
  id: code,
  label: localText,
  consensus: z.boolean(),
  requires: z.optional(ruleSchema),
})

/** What can be challenged, by whom and how long, who hears it, and to whom one can go on from there. */
const instance = z.strictObject({
  by: codes,
  days: z.int().check(z.gte(1), z.lte(366)),
  heardBy: codes,
  /** Whose act it is may hear the challenge too: it is asked to look again. */
  own: z.optional(z.literal(true)),
  /** The meeting decides: the ruling says what this question, put on the challenge, came to. */
  question: z.optional(code),
  clause: code,
})
const challenge = z.strictObject({ of: codes, instances: z.array(instance).check(z.minLength(1)) })

/** After so many days or months, and then on the first day of the month that follows. */
const delay = z.strictObject({
  days: z.optional(z.int().check(z.gte(0), z.lte(3660))),
  months: z.optional(z.int().check(z.gte(0), z.lte(120))),
  firstOfMonth: z.optional(z.literal(true)),
})
export type Delay = z.output<typeof delay>

export const consentWays = [
  'signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'notice',
  'endorsement',
] as const

const force = z.strictObject({ when: ruleSchema, delay, clause: code })

const treaty = z.strictObject({
  /** How a party is bound, what it must have done first, and by whom it can be. Endorsement binds nobody. */
  consent: z
    .array(
      z.strictObject({
        way: z.enum(consentWays),
        electorate: code,
        after: z.optional(z.enum(['signature', 'invitation'])),
        clause: code,
      }),
    )
    .check(z.minLength(1)),
  /** The first entry into force: when its rule first holds, and so much later. */
  force: z.optional(force),
  /** The same for an instrument that replaces another: an amendment that all parties must accept. */
  amended: z.optional(force),
  /** For a party that is bound after that. */
  later: z.optional(z.strictObject({ delay, clause: code })),
  /** A signatory applies it until it is bound, unless it said that it does not: from signature, or entry into force. */
  provisional: z.optional(z.strictObject({ from: z.optional(z.literal('force')), clause: code })),
  /** Who has applied it provisionally for so long and said nothing is bound. */
  silence: z.optional(z.strictObject({ months: z.int().check(z.gte(1), z.lte(120)), clause: code })),
  denunciation: z.optional(z.strictObject({ delay, clause: code })),
  /** None, any, or those to the provisions that are listed; and how many rounds of declarations there are. */
  reservations: z.strictObject({
    allowed: z.enum(['none', 'any', 'listed']),
    provisions: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(64)))),
    rounds: z.optional(z.int().check(z.gte(1), z.lte(9))),
    /** The stage of each round, in turn; without it a round is open in every stage. */
    stages: z.optional(codes),
    clause: code,
  }),
  /** Who is not of it yet is invited when this question is carried. */
  invitation: z.optional(z.strictObject({ question: code, clause: code })),
})

export const markings = ['red', 'amber', 'green', 'clear'] as const

export const procedureSchema = z.strictObject({
  id: code,
  version: z.int().check(z.gte(1)),
  title: localText,
  /** Stakeholder groups, in the order they are shown. They weigh the same. */
  groups: z.array(group).check(z.minLength(1)),
  permissions: z.array(permission),
  /** Kinds of act that must carry a body, and the clause that says so. */
  reasoned: z.array(z.strictObject({ acts: z.array(code), clause: code })),
  /** Whether every objection must have an answer before a decision, and the clause that says so. */
  answers: z.optional(bound),
  /** Semantics 1: what carries a vote, the votes for as a share of those for and against. */
  vote: z.optional(z.strictObject({ share, clause: code })),
  /** Whether participants must be told what a count is before it is taken. */
  told: z.optional(bound),
  /** Every clause that is named above, in words, with where it comes from. */
  clauses: z.array(
    z.strictObject({ id: code, text: localText, cites: z.optional(z.string()), verified: z.boolean() }),
  ),

  // All that follows is of semantics 2.

  /** Where the whole of it comes from. */
  sources: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(600)))),
  /** The clause by which what no rule provides for is not done. */
  otherwise: z.optional(bound),
  /** Roles that parties are appointed to, beside the offices of chair and secretariat. */
  roles: z.optional(z.array(named)),
  /** Classes of document, where rules differ by them. */
  classes: z.optional(z.array(named)),
  electorates: z.optional(z.array(electorate)),
  bodies: z.optional(z.array(body)),
  /** Where it begins comes first. */
  stages: z.optional(z.array(stage).check(z.minLength(1))),
  positions: z.optional(z.array(position)),
  questions: z.optional(z.array(question)),
  decisions: z.optional(z.array(decision)),
  finding: z.optional(
    z.strictObject({
      scale: z.array(designation).check(z.minLength(1)),
      requires: z.optional(ruleSchema),
      clause: code,
    }),
  ),
  /** Who says what became of an objection, and what must come first. */
  ledger: z.optional(
    z.strictObject({
      /** Fates that its holder alone declares. */
      holder: bound,
      /** Fates that these declare: understood, addressed, out of scope. */
      settles: z.strictObject({ by: codes, clause: code }),
      /** Needs an answer before it is addressed, accommodated or found out of scope. */
      answered: bound,
    }),
  ),
  challenges: z.optional(z.array(challenge)),
  /** Who removes statements from view, on which grounds; each removal can be challenged. */
  moderation: z.optional(
    z.strictObject({ by: codes, grounds: z.array(named).check(z.minLength(1)), clause: code }),
  ),
  /** Who may except from which clauses, with reasons; without a list, from none. */
  exceptions: z.optional(z.strictObject({ by: codes, clauses: codes, clause: code })),
  /** A party is seated when so many others have vouched for it. */
  vouching: z.optional(z.strictObject({ vouches: z.int().check(z.gte(1), z.lte(20)), clause: code })),
  /** Whoever is concerned can ask for a seat in one of these groups, and gets it from the secretariat. */
  registration: z.optional(
    z.strictObject({
      groups: codes,
      /** A person in their own name, an organisation, or both. */
      units: z.array(z.enum(['person', 'organisation'])).check(z.minLength(1)),
      clause: code,
    }),
  ),
  /** That an informal meeting took place, and who attended, is entered within so many days. */
  informal: z.optional(z.strictObject({ days: z.int().check(z.gte(1), z.lte(366)), clause: code })),
  /** Kinds of act that need declared interests first. */
  interests: z.optional(z.strictObject({ before: codes, clause: code })),
  /** Rights that a party loses when the report finds its credentials not in order. */
  credentials: z.optional(z.strictObject({ rights: z.array(z.enum(rights)), clause: code })),
  /** How many proxies one party may hold at a time. */
  proxies: z.optional(z.strictObject({ most: z.int().check(z.gte(1), z.lte(20)), clause: code })),
  /** Nothing enters the text that was not proposed on the record. */
  provenance: z.optional(bound),
  /** How far documents may go, by marking, and when they come out. */
  circulation: z.optional(
    z.array(
      z.strictObject({
        marking: z.enum(markings),
        label: localText,
        /** Only documents so marked can be deposited and released later; others are public at once. */
        deposited: z.boolean(),
        /** Released after so many days at the latest. */
        days: z.optional(z.int().check(z.gte(1), z.lte(3660))),
        clause: code,
      }),
    ),
  ),
  treaty: z.optional(treaty),
})
export type Procedure = z.output<typeof procedureSchema>
export type Question = z.output<typeof question>
export type Stage = z.output<typeof stage>
export type Move = z.output<typeof move>
export type Way = z.output<typeof way>
export type DecisionRule = z.output<typeof decision>
export type Electorate = z.output<typeof electorate>
export type Treaty = z.output<typeof treaty>
export type ChallengeRule = z.output<typeof challenge>
export type ChallengeInstance = ChallengeRule['instances'][number]
export type BallotPosition = z.output<typeof position>

/** The members that only semantics 2 knows. */
export const laterMembers = [
  ...[
    'sources',
    'otherwise',
    'roles',
    'classes',
    'electorates',
    'bodies',
    'stages',
    'positions',
    'questions',
  ],
  ...['decisions', 'finding', 'ledger', 'challenges', 'exceptions', 'vouching', 'interests', 'credentials'],
  ...['proxies', 'provenance', 'circulation', 'treaty', 'registration', 'moderation', 'informal'],
] as (keyof Procedure)[]

/** The rule at a place of a procedure, as members and positions from the top: `decisions/2/ways/0/when`. */
export function ruleAt(procedure: Procedure, place: string): Rule | undefined {
  let found: unknown = procedure
  for (const member of place.split('/')) found = (found as Record<string, unknown> | undefined)?.[member]
  return found as Rule | undefined
}

/** Whether the votes carry by the one share of semantics 1. Exact: products of safe integers can be larger than one. */
export function carries(
  rule: Procedure['vote'],
  tally: { readonly for: number; readonly against: number },
): boolean {
  if (rule === undefined) return false
  const base = BigInt(tally.for) + BigInt(tally.against)
  if (base === 0n) return false
  const left = BigInt(tally.for) * BigInt(rule.share.den)
  const right = base * BigInt(rule.share.num)
  return rule.share.strict ? left > right : left >= right
}
