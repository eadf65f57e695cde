/**
 * The stages of a procedure as a map: one box under the other from the first on, an arrow to the next, arrows
 * that skip stages on one side and arrows back on the other. One column, so that it can be read on a phone.
 * `layoutStages` is the whole layout and pure; the table beside the drawing says the same.
 */
import type { Stage } from '../../core/procedure/procedure.js'
import type { Site } from '../context.js'
import { localString } from '../parts/words.js'

/** Where a stage stands in a negotiation: been through, the present one, or not reached. */
export type StageMark = 'passed' | 'present' | 'ahead'

interface StageBox {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  readonly ends: boolean
}

interface StageArrow {
  readonly from: string
  readonly to: string
  readonly kind: 'next' | 'skip' | 'back'
  /** The line, and the head at its end, as SVG paths. */
  readonly line: string
  readonly head: string
}

interface StageLayout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly StageBox[]
  readonly arrows: readonly StageArrow[]
}

type Linked = Pick<Stage, 'id'> & { readonly moves: readonly { readonly to: string }[] }

/** Lengths in the drawing's own units, which are CSS pixels where there is room. */
const boxWidth = 208
const lineHeight = 19
const padding = 10
const gap = 30
const laneWidth = 13
const corner = 6
const headLength = 8
const charsPerLine = 25

/**
 * Stages in the order they are drawn: each after those that lead to it, arrows back left aside, and as the
 * procedure lists them where that leaves a choice.
 */
export function stageOrder(stages: readonly Linked[]): string[] {
  const back = backMoves(stages)
  const left = stages.map(({ id }) => id)
  const order: string[] = []
  const waits = (id: string) =>
    stages.some(s => left.includes(s.id) && s.moves.some(m => m.to === id && !back.has(`${s.id} ${id}`)))
  while (left.length > 0) {
    const next = left.find(id => !waits(id)) ?? left[0]!
    left.splice(left.indexOf(next), 1)
    order.push(next)
  }
  return order
}

/** Moves to a stage that one has come through, as `from to`, going depth first from the first stage. */
function backMoves(stages: readonly Linked[]): Set<string> {
  const byId = new Map(stages.map(stage => [stage.id, stage]))
  const back = new Set<string>()
  const state = new Map<string, 'on the way' | 'done'>()
  const visit = (id: string) => {
    state.set(id, 'on the way')
    for (const { to } of byId.get(id)?.moves ?? []) {
      if (state.get(to) === 'on the way') back.add(`${id} ${to}`)
      else if (!state.has(to)) visit(to)
    }
    state.set(id, 'done')
  }
  for (const { id } of stages) if (!state.has(id)) visit(id)
  return back
}

/** Arrows of one kind to one stage run together: from the rows they leave to the row they reach, in a lane beside. */
interface Bus {
  readonly kind: 'skip' | 'back'
  readonly to: number
  readonly from: readonly number[]
  readonly top: number
  readonly bottom: number
  lane: number
}

/** Lays the map out; mirrored for scripts that run from the right. `label` is what a box says. */
export function layoutStages(
  stages: readonly Linked[],
  label: (id: string) => string,
  rightToLeft = false,
): StageLayout {
  const order = stageOrder(stages)
  const row = new Map(order.map((id, i) => [id, i]))
  const buses = inLanes(busesOf(stages, row))
  const lanes = (kind: Bus['kind']) => Math.max(0, ...buses.filter(b => b.kind === kind).map(b => b.lane + 1))
  const margin = (kind: Bus['kind']) => (lanes(kind) === 0 ? 2 : lanes(kind) * laneWidth + headLength + 4)
  const width = margin('back') + boxWidth + margin('skip')
  const mirror = (x: number) => (rightToLeft ? width - x : x)
  const boxes = stack(order, stages, buses, label, mirror, margin('back'))
  const last = boxes.at(-1)
  return {
    width,
    height: last === undefined ? 0 : last.y + last.height + 2,
    boxes,
    arrows: [
      ...straight(stages, row, boxes),
      ...buses.flatMap(bus => bent(bus, boxes, buses, mirror, margin('back'))),
    ],
  }
}

function busesOf(stages: readonly Linked[], row: ReadonlyMap<string, number>): Bus[] {
  return [...row].flatMap(([id, to]) => {
    const from = stages.filter(s => s.moves.some(m => m.to === id)).map(s => row.get(s.id)!)
    const bus = (kind: Bus['kind'], rows: readonly number[]): Bus[] =>
      rows.length === 0
        ? []
        : [{ kind, to, from: rows, top: Math.min(to, ...rows), bottom: Math.max(to, ...rows), lane: 0 }]
    return [
      ...bus(
        'skip',
        from.filter(r => r < to - 1),
      ),
      ...bus(
        'back',
        from.filter(r => r >= to),
      ),
    ]
  })
}

/** Short ones inside, and none on top of another. */
function inLanes(buses: readonly Bus[]): readonly Bus[] {
  const sorted = [...buses].sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top)
  sorted.forEach((bus, i) => {
    const taken = sorted
      .slice(0, i)
      .filter(other => beside(bus, other))
      .map(other => other.lane)
    while (taken.includes(bus.lane)) bus.lane += 1
  })
  return sorted
}

function beside(a: Bus, b: Bus): boolean {
  return a.kind === b.kind && a.top <= b.bottom && b.top <= a.bottom
}

