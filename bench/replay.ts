/**
 * Replay against `JSON.parse` on the same bytes: CPU time of reading every leaf and folding it, as a multiple
 * of reading alone. The log is one that `decide` would admit: parties, proposals, positions, objections,
 * answers, in the proportions of a busy negotiation.
 */

import { evolve } from '../src/core/negotiation/replay.js'
import { emptyState } from '../src/core/negotiation/state.js'
import { base, openHosted, playHosted, seated, worded } from '../src/core/negotiation/testing-hosted.js'
import { type ActData, type Leaf, leafBytes } from '../src/core/record/leaf.js'
import type { BenchRow } from './types.js'

const sizes = [1_000, 10_000, 100_000, 1_000_000]
const provisions = Object.fromEntries(
  Array.from({ length: 64 }, (_, i) => [String(i + 1), `Provision ${i + 1} of the text.`]),
)
const parties = Array.from(
  { length: 190 },
  (_, i) => `P${String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))}`,
)

/** The leaves of a log of `n` acts, as the lines a store would hold. */
export function lines(n: number): string[] {
  const groups = ['governments', 'operators', 'technical', 'academics', 'advocates', 'users']
  const start = playHosted([
    openHosted(),
    ...seated(Object.fromEntries(parties.map((p, i) => [p, groups[i % 6]!]))),
    ...base(provisions),
  ])
  const made = start.leaves.slice(0, n).map(line)
  for (let i = made.length; i < n; i++) made.push(line(leafAt(i)))
  return made
}

function line(leaf: Leaf): string {
  return new TextDecoder().decode(leafBytes(leaf))
}

function leafAt(index: number): Leaf {
  const party = parties[index % parties.length]!
  const act = actAt(index, party)
  const author = {
    v: 1 as const,
    log: 'example.org/test',
    act,
    party,
    credential: `${party.toLowerCase()}-1`,
    claimed: index,
    head: index,
    nonce: index.toString(16).padStart(32, '0'),
  }
  return {
    author: { ...author, body: { commit: 'ab'.repeat(32), length: 200 } },
    auth: { how: 'attested' },
    index,
    at: index,
  }
}

function actAt(index: number, party: string): ActData {
  const provision = String((index % 64) + 1)
  const target = { provision, version: 0 }
  const kind = index % 20
  if (kind === 0) {
    const proposal = `${party}/${index}`
    const amendments = [{ n: 1, mark: 'MOD', target, text: [worded('A new text.')] }]
    return {
      kind: 'submit',
      proposal,
      symbol: proposal,
      title: { en: 'Title' },
      authors: [party],
      amendments,
    } as unknown as ActData
  }
  if (kind === 1) return { kind: 'object', target, degree: 'objection', ground: 'scope' }
  if (kind === 2) return { kind: 'statement', target }
  return { kind: 'position', target, stance: ['support', 'accept', 'concern', 'object'][index % 4]! }
}

function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function parseOnly(all: readonly string[]): number {
  let sum = 0
  for (const text of all) sum += (JSON.parse(text) as Leaf).index
  return sum
}

function parseAndFold(all: readonly string[]): number {
  const state = emptyState()
  for (const text of all) evolve(state, JSON.parse(text) as Leaf)
  return state.record.acts
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!
}

export async function benchReplay(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const each: number[] = []
  for (const n of sizes) {
    const all = lines(n)
    const rounds = n > 100_000 ? 3 : 7
    const parse: number[] = []
    const fold: number[] = []
    for (let i = 0; i < rounds; i++) {
      parse.push(cpu(() => parseOnly(all)))
      fold.push(cpu(() => parseAndFold(all)))
    }
    const ratio = median(fold) / median(parse)
    each.push((median(fold) * 1000) / n)
    rows.push({
      name: `replay of ${n.toLocaleString('en')} acts`,
      unit: 'times JSON.parse of the same bytes',
      value: ratio,
      bar: 'at most 4',
      ok: ratio <= 4,
      note: `${median(fold).toFixed(0)} ms CPU, ${each.at(-1)!.toFixed(2)} µs an act; JSON.parse ${median(parse).toFixed(0)} ms`,
    })
  }
  const growth = each.at(-1)! / each[1]!
  rows.push({
    name: 'replay growth, 10,000 to 1,000,000 acts',
    unit: 'time an act, as a ratio',
    value: growth,
    bar: 'linear: at most 2',
    ok: growth <= 2,
    note: 'the same fold; larger maps miss the cache more often',
  })
  return rows
}
