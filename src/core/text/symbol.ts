/**
 * Proposal symbols, read and printed: `RUS/27(Rev.1)/7` is the seventh proposal of Document 27, revision 1, by
 * the Russian Federation; `USA/9A1/3` the third of Addendum 1 to Document 9; `CAN/USA/31/1` has joint authors;
 * `EUR/XX/1` stands in a document not yet numbered. The long and the short spelling of an addendum (Add.1, A1),
 * a revision (Rev.1, R1) and a corrigendum (Corr.1, C1) are the same symbol; the long one is printed.
 *
 * Source: the symbols on contributions to ITU conferences of 2012 to 2023. No list of authors is kept here:
 * whether `RUS` is a party is for the negotiation to say.
 */
import { symbolUnitsMax } from '../limits.js'

export interface Symbol {
  /** Country or group symbols in the order printed, at least one. */
  readonly authors: readonly string[]
  /** The number of the document without leading zeros, or `XX` before it has one. */
  readonly document: string
  /** `[1, 2]` is Addendum 2 to Addendum 1. */
  readonly addenda: readonly number[]
  readonly corrigendum?: number
  /** 0 for the document as first issued. */
  readonly revision: number
  /** Absent in the symbol of the document itself. */
  readonly item?: number
}

type ParsedSymbol =
  | { readonly ok: true; readonly symbol: Symbol }
  | { readonly ok: false; readonly why: 'malformed-symbol'; readonly at: number }

/** Reads a symbol in either spelling. `at` is the offset, in UTF-16 units, where it stops being one or is too long. */
export function parseSymbol(text: string): ParsedSymbol {
  if (text.length > symbolUnitsMax) return refuse(symbolUnitsMax)
  const authors: string[] = []
  let at = 0
  for (let found = take(authorPart, text, at); found; found = take(authorPart, text, at)) {
    authors.push(found[1]!)
    at += found[0].length
  }
  const document = take(documentPart, text, at)
  if (!document || authors.length === 0) return refuse(at)
  at += document[0].length
  const suffixes = readSuffixes(text, at)
  const item = take(itemPart, text, suffixes.at)
  const end = suffixes.at + (item ? item[0].length : 0)
  if (end !== text.length) return refuse(end)
  const bare = { authors, document: document[1]!, ...suffixes.found }
  const symbol = item ? { ...bare, item: Number(item[1]) } : bare
  return printSymbol(symbol).length > symbolUnitsMax ? refuse(text.length) : { ok: true, symbol }
}

/** The symbol as it is printed, in the long spelling. Reading it again gives an equal symbol. */
export function printSymbol(symbol: Symbol): string {
  const revision = symbol.revision > 0 ? `(Rev.${symbol.revision})` : ''
  const corrigendum = symbol.corrigendum === undefined ? '' : `(Corr.${symbol.corrigendum})`
  return `${documentOf(symbol)}${revision}${corrigendum}${itemOf(symbol)}`
}

/** The identity of a proposal through its revisions and corrigenda: `RUS/27`, `USA/9(Add.1)`. */
export function documentOf(symbol: Symbol): string {
  const addenda = symbol.addenda.map(n => `(Add.${n})`).join('')
  return `${symbol.authors.join('/')}/${symbol.document}${addenda}`
}

/** The identity of an amendment through the revisions of its document: `RUS/27/7`. */
export function amendmentId(symbol: Symbol): string {
  return `${documentOf(symbol)}${itemOf(symbol)}`
}

const authorPart = /(?!XX(?:[/(]|$))([A-Z]{1,8}(?:-[A-Z]{1,8}){0,3})\//y
const documentPart = /0{0,4}([1-9][0-9]{0,5}|XX)/y
const suffixPart = /\((Add|Rev|Corr)\.([1-9][0-9]{0,3})\)|([ARC])([1-9][0-9]{0,3})/y
const itemPart = /\/0{0,4}([1-9][0-9]{0,5})/y

function refuse(at: number): ParsedSymbol {
  return { ok: false, why: 'malformed-symbol', at }
}

function take(part: RegExp, text: string, at: number): RegExpExecArray | null {
  part.lastIndex = at
  return part.exec(text)
}

function itemOf(symbol: Symbol): string {
  return symbol.item === undefined ? '' : `/${symbol.item}`
}

interface Suffixes {
  readonly addenda: readonly number[]
  readonly revision: number
  readonly corrigendum?: number
}

/** Addenda, then a revision, then a corrigendum: in another order it is another document, and is not read. */
function readSuffixes(text: string, start: number): { at: number; found: Suffixes } {
  const addenda: number[] = []
  const rest = { revision: 0, corrigendum: 0 }
  let at = start
  for (let found = take(suffixPart, text, at); found; found = take(suffixPart, text, at)) {
    const kind = (found[1] ?? found[3]!)[0]
    const n = Number(found[2] ?? found[4])
    if (kind === 'A' && rest.revision + rest.corrigendum === 0) addenda.push(n)
    else if (kind === 'R' && rest.revision + rest.corrigendum === 0) rest.revision = n
    else if (kind === 'C' && rest.corrigendum === 0) rest.corrigendum = n
    else break
    at += found[0].length
  }
  const { revision, corrigendum } = rest
  return { at, found: corrigendum > 0 ? { addenda, revision, corrigendum } : { addenda, revision } }
}
