/** What a server must be set to before anything is trusted to it. */
import type { ClientBase, Pool } from 'pg'
import { ok, type Result, refuse } from '../../core/canonical/result.js'

interface Need {
  readonly setting: string
  readonly needed: string
  suits(value: string): boolean
}

const isOn = (value: string) => value === 'on'

/**
 * `off` and `local` are refused for synchronous_commit: the first acknowledges what is not on the disk, the second
 * does not wait for a standby that is there to be waited for. All others flush here before they answer.
 */
const needs: readonly Need[] = [
  {
    setting: 'server_version_num',
    needed: '150000 (PostgreSQL 15)',
    suits: value => Number(value) >= 150_000,
  },
  { setting: 'server_encoding', needed: 'UTF8', suits: value => value === 'UTF8' },
  { setting: 'fsync', needed: 'on', suits: isOn },
  { setting: 'full_page_writes', needed: 'on', suits: isOn },
  {
    setting: 'synchronous_commit',
    needed: 'on',
    suits: value => ['on', 'remote_write', 'remote_apply'].includes(value),
  },
]

/** By name; what is missing is as wrong as what is set wrongly. */
type Settings = Readonly<Record<string, string | undefined>>

/** The first setting that does not suit, as `database-unsafe`. */
export function checkSettings(settings: Settings, place: string): Result<null> {
  for (const { setting, needed, suits } of needs) {
    const value = settings[setting]
    if (value === undefined || !suits(value))
      return refuse('database-unsafe', { where: place, args: { setting, value: value ?? 'unknown', needed } })
  }
  return ok(null)
}

/** The settings as they hold for this session: of the server, the database, the role and the address. */
export async function readSettings(client: ClientBase): Promise<Settings> {
  const names = [...needs.map(need => need.setting), 'data_checksums']
  const { rows } = await client.query('SELECT name, setting FROM pg_settings WHERE name = ANY($1)', [names])
  return Object.fromEntries(rows.map(row => [row.name, row.setting]))
}

/**
 * A look at what a serving connection may really do: whoever serves may not change an entry or take it away. It
 * may after all where a proxy drops the role that the connection asks for, or somebody granted the role more.
 */
export async function checkPrivileges(pool: Pool, place: string): Promise<Result<null>> {
  const { rows } = await pool.query(
    `SELECT current_user AS role, has_table_privilege('travaux.entry', 'UPDATE, DELETE, TRUNCATE') AS may_change`,
  )
  if (!rows[0].may_change) return ok(null)
  const args = { setting: rows[0].role, value: 'UPDATE, DELETE', needed: 'SELECT, INSERT' }
  return refuse('database-unsafe', { where: place, args })
}
