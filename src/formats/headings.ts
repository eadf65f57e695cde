/**
 * Recognises the headings that carry a treaty's structure, in the six languages of the United Nations (and
 * Dutch, which the treaty databases we test with use): `Article 5A`, `CHAPTER II`, `第三条`, `Anexo 1`.
 */
import { chineseValue, latinAdverb, romanValue, westernDigits } from './numerals.js'

/** What a heading opens. A `division` holds articles; an `attachment` starts counting afresh. */
type HeadingRole = 'preamble' | 'article' | 'division' | 'attachment' | 'section'

export interface Heading {
  readonly role: HeadingRole
  /** The first part of its id: `art`, `chapter`, `annex`, `app`, `res`. Empty for numbered sections. */
  readonly key: string
  /** Its number as part of an id: `5a`, `2bis`, `3`; empty if it has none. */
  readonly number: string
  /** As printed, single spaces: `Article 5A`. */
  readonly label: string
  /** What follows on the same line: the heading's own words, or the beginning of the text. */
  readonly rest: string
  /** Whether a separator, or nothing, stands between the number and the rest. */
  readonly separated: boolean
}

interface Word {
  readonly role: HeadingRole
  readonly key: string
  /** Whether the word alone, without a number, is a heading too. */
  readonly bare: boolean
}

const vocabulary: readonly (readonly [HeadingRole, string, bare: boolean, words: string])[] = [
  ['preamble', 'preamble', true, 'preamble|préambule|preámbulo|преамбула|序言|الديباجة|preambule'],
  ['article', 'art', false, 'article|artículo|articulo|статья|المادة|مادة|artikel'],
  ['division', 'part', false, 'part|partie|parte|часть|الجزء|deel'],
  ['division', 'title', false, 'title|titre|título|titulo|titel'],
  ['division', 'chapter', false, 'chapter|chapitre|capítulo|capitulo|глава|الفصل|hoofdstuk'],
  ['division', 'section', false, 'section|sección|seccion|раздел|القسم|afdeling'],
  ['attachment', 'annex', true, 'annex|annexe|anexo|приложение|附件|المرفق|bijlage'],
  ['attachment', 'app', true, 'appendix|appendice|apéndice|apendice|дополнение|附录|التذييل|aanhangsel'],
  ['attachment', 'res', true, 'resolution|résolution|resolución|резолюция|القرار'],
  ['attachment', 'rec', true, 'recommendation|recommandation|recomendación|рекомендация'],
  ['attachment', 'opinion', true, 'opinion|avis|opinión|мнение'],
  ['attachment', 'final-protocol', true, 'final protocol|protocole final|protocolo final'],
  ['attachment', 'protocol', true, 'protocol|protocole|protocolo|протокол'],
]

const byWord: ReadonlyMap<string, Word> = new Map(
  vocabulary.flatMap(([role, key, bare, words]) =>
    words.split('|').flatMap(word => printed(word).map(form => [form, { role, key, bare }] as const)),
  ),
)

/** As headings print it: Final protocol, Final Protocol, FINAL PROTOCOL. */
function printed(words: string): string[] {
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
  return [words.toUpperCase(), capital(words), words.split(' ').map(capital).join(' ')]
}

const chinese: readonly (readonly [RegExp, HeadingRole, string])[] = [
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*条/, 'article', 'art'],
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*(?:编|部分)/, 'division', 'part'],
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*章/, 'division', 'chapter'],
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*节/, 'division', 'section'],
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*号决议/, 'attachment', 'res'],
  [/^附件\s*([一二三四五六七八九十]+)/, 'attachment', 'annex'],
  [/^附录\s*([一二三四五六七八九十]+)/, 'attachment', 'app'],
]

const number = `(?:\\d{1,4}[A-Z]{0,2}(?:\\s?${latinAdverb})?|[IVXLC]{1,7}|[A-Z])(?![\\p{L}\\p{N}])`
const numbered = new RegExp(
  `^(\\.?\\s*(?:(?:N[oO]\\.?|[Nn][º°]|№)\\s*)?(${number})?[\\]*]*)\\s*([.:)–—-]*)\\s*(.*)$`,
  'u',
)

/**
 * The structural heading a line is or begins with, or null. Emphasis is ignored; a lower-case `article 5` is
 * running text.
 */
export function readHeading(line: string): Heading | null {
  const words = /^[[*\s]*(\p{L}+)( \p{L}+)?/u.exec(line)
  if (words === null) return null
  const [all, first, second = ''] = words
  const pair = byWord.get(`${first}${second}`)
  const word = pair ?? byWord.get(first!)
  if (word === undefined) return chineseHeading(westernDigits(line), line)
  const heading = headingOf(word, line, all.length - (pair === undefined ? second.length : 0))
  const whole = heading.number !== '' || word.role === 'preamble' || (word.bare && heading.separated)
  return whole ? heading : null
}

/** `end`: where the heading's words end and its number may begin. */
function headingOf({ role, key }: Word, line: string, end: number): Heading {
  const match = numbered.exec(westernDigits(line.slice(end)))!
  const rest = line.slice(line.length - match[4]!.length)
  return {
    role,
    key,
    number: numberId(match[2] ?? ''),
    label: line
      .slice(0, end + match[1]!.length)
      .replace(/\*/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    rest: unwrapped(rest),
    separated: match[3] !== '' || rest === '' || /^[*(]/.test(rest),
  }
}

function chineseHeading(text: string, line: string): Heading | null {
  for (const [pattern, role, key] of chinese) {
    const match = pattern.exec(text)
    if (match === null) continue
    const rest = line.slice(match[0].length).trim()
    const value = chineseValue(match[1]!)
    return {
      role,
      key,
      number: String(value ?? match[1]),
      label: line.slice(0, match[0].length),
      rest,
      separated: true,
    }
  }
  return null
}

/** `3` for III, `a` for A, `2bis` for `2 bis`: the same in every typography. */
function numberId(printed: string): string {
  const plain = printed.toLowerCase().replace(/\s+/g, '')
  const roman = plain.length > 1 || /^[ivx]$/.test(plain) ? romanValue(plain) : null
  return roman === null ? plain : String(roman)
}

/** The number of a section heading that is only a code (`1`, `2.3`, `S0`), or begins with one (`2. Scope`). */
export function readSection(line: string): Heading | null {
  const match = /^\*?((\d{1,3}(?:\.\d{1,3})*)\.?|([A-Z]{1,2}\d{0,3}(?:\.\d{1,3})*))\*?(?:$|\s+(\S.*)$)/.exec(
    westernDigits(line),
  )
  if (match === null || (match[3] !== undefined && match[4] !== undefined)) return null
  const numbered = (match[2] ?? match[3])!.toLowerCase()
  return {
    role: 'section',
    key: '',
    number: numbered,
    label: match[1]!,
    rest: unwrapped(line.slice(line.length - (match[4] ?? '').length)),
    separated: true,
  }
}

/** `*(purpose)*` says (purpose). */
function unwrapped(text: string): string {
  return text.replace(/^\*+\s*|\s*\*+$/g, '')
}
