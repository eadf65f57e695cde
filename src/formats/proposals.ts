/**
 * Reads the proposals that `travaux compile --from` merges: one row or object for each amendment, with ref,
 * parties, mark, target, text and reasons. Rules I20 onwards in docs/spec/import.md. A file is taken whole or
 * refused at the first row that cannot be meant; nothing is guessed about who proposes what.
 */
import { amendmentRowsMax, labelUnitsMax } from '../core/limits.js'
import { parseSymbol } from '../core/text/symbol.js'
import type { Amendment, AmendmentRef, Provision } from '../core/text/types.js'
import { decodeString, decodeText, isPrintable, type Unreadable } from './decode.js'
import { type Flag, type FlagBag, flagsOf, newFlagBag, raise } from './flags.js'
import {
  type ReadMark,
  readMark,
  readParties,
  readTarget,
  readYes,
  type WrittenTarget,
} from './proposal-fields.js'
import { csvRows, jsonRows, type Row, type RowsRefused } from './proposal-rows.js'
import { namesOf, printedRef, type Resolved, resolveTarget } from './proposal-targets.js'
import { tidy } from './typography.js'

export interface ProposalsRead {
  readonly ok: true
  /** In the order of the file. */
  readonly amendments: readonly Amendment[]
  readonly reasons: ReadonlyMap<AmendmentRef, string>
  readonly flags: readonly Flag[]
}

type Fault =
  | 'missing-value'
  | 'malformed-value'
  | 'malformed-symbol'
  | 'unknown-mark'
  | 'malformed-target'
  | 'duplicate-ref'
  | Exclude<Resolved, { ok: true }>['why']

/** `row` counts as a spreadsheet does (the header is row 1), or the members of a JSON list from 1. */
export interface ProposalsRefused {
  readonly ok: false
  readonly why: Fault | Unreadable['why'] | RowsRefused['why'] | 'empty' | 'too-many-rows'
  readonly at?: { readonly row?: number; readonly field?: string; readonly line?: number }
}

/** Reads proposals. With `base`, targets are looked up there and a target it lacks is refused. */
export function readProposals(
  input: string | Uint8Array,
  options: { readonly format: 'csv' | 'json'; readonly base?: readonly Provision[] },
): ProposalsRead | ProposalsRefused {
  const flags = newFlagBag()
  const decoded = decodeText(input, flags)
  if (!decoded.ok) return decoded
  const table = options.format === 'csv' ? csvRows(decoded.text, flags) : jsonRows(decoded.text, flags)
  if (!table.ok) return table
  if (table.rows.length === 0) return { ok: false, why: 'empty' }
  if (table.rows.length > amendmentRowsMax) return { ok: false, why: 'too-many-rows' }
  return readRows(table.rows, options.base, flags)
}

/** A row understood by itself; its target is looked up once all references are known. */
interface Draft {
  readonly row: number
  readonly ref: AmendmentRef
  readonly parties: readonly string[]
  readonly mark: ReadMark
  readonly written: WrittenTarget
  readonly rest: Pick<Amendment, 'text' | 'label' | 'kind' | 'twin'>
  readonly asserted: boolean
  readonly reasons: string
}

interface FieldFault {
  readonly fault: Fault
  readonly field: string
}

function readRows(
  rows: readonly Row[],
  base: readonly Provision[] | undefined,
  flags: FlagBag,
): ProposalsRead | ProposalsRefused {
  const drafts = new Map<AmendmentRef, Draft>()
  for (const row of rows) {
    const draft = readRow(row, flags)
    if ('fault' in draft) return { ok: false, why: draft.fault, at: { row: row.row, field: draft.field } }
    if (drafts.has(draft.ref)) return { ok: false, why: 'duplicate-ref', at: { row: row.row, field: 'ref' } }
    drafts.set(draft.ref, draft)
  }
  return resolved([...drafts.values()], base, flags)
}

