/** A table of people as somebody pastes or sends it: rows under named columns, in whatever order those are. */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { bulkRowsMax } from '../core/limits.js'
import { readCsv } from './csv.js'

export interface Columns<Column extends string> {
  readonly known: readonly Column[]
  /** What else people write above a column. */
  readonly aliases: Readonly<Record<string, Column>>
  readonly required: readonly Column[]
}

/** What else people write above the columns for an address and a language. */
export const mailAliases = {
  email: 'e-mail',
  mail: 'e-mail',
  address: 'e-mail',
  lang: 'language',
} as const

interface PeopleRow<Column extends string> {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number
  readonly cells: Readonly<Record<Column, string>>
}

/** Rows that have anything in them; `malformed-csv`, `column-missing`, `column-unknown`, `too-many-people`, `no-rows`. */
export function readPeopleTable<Column extends string>(
  text: string,
  columns: Columns<Column>,
): Result<PeopleRow<Column>[]> {
  const table = readCsv(text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, ''))
  if (!table.ok)
    return table.why === 'too-many-cells'
      ? refuse('too-many-people', { args: { max: bulkRowsMax } })
      : refuse('malformed-csv', { where: String(table.at?.row ?? 1) })
  const [header = [], ...rows] = table.rows
  const names = header.map(cell => columnOf(cell, columns))
  const unknown = names.findIndex((name, i) => name === null && header[i]!.trim() !== '')
  if (unknown >= 0) return refuse('column-unknown', { where: header[unknown]!.slice(0, 40) })
  const missing = columns.required.find(name => !names.includes(name))
  if (missing !== undefined) return refuse('column-missing', { where: missing })
  const filled = rows
    .map((cells, i) => ({ row: i + 2, cells }))
    .filter(({ cells }) => cells.some(c => c.trim() !== ''))
  if (filled.length === 0) return refuse('no-rows')
  if (filled.length > bulkRowsMax) return refuse('too-many-people', { args: { max: bulkRowsMax } })
  return ok(filled.map(({ row, cells }) => ({ row, cells: cellsOf(columns.known, names, cells) })))
}

function columnOf<Column extends string>(cell: string, { known, aliases }: Columns<Column>): Column | null {
  const name = cell.trim().toLowerCase()
  return known.find(column => column === name) ?? aliases[name] ?? null
}

function cellsOf<Column extends string>(
  known: readonly Column[],
  names: readonly (Column | null)[],
  cells: readonly string[],
): Record<Column, string> {
  const of = (column: Column) => (cells[names.indexOf(column)] ?? '').trim().slice(0, 300)
  return Object.fromEntries(known.map(column => [column, of(column)])) as Record<Column, string>
}
