/** Starting a PostgreSQL server on a cluster that has none. */
import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile, rm, statfs } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ok, type Refusal, type Result } from '../../core/canonical/result.js'
import { clusterConnectionsMax, clusterStartMsMax } from '../../core/limits.js'
import type { Binaries } from './binaries.js'
import { faultOf } from './faults.js'
import { type Identity, isAlive, plainEnvironment, servesFrom } from './processes.js'
import { lookMs, readPidFile, type Server } from './server.js'

/**
 * Given on the command line, where no file in the cluster overrides them. The first three are defaults, stated
 * because the record's promise rests on them. Messages from LOG upwards, without the statements: they hold texts.
 */
const settings = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: clusterConnectionsMax,
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
}

/**
 * Starts a server on a cluster that has none and waits until it takes connections. Tries again while backends of
 * one that was killed are still leaving, or when somebody took the port; `cluster-not-started` with its last words.
 * The port is the wanted one at the first try, then any free one.
 */
export async function launch(
  cluster: string,
  binaries: Binaries,
  identity: Identity,
  port?: number,
): Promise<Result<Server>> {
  const deadline = Date.now() + clusterStartMsMax
  for (let wanted = port; ; wanted = undefined) {
    await removeStalePidFile(cluster)
    const server = await launchOnce(cluster, binaries, identity, deadline, wanted ?? (await freePort()))
    const passes =
      !server.ok && /already exists|still in use|any TCP\/IP sockets/.test(`${server.args?.problem}`)
    if (!passes || Date.now() > deadline) return server
    await sleep(10 * lookMs)
  }
}

/**
 * PostgreSQL takes over the pid file of a dead server itself, and finds by it whether backends are left. Only what
 * stops it is removed: a file cut short, or one whose pid is some other program's now, or a zombie's.
 */
async function removeStalePidFile(cluster: string): Promise<void> {
  const file = await readPidFile(cluster)
  const isStale = file === null || (isAlive(file.pid) && !(await servesFrom(file.pid, cluster)))
  if (isStale) await rm(join(cluster, 'postmaster.pid'), { force: true })
}

async function launchOnce(
  cluster: string,
  binaries: Binaries,
  identity: Identity,
  deadline: number,
  port: number,
): Promise<Result<Server>> {
  const child = await spawnServer(cluster, binaries, identity, port)
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const file = await readPidFile(cluster)
    if (file?.pid === child.pid && file.isReady) return ok(file)
    if (Date.now() > deadline) child.kill('SIGQUIT')
    await sleep(lookMs)
  }
  return lastWords(cluster)
}

/** Why a server is not there, by its log. */
export async function lastWords(cluster: string): Promise<Refusal> {
  const log = await readFile(join(cluster, 'server.log'), 'utf8')
  return faultOf('cluster-not-started', cluster, log || (await whySilent(cluster)))
}

/** A full disk may leave no room even for the complaint. */
async function whySilent(cluster: string): Promise<string> {
  const { bavail } = await statfs(cluster)
  return bavail === 0 ? 'No space left on device' : 'it ended without a word'
}

/** In a session of its own, so that Ctrl-C does not reach it. The log is made anew, never followed to where a link leads. */
async function spawnServer(
  cluster: string,
  binaries: Binaries,
  identity: Identity,
  port: number,
): Promise<ChildProcess> {
  const file = join(cluster, 'server.log')
  await rm(file, { force: true })
  const log = await open(file, 'wx', 0o600)
  if (identity.uid !== undefined) await log.chown(identity.uid, identity.gid!)
  const chosen = Object.entries({ ...settings, port })
  const args = ['-D', cluster, ...chosen.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const options = { ...identity, cwd: '/', env: plainEnvironment(), detached: true, windowsHide: true }
  const child = spawn(join(binaries.folder, 'postgres'), args, {
    ...options,
    stdio: ['ignore', log.fd, log.fd],
  })
  child.on('error', () => {})
  child.unref()
  await log.close()
  return child
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
