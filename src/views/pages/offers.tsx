/** Every offer that was made: those that hold first, what was answered to each, and where a seat makes one. */
import { offersPerPage } from '../../core/limits.js'
import { concernsOffers } from '../../core/negotiation/offers.js'
import { type Ctx, type FormState, here } from '../context.js'
import { OfferForm, SealOfferForm } from '../forms/offer-forms.js'
import { SeatInvitation } from '../forms/position-form.js'
import { clauseOf } from '../models/may.js'
import { offersShown, type SealedWords } from '../models/offers.js'
import { page } from '../page.js'
import { OfferCard } from '../parts/offer.js'
import { ClauseLink } from '../parts/procedure-words.js'

export function offersPage(
  ctx: Ctx,
  { sealed, form }: { sealed: SealedWords; form?: FormState | undefined },
): string {
  const { t, view, query } = ctx
  const all = offersShown(view, ctx.now)
  const at = /^\d{1,4}$/.test(query.page ?? '') ? Number(query.page) : 0
  const clause = clauseOf(ctx, 'offer')
  return page({
    site: ctx,
    ctx,
    title: t('offers-title'),
    section: 'offers',
    json: true,
    children: (
      <>
        <h1>{t('offers-title')}</h1>
        <p class="lead">{t('offers-lead')}</p>
        <p class="note">
          {t('offers-count-nowhere')} {clause === undefined ? null : <ClauseLink ctx={ctx} id={clause} />}
        </p>
        {concernsOffers(view.state) ? <SeatInvitation ctx={ctx} /> : <p>{t('offers-not-here')}</p>}
        <OfferForm ctx={ctx} form={form} />
        <SealOfferForm ctx={ctx} form={form} />
        {all.length === 0 ? <p class="note">{t('offers-none')}</p> : null}
        {all.slice(at * offersPerPage, (at + 1) * offersPerPage).map(offer => (
          <OfferCard ctx={ctx} offer={offer} sealed={sealed} form={form} />
        ))}
        {all.length <= offersPerPage ? null : (
          <nav class="pages" aria-label={t('offers-pages')}>
            {at === 0 ? null : (
              <a href={here(ctx, { page: at === 1 ? '' : String(at - 1) })}>{t('workspace-later')}</a>
            )}
            {(at + 1) * offersPerPage >= all.length ? null : (
              <a href={here(ctx, { page: String(at + 1) })}>{t('workspace-earlier')}</a>
            )}
          </nav>
        )}
      </>
    ),
  })
}
