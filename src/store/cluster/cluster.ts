/**
 * A PostgreSQL of our own in a data folder: made at the first start, started again at the next, adopted where it
 * outlived us. PostgreSQL's own pid file and shared memory keep a second server off the cluster; the start lock
 * only saves two starts from getting in each other's way. See docs/design/cluster.md.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { clusterStartMsMax } from '../../core/limits.js'
import { type Binaries, findBinaries, inspect } from './binaries.js'
import { refusingDiskFaults } from './faults.js'
import { type FolderLock, takeLock } from './folder-lock.js'
import { lastWords, launch } from './launch.js'
import { makeCluster, newPassword, passwordFile, readPassword } from './make.js'
import { homeOf } from './place.js'
import { type Identity, serverIdentity } from './processes.js'
import { adopt, runningServer, type Server, stop, urlOf } from './server.js'

export interface Cluster {
  /** Where its database is, with the password: for the `pg` client. */
  readonly url: string
  /** Whether it was running already. */
  readonly adopted: boolean
  readonly pid: number
  /** Ends the server, an adopted one too, and waits until it has gone. */
  stop(): Promise<void>
}

interface ClusterOptions {
  /** The data folder; made if need be. The cluster lives in its `pg`. */
  readonly folder: string
  /** A folder with `initdb` and `postgres`; found if not given. */
  readonly binaries?: string
  /** The port to take if it is free: that of a server that ended, so that connections to it find this one. */
  readonly port?: number
  /** Told what takes time or is unexpected, a line each. */
  readonly progress?: (line: string) => void
}

/**
 * Brings up the cluster of a data folder. Refusals: `no-postgres`, `cluster-version`, `cluster-not-made`,
 * `cluster-not-started`, `cluster-not-answering`, `cluster-password-missing`, `disk-full`, `data-folder-unusable`,
 * and `data-folder-in-use` where another start does not come to its end.
 */
export function startCluster(options: ClusterOptions): Promise<Result<Cluster>> {
  return refusingDiskFaults(options.folder, async () => {
    await mkdir(options.folder, { recursive: true })
    const folder = await realpath(options.folder)
    const lock = await waitForLock(folder)
    if (!lock.ok) return lock
    try {
      return await startLocked({ ...options, folder })
    } finally {
      await lock.value.release()
    }
  })
}

async function waitForLock(folder: string): Promise<Result<FolderLock>> {
  const deadline = Date.now() + clusterStartMsMax
  for (;;) {
    const lock = await takeLock(folder, 'start-lock')
    if (lock.ok || Date.now() > deadline) return lock
    await sleep(20)
  }
}

async function startLocked(options: ClusterOptions): Promise<Result<Cluster>> {
  const { folder, progress = () => {} } = options
  const identity = await serverIdentity()
  const home = await homeOf(folder, identity, progress)
  if (!existsSync(join(home, 'pg', 'PG_VERSION'))) return startNew(options, home, identity)
  const cluster = await realpath(join(home, 'pg'))
  const password = await readPassword(folder)
  if (password === null)
    return refuse('cluster-password-missing', { where: cluster, args: { file: passwordFile(folder) } })
  const server = await runningServer(cluster)
  if (server === null) return startAgain(options, cluster, password)
  const adopted = await adopt(cluster, server, password)
  if (!adopted.ok) return adopted
  if (adopted.value === 'gone') return startAgain(options, cluster, password)
  progress(`The database runs already (process ${server.pid}).`)
  return ok(clusterOf(cluster, server, password, true))
}

async function startNew(options: ClusterOptions, home: string, identity: Identity): Promise<Result<Cluster>> {
  const binaries = await binariesFor(options, identity)
  if (!binaries.ok) return binaries
  options.progress?.(`Making the database in ${home}, once.`)
  const password = (await readPassword(options.folder)) ?? (await newPassword(options.folder))
  const made = await makeCluster(home, binaries.value, identity, password)
  return made.ok ? start(options, join(home, 'pg'), binaries.value, identity, password) : made
}

async function startAgain(
  options: ClusterOptions,
  cluster: string,
  password: string,
): Promise<Result<Cluster>> {
  const identity = await serverIdentity(cluster)
  const major = Number(await readFile(join(cluster, 'PG_VERSION'), 'utf8'))
  const binaries = await binariesFor(options, identity, major)
  if (!binaries.ok) return { ...binaries, where: cluster }
  return start(options, cluster, binaries.value, identity, password)
}

/** Those asked for, else those found; of the major version that made the cluster, if there is one. */
async function binariesFor(
  { binaries: folder }: ClusterOptions,
  identity: Identity,
  major?: number,
): Promise<Result<Binaries>> {
  if (folder === undefined) return findBinaries(major === undefined ? { identity } : { identity, major })
  const found = await inspect(folder, identity)
  if (found === null) return refuse('no-postgres', { where: folder })
  if (major === undefined || found.major === major) return ok(found)
  return refuse('cluster-version', { args: { cluster: major, found: found.major } })
}

async function start(
  { port }: ClusterOptions,
  cluster: string,
  binaries: Binaries,
  identity: Identity,
  password: string,
): Promise<Result<Cluster>> {
  const server = await launch(cluster, binaries, identity, port)
  if (!server.ok) return server
  const checked = await adopt(cluster, server.value, password)
  if (checked.ok && checked.value === 'ours') return ok(clusterOf(cluster, server.value, password, false))
  await stop(cluster, server.value)
  return checked.ok ? lastWords(cluster) : checked
}

function clusterOf(cluster: string, server: Server, password: string, adopted: boolean): Cluster {
  return { url: urlOf(server, password), adopted, pid: server.pid, stop: () => stop(cluster, server) }
}
