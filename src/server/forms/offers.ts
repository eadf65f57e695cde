/** The forms of offers and of informal meetings. A sealed offer is made by server/offers.ts, which keeps its words. */
import { ok, refuse } from '../../core/canonical/result.js'
import { parseTargetKey } from '../../core/negotiation/acts/fields.js'
import { presentTarget } from '../../core/negotiation/lookup.js'
import { type Field, list, moment, readerOf, references, whole, word, words } from './fields.js'
import type { Reader } from './form.js'

/** What it is about: the key of a target, or the reference of what there is at present; `unknown-reference`. */
const subject: Field = (form, name, state) => {
  const written = form[name]?.trim() ?? ''
  if (written === '') return ok(undefined)
  const found = parseTargetKey(written) ?? presentTarget(state, written)
  return found === null ? refuse('unknown-reference', { where: written.slice(0, 80) }) : ok(found)
}

const conditions: Field = (form, name, state) => {
  const read = references(form, name, state)
  return read.ok ? ok(read.value ?? []) : read
}

export const offerForms: Readonly<Record<string, Reader>> = {
  offer: readerOf('offer', { would: subject, if: conditions, to: list, until: moment }, ['terms']),
  'take-offer': readerOf('take-offer', { offer: whole, outcome: word }),
  'withdraw-offer': readerOf('withdraw-offer', { offer: whole }),
  informal: readerOf('informal', { held: moment, title: words, attended: list, subject }, ['account']),
  'confirm-informal': readerOf('confirm-informal', { informal: whole }),
  'counter-report': readerOf('counter-report', { disputes: whole }),
}

/** The fields of the act that makes a sealed offer, but for the commitment. */
export const sealedFields = { to: list, until: moment } as const
/** The references that its words name, checked when it is made. */
export const sealedReferences = { would: subject, if: conditions } as const
