/** The record, entry by entry: every act in the order of the log, a hundred a page, filtered by plain form. */
import { compareStrings } from '../../core/canonical/result.js'
import { actsPerPageMax } from '../../core/limits.js'
import { happened } from '../../core/negotiation/view.js'
import type { Leaf } from '../../core/record/leaf.js'
import { type Ctx, encodeQuery, link } from '../context.js'
import { page } from '../page.js'
import { ActLine } from '../parts/act-line.js'
import { ActLink, When } from '../parts/names.js'
import { Pages } from '../parts/pages.js'
import { Caution } from '../parts/provenance.js'
import { EntryMarks } from '../parts/vouched.js'
import { localString } from '../parts/words.js'

interface ActsProps {
  /** The acts at the moment looked at, by index. */
  readonly leaves: readonly Leaf[]
}

/** The query may ask for a `kind`, a `party`, a `source` and a `page`, from 1. */
export function actsPage(ctx: Ctx, { leaves }: ActsProps): string {
  const { t, query } = ctx
  const found = leaves.filter(leaf => isAskedFor(leaf, query))
  const pages = Math.max(1, Math.ceil(found.length / actsPerPageMax))
  const at = Math.min(pages, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1))
  const shown = found.slice((at - 1) * actsPerPageMax, at * actsPerPageMax)
  return page({
    site: ctx,
    ctx,
    title: t('acts-title'),
    section: 'acts',
    json: true,
    children: (
      <>
        <h1>{t('acts-title')}</h1>
        <p class="lead">{t('acts-lead')}</p>
        <p>
          <a href={link(ctx, '/verify')}>{t('verify-link-acts')}</a> ·{' '}
          <a href={link(ctx, '/moderation')}>{t('moderation-title')}</a>
        </p>
        <Filter ctx={ctx} leaves={leaves} />
        <p>{t('acts-found', { found: found.length, all: leaves.length })}</p>
        <ol class="log">
          {shown.map(leaf => (
            <li>
              <ActLink ctx={ctx} seq={leaf.index} /> <ActLine ctx={ctx} leaf={leaf} />{' '}
              <small>
                <When site={ctx} when={happened(leaf)} />
                <Caution ctx={ctx} seq={leaf.index} />
                <EntryMarks ctx={ctx} leaf={leaf} />
              </small>
            </li>
          ))}
        </ol>
        <Pages ctx={ctx} at={at} pages={pages} />
      </>
    ),
  })
}

function isAskedFor({ author }: Leaf, { kind = '', party = '', source = '' }: Ctx['query']): boolean {
  return (
    (kind === '' || author.act.kind === kind) &&
    (party === '' || author.party === party) &&
    (source === '' || (author.provenance?.sources.includes(source) ?? false))
  )
}

function Filter({ ctx, leaves }: { ctx: Ctx; leaves: readonly Leaf[] }) {
  const { t, query } = ctx
  const kinds = [...new Set(leaves.map(leaf => leaf.author.act.kind))].sort(compareStrings)
  const parties = [...new Set(leaves.flatMap(leaf => leaf.author.party ?? []))]
    .map(id => ({ id, name: localString(ctx, ctx.view.state.seats.parties.get(id)?.name ?? { en: id }) }))
    .sort((a, b) => compareStrings(a.name, b.name))
  return (
    <form class="filter" method="get" action={`${ctx.base}/acts`}>
      {ctx.at === undefined ? null : <input type="hidden" name="at" value={ctx.at} />}
      <label>
        {t('filter-kind')}
        <select name="kind">
          <option value="">{t('filter-any')}</option>
          {kinds.map(kind => (
            <option value={kind} selected={query.kind === kind}>
              {t.has(`kind-${kind}`) ? t(`kind-${kind}`) : kind}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filter-party')}
        <select name="party">
          <option value="">{t('filter-any')}</option>
          {parties.map(({ id, name }) => (
            <option value={id} selected={query.party === id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t('filter-go')}</button>
      {['kind', 'party', 'source'].some(name => (query[name] ?? '') !== '') ? (
        <a href={`${ctx.base}/acts${encodeQuery(ctx.at === undefined ? {} : { at: ctx.at })}`}>
          {t('filter-clear')}
        </a>
      ) : null}
    </form>
  )
}
