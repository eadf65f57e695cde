/** One's own account: what the directory knows, the seats one holds, where one is signed in. For its owner only. */
import type { LocalText } from '../../core/procedure/procedure.js'
import { type Lang, languages } from '../../locales/locale.js'
import type { FormState, Place, Site } from '../context.js'
import { Select } from '../forms/fields.js'
import { page } from '../page.js'
import { Moment } from '../parts/names.js'
import { AddressField, Field, NameField, SiteForm, SiteProblem } from '../parts/site-form.js'
import { type AccountWays, AccountWaysSections } from '../parts/ways.js'
import { Local } from '../parts/words.js'
import { rich } from '../rich.js'

interface AccountShown {
  readonly name: string
  readonly lang: Lang
  /** Verified; null where the account has none. */
  readonly address: string | null
  readonly sessions: readonly SessionShown[]
  readonly seats: readonly SeatShown[]
  readonly ways: AccountWays
  /** What was sent and refused; its field `form` says which form. */
  readonly form?: FormState | undefined
}

interface SessionShown {
  readonly created: number
  readonly seen: number
  readonly browser: string
  readonly isThis: boolean
}

/** A credential that the account holds. */
export interface SeatShown {
  readonly log: string
  readonly credential: string
  /** Of the negotiation; null where this server does not have it. */
  readonly title: LocalText | null
  /** Null while no act of the log has given the credential. */
  readonly place: Place | null
}

export function accountPage(site: Site, shown: AccountShown): string {
  const { t } = site
  return page({
    site,
    title: t('account-title'),
    section: 'account',
    children: (
      <>
        <h1>{t('account-title')}</h1>
        <p class="lead">{t('account-lead')}</p>
        <SiteForm site={site} action="/account/sign-out" submit={t('account-sign-out')} quiet />
        <Seats site={site} seats={shown.seats} />
        <Person site={site} shown={shown} />
        <AddressSection site={site} shown={shown} />
        <h2>{t('account-tokens')}</h2>
        <p>{rich(t, 'account-tokens-see', { see: words => <a href="/account/tokens">{words}</a> })}</p>
        <h2>{t('account-following')}</h2>
        <p>{rich(t, 'account-following-see', { see: words => <a href="/account/following">{words}</a> })}</p>
        <AccountWaysSections site={site} ways={shown.ways} />
        <Sessions site={site} sessions={shown.sessions} />
        <h2>{t('account-delete')}</h2>
        <p>{rich(t, 'account-delete-see', { see: words => <a href="/account/delete">{words}</a> })}</p>
      </>
    ),
  })
}

