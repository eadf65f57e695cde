/** What was left open: amendments without a fate, spans in brackets, objections without an answer. Rules O18, O19. */

import { amendmentsInForce, isBehind, partiesOf } from '../analysis/negotiating-text.js'
import { adoptionOf } from '../analysis/provisions.js'
import { isBlocking } from '../analysis/stances.js'
import type { AmendmentState } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { type Fact, factOf, inOrder } from './facts.js'
import { type AmendmentRow, amendmentRow, labelOf } from './subjects.js'

export interface OpenAmendment extends AmendmentRow, Fact {
  readonly parties: readonly string[]
  /** Written against a wording since replaced: it counts once its authors revise it. */
  readonly behind: boolean
}

export interface LeftOpen {
  /** In force and not yet decided. */
  readonly amendments: readonly OpenAmendment[]
  /** Still in force in the record though the whole was adopted after them: the record cannot tell their fate. */
  readonly fateUnknown: readonly OpenAmendment[]
  readonly reserves: readonly ({
    readonly party: string
    readonly provision: string
    readonly label: string
  } & Fact)[]
  /** Open objections, by seq: see `objections`. */
  readonly objections: readonly number[]
}

export function leftOpen(view: View): LeftOpen {
  const { text, positions } = view.state
  const standing = amendmentsInForce(view.state).filter(a => a.mark !== 'NOC')
  const overtaken = new Set(beforeAdoption(view, standing))
  const reserves = [...text.reserves.values()].map(({ party, provision, seq }) => ({
    ...{ party, provision, label: labelOf(view.state, provision) },
    ...factOf(view, [seq]),
  }))
  return {
    amendments: standing.filter(a => !overtaken.has(a)).map(a => openAmendment(view, a)),
    fateUnknown: standing.filter(a => overtaken.has(a)).map(a => openAmendment(view, a)),
    reserves: reserves.sort((a, b) => a.acts[0]! - b.acts[0]!),
    objections: inOrder(
      view,
      [...positions.objections.values()].filter(isBlocking).map(o => o.seq),
    ),
  }
}

function openAmendment(view: View, amendment: AmendmentState): OpenAmendment {
  const { state } = view
  const parties = partiesOf(state, amendment)
  return {
    ...amendmentRow(state, amendment),
    parties,
    behind: isBehind(state, amendment),
    ...factOf(view, [amendment.seq]),
  }
}

function beforeAdoption(view: View, amendments: readonly AmendmentState[]): AmendmentState[] {
  const adopted = adoptionOf(view.state)
  if (adopted === null) return []
  const order = inOrder(view, [adopted, ...amendments.map(a => a.seq)])
  const before = new Set(order.slice(0, order.indexOf(adopted)))
  return amendments.filter(a => before.has(a.seq))
}
