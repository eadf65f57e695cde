/**
 * Invitations to a seat of a party: single use, expiring, for one address or for whoever holds the token. What an
 * acceptance means in the log is the caller's to write: here it is known only who will hold which credential.
 */
import { assert, ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { accountRowsMax, invitationMsMax, invitationsOpenMax } from '../core/limits.js'
import { type Address, readAddress } from './addresses.js'
import { type Directory, momentOf, type Row } from './directory.js'
import { hashOfToken, makeCredential, makeId, makeToken, type Random } from './tokens.js'

export interface Invitation {
  readonly id: string
  /** The name of the log. */
  readonly log: string
  readonly party: string
  readonly role: string
  /** Only who has it may accept. Null: whoever holds the token. Empty: it was removed, and nobody may. */
  readonly address: Address | '' | null
  /** The credential that invited; empty where whoever accepted asked for the seat themselves. */
  readonly invitedBy: string
  /** From when until when the credential is to be good, milliseconds. */
  readonly from: number | null
  readonly until: number | null
  readonly created: number
  readonly expires: number
  readonly used: number | null
  /** The account that accepted; null before, and once that account is deleted. */
  readonly usedBy: string | null
  readonly withdrawn: number | null
  /** The credential that whoever accepted it holds. */
  readonly credential: string | null
}

/** One that was accepted. */
export type Accepted = Invitation & { readonly credential: string }

export interface InvitationAsked extends Pick<Invitation, 'log' | 'party' | 'role' | 'invitedBy'> {
  readonly address: string | null
  readonly from?: number | null
  readonly until?: number | null
  /** At most `invitationMsMax` from now. */
  readonly lastsMs: number
}

/** Invites; `malformed-address`, `too-many-invitations`. Whoever asks was found entitled to by the log's procedure. */
export async function invite(
  directory: Directory,
  { log, party, role, invitedBy, address, from = null, until = null, lastsMs }: InvitationAsked,
  now: number,
  random: Random,
): Promise<Result<{ readonly token: string; readonly invitation: Invitation }>> {
  assert(lastsMs > 0 && lastsMs <= invitationMsMax, 'an invitation lasts for a time within its limit')
  const read = address === null ? ok(null) : readAddress(address)
  if (!read.ok) return read
  const { token, hash } = makeToken(random)
  const who = [log, party, role, read.value, invitedBy, from, until]
  const values = [makeId(random), hash, ...who, now, now + lastsMs, invitationsOpenMax]
  const [row] = await directory.query('invite', values)
  if (row !== undefined) return ok({ token, invitation: invitationOf(row) })
  return refuse('too-many-invitations', { where: party, args: { max: invitationsOpenMax } })
}

/** An invitation, whatever became of it, without accepting it; null where none has this token. */
export async function findInvitation(directory: Directory, token: string): Promise<Invitation | null> {
  const hash = hashOfToken(token)
  const [row] = hash === null ? [] : await directory.query('lookInvitation', [hash])
  return row === undefined ? null : invitationOf(row)
}

/** An invitation that can be accepted; refuses as `acceptInvitation`, but for whose it is. */
export async function lookInvitation(
  directory: Directory,
  token: string,
  now: number,
): Promise<Result<Invitation>> {
  const invitation = await findInvitation(directory, token)
  if (invitation === null) return refuse('invitation-unknown')
  return checkOpen(invitation, now) ?? ok(invitation)
}

/**
 * Accepts an invitation, once, and says which credential the account holds from then on. That the log knows it too is
 * for whoever calls this to see to, now or later (`acceptedBy`). Refuses: `invitation-unknown`, `invitation-used`, `invitation-withdrawn`, `invitation-expired`,
 * and `invitation-not-yours` where it is for an address that the account has not verified, or there is no account.
 */
export async function acceptInvitation(
  directory: Directory,
  account: string,
  token: string,
  now: number,
  random: Random,
): Promise<Result<Accepted>> {
  const hash = hashOfToken(token)
  const credential = makeCredential(random)
  const [row] = hash === null ? [] : await directory.query('accept', [hash, account, now, credential])
  if (row !== undefined) return ok({ ...invitationOf(row), credential })
  const read = await lookInvitation(directory, token, now)
  return read.ok ? refuse('invitation-not-yours') : read
}

/** Withdraws an open invitation of a party; `invitation-not-open`. */
export async function withdrawInvitation(
  directory: Directory,
  { log, party, id }: Pick<Invitation, 'log' | 'party' | 'id'>,
  now: number,
): Promise<Result<null>> {
  const rows = await directory.query('withdraw', [log, party, id, now])
  return rows.length === 1 ? ok(null) : refuse('invitation-not-open', { where: id })
}

/** What an account has accepted in a log, the newest first. */
export async function acceptedBy(
  directory: Directory,
  account: string,
  log: string,
): Promise<readonly Accepted[]> {
  const rows = await directory.query('acceptedInvitations', [account, log, accountRowsMax])
  return rows.map(row => ({ ...invitationOf(row), credential: row.credential }))
}

/** How many invitations each party of a log has open; one that has none is not in the answer. */
export async function openInvitations(
  directory: Directory,
  log: string,
  now: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await directory.query('openInvitations', [log, now])
  return new Map(rows.map(({ party, open }) => [party, open]))
}

/** The invitations of a party, the newest first. */
export async function invitationsOf(
  directory: Directory,
  log: string,
  party: string,
): Promise<readonly Invitation[]> {
  return (await directory.query('invitations', [log, party, accountRowsMax])).map(invitationOf)
}

/** Refuses an invitation that was accepted or withdrawn, or has run out at a moment, milliseconds. */
export function checkOpen({ used, withdrawn, expires }: Invitation, now: number): Refusal | null {
  if (used !== null) return refuse('invitation-used')
  if (withdrawn !== null) return refuse('invitation-withdrawn')
  return expires <= now ? refuse('invitation-expired') : null
}

function invitationOf({ id, log, party, role, address, ...row }: Row): Invitation {
  return {
    id,
    log,
    party,
    role,
    address,
    invitedBy: row.invited_by,
    from: momentOf(row.starts),
    until: momentOf(row.ends),
    created: momentOf(row.created)!,
    expires: momentOf(row.expires)!,
    used: momentOf(row.used),
    usedBy: row.used_by,
    withdrawn: momentOf(row.withdrawn),
    credential: row.credential,
  }
}