function Seats({ site, seats }: { site: Site; seats: readonly SeatShown[] }) {
  const { t } = site
  return (
    <>
      <h2>{t('account-seats')}</h2>
      {seats.length === 0 ? <p>{t('account-seats-none')}</p> : null}
      <ul class="plain positions">
        {seats.map(seat => (
          <li>
            <p>
              <a href={`/n/${seat.log}`}>
                {seat.title === null ? <bdi>{seat.log}</bdi> : <Local site={site} text={seat.title} />}
              </a>
            </p>
            <p>
              <SeatWords site={site} seat={seat} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The party and the role, and the pseudonym under which the record knows the reader. */
function SeatWords({ site: { t }, seat: { place, credential } }: { site: Site; seat: SeatShown }) {
  const known = <code>{credential}</code>
  if (place === null) return rich(t, 'account-seat-waits', { credential: known })
  return rich(t, 'account-seat', {
    name: <bdi>{place.name}</bdi>,
    role: t(place.office === null ? `role-${place.role}` : `office-${place.office}`),
    credential: known,
  })
}

function mine({ form }: AccountShown, name: string): FormState | undefined {
  return form?.values.form === name ? form : undefined
}

function Person({ site, shown }: { site: Site; shown: AccountShown }) {
  const { t } = site
  const form = mine(shown, 'name')
  const choices = languages.map(value => ({ value, label: t(`language-own-${value}`) }))
  return (
    <>
      <h2>{t('account-person')}</h2>
      <p>{t('account-name-seen')}</p>
      <SiteProblem site={site} problem={form?.problem} />
      <SiteForm site={site} action="/account/name" submit={t('account-save')} hidden={{ form: 'name' }}>
        <NameField site={site} form={form} first={shown.name} />
        <Select
          values={{ id: name => name, of: (name, first = '') => form?.values[name] ?? first }}
          name="lang"
          label={t('account-lang')}
          choices={choices}
          first={shown.lang}
        />
      </SiteForm>
    </>
  )
}

function AddressSection({ site, shown }: { site: Site; shown: AccountShown }) {
  const { t } = site
  const { address } = shown
  const form = mine(shown, 'address')
  return (
    <>
      <h2>{t('account-address')}</h2>
      <p>
        {address === null
          ? t('account-address-none')
          : rich(t, 'account-address-is', { address: <b dir="auto">{address}</b> })}
      </p>
      <SiteProblem site={site} problem={form?.problem} />
      <SiteForm
        site={site}
        action="/account/address"
        submit={t('account-address-change')}
        hidden={{ form: 'address' }}
      >
        <AddressField
          site={site}
          form={form}
          label={t('account-address-new')}
          hint={t('account-address-hint')}
        />
      </SiteForm>
    </>
  )
}

function Sessions({ site, sessions }: { site: Site; sessions: readonly SessionShown[] }) {
  const { t } = site
  return (
    <>
      <h2>{t('account-sessions')}</h2>
      <ul class="plain positions">
        {sessions.map(session => (
          <li>
            <p>
              <b>{session.browser === '' ? t('account-session-unknown') : session.browser}</b>{' '}
              {session.isThis ? <span class="chip open">{t('account-session-this')}</span> : null}
            </p>
            <p class="note">
              {rich(t, 'account-session-since', {
                created: <Moment site={site} ms={session.created} />,
                seen: <Moment site={site} ms={session.seen} />,
              })}
            </p>
          </li>
        ))}
      </ul>
      {sessions.length < 2 ? (
        <p>{t('account-session-only')}</p>
      ) : (
        <SiteForm site={site} action="/account/others" submit={t('account-session-close')} quiet />
      )}
    </>
  )
}

/** What goes and what stays, before it is done. `mayDelete`: the reader has just shown that it is they. */
export function deletePage(
  site: Site,
  { seats, mayDelete, form }: { seats: readonly SeatShown[]; mayDelete: boolean; form?: FormState },
): string {
  const { t } = site
  return page({
    site,
    title: t('delete-title'),
    section: 'account',
    children: (
      <>
        <h1>{t('delete-title')}</h1>
        <p class="lead">{t('delete-lead')}</p>
        <h2>{t('delete-goes')}</h2>
        <p>{t('delete-goes-words')}</p>
        <h2>{t('delete-stays')}</h2>
        <p>{t('delete-stays-words')}</p>
        {seats.length === 0 ? null : <LeftBehind site={site} seats={seats} />}
        <SiteProblem site={site} problem={form?.problem} />
        {mayDelete ? <DeleteForm site={site} form={form} /> : <ConfirmFirst site={site} />}
        <p>
          <a href="/account">{t('delete-back')}</a>
        </p>
      </>
    ),
  })
}

function LeftBehind({ site, seats }: { site: Site; seats: readonly SeatShown[] }) {
  return (
    <>
      <p>{site.t('delete-seats')}</p>
      <ul>
        {seats.map(({ log, title, place }) => (
          <li>
            {title === null ? <bdi>{log}</bdi> : <Local site={site} text={title} />}
            {place === null ? null : (
              <>
                : <bdi>{place.name}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function DeleteForm({ site, form }: { site: Site; form: FormState | undefined }) {
  const { t } = site
  return (
    <div class="warning">
      <SiteForm site={site} action="/account/delete" submit={t('delete-do')} note={t('delete-final')}>
        <Field
          name="word"
          label={rich(t, 'delete-type', { word: <b>{t('delete-word')}</b> })}
          value={form?.values.word ?? ''}
          input={{ autocomplete: 'off', autocapitalize: 'none' }}
        />
      </SiteForm>
    </div>
  )
}

function ConfirmFirst({ site }: { site: Site }) {
  return (
    <p class="send">
      <a class="button" href="/account/confirm?back=/account/delete">
        {site.t('confirm-title')}
      </a>
      <span class="note">{site.t('delete-confirm-first')}</span>
    </p>
  )
}

/** A new address is about to become the account's. */
export function addressPage(site: Site, { action, address }: { action: string; address: string }): string {
  const { t } = site
  return page({
    site,
    title: t('address-title'),
    section: 'account',
    children: (
      <>
        <h1>{t('address-title')}</h1>
        <p class="lead">{rich(t, 'address-lead', { address: <b dir="auto">{address}</b> })}</p>
        <SiteForm site={site} action={action} submit={t('address-do')} />
      </>
    ),
  })
}

/** What is left to say once an account is deleted. */
export function accountNotePage(site: Site, { title, words }: { title: string; words: string }): string {
  return page({
    site,
    title,
    section: 'account',
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{words}</p>
        <p>
          <a href="/">{site.t('not-found-home')}</a>
        </p>
      </>
    ),
  })
}
