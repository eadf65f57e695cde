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
import { compareRef } from './numbering.js'
import { type Block, type Edges, layReserves, type Reserved } from './reserve.js'
import { anyWithin, clusters, imageOf, type Span, within } from './spans.js'
import { spanText, type Tokens } from './tokens.js'
import type { Alternatives, Option, Seq } from './types.js'
import { pool, readingOn, type Voices, type Wording } from './wording.js'

/** The whole of a wording with everything that is proposed on it, and its reserves in tokens. */
export function merge(wording: Wording, reserves: readonly Reserved[]): Seq {
  const whole = { from: 0, to: wording.tokens.words.length }
  return compose(wording.tokens, whole, [{ wording, from: 0 }], reserves, { head: true, tail: true })
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
}

interface Cluster extends Span {
  readonly readings: readonly Reading[]
  /** Who reads as the source does. */
  readonly base: Voices
}

/** Which white space at the ends of a span belongs to it: in front of its first token, behind its last. */
interface Ends {
  readonly head: boolean
  readonly tail: boolean
}

function compose(
  source: Tokens,
  span: Span,
  hosts: readonly Host[],
  reserves: readonly Reserved[],
  ends: Ends,
): Seq {
  const open = openClusters(source, span, hosts)
  const blocks = layReserves(open, reserves, cluster => edgesOf(source, cluster))
  return lay(source, span, blocks, ends)
}

function openClusters(source: Tokens, { from, to }: Span, hosts: readonly Host[]): Cluster[] {
  const touched = hosts.flatMap(host => {
    const own = { from: host.from, to: host.from + to - from }
    return host.wording.amended.flatMap(wording => within(wording.touched, own, from - host.from))
  })
  const found = clusters(touched).map((cluster): Cluster => {
    const words = readingOn(source, cluster)
    const base: Voices[] = []
    const readings = hosts.flatMap(host => {
      base.push(host.wording.keepers)
      const by = host.from - from
      return readingsIn(host.wording.amended, { from: cluster.from + by, to: cluster.to + by }, words, base)
    })
    return { ...cluster, readings, base: pool(base) }
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
    if (readingOn(wording.tokens, own) !== words) {
      base.push(wording.strikers)
      found.push({ wording, span: own })
      continue
    }
    base.push(wording.keepers)
    if (anyWithin(wording.edits, span)) base.push(wording)
    found.push(...readingsIn(wording.amended, own, words, base))
  }
  return found
}

/** The text of a span, with its blocks as open spans. Each stretch of white space is written once. */
function lay(source: Tokens, { from, to }: Span, blocks: readonly Block<Cluster>[], ends: Ends): Seq {
  const out: (string | Alternatives)[] = []
  let at = from
  let due = ends.head
  for (const block of blocks) {
    write(out, textBetween(source, at, block.from, due))
    if (block.from > at) due = true
    if (block.edges.headOut && due) write(out, spaceBefore(source, block.from))
    const inside = { head: due && !block.edges.headOut, tail: block.edges.tailIn }
    out.push({ options: block.cluster ? options(source, block, inside) : [reserved(source, block, inside)] })
    at = block.to
    due = !block.edges.tailIn
  }
  write(out, textBetween(source, at, to, due))
  if (ends.tail && (due || to > at)) write(out, spaceBefore(source, to))
  return out
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

function reserved(source: Tokens, block: Block<Cluster>, ends: Ends): Option {
  return { text: lay(source, block, block.inner, ends), base: true, refs: [], parties: block.parties }
}

/** The base first, then the readings in reference order. */
function options(source: Tokens, block: Block<Cluster>, ends: Ends): Option[] {
  const { base, readings } = block.cluster!
  const kept: Option = { text: lay(source, block, block.inner, ends), base: true, ...base }
  return [kept, ...groupsOf(readings).map(group => optionOf(group, ends))]
}

/**
 * Equal readings in one group. The runtime may split one Chinese phrase in two ways after different words; a
 * reading that is split otherwise and has amendments of its own, which count in its tokens, stands alone.
 */
function groupsOf(readings: readonly Reading[]): Reading[][] {
  const groups = new Map<string, Reading[]>()
  for (const reading of readings.toSorted(byRef)) {
    const says = readingOn(reading.wording.tokens, reading.span)
    const group = groups.get(says)
    if (!group) groups.set(says, [reading])
    else if (readingsOn(reading).length === 0 || splitAlike(reading, group[0]!)) group.push(reading)
    else groups.set(`${says}\n${reading.wording.refs[0]}`, [reading])
  }
  return [...groups.values()].sort((a, b) => byRef(a[0]!, b[0]!))
}

function splitAlike(a: Reading, b: Reading): boolean {
  const words = ({ wording, span }: Reading) => wording.tokens.words.slice(span.from, span.to)
  return words(a).join(' ') === words(b).join(' ')
}

function optionOf(group: readonly Reading[], ends: Ends): Option {
  const { wording, span } = group[0]!
  const alike = group.filter(reading => splitAlike(reading, group[0]!))
  const hosts = alike.map(reading => ({ wording: reading.wording, from: reading.span.from }))
  const voices = pool(group.map(reading => reading.wording))
  return { text: compose(wording.tokens, span, hosts, [], ends), base: false, ...voices }
}

function byRef(a: Reading, b: Reading): number {
  return compareRef(a.wording.refs[0] ?? '', b.wording.refs[0] ?? '')
}

/**
 * Where the white space at a cluster's ends goes. In front it stays outside if every reading begins with a word
 * spaced alike; behind it goes inside if the readings are spaced differently from the word that follows.
 */
function edgesOf(source: Tokens, cluster: Cluster): Edges {
  const head = spaceBefore(source, cluster.from)
  const tail = spaceBefore(source, cluster.to)
  const edges = { headOut: cluster.from < cluster.to, tailIn: false }
  const check = (reading: Reading): void => {
    const { span, wording } = reading
    if (span.from === span.to || spaceBefore(wording.tokens, span.from) !== head) edges.headOut = false
    if (spaceBefore(wording.tokens, span.to) !== tail) edges.tailIn = true
    readingsOn(reading).forEach(check)
  }
  cluster.readings.forEach(check)
  return edges
}

/** What amends a reading inside its span. */
function readingsOn({ wording, span }: Reading): Reading[] {
  return wording.amended
    .filter(({ touched }) => anyWithin(touched, span))
    .map(amended => ({ wording: amended, span: imageOf(amended.edits, span) }))
}
