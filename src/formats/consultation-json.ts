/** Consultations as JSON: what the pages show, in figures. */
import {
  type AnnouncedState,
  citedFigures,
  heardByGroup,
  questionNumber,
  tallyByGroup,
} from '../core/negotiation/consultations.js'
import { shown, type View } from '../core/negotiation/view.js'

/** The consultation that a log is; null where it is none. */
export function consultationJson(view: View): unknown {
  const { consultation, record } = view.state
  if (consultation === undefined) return null
  const { of, question, text, groups, who, open, closes, closed, statements, taken, replies } = consultation
  return {
    ...{ negotiation: record.name, at: view.at, party: record.secretariat, of, question },
    ...{ text: shown(view, text, record.languages[0] ?? 'en'), groups, who, open, closes, closed, taken },
    heard: heardByGroup(consultation),
    answers: citedFigures(consultation),
    statements: [...statements].map(([number, { seq, text: wordings, by }]) => ({
      ...{ number, act: seq, by, text: shown(view, wordings, record.languages[0] ?? 'en') },
      byGroup: tallyByGroup(consultation, number),
    })),
    questionNumber,
    replies: replies.map(reply => ({ ...reply, body: view.body(reply.seq) })),
  }
}

/** The consultations that parties of a negotiation have announced. */
export function consultationsJson({ state }: View): readonly AnnouncedState[] {
  return [...(state.consultations?.values() ?? [])]
}
