/**
 * The little language in which checks say what words they look for, and its matcher. A phrase is words in lower case:
 * `as (it|they) consider~ [to be] necessary`. Round brackets choose, square brackets may be left out, a tilde stands for
 * every English form of the word, and `...` for up to eight words between. All phrases are one automaton that is entered
 * by the first word, so that most words of a text are looked up once. Rules CK4 and CK5, docs/spec/checks.md.
 */
import { irregularForms } from '../english.js'
import type { PlacedWord } from '../words.js'

/** A phrase as it is declared, with what it stands for. */
interface Phrase<T> {
  readonly phrase: string
  readonly means: T
}

interface Node<T> {
  readonly next: Map<string, readonly Node<T>[]>
  readonly gap: readonly Node<T>[]
  readonly ends: readonly T[]
}

/** Phrases ready to be looked for. */
export type Phrases<T> = Node<T>

/** What was found, from word `first` to word `last`, inclusive. */
export interface Match<T> {
  readonly means: T
  readonly first: number
  readonly last: number
}

/** How many words `...` may stand for. */
const gapMax = 8

/** All phrases as one automaton. Throws on a phrase that `isPhrase` refuses. */
export function compilePhrases<T>(phrases: readonly Phrase<T>[]): Phrases<T> {
  const ends = new Map<T, Node<T>>()
  const endOf = (means: T): Node<T> => {
    const end = ends.get(means) ?? { next: new Map(), gap: [], ends: [means] }
    ends.set(means, end)
    return end
  }
  return either(phrases.map(({ phrase, means }) => build(parse(phrase), endOf(means))))
}

/** Whether a phrase can be read, and begins and ends with a word. */
export function isPhrase(phrase: string): boolean {
  try {
    const { gap, ends } = build(parse(phrase), { next: new Map(), gap: [], ends: [true] })
    return gap.length === 0 && ends.length === 0 && !/\.\.\.[\s)\]]*$/.test(phrase)
  } catch {
    return false
  }
}

/** The longest match of each meaning at each word, in order of the first word. */
export function matchesIn<T>(phrases: Phrases<T>, words: readonly PlacedWord[]): Match<T>[] {
  const found: Match<T>[] = []
  for (let first = 0; first < words.length; first++) {
    if (!phrases.next.has(words[first]!.word)) continue
    for (const [means, last] of longestAt(phrases, words, first)) found.push({ means, first, last })
  }
  return found
}

const none = new Map<never, number>()

/** For each meaning, the last word of its longest match that begins at a word. */
export function longestAt<T>(
  phrases: Phrases<T>,
  words: readonly PlacedWord[],
  first: number,
): ReadonlyMap<T, number> {
  if (first >= words.length || !phrases.next.has(words[first]!.word)) return none
  const found = new Map<T, number>()
  const walk = (node: Node<T>, at: number): void => {
    for (const means of node.ends) found.set(means, Math.max(found.get(means) ?? 0, at - 1))
    step(node, at)
    for (const after of node.gap) for (let skip = 0; skip <= gapMax; skip++) step(after, at + skip)
  }
  const step = (node: Node<T>, at: number): void => {
    const next = at < words.length ? node.next.get(words[at]!.word) : undefined
    if (next !== undefined) for (const after of next) walk(after, at + 1)
  }
  walk(phrases, first)
  return found
}

/** A phrase taken apart: parts in a row, parts to choose from, a word with its forms, or a gap. */
type Part =
  | { readonly kind: 'row' | 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'word'; readonly forms: readonly string[] }
  | { readonly kind: 'gap' }

/** What begins with a part and goes on with a node. */
function build<T>(part: Part, then: Node<T>): Node<T> {
  if (part.kind === 'gap') return { next: new Map(), gap: [then], ends: [] }
  if (part.kind === 'word')
    return { next: new Map(part.forms.map(form => [form, [then]])), gap: [], ends: [] }
  if (part.kind === 'choice') return either(part.parts.map(one => build(one, then)))
  return part.parts.reduceRight((after, one) => build(one, after), then)
}

/** What goes on as any of some nodes does. */
function either<T>(nodes: readonly Node<T>[]): Node<T> {
  const next = new Map<string, Node<T>[]>()
  for (const node of nodes)
    for (const [word, after] of node.next) next.set(word, [...(next.get(word) ?? []), ...after])
  return { next, gap: nodes.flatMap(({ gap }) => gap), ends: [...new Set(nodes.flatMap(({ ends }) => ends))] }
}

function parse(phrase: string): Part {
  const tokens = phrase.match(/\.\.\.|[()[\]|]|[^\s()[\]|]+/g) ?? []
  const reader = { tokens, at: 0 }
  const whole = choice(reader)
  if (reader.at < tokens.length) throw new SyntaxError(phrase)
  return whole
}

interface Reader {
  readonly tokens: readonly string[]
  at: number
}

/** Rows apart by `|`. */
function choice(reader: Reader): Part {
  const parts = [row(reader)]
  while (reader.tokens[reader.at] === '|') {
    reader.at++
    parts.push(row(reader))
  }
  return parts.length === 1 ? parts[0]! : { kind: 'choice', parts }
}

function row(reader: Reader): Part {
  const parts: Part[] = []
  for (;;) {
    const token = reader.tokens[reader.at]
    if (token === undefined || token === '|' || token === ')' || token === ']') return { kind: 'row', parts }
    reader.at++
    if (token === '(' || token === '[') parts.push(bracketed(reader, token))
    else parts.push(token === '...' ? { kind: 'gap' } : { kind: 'word', forms: formsOf(token) })
  }
}

function bracketed(reader: Reader, opening: string): Part {
  const inner = choice(reader)
  if (reader.tokens[reader.at] !== (opening === '(' ? ')' : ']')) throw new SyntaxError(opening)
  reader.at++
  return opening === '(' ? inner : { kind: 'choice', parts: [{ kind: 'row', parts: [] }, inner] }
}

/** `consider~` is consider, considers, considered, considering. */
function formsOf(token: string): string[] {
  if (!token.endsWith('~')) return [token]
  const word = token.slice(0, -1)
  const irregular = [...irregularForms].filter(([, of]) => of === word).map(([form]) => form)
  return [...new Set([word, ...regularForms(word), ...irregular])]
}

/** Regular English endings; a form that is none is never met and does no harm. */
function regularForms(word: string): string[] {
  const last = word.at(-1)!
  if (last === 'e') return [`${word}s`, `${word}d`, `${word.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`]
  const stems = /[^aeiou][aeiou][^aeiouwxy]$/.test(word) ? [word, word + last] : [word]
  return [
    `${word}s`,
    ...(/(?:s|x|z|ch|sh)$/.test(word) ? [`${word}es`] : []),
    ...stems.flatMap(stem => [`${stem}ed`, `${stem}ing`]),
  ]
}
