/** The dates of a negotiation that are known before it is open: rows, and a few that are still empty. */
import { setupDatesMax } from '../../core/limits.js'
import type { Site } from '../context.js'
import { dateTypes, type SetupProps } from '../models/setup.js'
import { Select, TextInput } from './fields.js'
import { valuesOf } from './form.js'

/** Rows beyond those that are filled in. */
const emptyRows = 3

export function CalendarStep(site: Site, { setup }: SetupProps) {
  const { t } = site
  const rows = Math.min(setup.dates.length + emptyRows, setupDatesMax)
  const choices = dateTypes.map(value => ({ value, label: t(`date-${value}`) }))
  return (
    <>
      {Array.from({ length: rows }, (_, i) => {
        const { type = 'deadline', at = '', title = '' } = setup.dates[i] ?? {}
        const values = valuesOf(`date-${i}`, { values: { [`type-${i}`]: type, [`what-${i}`]: title } })
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
