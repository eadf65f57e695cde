/** What the record cannot tell of who is bound. */
import { type Applying, chains, concerned, isInForce } from '../../core/negotiation/relations.js'
import type { State } from '../../core/negotiation/state.js'
import type { InstrumentState } from '../../core/negotiation/treaty.js'

/** In force, and nobody on record is bound by it: who is, the record does not say. */
export function unlisted(state: State, day: string): InstrumentState[] {
  return chains(state)
    .flat()
    .filter(instrument => isInForce(state, instrument.id, day) && concerned(state, instrument).size === 0)
}

/** Whether an instrument of the chain, newer than what is found to apply, binds parties whom the record does not name. */
export function isUnknown(state: State, { chain, instrument }: Applying, day: string): boolean {
  const all = chains(state).find(([first]) => first!.id === chain)!
  const newer = all.slice(all.findIndex(({ id }) => id === instrument) + 1)
  const open = unlisted(state, day)
  return newer.some(one => open.includes(one))
}
