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
  /** The credential that invited. */
  readonly invitedBy: string
  readonly created: number
  readonly expires: number
  readonly used: number | null
  /** The account that accepted; null before, and once that account is deleted. */
  readonly usedBy: string | null
  readonly withdrawn: number | null
}

export interface InvitationAsked extends Pick<Invitation, 'log' | 'party' | 'role' | 'invitedBy'> {
  readonly address: string | null
  /** At most `invitationMsMax` from now. */
  readonly lastsMs: number
}

/** What somebody has accepted: the credential that is to be given to them by an act. */
export interface Accepted {
  readonly log: string
  readonly party: string
  readonly role: string
  readonly credential: string
}

/** Invites; `malformed-address`, `too-many-invitations`. Whoever asks was found entitled to by the log's procedure. */
export async function invite(
  directory: Directory,
  { log, party, role, invitedBy, address, lastsMs }: InvitationAsked,
  now: number,
  random: Random,
): Promise<Result<{ readonly token: string; readonly invitation: Invitation }>> {
  assert(lastsMs > 0 && lastsMs <= invitationMsMax, 'an invitation lasts for a time within its limit')
  const read = address === null ? ok(null) : readAddress(address)
  if (!read.ok) return read
  const { token, hash } = makeToken(random)
  const who = [log, party, role, read.value, invitedBy]
  const values = [makeId(random), hash, ...who, now, now + lastsMs, invitationsOpenMax]
  const [row] = await directory.query('invite', values)
  if (row !== undefined) return ok({ token, invitation: invitationOf(row) })
  return refuse('too-many-invitations', { where: party, args: { max: invitationsOpenMax } })
}

/** An invitation, without accepting it; refuses as `acceptInvitation`, but for whose it is. */
export async function lookInvitation(
  directory: Directory,
  token: string,
  now: number,
): Promise<Result<Invitation>> {
  const hash = hashOfToken(token)
  const [row] = hash === null ? [] : await directory.query('lookInvitation', [hash])
  if (row === undefined) return refuse('invitation-unknown')
  const invitation = invitationOf(row)
  return ended(invitation, now) ?? ok(invitation)
}

/**
 * Accepts an invitation, once: `invitation-unknown`, `invitation-used`, `invitation-withdrawn`, `invitation-expired`,
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
  if (row !== undefined)
    return ok({ log: row.log, party: row.party, role: row.role, credential: row.credential })
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

/** The invitations of a party, the newest first. */
export async function invitationsOf(
  directory: Directory,
  log: string,
  party: string,
): Promise<readonly Invitation[]> {
  return (await directory.query('invitations', [log, party, accountRowsMax])).map(invitationOf)
}

function ended({ used, withdrawn, expires }: Invitation, now: number): Refusal | null {
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
    created: momentOf(row.created)!,
    expires: momentOf(row.expires)!,
    used: momentOf(row.used),
    usedBy: row.used_by,
    withdrawn: momentOf(row.withdrawn),
  }
}
