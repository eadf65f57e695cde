/** Opens the store that the operator names: a PostgreSQL server by its address, or the bundled one in a data folder. */
import { mkdir } from 'node:fs/promises'
import pg from 'pg'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { clusterLookMs, databaseConnectMsMax } from '../core/limits.js'
import { startCluster } from './cluster/cluster.js'
import { openPostgres } from './postgres/postgres-store.js'
import type { Store } from './store.js'

export interface StorePlace {
  /** Where the bundled cluster lives, and small files of this machine. */
  readonly dataFolder?: string | undefined
  /** A server of one's own; it goes before the bundled one. */
  readonly databaseUrl?: string | undefined
  /** Prints one line of progress. */
  readonly progress?: ((line: string) => void) | undefined
}

/** Opens it, starting the bundled server if it does not run; whoever closes it last stops that server. */
export async function openStore({ dataFolder, databaseUrl, progress }: StorePlace): Promise<Result<Store>> {
  if (databaseUrl !== undefined) return openPostgres(databaseUrl)
  if (dataFolder === undefined) return refuse('no-store')
  const made = await mkdir(dataFolder, { recursive: true }).catch((error: Error) => error)
  if (made instanceof Error)
    return refuse('data-folder-unusable', { where: dataFolder, args: { problem: made.message } })
  const cluster = await keepRunning(dataFolder, progress ?? (() => {}))
  if (!cluster.ok) return cluster
  const store = await openPostgres(cluster.value.url)
  if (!store.ok) {
    await cluster.value.stop()
    return store
  }
  return ok({
    ...store.value,
    async close() {
      await store.value.close()
      await cluster.value.stop()
    },
  })
}

interface Kept {
  readonly url: string
  /** Ends the cluster, unless somebody else is connected: whoever leaves last turns off the light. */
  stop(): Promise<void>
}

/**
 * Starts the cluster and starts it again whenever it ends: a database that was killed, or that a full disk stopped,
 * comes back by itself, on the same port, as soon as it can.
 */
async function keepRunning(folder: string, progress: (line: string) => void): Promise<Result<Kept>> {
  const started = await startCluster({ folder, progress })
  if (!started.ok) return started
  let cluster = started.value
  const { url } = cluster
  const port = Number(new URL(url).port)
  let looking = Promise.resolve()
  async function look(): Promise<void> {
    if (isRunning(cluster.pid)) return
    const again = await startCluster({ folder, port })
    if (!again.ok) return
    cluster = again.value
    progress(cluster.url === url ? 'the database had ended and was started again' : portTaken)
  }
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => {})
  }, clusterLookMs)
  timer.unref()
  return ok({
    url,
    async stop() {
      clearInterval(timer)
      await looking
      if (!(await isUsed(url))) await cluster.stop()
    },
  })
}

const portTaken =
  'the port of the database was taken by another program while it was down: start this server again'

/** Whether a server or a command of ours is connected. */
async function isUsed(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: databaseConnectMsMax })
  client.on('error', () => {})
  const others = `SELECT 1 FROM pg_stat_activity WHERE application_name = 'travaux' LIMIT 1`
  try {
    await client.connect()
    return ((await client.query(others)).rowCount ?? 0) > 0
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
