/** One's tokens for programs: the API does with one what its holder may do from a seat. For its owner only. */
import { apiTokenMsMax } from '../../core/limits.js'
import type { LocalText } from '../../core/procedure/procedure.js'
import type { FormState, Place, Site } from '../context.js'
import { Select } from '../forms/fields.js'
import { page } from '../page.js'
import { Moment } from '../parts/names.js'
import { NameField, SiteForm, SiteProblem } from '../parts/site-form.js'
import { localString } from '../parts/words.js'
import { rich } from '../rich.js'

/** A token as its owner sees it: never the token itself. */
interface TokenShown {
  readonly id: string
  readonly log: string
  readonly name: string
  readonly expires: number
  readonly used: number | null
}

/** A seat that a token can be made for. */
interface TokenSeat {
  readonly log: string
  readonly title: LocalText
  readonly place: Place
}

interface TokensShown {
  readonly tokens: readonly TokenShown[]
  readonly seats: readonly TokenSeat[]
  /** One that was just made, shown this once. */
  readonly made: string | undefined
  readonly form: FormState | undefined
}

export function tokensPage(site: Site, { tokens, seats, made, form }: TokensShown): string {
  const { t } = site
  return page({
    site,
    title: t('tokens-title'),
    section: 'account',
    children: (
      <>
        <h1>{t('tokens-title')}</h1>
        <p class="lead">
          {rich(t, 'tokens-lead', {
            api: words => <a href="/api">{words}</a>,
            account: words => <a href="/account">{words}</a>,
          })}
        </p>
        <SiteProblem site={site} problem={form?.problem} />
        {made === undefined ? null : <Made site={site} token={made} />}
        <Listed site={site} tokens={tokens} />
        <h2>{t('tokens-make')}</h2>
        {seats.length === 0 ? <p>{t('tokens-no-seat')}</p> : <Make site={site} seats={seats} form={form} />}
      </>
    ),
  })
}

function Made({ site, token }: { site: Site; token: string }) {
  return (
    <div class="warning" role="status">
      <h2>{site.t('tokens-made')}</h2>
      <p>{site.t('tokens-made-once')}</p>
      <p>
        <code dir="ltr">{token}</code>
      </p>
    </div>
  )
}

function Listed({ site, tokens }: { site: Site; tokens: readonly TokenShown[] }) {
  const { t } = site
  if (tokens.length === 0) return <p class="note">{t('tokens-none')}</p>
  return (
    <ul class="plain positions">
      {tokens.map(({ id, log, name, expires, used }) => (
        <li>
          <p>
            <b>
              <bdi>{name}</bdi>
            </b>{' '}
            <a href={`/n/${log}`}>
              <bdi>{log}</bdi>
            </a>
          </p>
          <p class="note">
            {rich(t, 'tokens-expires', { when: <Moment site={site} ms={expires} /> })}{' '}
            {used === null
              ? t('tokens-unused')
              : rich(t, 'tokens-used', { when: <Moment site={site} ms={used} /> })}
          </p>
          <SiteForm site={site} action="/account/tokens/end" hidden={{ id }} submit={t('tokens-end')} quiet />
        </li>
      ))}
    </ul>
  )
}

const days = [1, 7, 30, 90, apiTokenMsMax / 86_400_000]

function Make({
  site,
  seats,
  form,
}: {
  site: Site
  seats: readonly TokenSeat[]
  form: FormState | undefined
}) {
  const { t } = site
  const values = {
    id: (name: string) => `token-${name}`,
    of: (name: string, first = '') => form?.values[name] ?? first,
  }
  const seatName = ({ log, title, place: { name, role, office } }: TokenSeat) =>
    `${localString(site, title)}: ${name} (${t(office === null ? `role-${role}` : `office-${office}`)}), ${log}`
  return (
    <SiteForm site={site} action="/account/tokens" submit={t('tokens-make-one')} note={t('tokens-note')}>
      <NameField site={site} form={form} hint={t('tokens-name-hint')} />
      <Select
        values={values}
        name="seat"
        label={t('tokens-seat')}
        choices={seats.map(seat => ({
          value: `${seat.log} ${seat.place.credential}`,
          label: seatName(seat),
        }))}
      />
      <Select
        values={values}
        name="days"
        label={t('tokens-days')}
        first="30"
        choices={days.map(n => ({ value: String(n), label: t('tokens-lasts', { days: n }) }))}
      />
    </SiteForm>
  )
}
