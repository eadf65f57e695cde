/**
 * The days of a negotiation as a calendar: one cell for each on which something happened, the darker the more,
 * each a link to the state as of its end. Where days are few, a year is one row.
 */

import { compareStrings } from '../../core/canonical/result.js'
import { happened } from '../../core/negotiation/view.js'
import type { Leaf } from '../../core/record/leaf.js'
import { lastMinute } from '../../core/record/when.js'
import { type Ctx, encodeQuery } from '../context.js'
import { formatMonth, formatShort, formatWhen } from '../parts/when.js'

interface Cell {
  /** `2012-12-03`, or a month or a year where no day is known. */
  readonly when: string
  readonly acts: number
}

interface Row {
  readonly key: string
  readonly cells: readonly Cell[]
}

/** Days in a month from which on it has a row of its own. */
const monthRowDays = 4

export function Days({ ctx, leaves }: { ctx: Ctx; leaves: readonly Leaf[] }) {
  const rows = rowsOf(cellsOf(leaves))
  if (rows.length === 0) return null
  const most = Math.max(...rows.flatMap(row => row.cells.map(cell => cell.acts)))
  return (
    <table class="days">
      <caption class="vh">{ctx.t('days-caption')}</caption>
      <tbody>
        {rows.map(row => (
          <tr>
            <th scope="row">{row.key.length === 7 ? formatMonth(ctx.lang, row.key) : row.key}</th>
            <td>
              {row.cells.map(cell => (
                <DayLink ctx={ctx} cell={cell} most={most} shape={row.key.length} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayLink({ ctx, cell, most, shape }: { ctx: Ctx; cell: Cell; most: number; shape: number }) {
  const level = cell.acts * 8 >= most * 4 ? 4 : cell.acts * 8 >= most * 2 ? 3 : cell.acts * 8 >= most ? 2 : 1
  const day = shape === 7 && cell.when.length === 10
  const words = day ? String(Number(cell.when.slice(8))) : formatShort(ctx.lang, cell.when, shape > 7)
  return (
    <a
      class={`d${level}`}
      href={`${ctx.base}${encodeQuery({ at: cell.when })}`}
      aria-current={ctx.at?.startsWith(cell.when) ? 'date' : undefined}
    >
      {words}
      <span class="vh"> {ctx.t('day-label', { when: formatWhen(ctx.t, cell.when), count: cell.acts })}</span>
    </a>
  )
}

/** One cell for each moment by which acts had happened, to the day where a day is known. */
function cellsOf(leaves: readonly Leaf[]): Cell[] {
  const counts = new Map<string, number>()
  const observed = leaves[0]?.author.act.mode === 'observed'
  for (const leaf of leaves) {
    if (observed && leaf.author.on === undefined) continue
    const when = happened(leaf)
    const end = when.slice(when.indexOf('/') + 1).slice(0, 10)
    counts.set(end, (counts.get(end) ?? 0) + 1)
  }
  return [...counts]
    .map(([when, acts]) => ({ when, acts }))
    .sort((a, b) => compareStrings(lastMinute(a.when), lastMinute(b.when)) || compareStrings(a.when, b.when))
}

function rowsOf(cells: readonly Cell[]): Row[] {
  const days = countBy(cells.filter(c => c.when.length === 10).map(c => c.when.slice(0, 7)))
  const rows: { key: string; cells: Cell[] }[] = []
  for (const cell of cells) {
    const month = cell.when.slice(0, 7)
    const key = (days.get(month) ?? 0) >= monthRowDays ? month : cell.when.slice(0, 4)
    const last = rows.at(-1)
    if (last?.key === key) last.cells.push(cell)
    else rows.push({ key, cells: [cell] })
  }
  return joinYears(rows)
}

/** Cells up to which years that follow each other share a row. */
const yearRowCells = 10

/** `1988 – 2011`: years in which little happened. */
function joinYears(rows: readonly Row[]): Row[] {
  const joined: Row[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    const fits =
      last !== undefined &&
      last.key.length !== 7 &&
      row.key.length === 4 &&
      last.cells.length + row.cells.length <= yearRowCells
    if (fits)
      joined[joined.length - 1] = {
        key: `${last.key.slice(0, 4)} – ${row.key}`,
        cells: [...last.cells, ...row.cells],
      }
    else joined.push(row)
  }
  return joined
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
