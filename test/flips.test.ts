/**
 * Single-bit flips over everything that `verify` covers. A verification is run with many files flipped at once, one
 * bit in each, and must name exactly those. By default a sample, whose seed is in the titles; `TRAVAUX_FLIPS=all`
 * takes every bit there is, which takes hours.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyProblemsMax } from '../src/core/limits.js'
import { verifyRecord } from '../src/core/negotiation/verify.js'
import { type Problem, startReading } from '../src/core/record/log-files.js'
import { inMemory } from '../src/core/record/testing-files.js'
import { decodeBundle } from '../src/core/record/tile.js'
import { verifyTree } from '../src/core/record/verify.js'
import { readHead } from '../src/core/record/verify-head.js'
import { proveTiles } from '../src/core/record/verify-tiles.js'
import { nativeCheck } from '../src/mirror/native.js'
import { demonstrationFiles } from './demonstration-files.js'

type Files = ReadonlyMap<string, Uint8Array>

const all = process.env.TRAVAUX_FLIPS === 'all'
const seed = Number(process.env.TRAVAUX_SEED ?? Math.floor(Math.random() * 2 ** 31))
const check = nativeCheck()
type Verify = (files: Files) => Promise<{ readonly problems: readonly Problem[]; readonly more: number }>

/** Both parts of verifying, or the tree alone where the flip is in it: the rest would be as it was. */
const record: Verify = files => verifyRecord(inMemory(files), { check })
const tree: Verify = files => verifyTree(inMemory(files), { check })

/** The part of it that reads tiles of hashes, under a checkpoint that is believed. */
async function tiles(files: Files): ReturnType<Verify> {
  const reading = startReading(inMemory(files))
  const head = await readHead(reading, { check: () => true })
  await proveTiles(reading, head!.checkpoint, () => {})
  return reading.found()
}

/** A stretch of a file in which every bit is covered, and what verification must say of it. */
interface Stretch {
  readonly path: string
  readonly from: number
  readonly to: number
  readonly where: string
}

interface Flip extends Stretch {
  readonly bit: number
}

