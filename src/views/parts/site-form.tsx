/** Forms of the site itself, which are about no negotiation: sent by POST with the token, shown again when refused. */
import type { ComponentChildren } from 'preact'
import { accountNameUnitsMax, addressBytesMax } from '../../core/limits.js'
import type { FormState, Problem, Site } from '../context.js'
import { Hidden, oneTime } from '../forms/form.js'
import { problemSentence } from './problem.js'

/** A form and its button, with what it has to say before it is sent. */
export function SiteForm(props: {
  site: Site
  action: string
  submit: string
  hidden?: Readonly<Record<string, string>>
  quiet?: boolean
  /** What the button is called where its words alone do not tell it from others. */
  label?: string
  note?: ComponentChildren
  children?: ComponentChildren
}) {
  const { site, action, submit, hidden = {}, quiet, label, note, children } = props
  return (
    <form class="seatform" method="post" action={action}>
      <Hidden fields={{ ...hidden, ...oneTime(site) }} />
      {children}
      <p class="send">
        <button type="submit" class={quiet ? 'quiet' : undefined} aria-label={label}>
          {submit}
        </button>
        {note === undefined ? null : <span class="note">{note}</span>}
      </p>
    </form>
  )
}

export function SiteProblem({ site, problem }: { site: Site; problem: Problem | null | undefined }) {
  if (!problem) return null
  return (
    <div class="problem" data-why={problem.why} role="alert">
      <p>{problemSentence(site.t, problem)}</p>
    </div>
  )
}

interface FieldProps {
  readonly site: Site
  readonly form: FormState | undefined
  readonly hint?: string
}

/** Not of type email, which refuses names that are not in Latin letters: what an address is we say ourselves. */
export function AddressField({ site, form, label, hint }: FieldProps & { label: string }) {
  return (
    <Field
      name="address"
      label={label}
      hint={hint}
      value={form?.values.address ?? ''}
      input={{
        inputMode: 'email',
        autocomplete: 'email',
        autocapitalize: 'none',
        spellcheck: false,
        maxLength: addressBytesMax,
        lang: site.lang,
      }}
    />
  )
}

export function NameField({ site, form, hint, first = '' }: FieldProps & { first?: string }) {
  return (
    <Field
      name="name"
      label={site.t('account-name')}
      hint={hint}
      value={form?.values.name ?? first}
      input={{ autocomplete: 'name', maxLength: accountNameUnitsMax }}
    />
  )
}

/** One line of text that must be filled in. */
export function Field(props: {
  name: string
  label: ComponentChildren
  hint?: ComponentChildren
  value: string
  input?: Readonly<Record<string, string | number | boolean>>
}) {
  const { name, label, hint, value, input = {} } = props
  const hintId = hint === undefined ? undefined : `${name}-hint`
  return (
    <p class="field">
      <label for={name}>{label}</label>
      {hint === undefined ? null : (
        <span class="note" id={hintId}>
          {hint}
        </span>
      )}
      <input
        id={name}
        name={name}
        type="text"
        dir="auto"
        required
        value={value}
        aria-describedby={hintId}
        {...input}
      />
    </p>
  )
}
