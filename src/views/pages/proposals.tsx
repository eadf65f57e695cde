/** All proposals as a list that filters by plain form and leaves as a table. */

import { compareStrings } from '../../core/canonical/result.js'
import type { AmendmentState } from '../../core/negotiation/state.js'
import { inReadingOrder } from '../../core/negotiation/tree.js'
import { happened } from '../../core/negotiation/view.js'
import { type Ctx, encodeQuery, link, to } from '../context.js'
import type { Choice } from '../forms/fields.js'
import {
  type FoundProposal,
  filterFields,
  filterProposals,
  type ProposalFilter,
  readFilter,
  themesOf,
} from '../models/amendments.js'
import { page } from '../page.js'
import { Mark } from '../parts/alternative.js'
import { PartyList, ProposalLink, ProvisionLink, provisionString, RefLink, When } from '../parts/names.js'
import { Caution } from '../parts/provenance.js'
import { codeWord, Local, localString } from '../parts/words.js'

/** Filters by the query: theme, party, provision, status, mark. */
export function proposalsPage(ctx: Ctx): string {
  const { t, view } = ctx
  const filter = readFilter(ctx.query)
  const found = filterProposals(view.state, filter)
  const csv = `/proposals.csv`
  const asked = Object.fromEntries(filterFields.map(name => [name, filter[name]]))
  return page({
    site: ctx,
    ctx,
    title: t('proposals-title'),
    section: 'proposals',
    json: true,
    children: (
      <>
        <h1>{t('proposals-title')}</h1>
        <Filter ctx={ctx} filter={filter} />
        <p>
          {t('proposals-found', {
            found: found.length,
            all: view.state.text.proposals.size,
            amendments: found.reduce((sum, f) => sum + f.amendments.length, 0),
          })}{' '}
          <a href={link(ctx, csv, asked)}>{t('proposals-csv')}</a>
        </p>
        {found.length === 0 ? <p class="note">{t('proposals-none')}</p> : <Table ctx={ctx} found={found} />}
      </>
    ),
  })
}

function Filter({ ctx, filter }: { ctx: Ctx; filter: ProposalFilter }) {
  const { t } = ctx
  return (
    <form class="filter" method="get" action={`${ctx.base}/proposals`}>
      {ctx.at === undefined ? null : <input type="hidden" name="at" value={ctx.at} />}
      {filterFields.map(name => (
        <label>
          {t(`filter-${name}`)}
          <select name={name}>
            <option value="">{t('filter-any')}</option>
            {choicesFor(ctx, name).map(({ value, label }) => (
              <option value={value} selected={filter[name] === value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit">{t('filter-go')}</button>
      {Object.values(filter).some(value => value !== '') ? (
        <a href={`${ctx.base}/proposals${encodeQuery(ctx.at === undefined ? {} : { at: ctx.at })}`}>
          {t('filter-clear')}
        </a>
      ) : null}
    </form>
  )
}

function choicesFor(ctx: Ctx, name: (typeof filterFields)[number]): Choice[] {
  const { text, seats, record } = ctx.view.state
  const { t } = ctx
  if (name === 'theme') {
    const labels = new Map(
      [...record.frameworks.values()].flatMap(f =>
        f.themes.map(theme => [theme.id, localString(ctx, theme.label)] as const),
      ),
    )
    return themesOf(ctx.view.state).map(value => ({
      value,
      label: labels.get(value) ?? codeWord(t, 'theme', value),
    }))
  }
  if (name === 'party') {
    const ids = [
      ...new Set([...text.proposals.values()].flatMap(p => [...p.authors, ...p.cosponsors.keys()])),
    ]
    return ids
      .map(value => ({ value, label: localString(ctx, seats.parties.get(value)?.name ?? { en: value }) }))
      .sort((a, b) => compareStrings(a.label, b.label))
  }
  if (name === 'provision')
    return inReadingOrder(text).map(p => ({ value: p.id, label: provisionString(ctx, p) }))
  const values = [
    ...new Set([...text.amendments.values()].map(a => (name === 'status' ? a.status : a.mark))),
  ].sort(compareStrings)
  return values.map(value => ({
    value,
    label: name === 'status' ? t(`amendment-${value}`) : `${value} · ${t(`mark-${value}`)}`,
  }))
}

function Table({ ctx, found }: { ctx: Ctx; found: readonly FoundProposal[] }) {
  const { t } = ctx
  return (
    <section class="scroll" tabindex={0} aria-label={t('proposals-caption')}>
      <table class="proposals">
        <caption class="vh">{t('proposals-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column-document')}</th>
            <th scope="col">{t('column-title')}</th>
            <th scope="col">{t('column-amendments')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ proposal, amendments }) => (
            <tr>
              <th scope="row">
                <ProposalLink ctx={ctx} id={proposal.id} />
                <br />
                <small>
                  {proposal.authors.length === 0 ? (
                    t('authors-unnamed')
                  ) : (
                    <PartyList ctx={ctx} ids={proposal.authors} />
                  )}{' '}
                  · <Day ctx={ctx} seq={proposal.first} />
                </small>
              </th>
              <td>
                <Local site={ctx} text={proposal.title} />
                <Caution ctx={ctx} seq={proposal.first} />
              </td>
              <td>
                <AmendmentLines ctx={ctx} amendments={amendments} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function AmendmentLines({ ctx, amendments }: { ctx: Ctx; amendments: readonly AmendmentState[] }) {
  return (
    <ul class="plain">
      {amendments.map(a => (
        <li>
          <Mark ctx={ctx} amendment={a} /> <On ctx={ctx} amendment={a} />
          {a.status === 'in-force' ? null : <small> {ctx.t(`amendment-${a.status}`)}</small>}
        </li>
      ))}
    </ul>
  )
}

/** The day alone: on a list the minute is noise. */
function Day({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const leaf = ctx.view.leaf(seq)
  if (leaf === null) return null
  const when = happened(leaf)
  return <When site={ctx} when={when.includes('/') ? when : when.slice(0, 10)} />
}

/** Only the label: the column says what it is. */
function Short({ ctx, id }: { ctx: Ctx; id: string }) {
  const p = ctx.view.state.text.provisions.get(id)
  if (p === undefined) return <ProvisionLink ctx={ctx} id={id} />
  return (
    <a href={link(ctx, to.provision(id))}>
      <bdi>{p.label ?? (p.margin === null ? id : ctx.t('provision-margin', { margin: p.margin }))}</bdi>
    </a>
  )
}

function On({ ctx, amendment }: { ctx: Ctx; amendment: AmendmentState }) {
  const { target } = amendment
  if ('provision' in target) return <Short ctx={ctx} id={target.provision} />
  if ('amendment' in target) return <RefLink ctx={ctx} id={target.amendment} />
  if ('general' in target) return <span>{ctx.t('place-general-short')}</span>
  const anchor = target.after ?? target.parent
  return (
    <span>
      {amendment.label === null ? null : <bdi>{amendment.label} </bdi>}
      {anchor === null
        ? ctx.t('place-top-short')
        : [
            ctx.t(target.after === null ? 'place-in-short' : 'place-after-short'),
            ' ',
            <Short ctx={ctx} id={anchor} />,
          ]}
    </span>
  )
}
