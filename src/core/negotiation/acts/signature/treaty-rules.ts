/** What the acts after signature ask alike. */
import { type Refusal, refuse } from '../../../canonical/result.js'
import type { Treaty } from '../../../procedure/procedure.js'
import { otherwise } from '../../permission.js'
import { treatyRules } from '../../relations.js'
import type { State } from '../../state.js'
import type { InstrumentState } from '../../treaty.js'

/** An instrument that was entered; undefined also where the record knows of none. */
export function instrumentOf({ treaty }: State, id: string): InstrumentState | undefined {
  return treaty?.instruments.get(id)
}

/** Refuses an act without a party, or about an instrument that was not entered. */
export function checkInstrument(state: State, party: string | null, id: string): Refusal | null {
  if (party === null) return refuse('party-missing')
  return instrumentOf(state, id) === undefined ? refuse('unknown-instrument', { where: id }) : null
}

/** Asks the section of the procedure about what follows signature; without one nothing does. */
export function byTreatyRules(
  state: State,
  kind: string,
  ask: (rules: Treaty) => Refusal | null,
): Refusal | null {
  const rules = treatyRules(state)
  return rules === undefined ? refuse('no-treaty-rules', { where: kind, ...otherwise(state) }) : ask(rules)
}
