/** Turns what a form sent into an act, with its texts and its body. Refuses in one sentence what does not fit. */
import { type Result, refuse } from '../../core/canonical/result.js'
import { formFieldCharsMax } from '../../core/limits.js'
import type { State } from '../../core/negotiation/state.js'
import type { Form, FormAct, Reader } from './form.js'
import { positionForms } from './positions.js'
import { textForms } from './text.js'

const readers: Readonly<Record<string, Reader>> = { ...textForms, ...positionForms }

/** The act that a form asks for. Field names are those of the forms in views/forms. */
export function actFromForm(state: State, party: string, form: Form): Result<FormAct> {
  const long = Object.keys(form).find(name => form[name]!.length > formFieldCharsMax)
  if (long !== undefined) return refuse('field-too-long', { where: long, args: { max: formFieldCharsMax } })
  const read = readers[form.kind ?? '']
  return read === undefined
    ? refuse('unknown-kind', { where: (form.kind ?? '').slice(0, 40) })
    : read(state, party, form)
}
