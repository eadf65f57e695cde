/** The store that `--data` or `--database` names, for the commands that write a record or look after one. */
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { openStore, type StorePlace } from '../store/open.js'
import type { Store } from '../store/store.js'

/** What `storeOptions` adds. */
interface StoreOptions {
  readonly data?: string
  readonly database?: string
}

/** Adds `--data` and `--database`. */
export function storeOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'data folder, with a database of its own in it')
    .addOption(
      new Option(
        '--database <url>',
        'a PostgreSQL server of your own: postgres://user:password@host/database',
      ).env('DATABASE_URL'),
    )
}

/**
 * Which store the options name. A folder on the command line goes before an address in the environment: what was
 * typed is what was meant. Refused: `data-and-database-together`, `no-store`.
 */
export function storePlace(command: Command): Result<StorePlace> {
  const { data, database } = command.opts<StoreOptions>()
  const typed = command.getOptionValueSource('database') === 'cli'
  if (data !== undefined && typed) return refuse('data-and-database-together')
  if (data !== undefined) return ok({ dataFolder: data })
  return database === undefined ? refuse('no-store') : ok({ databaseUrl: database })
}

/** The same, for commands that only use what is there: a folder that is no data folder is not made one. */
export async function presentPlace(command: Command): Promise<Result<StorePlace>> {
  const place = storePlace(command)
  if (!place.ok || place.value.dataFolder === undefined) return place
  const { dataFolder } = place.value
  if (!(await isFolder(dataFolder))) return refuse('source-not-a-folder', { where: dataFolder })
  return isDataFolder(dataFolder) ? place : refuse('no-record-there', { where: dataFolder })
}

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}

/** Whether a folder has a database of its own, in it or, by its pointer file, elsewhere. */
export function isDataFolder(folder: string): boolean {
  return ['pg', 'pg-elsewhere'].some(name => existsSync(join(folder, name)))
}

/** Opens a store, uses it, and closes it whatever happened. That it cannot be opened is the machine's answer. */
export async function withStore<T>(
  place: StorePlace,
  use: (store: Store) => Promise<T>,
): Promise<T | (Refusal & { readonly exit?: 1 })> {
  const store = await openStore(place)
  if (!store.ok) return store.why === 'malformed-database-url' ? store : { ...store, exit: 1 }
  try {
    return await use(store.value)
  } catch (error) {
    return faultOf(error as NodeJS.ErrnoException)
  } finally {
    await store.value.close()
  }
}

/** What the disk or the database can do to us on the way; anything else is a bug and passes. */
function faultOf(error: NodeJS.ErrnoException): Refusal & { readonly exit: 1 } {
  const { code = '', path, message } = error
  if (/^(ENOSPC|EDQUOT)$/.test(code)) return { ...refuse('disk-full', { where: path ?? '' }), exit: 1 }
  const args = { problem: message }
  if (path !== undefined) return { ...refuse('folder-not-usable', { where: path, args }), exit: 1 }
  const lost = /^([0-9A-Z]{5}|E[A-Z]+)$/.test(code) || /^Connection terminated|timeout/i.test(message)
  if (lost) return { ...refuse('database-lost', { args }), exit: 1 }
  throw error
}
