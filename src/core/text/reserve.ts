/**
 * Lays reserves around and into clusters so that brackets nest. A reserve that holds a whole cluster stands
 * around it; one inside a cluster, or of the same extent, stands in the option of the base, whose words it is
 * about; one that straddles the edge of a cluster, or of another reserve, is cut there.
 */
import { compareStrings } from '../canonical/result.js'
import type { Span } from './spans.js'
import type { PartyId } from './types.js'

/** A reserve in tokens of the base, at least one of them. */
export interface Reserved extends Span {
  readonly parties: readonly PartyId[]
}

/** A bracket: a cluster, with the reserves on its base words, or a reserve, with what it holds. */
export interface Frame<C extends Span> extends Span {
  readonly cluster: C | null
  readonly parties: readonly PartyId[]
  readonly inner: readonly Frame<C>[]
}

/** The brackets of one level in order. */
export function layReserves<C extends Span>(
  clusters: readonly C[],
  reserves: readonly Reserved[],
): Frame<C>[] {
  if (reserves.length === 0) return clusters.map(cluster => frameOf(cluster, []))
  const pieces = reserves.flatMap(reserve => cutAtClusters(reserve, clusters))
  const inside = (piece: Reserved, cluster: Span) => cluster.from <= piece.from && piece.to <= cluster.to
  const closed = clusters.map((cluster): Frame<C> => {
    const inner = nest(pieces.filter(piece => inside(piece, cluster)))
    return frameOf(cluster, build(inner, []))
  })
  const free = pieces.filter(piece => !clusters.some(cluster => inside(piece, cluster)))
  return build(nest(free), closed)
}

function frameOf<C extends Span>(cluster: C, inner: readonly Frame<C>[]): Frame<C> {
  return { from: cluster.from, to: cluster.to, cluster, parties: [], inner }
}

function cutAtClusters<C extends Span>(reserve: Reserved, clusters: readonly C[]): Reserved[] {
  const { from, to } = reserve
  const straddled = clusters.filter(c => c.from < to && from < c.to && !(from <= c.from && c.to <= to))
  const cuts = straddled.flatMap(c => [c.from, c.to]).filter(cut => from < cut && cut < to)
  return cutAt(reserve, cuts)
}

function cutAt(reserve: Reserved, cuts: readonly number[]): Reserved[] {
  const points = [reserve.from, ...cuts.toSorted((a, b) => a - b), reserve.to]
  return points.slice(1).map((to, i) => ({ ...reserve, from: points[i]!, to }))
}

/** Sorted, outer before inner, none straddling another, equal spans pooled. */
function nest(pieces: readonly Reserved[]): Reserved[] {
  const waiting = pieces.toSorted(outerFirst)
  const nested: Reserved[] = []
  while (waiting.length > 0) {
    const piece = waiting.shift()!
    const around = nested.findLast(
      other => other.from < piece.to && piece.from < other.to && other.to < piece.to,
    )
    if (around) {
      waiting.push(...cutAt(piece, [around.to]))
      waiting.sort(outerFirst)
      continue
    }
    const same = nested.findIndex(other => other.from === piece.from && other.to === piece.to)
    if (same < 0) nested.push(piece)
    else nested[same] = { ...piece, parties: [...nested[same]!.parties, ...piece.parties] }
  }
  return nested.map(piece => ({ ...piece, parties: [...new Set(piece.parties)].sort(compareStrings) }))
}

function outerFirst(a: Reserved, b: Reserved): number {
  return a.from - b.from || b.to - a.to
}

function build<C extends Span>(reserves: readonly Reserved[], closed: readonly Frame<C>[]): Frame<C>[] {
  const frames: Frame<C>[] = []
  let rest = closed
  for (let i = 0; i < reserves.length; ) {
    const outer = reserves[i]!
    let next = i + 1
    while (next < reserves.length && reserves[next]!.from < outer.to) next++
    const { before, held, after } = split(rest, outer)
    const inner = build(reserves.slice(i + 1, next), held)
    frames.push(...before, { ...outer, cluster: null, inner })
    rest = after
    i = next
  }
  return [...frames, ...rest]
}

function split<C extends Span>(closed: readonly Frame<C>[], { from, to }: Span) {
  const before = closed.filter(frame => frame.to <= from && (frame.from < from || frame.from === frame.to))
  const after = closed.filter(frame => frame.from >= to)
  const held = closed.filter(frame => !before.includes(frame) && !after.includes(frame))
  return { before, held, after }
}
