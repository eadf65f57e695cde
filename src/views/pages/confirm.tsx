/** Showing again that it is the person (step-up): asking for it, that it is done, and what waits for it meanwhile. */
import type { Ctx, Problem, Query, Site } from '../context.js'
import { page } from '../page.js'
import { SiteForm, SiteProblem } from '../parts/site-form.js'
import { StepUpWays, type WaysShown } from '../parts/ways.js'
import { rich } from '../rich.js'

/** `address` is the account's own, null where it has none; `back` a path of ours to go on to. */
export function confirmPage(
  site: Site,
  {
    address,
    back,
    ways,
    problem,
  }: { address: string | null; back: string; ways: WaysShown; problem?: Problem | undefined },
): string {
  const { t } = site
  return page({
    site,
    title: t('confirm-title'),
    section: 'account',
    children: (
      <>
        <h1>{t('confirm-title')}</h1>
        <p class="lead">{t('confirm-lead')}</p>
        <SiteProblem site={site} problem={problem} />
        <StepUpWays site={site} ways={ways} back={back} />
        {address === null ? null : <ByMail site={site} address={address} back={back} />}
        {address === null && !ways.passkeys && ways.institution === null ? (
          <p>{t('confirm-no-way')}</p>
        ) : null}
      </>
    ),
  })
}

function ByMail({ site, address, back }: { site: Site; address: string; back: string }) {
  return (
    <>
      <p>{rich(site.t, 'confirm-by-mail', { address: <b dir="auto">{address}</b> })}</p>
      <SiteForm site={site} action="/account/confirm" submit={site.t('sign-in-ask')} hidden={{ back }} />
    </>
  )
}

/** Where a confirmation leads that was asked for beside something that waits. */
export function confirmedPage(site: Site): string {
  const { t } = site
  return page({
    site,
    title: t('confirmed-title'),
    section: 'account',
    children: (
      <>
        <h1>{t('confirmed-title')}</h1>
        <p class="lead">{t('confirmed-lead')}</p>
        <p>
          <a href="/account">{t('account-title')}</a>
        </p>
      </>
    ),
  })
}

/** What this page sends again by itself, or must not send: a new token, and signatures are made anew. */
const notKept = ['token', 'sign-with', 'signed']

/**
 * Instead of what was sent, which was not done: everything entered is kept here and can be sent again once the reader
 * has shown that it is they. `site` is that of the negotiation where it was about one.
 */
export function stepUpPage(
  site: Site | Ctx,
  { action, values, problem }: { action: string; values: Query; problem: Problem },
): string {
  const { t } = site
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !notKept.includes(name)))
  return page({
    ...placeOf(site, values.back ?? '/account'),
    title: t('confirm-title'),
    section: 'step-up',
    children: (
      <>
        <h1>{t('confirm-title')}</h1>
        <SiteProblem site={site} problem={problem} />
        <p class="lead">{t('step-up-lead')}</p>
        <ol>
          <li>
            {rich(t, 'step-up-first', {
              confirm: words => (
                <a href="/account/confirm?back=/account/confirmed" target="_blank" rel="noopener">
                  {words}
                </a>
              ),
            })}
          </li>
          <li>{t('step-up-then')}</li>
        </ol>
        <SiteForm site={site} action={action} submit={t('step-up-again')} hidden={kept} />
      </>
    ),
  })
}

/** This page was sent for, and has no address: its links in place lead back to where the form was. */
function placeOf(site: Site | Ctx, back: string): { readonly site: Site; readonly ctx?: Ctx } {
  if (!('base' in site)) return { site: { ...site, path: '/account', query: {} } }
  const path = back.startsWith(site.base) ? back.replace(/[?#].*$/, '') : site.base
  const ctx = { ...site, path, query: {} }
  return { site: ctx, ctx }
}
