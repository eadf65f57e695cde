/**
 * Setting up a negotiation, step by step: forum, text, names and languages, calendar, check. What was written is kept
 * between the steps and after a refusal; only the last step makes anything public, and says first what is for ever.
 */
import type { ComponentChildren } from 'preact'
import { formFieldCharsMax, setupDatesMax } from '../../core/limits.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import type { Flag } from '../../formats/flags.js'
import type { InstrumentRead } from '../../formats/instrument.js'
import type { Problem, Site } from '../context.js'
import { type Choice, Select, TextInput } from '../forms/fields.js'
import { type FieldValues, Hidden } from '../forms/form.js'
import {
  type BaseRead,
  dateTypes,
  languagesOf,
  nameFrom,
  type Setup,
  type SetupProblem,
  type SetupStep,
  setupSteps,
  stepPath,
} from '../models/setup.js'
import { page } from '../page.js'
import { problemSentence } from '../parts/problem.js'
import { codeWord, Local } from '../parts/words.js'
import { rich } from '../rich.js'

export interface NewProps {
  readonly step: SetupStep
  readonly setup: Setup
  readonly procedures: readonly Procedure[]
  readonly base: BaseRead
  /** What stands in the way of opening it, in the order of the steps. */
  readonly problems: readonly SetupProblem[]
  /** Whether this step was sent already: only then is said what is wrong with it. */
  readonly tried: boolean
  /** Where the log will say for ever that it comes from, and whether the operator gave that address. */
  readonly origin: string
  readonly isPublicOrigin: boolean
}

const bodies: Readonly<Record<SetupStep, (site: Site, props: NewProps) => ComponentChildren>> = {
  forum: Forum,
  text: BaseText,
  names: Names,
  calendar: Calendar,
  check: Check,
}

/** Steps whose choices lie beside each other where there is room. */
const wide: ReadonlySet<SetupStep> = new Set(['forum', 'names'])

