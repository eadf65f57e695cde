/**
 * Fields of forms as members of acts: a table says which field a member comes from and how it is written, and one
 * reader serves every kind. What does not fit its kind is refused by the act's own schema.
 */
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { parseTargetKey } from '../../core/negotiation/acts/fields.js'
import { presentTarget } from '../../core/negotiation/lookup.js'
import type { State } from '../../core/negotiation/state.js'
import type { ActData } from '../../core/record/leaf.js'
import { normaliseWording } from '../../core/text/normalise.js'
import { type Form, type Reader, withBody } from './form.js'

/** What a field says; a member whose value is undefined is left out of the act. */
export type Field = (form: Form, name: string, state: State) => Result<unknown>
type Fields = Readonly<Record<string, Field>>

/** Reads the form of one kind: a member of the act for each field, and the named parts of its body. */
export function readerOf(kind: string, fields: Fields, parts: readonly string[] = ['reasons']): Reader {
  return (state, _party, form) => {
    const members = readFields(fields, form, state)
    return members.ok ? withBody({ kind, ...members.value } as ActData, form, parts) : members
  }
}

function readFields(fields: Fields, form: Form, state: State): Result<Record<string, unknown>> {
  const members: Record<string, unknown> = {}
  for (const [name, read] of Object.entries(fields)) {
    const value = read(form, name, state)
    if (!value.ok) return value
    if (value.value !== undefined) members[name] = value.value
  }
  return ok(members)
}

/** A code, a reference, the id of a party. */
export const word: Field = (form, name) => ok(written(form, name))

/** The same, where leaving it empty means nobody. */
export const wordOrNull: Field = (form, name) => ok(written(form, name) ?? null)

/** What is the same whatever the form says. */
export function always(value: string): Field {
  return () => ok(value)
}

/** Words for all to read, in the language that the form is written in. */
export const words: Field = (form, name) => {
  const text = normaliseWording(form[name] ?? '')
  return ok(text === '' ? undefined : { [form.lang || 'en']: text })
}

/** A whole number; `malformed-number`. */
export const whole: Field = (form, name) => {
  const text = written(form, name)
  return text === undefined ? ok(undefined) : numberIn(text, name)
}

/** What is said only where it is so. */
export const flag: Field = (form, name) => ok(form[name] === 'true' ? true : undefined)

export const yesOrNo: Field = (form, name) => ok(form[name] === 'true')

/** A moment in UTC, as `datetime-local` writes it, from the field `NAME-at`; `malformed-moment`. */
export const moment: Field = (form, name) => {
  const text = written(form, `${name}-at`)
  if (text === undefined) return ok(undefined)
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN
  return Number.isNaN(ms) ? refuse('malformed-moment', { where: text.slice(0, 40) }) : ok(ms)
}

/** What an act is about, by its key; `malformed-target`. */
export const subject: Field = (form, name) => {
  const target = parseTargetKey(form[name] ?? '')
  return target === null ? refuse('malformed-target', { where: (form[name] ?? '').slice(0, 80) }) : ok(target)
}

/** Ids, one a line or with spaces between. */
export const list: Field = (form, name) => {
  const ids = linesOf(form, name).flatMap(line => line.split(/[\s,;]+/).filter(id => id !== ''))
  return ok(ids.length === 0 ? undefined : ids)
}

/** Provisions, amendments and documents by their references, one a line, as they are at present; `unknown-reference`. */
export const references: Field = (form, name, state) => {
  const lines = linesOf(form, name)
  const targets = lines.map(line => presentTarget(state, line))
  const at = targets.indexOf(null)
  if (at >= 0) return refuse('unknown-reference', { where: lines[at]!.slice(0, 80) })
  return ok(targets.length === 0 ? undefined : targets)
}

/** What was counted, from the fields `for`, `against` and `abstain`; nothing where all are empty; `malformed-number`. */
export const tally: Field = form => {
  const choices = ['for', 'against', 'abstain'] as const
  if (choices.every(choice => written(form, choice) === undefined)) return ok(undefined)
  const counts: Record<string, number> = {}
  for (const choice of choices) {
    const count = numberIn(written(form, choice) ?? '0', choice)
    if (!count.ok) return count
    counts[choice] = count.value
  }
  return ok(counts)
}

/** Ballots of a roll call, `BRA for` on each line; `malformed-line`. */
export const ballots: Field = (form, name) => {
  const lines = linesOf(form, name)
  const pairs = lines.map(line => /^(\S+)\s+(\S+)$/.exec(line))
  const at = pairs.indexOf(null)
  if (at >= 0) return refuse('malformed-line', { where: lines[at]!.slice(0, 80) })
  const cast = pairs.map(pair => ({ party: pair![1], ballot: pair![2] }))
  return ok(cast.length === 0 ? undefined : cast)
}

/** What each party weighs, `BRA 120` on each line; `malformed-line`, `malformed-number`. */
export const weights: Field = (form, name) => {
  const weighed: Record<string, number> = {}
  for (const line of linesOf(form, name)) {
    const pair = /^(\S+)\s+(\S+)$/.exec(line)
    if (pair === null) return refuse('malformed-line', { where: line.slice(0, 80) })
    const weight = numberIn(pair[2]!, name)
    if (!weight.ok) return weight
    weighed[pair[1]!] = weight.value
  }
  return ok(Object.keys(weighed).length === 0 ? undefined : weighed)
}

function written(form: Form, name: string): string | undefined {
  return form[name]?.trim() || undefined
}

function linesOf(form: Form, name: string): string[] {
  return (form[name] ?? '').split('\n').flatMap(line => line.trim() || [])
}

function numberIn(text: string, name: string): Result<number> {
  return /^\d{1,15}$/.test(text)
    ? ok(Number(text))
    : refuse('malformed-number', { where: text.slice(0, 40), args: { entry: name } })
}