function stack(
  order: readonly string[],
  stages: readonly Linked[],
  buses: readonly Bus[],
  label: (id: string) => string,
  mirror: (x: number) => number,
  start: number,
): StageBox[] {
  let y = 2
  return order.map((id, i) => {
    const lines = wrap(label(id))
    const ports = Math.max(portsAt('skip', i, buses).length, portsAt('back', i, buses).length)
    const height = Math.max(lines.length * lineHeight + 2 * padding, ports * 11 + 10)
    const box: StageBox = {
      id,
      x: Math.min(mirror(start), mirror(start + boxWidth)),
      y,
      width: boxWidth,
      height,
      lines,
      ends: stages.every(s => s.id !== id || s.moves.length === 0),
    }
    y += height + gap
    return box
  })
}

/** Breaks at spaces; a word longer than a line stays whole. */
function wrap(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= charsPerLine) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

interface Port {
  readonly bus: Bus
  readonly comes: boolean
}

/**
 * Where arrows leave and reach one side of a box, from the top down, so that those of one box do not cross: what
 * comes down from above is on top and what goes furthest out is next; for arrows back the other way round.
 */
function portsAt(kind: Bus['kind'], row: number, buses: readonly Bus[]): Port[] {
  const side = buses.filter(bus => bus.kind === kind)
  const coming = side.filter(bus => bus.to === row).map(bus => ({ bus, comes: true }))
  const going = side
    .filter(bus => bus.from.includes(row))
    .map(bus => ({ bus, comes: false }))
    .sort((a, b) => a.bus.lane - b.bus.lane)
  return kind === 'skip' ? [...coming, ...going.reverse()] : [...going, ...coming]
}

function portY(box: StageBox, ports: readonly Port[], bus: Bus, comes: boolean): number {
  const at = ports.findIndex(port => port.bus === bus && port.comes === comes)
  return round(box.y + (box.height * (at + 1)) / (ports.length + 1))
}

function straight(
  stages: readonly Linked[],
  row: ReadonlyMap<string, number>,
  boxes: readonly StageBox[],
): StageArrow[] {
  return stages.flatMap(({ id, moves }) => {
    const [from, to] = [boxes[row.get(id)!]!, boxes[row.get(id)! + 1]]
    if (to === undefined || moves.every(move => move.to !== to.id)) return []
    const x = from.x + from.width / 2
    const line = `M${x} ${from.y + from.height}V${to.y - headLength}`
    return [{ from: id, to: to.id, kind: 'next', line, head: `M${x} ${to.y}l-5 -${headLength}h10z` }]
  })
}

/** Out of a box, along the lane, into the other. */
function bent(
  bus: Bus,
  boxes: readonly StageBox[],
  buses: readonly Bus[],
  mirror: (x: number) => number,
  start: number,
): StageArrow[] {
  const out = bus.kind === 'skip' ? 1 : -1
  const edge = bus.kind === 'skip' ? start + boxWidth : start
  const lane = edge + out * (headLength + 4 + bus.lane * laneWidth + laneWidth / 2)
  const to = boxes[bus.to]!
  const yTo = portY(to, portsAt(bus.kind, bus.to, buses), bus, true)
  const tip = edge + out * headLength
  return bus.from.map(row => {
    const from = boxes[row]!
    const yFrom = portY(from, portsAt(bus.kind, row, buses), bus, false)
    const turn = Math.min(corner, Math.abs(yTo - yFrom) / 2)
    const [near, far] = [mirror(edge), mirror(lane)]
    const bend = mirror(lane - out * turn)
    const down = Math.sign(yTo - yFrom) * turn
    return {
      from: from.id,
      to: to.id,
      kind: bus.kind,
      line: `M${near} ${yFrom}H${bend}Q${far} ${yFrom} ${far} ${round(yFrom + down)}V${round(yTo - down)}Q${far} ${yTo} ${bend} ${yTo}H${mirror(tip)}`,
      head: `M${near} ${yTo}L${mirror(tip)} ${round(yTo - 5)}v10z`,
    }
  })
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}

interface StageMapProps {
  readonly site: Site
  readonly stages: readonly Stage[]
  /** Where each stage stands; null where no negotiation is under way. */
  readonly marks: ReadonlyMap<string, StageMark> | null
}

/** The drawing. It is hidden from screen readers: the table beside it says the same. */
export function StageMap({ site, stages, marks }: StageMapProps) {
  const numbers = new Map(stageOrder(stages).map((id, i) => [id, i + 1]))
  const label = (id: string) => {
    const stage = stages.find(s => s.id === id)!
    const mark = marks?.get(id) === 'passed' ? '✓ ' : ''
    return `${mark}${numbers.get(id)}. ${localString(site, stage.label)}`
  }
  const { width, height, boxes, arrows } = layoutStages(stages, label, site.dir === 'rtl')
  return (
    <svg class="stagemap" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {arrows.map(arrow => (
        <g class={arrow.kind}>
          <path class="line" d={arrow.line} />
          <path class="head" d={arrow.head} />
        </g>
      ))}
      {boxes.map(box => (
        <Box box={box} mark={marks?.get(box.id) ?? null} />
      ))}
    </svg>
  )
}

function Box({ box, mark }: { box: StageBox; mark: StageMark | null }) {
  const { x, y, width, height, lines, ends } = box
  const first = y + (height - lines.length * lineHeight) / 2 + 14
  return (
    <g class={mark ?? undefined}>
      <rect x={x} y={y} width={width} height={height} rx={ends ? Math.min(20, height / 2) : 3} />
      {lines.map((line, i) => (
        <text x={x + width / 2} y={round(first + i * lineHeight)}>
          {line}
        </text>
      ))}
    </g>
  )
}
