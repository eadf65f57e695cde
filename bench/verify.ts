/**
 * Full verification of a log in memory: signature, tree, every leaf, text, body and participant's signature, and the
 * fold, as a multiple of what cannot be avoided: `JSON.parse` of the same entries and one SHA-256 of each byte.
 */
import { fromUtf8, sha256 } from '../src/core/canonical/hash.js'
import { verifyRecord } from '../src/core/negotiation/verify.js'
import { inMemory, logFiles, type TestLog } from '../src/core/record/testing-files.js'
import { nativeVerdict } from '../src/mirror/native.js'
import { useNativeSha256 } from '../src/store/native-hash.js'
import { demonstrationLog } from '../test/demonstration-files.js'
import { delegates, draftTalks, signedAct, talksOrigin } from '../test/torture/talks.js'
import type { BenchRow } from './types.js'

const people = delegates(190)
const rounds = 5

export async function benchVerify(): Promise<BenchRow[]> {
  useNativeSha256()
  return [
    await measure('wcit-12, 644 acts, none signed', await demonstrationLog('wcit-12')),
    await measure('10,000 statements, none signed', await talksLog(10_000, false)),
    await measure('10,000 statements, all signed', await talksLog(10_000, true)),
  ]
}

/** Statements with reasons, through the real gate. */
async function talksLog(acts: number, signed: boolean): Promise<TestLog> {
  const log = await draftTalks(people)
  const body = { lang: 'en', statement: 'we have looked at the text with our own experts. '.repeat(8) }
  for (let i = 0; i < acts; i++) {
    const submission = signedAct(people[i % people.length]!, { kind: 'statement' }, body)
    const sent = await log.submit(signed ? submission : { ...submission, auth: { how: 'attested' } })
    if (!sent.ok) throw new Error(sent.why)
  }
  const bodies = log.leaves().flatMap(({ index }) => {
    const stored = log.stored(index)
    return stored === null ? [] : [[index, stored] as const]
  })
  const entries = log.leaves().map(({ index }) => log.bytes(index)!)
  return { origin: talksOrigin, entries, texts: log.texts(), bodies: new Map(bodies) }
}

async function measure(name: string, log: TestLog): Promise<BenchRow> {
  const files = logFiles(log)
  const whole: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    bare.push(await cpu(async () => parseAndHash(log.entries)))
    whole.push(await cpu(() => verify(files)))
  }
  const value = median(whole) / median(bare)
  return {
    name: `verification and replay of ${name}`,
    unit: 'times parsing and hashing',
    value,
    bar: 'none set',
    ok: true,
    note: `${median(whole).toFixed(0)} ms CPU beside ${median(bare).toFixed(1)} ms; ${((median(whole) * 1000) / log.entries.length).toFixed(0)} µs an act`,
  }
}

function parseAndHash(entries: readonly Uint8Array[]): void {
  for (const entry of entries) {
    sha256(entry)
    JSON.parse(fromUtf8(entry))
  }
}

async function verify(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const { ok, problems } = await verifyRecord(inMemory(files), { check: nativeVerdict() })
  if (!ok) throw new Error(JSON.stringify(problems))
}

async function cpu(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!
}
