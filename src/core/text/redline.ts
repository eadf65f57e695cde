/**
 * What changed between two versions of an instrument, or of one wording: provisions are paired first, then the
 * words of each pair are compared, then edits that only islands separate are joined. White space is no content,
 * moves are shown as moves, and no clock is read. Rules R1 onwards in docs/spec/text-redline.md.
 */
import { align, textInForce } from './align.js'
import { diffWords, tidy } from './diff.js'
import { lines } from './order.js'
import { collapse, type Segment, segments } from './segments.js'
import { type Tokens, tokenise } from './tokens.js'
import type { EditOp, Provision, Redline, RedlinedProvision } from './types.js'

/**
 * Compares two versions. With `ids` 'permanent' equal ids mean the same provision; with 'local', for files
 * that carry no identity, ids mean nothing and provisions are paired by their words alone. A line has the id
 * of the new version, a removed provision its old one.
 */
export function redline(
  from: readonly Provision[],
  to: readonly Provision[],
  ids: 'permanent' | 'local' = 'permanent',
): Redline {
  const alignment = align(from, to, ids === 'permanent')
  const weights = to.map(provision => textInForce(provision).length)
  const provisions = lines(from, to, alignment, weights).map(line =>
    redlined(from[line.from], to[line.to], line.moved, alignment.tokens),
  )
  return { provisions }
}

/** Compares two plain texts. Joining '=' and '-' gives `from`, '=' and '+' gives `to`, white space apart. */
export function redlineTexts(from: string, to: string): readonly Segment[] {
  return compare(tokenise(from), tokenise(to))
}

function compare(a: Tokens, b: Tokens): readonly Segment[] {
  return segments(a, b, tidy(diffWords(a.words, b.words), a.words, b.words))
}

function whole(op: EditOp, text: string): readonly Segment[] {
  const shown = collapse(text)
  return shown === '' ? [] : [[op, shown]]
}

type KnownTokens = ReadonlyMap<Provision, Tokens>

function redlined(
  from: Provision | undefined,
  to: Provision | undefined,
  moved: boolean,
  known: KnownTokens,
): RedlinedProvision {
  const edits = editsOf(from, to, known)
  const edited = edits.some(([op]) => op !== '=')
  const change = !from ? 'added' : !to ? 'removed' : moved ? 'moved' : edited ? 'changed' : 'same'
  return { id: (to ?? from)!.id, change, from: placeOf(from), to: placeOf(to), edits }
}

function editsOf(
  from: Provision | undefined,
  to: Provision | undefined,
  known: KnownTokens,
): readonly Segment[] {
  const old = from ? textInForce(from) : ''
  const now = to ? textInForce(to) : ''
  if (old === now) return whole('=', now)
  // what stands on one side only need not be cut into words
  if (!from || old === '') return whole('+', now)
  if (!to || now === '') return whole('-', old)
  return compare(known.get(from) ?? tokenise(old), known.get(to) ?? tokenise(now))
}

function placeOf(provision: Provision | undefined): RedlinedProvision['from'] {
  if (!provision) return null
  return { label: provision.label ?? null, margin: provision.margin ?? null, parent: provision.parent }
}
