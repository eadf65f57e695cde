/** The PostgreSQL server on a cluster: found by its pid file, asked who it is, stopped. */
import { readFile } from 'node:fs/promises'
import { endianness } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { ok, type Result } from '../../core/canonical/result.js'
import { clusterStartMsMax, clusterStopMsMax } from '../../core/limits.js'
import { faultOf } from './faults.js'
import { birthOf, servesFrom } from './processes.js'

/** A server that runs, as its pid file gives it. */
export interface Server {
  readonly pid: number
  readonly port: number
}

/** The pause between two looks at a server, ms. */
export const lookMs = 10

/** The server that runs on a cluster, by its pid file; null if there is none, or its pid is another program's now. */
export async function runningServer(cluster: string): Promise<Server | null> {
  const file = await readPidFile(cluster)
  return file !== null && (await servesFrom(file.pid, cluster)) ? file : null
}

/** What a server says of itself beside that. */
interface PidFile extends Server {
  readonly isReady: boolean
}

/** Lines 1, 4 and 8 of postmaster.pid; null if it is missing or unfinished. */
export async function readPidFile(cluster: string): Promise<PidFile | null> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 0 && port > 0 ? { pid, port, isReady: lines[7]?.startsWith('ready') ?? false } : null
}

/** Where its database is. */
export function urlOf(server: Server, password: string, database = 'travaux'): string {
  return `postgres://travaux:${password}@127.0.0.1:${server.port}/${database}`
}

/**
 * Waits until a server that runs already answers as this cluster's, and sees to our database. It may be starting,
 * recovering or stopping: `gone` once it has stopped, `cluster-not-answering` when it only ever says something else.
 */
export async function adopt(
  cluster: string,
  server: Server,
  password: string,
): Promise<Result<'ours' | 'gone'>> {
  const deadline = Date.now() + clusterStartMsMax
  for (;;) {
    const problem = await askIdentity(cluster, server, password)
    if (problem === null) return ok('ours')
    if (!(await servesFrom(server.pid, cluster))) return ok('gone')
    const args = { pid: server.pid, port: server.port }
    if (Date.now() > deadline || !mayPass(problem))
      return faultOf('cluster-not-answering', cluster, problem.message, args)
    await sleep(10 * lookMs)
  }
}

type Problem = Error & { readonly code?: string }
const noDatabase = '3D000'

/** What the network says may pass, and what the server says of itself coming or going (SQLSTATE class 57). */
function mayPass({ code = '' }: Problem): boolean {
  return code.length !== 5 || code.startsWith('57')
}

/** Null if the server on this port is this cluster's: it knows our password and the cluster's identifier. */
async function askIdentity(cluster: string, server: Server, password: string): Promise<Problem | null> {
  const identity = 'SELECT system_identifier::text AS id FROM pg_control_system()'
  try {
    const id = await query(urlOf(server, password), identity).catch(async (problem: Problem) => {
      if (problem.code !== noDatabase) throw problem
      await query(urlOf(server, password, 'postgres'), 'CREATE DATABASE travaux')
      return query(urlOf(server, password), identity)
    })
    return id === (await identifierOf(cluster)) ? null : new Error(`the server of cluster ${id} answers`)
  } catch (error) {
    return error as Problem
  }
}

/** How long one question to a server may take, ms; making the database is the longest. */
const patience = { connectionTimeoutMillis: 5_000, query_timeout: 60_000 }

async function query(url: string, sql: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url, ssl: false, ...patience })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query<{ id: string }>(sql)).rows[0]?.id
  } finally {
    await client.end()
  }
}

/** The first eight bytes of pg_control, in every version: the number that initdb gave this cluster. */
async function identifierOf(cluster: string): Promise<string> {
  const control = await readFile(join(cluster, 'global', 'pg_control'))
  return String(endianness() === 'LE' ? control.readBigInt64LE() : control.readBigInt64BE())
}

/** Ends the server: politely, then at once, then by force (it recovers at the next start). Sessions are cut off. */
export async function stop(cluster: string, { pid }: Server): Promise<void> {
  const birth = await birthOf(pid)
  const lives = async () => birth !== null && (await birthOf(pid)) === birth
  if (!(await servesFrom(pid, cluster))) return
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    tell(pid, signal)
    const deadline = Date.now() + clusterStopMsMax
    while ((await lives()) && Date.now() < deadline) await sleep(lookMs)
    if (!(await lives())) return
  }
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It went by itself meanwhile.
  }
}
