/**
 * The redline against the fastest general diff package (`diff-sequences`, in time) and against the one with the
 * fewest hunks (`diffWords` of jsdiff), on real pairs of texts where they are at hand and on made ones. CPU time,
 * medians of runs that alternate in one process. `diff-sequences` is given the tokens ready made; the redline from
 * provisions has to cut them itself, pair the provisions and tidy the edits.
 */
import { existsSync, readFileSync } from 'node:fs'
import { diffWords as jsdiffWords } from 'diff'
import diffSequences from 'diff-sequences'
import { diffWords, tidy } from '../src/core/text/diff.js'
import { redline } from '../src/core/text/redline.js'
import { tokenise } from '../src/core/text/tokens.js'
import type { Provision } from '../src/core/text/types.js'
import { syntheticVersions, type Versions } from './synthetic-text.js'
import type { BenchRow } from './types.js'

const timesFaster = 5
/** Four times the words may cost somewhat more than four times the time: memory is slower than the cache. */
const growthMax = 6
const runs = 9
/** A run repeats what takes less than this, so that the clock's microseconds do not matter. */
const runMs = 40
/** What takes longer than all its runs should is run so often only. */
const slowRuns = 3
/** A task is called so often before it is measured, or for so long. */
const warmCalls = 400
const warmMsMax = 4000
/** Of texts with more words jsdiff, which takes minutes, gets the first provisions only. */
const jsdiffWordsMax = 30_000
const seed = 1988

interface Pair extends Versions {
  readonly name: string
  readonly ids: 'permanent' | 'local'
}

export async function benchRedline(): Promise<BenchRow[]> {
  const made = syntheticVersions(100_000, seed)
  const pairs: Pair[] = [
    ...realPairs(),
    { name: 'made, 100,000 words', ids: 'permanent', ...made },
    { name: 'made, 100,000 words, ids unknown', ids: 'local', ...made },
  ]
  return [...pairs.flatMap(rowsOf), growth()]
}

function realPairs(): Pair[] {
  const files: [string, string, string][] = [
    ['anti-doping 2014 → 2015', '05-antidoping-2014.md', '05-antidoping-2015.md'],
    [
      'Paris drafts 23 Oct → 12 Dec',
      '11-paris-agreement-23-oct-2015.md',
      '11-paris-agreement-12-dec-2015.md',
    ],
    ['Internet-Draft 00 → 01', '10-draft-smoke-signals-00.txt', '10-draft-smoke-signals-01.txt'],
  ]
  const present = files.filter(([, from, to]) => existsSync(pathOf(from)) && existsSync(pathOf(to)))
  return present.map(([name, from, to]) => ({
    name,
    ids: 'local' as const,
    from: paragraphs(readFileSync(pathOf(from), 'utf8')),
    to: paragraphs(readFileSync(pathOf(to), 'utf8')),
  }))
}

function pathOf(name: string): URL {
  return new URL(`../../shared/data/texts/${name}`, import.meta.url)
}

function paragraphs(text: string): Provision[] {
  const parts = text.split(/\n\s*\n/).filter(part => part.trim() !== '')
  return parts.map((part, i) => ({ id: `p${i}`, parent: null, kind: 'paragraph', text: part }))
}

function rowsOf(pair: Pair): BenchRow[] {
  const a = tokenise(textOf(pair.from)).words
  const b = tokenise(textOf(pair.to)).words
  const [whole, words, cutting, theirs] = medians([
    () => redline(pair.from, pair.to, pair.ids),
    () => tidy(diffWords(a, b), a, b),
    () => [...pair.from, ...pair.to].map(({ text }) => tokenise(text!)),
    () => longestCommon(a, b),
  ]) as [number, number, number, number]
  const tokens = a.length + b.length
  return [
    faster(`${pair.name}: redline from provisions`, theirs, whole, tokens),
    faster(`${pair.name}: words alone, same tokens`, theirs, words, tokens),
    {
      name: `${pair.name}: redline`,
      unit: '× tokenising',
      value: whole / cutting,
      bar: 'none',
      ok: true,
      note: `tokenising both sides takes ${cutting.toFixed(2)} ms`,
    },
    hunksRow(pair),
  ]
}

