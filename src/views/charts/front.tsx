/**
 * The front of packages: across how many provisions stay in, upwards how many parties. The axes begin just before the
 * first point and end where everything, and everybody, stays. Where nobody can yet say that a point is best, a thin line
 * goes up to what is not ruled out. The table beside it says the same.
 */
import type { Front, FrontPoint } from '../../core/analysis/package/front.js'
import type { Ctx } from '../context.js'

const width = 520
const height = 250
/** Room for the numbers at the axes. */
const before = 44
const below = 34
const after = 22

interface Props {
  readonly ctx: Ctx
  readonly front: Front
  /** How many provisions and heard parties there are: the ends of the axes. */
  readonly provisions: number
  readonly parties: number
  readonly chosen: FrontPoint
}

type Scale = (n: number) => number

export function FrontChart({ ctx, front, provisions, parties, chosen }: Props) {
  const { t } = ctx
  const { points } = front
  const settled = points.map(({ outcome }) => outcome.settled)
  const kept = points.map(({ outcome }) => outcome.kept.length)
  const x = scale(Math.min(...settled), provisions, before, width - after)
  const y = scale(Math.min(...kept), parties, height - below, after)
  const label = t('package-chart', {
    ...{ count: points.length, most: kept.at(-1)!, few: settled.at(-1)! },
    ...{ least: kept[0]!, all: settled[0]! },
  })
  return (
    <figure class="front">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} direction="ltr">
        <path class="axes" d={`M${before - 20} ${after}V${height - below + 16}H${width - after}`} />
        <path class="ends" d={`M${before - 20} ${y(parties)}H${x(provisions)}V${height - below + 16}`} />
        <Ticks at={spread([...settled, provisions], x, 26)} across />
        <Ticks at={spread([...kept, parties], y, 18)} across={false} />
        <path class="steps" d={stepsOf(points.map(p => [x(p.outcome.settled), y(p.outcome.kept.length)]))} />
        {points.map(point => (
          <Point ctx={ctx} point={point} x={x} y={y} chosen={point === chosen} />
        ))}
      </svg>
      <figcaption class="note">{t('package-axes', { provisions, parties })}</figcaption>
    </figure>
  )
}

interface Tick {
  readonly n: number
  readonly at: number
}

/** The numbers that have room, the greatest first. */
function spread(numbers: readonly number[], place: Scale, apart: number): Tick[] {
  const shown: Tick[] = []
  for (const n of [...new Set(numbers)].sort((a, b) => b - a)) {
    const at = place(n)
    if (shown.every(other => Math.abs(other.at - at) >= apart)) shown.push({ n, at })
  }
  return shown
}

function Ticks({ at, across }: { at: readonly Tick[]; across: boolean }) {
  return at.map(({ n, at }) =>
    across ? (
      <text x={at} y={height - 2} text-anchor="middle">
        {n}
      </text>
    ) : (
      <text x={before - 26} y={at + 5} text-anchor="end">
        {n}
      </text>
    ),
  )
}

interface PointProps {
  readonly ctx: Ctx
  readonly point: FrontPoint
  readonly x: Scale
  readonly y: Scale
  readonly chosen: boolean
}

function Point({ ctx, point: { outcome, keptMax }, x, y, chosen }: PointProps) {
  const { settled, kept } = outcome
  const across = x(settled)
  return (
    <g>
      <title>{ctx.t('package-point', { settled, kept: kept.length })}</title>
      {keptMax > kept.length ? <path class="gap" d={`M${across} ${y(kept.length)}V${y(keptMax)}`} /> : null}
      <circle class={chosen ? 'chosen' : undefined} cx={across} cy={y(kept.length)} r={chosen ? 8 : 6} />
    </g>
  )
}

/** In tenths: nobody sees more, and every machine writes the same. */
function scale(from: number, to: number, start: number, end: number): Scale {
  const span = Math.max(1, to - from)
  return n => Math.round(((end - start) * 10 * (n - from)) / span) / 10 + start
}

/** From most provisions in, parties are gained by the step. */
function stepsOf(points: readonly (readonly [number, number])[]): string {
  const [[x0, y0] = [0, 0], ...rest] = points
  return `M${x0} ${y0}${rest.map(([x, y]) => `H${x}V${y}`).join('')}`
}
