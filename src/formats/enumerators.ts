/**
 * What numbered paragraphs begin with: `1.`, `5.1`, `(a)`, `iv)`, `9 bis)`, `Option 2:`, `（一）`. Reading one
 * is guessing, since `i)` is a letter after `h)` and a Roman numeral after `a)`; so every reading is returned
 * and the place in the sequence decides (items.ts).
 */
import {
  chineseValue,
  latinAdverb,
  letterOrdinal,
  ordinalLetter,
  romanValue,
  toRoman,
  westernDigits,
} from './numerals.js'

export interface Reading {
  /** Items of one list share it: kind and punctuation. */
  readonly style: string
  /** Place in the list, from 1. */
  readonly ordinal: number
  /** How it enters an id: `2`, `2bis`, `a`, `iv`, `option-1`. The same in every language. */
  readonly part: string
  /** Whether a Latin adverb marks it as inserted after an item of the same number. */
  readonly inserted: boolean
}

export interface Enumerator {
  /** As printed. */
  readonly label: string
  readonly rest: string
  readonly readings: readonly Reading[]
  /** For `5.1` and the like, its numbers. */
  readonly dotted: readonly string[] | null
}

const adverb = `(?:\\s?(${latinAdverb}))?`
const shapes: readonly RegExp[] = [
  new RegExp(`^()(\\d{1,3})${adverb}([.)])(?:\\s+|(?=\\p{Lu})|$)`, 'u'),
  new RegExp(`^(\\()(\\d{1,3})${adverb}(\\))\\s*`, 'u'),
  new RegExp(`^()([\\p{Ll}أ-ي]{1,5})(?:\\s(${latinAdverb}))?(\\)\\.?:?)\\s*`, 'u'),
  new RegExp(`^(\\()([\\p{Ll}أ-ي]{1,5})(?:\\s(${latinAdverb}))?(\\))\\s*`, 'u'),
  /^()([\p{Ll}]{1,5})()(\.)(?:\s+|$)/u,
  /^()([A-Z]|[IVX]{1,5})()(\.)(?:\s+|$)/u,
  /^(\()([A-Z]|[IVX]{1,5})()(\))\s*/u,
]

/** The enumerator a paragraph begins with, or null. `expected` are dotted labels that may be glued to words. */
export function readEnumerator(line: string, expected: readonly string[]): Enumerator | null {
  const text = westernDigits(line)
  const found = option(text) ?? dotted(text, expected) ?? chinese(text) ?? simple(text)
  if (found === null) return null
  // Digits of other scripts are one unit each, so lengths still measure the line as printed.
  return {
    ...found,
    label: line.slice(0, found.label.length),
    rest: line.slice(line.length - found.rest.length),
  }
}

function option(text: string): Enumerator | null {
  const match = /^\*?(\[?Option\s+(\d{1,2}|[IVX]{1,4}))(?:\s*:\*?|\*:?|$)\s*/.exec(text)
  if (match === null) return null
  const ordinal = romanValue(match[2]!) ?? Number(match[2])
  const readings = [{ style: 'option', ordinal, part: `option-${ordinal}`, inserted: false }]
  return { label: match[1]!, rest: text.slice(match[0].length), readings, dotted: null }
}

function dotted(text: string, expected: readonly string[]): Enumerator | null {
  const glued = expected.find(label => text.startsWith(label) && gluedTo(text.slice(label.length), label))
  const spaced = new RegExp(`^(\\d{1,3}(?:\\.\\d{1,3}){1,8})${adverb}[.):]{0,2}(?=\\s|$)`, 'u').exec(text)
  if (glued !== undefined && spaced?.[0] !== glued)
    return dottedOf(glued, text.slice(glued.length), glued, '')
  if (spaced === null) return null
  return dottedOf(spaced[0], text.slice(spaced[0].length), spaced[1]!, spaced[2] ?? '')
}

/** `3.1.1The payment`, and the printed slip `3.4.13.4.1 Provided`. */
function gluedTo(rest: string, label: string): boolean {
  return /^\p{L}/u.test(rest) || rest.startsWith(`${label} `)
}

function dottedOf(label: string, rest: string, numbers: string, latin: string): Enumerator {
  const parts = numbers.split('.')
  const ordinal = Number(parts.at(-1))
  const readings = [
    { style: `dotted-${parts.length}`, ordinal, part: `${ordinal}${latin}`, inserted: latin !== '' },
  ]
  return { label, rest: rest.trim(), readings, dotted: [...parts.slice(0, -1), `${parts.at(-1)}${latin}`] }
}

function chinese(text: string): Enumerator | null {
  const match = /^(?:（([一二三四五六七八九十]{1,3})）|([一二三四五六七八九十]{1,3})、)\s*/.exec(text)
  if (match === null) return null
  const ordinal = chineseValue((match[1] ?? match[2])!)
  if (ordinal === null) return null
  const style = match[1] === undefined ? 'chinese' : 'chinese-()'
  const readings = [{ style, ordinal, part: String(ordinal), inserted: false }]
  return { label: match[0].trim(), rest: text.slice(match[0].length), readings, dotted: null }
}

function simple(text: string): Enumerator | null {
  for (const shape of shapes) {
    const match = shape.exec(text)
    if (match === null) continue
    const readings = readingsOf(match[2]!, match[3] ?? '', `${match[1]}${match[4]!.charAt(0)}`)
    if (readings.length > 0)
      return { label: match[0].trim(), rest: text.slice(match[0].length), readings, dotted: null }
  }
  return null
}

function readingsOf(token: string, latin: string, punctuation: string): Reading[] {
  const inserted = latin !== ''
  if (/^\d/.test(token)) {
    const ordinal = Number(token)
    return [{ style: `digit${punctuation}`, ordinal, part: `${ordinal}${latin}`, inserted }]
  }
  const upper = /^[A-Z]/.test(token) ? 'upper-' : ''
  const letter = letterOrdinal(token)
  const roman = /^[ivx]+$/i.test(token) ? romanValue(token) : null
  const readings: Reading[] = []
  if (letter !== null)
    readings.push({
      style: `${upper}letter${punctuation}`,
      ordinal: letter,
      part: `${ordinalLetter(letter)}${latin}`,
      inserted,
    })
  if (roman !== null)
    readings.push({
      style: `${upper}roman${punctuation}`,
      ordinal: roman,
      part: `${toRoman(roman)}${latin}`,
      inserted,
    })
  return readings
}
