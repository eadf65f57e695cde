/** All provisions of the treaty on one strip: contested, changed, agreed, quiet, not heard. Each is a link. */
import { provisionStatuses, type StripStatus } from '../../core/analysis/provisions.js'
import { type Ctx, link, to } from '../context.js'
import { rich } from '../rich.js'
import { provisionString } from './names.js'

const stripOrder: readonly StripStatus[] = ['contested', 'changed', 'agreed', 'quiet', 'not-heard']

type StripCounts = Readonly<Record<StripStatus, number>>

export function countStatuses(statuses: readonly { readonly status: StripStatus }[]): StripCounts {
  const counts = { contested: 0, changed: 0, agreed: 0, quiet: 0, 'not-heard': 0 }
  for (const { status } of statuses) counts[status]++
  return counts
}

export function ProvisionStrip({ ctx }: { ctx: Ctx }) {
  const statuses = provisionStatuses(ctx.view)
  const counts = countStatuses(statuses)
  return (
    <>
      <ul class="strip">
        {statuses.map(({ id, status }) => (
          <li>
            <a class={status} href={link(ctx, to.provision(id))} aria-label={cellName(ctx, id, status)}>
              <bdi>{cellText(ctx, id)}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <ul class="key">
        {stripOrder
          .filter(status => counts[status] > 0)
          .map(status => (
            <li>
              <i class={status} /> {rich(ctx.t, `strip-${status}`, { count: counts[status] })}
            </li>
          ))}
      </ul>
    </>
  )
}

function cellText({ view }: Ctx, id: string): string {
  const p = view.state.text.provisions.get(id)
  const words = p?.margin ?? p?.label ?? id
  const numbered = /^(\d[\d.]*?)\.?\s/.exec(words)
  if (numbered !== null) return numbered[1]!
  return words.replace(/^(\p{L}{3})\p{L}+/u, '$1.').slice(0, 10)
}

function cellName(ctx: Ctx, id: string, status: StripStatus): string {
  const p = ctx.view.state.text.provisions.get(id) ?? { id, label: null, margin: null }
  return `${cellText(ctx, id)}: ${provisionString(ctx, p)}, ${ctx.t(`status-${status}`)}`
}
