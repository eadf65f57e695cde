/**
 * What awaits a party at a moment, computed from the record alone: contested text on which it has said nothing,
 * objections and questions to answer, answers to accept, ballots to cast, and what the procedure asks of it first.
 * What is said to await somebody ends only by an act, or where its moment has passed. Rules AW1 to AW6,
 * docs/spec/reports.md.
 */
import { openAmendments } from '../analysis/provisions.js'
import { isBlocking, isMet } from '../analysis/stances.js'
import { questionKind } from '../negotiation/acts/decisions/put.js'
import { type Target, targetKey } from '../negotiation/acts/fields.js'
import { challengeRule } from '../negotiation/acts/procedure/challenge.js'
import { isMember, wasMember } from '../negotiation/electorates.js'
import { isOpenObjection, isOutOfOrder, provisionOf } from '../negotiation/lookup.js'
import { isOfferOpen } from '../negotiation/offers.js'
import { isOneOf, presentStage } from '../negotiation/permission.js'
import type { ChallengeState, ProceedingsSlice, QuestionState } from '../negotiation/proceedings.js'
import { compareHappened } from '../negotiation/replay.js'
import type {
  AmendmentState,
  ObjectionState,
  ProposalState,
  State,
  StatementState,
} from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'

/**
 * position: say where one stands; answer: an objection to one's proposal; accept: an answer to one's objection;
 * restate: an objection of one's own to an earlier revision; ballot: on an open question; question: put to one in the
 * discussion; interests, credentials: what comes before acting; action: assigned; challenge: one may hear it;
 * offer: made to one by name, and not answered.
 */
type AwaitedKind =
  | 'position'
  | 'answer'
  | 'accept'
  | 'restate'
  | 'ballot'
  | 'question'
  | 'interests'
  | 'credentials'
  | 'action'
  | 'challenge'
  | 'offer'

export interface Awaited {
  readonly kind: AwaitedKind
  /** What it is about. Of a position: every alternative, as it reads now, on which nothing was said. */
  readonly on: readonly Target[]
  /** The provision on whose page that is, where there is one. */
  readonly provision: string | null
  /** The act that it waits since: the objection, the answer, the question, the revision. */
  readonly act: number
  readonly clause: string | null
  /** The last moment at which it can be done, milliseconds; null where there is none. */
  readonly due: number | null
}

/** Text on which there is something to say, with the oldest act that gave occasion to it. */
interface Contested {
  readonly provision: string | null
  readonly on: readonly { readonly target: Target; readonly act: number }[]
}

/** What is the same for all parties, worked out once. */
export interface Floor {
  readonly view: View
  /** Milliseconds. */
  readonly at: number
  readonly contested: readonly Contested[]
  /** On what each party has spoken, by target key. */
  readonly spoken: ReadonlyMap<string, ReadonlySet<string>>
  readonly unanswered: readonly Unanswered[]
}

/** A question of the discussion with those who have not replied to it. */
interface Unanswered {
  readonly statement: StatementState
  readonly to: readonly string[]
}

/** What there is to be said at a moment, milliseconds. */
export function floorOf(view: View, at: number): Floor {
  const { state } = view
  return { view, at, contested: contestedText(view), spoken: spokenOn(state), unanswered: unanswered(state) }
}

/** What awaits a party: by what is due first, then what waits longest. */
export function awaits(floor: Floor, party: string): Awaited[] {
  const { view } = floor
  const { state } = view
  if (!state.seats.parties.has(party) || state.proceedings?.unseated.has(party) === true) return []
  const found = [
    ...before(state, party),
    ...ballots(floor, party),
    ...inTheLedger(state, party),
    ...questions(floor, party),
    ...duties(state, party),
    ...offers(floor, party),
    ...positions(floor, party),
  ]
  return found.sort((a, b) => dueFirst(a, b) || oldestFirst(view, a, b))
}

function dueFirst(a: Awaited, b: Awaited): number {
  if (a.due === b.due) return 0
  return a.due === null ? 1 : b.due === null ? -1 : a.due - b.due
}

function oldestFirst({ leaf }: View, a: Awaited, b: Awaited): number {
  const [x, y] = [leaf(a.act), leaf(b.act)]
  return x === null || y === null ? a.act - b.act : compareHappened(x, y)
}

