/**
 * Who may do what now: permissions of the procedure by right, role, office and stage, and the exceptions that
 * were made. What a procedure does not provide for is not done. Rules P3, P8, P34..P36, docs/spec/procedure.md.
 */
import { type Refusal, refuse } from '../canonical/result.js'
import { type Right, rights } from '../procedure/procedure.js'
import type { Entry } from './act.js'
import { holdsRole } from './electorates.js'
import { holdsRight } from './lookup.js'
import type { State } from './state.js'

/** Whether a party is one of those whom a rule names. */
export function isOneOf(state: State, party: string, who: readonly string[]): boolean {
  return state.proceedings?.unseated.has(party) !== true && who.some(name => isWho(state, party, name))
}

function isWho(state: State, party: string, who: string): boolean {
  if (who === 'anyone') return true
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

/** The first of several checks that refuses by a clause from which no exception was made. */
export function standing(
  state: State,
  entry: Pick<Entry, 'author' | 'at'>,
  ...checks: readonly (() => Refusal | null)[]
): Refusal | null {
  for (const check of checks) {
    const refusal = check()
    if (refusal !== null && !isExcepted(state, refusal, entry)) return refusal
  }
  return null
}

/** Refuses what no permission gives this party in this stage. */
export function checkPermitted(state: State, party: string, entry: Entry): Refusal | null {
  const { kind } = entry.act
  const listing = (state.record.procedure?.permissions ?? []).filter(({ acts }) => acts.includes(kind))
  if (listing.length === 0) return refuse('not-provided-for', { where: kind, ...otherwise(state) })
  const stage = presentStage(state)
  const now = listing.filter(({ stages }) => stage === null || stages === undefined || stages.includes(stage))
  const [{ clause }] = listing as [(typeof listing)[number]]
  return standing(
    state,
    entry,
    () =>
      now.length > 0
        ? null
        : refuse('not-in-this-stage', { where: kind, clause, args: { stage: String(stage) } }),
    () =>
      (now.length > 0 ? now : listing).some(({ by }) => isOneOf(state, party, by))
        ? null
        : refuse('not-entitled', { where: kind, clause: now[0]?.clause ?? clause, args: { party } }),
  )
}

/** Refuses acts that need reasons without them, and those that need declared interests first. */
export function checkBrought(state: State, party: string, entry: Entry): Refusal | null {
  const { act, body } = entry.author
  const { procedure } = state.record
  const reasoned = procedure?.reasoned.find(({ acts }) => acts.includes(act.kind))
  const interests = procedure?.interests
  const undeclared = interests?.before.includes(act.kind) && state.proceedings?.interests.has(party) === false
  return standing(
    state,
    entry,
    () =>
      reasoned !== undefined && body === undefined
        ? refuse('reasons-missing', { where: act.kind, clause: reasoned.clause })
        : null,
    () => (undeclared ? refuse('interests-not-declared', { where: party, clause: interests!.clause }) : null),
  )
}

/** Refusals of who does it, not of what is done: an exception for everybody is none from these. */
const ofWho: ReadonlySet<string> = new Set([
  ...['not-entitled', 'not-presiding', 'no-right-to-vote', 'no-proxy', 'own-cause'],
  ...['not-the-holder', 'not-the-chair', 'not-the-owner'],
])

/** Whether an exception lets this act pass though a clause refuses it. */
export function isExcepted(
  { record, proceedings }: State,
  { why, clause: refusing }: { readonly why: string; readonly clause?: string },
  { author, at }: Pick<Entry, 'author' | 'at'>,
): boolean {
  if (refusing === undefined || proceedings === undefined || record.mode === 'observed') return false
  if (why === 'question-closed') return false
  return [...proceedings.exceptions.values()].some(
    ({ clause, acts, party, until, ended }) =>
      clause === refusing &&
      acts.includes(author.act.kind) &&
      (party === null ? !ofWho.has(why) : party === author.party) &&
      (until === null ? !ended : at <= until),
  )
}
