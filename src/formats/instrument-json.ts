/**
 * The JSON form of an instrument: a list of `{id, text}`, each with optional `parent`, `label`, `margin`,
 * `kind`, `heading`, `suppressed`; or an object `{title, provisions: [...]}`. Ids are taken as they are. A
 * heading goes in `text` of a container, as everywhere; giving both is refused.
 */
import { instrumentProvisionsMax, labelUnitsMax } from '../core/limits.js'
import type { Provision, ProvisionKind } from '../core/text/types.js'
import { type FlagBag, raise } from './flags.js'
import type { InstrumentRefused } from './instrument.js'
import { bracketsBalance } from './tree.js'
import { tidy } from './typography.js'

const kinds: readonly ProvisionKind[] = [
  'preamble',
  'chapter',
  'article',
  'paragraph',
  'item',
  'annex',
  'resolution',
  'final',
]
const fields = ['id', 'text', 'parent', 'label', 'margin', 'kind', 'heading', 'suppressed']

type Outcome =
  | { readonly ok: true; readonly title: string | null; readonly provisions: readonly Provision[] }
  | InstrumentRefused
type Fields = Readonly<Record<string, unknown>>

export function readJsonInstrument(text: string, flags: FlagBag): Outcome {
  const value = parse(text)
  if (value === undefined) return { ok: false, why: 'malformed-json' }
  const list = isObject(value) ? value.provisions : value
  if (!Array.isArray(list)) return { ok: false, why: 'wrong-shape', at: { field: 'provisions' } }
  if (list.length > instrumentProvisionsMax) return { ok: false, why: 'too-many-provisions' }
  const title = isObject(value) && typeof value.title === 'string' ? tidy(value.title) : null
  return readItems(list, title, flags)
}

/** Any JSON value, or undefined for what is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readItems(list: readonly unknown[], title: string | null, flags: FlagBag): Outcome {
  const provisions: Provision[] = []
  const ids = new Set<string>()
  for (const [i, item] of list.entries()) {
    const read = readItem(item, flags)
    if (typeof read === 'string') return { ok: false, why: 'wrong-shape', at: { item: i + 1, field: read } }
    if (ids.has(read.id)) return { ok: false, why: 'duplicate-id', at: { item: i + 1, field: 'id' } }
    if (read.parent !== null && !ids.has(read.parent))
      return { ok: false, why: 'unknown-parent', at: { item: i + 1, field: 'parent' } }
    ids.add(read.id)
    if (read.text !== null && !bracketsBalance(read.text))
      raise(flags, { code: 'unbalanced-brackets', provision: read.id })
    provisions.push(read)
  }
  return { ok: true, title, provisions }
}

/** A provision, or the name of the field that is not as it should be. A parent stands before its children. */
function readItem(item: unknown, flags: FlagBag): Provision | string {
  if (!isObject(item)) return 'id'
  for (const field of Object.keys(item))
    if (!fields.includes(field)) raise(flags, { code: 'unknown-field', field })
  const { id, parent = null, kind, label, margin, suppressed = false } = item
  if (!isName(id)) return 'id'
  if (parent !== null && !isName(parent)) return 'parent'
  if (label !== undefined && label !== null && !isName(label)) return 'label'
  if (margin !== undefined && margin !== null && !isName(margin)) return 'margin'
  if (kind !== undefined && !kinds.some(known => known === kind)) return 'kind'
  if (typeof suppressed !== 'boolean') return 'suppressed'
  const text = textOf(item)
  if (text === undefined) return 'text'
  return {
    id,
    parent,
    kind: (kind as ProvisionKind | undefined) ?? (item.heading === undefined ? 'paragraph' : 'article'),
    text,
    ...(isName(label) ? { label } : {}),
    ...(isName(margin) ? { margin } : {}),
    ...(suppressed ? { suppressed } : {}),
  }
}

/** The text or the heading, tidied; null if said to be unknown; undefined for neither or both. */
function textOf(item: Fields): string | null | undefined {
  const given = ['text', 'heading'].map(field => item[field]).filter(value => value !== undefined)
  const [text] = given
  if (given.length !== 1) return undefined
  return text === null ? null : typeof text === 'string' ? tidy(text) : undefined
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= labelUnitsMax
}
