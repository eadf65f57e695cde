/**
 * A wording as the merge sees it: its tokens, who speaks for it, what amends it in turn, and which spans of the
 * wording it amends are touched by all that.
 */
import { diffWords, type Edit } from './diff.js'
import { normaliseWording } from './normalise.js'
import { clusters, originOf, type Span } from './spans.js'
import type { Tokens } from './tokens.js'
import type { AmendmentRef, PartyId } from './types.js'

/** Amendments, and the parties behind them, that speak with one voice. */
export interface Voices {
  readonly refs: readonly AmendmentRef[]
  readonly parties: readonly PartyId[]
}

/** A wording, and what is proposed on it. */
export interface Wording {
  readonly voices: Voices
  /** Its place in reference order among all that are merged. */
  readonly rank: number
  readonly tokens: Tokens
  /** What turns the wording it amends into this one; none for a base. */
  readonly edits: readonly Edit[]
  /** The spans of the amended wording that it, or what amends it in turn, touches. */
  readonly touched: readonly Span[]
  readonly on: Proposed
}

/** What is proposed on a wording. */
export interface Proposed {
  readonly amended: readonly Wording[]
  /** Who wants it unchanged. */
  readonly keepers: Voices
  /** Who wants it dropped, and so what it amends kept. */
  readonly strikers: Voices
}

const nobody: Voices = { refs: [], parties: [] }
export const nothing: Proposed = { amended: [], keepers: nobody, strikers: nobody }

/** A wording of its own: a base, or the words of an ADD. */
export function baseWording(tokens: Tokens, on: Proposed): Wording {
  return { voices: nobody, rank: 0, tokens, edits: [], touched: [], on }
}

/** A wording that amends `base`. */
export function amendedWording(
  base: Tokens,
  tokens: Tokens,
  voices: Voices,
  rank: number,
  on: Proposed,
): Wording {
  const edits = diffWords(base.words, tokens.words)
  const below = on.amended.flatMap(({ touched }) => touched.map(span => originOf(edits, span)))
  return {
    voices,
    rank,
    tokens,
    edits,
    touched: below.length > 0 ? clusters([...edits, ...below]) : edits,
    on,
  }
}

/** Voices pooled: each ref and each party once, in code unit order. */
export function pool(voices: readonly Voices[]): Voices {
  const refs = new Set<AmendmentRef>()
  const parties = new Set<PartyId>()
  for (const voice of voices) {
    for (const ref of voice.refs) refs.add(ref)
    for (const party of voice.parties) parties.add(party)
  }
  return refs.size + parties.size === 0 ? nobody : { refs: [...refs].sort(), parties: [...parties].sort() }
}

/** A text in the form that is merged; most texts have it already, which is cheap to see. */
export function normalised(text: string): string {
  return /^[!-~]+(?: [!-~]+)*$/.test(text) ? text : normaliseWording(text)
}

/**
 * What a span says: its words, with white space only where it keeps two words apart. Between punctuation, and
 * in scripts written without spaces, white space is a matter of type and line ends.
 */
export function readingOn({ words, from, to }: Tokens, span: Span): string {
  let reading = ''
  for (let i = span.from; i < span.to; i++) {
    const apart = i > span.from && from[i]! > to[i - 1]! && isSpaced(words[i]!) && isSpaced(words[i - 1]!)
    reading += apart ? ` ${words[i]}` : words[i]
  }
  return reading
}

function isSpaced(token: string): boolean {
  const unit = token.charCodeAt(0) | 0x20
  return (unit >= 0x61 && unit <= 0x7a) || (/^[\p{L}\p{M}\p{N}]/u.test(token) && !unspaced.test(token))
}

const unspaced = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u
