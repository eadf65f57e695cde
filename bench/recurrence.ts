/**
 * The index of recurring language against brute force, which compares a text with every other: sorted hashes of
 * shingles merged, the fastest way that needs no index. Both answer which texts have a Jaccard index of 0.3 or more
 * with each of some of them. CPU time, medians of rounds that alternate in one process.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shingled, shingleSet } from '../src/core/assessment/recurrence/shingles.js'
import { madeTexts } from '../src/core/assessment/recurrence/testing-texts.js'
import { makeTextIndex, type TextIndex } from '../src/core/assessment/recurrence/texts.js'
import { sharedWords } from '../src/core/text/similarity.js'
import { readInstrument } from '../src/formats/instrument.js'
import type { BenchRow } from './types.js'

const made = 30_000
const asked = 60
const rounds = 5
const seed = 1988
const realTexts = '../shared/data/texts'
const alike = { jaccardMin: 300, wordsMin: null }

export async function benchRecurrence(): Promise<BenchRow[]> {
  const real = readReal()
  const texts = [...madeTexts(made, seed), ...real]
  const small = makeTextIndex()
  const building = cpuUs(() => {
    for (const text of texts.slice(0, 1000)) small.add(text, text)
  })
  const index = makeTextIndex()
  const all = cpuUs(() => {
    for (const [i, text] of texts.entries()) index.add(String(i), text)
  })
  const sets = texts.map(text => sortedHashes(text))
  const queries = Array.from({ length: asked }, (_, i) => (i * 7919) % made)
  const ofReal = real.map((_, i) => made + i).filter(i => i % 6 === 0)
  const note = `${texts.length.toLocaleString('en')} texts, built in ${(all / 1e6).toFixed(1)} s`
  return [
    ratio(index, sets, texts, queries, note),
    recall('recall, made texts', index, sets, texts, queries),
    ...(real.length === 0 ? [] : [recall('recall, real texts', index, sets, texts, ofReal)]),
    passages(index, texts, queries),
    growth(small, index, texts, building),
  ]
}

/** The provisions of the real texts that are at hand. */
function readReal(): string[] {
  if (!existsSync(realTexts)) return []
  const files = readdirSync(realTexts)
    .filter(name => name.endsWith('.md'))
    .sort()
  const provisions = files.flatMap(name => {
    const read = readInstrument(readFileSync(join(realTexts, name)), {})
    return read.ok ? read.provisions : []
  })
  return [...new Set(provisions.flatMap(({ text }) => text ?? []))].filter(
    text => text.split(' ').length > 12,
  )
}

type Hashes = Int32Array

function sortedHashes(text: string): Hashes {
  return Int32Array.from(shingleSet(shingled(text)).heads.keys()).sort()
}

function bruteForce(query: Hashes, all: readonly Hashes[]): number[] {
  const found: number[] = []
  for (const [i, other] of all.entries()) {
    const shared = sharedWords(query, other)
    if (shared > 0 && 10 * shared >= 3 * (query.length + other.length - shared)) found.push(i)
  }
  return found
}

function ratio(
  index: TextIndex,
  sets: readonly Hashes[],
  texts: readonly string[],
  queries: readonly number[],
  note: string,
): BenchRow {
  const brute: number[] = []
  const indexed: number[] = []
  for (let round = -1; round < rounds; round++) {
    const us = cpuUs(() => {
      for (const q of queries) index.query(texts[q]!, alike)
    })
    const all = cpuUs(() => {
      for (const q of queries) bruteForce(sortedHashes(texts[q]!), sets)
    })
    if (round < 0) continue
    indexed.push(us / asked)
    brute.push(all / asked)
  }
  const [fast, slow] = [median(indexed), median(brute)]
  return {
    name: 'recurring language, against brute force',
    unit: 'times faster',
    value: slow / fast,
    bar: 'at least 50',
    ok: slow >= 50 * fast,
    note: `${note}; ${fast.toFixed(0)} and ${slow.toFixed(0)} µs of CPU a text`,
  }
}

function recall(
  name: string,
  index: TextIndex,
  sets: readonly Hashes[],
  texts: readonly string[],
  queries: readonly number[],
): BenchRow {
  let there = 0
  let told = 0
  for (const q of queries) {
    const found = new Set(index.query(texts[q]!, alike).found.map(({ key }) => Number(key)))
    for (const i of bruteForce(sets[q]!, sets)) {
      if (i === q) continue
      there++
      if (found.has(i)) told++
    }
  }
  const value = told / Math.max(1, there)
  const note = `${told} of ${there} pairs at Jaccard 0.3 or more`
  return { name, unit: 'of the pairs', value, bar: 'at least 0.99', ok: value >= 0.99, note }
}

/** What pages ask: shared passages too, and which words they are. */
function passages(index: TextIndex, texts: readonly string[], queries: readonly number[]): BenchRow {
  let told = 0
  const us = cpuUs(() => {
    for (const q of queries) told += index.query(texts[q]!).found.length
  })
  return {
    name: 'the same with every shared passage of 12 words, and where it stands',
    unit: 'ms of CPU a text',
    value: us / asked / 1000,
    bar: 'none set',
    ok: true,
    note: `${(told / asked).toFixed(0)} texts told for each, since a fifth of all sentences are standing ones`,
  }
}

/** Taking a text out of an index and putting it back: what that costs must not depend on how many others there are. */
function growth(small: TextIndex, large: TextIndex, texts: readonly string[], building: number): BenchRow {
  const [few, many] = [[], []] as [number[], number[]]
  for (let round = 0; round < rounds; round++) {
    few.push(cpuUs(() => exchange(small, texts, text => text)))
    many.push(cpuUs(() => exchange(large, texts, (_, i) => String(i))))
  }
  const value = median(many) / median(few)
  return {
    name: 'a text out and in again, among 30,000 and among 1,000',
    unit: 'times the cost',
    value,
    bar: 'the same: at most 3',
    ok: value <= 3,
    note: `${(median(many) / 200).toFixed(0)} µs of CPU among many; the first thousand took ${(building / 1e6).toFixed(2)} s`,
  }
}

function exchange(
  index: TextIndex,
  texts: readonly string[],
  keyOf: (text: string, i: number) => string,
): void {
  for (const [i, text] of texts.slice(0, 200).entries()) {
    index.remove(keyOf(text, i))
    index.add(keyOf(text, i), text)
  }
}

/** Microseconds of CPU, user and system. */
function cpuUs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}