export function newPage(site: Site, props: NewProps): string {
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
          <Hidden fields={{ token: site.formToken }} />
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
        <p class="lead" role="alert">
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

function Steps({ site, props }: { site: Site; props: NewProps }) {
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

function Send({ site, props }: { site: Site; props: NewProps }) {
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

function Forum(site: Site, { setup, procedures }: NewProps) {
  const { t } = site
  return (
    <fieldset>
      <legend class="vh">{t('new-forum')}</legend>
      <div class="doors">
        {procedures.map(({ id, title }) => (
          <div class="card">
            <label>
              <input
                type="radio"
                name="forum"
                value={id}
                checked={setup.forum === id}
                required
                aria-describedby={`about-${id}`}
              />{' '}
              <b>
                <Local site={site} text={title} />
              </b>
            </label>
            <p id={`about-${id}`}>{t(`new-forum-${id}`)}</p>
            <p>
              <a href={`/new/rules/${id}`}>
                {t('new-drawing')}
                <span class="vh">
                  {': '}
                  <Local site={site} text={title} />
                </span>
              </a>
            </p>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

const valuesOf = (prefix: string, values: Readonly<Record<string, string>>): FieldValues => ({
  id: name => `${prefix}-${name}`,
  of: (name, first = '') => values[name] ?? first,
})

function BaseText(site: Site, { setup, base }: NewProps) {
  const { t } = site
  const long = setup.base.length > formFieldCharsMax
  const values = valuesOf('base', { lang: setup.lang })
  return (
    <>
      <p class="field">
        <label for="base-file">{t('new-file')}</label>
        <span class="note" id="base-file-hint">
          {t('new-file-hint')}
        </span>
        <input
          id="base-file"
          name="file"
          type="file"
          accept=".txt,.md,.json,text/plain,text/markdown,application/json"
          aria-describedby="base-file-hint"
        />
      </p>
      <p class="field">
        <label for="base-text">{t('new-paste')}</label>
        {long ? <span class="note">{t('new-long', { count: setup.base.length })}</span> : null}
        <textarea id="base-text" name="base" rows={14} dir="auto" class="legal">
          {long ? '' : setup.base}
        </textarea>
      </p>
      <Select
        values={values}
        name="lang"
        label={t('new-lang')}
        choices={languageChoices(site, setup)}
        first="en"
      />
      <TextInput
        values={valuesOf('base', { others: setup.others })}
        name="others"
        label={t('new-others')}
        hint={t('new-others-hint')}
        maxlength={200}
      />
      {base?.ok === true ? <Understood site={site} base={base} /> : null}
    </>
  )
}

function languageChoices(site: Site, setup: Setup): Choice[] {
  return languagesOf(setup).map(value => ({ value, label: codeWord(site.t, 'language', value) }))
}

/** So many provisions of a text are listed, so that the page stays light. */
const listedMax = 150
/** Enough of each, in UTF-16 units, to recognise it by. */
const wordsMax = 70

function Understood({ site, base }: { site: Site; base: InstrumentRead }) {
  const { t } = site
  const { provisions, flags, title } = base
  return (
    <section class="card" aria-labelledby="understood">
      <h3 id="understood">{t('new-understood', { count: provisions.length })}</h3>
      {title === null ? null : <p>{rich(t, 'new-understood-title', { title: <bdi>{title}</bdi> })}</p>}
      <Flags site={site} flags={flags} />
      <details>
        <summary>{t('new-provisions')}</summary>
        <ol class="plain">
          {provisions.slice(0, listedMax).map(({ label, margin, kind, text, id }) => (
            <li>
              <b dir="auto">{label ?? margin ?? id}</b> <small>{t(`new-kind-${kind}`)}</small>{' '}
              <span dir="auto">{short(text ?? '')}</span>
            </li>
          ))}
        </ol>
        {provisions.length > listedMax ? (
          <p class="note">{t('new-provisions-more', { count: provisions.length - listedMax })}</p>
        ) : null}
      </details>
    </section>
  )
}

function short(text: string): string {
  return text.length <= wordsMax ? text : `${text.slice(0, wordsMax).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Remarks beyond these are counted, not listed. */
const flagsMax = 40

function Flags({ site, flags }: { site: Site; flags: readonly Flag[] }) {
  const { t } = site
  if (flags.length === 0) return <p class="note">{t('new-no-flags')}</p>
  return (
    <>
      <p>{t('new-flags')}</p>
      <ul>
        {flags.slice(0, flagsMax).map(({ code, line, text, provision, count }) => (
          <li>
            {line === undefined ? null : <b>{t('new-line', { line })} </b>}
            {t(`flag-${code}`, { count })} {text === undefined ? null : <q dir="auto">{short(text)}</q>}{' '}
            <bdi>{provision ?? ''}</bdi>
          </li>
        ))}
      </ul>
      {flags.length > flagsMax ? (
        <p class="note">{t('new-flags-more', { count: flags.length - flagsMax })}</p>
      ) : null}
    </>
  )
}

function Names(site: Site, { setup, base, isPublicOrigin, origin }: NewProps) {
  const { t } = site
  const titled = setup.titles[setup.lang] ?? (base?.ok === true ? base.title : null) ?? ''
  return (
    <>
      <div class="doors">
        {languagesOf(setup).map(lang => (
          <fieldset class="card">
            <legend>
              <span lang={site.lang}>{codeWord(t, 'language', lang)}</span>
              {lang === setup.lang ? <small> {t('new-lang-of-text')}</small> : null}
            </legend>
            <p class="field">
              <label for={`title-${lang}`}>{t('new-name-title')}</label>
              <input
                id={`title-${lang}`}
                name={`title-${lang}`}
                type="text"
                dir="auto"
                lang={lang}
                maxLength={300}
                required={lang === setup.lang}
                value={setup.titles[lang] ?? (lang === setup.lang ? titled : '')}
              />
            </p>
            <p class="choices">
              <Tick name={`use-${lang}`} on={has(setup.languages, lang, setup.lang)} label={t('new-use')} />
              <Tick
                name={`authentic-${lang}`}
                on={has(setup.authentic, lang, setup.lang)}
                label={t('new-authentic')}
              />
            </p>
          </fieldset>
        ))}
      </div>
      <p class="field">
        <label for="new-name">{t('new-name')}</label>
        <span class="note" id="new-name-hint">
          {t(isPublicOrigin ? 'new-name-hint' : 'new-name-hint-local', { origin })}
        </span>
        <input
          id="new-name"
          name="name"
          type="text"
          dir="ltr"
          pattern="[a-z0-9][a-z0-9\-]*"
          maxLength={40}
          required
          value={setup.name || nameFrom(titled)}
          aria-describedby="new-name-hint"
        />
      </p>
    </>
  )
}

/** Before anything was chosen, the language of the text. */
function has(chosen: readonly string[], lang: string, own: string): boolean {
  return chosen.length === 0 ? lang === own : chosen.includes(lang)
}

function Tick({ name, on, label }: { name: string; on: boolean; label: string }) {
  return (
    <label>
      <input type="checkbox" name={name} value="true" checked={on} /> {label}
    </label>
  )
}

/** Rows beyond those that are filled in. */
const emptyRows = 3

function Calendar(site: Site, { setup }: NewProps) {
  const { t } = site
  const rows = Math.min(setup.dates.length + emptyRows, setupDatesMax)
  const choices = dateTypes.map(value => ({ value, label: t(`date-${value}`) }))
  return (
    <>
      {Array.from({ length: rows }, (_, i) => {
        const { type = 'deadline', at = '', title = '' } = setup.dates[i] ?? {}
        const values = valuesOf(`date-${i}`, { [`type-${i}`]: type, [`what-${i}`]: title })
        return (
          <fieldset class="card">
            <legend>{t('new-date', { at: i + 1 })}</legend>
            <Select values={values} name={`type-${i}`} label={t('new-date-type')} choices={choices} />
            <p class="field">
              <label for={`at-${i}`}>{t('new-date-at')}</label>
              <input id={`at-${i}`} name={`at-${i}`} type="datetime-local" value={at} />
            </p>
            <TextInput values={values} name={`what-${i}`} label={t('new-date-title')} maxlength={200} />
          </fieldset>
        )
      })}
      <p class="note">{t('new-date-note', { max: setupDatesMax })}</p>
    </>
  )
}

function Check(site: Site, { setup, procedures, base, problems, origin, isPublicOrigin }: NewProps) {
  const { t } = site
  const procedure = procedures.find(({ id }) => id === setup.forum)
  const words = (languages: readonly string[]) =>
    languages.map(lang => codeWord(t, 'language', lang)).join(t('list-separator'))
  const rows: (readonly [SetupStep, ComponentChildren])[] = [
    ['forum', procedure === undefined ? null : <Local site={site} text={procedure.title} />],
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
