/**
 * The words of sealed offers. The log has a salted commitment to them, and to whom the offer was made; body and salt are
 * kept here, for its party and for those parties, until its party publishes them. Rules OF4 and OF6,
 * docs/spec/workspace.md.
 */
import { fromHex } from '../core/canonical/hash.js'
import { canonicalize } from '../core/canonical/json.js'
import { assert, ok, type Result, refuse } from '../core/canonical/result.js'
import { sealedOffersMax } from '../core/limits.js'
import type { OfferState } from '../core/negotiation/offers.js'
import { type Body, commitBody, type StoredBody } from '../core/record/body.js'
import type { Party, Workspace } from './notes.js'

/** The commitment of words to be sealed. */
export function hashOfSealed({ salt, body }: StoredBody): string {
  return commitBody(body, fromHex(salt)!).commit
}

/** Keeps the words of an offer before it is made; the same words again are kept once. `sealed-offers-full`. */
export async function keepSealed(
  workspace: Workspace,
  { log, party }: Party,
  sealed: StoredBody,
  now: number,
): Promise<Result<null>> {
  const values = [log, party, hashOfSealed(sealed), canonicalize(sealed.body), sealed.salt, now]
  const rows = await workspace.query('keepSealed', [...values, sealedOffersMax])
  return rows.length === 1 ? ok(null) : refuse('sealed-offers-full', { args: { max: sealedOffersMax } })
}

/** Forgets the words of an offer that was not made. */
export async function forgetSealed(workspace: Workspace, { log, party }: Party, hash: string): Promise<void> {
  await workspace.query('forgetSealed', [log, party, hash])
}

/** The words of the sealed offers that a party made, or that were made to it, by their commitment. */
export async function sealedFor(
  workspace: Workspace,
  { log, party }: Party,
  offers: Iterable<OfferState>,
): Promise<ReadonlyMap<string, StoredBody>> {
  const hashes = [...offers].flatMap(({ hash, to, party: by }) =>
    hash !== null && (by === party || to?.includes(party)) ? [hash] : [],
  )
  if (hashes.length === 0) return new Map()
  const rows = await workspace.query('sealedOf', [log, hashes])
  return new Map(
    rows.map(({ hash, body, salt }) => {
      const stored = { salt, body: JSON.parse(body) as Body }
      assert(hashOfSealed(stored) === hash, 'sealed words that do not fit their commitment')
      return [hash, stored]
    }),
  )
}
