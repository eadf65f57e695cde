/**
 * Reads the proposals that `travaux compile --from` merges: one row or object for each amendment, with ref,
 * parties, mark, target, text and reasons. Rules I20 onwards in docs/spec/import.md. A file is taken whole or
 * refused at the first row that cannot be meant; nothing is guessed about who proposes what.
 */
import { amendmentRowsMax } from '../core/limits.js'
import type { Amendment, AmendmentRef, Provision } from '../core/text/types.js'
import { decodeText, type Unreadable } from './decode.js'
import { type Flag, type FlagBag, flagsOf, newFlagBag } from './flags.js'
import { type DraftAmendment, type RowFault, readRow } from './proposal-row.js'
import { csvRows, jsonRows, type Row, type RowsRefused } from './proposal-rows.js'
import { namesOf, type Resolved, resolveTarget } from './proposal-targets.js'

interface ProposalsRead {
  readonly ok: true
  /** In the order of the file. */
  readonly amendments: readonly Amendment[]
  readonly reasons: ReadonlyMap<AmendmentRef, string>
  readonly flags: readonly Flag[]
}

type Fault = RowFault['fault'] | 'duplicate-ref' | Exclude<Resolved, { ok: true }>['why']

/** `row` counts as a spreadsheet does (the header is row 1), or the members of a JSON list from 1. */
interface ProposalsRefused {
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

function readRows(
  rows: readonly Row[],
  base: readonly Provision[] | undefined,
  flags: FlagBag,
): ProposalsRead | ProposalsRefused {
  const drafts = new Map<AmendmentRef, DraftAmendment>()
  for (const row of rows) {
    const draft = readRow(row, flags)
    if (draft === null) continue
    if ('fault' in draft) return { ok: false, why: draft.fault, at: { row: row.row, field: draft.field } }
    if (drafts.has(draft.ref)) return { ok: false, why: 'duplicate-ref', at: { row: row.row, field: 'ref' } }
    drafts.set(draft.ref, draft)
  }
  return resolved([...drafts.values()], base, flags)
}

function resolved(
  drafts: readonly DraftAmendment[],
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
