/**
 * Looks the written targets of proposals up: in the base (by id, margin number, or a label only one provision
 * has) and among the proposals of the same file. Without a base, names are taken as ids.
 */
import { amendmentDepthMax } from '../core/limits.js'
import { compareMargin, parseMargin } from '../core/text/numbering.js'
import { parseSymbol, printSymbol } from '../core/text/symbol.js'
import type { AmendmentTarget, Mark, Provision, ProvisionId } from '../core/text/types.js'
import type { WrittenTarget } from './proposal-fields.js'

interface Names {
  readonly base: readonly Provision[] | null
  /** Provisions by id; by margin number; by label where only one has it. */
  readonly byName: ReadonlyMap<string, Provision>
  /** The written targets of the file's own amendments, by reference. */
  readonly written: ReadonlyMap<string, WrittenTarget>
}

export function namesOf(
  base: readonly Provision[] | undefined,
  written: ReadonlyMap<string, WrittenTarget>,
): Names {
  const byName = new Map<string, Provision>()
  const labels = new Map<string, Provision | null>()
  for (const provision of base ?? [])
    if (provision.label !== undefined)
      labels.set(bare(provision.label), labels.has(bare(provision.label)) ? null : provision)
  for (const [label, provision] of labels) if (provision !== null) byName.set(label, provision)
  for (const provision of base ?? [])
    if (provision.margin !== undefined) byName.set(provision.margin, provision)
  for (const provision of base ?? []) byName.set(provision.id, provision)
  return { base: base ?? null, byName, written }
}

function bare(label: string): string {
  return label.replace(/\s+/g, ' ').trim()
}

export type Resolved =
  | { readonly ok: true; readonly target: AmendmentTarget }
  | { readonly ok: false; readonly why: 'unknown-target' | 'unknown-amendment' | 'not-a-place' }

/** The target that an amendment with this mark means; an ADD needs a place, the others need none. */
export function resolveTarget(written: WrittenTarget, mark: Mark, names: Names): Resolved {
  if ('amendment' in written) return onAmendment(written.amendment, names)
  if ('on' in written) return mark === 'ADD' ? newNumber(written.on, names) : onProvision(written.on, names)
  if (mark !== 'ADD') return { ok: false, why: 'not-a-place' }
  const parent =
    written.under === undefined
      ? parentOf(written.after!, names, 0)
      : written.under === null
        ? null
        : anchor(written.under, names)
  const after = written.after === null ? null : anchor(written.after, names)
  if (parent === undefined || after === undefined) return { ok: false, why: 'unknown-target' }
  return { ok: true, target: { parent, after } }
}

function onAmendment(ref: string, names: Names): Resolved {
  const amendment = printedRef(ref)
  if (amendment === null || !names.written.has(amendment)) return { ok: false, why: 'unknown-amendment' }
  return { ok: true, target: { amendment } }
}

function onProvision(name: string, names: Names): Resolved {
  const provision = names.base === null ? name : names.byName.get(bare(name))?.id
  if (provision !== undefined) return { ok: true, target: { provision } }
  return printedRef(name) === null ? { ok: false, why: 'unknown-target' } : onAmendment(name, names)
}

/** `ADD 41A` is a new provision after 41, or after the last that the base has before 41A. */
function newNumber(name: string, names: Names): Resolved {
  const margin = parseMargin(name)
  if (margin === null || margin.letters === '' || names.byName.has(name))
    return { ok: false, why: 'not-a-place' }
  if (names.base === null) return { ok: true, target: { parent: null, after: String(margin.number) } }
  const before = names.base.filter(
    provision => provision.margin !== undefined && compareMargin(provision.margin, name) < 0,
  )
  const last = before.reduce<Provision | null>(
    (most, next) => (most !== null && compareMargin(most.margin!, next.margin!) > 0 ? most : next),
    null,
  )
  if (last === null) return { ok: false, why: 'unknown-target' }
  return { ok: true, target: { parent: last.parent, after: last.id } }
}

/** The id of a provision of the base, or of one that an ADD of this file would create; undefined if unknown. */
function anchor(name: string, names: Names): ProvisionId | undefined {
  const ref = printedRef(name)
  if (ref !== null && names.written.has(ref)) return ref
  return names.base === null ? name : names.byName.get(bare(name))?.id
}

/** The parent of an anchor; of a proposed one, that of what it stands after. */
function parentOf(name: string, names: Names, depth: number): ProvisionId | null | undefined {
  const written = names.written.get(printedRef(name) ?? '')
  if (written === undefined) return names.base === null ? null : names.byName.get(bare(name))?.parent
  if (!('after' in written) || depth > amendmentDepthMax) return undefined
  if (written.under !== undefined) return written.under === null ? null : anchor(written.under, names)
  return parentOf(written.after!, names, depth + 1)
}

/** A reference in its printed spelling, or null if it is none. */
export function printedRef(text: string): string | null {
  const parsed = parseSymbol(text.trim())
  return parsed.ok ? printSymbol(parsed.symbol) : null
}
