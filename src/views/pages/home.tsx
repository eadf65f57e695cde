/** The front door: what this is, the negotiations one can read or join, and a clause one can try at once. */
import type { View } from '../../core/negotiation/view.js'
import { type Ctx, encodeQuery, link, type Site } from '../context.js'
import { page } from '../page.js'
import { Local } from '../parts/words.js'
import { rich } from '../rich.js'

export interface HomeEntry {
  readonly base: string
  readonly view: View
  /** Anybody may take a seat here. */
  readonly demo: boolean
}

export function homePage(site: Site, { negotiations }: { negotiations: readonly HomeEntry[] }): string {
  const { t } = site
  return page({
    site,
    title: t('home-title'),
    section: 'home',
    children: (
      <>
        <div class="hero">
          <h1>{t('home-heading')}</h1>
          <p class="lead">{t('home-lead')}</p>
        </div>
        <div class="doors">
          {negotiations.map(entry => (
            <Door site={site} entry={entry} />
          ))}
        </div>
        {negotiations.length === 0 ? <p>{t('home-empty')}</p> : null}
        <Principles site={site} />
        <section class="paste">
          <h2>{t('home-paste')}</h2>
          <p>{t('home-paste-lead')}</p>
          <p>
            <a class="button" href={`/compare${encodeQuery(site.query.lang === undefined ? {} : { lang: site.query.lang })}`}>
              {t('home-paste-go')}
            </a>
          </p>
        </section>
      </>
    ),
  })
}

function Door({ site, entry }: { site: Site; entry: HomeEntry }) {
  const { t } = site
  const { record, seats, text } = entry.view.state
  const ctx: Ctx = { ...site, base: entry.base, view: entry.view }
  const seat = entry.demo && record.mode === 'hosted'
  return (
    <article class="door">
      <p class="tag">{t(`mode-${record.mode}`)}</p>
      <h2>
        <a href={link(ctx, '')}>
          <Local site={site} text={record.title} />
        </a>
      </h2>
      <p>
        {rich(t, `home-door-${record.mode}`, {
          provisions: text.provisions.size,
          proposals: text.proposals.size,
          parties: seats.parties.size,
          acts: record.acts,
        })}
      </p>
      <p class="go">
        <a class="button" href={link(ctx, '')}>
          {t(`home-go-${record.mode}`)}
        </a>{' '}
        {seat ? <a href={link(ctx, '/seat')}>{t('home-go-seat')}</a> : null}
      </p>
    </article>
  )
}

const principles = ['text', 'objections', 'groups', 'record'] as const

function Principles({ site }: { site: Site }) {
  return (
    <section>
      <h2>{site.t('home-principles')}</h2>
      <dl class="principles">
        {principles.map(name => (
          <div>
            <dt>{site.t(`home-principle-${name}`)}</dt>
            <dd>{site.t(`home-principle-${name}-words`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
