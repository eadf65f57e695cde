/** The front door: what this is, the negotiations one can read or join, and a clause one can try at once. */
import { type NegotiatedProvision, negotiatingText } from '../../core/analysis/negotiating-text.js'
import { adoptionOf } from '../../core/analysis/provisions.js'
import type { View } from '../../core/negotiation/view.js'
import { signatureBoard } from '../../core/reports/signature.js'
import { alternativesIn } from '../../core/text/reading.js'
import { type Ctx, encodeQuery, link, type Site } from '../context.js'
import { page } from '../page.js'
import { ProvisionLink } from '../parts/names.js'
import { ProvisionWords } from '../parts/provision-text.js'
import { Local } from '../parts/words.js'
import { rich } from '../rich.js'

interface HomeEntry {
  readonly base: string
  readonly view: View
  /** Anybody may take a seat here. */
  readonly demo: boolean
  /** Finished, to be stepped through. */
  readonly scenario: boolean
}

interface HomeProps {
  readonly negotiations: readonly HomeEntry[]
  /** Whether the reader may set up another. */
  readonly organises?: boolean
}

export function homePage(site: Site, { negotiations, organises = false }: HomeProps): string {
  const { t } = site
  const doors = negotiations.filter(({ scenario }) => !scenario)
  const finished = negotiations.filter(({ scenario }) => scenario)
  return page({
    site,
    title: t('home-title'),
    section: 'home',
    children: (
      <>
        <div class="hero">
          <h1>{t('home-heading')}</h1>
          <p class="lead">{t('home-lead')}</p>
          {organises ? (
            <p>
              <a class="button" href="/new">
                {t('new-title')}
              </a>
            </p>
          ) : null}
        </div>
        <div class="doors">
          {doors.map(entry => (
            <Door site={site} entry={entry} />
          ))}
        </div>
        {negotiations.length === 0 ? <p>{t('home-empty')}</p> : null}
        <Exhibit site={site} negotiations={doors} />
        <Scenarios site={site} entries={finished} />
        <Principles site={site} />
        <section class="paste">
          <h2>{t('home-paste')}</h2>
          <p>{t('home-paste-lead')}</p>
          <p>
            <a
              class="button"
              href={`/compare${encodeQuery(site.query.lang === undefined ? {} : { lang: site.query.lang })}`}
            >
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

/** A finished negotiation of each kind of body: where it ended, and a way to go through it from its first act. */
function Scenarios({ site, entries }: { site: Site; entries: readonly HomeEntry[] }) {
  const { t } = site
  if (entries.length === 0) return null
  return (
    <section class="bodies">
      <h2>{t('home-bodies')}</h2>
      <p>{t('home-bodies-lead')}</p>
      <ul class="plain">
        {entries.map(entry => (
          <FinishedNegotiation site={site} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

function FinishedNegotiation({ site, entry }: { site: Site; entry: HomeEntry }) {
  const { t } = site
  const { record } = entry.view.state
  const { procedure } = record
  const ctx: Ctx = { ...site, base: entry.base, view: entry.view }
  const kind = `home-kind-${procedure?.id}`
  return (
    <li>
      <h3>
        <a href={link(ctx, '')}>
          <Local site={site} text={record.title} />
        </a>
      </h3>
      {t.has(kind) ? <p>{t(kind)}</p> : null}
      <p class="note">
        <Ended ctx={ctx} />
      </p>
      <p>
        <a class="button" href={link(ctx, '', { at: '1' })}>
          {t('home-step')}
        </a>{' '}
        <a href={link(ctx, '/procedure')}>{t('home-rules')}</a>
      </p>
    </li>
  )
}

/** `Adopted by consensus; 9 signed, 7 are bound. In force.` */
function Ended({ ctx }: { ctx: Ctx }) {
  const { t, view } = ctx
  const { record, decisions, proceedings } = view.state
  const adopted = decisions.decisions.get(adoptionOf(view.state) ?? -1)
  const board = signatureBoard(view)
  const last = record.procedure?.stages?.find(({ id }) => id === proceedings?.stages.at(-1)?.stage)
  return (
    <>
      {adopted === undefined
        ? null
        : [t('decided-decision', { outcome: 'adopted', how: adopted.how, level: 'none' }), '. ']}
      {board.signed.count === 0
        ? null
        : [
            t('home-signed', {
              signed: board.signed.count,
              bound: board.parties.filter(({ place }) => place === 'consented').length,
            }),
            ' ',
          ]}
      {rich(t, 'home-ended', {
        stage: last === undefined ? '' : <Local site={ctx} text={last.label} />,
        acts: record.acts,
      })}
    </>
  )
}

/** One provision as it stands now: what all of this is about, before anything is explained. */
function Exhibit({ site, negotiations }: { site: Site; negotiations: readonly HomeEntry[] }) {
  const shown = negotiations.map(exhibitOf).find(found => found !== null)
  if (shown === undefined || shown === null) return null
  const { provision, entry, lang } = shown
  const ctx: Ctx = { ...site, base: entry.base, view: entry.view }
  return (
    <section class="exhibit">
      <h2>{site.t('home-exhibit')}</h2>
      <div class="thetext">
        <ProvisionWords ctx={ctx} provision={provision} lang={lang} />
      </div>
      <p class="note">
        {rich(site.t, 'home-exhibit-note', {
          provision: <ProvisionLink ctx={ctx} id={provision.compiled.id} />,
          title: <Local site={site} text={entry.view.state.record.title} />,
        })}
      </p>
    </section>
  )
}

/** Beyond this length, in UTF-16 units of the present text, a provision is no example. */
const exhibitUnitsMax = 320

/** The provision of a negotiation that most parties read differently, among those short enough to show. */
function exhibitOf(
  entry: HomeEntry,
): { readonly provision: NegotiatedProvision; readonly entry: HomeEntry; readonly lang: string } | null {
  const lang = entry.view.state.record.languages[0] ?? 'en'
  let best: { provision: NegotiatedProvision; voices: number } | null = null
  for (const provision of negotiatingText(entry.view, lang).provisions) {
    if (!isExample(provision)) continue
    const { text } = provision.compiled
    const voices = new Set(alternativesIn(text).flatMap(a => a.options.flatMap(o => o.refs))).size
    if (voices > (best?.voices ?? 1)) best = { provision, voices }
  }
  return best === null ? null : { provision: best.provision, entry, lang }
}

/** Short, with words to start from, and without the puzzles a first reader need not solve. */
function isExample({ compiled }: NegotiatedProvision): boolean {
  const { text, base, proposed, conflicts } = compiled
  const plain = !conflicts.some(c => c.code === 'self-contradiction') && typeof text[0] === 'string'
  return plain && !proposed && base !== null && base.length <= exhibitUnitsMax
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
