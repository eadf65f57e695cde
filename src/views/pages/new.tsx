/**
 * Setting up a negotiation, step by step: forum, text, names and languages, calendar, check. What was written is kept
 * between the steps and after a refusal; only the last step makes anything public, and says first what is for ever.
 */
import type { ComponentChildren } from 'preact'
import type { Problem, Site } from '../context.js'
import { Hidden, oneTime } from '../forms/form.js'
import { CalendarStep } from '../forms/setup-calendar.js'
import { CheckStep } from '../forms/setup-check.js'
import { ForumStep } from '../forms/setup-forum.js'
import { NamesStep } from '../forms/setup-names.js'
import { TextStep } from '../forms/setup-text.js'
import { type SetupProps, type SetupStep, setupSteps, stepPath } from '../models/setup.js'
import { page } from '../page.js'
import { problemSentence } from '../parts/problem.js'

const bodies: Readonly<Record<SetupStep, (site: Site, props: SetupProps) => ComponentChildren>> = {
  forum: ForumStep,
  text: TextStep,
  names: NamesStep,
  calendar: CalendarStep,
  check: CheckStep,
}

/** Steps whose choices lie beside each other where there is room. */
const wide: ReadonlySet<SetupStep> = new Set(['forum', 'names'])

export function newPage(site: Site, props: SetupProps): string {
  const { t } = site
  const { step } = props
  const shown = props.tried ? props.problems.filter(problem => problem.step === step) : []
  return page({
    site,
    title: t(`new-${step}`),
    section: 'new',
    children: (
      <>
        <h1>
          {t('new-title')}
          <small>{t('new-step', { at: setupSteps.indexOf(step) + 1, of: setupSteps.length })}</small>
        </h1>
        <Steps site={site} props={props} />
        <h2>{t(`new-${step}`)}</h2>
        <p class="lead">{t(`new-${step}-lead`)}</p>
        {shown.map(({ problem }) => (
          <Said site={site} problem={problem} />
        ))}
        <form
          class={wide.has(step) ? undefined : 'seatform'}
          method="post"
          action={stepPath(step)}
          enctype={step === 'text' ? 'multipart/form-data' : undefined}
        >
          <Hidden fields={oneTime(site)} />
          {bodies[step](site, props)}
          <Send site={site} props={props} />
        </form>
      </>
    ),
  })
}

/** Not one who may: says who does, and where to sign in. */
export function newForOthersPage(site: Site, { signedIn }: { readonly signedIn: boolean }): string {
  const { t } = site
  return page({
    site,
    title: t('new-title'),
    section: 'new',
    children: (
      <>
        <h1>{t('new-title')}</h1>
        <p class="lead" data-why="not-an-organiser" role="alert">
          {t(signedIn ? 'new-not-organiser' : 'new-signed-out')}
        </p>
        {signedIn ? null : (
          <p>
            <a class="button" href="/sign-in?back=/new">
              {t('nav-sign-in')}
            </a>
          </p>
        )}
        <p class="note">{t('new-organisers')}</p>
      </>
    ),
  })
}

function Steps({ site, props }: { site: Site; props: SetupProps }) {
  const missing = new Set(props.problems.map(({ step }) => step))
  return (
    <nav aria-label={site.t('new-steps')}>
      <ol class="words choice">
        {setupSteps.map(step => (
          <li>
            <a href={stepPath(step)} aria-current={step === props.step ? 'step' : undefined}>
              {site.t(`new-${step}`)}
            </a>
            {missing.has(step) || step === 'check' ? null : <span aria-hidden="true"> ✓</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Said({ site, problem }: { site: Site; problem: Problem }) {
  return (
    <div class="problem" data-why={problem.why} role="alert">
      <p>{problemSentence(site.t, problem)}</p>
    </div>
  )
}

function Send({ site, props }: { site: Site; props: SetupProps }) {
  const { t } = site
  if (props.step !== 'check')
    return (
      <p class="send">
        <button type="submit">{t('new-go-on')}</button> <span class="note">{t('new-kept')}</span>
      </p>
    )
  if (props.problems.length > 0) return null
  return (
    <p class="send">
      <button type="submit">{t('new-open')}</button> <span class="note">{t('new-open-note')}</span>
    </p>
  )
}
