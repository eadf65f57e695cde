/** Offers and informal meetings as JSON. Of a sealed offer there is what the record has: to whom, and the commitment. */
import { isEnteredLate } from '../core/negotiation/informals.js'
import { isOfferOpen } from '../core/negotiation/offers.js'
import type { View } from '../core/negotiation/view.js'

/** At a moment, milliseconds. */
export function offersJson(view: View, now: number): unknown {
  return [...(view.state.offers?.values() ?? [])].map(({ seq, hash, released, answers, ...offer }) => ({
    act: seq,
    ...offer,
    ...{ sealed: hash, released },
    open: isOfferOpen({ seq, hash, released, answers, ...offer }, now),
    answers: [...answers].map(([party, { outcome, seq: act }]) => ({ party, outcome, act })),
    body: view.body(hash === null ? seq : (released ?? -1)),
  }))
}

export function informalJson(view: View): unknown {
  const { state } = view
  return [...(state.informals?.values() ?? [])].map(meeting => ({
    act: meeting.seq,
    enteredBy: meeting.party,
    ...{ title: meeting.title, held: meeting.held, entered: meeting.at, attended: meeting.attended },
    ...{ subject: meeting.subject, late: isEnteredLate(state, meeting) },
    confirmed: [...meeting.confirmed].map(([party, act]) => ({ party, act })),
    disputed: state.record.counterReports.get(meeting.seq) ?? [],
    body: view.body(meeting.seq),
  }))
}
