/**
 * Who may do what now: permissions of the procedure by right, role, office and stage, and the exceptions that
 * were made. What a procedure does not provide for is not done. Rules P3, P8, P34..P36, docs/spec/procedure.md.
 */
import { type Refusal, refuse } from '../canonical/result.js'
import { type Right, rights } from '../procedure/procedure.js'
import type { AuthorPart } from '../record/leaf.js'
import { holdsRole } from './electorates.js'
import { holdsRight } from './lookup.js'
import type { State } from './state.js'

/** Whether a party is one of those whom a rule names. */
export function isOneOf(state: State, party: string, who: readonly string[]): boolean {
  return who.some(name => isWho(state, party, name))
}

function isWho(state: State, party: string, who: string): boolean {
  if (who === 'anyone') return state.proceedings?.unseated.has(party) !== true
  if (who === 'chair' || who === 'secretariat') return state.seats.parties.get(party)?.office === who
  if (isRight(who)) return holdsRight(state, party, who)
  return holdsRole(state, party, who)
}

function isRight(who: string): who is Right {
  return (rights as readonly string[]).includes(who)
}

/** The clause by which what no rule provides for is not done. */
export function otherwise({ record }: State): { readonly clause?: string } {
  const clause = record.procedure?.otherwise?.clause
  return clause === undefined ? {} : { clause }
}

/** The stage a negotiation is in; null in one without stages. */
export function presentStage({ proceedings }: State): string | null {
  return proceedings?.stages.at(-1)?.stage ?? null
}

/** Refuses what no permission gives this party in this stage. */
export function checkPermitted(state: State, party: string, kind: string): Refusal | null {
  const listing = (state.record.procedure?.permissions ?? []).filter(({ acts }) => acts.includes(kind))
  if (listing.length === 0) return refuse('not-provided-for', { where: kind, ...otherwise(state) })
  const stage = presentStage(state)
  const now = listing.filter(({ stages }) => stage === null || stages === undefined || stages.includes(stage))
  if (now.length === 0)
    return refuse('not-in-this-stage', {
      where: kind,
      clause: listing[0]!.clause,
      args: { stage: String(stage) },
    })
  if (now.some(({ by }) => isOneOf(state, party, by))) return null
  return refuse('not-entitled', { where: kind, clause: now[0]!.clause, args: { party } })
}

/** Refuses acts that need reasons without them, and those that need declared interests first. */
export function checkBrought(state: State, party: string, { act, body }: AuthorPart): Refusal | null {
  const { procedure } = state.record
  const reasoned = procedure?.reasoned.find(({ acts }) => acts.includes(act.kind))
  if (reasoned !== undefined && body === undefined)
    return refuse('reasons-missing', { where: act.kind, clause: reasoned.clause })
  const interests = procedure?.interests
  if (!interests?.before.includes(act.kind) || state.proceedings?.interests.has(party)) return null
  return refuse('interests-not-declared', { where: party, clause: interests.clause })
}

/** Whether an exception lets this act pass though a clause refuses it. */
export function isExcepted(state: State, refusal: Refusal, author: AuthorPart, at: number): boolean {
  if (refusal.clause === undefined || state.proceedings === undefined) return false
  return [...state.proceedings.exceptions.values()].some(
    ({ clause, acts, party, until, ended }) =>
      clause === refusal.clause &&
      acts.includes(author.act.kind) &&
      (party === null || party === author.party) &&
      (until === null ? !ended : at <= until),
  )
}
