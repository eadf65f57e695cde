/**
 * Words of a text, their inflections and their families, for the question "does the treaty contain this word?".
 * English only: a few dozen suffix rules of our own and a list of irregular forms, no dictionary. A word and
 * its possible base forms are sets of strings, and two words match if the sets meet, so no base form need be
 * a word and a wrong guess does no harm unless the base text happens to contain it. Other languages match
 * exact words. Rules W1 to W7 in docs/spec/terms.md.
 */
import { compareStrings } from '../canonical/result.js'
import { tokenise } from '../text/tokens.js'
import { derivations, functionWords, irregularForms, notVerbForms } from './english.js'

/** A word where it stands. `word` is lower case, without a possessive ending; offsets are UTF-16 units. */
export interface PlacedWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** The words of a text in order; numbers and ordinals (`5`, `2nd`) are none. */
export function wordsOf(text: string): PlacedWord[] {
  const { words, from, to } = tokenise(text)
  const placed: PlacedWord[] = []
  const known = new Map<string, string | null>()
  for (let i = 0; i < words.length; i++) {
    const token = words[i]!
    let word = known.get(token)
    if (word === undefined) {
      word = isNoWord(token) ? null : plainWord(token)
      known.set(token, word)
    }
    if (word !== null) placed.push({ word, from: from[i]!, to: to[i]! })
  }
  return placed
}

function isNoWord(token: string): boolean {
  return !/\p{L}/u.test(token) || /^\d+(?:st|nd|rd|th)$/i.test(token)
}

/** Lower case, one kind of hyphen and apostrophe, no possessive ending. */
function plainWord(token: string): string {
  const lower = token.normalize('NFC').toLowerCase().replace(/[‐‑]/g, '-').replace(/’/g, "'")
  return lower.replace(/'s$|'$/, '')
}

/**
 * How often each word occurs, sorted by code units: a fact about a text that can be published where the text
 * cannot. Hyphenated words are kept whole; a compound printed in two words is listed once more as such.
 */
export function wordIndex(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const entry of entriesOf(text)) counts.set(entry, (counts.get(entry) ?? 0) + 1)
  return new Map([...counts].sort(([a], [b]) => compareStrings(a, b)))
}

/** A published word index: one `word count` a line; the word may be a compound printed in two. */
export function readWordIndex(text: string): Map<string, number> {
  const lines = text.split('\n').filter(line => line !== '')
  return new Map(
    lines.map(line => {
      const at = line.lastIndexOf(' ')
      return [line.slice(0, at), Number(line.slice(at + 1))]
    }),
  )
}

function entriesOf(text: string): string[] {
  const words = wordsOf(text)
  return words.flatMap(({ word, to }, i) => {
    const next = words[i + 1]
    const spaced = next !== undefined && isCombining(word) && isBlank(text, to, next.from)
    return spaced ? [word, `${word} ${next.word}`] : [word]
  })
}

/** Whether only white space stands between two offsets. */
export function isBlank(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === ''
}

/** First parts that make one term with the word after them, however it is printed: cyber security. */
const combiningForms =
  'anti bio counter crypto cyber electro geo hyper micro multi nano neuro non radio socio tele'.split(' ')

export function isCombining(word: string): boolean {
  return combiningForms.includes(word)
}

/** `crime` of `cybercrime`; null for a word that does not begin with a combining form. */
export function tailOf(word: string): string | null {
  const form = combiningForms.find(first => word.startsWith(first) && word.length >= first.length + 4)
  return form === undefined ? null : word.slice(form.length).replace(/^[- ]/, '')
}

/** No English word is longer; what is longer is matched as it stands. */
const englishLettersMax = 40

/** A word and what it may be an inflected form of: `routing` is {routing, rout, route}. */
export function inflections(word: string): string[] {
  if (word.length > englishLettersMax) return [word]
  const nouns = [word, ...singulars(word)]
  const verbs = nouns.flatMap(verbForms)
  const forms = [...nouns, ...verbs]
  return [...new Set([...forms, ...forms.map(form => irregularForms.get(form) ?? form)])]
}

function singulars(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return []
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)]
  return /(?:s|x|z|ch|sh|o)es$/.test(word) ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)]
}

function verbForms(word: string): string[] {
  const ending = ['ied', 'ing', 'ed'].find(suffix => word.endsWith(suffix))
  if (ending === undefined || notVerbForms.has(word)) return []
  if (word.endsWith('eed')) return [word.slice(0, -1)]
  const stem = word.slice(0, -ending.length)
  if (stem.length < 2 || !/[aeiouy]/.test(stem)) return []
  if (ending === 'ied') return [`${stem}y`]
  const single = /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : []
  return [...(stem.length >= 3 ? [stem] : []), `${stem}e`, ...single]
}

/** What a word may be derived from, itself and its inflections included: `security` leads to `secure`. */
export function stems(word: string): string[] {
  if (word.length > englishLettersMax) return [word]
  const tail = tailOf(word)
  const found = new Set([...inflections(word), ...(tail === null ? [] : inflections(tail))])
  for (const form of found)
    for (const [suffix, ...before] of derivations)
      if (form.endsWith(suffix) && form.length - suffix.length >= 2)
        for (const ending of before) found.add(form.slice(0, form.length - suffix.length) + ending)
  return [...found].filter(stem => stem.length >= 3)
}

/** Function words have no content and are never a term; nor is a single letter. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word) || word.length < 2
}
