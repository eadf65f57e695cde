/**
 * Merges any number of wordings of one text into one text with open spans. Every wording is compared with the
 * wording it amends, never with another; changes that overlap or touch form a cluster; in each cluster the
 * reading of a wording is its own edits applied to the span; equal readings are one option. What an amendment
 * to an amendment changes is opened inside the option of the amended one, to any depth.
 *
 * The result depends on the set of wordings only, and outside the clusters a wording touches it leaves no
 * trace. Spaces belong to no one: joining the chosen options in order gives the text, spaced as its author did.
 * Reserves are laid around and into the clusters by `reserve.ts`.
 */
import { type Frame, layReserves, type Reserved } from './reserve.js'
import { anyWithin, clusters, imageOf, type Span, within } from './spans.js'
import { spanText, type Tokens } from './tokens.js'
import type { Alternatives, Option, Seq } from './types.js'
import { pool, readingOn, type Voices, type Wording } from './wording.js'

/** The whole of a wording with everything that is proposed on it, and its reserves in tokens. */
export function merge(wording: Wording, reserves: readonly Reserved[]): Seq {
  const whole = { from: 0, to: wording.tokens.words.length }
  return lay(plan(wording.tokens, whole, [{ wording, from: 0 }], reserves), true, true)
}

/** A wording that reads like the source there, beginning with its own token `from`. */
interface Host {
  readonly wording: Wording
  readonly from: number
}

/** One wording's part in a cluster: its tokens `span`. */
interface Reading {
  readonly wording: Wording
  readonly span: Span
  readonly says: string
}

interface Cluster extends Span {
  readonly readings: readonly Reading[]
  /** Who reads as the source does. */
  readonly base: Voices
}

/** A stretch of one source with its brackets, before white space is given out. */
interface Plan {
  readonly source: Tokens
  readonly span: Span
  readonly blocks: readonly Block[]
}

interface Block extends Span {
  readonly options: readonly PlannedOption[]
  readonly edges: Edges
}

interface PlannedOption {
  readonly plan: Plan
  readonly base: boolean
  readonly voices: Voices
}

/** Where the white space at the ends of a block is written; behind it also `nowhere`, being written in front. */
interface Edges {
  readonly head: 'outside' | 'inside'
  readonly tail: 'outside' | 'inside' | 'nowhere'
}

function plan(source: Tokens, span: Span, hosts: readonly Host[], reserves: readonly Reserved[]): Plan {
  if (hosts.length + reserves.length === 0) return { source, span, blocks: [] }
  const frames = layReserves(openClusters(source, span, hosts), reserves)
  return { source, span, blocks: frames.map(frame => blockOf(source, frame)) }
}

/** The base first, then the readings in reference order; a reserve has the base alone. */
function blockOf(source: Tokens, { from, to, cluster, parties, inner }: Frame<Cluster>): Block {
  const blocks = inner.map(each => blockOf(source, each))
  const kept: PlannedOption = {
    plan: { source, span: { from, to }, blocks },
    base: true,
    voices: cluster ? cluster.base : { refs: [], parties },
  }
  const options = cluster ? [kept, ...groupsOf(cluster.readings).map(optionOf)] : [kept]
  return { from, to, options, edges: edgesOf(options) }
}

/**
 * White space stays outside a bracket where all choices have it alike. A choice of no words has one space where
 * others have two; it counts as the one behind, or as the one in front if that is what the others have.
 */
function edgesOf(options: readonly PlannedOption[]): Edges {
  const { source, span } = options[0]!.plan
  const front = spaceBefore(source, span.from)
  if (front !== '' && options.some(isNothing) && options.every(option => onlyInFront(option, front)))
    return { head: 'outside', tail: 'nowhere' }
  const head = options.every(({ plan }) => headOf(plan) === front) ? 'outside' : 'inside'
  const tail = tailOf(options[0]!.plan)
  if (tail === null || options.some(({ plan }) => tailOf(plan) !== tail)) return { head, tail: 'inside' }
  return { head, tail: tail === spaceBefore(source, span.to) ? 'outside' : 'nowhere' }
}

function isNothing({ plan: { span, blocks } }: PlannedOption): boolean {
  return span.from === span.to && blocks.length === 0
}

function onlyInFront(option: PlannedOption, front: string): boolean {
  const { plan } = option
  if (isNothing(option)) return spaceBefore(plan.source, plan.span.from) === front
  return headOf(plan) === front && tailOf(plan) === ''
}

/** The white space in front of a plan's first word, or null where not every choice in it begins with a word. */
function headOf({ source, span, blocks }: Plan): string | null {
  const inside = blocks[0]?.from === span.from && blocks[0].edges.head === 'inside'
  return span.from === span.to || inside ? null : spaceBefore(source, span.from)
}

/** The white space to write behind a plan, or null where its choices differ in it. */
function tailOf({ source, span, blocks }: Plan): string | null {
  const last = blocks.at(-1)
  if (last?.to !== span.to || last.edges.tail === 'outside') return spaceBefore(source, span.to)
  return last.edges.tail === 'inside' ? null : ''
}

