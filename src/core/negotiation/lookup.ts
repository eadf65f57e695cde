/** Questions that several acts ask of the state, and their refusals. */
import { type Refusal, refuse } from '../canonical/result.js'
import { amendmentDepthMax } from '../limits.js'
import type { Right } from '../procedure/procedure.js'
import { type Target, targetKey } from './acts/fields.js'
import type { AmendmentState, State } from './state.js'

/** Whether an act with this seq is one that others may be about. */
export function isTargetableAct(state: State, seq: number): boolean {
  const { objections, assessments, statements, dismissals } = state.positions
  const { counts, decisions } = state.decisions
  const { questions, findings, challenges, seated } = state.proceedings ?? {}
  return (
    challenges?.has(seq) ||
    questions?.has(seq) ||
    findings?.has(seq) ||
    seated?.has(seq) ||
    dismissals?.has(seq) ||
    objections.has(seq) ||
    assessments.has(seq) ||
    statements.has(seq) ||
    counts.has(seq) ||
    decisions.has(seq)
  )
}

/** The present state of a provision, amendment or document; null where there is none of that reference. */
export function presentTarget({ text }: State, reference: string): Target | null {
  const provision = text.provisions.get(reference)
  if (provision !== undefined) return { provision: reference, version: provision.version }
  const amendment = text.amendments.get(reference)
  if (amendment !== undefined) return { amendment: reference, rev: amendment.rev }
  const proposal = text.proposals.get(reference)
  return proposal === undefined ? null : { proposal: reference, rev: proposal.rev }
}

/** Refuses a target that is not in the record, or that names a revision or version that is not the present one. */
export function checkTarget(state: State, target: Target): Refusal | null {
  if ('amendment' in target)
    return checkRevision(
      state.text.amendments.get(target.amendment),
      target.rev,
      'unknown-amendment',
      target.amendment,
    )
  if ('proposal' in target)
    return checkRevision(
      state.text.proposals.get(target.proposal),
      target.rev,
      'unknown-proposal',
      target.proposal,
    )
  if ('provision' in target) return checkProvisionVersion(state, target.provision, target.version)
  if ('instrument' in target)
    return target.instrument > state.text.version
      ? refuse('unknown-version', { where: targetKey(target) })
      : null
  if ('act' in target)
    return isTargetableAct(state, target.act) ? null : refuse('unknown-act', { where: String(target.act) })
  return null
}

function checkRevision(
  found: { readonly rev: number } | undefined,
  rev: number,
  why: string,
  where: string,
): Refusal | null {
  if (found === undefined) return refuse(why, { where })
  return rev > found.rev
    ? refuse('unknown-revision', { where, args: { revision: rev, latest: found.rev } })
    : null
}

export function checkProvisionVersion(state: State, id: string, version: number): Refusal | null {
  const provision = state.text.provisions.get(id)
  if (provision === undefined) return refuse('unknown-provision', { where: id })
  if (version <= provision.version) return null
  return refuse('unknown-version', { where: id, args: { version, latest: provision.version } })
}

/**
 * The provision an amendment bears on, through amendments to amendments. For an ADD that is the one it would
 * create, which takes its reference; null for a general matter.
 */
export function provisionOf(state: State, amendment: AmendmentState): string | null {
  let at: AmendmentState | undefined = amendment
  for (let depth = 0; at !== undefined && depth < amendmentDepthMax; depth++) {
    if ('provision' in at.target) return at.target.provision
    if ('parent' in at.target) return at.id
    if (!('amendment' in at.target)) return null
    at = state.text.amendments.get(at.target.amendment)
  }
  return null
}

/** The provision a target bears on, or null: so that an objection to an amendment is found from its provision. */
export function provisionOfTarget(state: State, target: Target): string | null {
  if ('provision' in target) return target.provision
  if (!('amendment' in target)) return null
  const amendment = state.text.amendments.get(target.amendment)
  return amendment === undefined ? null : provisionOf(state, amendment)
}

/** An objection is open until it is accommodated, addressed, withdrawn or found out of scope. */
export function isOpenObjection(objection: { readonly fate: string }): boolean {
  return objection.fate === 'raised' || objection.fate === 'understood'
}

/** Whether a party holds a right now: given or taken from it alone, else what its group holds by the procedure. */
export function holdsRight(state: State, partyId: string, right: Right): boolean {
  if (isOutOfOrder(state, partyId, right)) return false
  const own = state.seats.rights.get(partyId)?.get(right)
  if (own !== undefined) return own.held
  const group = state.seats.parties.get(partyId)?.group
  return state.record.procedure?.groups.find(g => g.id === group)?.rights.includes(right) ?? false
}

/** Whether the credentials of a party were found not in order, and this right is one that hangs on them. */
export function isOutOfOrder({ record, proceedings }: State, party: string, right: Right): boolean {
  if (proceedings?.notInOrder.has(party) !== true) return false
  return record.procedure?.credentials?.rights.includes(right) ?? false
}

export function checkParty(state: State, id: string): Refusal | null {
  return state.seats.parties.has(id) ? null : refuse('unknown-party', { where: id })
}

export function checkParties(state: State, ids: readonly string[]): Refusal | null {
  const unknown = ids.find(id => !state.seats.parties.has(id))
  return unknown === undefined ? null : refuse('unknown-party', { where: unknown })
}

/** The first refusal of several checks, or null. */
export function firstRefusal(...checks: readonly (Refusal | null)[]): Refusal | null {
  return checks.find(check => check !== null) ?? null
}
