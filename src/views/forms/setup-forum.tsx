/** The rules of a negotiation that is being set up, and the questions that its wordings are assessed by, if any. */
import type { Site } from '../context.js'
import type { SetupProps } from '../models/setup.js'
import { Local, localString } from '../parts/words.js'
import { Checkboxes } from './fields.js'
import { valuesOf } from './form.js'

export function ForumStep(site: Site, { setup, procedures, frameworks }: SetupProps) {
  const { t } = site
  return (
    <>
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
      <Frameworks site={site} setup={setup} frameworks={frameworks} />
    </>
  )
}

/** Those that ship, none of them chosen at first. */
function Frameworks({ site, setup, frameworks }: Pick<SetupProps, 'setup' | 'frameworks'> & { site: Site }) {
  const { t } = site
  return (
    <>
      <Checkboxes
        values={valuesOf('forum', { values: { frameworks: setup.frameworks.join('\n') } })}
        name="frameworks"
        label={t('new-frameworks')}
        choices={frameworks.map(({ id, title }) => ({ value: id, label: localString(site, title) }))}
      />
      <p class="note">
        {t('framework-form-note')} {t('new-frameworks-later')}
      </p>
    </>
  )
}
