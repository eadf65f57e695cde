/** Restricted documents: all that were deposited, and one of them with its words for whoever may read them now. */
import { type DepositRow, depositRows } from '../../core/reports/deposits.js'
import { type Ctx, type FormState, link } from '../context.js'
import { DepositForm, ReleaseForm } from '../forms/deposit-forms.js'
import type { SealedWords } from '../models/offers.js'
import { page } from '../page.js'
import { DepositTable, Due, Marking } from '../parts/deposits.js'
import { Fact } from '../parts/fact.js'
import { ActLink, PartyLink, WhenOf } from '../parts/names.js'
import { HexPrint } from '../parts/vouched.js'
import { BodyPart, Local, localString } from '../parts/words.js'

export function depositsPage(ctx: Ctx, { form }: { form?: FormState | undefined } = {}): string {
  const { t } = ctx
  const rows = depositRows(ctx.view, ctx.now)
  const here = ctx.view.state.record.procedure?.circulation?.some(({ deposited }) => deposited) === true
  return page({
    site: ctx,
    ctx,
    title: t('deposits-title'),
    section: 'deposits',
    json: true,
    children: (
      <>
        <h1>{t('deposits-title')}</h1>
        <p class="lead">{t('deposits-lead')}</p>
        <p>{t('deposits-at-due')}</p>
        {here ? null : <p class="note">{t('deposits-not-here')}</p>}
        {rows.length === 0 ? <p>{t('deposits-none')}</p> : <DepositTable ctx={ctx} rows={rows} />}
        <DepositForm ctx={ctx} form={form} />
      </>
    ),
  })
}

/** Null where nothing was deposited with that act. */
export function depositPage(
  ctx: Ctx,
  { id, kept }: { readonly id: string; readonly kept: SealedWords },
): string | null {
  const { t } = ctx
  const row = depositRows(ctx.view, ctx.now).find(({ act }) => String(act) === id)
  if (row === undefined) return null
  return page({
    site: ctx,
    ctx,
    title: localString(ctx, row.title),
    section: 'deposits',
    json: true,
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/deposits')}>{t('deposits-title')}</a>
        </p>
        <h1>
          <Local site={ctx} text={row.title} />
        </h1>
        <Facts ctx={ctx} row={row} />
        <Words ctx={ctx} row={row} kept={kept} />
      </>
    ),
  })
}

function Facts({ ctx, row }: { ctx: Ctx; row: DepositRow }) {
  const { t } = ctx
  return (
    <dl class="facts">
      <Fact term={t('filter-party')}>
        {row.party === null ? t('actor-record') : <PartyLink ctx={ctx} id={row.party} />}
      </Fact>
      <Fact term={t('circulation-marking')}>
        <Marking ctx={ctx} row={row} />
      </Fact>
      <Fact term={t('deposit-deposited')}>
        <WhenOf ctx={ctx} seq={row.act} /> <ActLink ctx={ctx} seq={row.act} />
      </Fact>
      <Fact term={t('circulation-out')}>
        <Due ctx={ctx} row={row} />
      </Fact>
      <Fact term={t('deposit-commitment')}>
        <HexPrint hex={row.hash} />
      </Fact>
    </dl>
  )
}

/** Released: for everybody, from the record. Kept: for its party. For all others there is nothing to read. */
function Words({ ctx, row, kept }: { ctx: Ctx; row: DepositRow; kept: SealedWords }) {
  const { t } = ctx
  if (row.released !== null)
    return (
      <section>
        <h2>{t('body-document')}</h2>
        <BodyPart ctx={ctx} seq={row.released} part="document" />
        <p class="note">{t('deposit-checked')}</p>
      </section>
    )
  const own = ctx.at === undefined ? kept.get(row.hash) : undefined
  if (own === undefined) return <p class="demo-note">{t('deposit-not-yet')}</p>
  return (
    <>
      <ReleaseForm ctx={ctx} row={row} kept={own} />
      <details class="more">
        <summary>{t('deposit-elsewhere')}</summary>
        <p>{t('deposit-elsewhere-words')}</p>
        <p>
          <code dir="ltr">{own.salt}</code>
        </p>
      </details>
    </>
  )
}
