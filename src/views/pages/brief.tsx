/** The brief on a theme, computed: what pending proposals seek, on whose word, what stands against it, what is recommended instead. */

import type { ForumList } from '../../core/assessment/forums/list.js'
import type { RecurringOnTable } from '../../core/assessment/recurrence/on-table.js'
import type { View } from '../../core/negotiation/view.js'
import { brief } from '../../core/reports/brief.js'
import { briefDocument } from '../../formats/report-sentences.js'
import { type Ctx, type FormState, here } from '../context.js'
import { compareRefs } from '../models/amendments.js'
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

/** The query may name a `theme`, and in an observed negotiation a source to leave out (`exclude-source`). */
export function briefPage(ctx: Ctx, { whole, list, recurring, form }: BriefProps): string {
  const { t, view } = ctx
  const themes = [...view.state.record.frameworks.values()].flatMap(f => f.themes)
  const theme = ctx.query.theme || (themes[0]?.id ?? '')
  const found = brief(view, theme, {
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
        <Themes ctx={ctx} theme={theme} />
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

function Themes({ ctx, theme }: { ctx: Ctx; theme: string }) {
  const themes = [...ctx.view.state.record.frameworks.values()].flatMap(f => f.themes)
  if (themes.length < 2) return null
  return (
    <nav class="choice" aria-label={ctx.t('brief-themes')}>
      {themes.map(({ id, label }) => (
        <a href={here(ctx, { theme: id })} aria-current={id === theme ? 'true' : undefined}>
          <Local site={ctx} text={label} />
        </a>
      ))}
    </nav>
  )
}

/** What the brief would be without one of its sources: which findings lose all other evidence. */
function WithoutSource({ ctx, theme }: { ctx: Ctx; theme: string }) {
  const { t, query, view } = ctx
  const sources = [...view.state.record.sources.keys()].sort(compareRefs)
  if (sources.length === 0) return null
  const left = query['exclude-source'] ?? ''
  return (
    <form class="filter" method="get" action={`${ctx.base}/brief`}>
      <input type="hidden" name="theme" value={theme} />
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
