/** What the page of an opinion map shows, and where its dots lie. */
import type { GroupFigures, OpinionMap } from '../../core/analysis/opinion-map/map.js'
import type { MapSubject } from '../../core/analysis/opinion-map/subject.js'
import { mapDotsMax, mapNamedMax } from '../../core/limits.js'

export interface DrawnMap {
  readonly subject: MapSubject
  readonly map: OpinionMap
  /** Acts of the log that it is computed from. */
  readonly size: number
}

/** One dot, in the units of the drawing. */
export interface Dot {
  readonly x: number
  readonly y: number
  /** Whose it is: a party, where few are drawn; null for voters, and where there is no room for names. */
  readonly party: string | null
}

export const mapWidth = 640
export const mapHeight = 440
const margin = 24

/**
 * By declared group: the dots of its participants, of each group the same number at most, taken at even distances. Both
 * directions have one scale, and the farthest dot is at the edge.
 */
export function dotsOf({ subject, map }: DrawnMap, rightToLeft: boolean): Dot[][] {
  const { groupOf, groups } = subject.input
  const most = Math.floor(mapDotsMax / Math.max(1, groups))
  const chosen = Array.from({ length: groups }, (_, g) => spread(membersOf(groupOf, g), most))
  const scale = scaleOf(map.participants, chosen.flat())
  const flip = rightToLeft ? -1 : 1
  const named = subject.participantIds.length <= mapNamedMax
  return chosen.map(members =>
    members.map(i => ({
      x: Math.round(mapWidth / 2 + flip * scale * map.participants[2 * i]!),
      y: Math.round(mapHeight / 2 - scale * map.participants[2 * i + 1]!),
      party: named ? partyAt(subject, i) : null,
    })),
  )
}

/** Where a group lies: the middle of its participants, whether or not they are drawn, and their mean distance from it. */
export interface Middle {
  readonly count: number
  readonly x: number
  readonly y: number
  readonly spread: number
}

/** By declared group; null for one of which nobody voted. */
export function middlesOf({ subject: { input }, map: { participants } }: DrawnMap): (Middle | null)[] {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return Array.from({ length: input.groups }, (_, g) => {
    const members = membersOf(input.groupOf, g)
    if (members.length === 0) return null
    const [x, y] = [0, 1].map(axis => mean(members.map(i => participants[2 * i + axis]!))) as [number, number]
    const distances = members.map(i =>
      Math.sqrt((participants[2 * i]! - x) ** 2 + (participants[2 * i + 1]! - y) ** 2),
    )
    return { count: members.length, x, y, spread: mean(distances) }
  })
}

function partyAt({ participantIds }: MapSubject, i: number): string | null {
  const id = participantIds[i]!
  return typeof id === 'string' ? id : null
}

function membersOf(groupOf: Int16Array, group: number): number[] {
  return Array.from(groupOf, (g, i) => (g === group ? i : -1)).filter(i => i >= 0)
}

function spread(members: readonly number[], most: number): number[] {
  if (members.length <= most) return [...members]
  return Array.from({ length: most }, (_, n) => members[Math.floor((n * members.length) / most)]!)
}

function scaleOf(places: Float64Array, chosen: readonly number[]): number {
  let [x, y] = [0, 0]
  for (const i of chosen) {
    x = Math.max(x, Math.abs(places[2 * i]!))
    y = Math.max(y, Math.abs(places[2 * i + 1]!))
  }
  const fits = [(mapWidth / 2 - margin) / x, (mapHeight / 2 - margin) / y].filter(Number.isFinite)
  return fits.length === 0 ? 1 : Math.min(...fits)
}

/** A name and the middle of its foot. */
interface DotName extends Dot {
  readonly party: string
}

/** Units of the drawing: how wide a letter is, how high a name, how far it stands above its dot or below. */
const name = { letter: 9, height: 15, above: -9, below: 19 } as const

/** Names above their dots, or below where something is in the way; who fits in neither place is in the table alone. */
export function namesOf(dots: readonly Dot[]): DotName[] {
  const placed: DotName[] = []
  for (const { x, y, party } of dots) {
    if (party === null) continue
    const wanted = [name.above, name.below].map(by => ({ x, y: y + by, party }))
    const free = wanted.find(one => isFree(one, placed) && dots.every(dot => isClear(one, dot)))
    if (free !== undefined) placed.push(free)
  }
  return placed
}

function isFree(one: DotName, placed: readonly DotName[]): boolean {
  const width = (a: DotName) => (a.party.length * name.letter) / 2
  return placed.every(
    other =>
      Math.abs(one.x - other.x) >= width(one) + width(other) || Math.abs(one.y - other.y) >= name.height,
  )
}

/** Whether a dot is not under the name; its own never is. */
function isClear({ x, y, party }: DotName, dot: Dot): boolean {
  return Math.abs(x - dot.x) >= (party.length * name.letter) / 2 + 5 || dot.y <= y - 17 || dot.y >= y + 7
}

/** One row of the table of what is typical. */
interface TypicalRow {
  readonly statement: number
  readonly way: 'agree' | 'disagree'
  /** Of the group: so many of so many who voted on it. */
  readonly of: number
  readonly votes: number
}

export function typicalRows({ typical, represents }: GroupFigures, group: number): TypicalRow[] {
  return typical[group]!.map(({ statement, way }) => {
    const { na, nd, ns } = represents[group]![statement]!
    return { statement, way, of: way === 'agree' ? na : nd, votes: ns }
  })
}
