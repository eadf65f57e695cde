/**
 * Compiling against tokenising: CPU time of the compilation of 64 provisions with six amendments each, as a
 * multiple of splitting the same wordings into words, which any merge must do; and the same for one provision
 * when one amendment more arrives. Texts are normalised, as they are kept. The real Regulations of 1988 where
 * they are at hand, else a made text.
 */
import { existsSync, readFileSync } from 'node:fs'
import { compile, compileProvision } from '../src/core/text/compile.js'
import { normaliseWording } from '../src/core/text/normalise.js'
import { tokenise } from '../src/core/text/tokens.js'
import type { Amendment, Provision } from '../src/core/text/types.js'
import type { BenchRow } from './types.js'

const provisionsInAll = 64
const amendmentsEach = 6
const barTimes = 10
/** As many again run first, unmeasured, until the code is compiled. */
const runsMeasured = 80

export async function benchCompile(): Promise<BenchRow[]> {
  const { provisions, source } = instrument()
  const amendments = provisions.flatMap(amendmentsOn)
  const all = [...provisions, ...amendments].map(({ text }) => text!)
  const whole = ratio(
    () => compile(provisions, amendments),
    () => all.forEach(tokenise),
  )
  const one = provisions[32]!
  const on = amendments.filter(({ target }) => 'provision' in target && target.provision === one.id)
  const more = [...on, { ...on[0]!, ref: 'NEW/1/1', text: reworded(one.text!, 97) }]
  const few = [one, ...more].map(({ text }) => text!)
  const single = ratio(
    repeated(() => compileProvision(one, more)),
    repeated(() => few.forEach(tokenise)),
  )
  const note = `${source}, ${all.join(' ').length} characters; ${whole.ms.toFixed(1)} ms of CPU`
  return [
    row('compile 64 provisions × 6 amendments', whole.times, note),
    row('one amendment more: its provision alone', single.times, `${few.join(' ').length} characters`),
  ]
}

function row(name: string, value: number, note: string): BenchRow {
  return { name, unit: '× tokenising', value, bar: `at most ${barTimes}`, ok: value <= barTimes, note }
}

function instrument(): { provisions: Provision[]; source: string } {
  const path = new URL('../../shared/data/texts/01-itr-1988.provisions.json', import.meta.url)
  const found = existsSync(path)
  const texts: string[] = found
    ? JSON.parse(readFileSync(path, 'utf8')).provisions.map(({ text }: { text: string }) => text)
    : Array.from({ length: provisionsInAll }, (_, i) => madeText(i))
  const provisions = texts.slice(0, provisionsInAll).map((text, i): Provision => {
    const margin = `${i + 1}`
    return { id: `p${margin}`, parent: null, kind: 'paragraph', margin, text: normaliseWording(text) }
  })
  return { provisions, source: found ? 'ITR 1988' : 'made text' }
}

const words =
  'Members shall ensure that administrations cooperate in the establishment operation and maintenance of the international network to provide a satisfactory quality of service'.split(
    ' ',
  )

function madeText(n: number): string {
  return Array.from(
    { length: 30 + ((n * 37) % 60) },
    (_, i) => words[(i * (n + 3) + ((i * i) % 7)) % words.length],
  ).join(' ')
}

function amendmentsOn({ id, text }: Provision, n: number): Amendment[] {
  return Array.from({ length: amendmentsEach }, (_, i) => ({
    ref: `P${i}/${n}/1`,
    parties: [`P${i}`],
    mark: 'MOD' as const,
    target: { provision: id },
    text: reworded(text!, n * 7 + i * 13),
  }))
}

/** Four changes spread over a text: a word replaced, one struck, two put in, two changing places. */
function reworded(text: string, n: number): string {
  const list = text.split(' ')
  const at = (i: number) => (n * 31 + i * 17) % (list.length + 1)
  list.splice(at(1), 1, words[n % words.length]!)
  list.splice(at(2), 1)
  list.splice(at(3), 0, words[(n + 5) % words.length]!, words[(n + 9) % words.length]!)
  list.splice(at(4), 0, ...list.splice(at(5), 2))
  return list.join(' ')
}

function repeated(run: () => unknown): () => void {
  return () => {
    for (let i = 0; i < 50; i++) run()
  }
}

/** How many times as long `run` takes as `floor`: medians of the CPU time of runs that alternate. */
function ratio(run: () => unknown, floor: () => unknown): { times: number; ms: number } {
  const [runs, floors]: [number[], number[]] = [[], []]
  for (let i = 0; i < 2 * runsMeasured; i++) {
    const [a, b] = [cpuMs(run), cpuMs(floor)]
    if (i >= runsMeasured) {
      runs.push(a)
      floors.push(b)
    }
  }
  return { times: median(runs) / median(floors), ms: median(runs) }
}

function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[list.length >> 1]!
}