/** Something that waits since an act, with what else is known of it. */
function since(kind: AwaitedKind, act: number, more: Partial<Omit<Awaited, 'kind' | 'act'>> = {}): Awaited {
  return { kind, act, on: [], provision: null, clause: null, due: null, ...more }
}

/** Whether the procedure lets a party do acts of a kind in the present stage. */
function may(state: State, party: string, kind: string): boolean {
  const stage = presentStage(state)
  return (state.record.procedure?.permissions ?? []).some(
    ({ acts, by, stages }) =>
      acts.includes(kind) &&
      (stage === null || stages === undefined || stages.includes(stage)) &&
      isOneOf(state, party, by),
  )
}

// Contested text, and who has spoken on it.

function contestedText(view: View): Contested[] {
  const found = new Map<string, { provision: string | null; on: { target: Target; act: number }[] }>()
  const add = (provision: string | null, key: string, target: Target, act: number) => {
    const at = found.get(key) ?? { provision, on: [] }
    at.on.push({ target, act })
    found.set(key, at)
  }
  for (const amendment of openAmendments(view)) {
    const provision = pageOf(view.state, amendment)
    const target = { amendment: amendment.id, rev: amendment.rev }
    add(provision, provision ?? `\n${amendment.proposal}`, target, amendment.seq)
  }
  for (const { target, seq } of view.state.positions.objections.values())
    if ('provision' in target && isContestedAlone(view.state, target, seq) && !found.has(target.provision))
      add(target.provision, target.provision, target, seq)
  return [...found.values()]
}

/** Whether somebody objects to the very wording of a provision: then that alone is contested where nobody amends it. */
function isContestedAlone(
  { positions, text }: State,
  { provision, version }: { readonly provision: string; readonly version: number },
  seq: number,
): boolean {
  const present = text.provisions.get(provision)
  const stands = present?.version === version && present.suppressed === null
  return stands && isBlocking(positions.objections.get(seq)!)
}

/** The provision on whose page an amendment is shown: the one it changes, or the one it would stand by. */
function pageOf(state: State, amendment: AmendmentState): string | null {
  const { target } = amendment
  const id = 'parent' in target ? (target.after ?? target.parent) : provisionOf(state, amendment)
  return id !== null && state.text.provisions.has(id) ? id : null
}

/**
 * By party the keys of everything on which it has a position or an objection that was not met, or which it proposes
 * itself.
 */
function spokenOn({ positions, text }: State): Map<string, Set<string>> {
  const spoken = new Map<string, Set<string>>()
  const say = (party: string, key: string) => {
    const own = spoken.get(party) ?? new Set()
    spoken.set(party, own.add(key))
  }
  for (const [key, by] of positions.positions) for (const party of by.keys()) say(party, key)
  for (const objection of positions.objections.values())
    if (objection.party !== null && !isMet(objection)) say(objection.party, targetKey(objection.target))
  for (const proposal of text.proposals.values())
    for (const key of amendmentKeys(text, proposal))
      for (const party of [...proposal.authors, ...proposal.cosponsors.keys()]) say(party, key)
  return spoken
}

function amendmentKeys({ amendments }: State['text'], proposal: ProposalState): string[] {
  return proposal.amendments.flatMap(id => {
    const amendment = amendments.get(id)
    return amendment === undefined ? [] : [targetKey({ amendment: id, rev: amendment.rev })]
  })
}

function positions({ view, contested, spoken }: Floor, party: string): Awaited[] {
  const { state } = view
  if (!may(state, party, 'position')) return []
  return contested.flatMap(({ provision, on }) => {
    const silent = on.filter(({ target }) => spoken.get(party)?.has(targetKey(target)) !== true)
    if (silent.length === 0) return []
    const act = Math.min(...silent.map(one => one.act))
    return [since('position', act, { provision, on: silent.map(one => one.target) })]
  })
}

/** Who has not spoken on a provision: neither on its wording nor on any alternative as it reads now. */
export interface NotHeard {
  readonly provision: string
  /** Groups of which nobody has spoken, in the procedure's order. */
  readonly groups: readonly string[]
  /** Parties that could have, by group, in the procedure's order. */
  readonly parties: readonly {
    readonly group: string
    readonly heard: number
    readonly silent: readonly string[]
  }[]
}

