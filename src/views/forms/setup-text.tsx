/** The text that a negotiation starts from: a file or words, and what was understood of it. */
import { formFieldCharsMax } from '../../core/limits.js'
import type { Flag } from '../../formats/flags.js'
import type { InstrumentRead } from '../../formats/instrument.js'
import type { Site } from '../context.js'
import { languagesOf, type Setup, type SetupProps } from '../models/setup.js'
import { beginning, codeWord } from '../parts/words.js'
import { rich } from '../rich.js'
import { type Choice, Select, TextInput } from './fields.js'
import { valuesOf } from './form.js'

export function TextStep(site: Site, { setup, base }: SetupProps) {
  const { t } = site
  const long = setup.base.length > formFieldCharsMax
  const values = valuesOf('base', { values: { lang: setup.lang } })
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
        values={valuesOf('base', { values: { others: setup.others } })}
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
              <span dir="auto">{beginning(text ?? '', wordsMax)}</span>
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
            {t(`flag-${code}`, { count })}{' '}
            {text === undefined ? null : <q dir="auto">{beginning(text, wordsMax)}</q>}{' '}
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