/** Random numbers below a bound, the same for the same seed (mulberry32). */
function randomFrom(start: number): (below: number) => number {
  let state = start
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const random = randomFrom(seed)

/** The given number of random bits, spread evenly over the stretches, or every bit of them. */
function* flipsOf(stretches: readonly Stretch[], count: number): Generator<Flip> {
  const bits = ({ from, to }: Stretch) => 8 * (to - from)
  const rounds = all ? Math.max(...stretches.map(bits)) : Math.ceil(count / stretches.length)
  for (let round = 0; round < rounds; round++) {
    for (const stretch of stretches) {
      if (all && round >= bits(stretch)) continue
      yield { ...stretch, bit: 8 * stretch.from + (all ? round : random(bits(stretch))) }
    }
  }
}

/** Flips to be made together: no two in one stretch, no more than are listed. */
function* batches(flips: Iterable<Flip>): Generator<readonly Flip[]> {
  let batch = new Map<string, Flip>()
  for (const flip of flips) {
    if (batch.size === verifyProblemsMax || batch.has(flip.where)) {
      yield [...batch.values()]
      batch = new Map()
    }
    batch.set(flip.where, flip)
  }
  if (batch.size > 0) yield [...batch.values()]
}

function flipped(files: Files, flips: readonly Flip[]): Files {
  const changed = new Map(files)
  for (const path of new Set(flips.map(flip => flip.path))) changed.set(path, files.get(path)!.slice())
  for (const { path, bit } of flips) changed.get(path)![bit >> 3]! ^= 1 << (bit & 7)
  return changed
}

const places = (problems: readonly Problem[]) => [...new Set(problems.map(({ where }) => where))].sort()

/** Verifies with the flips of each batch in place: exactly what was flipped is named. */
async function expectNamed(files: Files, flips: Iterable<Flip>, verify: Verify): Promise<void> {
  for (const batch of batches(flips)) {
    const { problems, more } = await verify(flipped(files, batch))
    const wanted = batch.map(({ where }) => where).sort()
    const same = more === 0 && places(problems).join() === wanted.join()
    if (!same) expect(problems, `seed ${seed}: ${JSON.stringify(batch)}`).toEqual(wanted)
  }
}

const wholeFiles = (files: Files, wanted: (path: string) => boolean): Stretch[] =>
  [...files].flatMap(([path, bytes]) =>
    wanted(path) ? [{ path, from: 0, to: bytes.length, where: path }] : [],
  )

/** The stretch of every entry in its bundle, and of the two bytes before it. */
function entryStretches(files: Files): { readonly entries: Stretch[]; readonly lengths: Stretch[] } {
  const found: { entries: Stretch[]; lengths: Stretch[] } = { entries: [], lengths: [] }
  let index = 0
  for (const [path, bytes] of files) {
    if (!path.startsWith('tile/entries/')) continue
    const decoded = decodeBundle(bytes)
    if (!decoded.ok) throw new Error(decoded.why)
    let from = 0
    for (const entry of decoded.value) {
      const start = from + 2
      found.lengths.push({ path, from, to: start, where: path })
      found.entries.push({ path, from: start, to: start + entry.length, where: `${path} entry ${index++}` })
      from = start + entry.length
    }
  }
  return found
}

/** The file with other bytes, in the place of what it was. */
const withFiles = (files: Files, changes: Iterable<readonly [string, Uint8Array | null]>): Files => {
  const changed = new Map(files)
  for (const [path, bytes] of changes) bytes === null ? changed.delete(path) : changed.set(path, bytes)
  return changed
}

const timeout = all ? 6 * 3_600_000 : 120_000

describe.each(['open-waters', 'wcit-12'])(`every bit of %s (${all ? 'all' : `seed ${seed}`})`, name => {
  let files: Files
  const beside = () => wholeFiles(files, path => /^(text|body)\//.test(path))
  beforeAll(async () => {
    files = await demonstrationFiles(name)
    expect((await record(files)).problems).toEqual([])
  })

  test('V2, V3: checkpoint and key', async () => {
    for (const stretch of wholeFiles(files, path => path === 'checkpoint' || path === 'key')) {
      const every = Array.from({ length: 8 * stretch.to }, (_, bit) => ({ ...stretch, bit }))
      await expectNamed(files, every, tree)
    }
  })

  test('V6: tiles of hashes', { timeout }, async () => {
    const stretches = wholeFiles(files, path => /^tile\/\d/.test(path))
    if (!all) await expectNamed(files, flipsOf(stretches, 30), tree)
    await expectNamed(files, flipsOf(stretches, 500), tiles)
  })

  test('V8: entries', { timeout }, async () => {
    await expectNamed(files, flipsOf(entryStretches(files).entries, 5_000), tree)
  })

  test('V8: lengths of entries', { timeout }, async () => {
    const { lengths } = entryStretches(files)
    const some = all ? lengths : Array.from({ length: 40 }, () => lengths[random(lengths.length)]!)
    for (const flip of flipsOf(some, some.length)) {
      const { problems } = await tree(flipped(files, [flip]))
      const named = problems.every(({ where }) => where.startsWith(flip.path))
      if (problems.length === 0 || !named) expect(problems, JSON.stringify(flip)).toEqual([flip.path])
    }
  })

  test('V10: texts and bodies', { timeout }, async () => {
    await expectNamed(files, flipsOf(beside(), 4_000), record)
  })

  test('V10: texts and bodies missing, cut short, longer, or in the place of another', async () => {
    const stretches = beside()
    for (let i = 0; i < stretches.length; i += verifyProblemsMax) {
      const some = stretches.slice(i, i + verifyProblemsMax)
      const wanted = some.map(({ path }) => path).sort()
      const bytes = (path: string) => files.get(path)!
      const changes: readonly ((path: string, n: number) => Uint8Array | null)[] = [
        () => null,
        () => new Uint8Array(),
        path => bytes(path).subarray(1),
        path => bytes(path).subarray(0, bytes(path).length >> 1),
        path => bytes(path).subarray(0, -1),
        path => Uint8Array.from([...bytes(path), 10]),
        (_, n) => bytes(some[(n + 1) % some.length]!.path),
      ]
      for (const change of changes) {
        const damaged = withFiles(
          files,
          some.map(({ path }, n) => [path, change(path, n)]),
        )
        expect(places((await record(damaged)).problems)).toEqual(wanted)
      }
    }
  })
})
