/** What the machine checks find in the amendments that a page shows; the checks that ship are read once. */
import { checkAmendment } from '../core/assessment/checks/amendments.js'
import { baseOf } from '../core/assessment/checks/negotiation-base.js'
import type { CheckSet } from '../core/assessment/checks/rule.js'
import { glance } from '../core/reports/glance.js'
import { shippedChecks } from '../sequencer/check-rules.js'
import { amendmentsOn } from '../views/models/amendments.js'
import type { MachineFound } from '../views/parts/machine-findings.js'
import type { Asked } from './resources.js'

let shipped: Promise<CheckSet> | undefined

/** The checks that ship. */
export function checkSet(): Promise<CheckSet> {
  shipped ??= shippedChecks()
  return shipped
}

/** The amendments in force on a provision, checked in one language, and the provision at a glance. */
export async function machineFound(
  { view, computed }: Pick<Asked, 'view' | 'computed'>,
  id: string,
  wanted: string,
): Promise<MachineFound> {
  const set = await checkSet()
  const { languages } = view.state.record
  const lang = languages.includes(wanted) ? wanted : (languages[0] ?? 'en')
  const base = () => computed(JSON.stringify(['checks-base', lang]), () => baseOf(set, view, lang))
  const { alternatives, glanced } = computed(JSON.stringify(['checks', id, lang]), () => {
    const alternatives = amendmentsOn(view.state, id).inForce.map(amendment => ({
      amendment,
      checked: checkAmendment(set, view, base(), amendment),
    }))
    const provision = view.state.text.provisions.get(id)
    const glanced = provision === undefined ? null : glance(view, set, base(), provision, alternatives)
    return { alternatives, glanced }
  })
  const amendments = new Map(alternatives.map(({ amendment, checked }) => [amendment.id, checked]))
  return { set, amendments, glanced }
}
