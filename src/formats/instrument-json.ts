/**
 * The JSON form of an instrument: a list of `{id, text}`, each with optional `parent`, `label`, `margin`,
 * `kind`, `heading`, `suppressed`; or an object `{title, provisions: [...]}`. Ids are taken as they are. A
 * heading without a text is the text of a container, as everywhere; beside a text it is printed before it, so
 * it joins the label.
 */
import { instrumentProvisionsMax, labelUnitsMax } from '../core/limits.js'
import type { Provision, ProvisionKind } from '../core/text/types.js'
import { decodeString, isPrintable } from './decode.js'
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
  const title = isObject(value) && typeof value.title === 'string' ? decodeString(value.title, flags) : null
  return readItems(list, title === null ? null : tidy(title), flags)
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

/** A provision, or the name of the field that is not as it should be. */
function readItem(item: unknown, flags: FlagBag): Provision | string {
  if (!isObject(item)) return 'id'
  for (const field of Object.keys(item))
    if (!fields.includes(field)) raise(flags, { code: 'unknown-field', field })
  const wrong = names.find(field => item[field] !== undefined && item[field] !== null && !isName(item[field]))
  if (wrong !== undefined) return wrong
  if (!isName(item.id)) return 'id'
  const { kind, suppressed = false } = item
  if (kind !== undefined && !kinds.some(known => known === kind)) return 'kind'
  if (typeof suppressed !== 'boolean') return 'suppressed'
  const words = wordsOf(item, flags)
  if (typeof words === 'string') return words
  const provision = {
    id: item.id,
    parent: isName(item.parent) ? item.parent : null,
    kind: (kind as ProvisionKind | undefined) ?? (item.text === undefined ? 'article' : 'paragraph'),
    text: words.text,
  }
  return {
    ...provision,
    ...(words.label === '' ? {} : { label: words.label }),
    ...(isName(item.margin) ? { margin: item.margin } : {}),
    ...(suppressed ? { suppressed } : {}),
  }
}

const names = ['parent', 'label', 'margin', 'heading']

/** What is printed: the text (null if said to be unknown) and before it label and heading; or the wrong field. */
function wordsOf(
  item: Fields,
  flags: FlagBag,
): { readonly text: string | null; readonly label: string } | string {
  const { text, heading } = item
  if (text !== null && text !== undefined && typeof text !== 'string') return 'text'
  if (text === undefined && !isName(heading)) return 'text'
  const clean = decodeString(text ?? '', flags)
  if (clean === null) return 'text'
  const own = [item.label, heading].filter(isName).map(name => tidy(name))
  if (text === undefined) return { text: own.at(-1)!, label: own.slice(0, -1).join('') }
  const label = own.join(' – ')
  return label.length > labelUnitsMax ? 'heading' : { text: text === null ? null : tidy(clean), label }
}

function isName(value: unknown): value is string {
  if (typeof value !== 'string' || value === '' || value.trim() !== value) return false
  return value.length <= labelUnitsMax && isPrintable(value)
}
