/** What the machine checks find on a provision: in each amendment in force, and at a glance. */
import { type CheckedAmendment, checkAmendment } from '../../core/assessment/checks/amendments.js'
import type { CheckBase } from '../../core/assessment/checks/base.js'
import type { CheckSet } from '../../core/assessment/checks/rule.js'
import type { View } from '../../core/negotiation/view.js'
import { type Glance, glance } from '../../core/reports/glance.js'
import { amendmentsOn } from './amendments.js'

export interface MachineOn {
  /** The amendments in force, by reference. */
  readonly amendments: ReadonlyMap<string, CheckedAmendment>
  /** Null where there is no such provision. */
  readonly glanced: Glance | null
}

/** `base` is the text as it stands, made ready for the checks. */
export function machineOn(view: View, set: CheckSet, base: CheckBase, id: string): MachineOn {
  const alternatives = amendmentsOn(view.state, id).inForce.map(amendment => ({
    amendment,
    checked: checkAmendment(set, view, base, amendment),
  }))
  const provision = view.state.text.provisions.get(id)
  return {
    amendments: new Map(alternatives.map(({ amendment, checked }) => [amendment.id, checked])),
    glanced: provision === undefined ? null : glance(view, set, base, provision, alternatives),
  }
}
