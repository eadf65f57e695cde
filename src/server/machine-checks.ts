/** What the machine checks find in the amendments that a page shows, and in a draft; the checks that ship are read once. */
import type { CheckBase } from '../core/assessment/checks/base.js'
import { baseOf } from '../core/assessment/checks/negotiation-base.js'
import type { CheckSet } from '../core/assessment/checks/rule.js'
import { checksOf } from '../core/drafting/checks.js'
import type { Draft } from '../core/drafting/draft.js'
import { shippedChecks } from '../sequencer/check-rules.js'
import { machineOn } from '../views/models/machine-on.js'
import type { CheckedDraft } from '../views/parts/draft-checks.js'
import type { MachineFound } from '../views/parts/machine-findings.js'
import type { Asked } from './resources/resource.js'

let shipped: Promise<CheckSet> | undefined

/** The checks that ship. */
export function checkSet(): Promise<CheckSet> {
  shipped ??= shippedChecks()
  return shipped
}

/** The text as it stands, ready for the checks in one language. */
function readyBase(set: CheckSet, { view, computed }: Looked, lang: string): CheckBase {
  return computed(JSON.stringify(['checks-base', lang]), () => baseOf(set, view, lang))
}

type Looked = Pick<Asked, 'view' | 'computed'>

/** What the checks see in a draft of a party, as they will once it is tabled; nothing of one without amendments. */
export async function machineFoundInDraft(
  looked: Looked,
  party: string,
  draft: Draft,
): Promise<CheckedDraft | undefined> {
  if (draft.items.length === 0) return undefined
  const set = await checkSet()
  return { set, found: checksOf(set, readyBase(set, looked, draft.textLang), looked.view, party, draft) }
}

/** The amendments in force on a provision, checked in one language, and the provision at a glance. */
export async function machineFound(
  { view, computed }: Looked,
  id: string,
  wanted: string,
): Promise<MachineFound> {
  const set = await checkSet()
  const { languages } = view.state.record
  const lang = languages.includes(wanted) ? wanted : (languages[0] ?? 'en')
  const found = computed(JSON.stringify(['checks', id, lang]), () =>
    machineOn(view, set, readyBase(set, { view, computed }, lang), id),
  )
  return { set, ...found }
}
