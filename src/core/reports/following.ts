/**
 * What there is to be told of to somebody who follows a negotiation, a provision, a party or a theme: the acts that
 * bear on it, the last recorded first. An act bears on what it names, on what an amendment it names would change,
 * and on what the act bears on that it answers. Rules H32..H36, docs/spec/http.md.
 */
import { ok, type Result, refuse } from '../canonical/result.js'
import { amendmentDepthMax, feedActsMax, feedActsReadMax, followedActsMax } from '../limits.js'
import type { AmendmentState, State } from '../negotiation/state.js'
import { inReadingOrder } from '../negotiation/tree.js'
import type { View } from '../negotiation/view.js'
import type { Leaf } from '../record/leaf.js'
import { type NamedSubject, namedBy } from './named.js'
import { hasWording } from './subjects.js'
import { isInScope, type ThemeScope, themeScope } from './theme.js'

/** What is followed; without an id, the negotiation. */
export type Followed =
  | { readonly kind: 'negotiation' }
  | { readonly kind: 'provision' | 'party' | 'theme'; readonly id: string }

/** What somebody may be told of by mail: also what awaits a party. In the order in which a mail tells of it. */
export const subscriptionKinds = ['awaits', 'provision', 'theme', 'party', 'negotiation'] as const
export type SubscriptionKind = (typeof subscriptionKinds)[number]

/** What a subscription is to; `subject` is empty for the negotiation, and for `awaits` the party. */
export interface SubscriptionSubject {
  readonly kind: SubscriptionKind
  readonly subject: string
}

/** Tells apart what can be subscribed to in one log. */
export function subjectKey({ kind, subject }: SubscriptionSubject): string {
  return `${kind} ${subject}`
}

/** What is followed by a subscription; null for what awaits a party, which is no list of acts. */
export function followedBy({ kind, subject }: SubscriptionSubject): Followed | null {
  if (kind === 'awaits') return null
  return kind === 'negotiation' ? { kind } : { kind, id: subject }
}

/** Acts in falling order, and the number of the act before which more may follow: null where there are none. */
export interface FollowedActs {
  readonly acts: readonly Leaf[]
  readonly next: number | null
}

/** What belongs to what is followed. */
interface Scope {
  readonly subject: (subject: NamedSubject, leaf: Leaf) => boolean
  readonly by: (leaf: Leaf) => boolean
  readonly party: (id: string) => boolean
  readonly code: (code: string) => boolean
}

const nothing: Scope = { subject: () => false, by: () => false, party: () => false, code: () => false }

/** The last acts before one number that bear on what is followed. `leaves` is the whole log, by number. */
export function followedActs(
  view: View,
  leaves: readonly Leaf[],
  followed: Followed,
  before: number = leaves.length,
): Result<FollowedActs> {
  const scope = scopeOf(view, followed)
  if (!scope.ok) return scope
  const acts: Leaf[] = []
  let at = Math.min(before, leaves.length)
  for (const end = at - feedActsReadMax; at > 0 && at > end && acts.length < feedActsMax; at--)
    if (bearsOn(leaves, scope.value, leaves[at - 1]!)) acts.push(leaves[at - 1]!)
  return ok({ acts, next: at > 0 ? at : null })
}

/**
 * The acts from one number on that bear on what is followed, the last first. Of more than `feedActsReadMax` acts of the
 * log only so many are looked at, the last ones.
 */
export function actsSince(
  view: View,
  leaves: readonly Leaf[],
  followed: Followed,
  since: number,
): Result<readonly Leaf[]> {
  const scope = scopeOf(view, followed)
  if (!scope.ok) return scope
  const first = Math.max(since, leaves.length - feedActsReadMax)
  return ok(
    leaves
      .slice(first)
      .filter(leaf => bearsOn(leaves, scope.value, leaf))
      .reverse(),
  )
}

