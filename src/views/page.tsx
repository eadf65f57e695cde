/**
 * The document around every page: language and direction, skip link, where one is, the moment one looks at,
 * the seat one holds, and at the foot how to check what was read. No inline script or style.
 */
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { concernsMeetings } from '../core/negotiation/meetings.js'
import type { State } from '../core/negotiation/state.js'
import { awaits, floorOf } from '../core/reports/awaits.js'
import { concernsSignature } from '../core/reports/signature.js'
import { direction, formatLocale, languages } from '../locales/locale.js'
import { type Ctx, encodeQuery, here, link, type Place, type Seat, type Site } from './context.js'
import { Hidden } from './forms/form.js'
import { type FollowKind, FollowLinks } from './parts/follow.js'
import { When } from './parts/names.js'
import { Stepping } from './parts/steps.js'
import { Local } from './parts/words.js'
import { rich } from './rich.js'

interface PageProps {
  readonly site: Site
  /** Set on the pages of a negotiation. */
  readonly ctx?: Ctx
  readonly title: string
  /** Which entry of the navigation this is: `text`, `proposals`, ... */
  readonly section?: string
  /** Whether the page has its JSON under /api. */
  readonly json?: boolean
  /** Whether there is a wording to edit: only then is the script loaded. */
  readonly script?: boolean
  /** Further scripts that this page gains from, by name: `keys` is /keys.js. */
  readonly scripts?: readonly string[]
  /** Whether the page keeps itself up to date, and need not say that the record has grown. */
  readonly follows?: boolean
  /** What the page is about, where it has a feed. */
  readonly follow?: { readonly kind: FollowKind; readonly id?: string }
  readonly children: ComponentChildren
}

