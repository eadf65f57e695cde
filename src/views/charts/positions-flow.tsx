/**
 * How positions moved over time: a row of one height for every group, however many it has; in it the share of each
 * stance that the group held at the end of some days, as bands. Before a group has spoken its row is an empty dotted
 * one. The table beside it has the counts.
 */
import type { Flow, FlowStep } from '../../core/analysis/flow.js'
import type { Ctx } from '../context.js'
import { WideTable } from '../parts/analysis-page.js'
import { GroupName, When } from '../parts/names.js'
import { formatShort } from '../parts/when.js'
import { StanceKey } from './standing-bars.js'

const stances = ['support', 'accept', 'concern', 'object', 'refer'] as const
const width = 480
const height = 36

type Counted = FlowStep['groups'][number]

export function PositionsFlow({ ctx, flow }: { ctx: Ctx; flow: Flow }) {
  const { t } = ctx
  const groups = flow.steps.at(-1)?.groups ?? []
  if (groups.length === 0) return <p class="note">{t('flow-none')}</p>
  const [first, last] = [flow.steps[0]!.day, flow.steps.at(-1)!.day]
  return (
    <>
      <figure class="flow">
        {groups.map(({ group }, i) => (
          <div>
            <GroupName ctx={ctx} id={group} />
            <Row ctx={ctx} steps={flow.steps.map(step => step.groups[i]!)} />
          </div>
        ))}
        <figcaption>
          <When site={ctx} when={first} /> <When site={ctx} when={last} />
        </figcaption>
      </figure>
      <StanceKey ctx={ctx} />
      <p class="note">{t('flow-note', { steps: flow.steps.length, days: flow.days })}</p>
      <Counts ctx={ctx} flow={flow} />
    </>
  )
}

function Row({ ctx, steps }: { ctx: Ctx; steps: readonly Counted[] }) {
  const step = width / steps.length
  const silent = runs(steps)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      preserveAspectRatio="none"
      role="img"
      aria-label={ctx.t('flow-label', { now: wordsOf(ctx, steps.at(-1)!) })}
    >
      {silent.map(({ from, count }) => (
        <rect
          class="silent"
          x={round(from * step) + 0.5}
          y=".5"
          width={round(count * step - 1)}
          height={height - 1}
        />
      ))}
      {steps.map((counted, i) => (
        <Column counted={counted} x={round(i * step)} width={round(step)} />
      ))}
    </svg>
  )
}

/** The stretches in which the group had no stance. */
function runs(steps: readonly Counted[]): { readonly from: number; readonly count: number }[] {
  const found: { from: number; count: number }[] = []
  for (const [i, counted] of steps.entries()) {
    const last = found.at(-1)
    if (totalOf(counted) > 0) continue
    if (last !== undefined && last.from + last.count === i) last.count++
    else found.push({ from: i, count: 1 })
  }
  return found
}

function Column({ counted, x, width }: { counted: Counted; x: number; width: number }) {
  const total = totalOf(counted)
  let y = height
  return stances.map(stance => {
    const part = total === 0 ? 0 : round((counted.counts[stance] * height) / total)
    y = round(y - part)
    return part === 0 ? null : <rect class={`s-${stance}`} x={x} y={y} width={width} height={part} />
  })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function totalOf({ counts }: Counted): number {
  return stances.reduce((sum, stance) => sum + counts[stance], 0)
}

function wordsOf(ctx: Ctx, counted: Counted): string {
  const said = stances
    .filter(stance => counted.counts[stance] > 0)
    .map(stance => ctx.t(`count-${stance}`, { count: counted.counts[stance] }))
  return said.length === 0 ? ctx.t('count-none') : said.join(ctx.t('list-separator'))
}

function Counts({ ctx, flow }: { ctx: Ctx; flow: Flow }) {
  const { t } = ctx
  const groups = flow.steps[0]!.groups.map(({ group }) => group)
  return (
    <details>
      <summary>{t('flow-table')}</summary>
      <WideTable label={t('flow-table')}>
        <thead>
          <tr>
            <th scope="col">{t('flow-day')}</th>
            {groups.map(group => (
              <th scope="col">
                <GroupName ctx={ctx} id={group} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flow.steps.map(({ day, groups }) => (
            <tr>
              <th scope="row">
                <time datetime={day}>{formatShort(ctx.lang, day, true)}</time>
              </th>
              {groups.map(counted => (
                <td>{wordsOf(ctx, counted)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  )
}