function openClusters(source: Tokens, { from, to }: Span, hosts: readonly Host[]): Cluster[] {
  const touched = hosts.flatMap(host => {
    const own = { from: host.from, to: host.from + to - from }
    return host.wording.on.amended.flatMap(wording => within(wording.touched, own, from - host.from))
  })
  const found = clusters(touched).map((cluster): Cluster => {
    const words = readingOn(source, cluster)
    const base: Voices[] = []
    const readings = hosts.flatMap(host => {
      base.push(host.wording.on.keepers)
      const by = host.from - from
      return readingsIn(
        host.wording.on.amended,
        { from: cluster.from + by, to: cluster.to + by },
        words,
        base,
      )
    })
    return { from: cluster.from, to: cluster.to, readings, base: pool(base) }
  })
  return found.filter(({ readings }) => readings.length > 0)
}

/**
 * The readings of some amended wordings where they differ from `words`. One that reads the same is no option;
 * what amends it speaks for itself, beside it.
 */
function readingsIn(amended: readonly Wording[], span: Span, words: string, base: Voices[]): Reading[] {
  const found: Reading[] = []
  for (const wording of amended) {
    if (!anyWithin(wording.touched, span)) continue
    const own = imageOf(wording.edits, span)
    const says = readingOn(wording.tokens, own)
    if (says !== words) {
      base.push(wording.on.strikers)
      found.push({ wording, span: own, says })
      continue
    }
    base.push(wording.on.keepers)
    if (anyWithin(wording.edits, span)) base.push(wording.voices)
    found.push(...readingsIn(wording.on.amended, own, words, base))
  }
  return found
}

/** The text of a plan. `head` and `tail` ask for the white space at its ends; each stretch is written once. */
function lay({ source, span, blocks }: Plan, head: boolean, tail: boolean): Seq {
  const out: (string | Alternatives)[] = []
  let at = span.from
  let due = head
  for (const { from, to, options, edges } of blocks) {
    write(out, textBetween(source, at, from, due))
    if (from > at) due = true
    const outside = edges.head === 'outside'
    if (outside && due) write(out, spaceBefore(source, from))
    const inside = { head: due && !outside, tail: edges.tail === 'inside' }
    out.push({ options: options.map(option => optionLaid(option, inside.head, inside.tail)) })
    at = to
    due = edges.tail === 'outside'
  }
  write(out, textBetween(source, at, span.to, due))
  if (tail && (due || span.to > at)) write(out, spaceBefore(source, span.to))
  return out
}

function optionLaid({ plan, base, voices }: PlannedOption, head: boolean, tail: boolean): Option {
  return { text: lay(plan, head, tail), base, refs: voices.refs, parties: voices.parties }
}

function write(out: (string | Alternatives)[], text: string): void {
  const last = out.at(-1)
  if (text === '') return
  if (typeof last === 'string') out[out.length - 1] = last + text
  else out.push(text)
}

function textBetween(source: Tokens, from: number, to: number, head: boolean): string {
  if (from === to) return ''
  return (head ? spaceBefore(source, from) : '') + spanText(source, from, to)
}

/** What stands between a token and the one before it, or the edge of the text. */
function spaceBefore({ text, from, to, words }: Tokens, i: number): string {
  return text.slice(i === 0 ? 0 : to[i - 1], i === words.length ? text.length : from[i])
}

/**
 * Equal readings in one group. The runtime may split one Chinese phrase in two ways after different words; a
 * reading that is split otherwise and has amendments of its own, which count in its tokens, stands alone.
 */
function groupsOf(readings: readonly Reading[]): (readonly Reading[])[] {
  if (readings.length === 1) return [readings]
  const groups = new Map<string, Reading[]>()
  for (const reading of readings.toSorted(byRank)) {
    const { says, wording } = reading
    const group = groups.get(says)
    if (!group) groups.set(says, [reading])
    else if (!isAmended(reading) || splitAlike(reading, group[0]!)) group.push(reading)
    else groups.set(`${says}\n${wording.voices.refs[0]}`, [reading])
  }
  return [...groups.values()]
}

function isAmended({ wording, span }: Reading): boolean {
  return wording.on.amended.some(({ touched }) => anyWithin(touched, span))
}

function splitAlike(a: Reading, b: Reading): boolean {
  const words = ({ wording, span }: Reading) => wording.tokens.words.slice(span.from, span.to)
  return words(a).join(' ') === words(b).join(' ')
}

function optionOf(group: readonly Reading[]): PlannedOption {
  const { wording, span } = group[0]!
  const alike = group.some(isAmended) ? group.filter(reading => splitAlike(reading, group[0]!)) : []
  const hosts = alike.map(reading => ({ wording: reading.wording, from: reading.span.from }))
  const voices = group.length === 1 ? wording.voices : pool(group.map(reading => reading.wording.voices))
  return { plan: plan(wording.tokens, span, hosts, []), base: false, voices }
}

function byRank(a: Reading, b: Reading): number {
  return a.wording.rank - b.wording.rank
}
