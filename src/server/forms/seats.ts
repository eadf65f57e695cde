/** The forms of seats: parties, credentials and who ends or examines them, rights, vouching, declared interests. */
import { ok } from '../../core/canonical/result.js'
import { type Field, list, moment, readerOf, word, wordOrNull, words, yesOrNo } from './fields.js'
import type { Reader } from './form.js'

/** A box that was ticked for each interest, `interest-CODE`, and the codes in `interests`; none of either is none. */
const ticked: Field = (form, name, state) => {
  const boxes = Object.keys(form).filter(field => /^interest-./.test(field) && form[field] === 'true')
  const written = list(form, name, state)
  const codes = written.ok ? ((written.value ?? []) as readonly string[]) : []
  return ok([...new Set([...boxes.map(box => box.slice('interest-'.length)), ...codes])])
}

/** Ids, or nobody. */
const listOrNone: Field = (form, name, state) => {
  const read = list(form, name, state)
  return read.ok ? ok(read.value ?? []) : read
}

export const seatForms: Readonly<Record<string, Reader>> = {
  seat: readerOf('seat', {
    seats: word,
    name: words,
    group: wordOrNull,
    office: word,
    unit: word,
    members: list,
    iso2: word,
  }),
  credential: readerOf('credential', { holder: word, for: word, role: word, from: moment, until: moment }),
  'end-credential': readerOf('end-credential', { holder: word }),
  examine: readerOf('examine', { holder: word, outcome: word }),
  'grant-rights': readerOf('grant-rights', { to: list, rights: list, held: yesOrNo, until: moment }),
  'credentials-report': readerOf('credentials-report', { inOrder: listOrNone, notInOrder: listOrNone }),
  vouch: readerOf('vouch', { for: word }),
  'declare-interests': readerOf('declare-interests', { interests: ticked }, ['interests', 'funding']),
}
