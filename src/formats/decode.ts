/**
 * From bytes to clean characters, for every reader of text. Refuses what is not text; drops, with a flag, the
 * characters nobody can see: controls, soft hyphens, zero-width spaces, and the bidirectional overrides that
 * make a line read otherwise than it is stored. Marks that scripts need (LRM, RLM, joiners inside Arabic or
 * Indic words) stay.
 */
import { isWellFormed } from '../core/canonical/json.js'
import { importBytesMax } from '../core/limits.js'
import { type FlagBag, raise } from './flags.js'

/** Why a file cannot be read at all. `line` counts from 1. */
export interface Unreadable {
  readonly ok: false
  readonly why: 'too-large' | 'not-text'
  readonly at?: { readonly line: number }
}

type Decoded = { readonly ok: true; readonly text: string } | Unreadable

/** UTF-8 bytes or a string, as NFC text with `\n` line ends. Anything but valid, NUL-free text is refused. */
export function decodeText(input: string | Uint8Array, flags: FlagBag): Decoded {
  if (isTooLarge(input)) return { ok: false, why: 'too-large' }
  const raw = typeof input === 'string' ? input : fromUtf8(input)
  if (raw === null || !isWellFormed(raw)) return { ok: false, why: 'not-text' }
  const nul = raw.indexOf('\u0000')
  if (nul >= 0) return { ok: false, why: 'not-text', at: { line: raw.slice(0, nul).split('\n').length } }
  return { ok: true, text: withoutInvisible(withPlainLineEnds(raw), flags).normalize('NFC') }
}

function isTooLarge(input: string | Uint8Array): boolean {
  if (typeof input !== 'string') return input.byteLength > importBytesMax
  if (input.length > importBytesMax) return true
  return input.length * 3 > importBytesMax && new TextEncoder().encode(input).length > importBytesMax
}

function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function withPlainLineEnds(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?|[\u000b\f\u0085\u2028\u2029]/g, '\n')
}

/** C0 and C1 controls but tab and line end, soft hyphen, zero-width and word-joining spaces, bidi, tags. */
const invisible =
  /[\u0001-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
/** A joiner inside a Latin, Greek or Cyrillic word does nothing but hide the word from a search. */
const needlessJoiner = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d]+/gu

/** A string out of a parsed file, whose escapes may have hidden anything: clean NFC, or null if it is not text. */
export function decodeString(text: string, flags: FlagBag): string | null {
  if (!isWellFormed(text) || text.includes('\u0000')) return null
  return withoutInvisible(withPlainLineEnds(text), flags).normalize('NFC')
}

/** Whether a string can name something: no controls, marks of direction, line ends or lone surrogates. */
export function isPrintable(text: string): boolean {
  return !/[\p{C}\p{Zl}\p{Zp}]/u.test(text)
}

function withoutInvisible(text: string, flags: FlagBag): string {
  const first = Math.min(...[invisible, needlessJoiner].map(pattern => placeOf(text, pattern)))
  if (first === Number.POSITIVE_INFINITY) return text
  const clean = text.replace(invisible, '').replace(needlessJoiner, '')
  raise(flags, {
    code: 'invisible-characters',
    line: text.slice(0, first).split('\n').length,
    count: text.length - clean.length,
  })
  return clean
}

function placeOf(text: string, pattern: RegExp): number {
  const at = text.search(pattern)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}
