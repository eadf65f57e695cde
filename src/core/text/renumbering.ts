/**
 * The numbers of an edition to be published: the provisions in force counted anew, so that `5A` becomes `6`. Articles
 * and the like run through the whole instrument, paragraphs and items within their parent. What a suppressed provision
 * was called is not used again (see numbering.ts). A label with more than one number in it, or none, stays as it is:
 * people number that.
 */
import { parseMargin } from './numbering.js'
import type { ProvisionKind } from './types.js'

export interface Numbered {
  readonly id: string
  readonly parent: string | null
  readonly kind: ProvisionKind
  readonly label: string | null
  readonly margin: string | null
  readonly suppressed: boolean
}

export interface NewNumbers {
  readonly id: string
  readonly label: string | null
  readonly margin: string | null
}

/** The new label and margin number of every provision whose numbers change, in reading order as they were given. */
export function renumbered(provisions: readonly Numbered[]): NewNumbers[] {
  const kept = new Set(provisions.flatMap(p => (p.suppressed ? [...keysOf(p)] : [])))
  const counts = new Map<string, number>()
  return provisions.flatMap(provision => {
    if (provision.suppressed) return []
    const { id } = provision
    const label = nextLabelOf(provision, counts, kept)
    const margin = nextMarginOf(provision, counts, kept)
    return label === provision.label && margin === provision.margin ? [] : [{ id, label, margin }]
  })
}

/** Kinds that are counted through the whole instrument, whatever they stand under. */
const throughout: ReadonlySet<ProvisionKind> = new Set(['article', 'annex', 'resolution'])

interface Parts {
  readonly before: string
  readonly number: string
  readonly after: string
}

/** `Article 5A` is `Article `, 5 and what comes after its suffix; null where a label has no one number. */
function partsOf(label: string | null): Parts | null {
  const arabic = /^(\D*?)(\d+)(?:-?[A-Z]{1,3}|[ \u00a0]?(?:bis|ter|quater))?([^\p{L}\d]*)$/u.exec(label ?? '')
  if (arabic !== null) return { before: arabic[1]!, number: 'arabic', after: arabic[3]! }
  const letter = /^(\(?)([a-z])(?:[ \u00a0]?(?:bis|ter|quater))?(\))$/u.exec(label ?? '')
  return letter === null ? null : { before: letter[1]!, number: 'letter', after: letter[3]! }
}

function runOf({ kind, parent }: Numbered, { before, number, after }: Parts): string {
  return JSON.stringify([throughout.has(kind) ? '*' : parent, before, number, after])
}

function nextLabelOf(
  provision: Numbered,
  counts: Map<string, number>,
  kept: ReadonlySet<string>,
): string | null {
  const parts = partsOf(provision.label)
  if (parts === null) return provision.label
  const run = runOf(provision, parts)
  let n = (counts.get(run) ?? 0) + 1
  while (kept.has(`${run}${written(parts, n)}`)) n++
  counts.set(run, n)
  return written(parts, n)
}

function written({ before, number, after }: Parts, n: number): string {
  return `${before}${number === 'arabic' ? n : lettersOf(n)}${after}`
}

/** a … z, aa, ab … */
function lettersOf(n: number): string {
  const last = String.fromCharCode(97 + ((n - 1) % 26))
  return n <= 26 ? last : lettersOf(Math.floor((n - 1) / 26)) + last
}

function nextMarginOf(
  { margin }: Numbered,
  counts: Map<string, number>,
  kept: ReadonlySet<string>,
): string | null {
  if (margin === null || parseMargin(margin) === null) return margin
  let n = (counts.get('margin') ?? 0) + 1
  while (kept.has(`margin${n}`)) n++
  counts.set('margin', n)
  return String(n)
}

function* keysOf(provision: Numbered): Generator<string> {
  const parts = partsOf(provision.label)
  if (parts !== null) yield `${runOf(provision, parts)}${provision.label}`
  if (provision.margin !== null) yield `margin${provision.margin}`
}
