/** The votes that a log has: those of a consultation, or the positions of a negotiation as votes. */
import type { View } from '../../negotiation/view.js'
import { mapOfConsultation } from './of-consultation.js'
import { mapOfNegotiation } from './of-negotiation.js'
import type { MapSubject } from './subject.js'

export function mapSubject(view: View): MapSubject {
  const { consultation } = view.state
  return consultation === undefined ? mapOfNegotiation(view) : mapOfConsultation(view, consultation)
}