function scopeOf(view: View, followed: Followed): Result<Scope> {
  const { state } = view
  if (followed.kind === 'negotiation') return ok({ ...nothing, by: () => true })
  const { kind, id } = followed
  if (kind === 'theme') {
    const found = themeScope(view, id)
    return found.ok ? ok(ofTheme(state, found.value)) : found
  }
  const known = kind === 'party' ? state.seats.parties.has(id) : state.text.provisions.has(id)
  if (!known) return refuse(`unknown-${kind}`, { where: id })
  return ok(kind === 'party' ? ofParty(state, id) : ofProvision(state, id))
}

/** Whether an act, or one that it answers, is in the scope. */
function bearsOn(leaves: readonly Leaf[], scope: Scope, leaf: Leaf): boolean {
  const reached = new Map<number, boolean>([[leaf.index, true]])
  for (const [index, by] of reached) {
    const at = leaves[index]
    if (at === undefined) continue
    const { subjects, parties, codes } = namedBy(at.author.act)
    if (by && scope.by(at)) return true
    if (parties.some(scope.party) || codes.some(scope.code)) return true
    if (subjects.some(subject => scope.subject(subject, at))) return true
    // A map is walked through what is added meanwhile.
    for (const subject of subjects)
      if ('act' in subject && reached.size < followedActsMax && !reached.has(subject.act))
        reached.set(subject.act, by && subject.by)
  }
  return false
}

/** A provision with all that is under it. A decision on the whole is one on each part of it. */
function ofProvision(state: State, id: string): Scope {
  const within = new Set([id, ...inReadingOrder(state.text, id).map(p => p.id)])
  const amends = (amendment: string) => placesOf(state, amendment).some(place => within.has(place))
  const hasWords = (hash: string) =>
    [...within].some(p => state.text.provisions.get(p)!.history.some(h => hasWording(h.wordings, hash))) ||
    [...state.text.amendments.values()].some(a => hasWording(a.wordings, hash) && amends(a.id))
  return {
    ...nothing,
    subject(subject, leaf) {
      if ('provision' in subject) return within.has(subject.provision)
      if ('amendment' in subject) return amends(subject.amendment)
      // A document that is submitted names its amendments, whichever it has by now.
      if ('proposal' in subject)
        return !('amendments' in leaf.author.act) && amendmentsIn(state, subject.proposal).some(amends)
      if ('wording' in subject) return hasWords(subject.wording)
      return 'instrument' in subject && leaf.author.act.kind === 'decision'
    },
  }
}

function amendmentsIn({ text }: State, proposal: string): readonly string[] {
  return text.proposals.get(proposal)?.amendments ?? []
}

/** Where an amendment would change the text, through amendments to amendments; an addition also has a place of its own. */
function placesOf({ text }: State, id: string): string[] {
  let at: AmendmentState | undefined = text.amendments.get(id)
  for (let depth = 0; at !== undefined && depth < amendmentDepthMax; depth++) {
    const { target } = at
    if ('provision' in target) return [target.provision]
    if ('parent' in target) return target.parent === null ? [at.id] : [at.id, target.parent]
    if (!('amendment' in target)) return []
    at = text.amendments.get(target.amendment)
  }
  return []
}

/** What a party does, what is done to it, and what is said of its proposals and of its acts. */
function ofParty({ text }: State, id: string): Scope {
  const owns = (proposal: string | undefined) => {
    const found = text.proposals.get(proposal ?? '')
    return found !== undefined && (found.authors.includes(id) || found.cosponsors.has(id))
  }
  return {
    ...nothing,
    by: leaf => leaf.author.party === id,
    party: named => named === id,
    subject(subject) {
      if ('proposal' in subject) return owns(subject.proposal)
      return 'amendment' in subject && owns(text.amendments.get(subject.amendment)?.proposal)
    },
  }
}

/** What the brief on a theme rests on. */
function ofTheme(state: State, scope: ThemeScope): Scope {
  const { theme } = scope
  return {
    ...nothing,
    code: code => code === theme.id || theme.effects.includes(code),
    subject(subject) {
      if ('act' in subject) return false
      if ('instrument' in subject) return isInScope(scope, { instrument: state.text.version })
      if ('wording' in subject) return isInScope(scope, subject)
      if ('provision' in subject) return isInScope(scope, { ...subject, version: 0 })
      return isInScope(scope, { ...subject, rev: 0 })
    },
  }
}
