/**
 * Takes a wording apart into clauses: at the ends of sentences, at semicolons, and at the items of a list that stands in
 * one paragraph, `(a) …; (b) …`. Rules of our own, so that every engine cuts alike. Rules CK6 to CK8, docs/spec/checks.md.
 */
import type { Span } from '../terms.js'

/** A clause without its number and without white space around it. */
export interface Clause extends Span {
  /** For an item of a list: where the words before the list stand, which the item goes on. */
  readonly chapeau: Span | null
}

/** The clauses of a wording in order. */
export function clausesIn(text: string): Clause[] {
  const clauses: Clause[] = []
  let chapeau: Span | null = null
  for (const { from, to, item } of pieces(text)) {
    const span = trimmed(text, from, to)
    if (span === null) continue
    clauses.push({ ...span, chapeau: item ? chapeau : null })
    if (!item) chapeau = /[:—–-]$/.test(text.slice(span.from, span.to)) ? span : null
  }
  return clauses
}

interface Piece extends Span {
  readonly item: boolean
}

/** The text between cuts. What follows an item's number up to the end of its sentence is of the item. */
function pieces(text: string): Piece[] {
  const cuts = [...sentenceCuts(text), ...itemCuts(text)].sort((a, b) => a.end - b.end || a.next - b.next)
  const found: Piece[] = []
  let from = 0
  let item = false
  for (const cut of cuts) {
    if (cut.end < from) continue
    found.push({ from, to: cut.end, item })
    from = cut.next
    item = cut.item || (item && cut.continues)
  }
  return [...found, { from, to: text.length, item }]
}

interface Cut {
  /** Where the clause before ends, and where the next begins. */
  readonly end: number
  readonly next: number
  readonly item: boolean
  /** A semicolon: an item goes on after it. */
  readonly continues: boolean
}

const ends =
  /([.!?]["”’»)\]]{0,8})(?=\s{1,20}["“‘«([*]{0,8}[\p{Lu}\p{N}])|[;؛；](?=\s|$)|[。！？]|\.(?=\s{0,20}$)|\n{1,4}(?=\s{0,20}(?:[-•–—*]\s))/gu

/** What a full stop ends without ending the sentence: `No. 39`, `Art. 5`, `e.g. Geneva`, initials, `1.` before the first word. */
const abbreviated =
  /(?:^|[\s(])(?:Nos?|Arts?|paras?|pars?|sub-?paras?|Sec|cf|e\.g|i\.e|viz|etc|Mr|Mrs|Dr|vs?|resp|approx|incl|\p{Lu})$|(?:^|\n)\s*[\p{N}.]{1,6}$/iu

function sentenceCuts(text: string): Cut[] {
  return [...text.matchAll(ends)].flatMap(match => {
    const [mark] = match
    const at = match.index
    const before = at > 12 ? `…${text.slice(at - 12, at)}` : text.slice(0, at)
    if (mark.startsWith('.') && abbreviated.test(before)) return []
    const next = at + mark.length
    return [{ end: next, next, item: mark.startsWith('\n'), continues: /[;؛；]/.test(mark) }]
  })
}

/** `(a)`, `a)`, `(iv)`, `(2)` or `-` where an item can begin: first, or after punctuation, or after `and` or `or`. */
const items =
  /(^|[:;,.—–؛،]\s{0,20}(?:\p{L}{1,3}\s{1,20})?|\n\s{0,20})(\((?:\p{L}{1,4}|\p{N}{1,2})\)|(?<![(\p{L}\p{N}])(?:\p{Ll}|[ivx]{1,4}|\p{N}{1,2})\)|[-•](?=\s))\s+/gu

function itemCuts(text: string): Cut[] {
  return [...text.matchAll(items)].map(match => {
    const [whole, before] = match
    const end = match.index + before!.search(/(?:\p{L}{1,3}\s+)?$/u)
    return { end, next: match.index + whole.length, item: match.index > 0, continues: false }
  })
}

/** Without white space, and without the `and` or `or` that leads on to the next item. */
function trimmed(text: string, from: number, to: number): Span | null {
  const piece = text.slice(from, to)
  const start = from + (piece.length - piece.trimStart().length)
  const end = from + piece.trimEnd().length
  return /[\p{L}\p{N}]/u.test(text.slice(start, end)) && !/^(?:and|or)$/i.test(text.slice(start, end))
    ? { from: start, to: end }
    : null
}
