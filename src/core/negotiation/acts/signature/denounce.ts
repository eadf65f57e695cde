/** Withdraws a consent or endorsement, or says that an instrument is applied without a consent no more. */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import type { Treaty } from '../../../procedure/procedure.js'
import { defineAct } from '../../act.js'
import { uncountConsent } from '../../in-force.js'
import { dayOf } from '../../judging.js'
import { otherwise } from '../../permission.js'
import { holdOf, settledOn } from '../../relations.js'
import type { State } from '../../state.js'
import { type ConsentState, type InstrumentState, standingConsent } from '../../treaty.js'
import { code } from '../fields.js'
import { byTreatyRules, checkInstrument, instrumentOf } from './treaty-rules.js'

const schema = z.strictObject({ kind: z.literal('denounce'), instrument: code })
export type Denounce = z.output<typeof schema>

export const denounce = defineAct<Denounce>({
  kind: 'denounce',
  since: 2,
  schema,
  check(state, entry) {
    const { act, author } = entry
    const unknown = checkInstrument(state, author.party, act.instrument)
    if (unknown !== null) return unknown
    const instrument = instrumentOf(state, act.instrument)!
    if (whatEnds(instrument, author.party!) !== undefined) return null
    const held = holdOf(state, instrument, author.party!, dayOf(state, entry)) !== null
    return held && !instrument.left.has(author.party!) ? null : refuse('not-bound', { where: act.instrument })
  },
  order: (state, entry) =>
    byTreatyRules(state, 'denounce', rules => {
      const instrument = instrumentOf(state, entry.act.instrument)!
      return checkDenunciation(state, rules, instrument, entry.author.party!, dayOf(state, entry))
    }),
  evolve(state, entry) {
    const { act, author, seq } = entry
    const party = author.party!
    const instrument = instrumentOf(state, act.instrument)!
    const on = dayOf(state, entry)
    const ends = whatEnds(instrument, party)
    if (ends === undefined) instrument.left.set(party, { on, seq })
    else {
      ends.until = { on, seq }
      uncountConsent(state, instrument, party, ends, entry)
    }
  },
  about: act => act.instrument,
})

/** The consent that binds, or else the endorsement. */
function whatEnds(instrument: InstrumentState, party: string): ConsentState | undefined {
  return standingConsent(instrument, party) ?? standingConsent(instrument, party, true)
}

/** Until the end of the day that settles its entry into force a consent can be taken back; an endorsement always. */
function checkDenunciation(
  state: State,
  { denunciation }: Treaty,
  instrument: InstrumentState,
  party: string,
  day: string,
): Refusal | null {
  const endorsed = whatEnds(instrument, party)?.way === 'endorsement'
  const settled = settledOn(instrument)
  if (denunciation !== undefined || endorsed || settled === null || day <= settled) return null
  return refuse('no-denunciation', { where: instrument.id, ...otherwise(state) })
}
