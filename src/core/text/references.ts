/**
 * The references of a text to provisions of its own instrument: `No. 39`, `Nos. 58 to 60`, `Articles 5 and 6`,
 * `Appendix 1`, `paragraph 5.2`. Used only to say that a reference may be left without its target.
 *
 * A reference to another instrument (`Article 31 of the International Telecommunication Convention`,
 * `Resolution No. 2`) is left out where the text names it. Labels inside a paragraph (`a)`) are not followed.
 */
import { compareMargin, parseMargin } from './numbering.js'
import type { Provision, ProvisionId } from './types.js'

/** Finds the provisions of one instrument by the numbers that texts cite. */
export interface Numbered {
  readonly byMargin: ReadonlyMap<string, ProvisionId>
  /** Margin numbers that can be read, in their order. */
  readonly margins: readonly string[]
  readonly byLabel: ReadonlyMap<string, ProvisionId>
  /** Labels that stand more than once. */
  readonly twice: ReadonlySet<string>
}

/** An index of the numbers and labels of an instrument. A label that stands twice is found nowhere. */
export function numbered(provisions: readonly Provision[]): Numbered {
  const byMargin = new Map(provisions.flatMap(({ margin, id }) => (margin ? [[margin, id] as const] : [])))
  const byLabel = new Map<string, ProvisionId>()
  const twice = new Set<string>()
  for (const { label, kind, id } of provisions)
    for (const key of label ? keysOf(label, kind) : []) {
      if (byLabel.has(key)) twice.add(key)
      byLabel.set(key, id)
    }
  for (const key of twice) byLabel.delete(key)
  const margins = [...byMargin.keys()].filter(margin => parseMargin(margin)).sort(compareMargin)
  return { byMargin, margins, byLabel, twice }
}

function keysOf(label: string, kind: Provision['kind']): string[] {
  const plain = label.trim().toLowerCase()
  const own = kind === 'article' ? /[0-9]+[a-z]*/.exec(plain) : null
  return own ? [...new Set([plain, `article ${own[0]}`])] : [plain]
}

const number = '[0-9]{1,4}[A-Z]{0,4}'
const list = `(${number}(?:(?:\\s?,\\s?|\\s?[-–]\\s?|\\s(?:and|or|to|et|ou|à|y|o|a|и|по)\\s){1,2}${number}){0,32})(?![\\p{L}\\p{N}])`
const margins = new RegExp(`(?<![\\p{L}\\p{N}])(?:Nos?\\.?|n[°º]s?|núms?\\.?|№)\\s?${list}`, 'giu')
const containers = new RegExp(
  `(?<![\\p{L}\\p{N}])(Article|Artículo|Стать[а-я]{1,3}|المادة|المواد|Chapter|Annex|Appendix|Appendice|Apéndice|Annexe|Anexo)(s|es)?\\s${list}`,
  'giu',
)
const chinese = /第\s?([0-9]{1,4})\s?条/gu
const dotted = /(?<=^|[\s(])([0-9]{1,3}(?:\.[0-9]{1,3}){1,4})(?=$|[\s),;:]|\.(?:\s|$))(?!\s?%)/gu

/** What stands in front of `No.` or behind `Article 31` when another instrument is meant. */
const otherBefore = /(?:Resolutions?|Recommendations?|Opinions?|Decisions?|Protocols?|Documents?)\s$/iu
const otherBehind =
  /^\)?\s(?:\([0-9a-z]\)\s)?(?:of|to)\s(?!(?:these|this|the present)\s)(?:the|that|its)\s+[\p{Lu}]/u

/** A reference where it stands, UTF-16 units. */
interface PlacedReference {
  readonly id: ProvisionId
  readonly from: number
  readonly to: number
}

/** The provisions a text refers to, each once. */
export function referencesIn(text: string, instrument: Numbered): ProvisionId[] {
  return [...new Set(placedReferences(text, instrument).map(({ id }) => id))]
}

