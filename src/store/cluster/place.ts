/** Where the cluster of a data folder lives: in it, unless PostgreSQL runs as a user who cannot get there. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Identity } from './processes.js'

/** Where clusters go whose data folder is closed to the user PostgreSQL runs as. */
const elsewhere = '/var/lib/travaux'

/**
 * The folder that holds `pg`: the data folder, or the one that its pointer file `pg-elsewhere` names. Chosen once:
 * a cluster stays where it was made. `folder` is a real path; throws where a folder cannot be made.
 */
export async function homeOf(
  folder: string,
  identity: Identity,
  progress: (line: string) => void,
): Promise<string> {
  const pointer = join(folder, 'pg-elsewhere')
  const pointed = (await readFile(pointer, 'utf8').catch(() => '')).trim()
  if (existsSync(join(folder, 'pg', 'PG_VERSION')) || (pointed === '' && (await mayEnter(folder, identity))))
    return folder
  if (pointed !== '') return pointed
  const home = join(elsewhere, createHash('sha256').update(folder).digest('hex').slice(0, 16))
  await mkdir(home, { recursive: true })
  for (const made of [elsewhere, home]) await chmod(made, 0o755)
  await writeFile(pointer, `${home}\n`, { flush: true })
  progress(`The database is kept in ${home}: the user PostgreSQL runs as may not enter ${folder}.`)
  return home
}

/** Whether the user may pass through a folder and all above it, by their modes. */
async function mayEnter(folder: string, { uid, gid }: Identity): Promise<boolean> {
  if (uid === undefined) return true
  const { mode, uid: owner, gid: group } = await stat(folder)
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
  if ((mode & bit) === 0) return false
  return folder === dirname(folder) || mayEnter(dirname(folder), { uid, gid: gid! })
}
