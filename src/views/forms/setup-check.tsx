/** Everything once more before a negotiation is open: what is missing, what was chosen, and what is then for ever. */
import type { ComponentChildren } from 'preact'
import type { Procedure } from '../../core/procedure/procedure.js'
import type { Site } from '../context.js'
import { type Setup, type SetupProps, type SetupStep, stepPath } from '../models/setup.js'
import { problemSentence } from '../parts/problem.js'
import { codeWord, Local } from '../parts/words.js'
import { rich } from '../rich.js'

export function CheckStep(site: Site, props: SetupProps) {
  const { t } = site
  const { setup, procedures, base, problems, origin, isPublicOrigin } = props
  const procedure = procedures.find(({ id }) => id === setup.forum)
  const words = (languages: readonly string[]) =>
    languages.map(lang => codeWord(t, 'language', lang)).join(t('list-separator'))
  const rows: (readonly [SetupStep, ComponentChildren])[] = [
    ['forum', procedure === undefined ? null : <Rules site={site} procedure={procedure} props={props} />],
    [
      'text',
      base?.ok === true
        ? t('new-check-text', {
            count: base.provisions.length,
            language: codeWord(t, 'language', setup.lang),
          })
        : null,
    ],
    [
      'names',
      <>
        {Object.entries(setup.titles).map(([lang, title]) => (
          <p>
            <bdi lang={lang}>{title}</bdi>
          </p>
        ))}
        <p>
          {rich(t, 'new-check-languages', {
            languages: words(setup.languages),
            authentic: words(setup.authentic),
          })}
        </p>
      </>,
    ],
    ['calendar', <Dates site={site} setup={setup} />],
  ]
  return (
    <>
      {problems.map(({ step, problem }) => (
        <div class="problem" data-why={problem.why} role="alert">
          <p>{problemSentence(t, problem)}</p>
          <p>
            <a href={stepPath(step)}>{t(`new-${step}`)}</a>
          </p>
        </div>
      ))}
      <dl class="facts">
        {rows.map(([step, said]) => (
          <div>
            <dt>
              <a href={stepPath(step)}>{t(`new-${step}`)}</a>
            </dt>
            <dd>{said ?? t('new-missing')}</dd>
          </div>
        ))}
      </dl>
      <div class="warning">
        <h2>{t('new-for-ever')}</h2>
        <ul>
          <li>
            {rich(t, isPublicOrigin ? 'new-ever-origin' : 'new-ever-origin-local', {
              origin: <code dir="ltr">{origin}</code>,
            })}
          </li>
          <li>{t('new-ever-procedure')}</li>
          <li>{t('new-ever-semantics')}</li>
          <li>{t('new-ever-public')}</li>
        </ul>
        <p>{t('new-not-for-ever')}</p>
      </div>
    </>
  )
}

function Rules({ site, procedure, props }: { site: Site; procedure: Procedure; props: SetupProps }) {
  const chosen = props.frameworks.filter(({ id }) => props.setup.frameworks.includes(id))
  return (
    <>
      <p>
        <Local site={site} text={procedure.title} />
      </p>
      {chosen.length === 0 ? null : (
        <>
          <p>{site.t('new-frameworks')}</p>
          <ul>
            {chosen.map(({ title }) => (
              <li>
                <Local site={site} text={title} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Dates({ site, setup }: { site: Site; setup: Setup }) {
  if (setup.dates.length === 0) return site.t('new-no-dates')
  return (
    <ul class="plain">
      {setup.dates.map(({ type, at, title }) => (
        <li>
          {site.t(`date-${type}`)}, <bdi>{at.replace('T', ' ')} UTC</bdi>: <bdi>{title}</bdi>
        </li>
      ))}
    </ul>
  )
}
