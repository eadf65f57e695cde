/**
 * Kills a server under load, again and again: its own process, its database, or both, with SIGKILL, at random
 * moments. Writers keep sending what has not been acknowledged; at the end every acknowledged act must be where
 * its receipt says, once, and the log must verify against every checkpoint that was seen on the way.
 */
import type { ChildProcess } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { keepDraft } from '../../src/sequencer/draft.js'
import { openStore } from '../../src/store/open.js'
import { openFolder } from '../open-folder.js'
import { checkOutcome, fetchBytes, type Outcome, startLoad } from './load.js'
import { startServer } from './servers.js'
import { type Delegate, delegates, draftTalks, talks } from './talks.js'

export interface TortureOptions {
  readonly rounds: number
  /** Decides what is killed when. */
  readonly seed: number
  readonly writers: number
  readonly say: (line: string) => void
}

export interface TortureResult extends Outcome {
  /** Milliseconds from each kill until an act was acknowledged again. */
  readonly pauses: readonly number[]
}

const victims = ['server', 'database', 'both'] as const
type Victim = (typeof victims)[number]

export async function torture({ rounds, seed, writers, say }: TortureOptions): Promise<TortureResult> {
  const folder = await openFolder()
  const people = delegates(writers)
  await prepare(folder, people)
  const random = randomFrom(seed)
  const options = ['--data', folder]
  let server = await startServer(options)
  const load = startLoad(people, [server.url])
  const remembered: Uint8Array[] = []
  const pauses: number[] = []
  for (let round = 0; round < rounds; round++) {
    await sleep(300 + random() * 1_200)
    const checkpoint = await fetchBytes(`${server.url}/log/${talks}/checkpoint`)
    if (checkpoint !== null) remembered.push(checkpoint)
    const victim = victims[Math.floor(random() * victims.length)]!
    const before = load.acknowledged.length
    const killed = Date.now()
    await kill(victim, server.process, folder)
    if (victim !== 'database') server = await startServer(options, Number(new URL(server.url).port))
    // More than were on their way when it was killed.
    while (load.acknowledged.length <= before + writers) await sleep(20)
    pauses.push(Date.now() - killed)
    say(`round ${round + 1}: killed ${victim}, acknowledged again after ${pauses.at(-1)} ms`)
  }
  await load.stop()
  const result = await checkOutcome(server.url, load.acknowledged, remembered)
  server.process.kill('SIGTERM')
  await new Promise(done => server.process.once('exit', done))
  await rm(folder, { recursive: true, force: true })
  return { ...result, pauses }
}

/** A data folder with the talks in it. */
export async function prepare(folder: string, people: readonly Delegate[]): Promise<void> {
  const store = await openStore({ dataFolder: folder })
  if (!store.ok) throw new Error(JSON.stringify(store))
  const log = await store.value.open(talks)
  if (!log.ok) throw new Error(log.why)
  const kept = await keepDraft(await draftTalks(people), log.value)
  if (!kept.ok) throw new Error(kept.why)
  await store.value.close()
}

async function kill(victim: Victim, server: ChildProcess, folder: string): Promise<void> {
  const gone = new Promise(done => server.once('exit', done))
  const pids = victim === 'server' ? [] : await databasePids(folder)
  if (victim !== 'database') server.kill('SIGKILL')
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself in between.
    }
  }
  if (victim !== 'database') await gone
}

/** The postmaster of a data folder and its children. */
async function databasePids(folder: string): Promise<number[]> {
  const file = await readFile(join(folder, 'pg', 'postmaster.pid'), 'utf8').catch(() => '')
  const postmaster = Number(file.split('\n')[0])
  if (!postmaster) return []
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  const children = await Promise.all(
    pids.map(async pid => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      return parent === postmaster ? [Number(pid)] : []
    }),
  )
  return [postmaster, ...children.flat()]
}

/** Numbers in [0, 1) that a seed decides (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
