/**
 * The numerals that headings and items of treaties count with in the six languages of the United Nations:
 * digits, Roman numerals, letters of three alphabets, Chinese numerals, and the Latin adverbs (bis, ter) of
 * what was inserted later. Everything is read to an ordinal, so that the same structure gets the same ids in
 * every language.
 */

/** The Latin adverbs, as a pattern source; `quat`, `penter` and `alt` are seen in print. */
export const latinAdverb = '(?:bis|ter|quater|quat|quinquies|penter|sexies|septies|octies|novies|decies|alt)'

/** Arabic-Indic, Persian and full-width digits as 0-9. */
export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９]/g, digit =>
    String('٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９'.indexOf(digit) % 10),
  )
}

const romanDigits: readonly (readonly [string, number])[] = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

/** The value of a well-formed Roman numeral of either case up to 399, or null. */
export function romanValue(text: string): number | null {
  const lower = text.toLowerCase()
  let rest = lower
  let value = 0
  for (const [digit, worth] of romanDigits)
    while (rest.startsWith(digit)) {
      rest = rest.slice(digit.length)
      value += worth
    }
  return rest === '' && value > 0 && toRoman(value) === lower ? value : null
}

/** A positive integer as a lower-case Roman numeral. */
export function toRoman(value: number): string {
  let left = value
  let out = ''
  for (const [digit, worth] of romanDigits)
    while (left >= worth) {
      out += digit
      left -= worth
    }
  return out
}

/** Latin; Cyrillic without ё й ъ ы ь, which lists skip; Arabic in abjad order. */
const alphabets = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
]

/** a = 1, z = 26, aa = 27 (a letter doubled), in any of the alphabets; null for anything else. */
export function letterOrdinal(text: string): number | null {
  const lower = text.toLowerCase()
  const first = lower.charAt(0)
  if (lower === '' || [...lower].some(letter => letter !== first)) return null
  for (const alphabet of alphabets)
    if (alphabet.includes(first)) return alphabet.indexOf(first) + 1 + alphabet.length * (lower.length - 1)
  return null
}

/** The Latin letter of an ordinal, doubled after z: 1 = a, 27 = aa. */
export function ordinalLetter(ordinal: number): string {
  return alphabets[0]!.charAt((ordinal - 1) % 26).repeat(Math.ceil(ordinal / 26))
}

/** The value of a Chinese numeral below 1000 (十二, 一百零三), or null. */
export function chineseValue(text: string): number | null {
  const match =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (match === null || text === '') return null
  const digit = (group: string | undefined): number =>
    group === undefined ? 0 : '一二三四五六七八九'.indexOf(group) + 1
  const tens = match[3] === undefined ? 0 : digit(match[2]) || 1
  return digit(match[1]) * 100 + tens * 10 + digit(match[4])
}
