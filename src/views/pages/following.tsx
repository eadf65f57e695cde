/** What an account follows by e-mail and how often it is told, for its owner; and the page behind a link that ends it. */
import type { SubscriptionSubject } from '../../core/reports/following.js'
import type { Ctx, FormState, Site } from '../context.js'
import { Select } from '../forms/fields.js'
import { subjectPage, subjectWords } from '../models/digest.js'
import { page } from '../page.js'
import { provisionHeading } from '../parts/names.js'
import { SiteForm, SiteProblem } from '../parts/site-form.js'
import { Local } from '../parts/words.js'
import { plainText } from '../plain.js'
import { rich } from '../rich.js'

/** One thing that is followed. */
export interface FollowedShown extends SubscriptionSubject {
  readonly id: string
  readonly log: string
  /** Its negotiation; null where this server does not have it. */
  readonly ctx: Ctx | null
}

interface FollowingShown {
  readonly followed: readonly FollowedShown[]
  readonly rhythm: { readonly every: string; readonly hour: number }
  /** Whether the account has an address. */
  readonly mailed: boolean
  readonly form: FormState | undefined
}

export function followingPage(site: Site, shown: FollowingShown): string {
  const { t } = site
  const { followed, mailed, form } = shown
  return page({
    site,
    title: t('following-title'),
    section: 'account',
    children: (
      <>
        <p class="crumbs">
          <a href="/account">{t('account-title')}</a>
        </p>
        <h1>{t('following-title')}</h1>
        <p class="lead">{t('following-lead')}</p>
        {mailed ? null : <p class="warning">{t('following-no-address')}</p>}
        {followed.length === 0 ? <p>{t('following-none')}</p> : null}
        <FollowedList site={site} followed={followed} button />
        <h2>{t('following-rhythm')}</h2>
        <SiteProblem site={site} problem={form?.problem} />
        <RhythmForm site={site} shown={shown} />
      </>
    ),
  })
}

/** By negotiation, the one followed last first. */
function FollowedList({
  site,
  followed,
  button,
}: {
  site: Site
  followed: readonly FollowedShown[]
  button: boolean
}) {
  const logs = [...new Set(followed.map(({ log }) => log))]
  return (
    <>
      {logs.map(log => {
        const own = followed.filter(one => one.log === log)
        return (
          <section>
            <h2>
              <Negotiation site={site} one={own[0]!} />
            </h2>
            <ul class="plain positions">
              {own.map(one => (
                <li class="invited">
                  <FollowedName site={site} one={one} />
                  {button ? <StopOne site={site} one={one} /> : null}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Negotiation({ site, one: { ctx, log } }: { site: Site; one: FollowedShown }) {
  if (ctx === null) return rich(site.t, 'following-not-here', { log: <bdi>{log}</bdi> })
  return (
    <a href={ctx.base}>
      <Local site={site} text={ctx.view.state.record.title} />
    </a>
  )
}

function FollowedName({ site: { t }, one }: { site: Site; one: FollowedShown }) {
  const { ctx, kind, subject } = one
  if (kind === 'negotiation') return <span>{t('following-whole')}</span>
  if (ctx === null) return <bdi>{subject}</bdi>
  return (
    <a href={`${ctx.base}${subjectPage(ctx, one)}`}>
      <bdi>{nameOf(ctx, one)}</bdi>
    </a>
  )
}

function nameOf(ctx: Ctx, one: FollowedShown): string {
  const provision = one.kind === 'provision' ? ctx.view.state.text.provisions.get(one.subject) : undefined
  return provision === undefined ? plainText(subjectWords(ctx, one)) : provisionHeading(ctx, provision)
}

/** Which of the buttons it is stands in its name, for those who hear one at a time. */
function StopOne({ site, one }: { site: Site; one: FollowedShown }) {
  const { t } = site
  const name = plainText(<FollowedName site={site} one={one} />)
  const hidden = { id: one.id }
  return (
    <SiteForm
      site={site}
      action="/account/following/stop"
      hidden={hidden}
      submit={t('following-stop')}
      label={`${t('following-stop')}: ${name}`}
      quiet
    />
  )
}

function RhythmForm({ site, shown: { rhythm, form } }: { site: Site; shown: FollowingShown }) {
  const { t } = site
  const values = { id: (name: string) => name, of: (name: string, first = '') => form?.values[name] ?? first }
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: t('following-hour-at', { time: `${String(hour).padStart(2, '0')}:00` }),
  }))
  return (
    <SiteForm site={site} action="/account/following" submit={t('following-save')}>
      <Select
        values={values}
        name="every"
        label={t('following-every')}
        choices={['day', 'week'].map(value => ({ value, label: t(`following-every-${value}`) }))}
        first={rhythm.every}
      />
      <Select
        values={values}
        name="hour"
        label={t('following-hour')}
        choices={hours}
        first={String(rhythm.hour)}
      />
    </SiteForm>
  )
}

interface StopShown {
  /** Whether the link ends all that an account follows. */
  readonly isAll: boolean
  readonly followed: readonly FollowedShown[]
  /** It was just done. */
  readonly done: boolean
}

/** Sent to its own address, with nothing but the link. */
export function stopPage(site: Site, { isAll, followed, done }: StopShown): string {
  const { t } = site
  return page({
    site,
    title: t('stop-title'),
    section: 'account',
    children: (
      <>
        <h1>{t('stop-title')}</h1>
        {done ? <p class="lead">{t('stop-done')}</p> : null}
        {done ? <p>{t('stop-again')}</p> : null}
        {!done && followed.length === 0 ? <p class="lead">{t('stop-nothing')}</p> : null}
        {followed.length === 0 ? null : (
          <>
            <p class="lead">{t(isAll ? 'stop-all' : 'stop-one')}</p>
            <FollowedList site={site} followed={followed} button={false} />
            <SiteForm site={site} action={site.path} submit={t('stop-do')} />
          </>
        )}
      </>
    ),
  })
}