function faster(name: string, theirs: number, ours: number, tokens: number): BenchRow {
  return {
    name,
    unit: '× as fast as diff-sequences',
    value: theirs / ours,
    bar: `at least ${timesFaster}`,
    ok: theirs >= timesFaster * ours,
    note: `${ours.toFixed(3)} ms against ${theirs.toFixed(3)} ms; ${tokens} tokens`,
  }
}

function hunksRow(pair: Pair): BenchRow {
  const { from, to, part } = atMost(pair, jsdiffWordsMax)
  const ours = hunks(from, to, pair.ids)
  const theirs = runsOf(jsdiffWords(textOf(from), textOf(to)).map(({ added, removed }) => added || removed))
  return {
    name: `${pair.name}: hunks`,
    unit: 'hunks',
    value: ours,
    bar: `at most ${theirs} (jsdiff)`,
    ok: ours <= theirs,
    note: part,
  }
}

/** The first provisions with at most `words` words together; only of versions whose provisions go in step. */
function atMost({ from, to }: Pair, words: number): Versions & { readonly part: string } {
  let count = 0
  let end = 0
  while (end < from.length && count < words) count += from[end++]!.text!.split(' ').length
  if (end === from.length) return { from, to, part: 'the whole text' }
  return { from: from.slice(0, end), to: to.slice(0, end), part: `the first ${count} words` }
}

/** Stretches of marked text between unmarked text, from the first provision to the last; a move counts as one. */
function hunks(from: readonly Provision[], to: readonly Provision[], ids: Pair['ids']): number {
  const { provisions } = redline(from, to, ids)
  const moves = provisions.filter(({ change }) => change === 'moved').length
  return moves + runsOf(provisions.flatMap(({ edits }) => edits.map(([op]) => op !== '=')))
}

function runsOf(marked: readonly boolean[]): number {
  return marked.filter((mark, i) => mark && !marked[i - 1]).length
}

function growth(): BenchRow {
  const sizes = [25_000, 50_000, 100_000]
  const [small, middle, large] = medians(
    sizes.map(words => {
      const { from, to } = syntheticVersions(words, seed)
      return () => redline(from, to)
    }),
  ) as [number, number, number]
  return {
    name: 'made, 25,000 → 100,000 words: redline',
    unit: '× the time',
    value: large / small,
    bar: `at most ${growthMax}`,
    ok: large <= growthMax * small,
    note: `${[small, middle, large].map(ms => ms.toFixed(1)).join(', ')} ms for 25,000, 50,000, 100,000 words`,
  }
}

function textOf(provisions: readonly Provision[]): string {
  return provisions.map(({ text }) => text).join('\n\n')
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let common = 0
  diffSequences.default(
    a.length,
    b.length,
    (i, j) => a[i] === b[j],
    length => {
      common += length
    },
  )
  return common
}

/** Milliseconds of CPU of each task once it is compiled: the median of runs that take turns. */
function medians(tasks: readonly (() => unknown)[]): number[] {
  const repeats = tasks.map(task => Math.max(1, Math.round(runMs / warmMs(task))))
  const times = tasks.map((): number[] => [])
  for (let run = 0; run < runs; run++)
    for (const [t, task] of tasks.entries()) {
      const slow = times[t]!.length >= slowRuns && times[t]![0]! > runMs * runs
      if (!slow) times[t]!.push(cpuMs(task, repeats[t]!))
    }
  return times.map(median)
}

/** Calls a task until it is compiled, and says how long it then takes. */
function warmMs(task: () => unknown): number {
  const first = cpuMs(task, 1)
  return cpuMs(task, Math.max(1, Math.min(warmCalls, Math.ceil(warmMsMax / Math.max(first, 0.001)))))
}

function cpuMs(task: () => unknown, repeats: number): number {
  const start = process.cpuUsage()
  for (let i = 0; i < repeats; i++) task()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / repeats
}

function median(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[values.length >> 1]!
}
