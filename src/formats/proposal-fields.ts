/** The cells of a proposal, read one by one: marks as ITU prints them, parties, targets, yes and no. */
import type { Mark } from '../core/text/types.js'
import { isObject, parse } from './instrument-json.js'

export interface ReadMark {
  readonly mark: Mark
  readonly editorial: boolean
  readonly asserted: boolean
  /** SUP* and ADD*: half of a transfer. */
  readonly transfer: boolean
}

const plain = { editorial: false, asserted: false, transfer: false }
const marks: ReadonlyMap<string, ReadMark> = new Map([
  ['ADD', { ...plain, mark: 'ADD' }],
  ['ADD*', { ...plain, mark: 'ADD', transfer: true }],
  ['MOD', { ...plain, mark: 'MOD' }],
  ['(MOD)', { ...plain, mark: 'MOD', editorial: true }],
  ['SUP', { ...plain, mark: 'SUP' }],
  ['SUP*', { ...plain, mark: 'SUP', transfer: true }],
  ['NOC', { ...plain, mark: 'NOC' }],
  ['NOC!', { ...plain, mark: 'NOC', asserted: true }],
  ['<U>NOC</U>', { ...plain, mark: 'NOC', asserted: true }],
  ['_NOC_', { ...plain, mark: 'NOC', asserted: true }],
  ['OTHER', { ...plain, mark: 'OTHER' }],
])

/** The nine ITU marks; underlined NOC as `NOC!`, `_NOC_` or `<u>NOC</u>`. Null for anything else. */
export function readMark(cell: string): ReadMark | null {
  return marks.get(cell.replace(/\s+/g, '').toUpperCase()) ?? null
}

/** Parties separated by semicolons or commas, each once, sorted by code units. */
export function readParties(cell: string): string[] {
  const parties = cell.split(/[;,\n]/).map(party => party.trim())
  return [...new Set(parties.filter(party => party !== ''))].sort()
}

/** yes, true, 1, x; no, false, 0 or nothing; null for anything else. */
export function readYes(cell: string): boolean | null {
  if (/^(?:yes|y|true|1|x)$/i.test(cell)) return true
  return /^(?:no|n|false|0|)$/i.test(cell) ? false : null
}

/** A target as written, names not looked up yet. */
export type WrittenTarget =
  | { readonly on: string }
  | { readonly amendment: string }
  /** `under` is undefined where only `after` was given: the parent is then that of the anchor. */
  | { readonly under: string | null | undefined; readonly after: string | null }

/**
 * `41`, `art-5`, `after:41`, `under:art-5`, `under:art-5 after:41`, `amendment:USA/9/3`, or the same as JSON.
 * `under:` alone is the very beginning.
 */
export function readTarget(cell: string): WrittenTarget | null {
  if (cell.startsWith('{')) return objectTarget(parse(cell))
  const amendment = /^amendment:\s*(\S.*)$/.exec(cell)
  if (amendment !== null) return { amendment: amendment[1]! }
  const place = /^(?:under:\s*(\S+))?[\s,]*(?:after:\s*(\S.*))?$/.exec(cell)
  if (place !== null && (place[1] ?? place[2]) !== undefined)
    return { under: place[1], after: place[2] ?? null }
  if (cell === 'under:') return { under: null, after: null }
  return cell === '' || /^(?:under|after|amendment):/.test(cell) ? null : { on: cell }
}

/** `{provision}`, `{parent, after}`, `{amendment}` or `{proposal}`. */
function objectTarget(value: unknown): WrittenTarget | null {
  if (!isObject(value)) return null
  const keys = Object.keys(value).sort().join()
  const { provision, parent, after, amendment = value.proposal } = value
  if (keys === 'provision' && isId(provision)) return { on: provision }
  if ((keys === 'amendment' || keys === 'proposal') && isId(amendment)) return { amendment }
  if (keys === 'after' && isId(after)) return { under: undefined, after }
  if (keys === 'parent' && isIdOrNull(parent)) return { under: parent, after: null }
  if (keys === 'after,parent' && isIdOrNull(parent) && isIdOrNull(after)) return { under: parent, after }
  return null
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isIdOrNull(value: unknown): value is string | null {
  return value === null || isId(value)
}
