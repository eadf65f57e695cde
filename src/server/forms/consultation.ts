/** The forms of the party that asks, in the log of its consultation: a further statement, its reply. */
import { utf8 } from '../../core/canonical/hash.js'
import { type Result, refuse } from '../../core/canonical/result.js'
import { posedUnitsMax } from '../../core/limits.js'
import type { Wording } from '../../core/negotiation/acts/fields.js'
import type { State } from '../../core/negotiation/state.js'
import { wordingHash } from '../../core/record/body.js'
import type { ActData } from '../../core/record/leaf.js'
import { normaliseWording } from '../../core/text/normalise.js'
import { readerOf, word } from './fields.js'
import { type Form, type FormAct, type Reader, withBody } from './form.js'

export const consultationForms: Readonly<Record<string, Reader>> = {
  pose: (state, _party, form) => readPose(state, form),
  reply: readerOf('reply', { answer: word }, ['reply']),
}

/** A statement under the next number, by the party or, with a number, by a voter; `statement-missing`, `no-consultation`. */
export function readPose(state: State, form: Form, by?: number): Result<FormAct> {
  if (state.consultation === undefined) return refuse('no-consultation')
  const text = normaliseWording(form.text ?? '')
  if (text === '' || text.length > posedUnitsMax)
    return refuse('statement-missing', { args: { max: posedUnitsMax } })
  const lang = form.lang || 'en'
  const wording: Wording = { lang, kind: 'verbatim', hash: wordingHash(text), length: utf8(text).length }
  const act = {
    kind: 'pose',
    statement: state.consultation.statements.size + 1,
    text: [wording],
    ...(by === undefined ? {} : { by }),
  }
  return withBody(act as unknown as ActData, { lang }, [], [text])
}
