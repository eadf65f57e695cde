/**
 * Recognises the headings that carry a treaty's structure, in the six languages of the United Nations (and
 * Dutch, which the treaty databases we test with use): `Article 5A`, `CHAPTER II`, `第三条`, `Anexo 1`.
 */
import { chineseValue, latinAdverb, romanValue, westernDigits } from './numerals.js'

/** What a heading opens. A `division` holds articles; an `attachment` starts counting afresh. */
export type HeadingRole = 'preamble' | 'article' | 'division' | 'attachment' | 'section'

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
  readonly words: string
  readonly bare?: boolean
}

/** `bare`: the word alone, without a number, is a heading too. */
const vocabulary: readonly Word[] = [
  {
    role: 'preamble',
    key: 'preamble',
    words: 'preamble|préambule|preámbulo|преамбула|序言|الديباجة|preambule',
    bare: true,
  },
  { role: 'article', key: 'art', words: 'article|artículo|articulo|статья|المادة|مادة|artikel' },
  { role: 'division', key: 'part', words: 'part|partie|parte|часть|الجزء|deel' },
  { role: 'division', key: 'title', words: 'title|titre|título|titulo|titel' },
  { role: 'division', key: 'chapter', words: 'chapter|chapitre|capítulo|capitulo|глава|الفصل|hoofdstuk' },
  { role: 'division', key: 'section', words: 'section|sección|seccion|раздел|القسم|afdeling' },
  { role: 'attachment', key: 'annex', words: 'annexe?|anexo|приложение|附件|المرفق|bijlage', bare: true },
  {
    role: 'attachment',
    key: 'app',
    words: 'appendix|appendice|apéndice|apendice|дополнение|附录|التذييل|aanhangsel',
    bare: true,
  },
  { role: 'attachment', key: 'res', words: 'resolution|résolution|resolución|резолюция|القرار', bare: true },
  {
    role: 'attachment',
    key: 'rec',
    words: 'recommendation|recommandation|recomendación|рекомендация',
    bare: true,
  },
  { role: 'attachment', key: 'opinion', words: 'opinion|avis|opinión|мнение', bare: true },
  {
    role: 'attachment',
    key: 'final-protocol',
    words: 'final protocol|protocole final|protocolo final',
    bare: true,
  },
  { role: 'attachment', key: 'protocol', words: 'protocol|protocole|protocolo|протокол', bare: true },
]

const chinese: readonly (readonly [RegExp, HeadingRole, string])[] = [
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*条/, 'article', 'art'],
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*(?:编|部分)/, 'division', 'part'],
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*章/, 'division', 'chapter'],
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*节/, 'division', 'section'],
  [/^第\s*([0-9]+|[一二三四五六七八九十百零]+)\s*号决议/, 'attachment', 'res'],
]

/** `final protocol` as headings print it: Final protocol, Final Protocol, FINAL PROTOCOL. */
function printed(words: string): string {
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
  const forms = words
    .split('|')
    .flatMap(word => [word.toUpperCase(), capital(word), word.split(' ').map(capital).join(' ')])
  return [...new Set(forms)].join('|')
}

const number = `(?:\\d{1,4}[A-Z]{0,2}(?:\\s?${latinAdverb})?|[IVXLC]{1,7}|[A-Z])(?![\\p{L}\\p{N}])`
const patterns = vocabulary.map(word => ({
  ...word,
  pattern: new RegExp(
    `^([[*\\s]*(?:${printed(word.words)})(?![\\p{L}\\p{N}])\\.?\\s*(?:(?:N[oO]\\.?|[Nn][º°]|№)\\s*)?(${number})?[\\]*]*)\\s*([.:)–—-]*)\\s*(.*)$`,
    'u',
  ),
}))

/** The structural heading a line is or begins with, or null. Emphasis is ignored; a lower-case `article 5` is running text. */
export function readHeading(line: string): Heading | null {
  const text = westernDigits(line)
  for (const word of patterns) {
    const match = word.pattern.exec(text)
    if (match === null) continue
    const heading = headingOf(word, match, line)
    if (heading.number !== '' || word.role === 'preamble' || (word.bare === true && heading.separated))
      return heading
  }
  return chineseHeading(text, line)
}

function headingOf(word: Word, match: RegExpExecArray, line: string): Heading {
  const rest = line.slice(line.length - match[4]!.length)
  return {
    role: word.role,
    key: word.key,
    number: numberId(match[2] ?? ''),
    label: line.slice(0, match[1]!.length).replace(/\*/g, '').replace(/\s+/g, ' ').trim(),
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
