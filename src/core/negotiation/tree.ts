/** The instrument as a tree in the state: adding a provision, walking in reading order. */
import { assert } from '../canonical/result.js'
import type { ProvisionKindField, Wording } from './acts/fields.js'
import type { ActSeq, ProvisionState, State, TextSlice } from './state.js'

interface NewProvision {
  readonly id: string
  readonly kind: ProvisionKindField
  readonly label: string | null
  readonly margin: string | null
  readonly text: readonly Wording[]
  readonly defines: string | null
  readonly base: boolean
}

/** A place among the children of `parent`: after a sibling, first (`after: null`), or last when `after` is left out. */
interface Slot {
  readonly parent: string | null
  readonly after?: string | null
}

/** Adds a provision in its slot. The id must be new. */
export function addProvision(text: TextSlice, provision: NewProvision, slot: Slot, seq: ActSeq): void {
  const { id, kind, label, margin, defines, base } = provision
  assert(!text.provisions.has(id), `provision ${id} entered twice`)
  text.provisions.set(id, {
    id,
    parent: slot.parent,
    kind,
    label,
    margin,
    wordings: provision.text,
    version: 0,
    status: 'open',
    suppressed: null,
    defines,
    base,
    history: [{ version: 0, wordings: provision.text, seq }],
    labels: [{ label, margin, seq }],
  })
  insertChild(text, slot, id)
}

function insertChild(text: TextSlice, slot: Slot, id: string): void {
  const key = slot.parent ?? ''
  const siblings = text.children.get(key) ?? []
  text.children.set(key, siblings)
  const at = typeof slot.after === 'string' ? siblings.indexOf(slot.after) : -1
  if (slot.after === undefined || (slot.after !== null && at < 0)) siblings.push(id)
  else siblings.splice(at + 1, 0, id)
}

/** Gives a provision a new wording, and so a new version. */
export function setWordings(provision: ProvisionState, wordings: readonly Wording[], seq: ActSeq): void {
  provision.version++
  provision.wordings = wordings
  provision.history.push({ version: provision.version, wordings, seq })
}

/** All provisions in reading order, parents before their children. */
export function inReadingOrder(text: TextSlice, parent = ''): ProvisionState[] {
  const found: ProvisionState[] = []
  for (const id of text.children.get(parent) ?? []) {
    const provision = text.provisions.get(id)
    if (provision === undefined) continue
    found.push(provision)
    for (const child of inReadingOrder(text, id)) found.push(child)
  }
  return found
}

/** Whether a provision belongs to a resolution that stands beside the treaty, and so is not one of the treaty's. */
export function isBesideTreaty(text: TextSlice, provision: ProvisionState): boolean {
  for (
    let at: ProvisionState | undefined = provision;
    at !== undefined;
    at = at.parent === null ? undefined : text.provisions.get(at.parent)
  )
    if (at.kind === 'resolution') return true
  return false
}

/** The provisions of the instrument itself, in reading order, without resolutions beside it. */
export function treatyProvisions(state: State): ProvisionState[] {
  return inReadingOrder(state.text).filter(p => !isBesideTreaty(state.text, p))
}