/** For several provisions at once; those that the text does not have are left out. */
export function notHeard(floor: Floor, provisions: readonly string[]): NotHeard[] {
  const { state } = floor.view
  const procedure = state.record.procedure
  const speakers = [...state.seats.parties.values()].filter(
    ({ id, group }) => group !== null && may(state, id, 'position'),
  )
  return provisions.flatMap(provision => {
    const keys = keysOn(floor, provision)
    if (keys === null) return []
    const isHeard = (id: string) => keys.some(key => floor.spoken.get(id)?.has(key) === true)
    const parties = (procedure?.groups ?? []).map(({ id: group }) => {
      const all = speakers.filter(party => party.group === group).map(({ id }) => id)
      const silent = all.filter(id => !isHeard(id)).sort()
      return { group, heard: all.length - silent.length, silent }
    })
    return [{ provision, groups: parties.filter(p => p.heard === 0).map(p => p.group), parties }]
  })
}

function keysOn({ view, contested }: Floor, id: string): string[] | null {
  const provision = view.state.text.provisions.get(id)
  if (provision === undefined) return null
  const on = contested.filter(one => one.provision === id).flatMap(one => one.on)
  const present = { provision: id, version: provision.version }
  return [present, ...on.map(one => one.target)].map(targetKey)
}

// Offers.

/** Offers made to a party by name that hold, and that it has not answered. */
function offers({ view, at }: Floor, party: string): Awaited[] {
  const { state } = view
  if (state.offers === undefined || !may(state, party, 'take-offer')) return []
  return [...state.offers.values()]
    .filter(offer => offer.to?.includes(party) && !offer.answers.has(party) && isOfferOpen(offer, at))
    .map(({ seq, would, until }) =>
      since('offer', seq, {
        ...(would === null ? {} : { on: [would], provision: pageOfTarget(state, would) }),
        due: until,
      }),
    )
}

// The objection ledger.

function inTheLedger(state: State, party: string): Awaited[] {
  const ledger = state.record.procedure?.ledger
  const answers = ledger?.answered.clause ?? state.record.procedure?.answers?.clause ?? null
  const holder = ledger?.holder.clause ?? null
  const found: Awaited[] = []
  for (const objection of state.positions.objections.values()) {
    if (!isOpenObjection(objection)) continue
    const more = { on: [objection.target], provision: pageOfTarget(state, objection.target) }
    if (isToAnswer(state, objection, party))
      found.push(since('answer', objection.seq, { ...more, clause: answers }))
    if (objection.party !== party) continue
    const last = objection.answers.at(-1)
    if (last !== undefined && last.party !== party)
      found.push(since('accept', last.seq, { ...more, clause: holder, on: [{ act: objection.seq }] }))
    const revised = revisedSince(state, objection.target)
    if (revised !== null)
      found.push(since('restate', revised, { ...more, clause: holder, on: [{ act: objection.seq }] }))
  }
  return found
}

function pageOfTarget(state: State, target: Target): string | null {
  if ('provision' in target) return target.provision
  const amendment = 'amendment' in target ? state.text.amendments.get(target.amendment) : undefined
  return amendment === undefined ? null : pageOf(state, amendment)
}

/** An objection of others to a proposal of one's own that stands, which none of its authors has answered. */
function isToAnswer(
  state: State,
  { target, party: holder, answers }: ObjectionState,
  party: string,
): boolean {
  const proposal = proposalOf(state, target)
  if (proposal === null || holder === party || !proposal.authors.includes(party)) return false
  return !answers.some(answer => answer.party !== null && proposal.authors.includes(answer.party))
}

/** The proposal in force that a target is, or is an amendment in force of. */
function proposalOf({ text }: State, target: Target): ProposalState | null {
  const amendment = 'amendment' in target ? text.amendments.get(target.amendment) : undefined
  if (amendment !== undefined && amendment.status !== 'in-force') return null
  const id = 'proposal' in target ? target.proposal : amendment?.proposal
  const proposal = text.proposals.get(id ?? '')
  return proposal?.status === 'in-force' ? proposal : null
}

/** The act by which what a target names was revised since; null where it reads as it did, or is no longer in force. */
export function revisedSince({ text }: State, target: Target): number | null {
  if ('amendment' in target) {
    const amendment = text.amendments.get(target.amendment)
    return amendment?.status === 'in-force' && amendment.rev > target.rev ? amendment.seq : null
  }
  if ('proposal' in target) {
    const proposal = text.proposals.get(target.proposal)
    const revised = proposal?.status === 'in-force' && proposal.rev > target.rev
    return revised ? proposal.revisions.at(-1)!.seq : null
  }
  if (!('provision' in target)) return null
  const provision = text.provisions.get(target.provision)
  const reworded = provision?.suppressed === null && provision.version > target.version
  return reworded ? provision.history.at(-1)!.seq : null
}

