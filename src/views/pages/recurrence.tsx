/** All language of a negotiation that stands elsewhere too: in other provisions of it, and in others on this server. */
import type { RecurringRow } from '../../core/assessment/recurrence/on-table.js'
import { passageWordsSure, shingleWords } from '../../core/assessment/recurrence/shingles.js'
import { jaccardMinByDefault } from '../../core/assessment/recurrence/texts.js'
import { recurringShownMax, recurringTextsShownMax } from '../../core/limits.js'
import { type Ctx, here, link, type Query } from '../context.js'
import type { RecurringShown } from '../models/recurring.js'
import { page } from '../page.js'
import { ProposalLink, ProvisionLink } from '../parts/names.js'
import { Pages } from '../parts/pages.js'
import { Inputs, NotTold, Row } from '../parts/recurring.js'
import { LanguageChoice } from './negotiating-text.js'

/**
 * The query may name a `provision` or a `proposal`, a language (`in`) and a `page`, from 1. Where nothing is there yet
 * (null), the script asks for that part again.
 */
export function recurrencePage(ctx: Ctx, shown: RecurringShown | null): string {
  const { t } = ctx
  return page({
    site: ctx,
    ctx,
    title: t('analysis-recurrence'),
    section: 'analysis',
    json: true,
    ...(shown === null ? { scripts: ['again'] } : {}),
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/analysis')}>{t('nav-analysis')}</a>
          {isOfOne(ctx) ? [' › ', <a href={link(ctx, '/recurrence')}>{t('analysis-recurrence')}</a>] : null}
        </p>
        <h1>{t('analysis-recurrence')}</h1>
        <p class="lead">{t('analysis-recurrence-lead')}</p>
        <Only ctx={ctx} />
        <div id="found" data-again={shown === null ? t('recurring-there') : undefined}>
          {shown === null ? (
            <p class="missing">
              {t('recurring-waits')} <a href={here(ctx, {})}>{t('package-again')}</a>
            </p>
          ) : (
            <Found ctx={ctx} {...shown} />
          )}
        </div>
        {shown === null ? <p class="vh" role="status" data-again-said="" /> : null}
      </>
    ),
  })
}

function isOfOne({ query }: Ctx): boolean {
  return query.provision !== undefined || query.proposal !== undefined
}

function Found({ ctx, table, inputs }: RecurringShown & { ctx: Ctx }) {
  const { t, query } = ctx
  const one = isOfOne(ctx)
  const pages = Math.max(1, Math.ceil(table.rows.length / recurringShownMax))
  const at = Math.min(pages, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1))
  const rows = table.rows.slice((at - 1) * recurringShownMax, at * recurringShownMax)
  return (
    <>
      <LanguageChoice ctx={ctx} lang={table.lang} />
      {table.looked === 0 ? null : (
        <p>{t('recurring-found', { rows: table.rows.length, looked: table.looked })}</p>
      )}
      {rows.map(row => (
        <Row
          ctx={ctx}
          row={row}
          inputs={inputs}
          lang={table.lang}
          most={one ? recurringTextsShownMax : 3}
          rest={one ? null : partOf(row.of)}
        />
      ))}
      <Pages ctx={ctx} at={at} pages={pages} />
      <NotTold ctx={ctx} table={table} />
      <section>
        <h2>{t('recurring-method')}</h2>
        <p>
          {t('recurring-method-how', {
            shingle: shingleWords,
            words: passageWordsSure,
            percent: jaccardMinByDefault / 10,
          })}
        </p>
        <p>{t('recurring-method-limits')}</p>
        <Inputs ctx={ctx} inputs={inputs} />
      </section>
    </>
  )
}

/** Of which part of the text the page is, where one was asked for. */
function Only({ ctx }: { ctx: Ctx }) {
  const { provision, proposal } = ctx.query
  if (provision !== undefined)
    return (
      <p>
        <ProvisionLink ctx={ctx} id={provision} />
      </p>
    )
  return proposal === undefined ? null : (
    <p>
      <ProposalLink ctx={ctx} id={proposal} />
    </p>
  )
}

/** The part of the text that a wording is of, as the page is asked for it. */
function partOf({ kind, id }: RecurringRow['of']): Query {
  return kind === 'provision' ? { provision: id } : { proposal: id.slice(0, id.lastIndexOf('/')) }
}
