/** The rows of a proposals file, whether a table or a list of JSON objects: one cell of text for each field. */
import { readCsv } from './csv.js'
import { decodeString } from './decode.js'
import { type FlagBag, raise } from './flags.js'
import { isObject, parse } from './instrument-json.js'

const fields = [
  'ref',
  'parties',
  'mark',
  'target',
  'text',
  'reasons',
  'label',
  'kind',
  'asserted',
  'twin',
] as const
type Field = (typeof fields)[number]

export interface Row {
  readonly row: number
  /** Trimmed; a field the file does not have is absent. */
  readonly cells: Readonly<Partial<Record<Field, string>>>
}

export interface RowsRefused {
  readonly ok: false
  readonly why:
    | 'malformed-csv'
    | 'too-many-cells'
    | 'malformed-json'
    | 'wrong-shape'
    | 'missing-column'
    | 'duplicate-column'
  readonly at?: { readonly row: number; readonly field?: string }
}

type Rows = { readonly ok: true; readonly rows: readonly Row[] } | RowsRefused

const required: readonly Field[] = ['ref', 'mark', 'target']

/** A table with a header row of field names, in any order and case. Empty rows are passed over. */
export function csvRows(text: string, flags: FlagBag): Rows {
  const table = readCsv(text)
  if (!table.ok) return table
  const header = (table.rows[0] ?? []).map(name => name.trim().toLowerCase())
  const missing = required.find(field => !header.includes(field))
  if (missing !== undefined) return { ok: false, why: 'missing-column', at: { row: 1, field: missing } }
  const twice = fields.find(field => header.indexOf(field) !== header.lastIndexOf(field))
  if (twice !== undefined) return { ok: false, why: 'duplicate-column', at: { row: 1, field: twice } }
  for (const name of header)
    if (name !== '' && !isField(name)) raise(flags, { code: 'unknown-column', row: 1, field: name })
  const rows = table.rows.map((cells, i) => ({ cells, row: i + 1 })).slice(1)
  return {
    ok: true,
    rows: rows
      .filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
      .map(row => named(header, row, flags)),
  }
}

function isField(name: string): name is Field {
  return fields.some(field => field === name)
}

function named(
  header: readonly string[],
  { cells, row }: { cells: readonly string[]; row: number },
  flags: FlagBag,
): Row {
  if (cells.slice(header.length).some(cell => cell.trim() !== '')) raise(flags, { code: 'extra-cells', row })
  const pairs = fields.map(field => [field, cells[header.indexOf(field)]?.trim()] as const)
  return { row, cells: Object.fromEntries(pairs.filter(([, cell]) => cell !== undefined)) }
}

/** A list of objects, or `{proposals: [...]}`; `parties` may be a list, `target` an object, `asserted` a boolean. */
export function jsonRows(text: string, flags: FlagBag): Rows {
  const value = parse(text)
  if (value === undefined) return { ok: false, why: 'malformed-json' }
  const list = isObject(value) ? value.proposals : value
  if (!Array.isArray(list)) return { ok: false, why: 'wrong-shape' }
  const rows: Row[] = []
  for (const [i, item] of list.entries()) {
    const cells = isObject(item) ? cellsOf(item, i + 1, flags) : ''
    if (typeof cells === 'string')
      return { ok: false, why: 'wrong-shape', at: { row: i + 1, ...(cells === '' ? {} : { field: cells }) } }
    rows.push({ row: i + 1, cells })
  }
  return { ok: true, rows }
}

/** The cells of an object, or the name of a field that is not as it should be. */
function cellsOf(item: Readonly<Record<string, unknown>>, row: number, flags: FlagBag): Row['cells'] | Field {
  const cells: Partial<Record<Field, string>> = {}
  for (const [name, value] of Object.entries(item)) {
    if (!isField(name)) raise(flags, { code: 'unknown-field', row, field: name })
    else if (value !== null && value !== undefined) {
      const cell = cellOf(name, value)
      const clean = cell === null ? null : decodeString(cell, flags)
      if (clean === null) return name
      cells[name] = clean.trim()
    }
  }
  return cells
}

/** Written out again below: only what cannot nest. */
function isFlat(value: Readonly<Record<string, unknown>>): boolean {
  return Object.values(value).every(member => member === null || typeof member === 'string')
}

function cellOf(name: Field, value: unknown): string | null {
  if (typeof value === 'string') return value
  if (name === 'parties' && Array.isArray(value) && value.every(party => typeof party === 'string'))
    return value.join(';')
  if (name === 'target' && isObject(value)) return isFlat(value) ? JSON.stringify(value) : null
  if (name === 'asserted' && typeof value === 'boolean') return value ? 'yes' : 'no'
  return name === 'target' && Number.isSafeInteger(value) ? String(value) : null
}