/** The whole document as HTML. */
export function page(props: PageProps): string {
  const { site, ctx, title, section, json, script, scripts = [], follow, children } = props
  const { t } = site
  return `<!doctype html>${renderToString(
    <html lang={site.lang} dir={site.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Travaux`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
        {computes(props) ? <link rel="stylesheet" href="/analysis.css" /> : null}
        {isForReading(props) ? null : <link rel="stylesheet" href="/taking-part.css" />}
        {ctx === undefined || follow === undefined ? null : <FollowLinks ctx={ctx} {...follow} />}
        {script === true ? <script src="/enhance.js" defer /> : null}
        {isLive(ctx) && props.follows !== true ? <script src="/live.js" defer /> : null}
        {[...scripts, ...(signs(ctx) ? ['sign'] : [])].map(name => (
          <script src={`/${name}.js`} defer />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {t('skip-to-content')}
        </a>
        <header>
          <Masthead site={site} />
          {ctx === undefined ? null : (
            <NegotiationHead ctx={ctx} section={section ?? ''} follows={props.follows === true} />
          )}
        </header>
        <main id="main" tabindex={-1} class={`on-${section || 'overview'}`}>
          {children}
        </main>
        <Foot site={site} ctx={ctx} json={json === true} />
      </body>
    </html>,
  )}`
}

/** Sections in which a reader without a seat finds nothing to take part in. */
const readingSections: ReadonlySet<string> = new Set([
  ...['', 'decisions', 'analysis', 'brief', 'report', 'acts', 'sources', 'procedure', 'verify', 'signatures'],
  ...['api', 'compare', 'home', 'not-found', 'problem'],
])

function isForReading({ ctx, section = '' }: PageProps): boolean {
  return !ctx?.seat && ctx?.view.state.consultation === undefined && readingSections.has(section)
}

/** Sections on whose pages something computed is shown: figures by group, what a machine found, maps. */
const computingSections: ReadonlySet<string> = new Set([
  ...['analysis', 'text', 'proposals', 'drafts', 'brief', 'report'],
])

function computes({ ctx, section = '' }: PageProps): boolean {
  return computingSections.has(section) || ctx?.view.state.consultation !== undefined
}

function Masthead({ site }: { site: Site }) {
  return (
    <div class="mast">
      <a class="mark" href={`/${langQuery(site)}`}>
        Travaux
      </a>
      <nav aria-label={site.t('nav-site')}>
        <a href="/compare">{site.t('nav-compare')}</a>
        {languages
          .filter(lang => lang !== site.lang)
          .map(lang => (
            <a href={here(site, { lang })} lang={lang} dir={direction[lang]} hreflang={lang}>
              {site.t(`language-own-${lang}`)}
            </a>
          ))}
        <a href={site.person === null ? signInHere(site) : '/account'} class="person">
          {site.person === null ? site.t('nav-sign-in') : <bdi>{site.person.name}</bdi>}
        </a>
      </nav>
    </div>
  )
}

/** Signing in leads back to where one reads. */
function signInHere(site: Site): string {
  const away = site.path === '/' || site.path.startsWith('/sign-in') || site.path.startsWith('/account')
  return `/sign-in${encodeQuery(away ? {} : { back: here(site, { lang: '' }) })}`
}

/** The language is carried on by a cookie; where there is none it was asked for in the address. */
function langQuery({ query }: Site): string {
  return encodeQuery(query.lang === undefined ? {} : { lang: query.lang })
}

const sections = [
  '',
  'next',
  'text',
  'proposals',
  'objections',
  'decisions',
  'meetings',
  'parties',
  'signatures',
  'analysis',
  'brief',
  'report',
  'acts',
  'sources',
  'procedure',
] as const

/** A consultation is no negotiation: it has neither text nor proposals. */
function sectionsOf({ consultation }: State): readonly (typeof sections)[number][] {
  return consultation === undefined ? sections : ['', 'parties', 'acts', 'procedure']
}

function NegotiationHead({ ctx, section, follows }: { ctx: Ctx; section: string; follows: boolean }) {
  const { t, view } = ctx
  const { record } = view.state
  return (
    <div class="head">
      {section === '' ? null : (
        <p class="where">
          <a href={link(ctx, '')}>
            <Local site={ctx} text={record.title} />
          </a>
        </p>
      )}
      <nav class="tabs" aria-label={t('nav-negotiation')}>
        {sectionsOf(view.state)
          .filter(name => name !== 'sources' || record.mode === 'observed')
          .filter(name => name !== 'signatures' || concernsSignature(view.state))
          .filter(name => name !== 'next' || record.semantics >= 2)
          .filter(name => name !== 'meetings' || concernsMeetings(view.state))
          .map(name => (
            <a
              href={link(ctx, name === '' ? '' : `/${name}`)}
              aria-current={name === section ? 'page' : undefined}
            >
              {t(`nav-${name === '' ? 'overview' : name}`)}
            </a>
          ))}
      </nav>
      {isLive(ctx) && !follows ? <Grown ctx={ctx} /> : null}
      {ctx.steps === undefined ? <Moment ctx={ctx} /> : <Stepping ctx={ctx} steps={ctx.steps} />}
      <WithoutSource ctx={ctx} />
      <SeatLine ctx={ctx} />
    </div>
  )
}

/** Whether what is shown is the present, so that more may come. */
function isLive(ctx: Ctx | undefined): ctx is Ctx {
  return ctx !== undefined && ctx.at === undefined
}

/** That the record has grown since: shown by the script (src/browser/live.ts), which knows it by its attributes. */
function Grown({ ctx }: { ctx: Ctx }) {
  const { t, base, lang, view } = ctx
  return (
    <p
      class="grown"
      role="status"
      hidden
      data-events={`${base}/events`}
      data-size={view.at.index}
      data-locale={formatLocale[lang]}
    >
      {rich(t, 'record-grown', {
        count: <b data-count />,
        reload: words => <a href={here(ctx, {})}>{words}</a>,
      })}
    </p>
  )
}

/** That one looks at an earlier moment, and the way back. */
function Moment({ ctx }: { ctx: Ctx }) {
  if (ctx.at === undefined) return null
  return (
    <p class="moment">
      {rich(ctx.t, 'moment', {
        when: /^\d{4}(-|$)/.test(ctx.at) ? (
          <When site={ctx} when={ctx.at.slice(0, 16)} />
        ) : (
          <bdi>{ctx.at}</bdi>
        ),
        now: words => <a href={here(ctx, { at: '' })}>{words}</a>,
      })}
    </p>
  )
}

/** That a source is left out, and how to put it back. */
function WithoutSource({ ctx }: { ctx: Ctx }) {
  const source = ctx.query['exclude-source'] ?? ''
  if (source === '') return null
  return (
    <p class="moment">
      {rich(ctx.t, 'without-source', {
        source: <bdi>{source.replaceAll(',', ', ')}</bdi>,
        whole: words => <a href={here(ctx, { 'exclude-source': '' })}>{words}</a>,
      })}
    </p>
  )
}

/** Pages for whoever holds a seat, by the message `seat-link-NAME`; some for an office or a role alone. */
const seatPages: readonly {
  readonly name: string
  readonly to: string
  readonly for?: (seat: Seat) => boolean
  /** How many things are there for the reader. */
  readonly count?: (ctx: Ctx, seat: Seat) => number
}[] = [
  {
    name: 'awaits',
    to: '/awaits',
    count: ({ view, now }, { party }) => awaits(floorOf(view, now), party).length,
  },
  { name: 'drafts', to: '/drafts' },
  { name: 'workspace', to: '/workspace', for: seat => seat.role !== 'observer' },
  { name: 'keys', to: '/keys', for: seat => !seat.visiting },
  { name: 'desk', to: '/desk', for: seat => seat.office !== null },
  { name: 'people', to: '/people', for: seat => !seat.visiting },
]

function SeatLine({ ctx }: { ctx: Ctx }) {
  const { t, seat } = ctx
  if (!seat) return null
  const pages = seatPages.filter(page => page.for === undefined || page.for(seat))
  return (
    <div class="seatline">
      <p>
        {rich(t, 'seat-held', {
          name: <bdi>{seat.name}</bdi>,
          role: t(seat.office === null ? `role-${seat.role}` : `office-${seat.office}`),
        })}{' '}
        {ctx.demo ? <span class="tag">{t('demo')}</span> : null}
      </p>
      {pages.length === 0 ? null : (
        <nav aria-label={t('nav-seat')}>
          {pages.map(({ name, to, count }) => (
            <a href={link(ctx, to)}>
              {t(`seat-link-${name}`, count === undefined ? {} : { count: count(ctx, seat) })}
            </a>
          ))}
        </nav>
      )}
      <Signing ctx={ctx} seat={seat} />
      {seat.visiting ? <Leave ctx={ctx} /> : <Switch ctx={ctx} others={seat.others} />}
    </div>
  )
}

/** Whether the reader's credential has keys, so that this browser may sign what is sent. */
function signs(ctx: Ctx | undefined): boolean {
  return ctx?.seat?.visiting === false && ctx.seat.keys.length > 0
}

/** Says, once the script has looked, whether this browser signs (src/browser/sign.ts). */
function Signing({ ctx, seat }: { ctx: Ctx; seat: Seat }) {
  if (!signs(ctx)) return null
  return (
    <p
      class="note"
      role="status"
      data-signs
      data-log={ctx.view.state.record.origin}
      data-party={seat.party}
      data-credential={seat.credential}
      data-keys={seat.keys.join(' ')}
      data-here={ctx.t('seat-signs')}
      data-elsewhere={ctx.t('seat-signs-not')}
    />
  )
}

function Leave({ ctx }: { ctx: Ctx }) {
  return (
    <form method="post" action={`${ctx.base}/leave`}>
      <Hidden fields={{ token: ctx.formToken, back: ctx.path }} />
      <button type="submit" class="quiet">
        {ctx.t('seat-leave')}
      </button>
    </form>
  )
}

/** Another of the places that one holds here. */
function Switch({ ctx, others }: { ctx: Ctx; others: readonly Place[] }) {
  return (
    <>
      {others.map(({ credential, name, office, role }) => (
        <form method="post" action={`${ctx.base}/as`}>
          <Hidden fields={{ token: ctx.formToken, back: ctx.path, credential }} />
          <button type="submit" class="quiet">
            {rich(ctx.t, 'seat-switch', {
              name: <bdi>{name}</bdi>,
              role: ctx.t(office === null ? `role-${role}` : `office-${office}`),
            })}
          </button>
        </form>
      ))}
    </>
  )
}

function Foot({ site, ctx, json }: { site: Site; ctx: Ctx | undefined; json: boolean }) {
  const { t } = site
  return (
    <footer>
      {ctx === undefined ? null : (
        <p>
          {rich(t, 'foot-record', {
            acts: ctx.view.state.record.acts,
            record: words => <a href={link(ctx, '/acts')}>{words}</a>,
          })}{' '}
          {json ? <a href={`/api${ctx.path}${encodeQuery(ctx.query)}`}>{t('foot-json')}</a> : null}
        </p>
      )}
      <p>{t('foot-travaux')}</p>
    </footer>
  )
}
