/** What a negotiation is called, in which languages people write, and the short name that its address has for ever. */
import type { Site } from '../context.js'
import { languagesOf, nameFrom, type SetupProps } from '../models/setup.js'
import { codeWord } from '../parts/words.js'

export function NamesStep(site: Site, { setup, base, isPublicOrigin, origin }: SetupProps) {
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
