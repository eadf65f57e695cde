/**
 * Durable acts a second, end to end without HTTP: submit, decide, append, fold, acknowledge. Beside it, in the same
 * run and on the same database, the bare statement that appends the very same batches, and bare Ed25519
 * verification of the very same signatures.
 */
import { rm } from 'node:fs/promises'
import { leaseMs } from '../src/core/limits.js'
import { signaturesOf } from '../src/core/record/signature.js'
import { nativeCheck } from '../src/mirror/native.js'
import { keepDraft } from '../src/sequencer/draft.js'
import { openSequencer, type Submission } from '../src/sequencer/sequencer.js'
import { useNativeSha256 } from '../src/store/native-hash.js'
import { openStore } from '../src/store/open.js'
import type { Batch, LogStore, Store } from '../src/store/store.js'
import { openFolder } from '../test/open-folder.js'
import { attestedAct, delegates, draftTalks, signedAct } from '../test/torture/talks.js'
import type { BenchRow } from './types.js'

/** How many write at once, and how many acts they send in all. */
const loads = [
  { writers: 1, acts: 3_000 },
  { writers: 64, acts: 30_000 },
  { writers: 1_024, acts: 60_000 },
]
const people = delegates(190)

export async function benchStore(): Promise<BenchRow[]> {
  useNativeSha256()
  const folder = await openFolder()
  const store = await openStore({ dataFolder: folder })
  if (!store.ok) throw new Error(JSON.stringify(store))
  const rows: BenchRow[] = []
  for (const { writers, acts } of loads) {
    rows.push(await withoutSignatures(store.value, writers, acts))
    rows.push(await withSignatures(store.value, writers, Math.min(acts, 20_000)))
  }
  await store.value.close()
  await rm(folder, { recursive: true, force: true })
  return rows
}

async function withoutSignatures(store: Store, writers: number, acts: number): Promise<BenchRow> {
  const submissions = Array.from({ length: acts }, (_, i) =>
    attestedAct(people[i % people.length]!, act(i), body(i)),
  )
  return row(
    `acts acknowledged, ${writers} writing, no signatures`,
    0.6,
    'the bare SQL statement in the same batches',
    acts,
    await inTurns(async () => {
      const { rate, batches } = await run(store, submissions, writers)
      return { rate, bare: await bareAppend(store, batches), batches: batches.length }
    }),
  )
}

async function withSignatures(store: Store, writers: number, acts: number): Promise<BenchRow> {
  const submissions = Array.from({ length: acts }, (_, i) =>
    signedAct(people[i % people.length]!, act(i), body(i)),
  )
  return row(
    `acts acknowledged, ${writers} writing, signed`,
    0.7,
    'bare Ed25519 verification, as many at once',
    acts,
    await inTurns(async () => {
      const bare = await bareVerify(submissions, writers)
      const { rate, batches } = await run(store, submissions, writers)
      return { rate, bare, batches: batches.length }
    }),
  )
}

/** One turn: acts a second as we acknowledge them, and the bare work right before or after it. */
interface Turn {
  readonly rate: number
  readonly bare: number
  readonly batches: number
}

const turnsTaken = 5

/** The turns by their ratio, the lowest first, without the first of all, which warms up. */
async function inTurns(take: () => Promise<Turn>): Promise<readonly Turn[]> {
  await take()
  const turns: Turn[] = []
  for (let n = 0; n < turnsTaken; n++) turns.push(await take())
  return turns.sort((a, b) => a.rate / a.bare - b.rate / b.bare)
}

function act(i: number) {
  return { kind: 'statement', about: [`theme-${i % 10}`] }
}

/** Reasons of about 400 bytes, as people write them. */
function body(i: number) {
  return {
    lang: 'en',
    statement: `Theme ${i % 10}: ${'we have looked at the text with our own experts. '.repeat(8)}`,
  }
}

interface Measured {
  /** Acts a second. */
  readonly rate: number
  readonly batches: readonly Batch[]
}

let logs = 0

/** Sends everything through a new log: each writer sends its next act when the last is acknowledged. */
async function run(store: Store, submissions: readonly Submission[], writers: number): Promise<Measured> {
  const log = await newLog(store)
  const batches: Batch[] = []
  const watched: LogStore = {
    ...log,
    append(epoch, size, batch) {
      batches.push(batch)
      return log.append(epoch, size, batch)
    },
  }
  const holder = { id: 'bench', url: null }
  const opened = await openSequencer(watched, { now: Date.now, holder, check: nativeCheck() })
  if (!opened.ok) throw new Error(opened.why)
  const start = process.hrtime.bigint()
  let next = 0
  const write = async () => {
    while (next < submissions.length) {
      const sent = await opened.value.submit(submissions[next++]!)
      if (!sent.ok) throw new Error(sent.why)
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
  const rate = submissions.length / seconds(start)
  await opened.value.close()
  return { rate, batches }
}

async function newLog(store: Store): Promise<LogStore> {
  const log = await store.open(`log-${logs++}`)
  if (!log.ok) throw new Error(log.why)
  const kept = await keepDraft(await draftTalks(people), log.value)
  if (!kept.ok) throw new Error(kept.why)
  return log.value
}

/** The same statement with the same batches on another log, one after the other, and nothing else. */
async function bareAppend(store: Store, batches: readonly Batch[]): Promise<number> {
  const log = await newLog(store)
  const epoch = await log.takeLease({ id: 'bare', url: null }, leaseMs * 100)
  if (!epoch.ok) throw new Error(epoch.why)
  let { size } = await log.head()
  const before = size
  const start = process.hrtime.bigint()
  for (const batch of batches) {
    const appended = await log.append(epoch.value, size, batch)
    if (!appended.ok) throw new Error(appended.why)
    size += batch.entries.length
  }
  return (size - before) / seconds(start)
}

async function bareVerify(submissions: readonly Submission[], writers: number): Promise<number> {
  const check = nativeCheck()
  const signatures = submissions.flatMap(({ author, auth }) => signaturesOf(author, auth))
  let next = 0
  const start = process.hrtime.bigint()
  const verify = async () => {
    while (next < signatures.length) {
      const { key, message, signature } = signatures[next++]!
      if (!(await check(key, message, signature))) throw new Error('a signature does not hold')
    }
  }
  await Promise.all(Array.from({ length: Math.min(writers, 64) }, verify))
  return signatures.length / seconds(start)
}

function seconds(start: bigint): number {
  return Number(process.hrtime.bigint() - start) / 1e9
}

function row(name: string, bar: number, against: string, acts: number, turns: readonly Turn[]): BenchRow {
  const { rate, bare, batches } = turns[(turns.length - 1) / 2]!
  const [lowest, highest] = [turns[0]!, turns.at(-1)!].map(turn => (turn.rate / turn.bare).toFixed(2))
  return {
    name,
    unit: 'of the bare rate',
    value: rate / bare,
    bar: `at least ${bar}`,
    ok: rate / bare >= bar,
    note: `${Math.round(rate)}/s beside ${Math.round(bare)}/s (${against}); ${Math.round(acts / batches)} acts a batch; ${lowest} to ${highest} in ${turns.length} turns`,
  }
}
