/** Making a cluster: beside its place, then renamed to it, so that a half-made one never counts. */
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ok, type Result } from '../../core/canonical/result.js'
import type { Binaries } from './binaries.js'
import { faultOf } from './faults.js'
import { type Identity, run } from './processes.js'

const unfinished = 'pg-making-'

/**
 * Makes the cluster `<home>/pg`, owned by `travaux` with this password, and flushes it. Call it under the start
 * lock: it first removes what a killed one left.
 */
export async function makeCluster(
  home: string,
  binaries: Binaries,
  identity: Identity,
  password: string,
): Promise<Result<null>> {
  await removeUnfinished(home)
  const draft = await mkdtemp(join(home, unfinished))
  const made = await initialise(draft, binaries, identity, password)
  if (made.ok) await rename(join(draft, 'pg'), join(home, 'pg'))
  await rm(draft, { recursive: true, force: true, maxRetries: 5 })
  if (made.ok) await flushFolder(home)
  return made
}

async function removeUnfinished(home: string): Promise<void> {
  const left = (await readdir(home)).filter(name => name.startsWith(unfinished))
  for (const name of left) await rm(join(home, name), { recursive: true, force: true, maxRetries: 5 })
}

/** The password file is written before the folder is given away, so that its new owner cannot redirect it. */
async function initialise(
  draft: string,
  binaries: Binaries,
  identity: Identity,
  password: string,
): Promise<Result<null>> {
  const secret = join(draft, 'password')
  await writeFile(secret, password, { mode: 0o600 })
  if (identity.uid !== undefined) {
    await chown(secret, identity.uid, identity.gid!)
    await chown(draft, identity.uid, identity.gid!)
  }
  const options = ['--locale=C', '--encoding=UTF8', '--data-checksums', '--auth=scram-sha-256']
  const made = await run(
    join(binaries.folder, 'initdb'),
    [...options, `--pwfile=${secret}`, '--username=travaux', '-D', join(draft, 'pg')],
    identity,
  )
  return made.ok ? ok(null) : faultOf('cluster-not-made', dirname(draft), made.output)
}

/** Where the password of a data folder's cluster is. */
export function passwordFile(folder: string): string {
  return join(folder, 'pg-password')
}

/** The password of the data folder's cluster, 32 hex digits in a file that only its owner reads; null if it is gone. */
export async function readPassword(folder: string): Promise<string | null> {
  const written = await readFile(passwordFile(folder), 'utf8').catch(() => '')
  return written.trim() || null
}

/** Draws a new password and flushes it, before the cluster that will know it is there. */
export async function newPassword(folder: string): Promise<string> {
  const password = randomBytes(16).toString('hex')
  const file = passwordFile(folder)
  await writeFile(file, `${password}\n`, { mode: 0o600, flush: true })
  await chmod(file, 0o600)
  await flushFolder(folder)
  return password
}

/** Flushes the names in a folder. Windows cannot, and does it by itself. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
