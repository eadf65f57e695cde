/**
 * Tables as comma-separated values (RFC 4180), read and written. Written cells that a spreadsheet would run
 * as a formula get a leading apostrophe; reading takes it off again, so that a table survives the round trip
 * through a spreadsheet and nothing in it is ever executed.
 */
import Papa from 'papaparse'
import { tableCellsMax } from '../core/limits.js'

/** Rows as a spreadsheet counts them: the header is row 1. */
type Table =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | {
      readonly ok: false
      readonly why: 'malformed-csv' | 'too-many-cells'
      readonly at?: { readonly row: number }
    }

/** Reads a table whose delimiter (comma, semicolon or tab) is the one its header line has most of. */
export function readCsv(text: string): Table {
  const delimiter = delimiterOf(text)
  if (countOf(text, delimiter) + countOf(text, '\n') > tableCellsMax)
    return { ok: false, why: 'too-many-cells' }
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false })
  const broken = parsed.errors.find(({ type }) => type === 'Quotes')
  if (broken !== undefined) return { ok: false, why: 'malformed-csv', at: { row: (broken.row ?? 0) + 1 } }
  return { ok: true, rows: parsed.data.map(row => row.map(unguarded)) }
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') + 1 || text.length).slice(0, 10_000)
  const counted = [',', ';', '\t'].map(delimiter => [countOf(header, delimiter), delimiter] as const)
  return counted.reduce((most, next) => (next[0] > most[0] ? next : most))[1]
}

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return count
}

/** What a spreadsheet may take for a formula, its full-width forms included, after any blanks. */
const formula = /^'*(?:[ \u3000]*[=+\-@＝＋－＠]|[\t\r\n])/

/** Rows as CSV with CRLF line ends, as RFC 4180 has it. Cells are quoted where they need it and guarded. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(cell => quoted(guarded(cell))).join(',') || '""'}\r\n`).join('')
}

function guarded(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
