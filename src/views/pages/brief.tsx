/** The brief on a theme, computed: what pending proposals seek, on whose word, what stands against it, what is recommended instead. */

import type { ForumList } from '../../core/assessment/forums/list.js'
import type { RecurringOnTable } from '../../core/assessment/recurrence/on-table.js'
import type { View } from '../../core/negotiation/view.js'
import { type Brief, brief } from '../../core/reports/brief.js'
import { themeAsked } from '../../core/reports/theme.js'
import { compareRef } from '../../core/text/numbering.js'
import { briefDocument } from '../../formats/report-sentences.js'
import { type Ctx, type FormState, here } from '../context.js'
import { page } from '../page.js'
import { FollowFeed } from '../parts/follow.js'
import { IssueForms, LengthLink } from '../parts/issued.js'
import { lengthOf, Paper, reportPageOf } from '../parts/paper.js'
import { ProblemNote } from '../parts/problem.js'
import { Local } from '../parts/words.js'

interface BriefProps {
  /** The same moment with no source left out. */
  readonly whole?: View | undefined
  /** The list of forums that suggestions come from. */
  readonly list?: ForumList | undefined
  /** Where the language of this negotiation stands elsewhere. */
  readonly recurring?: RecurringOnTable | undefined
  readonly form?: FormState | undefined
}

/**
 * The query may name a `theme`, the `framework` that declares it where several do, and in an observed negotiation a
 * source to leave out (`exclude-source`).
 */
export function briefPage(ctx: Ctx, { whole, list, recurring, form }: BriefProps): string {
  const { t, view } = ctx
  const { theme, ...framework } = themeAsked(view, ctx.query)
  const found = brief(view, theme, {
    ...framework,
    ...(whole && { without: whole }),
    ...(list && { list }),
    ...(recurring && { recurring }),
  })
  if (!found.ok) return refusedPage(ctx, found)
  const paper = briefDocument(reportPageOf(ctx), found.value, lengthOf(ctx))
  return page({
    site: ctx,
    ctx,
    title: paper.title,
    section: 'brief',
    json: true,
    follow: { kind: 'theme', id: theme },
    children: (
      <>
        <p class="tag">{t('brief-kind')}</p>
        <h1>{paper.title}</h1>
        <p class="lead">{paper.moment}</p>
        <Themes ctx={ctx} brief={found.value} />
        <WithoutSource ctx={ctx} theme={theme} />
        <LengthLink ctx={ctx} />
        <p class="note">{t('brief-note')}</p>
        <Paper ctx={ctx} paper={paper} />
        <IssueForms
          ctx={ctx}
          issued={found.value.issued}
          report={{ report: 'brief', theme, framework: found.value.framework }}
          form={form}
        />
        <FollowFeed ctx={ctx} kind="theme" id={theme} />
      </>
    ),
  })
}

function refusedPage(ctx: Ctx, problem: { readonly why: string; readonly where?: string }): string {
  return page({
    site: ctx,
    ctx,
    title: ctx.t('brief-kind'),
    section: 'brief',
    children: (
      <>
        <h1>{ctx.t('brief-kind')}</h1>
        <ProblemNote ctx={ctx} problem={problem} />
      </>
    ),
  })
}

/** Every theme of every framework; where several declare one of a name, with the framework beside it. */
function Themes({ ctx, brief: { theme, framework } }: { ctx: Ctx; brief: Brief }) {
  const frameworks = [...ctx.view.state.record.frameworks.values()]
  const all = frameworks.flatMap(f => f.themes.map(one => ({ ...one, of: f })))
  if (all.length < 2) return null
  return (
    <nav class="choice" aria-label={ctx.t('brief-themes')}>
      {all.map(({ id, label, of }) => {
        const same = all.filter(one => one.id === id)
        return (
          <a
            href={here(ctx, { theme: id, framework: same[0]!.of === of ? '' : of.id })}
            aria-current={id === theme && of.id === framework ? 'true' : undefined}
          >
            <Local site={ctx} text={label} />
            {same.length > 1 ? [' (', <Local site={ctx} text={of.title} />, ')'] : null}
          </a>
        )
      })}
    </nav>
  )
}

/** What the brief would be without one of its sources: which findings lose all other evidence. */
function WithoutSource({ ctx, theme }: { ctx: Ctx; theme: string }) {
  const { t, query, view } = ctx
  const sources = [...view.state.record.sources.keys()].sort(compareRef)
  if (sources.length === 0) return null
  const left = query['exclude-source'] ?? ''
  return (
    <form class="filter" method="get" action={`${ctx.base}/brief`}>
      <input type="hidden" name="theme" value={theme} />
      {query.framework ? <input type="hidden" name="framework" value={query.framework} /> : null}
      {ctx.at === undefined ? null : <input type="hidden" name="at" value={ctx.at} />}
      <label>
        {t('brief-without')}
        <select name="exclude-source">
          <option value="">{t('brief-without-none')}</option>
          {sources.map(id => (
            <option value={id} selected={id === left}>
              {id}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t('filter-go')}</button>
    </form>
  )
}
