/** What a procedure that ships provides, before a negotiation runs under it: its stages drawn, its groups, its clauses. */
import type { Procedure } from '../../core/procedure/procedure.js'
import { StageMap } from '../charts/stage-map.js'
import type { Site } from '../context.js'
import { page } from '../page.js'
import { Local, localString } from '../parts/words.js'

export function rulesPage(site: Site, { procedure }: { readonly procedure: Procedure }): string {
  const { t } = site
  return page({
    site,
    title: localString(site, procedure.title),
    section: 'new',
    children: (
      <>
        <p class="crumbs">
          <a href="/new">{t('new-title')}</a>
        </p>
        <h1>
          <Local site={site} text={procedure.title} />
        </h1>
        <p class="lead">{t(`new-forum-${procedure.id}`)}</p>
        <figure>
          <StageMap site={site} stages={procedure.stages ?? []} marks={null} />
          <figcaption class="note">{t('procedure-map-ends')}</figcaption>
        </figure>
        <h2>{t('procedure-groups')}</h2>
        <ul>
          {procedure.groups.map(({ label, rights }) => (
            <li>
              <Local site={site} text={label} />
              {': '}
              {rights.length === 0
                ? t('party-no-rights')
                : rights.map(right => t(`right-${right}`)).join(t('list-separator'))}
            </li>
          ))}
        </ul>
        <h2>{t('new-clauses')}</h2>
        <ul>
          {procedure.clauses.map(({ text, cites }) => (
            <li>
              <Local site={site} text={text} />{' '}
              {cites === undefined ? null : <small dir="auto">{cites}</small>}
            </li>
          ))}
        </ul>
      </>
    ),
  })
}