function resolved(
  drafts: readonly Draft[],
  base: readonly Provision[] | undefined,
  flags: FlagBag,
): ProposalsRead | ProposalsRefused {
  const names = namesOf(base, new Map(drafts.map(({ ref, written }) => [ref, written])))
  const amendments: Amendment[] = []
  for (const draft of drafts) {
    const found = resolveTarget(draft.written, draft.mark.mark, names)
    if (!found.ok) return { ok: false, why: found.why, at: { row: draft.row, field: 'target' } }
    const { ref, parties, mark, rest, asserted } = draft
    amendments.push({
      ref,
      parties,
      mark: mark.mark,
      target: found.target,
      ...rest,
      ...(mark.editorial ? { editorial: true } : {}),
      ...(asserted ? { asserted: true } : {}),
    })
  }
  const reasons = drafts
    .filter(draft => draft.reasons !== '')
    .map(draft => [draft.ref, draft.reasons] as const)
  return { ok: true, amendments, reasons: new Map(reasons), flags: flagsOf(flags) }
}

function readRow(row: Row, flags: FlagBag): Draft | FieldFault {
  const { cells } = row
  const parsed = parseSymbol(cells.ref ?? '')
  if (!parsed.ok) return { fault: cells.ref ? 'malformed-symbol' : 'missing-value', field: 'ref' }
  const mark = readMark(cells.mark ?? '')
  if (mark === null) return { fault: cells.mark ? 'unknown-mark' : 'missing-value', field: 'mark' }
  const written = readTarget(cells.target ?? '')
  if (written === null) return { fault: cells.target ? 'malformed-target' : 'missing-value', field: 'target' }
  const parties = partiesOf(row, parsed.symbol.authors, flags)
  if (!parties.every(isName)) return { fault: 'malformed-value', field: 'parties' }
  const asserted = readYes(cells.asserted ?? '')
  if (asserted === null) return { fault: 'malformed-value', field: 'asserted' }
  const rest = restOf(row, mark, flags)
  if ('fault' in rest) return rest
  const ref = printedRef(cells.ref!)!
  return {
    row: row.row,
    ref,
    parties,
    mark,
    written,
    rest,
    asserted: assertedOf(row, mark, asserted, flags),
    reasons: tidy(cells.reasons ?? ''),
  }
}

/** Who proposes; where the column is empty, the authors that the reference names. */
function partiesOf(row: Row, authors: readonly string[], flags: FlagBag): string[] {
  const named = readParties(row.cells.parties ?? '')
  if (named.length > 0) return named
  raise(flags, { code: 'parties-from-ref', row: row.row, field: 'parties' })
  return [...new Set(authors)].sort()
}

function assertedOf(row: Row, mark: ReadMark, asserted: boolean, flags: FlagBag): boolean {
  if (asserted && mark.mark !== 'NOC')
    raise(flags, { code: 'value-ignored', row: row.row, field: 'asserted' })
  return mark.mark === 'NOC' && (mark.asserted || asserted)
}

function restOf({ row, cells }: Row, mark: ReadMark, flags: FlagBag): Draft['rest'] | FieldFault {
  const { label = '', kind = '', twin = '' } = cells
  if (label !== '' && !isName(label)) return { fault: 'malformed-value', field: 'label' }
  if (kind !== '' && !isKind(kind)) return { fault: 'malformed-value', field: 'kind' }
  const other = twin === '' ? null : printedRef(twin)
  if (twin !== '' && other === null) return { fault: 'malformed-symbol', field: 'twin' }
  if (mark.transfer && other === null) raise(flags, { code: 'twin-missing', row, field: 'twin' })
  const text = textOf({ row, cells }, mark, flags)
  return {
    ...(text === undefined ? {} : { text }),
    ...(label === '' ? {} : { label }),
    ...(kind === '' ? {} : { kind: kind as Exclude<Amendment['kind'], undefined> }),
    ...(other === null ? {} : { twin: other }),
  }
}

/** The new text; null, flagged, where ADD or MOD has none: only a summary is known then. */
function textOf({ row, cells }: Row, { mark }: ReadMark, flags: FlagBag): string | null | undefined {
  const text = tidy(decodeString(cells.text ?? '', flags) ?? '')
  if (mark === 'ADD' || mark === 'MOD' || mark === 'OTHER') {
    if (text === '' && mark !== 'OTHER') raise(flags, { code: 'text-missing', row, field: 'text' })
    return text === '' ? null : text
  }
  if (text !== '') raise(flags, { code: 'value-ignored', row, field: 'text' })
  return undefined
}

const kinds = ['preamble', 'chapter', 'article', 'paragraph', 'item', 'annex', 'resolution', 'final']

function isKind(kind: string): boolean {
  return kinds.includes(kind)
}

function isName(name: string): boolean {
  return name.length <= labelUnitsMax && isPrintable(name)
}
