/** The home consultation that a decision on signature follows, where it names one. Of semantics 2. */
import { type Refusal, refuse } from '../../../canonical/result.js'
import { announcedBy } from '../../consultations.js'
import type { State } from '../../state.js'

/**
 * Whether the act that a decision names announces a consultation of the same party, or cites what one came to:
 * `not-consulted`.
 */
export function checkConsulted(
  state: State,
  { kind, consulted }: { readonly kind: string; readonly consulted?: number | undefined },
  party: string,
): Refusal | null {
  if (consulted === undefined) return null
  if (state.proceedings === undefined)
    return refuse('malformed-act', { where: `${kind}.consulted`, args: { problem: 'semantics' } })
  const named = announcedBy(state, party).some(
    ({ seq, results }) => seq === consulted || results.some(result => result.seq === consulted),
  )
  return named ? null : refuse('not-consulted', { where: String(consulted) })
}
