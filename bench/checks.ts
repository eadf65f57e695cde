/**
 * The machine checks on a whole treaty, beside cutting the same treaty into words: what looking costs, as a multiple of
 * reading. Then the same text 4 and 16 times over: the cost must grow as the text does.
 */
import { existsSync, readFileSync } from 'node:fs'
import { checkBase, runChecks } from '../src/core/assessment/checks/engine.js'
import type { Passage } from '../src/core/assessment/checks/read.js'
import type { CheckSet } from '../src/core/assessment/checks/rule.js'
import { tokenise } from '../src/core/text/tokens.js'
import type { Provision } from '../src/core/text/types.js'
import { readInstrument } from '../src/formats/instrument.js'
import { shippedChecks } from '../src/sequencer/check-rules.js'
import type { BenchRow } from './types.js'

const treaty = '../shared/data/texts/01-itr-1988.nl-treaty-db.1991.md'
const paris = '../shared/data/texts/11-paris-agreement-12-dec-2015.md'
const rounds = 9
const multipleMax = 150
const growthMax = 1.5

export async function benchChecks(): Promise<BenchRow[]> {
  const set = await shippedChecks()
  const base = checkBase(set, provisionsOf(treaty), 'en')
  const passages = (existsSync(paris) ? provisionsOf(paris) : goldProvisions()).flatMap(passageOf)
  const sizes = [1, 4, 16].map(times => repeated(passages, times))
  const checked = sizes.map((): number[] => [])
  const read: number[] = []
  for (let round = 0; round < rounds + 2; round++)
    for (const [i, size] of sizes.entries()) {
      const took = cpuUs(() => runChecks(set, base, size))
      if (round >= 2) checked[i]!.push(took)
      const reading = cpuUs(() => tokeniseAll(sizes[2]!))
      if (round >= 2) read.push(reading / 16)
    }
  const each = checked.map(median)
  const tokenising = median(read)
  const units = passages.reduce((sum, { text }) => sum + text.length, 0)
  const name = existsSync(paris) ? 'the Paris Agreement' : 'the clauses of the gold set'
  return [row(name, set, units, each[0]! / tokenising, tokenising), growth(each)]
}

function row(name: string, { rules }: CheckSet, units: number, value: number, us: number): BenchRow {
  return {
    name: `${rules.length} checks on ${name}`,
    unit: 'times tokenising it',
    value,
    bar: `at most ${multipleMax}`,
    ok: value <= multipleMax,
    note: `${Math.round(units / 1000)} k characters; tokenising them takes ${us.toFixed(0)} µs of CPU`,
  }
}

function growth(each: readonly number[]): BenchRow {
  const value = each[2]! / 16 / each[0]!
  return {
    name: 'the same for a text 16 times as long',
    unit: 'times the cost of a character',
    value,
    bar: `linear: at most ${growthMax}`,
    ok: value <= growthMax,
    note: `µs of CPU at 1, 4 and 16 times: ${each.map(us => us.toFixed(0)).join(', ')}`,
  }
}

function provisionsOf(file: string): readonly Provision[] {
  if (!existsSync(file)) return goldProvisions()
  const read = readInstrument(readFileSync(file))
  return read.ok ? read.provisions : goldProvisions()
}

function goldProvisions(): Provision[] {
  const clauses = JSON.parse(readFileSync('data/gold/clauses.json', 'utf8')) as { id: string; text: string }[]
  return clauses.map(({ id, text }) => ({ id, parent: null, kind: 'paragraph', text }))
}

function passageOf({ id, kind, parent, text }: Provision): Passage[] {
  return text === null ? [] : [{ at: id, kind, parent, text }]
}

function repeated(passages: readonly Passage[], times: number): Passage[] {
  return Array.from({ length: times }, (_, i) =>
    passages.map(one => ({ ...one, at: `${one.at}/${i}` })),
  ).flat()
}

function tokeniseAll(passages: readonly Passage[]): void {
  for (const { text } of passages) tokenise(text)
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
