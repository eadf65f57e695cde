/**
 * Who was sent a link to vote by: a keyed print of each address, so that nobody is sent two. It leads neither back to the
 * address, without the server's key, nor to the link. Rules HC50 to HC53, docs/spec/consultations.md.
 */
import { createHmac } from 'node:crypto'
import type { Address } from '../accounts/addresses.js'
import { hashOfToken } from '../accounts/tokens.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { votersMailedMax } from '../core/limits.js'
import type { Tables } from '../store/postgres/tables.js'

const statements = {
  votersMailed: `
    SELECT person FROM travaux_consultations.mailed WHERE log = $1 AND person = $2`,
  /** $3 how many one consultation may have. */
  markMailed: `
    INSERT INTO travaux_consultations.mailed (log, person)
    SELECT $1, $2 FROM travaux_consultations.mailed WHERE log = $1 HAVING count(*) < $3
    ON CONFLICT DO NOTHING RETURNING person`,
  unmarkMailed: `
    DELETE FROM travaux_consultations.mailed WHERE log = $1 AND person = $2 RETURNING person`,
  dropVotingLink: `
    DELETE FROM travaux_consultations.invited WHERE log = $1 AND hash = $2 RETURNING hash`,
} as const

type Mailed = Tables<keyof typeof statements>

export function mailedIn(beside: { tables(of: typeof statements): Mailed }): Mailed {
  return beside.tables(statements)
}

/** The print of an address in one consultation, by a key that only servers of the store have. */
export function printOf(key: Uint8Array, log: string, address: Address): Uint8Array {
  return new Uint8Array(createHmac('sha256', key).update(`voter ${log} ${address}`).digest())
}

export async function wasMailed(mailed: Mailed, log: string, person: Uint8Array): Promise<boolean> {
  return (await mailed.query('votersMailed', [log, person])).length > 0
}

/**
 * Marks somebody as sent a link, before it is sent: of two that try at once one does. False where they were sent one
 * before; `voters-mailed-full`.
 */
export async function markMailed(mailed: Mailed, log: string, person: Uint8Array): Promise<Result<boolean>> {
  const marked = await mailed.query('markMailed', [log, person, votersMailedMax])
  if (marked.length > 0) return ok(true)
  return (await wasMailed(mailed, log, person))
    ? ok(false)
    : refuse('voters-mailed-full', { args: { max: votersMailedMax } })
}

/** Leaves nothing of a link that could not be sent. */
export async function undoMailed(
  mailed: Mailed,
  log: string,
  person: Uint8Array,
  token: string,
): Promise<void> {
  await mailed.query('dropVotingLink', [log, hashOfToken(token)])
  await mailed.query('unmarkMailed', [log, person])
}