/** Every reference of a text to a provision of the instrument, with the words that make it. */
export function placedReferences(text: string, instrument: Numbered): PlacedReference[] {
  const found: PlacedReference[] = []
  const add = ({ index, 0: { length } }: RegExpMatchArray, ids: readonly (ProvisionId | undefined)[]) => {
    for (const id of ids) if (id !== undefined) found.push({ id, from: index!, to: index! + length })
  }
  for (const match of text.matchAll(margins))
    if (!isOther(text, match)) add(match, marginIds(match[1]!, instrument))
  for (const match of text.matchAll(containers))
    if (!isOther(text, match)) add(match, labelIds(match[1]!, match[3]!, instrument))
  for (const match of text.matchAll(chinese)) add(match, [instrument.byLabel.get(`article ${match[1]}`)])
  for (const match of text.matchAll(dotted)) add(match, [instrument.byLabel.get(match[1]!)])
  return found
}

/**
 * References of a text to numbers and labels that the instrument does not have, as they are written, each once. Only
 * kinds of reference are looked at that the instrument itself could answer: one without margin numbers has no `No. 39`.
 */
export function unknownReferences(text: string, instrument: Numbered): string[] {
  const { byLabel, twice, margins: known } = instrument
  const nouns = new Set([...byLabel.keys()].flatMap(label => /^(\p{L}+) /u.exec(label)?.[1] ?? []))
  const isLost = (key: string) => nouns.has(key.split(' ')[0]!) && !byLabel.has(key) && !twice.has(key)
  const lost = [
    ...[...text.matchAll(margins)].filter(
      match => known.length > 0 && isLostNumber(marginIds(match[1]!, instrument)),
    ),
    ...[...text.matchAll(containers)].filter(match => labelKeys(match[1]!, match[3]!).some(isLost)),
  ]
  return [...new Set(lost.filter(match => !isOther(text, match)).map(([written]) => written.trim()))]
}

function isLostNumber(ids: readonly (ProvisionId | undefined)[]): boolean {
  return ids.length === 0 || ids.includes(undefined)
}

function isOther(text: string, match: RegExpMatchArray): boolean {
  const at = match.index!
  if (otherBefore.test(text.slice(Math.max(0, at - 24), at))) return true
  return otherBehind.test(text.slice(at + match[0].length, at + match[0].length + 60))
}

function marginIds(cited: string, { byMargin, margins }: Numbered): (ProvisionId | undefined)[] {
  return rangesIn(cited).flatMap(([from, to]) =>
    from === to
      ? [byMargin.get(from)]
      : margins
          .filter(margin => compareMargin(from, margin) <= 0 && compareMargin(margin, to) <= 0)
          .map(margin => byMargin.get(margin)),
  )
}

function labelIds(word: string, cited: string, { byLabel }: Numbered): (ProvisionId | undefined)[] {
  return labelKeys(word, cited).map(key => byLabel.get(key))
}

/** `Articles 5 and 6` as the labels that are looked up: `article 5`, `article 6`. */
function labelKeys(word: string, cited: string): string[] {
  const noun = articleWords.test(word) ? 'article' : word.toLowerCase()
  const numbers = rangesIn(cited).flatMap(([from, to]) => between(from, to))
  return numbers.map(n => `${noun} ${n.toLowerCase()}`)
}

const articleWords = /^(?:art|стать|الم)/iu

/** `5, 7 and 58 to 60` as pairs; a single number is a pair of itself. */
function rangesIn(cited: string): [string, string][] {
  const pairs: [string, string][] = []
  const range = new RegExp(`(${number})(?:(?:\\s?[-–]\\s?|\\s(?:to|à|a|по)\\s)(${number}))?`, 'giu')
  for (const [, from, to] of cited.matchAll(range))
    pairs.push([from!.toUpperCase(), (to ?? from!).toUpperCase()])
  return pairs
}

/** Labels from one number to another; where they carry letters, only the two ends. */
function between(from: string, to: string): string[] {
  const [first, last] = [Number(from), Number(to)]
  if (from === to || !(last > first) || last - first > 64) return from === to ? [from] : [from, to]
  return Array.from({ length: last - first + 1 }, (_, i) => `${first + i}`)
}
