/**
 * Starting from a snapshot: until a log's state is there, beside parsing the snapshot's bytes in the same process.
 * Each start is a process of its own, so that memory can be told.
 */
import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { hex, utf8 } from '../src/core/canonical/hash.js'
import { leaseMs } from '../src/core/limits.js'
import { replay } from '../src/core/negotiation/replay.js'
import { packState } from '../src/core/negotiation/snapshot.js'
import { authorHash, hashLeaf, type Leaf, leafHash } from '../src/core/record/leaf.js'
import { makeHashTree } from '../src/core/record/tree.js'
import { openSequencer, snapshotKey } from '../src/sequencer/sequencer.js'
import { startCluster } from '../src/store/cluster/cluster.js'
import { withLocalSnapshots } from '../src/store/local-snapshots.js'
import { useNativeSha256 } from '../src/store/native-hash.js'
import { openPostgres } from '../src/store/postgres/postgres-store.js'
import type { LogStore, Store } from '../src/store/store.js'
import { openFolder } from '../test/open-folder.js'
import { lines } from './replay.js'
import type { BenchRow } from './types.js'

const sizes = [1_000, 100_000, 1_000_000]
const batchActs = 2_000

interface Started {
  /** Milliseconds until the state is there, and until everything is. */
  readonly start: number
  readonly whole: number
  /** Milliseconds of JSON.parse of the snapshot. */
  readonly parse: number
  readonly snapshotBytes: number
  /** Resident, bytes, once everything is there. */
  readonly memory: number
}

export async function benchStart(): Promise<BenchRow[]> {
  useNativeSha256()
  const folder = await openFolder()
  const cluster = await startCluster({ folder })
  if (!cluster.ok) throw new Error(JSON.stringify(cluster))
  const store = await openPostgres(cluster.value.url)
  if (!store.ok) throw new Error(JSON.stringify(store))
  const rows: BenchRow[] = []
  for (const size of sizes) {
    await fill(withLocalSnapshots(store.value, folder), `log-${size}`, size)
    rows.push(rowOf(size, measured(cluster.value.url, `log-${size}`, folder)))
  }
  await store.value.close()
  await cluster.value.stop()
  await rm(folder, { recursive: true, force: true })
  return rows
}

async function fill(store: Store, name: string, size: number): Promise<void> {
  const opened = await store.open(name)
  if (!opened.ok) throw new Error(opened.why)
  const log = opened.value
  const epoch = await log.takeLease({ id: 'bench', url: null }, leaseMs * 1_000)
  if (!epoch.ok) throw new Error(epoch.why)
  const all = lines(size)
  const tree = makeHashTree()
  for (let from = 0; from < size; from += batchActs)
    await appendLines(log, epoch.value, from, all.slice(from, from + batchActs), tree)
  const state = replay(all.map(line => JSON.parse(line) as Leaf))
  await log.keepSnapshot(snapshotKey, { size, bytes: utf8(packState(state)) })
  await log.releaseLease(epoch.value)
}

async function appendLines(
  log: LogStore,
  epoch: number,
  from: number,
  lines: readonly string[],
  tree: ReturnType<typeof makeHashTree>,
): Promise<void> {
  const entries = lines.map(line => {
    const bytes = utf8(line)
    return { bytes, leafHash: leafHash(bytes), authorHash: authorHash((JSON.parse(line) as Leaf).author) }
  })
  for (const { bytes } of entries) tree.append(hashLeaf(bytes))
  const appended = await log.append(epoch, from, { entries, texts: [], bodies: [], root: tree.root() })
  if (!appended.ok) throw new Error(`${appended.why} after ${from}, root ${hex(tree.root())}`)
}

/** The median of three starts. */
function measured(url: string, name: string, folder: string): Started {
  const runs = [1, 2, 3].map(() => {
    const child = spawnSync(process.execPath, [
      '--max-old-space-size=8192',
      process.argv[1]!,
      'start-once',
      url,
      name,
      folder,
    ])
    if (child.status !== 0) throw new Error(String(child.stderr))
    return JSON.parse(String(child.stdout)) as Started
  })
  return runs.sort((a, b) => a.start / a.parse - b.start / b.parse)[1]!
}

/** What a process of its own does: starts, says how long it took, ends. */
export async function startOnce(url: string, name: string, folder: string): Promise<void> {
  useNativeSha256()
  const store = await openPostgres(url)
  if (!store.ok) throw new Error(JSON.stringify(store))
  const log = await withLocalSnapshots(store.value, folder).open(name)
  if (!log.ok) throw new Error(log.why)
  const kept = await log.value.snapshot(snapshotKey)
  const text = Buffer.from(kept!.bytes).toString('utf8')
  const parse = Math.min(...[1, 2, 3].map(() => timed(() => JSON.parse(text))))
  const before = performance.now()
  const opened = await openSequencer(log.value, { now: Date.now, holder: { id: 'start', url: null } })
  const start = performance.now() - before
  if (!opened.ok) throw new Error(opened.why)
  const loaded = await opened.value.loaded()
  if (!loaded.ok) throw new Error(loaded.why)
  const whole = performance.now() - before
  const { rss } = process.memoryUsage()
  console.log(JSON.stringify({ start, whole, parse, snapshotBytes: kept!.bytes.length, memory: rss }))
  await store.value.close()
}

function timed(work: () => unknown): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

function rowOf(size: number, { start, whole, parse, snapshotBytes, memory }: Started): BenchRow {
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`
  return {
    name: `start from a snapshot, ${size.toLocaleString('en')} acts`,
    unit: 'times parsing the snapshot',
    value: start / parse,
    bar: 'at most 2',
    ok: start / parse <= 2,
    note: `state there after ${start.toFixed(0)} ms, every entry after ${whole.toFixed(0)} ms; snapshot of ${megabytes(snapshotBytes)} parses in ${parse.toFixed(1)} ms; ${megabytes(memory)} resident`,
  }
}