// Questions: put to the vote, or put to a proponent in the discussion.

function ballots({ view, at }: Floor, party: string): Awaited[] {
  const { state } = view
  return [...(state.proceedings?.questions.values() ?? [])]
    .filter(
      question =>
        isOpenAt(question, at) && !question.ballots.has(party) && isEntitled(state, question, party),
    )
    .map(({ seq, subject, question, closes }) =>
      since('ballot', seq, {
        on: [subject],
        provision: pageOfTarget(state, subject),
        clause: questionKind(state, question)!.clause,
        due: closes,
      }),
    )
}

function isOpenAt({ result, closes }: QuestionState, at: number): boolean {
  return result === 'open' && (closes === null || at <= closes)
}

/** As a ballot is judged (acts/decisions/ballot.ts). */
function isEntitled(state: State, { seq, question }: QuestionState, party: string): boolean {
  const { electorate, fixed } = questionKind(state, question)!
  const right = state.record.procedure?.electorates?.find(({ id }) => id === electorate)?.right
  if (right !== undefined && isOutOfOrder(state, party, right)) return false
  return fixed === 'opening' ? wasMember(state, electorate, party, seq) : isMember(state, electorate, party)
}

function questions({ view, unanswered }: Floor, party: string): Awaited[] {
  const { state } = view
  if (!may(state, party, 'statement')) return []
  return unanswered
    .filter(({ to }) => to.includes(party))
    .map(({ statement: { seq, target } }) =>
      since('question', seq, {
        on: target === null ? [] : [target],
        provision: target === null ? null : pageOfTarget(state, target),
      }),
    )
}

/** One that was removed needs no answer. */
function unanswered(state: State): Unanswered[] {
  const statements = [...state.positions.statements.values()]
  const replied = new Set(statements.map(({ reply, party }) => `${reply} ${party}`))
  return statements.flatMap(statement => {
    const { asks = [], seq } = statement
    const to = asks.filter(party => party !== statement.party && !replied.has(`${seq} ${party}`))
    return to.length === 0 || state.record.withheld?.has(`body/${seq}`) ? [] : [{ statement, to }]
  })
}

// What the procedure asks of a party.

/** What must come before it can act: interests declared, credentials in order. */
function before(state: State, party: string): Awaited[] {
  const { proceedings, record, seats } = state
  const { interests, credentials } = record.procedure ?? {}
  if (proceedings === undefined) return []
  const notInOrder = proceedings.notInOrder.get(party)
  const undeclared =
    interests?.before.some(kind => may(state, party, kind)) && !proceedings.interests.has(party)
  const seated = seats.parties.get(party)!.seq
  return [
    ...(undeclared ? [since('interests', seated, { clause: interests!.clause })] : []),
    ...(notInOrder === undefined
      ? []
      : [since('credentials', notInOrder, { clause: credentials?.clause ?? null })]),
  ]
}

function duties(state: State, party: string): Awaited[] {
  const { actions, challenges } = state.proceedings ?? {}
  return [
    ...[...(actions?.values() ?? [])]
      .filter(({ outcome, owner }) => outcome === 'open' && owner === party)
      .map(({ seq, due }) => since('action', seq, { due })),
    ...[...(challenges?.values() ?? [])]
      .filter(challenge => challenge.outcome === 'open')
      .flatMap(challenge => toHear(state, state.proceedings!, challenge, party)),
  ]
}

/** A challenge that a party may rule on, as a ruling is judged (acts/procedure/ruling.ts). */
function toHear(
  state: State,
  { challengeable }: ProceedingsSlice,
  { seq, of, kind, instance, party: challenger, root }: ChallengeState,
  party: string,
): Awaited[] {
  const { heardBy, own, question, clause } = challengeRule(state, kind)!.instances[instance]!
  const theirs = !own && challengeable.get(root)!.party === party
  const ownCause = question === undefined && (challenger === party || theirs)
  return ownCause || !isOneOf(state, party, heardBy)
    ? []
    : [since('challenge', seq, { on: [{ act: of }], clause })]
}
