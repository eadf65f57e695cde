/** What the acts that write an agenda share. */
import { type Refusal, refuse } from '../../../canonical/result.js'
import type { LocalText } from '../../../procedure/procedure.js'
import { checkTarget } from '../../lookup.js'
import type { AgendaItem } from '../../meetings.js'
import type { State } from '../../state.js'
import type { Target } from '../fields.js'

interface Item {
  readonly item: string
  readonly title: LocalText
  readonly subject?: Target | undefined
}

/** Refuses an item that is there twice, or is one of those that were taken up, and a subject that is not there. */
export function checkAgenda(
  state: State,
  items: readonly Item[],
  taken: readonly AgendaItem[],
): Refusal | null {
  const all = [...taken, ...items].map(({ item }) => item)
  const twice = all.find((item, i) => all.indexOf(item) < i)
  if (twice !== undefined) return refuse('duplicate-item', { where: twice })
  for (const { subject } of items) {
    const unknown = subject === undefined ? null : checkTarget(state, subject)
    if (unknown !== null) return unknown
  }
  return null
}

/** Items that are still to come, as the state has them. */
export function toCome(items: readonly Item[]): AgendaItem[] {
  return items.map(({ item, title, subject }) => ({ item, title, subject: subject ?? null, taken: [] }))
}
