/** Somebody whom an institution vouches for and whom no account stands for yet: a new account, or this one. */
import type { FormState, Problem, Query, Site } from '../context.js'
import { page } from '../page.js'
import { NameField, SiteForm, SiteProblem } from '../parts/site-form.js'
import { rich } from '../rich.js'

interface NewcomerShown {
  /** Its name. */
  readonly institution: string
  /** What it calls them; empty where it does not say. */
  readonly name: string
  /** Whether they are to be connected to the account that is signed in, and not given a new one. */
  readonly connects: boolean
  /** What was sent and refused. */
  readonly form?: Query
  readonly problem?: Problem
}

const action = '/sign-in/institution/new'

export function newcomerPage(site: Site, shown: NewcomerShown): string {
  const { t } = site
  const title = t(shown.connects ? 'newcomer-connect-title' : 'newcomer-title')
  return page({
    site,
    title,
    section: 'sign-in',
    children: (
      <>
        <h1>{title}</h1>
        <SiteProblem site={site} problem={shown.problem} />
        {shown.connects ? <Connect site={site} shown={shown} /> : <Create site={site} shown={shown} />}
      </>
    ),
  })
}

function Create({ site, shown }: { site: Site; shown: NewcomerShown }) {
  const { t } = site
  const form: FormState | undefined =
    shown.form === undefined ? undefined : { values: shown.form, problem: shown.problem ?? null }
  const institution = <bdi>{shown.institution}</bdi>
  return (
    <>
      <p class="lead">{rich(t, 'newcomer-lead', { institution })}</p>
      <SiteForm site={site} action={action} submit={t('newcomer-create')}>
        <NameField site={site} form={form} first={shown.name} hint={t('account-name-hint')} />
      </SiteForm>
      <p>{t('account-name-seen')}</p>
      <h2>{t('newcomer-have-title')}</h2>
      <p>
        {rich(t, 'newcomer-have', {
          institution,
          link: words => <a href="/sign-in?back=/account">{words}</a>,
        })}
      </p>
    </>
  )
}

/** Said before it is done: whoever can sign in there can then sign in here. */
function Connect({ site, shown }: { site: Site; shown: NewcomerShown }) {
  const { t, person } = site
  return (
    <>
      <p class="lead">
        {rich(t, 'newcomer-connect-lead', {
          institution: <bdi>{shown.institution}</bdi>,
          called: <b dir="auto">{shown.name || t('newcomer-unnamed')}</b>,
          account: <b dir="auto">{person?.name ?? ''}</b>,
        })}
      </p>
      <SiteForm site={site} action={action} submit={t('newcomer-connect')} />
    </>
  )
}
