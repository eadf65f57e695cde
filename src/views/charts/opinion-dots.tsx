/**
 * The map: a dot for each participant, its shape and colour the group that they declared. Parties of a negotiation are
 * named where there is room; voters never are. The tables beside it say the same.
 */
import type { Ctx } from '../context.js'
import { type Dot, type DrawnMap, dotsOf, mapHeight, mapWidth, namesOf } from '../models/opinion-map.js'
import { GroupLabel } from '../parts/opinion-groups.js'

/** Drawn from the middle of a dot, and back to nothing: one path holds all dots of a group. */
const shapes = [
  'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  'm-4-4h8v8h-8z',
  'm0-5l5 9h-10z',
  'm0-6l5 6l-5 6l-5-6z',
  'm-5-5l10 10m0-10l-10 10',
  'm-6 0h12m-6-6v12',
] as const

/** The shape of a group by its place: beyond the sixth the same again, hollow. */
function shapeOf(group: number): { readonly path: string; readonly mark: string } {
  const hollow = Math.floor(group / shapes.length) % 2 === 1
  return { path: shapes[group % shapes.length]!, mark: `g${group % shapes.length}${hollow ? ' hollow' : ''}` }
}

export function OpinionDots({ ctx, drawn, label }: { ctx: Ctx; drawn: DrawnMap; label: string }) {
  const dots = dotsOf(drawn, ctx.dir === 'rtl')
  const [x, y] = [mapWidth / 2, mapHeight / 2]
  return (
    <figure class="opinions">
      <svg viewBox={`0 0 ${mapWidth} ${mapHeight}`} role="img" aria-label={label}>
        <path class="cross" d={`M0 ${y}h${mapWidth}M${x} 0v${mapHeight}`} />
        {dots.map((own, group) => (
          <path class={shapeOf(group).mark} d={pathOf(own, shapeOf(group).path)} />
        ))}
        {namesOf(dots.flat()).map(({ x: at, y: foot, party }) => (
          <text x={at} y={foot} direction="ltr">
            {party}
          </text>
        ))}
      </svg>
      <figcaption>
        <ul class="key">
          {drawn.subject.groups.map((_, group) => (
            <li>
              <Shape group={group} /> <GroupLabel ctx={ctx} subject={drawn.subject} group={group} />{' '}
              {counted(ctx, drawn, group, dots[group]!.length)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

function pathOf(dots: readonly Dot[], shape: string): string {
  return dots.map(({ x, y }) => `M${x} ${y}${shape}`).join('')
}

/** How many there are, and how many of them are drawn where not all are. */
function counted({ t }: Ctx, { map }: DrawnMap, group: number, shown: number): string {
  const all = map.declared.sizes[group]!
  return all === shown ? t('opinions-group-count', { all }) : t('opinions-group-some', { all, shown })
}

/** The shape of a group, as small as a word. */
export function Shape({ group }: { group: number }) {
  const { path, mark } = shapeOf(group)
  return (
    <svg class="opinion-shape" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
      <path class={mark} d={`M0 0${path}`} />
    </svg>
  )
}
