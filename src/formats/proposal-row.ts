/** One row of a proposals file, understood by itself: everything but where its target is. Rules I21 to I26. */
import { labelUnitsMax } from '../core/limits.js'
import { parseSymbol, printSymbol } from '../core/text/symbol.js'
import type { Amendment, AmendmentRef, ProvisionKind } from '../core/text/types.js'
import { isPrintable } from './decode.js'
import { type FlagBag, raise } from './flags.js'
import {
  type ReadMark,
  readMark,
  readParties,
  readTarget,
  readYes,
  type WrittenTarget,
} from './proposal-fields.js'
import type { Row } from './proposal-rows.js'
import { printedRef } from './proposal-targets.js'
import { tidy } from './typography.js'

/** Its target is looked up once all references are known. */
export interface DraftAmendment {
  readonly row: number
  readonly ref: AmendmentRef
  readonly parties: readonly string[]
  readonly mark: ReadMark
  readonly written: WrittenTarget
  readonly rest: Pick<Amendment, 'text' | 'label' | 'kind' | 'twin'>
  readonly asserted: boolean
  readonly reasons: string
}

export interface RowFault {
  readonly fault:
    | 'missing-value'
    | 'malformed-value'
    | 'malformed-symbol'
    | 'unknown-mark'
    | 'malformed-target'
  readonly field: string
}

/** The amendment of a row; its fault; or null for a general remark (OTHER on nothing), which is left out. */
export function readRow(row: Row, flags: FlagBag): DraftAmendment | RowFault | null {
  const { cells } = row
  const parsed = parseSymbol(cells.ref ?? '')
  if (!parsed.ok) return fault(cells.ref ? 'malformed-symbol' : 'missing-value', 'ref')
  const mark = readMark(cells.mark ?? '')
  if (mark === null) return fault(cells.mark ? 'unknown-mark' : 'missing-value', 'mark')
  if (mark.mark === 'OTHER' && !cells.target) {
    raise(flags, { code: 'left-out', row: row.row, field: 'target' })
    return null
  }
  const written = readTarget(cells.target ?? '')
  if (written === null) return fault(cells.target ? 'malformed-target' : 'missing-value', 'target')
  const parties = partiesOf(row, parsed.symbol.authors, flags)
  if (!parties.every(isName)) return fault('malformed-value', 'parties')
  const asserted = assertedOf(row, mark, flags)
  if (asserted === null) return fault('malformed-value', 'asserted')
  const rest = restOf(row, mark, flags)
  if ('fault' in rest) return rest
  const ref = printSymbol(parsed.symbol)
  return { row: row.row, ref, parties, mark, written, rest, asserted, reasons: cells.reasons ?? '' }
}

function fault(code: RowFault['fault'], field: string): RowFault {
  return { fault: code, field }
}

/** Who proposes; where the column is empty, the authors that the reference names. */
function partiesOf({ row, cells }: Row, authors: readonly string[], flags: FlagBag): string[] {
  const named = readParties(cells.parties ?? '')
  if (named.length > 0) return named
  raise(flags, { code: 'parties-from-ref', row, field: 'parties' })
  return [...new Set(authors)].sort()
}

function assertedOf({ row, cells }: Row, mark: ReadMark, flags: FlagBag): boolean | null {
  const asserted = readYes(cells.asserted ?? '')
  if (asserted && mark.mark !== 'NOC') raise(flags, { code: 'value-ignored', row, field: 'asserted' })
  return asserted === null ? null : mark.mark === 'NOC' && (mark.asserted || asserted)
}

function restOf({ row, cells }: Row, mark: ReadMark, flags: FlagBag): DraftAmendment['rest'] | RowFault {
  const { label = '', kind = '', twin = '' } = cells
  if (label !== '' && !isName(label)) return fault('malformed-value', 'label')
  if (kind !== '' && !isKind(kind) && !wordingKinds.includes(kind)) return fault('malformed-value', 'kind')
  const other = twin === '' ? null : printedRef(twin)
  if (twin !== '' && other === null) return fault('malformed-symbol', 'twin')
  if (mark.transfer && other === null) raise(flags, { code: 'twin-missing', row, field: 'twin' })
  const text = textOf({ row, cells }, mark, flags)
  return {
    ...(text === undefined ? {} : { text }),
    ...(label === '' ? {} : { label }),
    ...(isKind(kind) ? { kind } : {}),
    ...(other === null ? {} : { twin: other }),
  }
}

/** The new text; null, flagged, where ADD or MOD has none but a summary; undefined where there is none to have. */
function textOf({ row, cells }: Row, { mark }: ReadMark, flags: FlagBag): string | null | undefined {
  const summary = cells.kind === 'summary' || cells.kind === 'unknown'
  const text = tidy(cells.text ?? '')
  if (mark === 'SUP' || mark === 'NOC') {
    if (text !== '') raise(flags, { code: 'value-ignored', row, field: 'text' })
    return undefined
  }
  if (text !== '' && !summary) return text
  raise(flags, { code: 'text-missing', row, field: 'text' })
  return null
}

/** What the record's own table of proposals says in this column: only a verbatim text is compared. */
const wordingKinds = ['verbatim', 'summary', 'unknown']
const kinds: readonly string[] = [
  'preamble',
  'chapter',
  'article',
  'paragraph',
  'item',
  'annex',
  'resolution',
  'final',
]

function isKind(kind: string): kind is ProvisionKind {
  return kinds.includes(kind)
}

function isName(name: string): boolean {
  return name.length <= labelUnitsMax && isPrintable(name)
}
