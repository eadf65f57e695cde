/** Fields of forms: each with its label, and what it wants said beside it. */
import type { Ctx } from '../context.js'
import { codeWord } from '../parts/words.js'
import type { FieldValues } from './form.js'

interface FieldProps {
  readonly values: FieldValues
  readonly name: string
  readonly label: string
}

export interface Choice {
  readonly value: string
  readonly label: string
}

export function TextArea({
  values,
  name,
  label,
  rows = 4,
  first = '',
  required = false,
  lang,
  redline,
  hint,
}: FieldProps & {
  rows?: number
  first?: string
  required?: boolean
  lang?: string
  /** The wording against which the script shows a live redline. */
  redline?: { readonly from: string; readonly label: string }
  hint?: string
}) {
  const id = values.id(name)
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <span class="note" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <textarea
        id={id}
        name={name}
        rows={rows}
        dir="auto"
        lang={lang}
        required={required}
        data-from={redline?.from}
        data-label={redline?.label}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        class={redline === undefined ? undefined : 'legal'}
      >
        {values.of(name, first)}
      </textarea>
    </p>
  )
}

export function TextInput({
  values,
  name,
  label,
  first = '',
  required = false,
  pattern,
  hint,
  maxlength,
}: FieldProps & {
  first?: string
  required?: boolean
  pattern?: string
  hint?: string
  maxlength?: number
}) {
  const id = values.id(name)
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <span class="note" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        name={name}
        type="text"
        dir="auto"
        value={values.of(name, first)}
        required={required}
        pattern={pattern}
        maxLength={maxlength}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </p>
  )
}

export function Select({
  values,
  name,
  label,
  choices,
  first = '',
}: FieldProps & { choices: readonly Choice[]; first?: string }) {
  const id = values.id(name)
  const chosen = values.of(name, first)
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {choices.map(({ value, label: words }) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </p>
  )
}

export function Radios({
  values,
  name,
  label,
  choices,
  first = '',
}: FieldProps & { choices: readonly Choice[]; first?: string }) {
  const chosen = values.of(name, first)
  return (
    <fieldset>
      <legend>{label}</legend>
      <div class="choices">
        {choices.map(({ value, label: words }) => (
          <label>
            <input type="radio" name={name} value={value} checked={value === chosen} required /> {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function Checkbox({ values, name, label }: FieldProps) {
  return (
    <p class="field">
      <label>
        <input type="checkbox" name={name} value="true" checked={values.of(name) === 'true'} /> {label}
      </label>
    </p>
  )
}

/** A whole number from 0. */
export function NumberInput({
  values,
  name,
  label,
  required = false,
  hint,
}: FieldProps & { required?: boolean; hint?: string }) {
  const id = values.id(name)
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <Hint id={id} words={hint} />
      <input
        id={id}
        name={name}
        type="number"
        min="0"
        step="1"
        inputMode="numeric"
        value={values.of(name)}
        required={required}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </p>
  )
}

/** A moment in UTC, sent as the field `NAME-at`; `first` in milliseconds. Its label says that it is in UTC. */
export function MomentInput({
  values,
  name,
  label,
  first,
  required = false,
  hint,
}: FieldProps & { first?: number; required?: boolean; hint?: string }) {
  const id = values.id(name)
  const shown = first === undefined ? '' : new Date(first).toISOString().slice(0, 16)
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <Hint id={id} words={hint} />
      <input
        id={id}
        name={`${name}-at`}
        type="datetime-local"
        value={values.of(`${name}-at`, shown)}
        required={required}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </p>
  )
}

function Hint({ id, words }: { id: string; words: string | undefined }) {
  return words === undefined ? null : (
    <span class="note" id={`${id}-hint`}>
      {words}
    </span>
  )
}

/** Some of a few, sent as one list. */
export function Checkboxes({ values, name, label, choices }: FieldProps & { choices: readonly Choice[] }) {
  const chosen = values.of(name).split('\n')
  return (
    <fieldset>
      <legend>{label}</legend>
      <div class="choices">
        {choices.map(({ value, label: words }) => (
          <label>
            <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} /> {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Which language the reasons are written in: the page's at first. */
export function WrittenIn({
  ctx,
  values,
  first = ctx.lang,
}: {
  ctx: Ctx
  values: FieldValues
  /** Of words that the form begins with. */
  first?: string
}) {
  const offered = [...new Set([ctx.lang, ...ctx.view.state.record.languages, first])]
  const choices = offered.map(value => ({ value, label: codeWord(ctx.t, 'language', value) }))
  return (
    <Select values={values} name="lang" label={ctx.t('form-written-in')} choices={choices} first={first} />
  )
}
