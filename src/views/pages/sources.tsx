/** The sources an observed record rests on, and how many acts cite each. */

import type { Leaf } from '../../core/record/leaf.js'
import { compareRef } from '../../core/text/numbering.js'
import { type Ctx, link, webAddress } from '../context.js'
import { page } from '../page.js'
import { ActLink } from '../parts/names.js'

export function sourcesPage(ctx: Ctx, { leaves }: { leaves: readonly Leaf[] }): string {
  const { t, view } = ctx
  const { sources } = view.state.record
  const cited = countCited(leaves)
  return page({
    site: ctx,
    ctx,
    title: t('sources-title'),
    section: 'sources',
    json: true,
    children: (
      <>
        <h1>{t('sources-title')}</h1>
        <p class="lead">{t('sources-lead')}</p>
        {sources.size === 0 ? <p class="note">{t('sources-none')}</p> : <Table ctx={ctx} cited={cited} />}
      </>
    ),
  })
}

function countCited(leaves: readonly Leaf[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const leaf of leaves)
    for (const id of leaf.author.provenance?.sources ?? []) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

function Table({ ctx, cited }: { ctx: Ctx; cited: ReadonlyMap<string, number> }) {
  const { t } = ctx
  const sources = [...ctx.view.state.record.sources].sort(([a], [b]) => compareRef(a, b))
  return (
    <table class="sources">
      <caption class="vh">{t('sources-title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column-source')}</th>
          <th scope="col">{t('column-title')}</th>
          <th scope="col">{t('column-acts')}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(([id, { title, where, seq }]) => (
          <tr id={id}>
            <th scope="row">
              <bdi>{id}</bdi> <ActLink ctx={ctx} seq={seq} />
            </th>
            <td>
              <bdi>{title}</bdi>
              <Where where={where} />
            </td>
            <td>
              {(cited.get(id) ?? 0) === 0 ? (
                0
              ) : (
                <a href={link(ctx, '/acts', { source: id })}>{cited.get(id)}</a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Where({ where }: { where: string }) {
  if (where === '') return null
  const address = webAddress(where)
  return (
    <p class="prov">
      {address === null ? (
        <bdi>{where}</bdi>
      ) : (
        <a href={address} rel="noreferrer">
          <bdi>{where}</bdi>
        </a>
      )}
    </p>
  )
}
