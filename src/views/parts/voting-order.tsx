/** The order in which amendments to a provision would be put to the vote, suggested by how far each is removed from it. */
import { votingOrder } from '../../core/analysis/voting-order.js'
import type { Ctx } from '../context.js'
import { RefLink } from './names.js'

/** Nothing where there is nothing to order. */
export function VotingOrder({ ctx, provision, lang }: { ctx: Ctx; provision: string; lang: string }) {
  const { t } = ctx
  const order = votingOrder(ctx.view, provision, lang)
  if (order.length < 2) return null
  return (
    <details class="more">
      <summary>{t('voting-order', { count: order.length })}</summary>
      <p class="note">{t('voting-order-note')}</p>
      <ol>
        {order.map(({ amendment, mark, words }) => (
          <li>
            <RefLink ctx={ctx} id={amendment} /> <span class="markbadge">{mark}</span>{' '}
            <small>
              {words === null ? t('voting-order-unknown') : t('voting-order-words', { count: words })}
            </small>
          </li>
        ))}
      </ol>
    </details>
  )
}
