/** Turns what a form sent into an act, with its texts and its body. Refuses in one sentence what does not fit. */
import { type Result, refuse } from '../../core/canonical/result.js'
import type { State } from '../../core/negotiation/state.js'
import { assessmentForms } from './assess.js'
import { consultationForms } from './consultation.js'
import { decisionForms } from './decisions.js'
import { checkFields, type Form, type FormAct, type Reader, type TextOf } from './form.js'
import { keyForms } from './keys.js'
import { meetingForms } from './meeting.js'
import { offerForms } from './offers.js'
import { positionForms } from './positions.js'
import { procedureForms } from './procedure.js'
import { recordForms } from './record.js'
import { seatForms } from './seats.js'
import { signatureForms } from './signature.js'
import { textForms } from './text.js'

const readers: ReadonlyMap<string, Reader> = new Map(
  Object.entries({
    ...textForms,
    ...positionForms,
    ...assessmentForms,
    ...offerForms,
    ...keyForms,
    ...recordForms,
    ...procedureForms,
    ...decisionForms,
    ...meetingForms,
    ...signatureForms,
    ...seatForms,
    ...consultationForms,
  }),
)

/** The act that a form asks for. Field names are those of the forms in views/forms. */
export function actFromForm(
  state: State,
  party: string,
  form: Form,
  text: TextOf = () => null,
): Result<FormAct> {
  const wrong = checkFields(form)
  if (wrong !== null) return wrong
  const read = readers.get(form.kind ?? '')
  return read === undefined
    ? refuse('unknown-kind', { where: (form.kind ?? '').slice(0, 40) })
    : read(state, party, form, text)
}
