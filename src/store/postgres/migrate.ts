/**
 * The schema in steps, forward only. Each step is a numbered file of plain SQL, done in one transaction under a lock
 * on a row; what was done is remembered with a checksum of the file, so that a changed file is noticed.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { compareStrings, ok, type Result, refuse } from '../../core/canonical/result.js'
import { root } from '../root.js'
import { unlessRaced } from './roles.js'

export interface Migration {
  /** From 1, without gaps. */
  readonly n: number
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file, hexadecimal. */
  readonly checksum: string
}

interface Applied {
  readonly n: number
  readonly name: string
  readonly checksum: string
}

/** The migrations of this version, in order. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const folder = join(root, 'src', 'store', 'migrations')
  const names = (await readdir(folder)).filter(name => /^\d{3}-.+\.sql$/.test(name)).sort(compareStrings)
  return Promise.all(names.map(async name => migrationOf(name, await readFile(join(folder, name), 'utf8'))))
}

/** Line ends are not part of a migration: a checkout may have changed them. */
export function migrationOf(name: string, written: string): Migration {
  const sql = written.replaceAll('\r\n', '\n')
  const checksum = createHash('sha256').update(sql).digest('hex')
  return { n: Number(name.slice(0, 3)), name, sql, checksum }
}

/**
 * Does what has not been done. `migration-changed` when a file is not the one that was done, `database-newer` when
 * more was done than we know of. Several may do this at once.
 */
export async function migrate(client: ClientBase, ours: readonly Migration[]): Promise<Result<null>> {
  if (!(await exists(client))) await unlessRaced(() => client.query(begin))
  for (;;) {
    const next = nextOf(ours, await readApplied(client))
    if (!next.ok) return next
    if (next.value === null) return ok(null)
    await step(client, ours)
  }
}

/** Row 0 is no migration: it is the row that is locked. */
const begin = `
  CREATE SCHEMA IF NOT EXISTS travaux;
  CREATE TABLE IF NOT EXISTS travaux.migration (n int PRIMARY KEY, name text NOT NULL, checksum text NOT NULL);
  INSERT INTO travaux.migration VALUES (0, 'lock', '') ON CONFLICT DO NOTHING`

async function exists(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query(`SELECT to_regclass('travaux.migration') IS NOT NULL AS is_there`)
  return rows[0].is_there
}

async function readApplied(client: ClientBase): Promise<readonly Applied[]> {
  const { rows } = await client.query(
    'SELECT n, name, checksum FROM travaux.migration WHERE n > 0 ORDER BY n',
  )
  return rows
}

/** The migration to do next, or null when all are done. */
function nextOf(ours: readonly Migration[], applied: readonly Applied[]): Result<Migration | null> {
  for (const { n, name, checksum } of applied) {
    const own = ours[n - 1]
    if (own === undefined) return refuse('database-newer', { where: name })
    if (own.checksum !== checksum) return refuse('migration-changed', { where: own.name })
  }
  return ok(ours[applied.length] ?? null)
}

/** Another may have done it while we waited for the lock: what is next is asked again under it. */
async function step(client: ClientBase, ours: readonly Migration[]): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT n FROM travaux.migration WHERE n = 0 FOR UPDATE')
    const next = nextOf(ours, await readApplied(client))
    if (next.ok && next.value !== null) {
      const { n, name, sql, checksum } = next.value
      await client.query(sql)
      await client.query('INSERT INTO travaux.migration VALUES ($1, $2, $3)', [n, name, checksum])
    }
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
