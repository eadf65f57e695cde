/**
 * Passkeys on pages: to sign in, to step up, and the list of an account's own. The script (src/browser/passkeys.ts)
 * knows its forms by `data-passkey`, shows them where the browser has passkeys, and fills in the answer. Without it
 * the sentence stays that says so, and names stay editable.
 */
import type { ComponentChildren } from 'preact'
import { accountNameUnitsMax, passkeysPerAccountMax } from '../../core/limits.js'
import { encodeQuery, type Site } from '../context.js'
import { Hidden } from '../forms/form.js'
import { rich } from '../rich.js'
import { When } from './names.js'

/** A passkey as its owner sees it in the list. */
interface PasskeyListed {
  readonly id: string
  readonly name: string
  readonly created: number
  readonly used: number | null
}

/** What the page of an account shows of its passkeys. */
export interface PasskeysShown {
  readonly passkeys: readonly PasskeyListed[]
  /** Whether its owner has shown lately that it is they: only then can passkeys be added or removed. */
  readonly isSteppedUp: boolean
  /** The browser and system that ask, as a first name for a new passkey; empty where they are not known. */
  readonly browser: string
}

/** Signs in without a name or address: the device knows which account. `back` is a path of this site. */
export function PasskeySignIn({ site, back }: { site: Site; back: string }) {
  return <Showing site={site} purpose="sign-in" action="/sign-in/passkey" back={back} />
}

/** Shows again that it is they, by a passkey of the account that is signed in. */
export function PasskeyStepUp({ site, back }: { site: Site; back: string }) {
  return <Showing site={site} purpose="step-up" action="/step-up/passkey" back={back} />
}

function Showing({
  site,
  purpose,
  action,
  back,
}: {
  site: Site
  purpose: 'sign-in' | 'step-up'
  action: string
  back: string
}) {
  const { t } = site
  return (
    <div class="passkey">
      <Plain site={site} words={t(`passkey-plain-${purpose}`)} />
      <PasskeyForm site={site} purpose={purpose} action={action} hidden={{ back }}>
        <p class="send">
          <button type="submit">{t(`passkey-${purpose}`)}</button>{' '}
          <span class="note">{t('passkey-note')}</span>
        </p>
      </PasskeyForm>
    </div>
  )
}

/** What is said until the script finds that the browser has passkeys; the script itself. */
function Plain({ site, words }: { site: Site; words: string }) {
  return (
    <>
      <p class="note" data-passkey-plain data-none={site.t('passkey-none-here')}>
        {words}
      </p>
      <script src="/passkeys.js" defer />
    </>
  )
}

function PasskeyForm({
  site,
  purpose,
  action,
  hidden = {},
  children,
}: {
  site: Site
  purpose: 'sign-in' | 'step-up' | 'register'
  action: string
  hidden?: Readonly<Record<string, string>>
  children: ComponentChildren
}) {
  const { t, formToken } = site
  return (
    <form
      class="seatform"
      method="post"
      action={action}
      hidden
      data-passkey={purpose}
      data-waiting={t('passkey-waiting')}
      data-cancelled={t('passkey-cancelled')}
      data-known={t('passkey-known-here')}
      data-failed={t('passkey-failed')}
    >
      <Hidden fields={{ token: formToken, answer: '', ...hidden }} />
      {children}
      <p class="note" role="status" />
    </form>
  )
}

/** The passkeys of an account: what they are called, when they were used, one more, one less. */
export function PasskeyList({ site, shown }: { site: Site; shown: PasskeysShown }) {
  const { t } = site
  const { passkeys, isSteppedUp } = shown
  return (
    <section id="passkeys">
      <h2>{t('passkeys-title')}</h2>
      <p>{t('passkeys-lead')}</p>
      {passkeys.length === 0 ? null : (
        <ul class="plain">
          {passkeys.map(passkey => (
            <Listed site={site} passkey={passkey} removable={isSteppedUp} />
          ))}
        </ul>
      )}
      {isSteppedUp ? <Add site={site} shown={shown} /> : <StepUpFirst site={site} back="/account#passkeys" />}
    </section>
  )
}

function Listed({ site, passkey, removable }: { site: Site; passkey: PasskeyListed; removable: boolean }) {
  const { t, formToken } = site
  const { id, name, created, used } = passkey
  const hidden = { token: formToken, passkey: id }
  return (
    <li class="card passkey">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p class="note">
        {rich(t, 'passkey-created', { when: <When site={site} when={dayOf(created)} /> })}{' '}
        {used === null
          ? t('passkey-unused')
          : rich(t, 'passkey-used', { when: <When site={site} when={dayOf(used)} /> })}
      </p>
      <details class="more">
        <summary>{rich(t, 'passkey-change', { name: <bdi>{name}</bdi> })}</summary>
        <form method="post" action="/account/passkeys/rename">
          <Hidden fields={hidden} />
          <NameField site={site} id={`name-${id}`} value={name} />
          <p class="send">
            <button type="submit" class="quiet">
              {t('passkey-rename')}
            </button>
          </p>
        </form>
        {removable ? (
          <form method="post" action="/account/passkeys/remove">
            <Hidden fields={hidden} />
            <p class="send">
              <button type="submit" class="quiet">
                {t('passkey-remove')}
              </button>{' '}
              <span class="note">{t('passkey-remove-note')}</span>
            </p>
          </form>
        ) : null}
      </details>
    </li>
  )
}

function Add({ site, shown: { passkeys, browser } }: { site: Site; shown: PasskeysShown }) {
  const { t } = site
  if (passkeys.length >= passkeysPerAccountMax)
    return <p class="note">{t('passkeys-full', { max: passkeysPerAccountMax })}</p>
  return (
    <div class="passkey">
      <Plain site={site} words={t('passkey-plain-register')} />
      <PasskeyForm site={site} purpose="register" action="/account/passkeys">
        <NameField site={site} id="name-new" value={browser || t('passkey-first-name')} />
        <p class="send">
          <button type="submit">{t('passkey-add')}</button> <span class="note">{t('passkey-add-note')}</span>
        </p>
      </PasskeyForm>
    </div>
  )
}

function NameField({ site, id, value }: { site: Site; id: string; value: string }) {
  return (
    <p class="field">
      <label for={id}>{site.t('passkey-name')}</label>
      <input
        id={id}
        name="name"
        type="text"
        dir="auto"
        required
        maxLength={accountNameUnitsMax}
        value={value}
        autocomplete="off"
      />
    </p>
  )
}

/** What adds or takes away a way to sign in is for whoever has just shown that it is they. */
export function StepUpFirst({ site, back }: { site: Site; back: string }) {
  const confirm = `/account/confirm${encodeQuery({ back })}`
  return <p>{rich(site.t, 'ways-confirm-first', { confirm: words => <a href={confirm}>{words}</a> })}</p>
}

/** A day, as `When` takes it. */
function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}
