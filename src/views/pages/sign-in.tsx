/** Signing in by a one-time link: asking for it, that it was sent, and the page behind it. */
import { linkMs } from '../../core/limits.js'
import { encodeQuery, type FormState, type Problem, type Site } from '../context.js'
import { page } from '../page.js'
import { AddressField, NameField, SiteForm, SiteProblem } from '../parts/site-form.js'
import { SignInWays, type WaysShown } from '../parts/ways.js'
import { rich } from '../rich.js'

/** Where the way in leads to, a path of ours; empty for the account. */
interface Way {
  readonly back: string
}

/** `form` is what was sent and refused. */
export function signInPage(
  site: Site,
  { back, form, ways }: Way & { form?: FormState | undefined; ways: WaysShown },
): string {
  const { t } = site
  return page({
    site,
    title: t('sign-in-title'),
    section: 'sign-in',
    children: (
      <>
        <h1>{t('sign-in-title')}</h1>
        <p class="lead">{t('sign-in-lead')}</p>
        <SiteProblem site={site} problem={form?.problem} />
        <AskLink site={site} back={back} form={form} />
        <p>{t('sign-in-private')}</p>
        <SignInWays site={site} ways={ways} back={back} />
      </>
    ),
  })
}

function AskLink({ site, back, form }: Way & { site: Site; form: FormState | undefined }) {
  const { t } = site
  return (
    <SiteForm
      site={site}
      action="/sign-in"
      submit={t('sign-in-ask')}
      hidden={{ back }}
      note={t('sign-in-new')}
    >
      <AddressField site={site} form={form} label={t('sign-in-address')} />
    </SiteForm>
  )
}

/** That a link was sent: the same for every address. `delivers` is whether mail leaves this machine. */
export function linkSentPage(
  site: Site,
  { address, again, delivers }: { address: string; again: string; delivers: boolean },
): string {
  const { t } = site
  return page({
    site,
    title: t('link-sent-title'),
    section: 'sign-in',
    children: (
      <>
        <h1>{t('link-sent-title')}</h1>
        <p class="lead">
          {rich(t, 'link-sent-lead', { address: <b dir="auto">{address}</b>, minutes: linkMs / 60_000 })}
        </p>
        <p>{t('link-sent-browser')}</p>
        {delivers ? null : <p class="demo-note">{t('link-sent-folder')}</p>}
        <h2>{t('link-sent-not')}</h2>
        <ul>
          <li>{t('link-sent-junk')}</li>
          <li>{rich(t, 'link-sent-again', { again: words => <a href={again}>{words}</a> })}</li>
        </ul>
      </>
    ),
  })
}

interface LinkShown extends Way {
  /** Where the form goes: the address of the link itself. */
  readonly action: string
  readonly address: string
  /** Whose account has the address; null where it will be a new one. */
  readonly name: string | null
  /** Whether the reader is signed in to that account already, and so confirms that it is they. */
  readonly again: boolean
  readonly form?: FormState | undefined
}

/** Behind the link: a button, since programs that look through mail open links too. */
export function linkPage(site: Site, shown: LinkShown): string {
  const title = site.t(
    shown.again ? 'confirm-title' : shown.name === null ? 'link-new-title' : 'sign-in-title',
  )
  return page({
    site,
    title,
    section: 'sign-in',
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">
          {rich(site.t, shown.name === null ? 'link-new-lead' : 'link-lead', {
            address: <b dir="auto">{shown.address}</b>,
          })}
        </p>
        <SiteProblem site={site} problem={shown.form?.problem} />
        {shown.name === null ? (
          <NewAccount site={site} shown={shown} />
        ) : (
          <KnownAccount site={site} shown={shown} name={shown.name} />
        )}
      </>
    ),
  })
}

function KnownAccount({ site, shown, name }: { site: Site; shown: LinkShown; name: string }) {
  const { t, person } = site
  return (
    <>
      {person === null || shown.again ? null : (
        <p class="demo-note">
          {rich(t, 'link-instead', { now: <bdi>{person.name}</bdi>, other: <bdi>{name}</bdi> })}
        </p>
      )}
      <SiteForm
        site={site}
        action={shown.action}
        submit={shown.again ? t('confirm-do') : t('link-sign-in', { name })}
      />
    </>
  )
}

function NewAccount({ site, shown }: { site: Site; shown: LinkShown }) {
  const { t } = site
  return (
    <>
      <SiteForm site={site} action={shown.action} submit={t('link-create')}>
        <NameField site={site} form={shown.form} hint={t('account-name-hint')} />
      </SiteForm>
      <p>{t('account-name-seen')}</p>
    </>
  )
}

/** A link that is not, or no longer, worth anything: why, and the way to another. */
export function linkRefusedPage(
  site: Site,
  { problem, back, onward }: Way & { problem: Problem; onward: string },
): string {
  const { t, person } = site
  return page({
    site,
    title: t('link-refused-title'),
    section: 'sign-in',
    children: (
      <>
        <h1>{t('link-refused-title')}</h1>
        <SiteProblem site={site} problem={problem} />
        {person === null ? (
          <AskLink site={site} back={back} form={undefined} />
        ) : (
          <p>
            {rich(t, 'link-refused-signed-in', {
              name: <bdi>{person.name}</bdi>,
              onward: words => <a href={onward}>{words}</a>,
            })}
          </p>
        )}
      </>
    ),
  })
}

/** `/sign-in`, and back from there. */
export function signInPath(back: string): string {
  return `/sign-in${encodeQuery({ back })}`
}
