/** What a form sent, and what it means: fields of the forms in views/forms, and what they share. */

import type { Hash } from '../../core/canonical/hash.js'
import { isWellFormed } from '../../core/canonical/json.js'
import { ok, type Refusal, type Result, refuse } from '../../core/canonical/result.js'
import { formFieldCharsMax } from '../../core/limits.js'
import { parseTargetKey, type Target } from '../../core/negotiation/acts/fields.js'
import type { State } from '../../core/negotiation/state.js'
import type { Body } from '../../core/record/body.js'
import type { ActData } from '../../core/record/leaf.js'

export type Form = Readonly<Record<string, string>>

/** Who is acting: the seat, and the credential under which its holder sits there. */
export interface Actor {
  readonly party: string
  readonly credential: string
}

/** What a form means, before it is dated and attested. */
export interface FormAct {
  readonly act: ActData
  readonly texts: readonly string[]
  readonly body: Body | null
  /** Of a body that was committed to before: its salt, 32 bytes in hexadecimal. */
  readonly salt?: string
}

/** The words of a wording by their hash; null where they are withheld. */
export type TextOf = (hash: Hash) => string | null

/** Reads the form of one kind of act. Refuses in one sentence what does not fit. */
export type Reader = (state: State, party: string, form: Form, text: TextOf) => Result<FormAct>

/** Reads the field `target` first; `malformed-target`. */
export function withTarget(form: Form, then: (target: Target) => Result<FormAct>): Result<FormAct> {
  const target = parseTargetKey(form.target ?? '')
  return target === null
    ? refuse('malformed-target', { where: (form.target ?? '').slice(0, 80) })
    : then(target)
}

/** Whether it is written as the tag of a language (BCP 47). */
function isLanguage(tag: string): boolean {
  return tag.length <= 35 && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag)
}

/** Adds the body of the named parts; parts left empty are left out. */
export function withBody(
  act: ActData,
  form: Form,
  parts: readonly string[],
  texts: readonly string[] = [],
): Result<FormAct> {
  const written = parts.flatMap(part =>
    form[part]?.trim() ? [[part, form[part].normalize('NFC').trim()] as const] : [],
  )
  if (form.lang && !isLanguage(form.lang)) return refuse('malformed-tag', { where: form.lang.slice(0, 35) })
  const body =
    written.length === 0 ? null : ({ lang: form.lang || 'en', ...Object.fromEntries(written) } as Body)
  return ok({ act, texts, body })
}

/** Refuses a form that holds too much, or what no record can: `field-too-long`, `malformed-text`. */
export function checkFields(form: Form): Refusal | null {
  const long = Object.keys(form).find(name => form[name]!.length > formFieldCharsMax)
  if (long !== undefined) return refuse('field-too-long', { where: long, args: { max: formFieldCharsMax } })
  return Object.values(form).every(isWellFormed) ? null : refuse('malformed-text')
}
