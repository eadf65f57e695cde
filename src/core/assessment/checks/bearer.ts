/**
 * Whom a clause binds, releases, permits or entitles: the subject of the verb that carries it, as one of the declared
 * actors of `data/checks/bearer.yaml`; in the passive, who is named with `by`; else nobody. Rules CK14 to CK16,
 * docs/spec/checks.md.
 */
import type { PlacedWord } from '../words.js'
import type { Operator } from './modality.js'
import { isParticiple } from './participle.js'
import { compilePhrases, type Match, matchesIn, type Phrases } from './phrases.js'
import type { CheckRule } from './rule.js'

export interface Bearer {
  /** named: the subject; by: named after `by`; nobody: the passive without; thing: a subject that is no declared actor. */
  readonly how: 'named' | 'by' | 'nobody' | 'thing'
  /** Declared actors, in the order of the text, each once. */
  readonly actors: readonly string[]
  /** The words of the text that name them; for a thing, its words. Indices in the list of words, inclusive. */
  readonly first: number
  readonly last: number
}

export interface BearerWords {
  readonly actors: Phrases<string>
  readonly before: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly joining: ReadonlySet<string>
  readonly participles: ReadonlySet<string>
}

/** The words of a rule in one language; null where it has none. */
export function bearerWords({ actors = [], roles = {} }: CheckRule, lang: string): BearerWords | null {
  const all = actors.flatMap(({ id, phrases }) =>
    (phrases[lang] ?? []).map(phrase => ({ phrase, means: id })),
  )
  const of = (role: string) => new Set(roles[role]?.[lang] ?? [])
  return all.length === 0
    ? null
    : {
        actors: compilePhrases(all),
        before: of('preposition'),
        determiners: of('determiner'),
        joining: of('joining'),
        participles: of('participle'),
      }
}

/** Who bears a clause whose verb is known; `null` where the verb has no subject of its own, as in an item of a list. */
export function bearerOf(
  words: readonly PlacedWord[],
  text: string,
  operator: Operator,
  bearer: BearerWords,
): Bearer | null {
  const { first, last } = operator
  if (isPassive(words, text, operator, bearer)) return agentAfter(words, last, bearer) ?? nobody(first)
  const named = subjectsIn(words, text, first, bearer)
  if (named !== null) return named
  if (words[last]!.word === 'that') return subjectsAfter(words, text, last, bearer)
  return first === 0 ? null : { how: 'thing', actors: [], ...thing(words, text, first) }
}

const nobody = (at: number): Bearer => ({ how: 'nobody', actors: [], first: at, last: at })

/** The last actor before the verb that no preposition goes before, with those joined to it. */
function subjectsIn(
  words: readonly PlacedWord[],
  text: string,
  end: number,
  bearer: BearerWords,
): Bearer | null {
  const all = distinct(matchesIn(bearer.actors, words.slice(0, end)))
  const free = all.filter(
    match => isFree(words, text, match, bearer) && isHead(words, text, match, end, bearer),
  )
  const last = free.at(-1)
  if (last === undefined) return null
  const joined = [last]
  for (const match of free.slice(0, -1).reverse())
    if (isJoined(words, match, joined[0]!, bearer)) joined.unshift(match)
  const actors = [...new Set(joined.map(({ means }) => means))]
  return { how: 'named', actors, first: joined[0]!.first, last: last.last }
}

/** After `it is desirable that`, the first actor. */
function subjectsAfter(
  words: readonly PlacedWord[],
  text: string,
  last: number,
  bearer: BearerWords,
): Bearer | null {
  const [found] = distinct(matchesIn(bearer.actors, words)).filter(
    match => match.first > last && match.first <= last + 4 && isFree(words, text, match, bearer, last + 1),
  )
  return found === undefined
    ? null
    : { how: 'named', actors: [found.means], first: found.first, last: found.last }
}

/** Matches without those inside another. */
function distinct(matches: readonly Match<string>[]): Match<string>[] {
  const kept: Match<string>[] = []
  for (const match of [...matches].sort((a, b) => a.first - b.first || b.last - a.last))
    if (kept.length === 0 || match.first > kept.at(-1)!.last) kept.push(match)
  return kept
}

/** Whether no preposition and no relative stands before an actor and its article. A comma ends what stands before, and `, that Member` points. */
function isFree(
  words: readonly PlacedWord[],
  text: string,
  { first }: Match<string>,
  bearer: BearerWords,
  from = 0,
): boolean {
  let at = first
  while (at > from && !isApart(words, text, at) && bearer.determiners.has(words[at - 1]!.word)) at--
  if (at <= from || isApart(words, text, at)) return true
  const before = words[at - 1]!.word
  return !bearer.before.has(before) || (before === 'that' && isApart(words, text, at - 1))
}

/** Whether an actor is what is spoken of, not what stands before it: `Government telecommunications`. */
function isHead(
  words: readonly PlacedWord[],
  text: string,
  { last }: Match<string>,
  end: number,
  bearer: BearerWords,
): boolean {
  const after = last + 1
  if (after >= end || isApart(words, text, after)) return true
  const { word } = words[after]!
  const goesOn = bearer.before.has(word) || bearer.determiners.has(word) || bearer.joining.has(word)
  return goesOn || /(?:ed|ing|ly|able|who|not)$/.test(word)
}

function isApart(words: readonly PlacedWord[], text: string, at: number): boolean {
  return at > 0 && at < words.length && /[,;:()—–]/.test(text.slice(words[at - 1]!.to, words[at]!.from))
}

/** Whether only `and`, `or` and determiners stand between two actors. */
function isJoined(
  words: readonly PlacedWord[],
  a: Match<string>,
  b: Match<string>,
  { joining, determiners }: BearerWords,
): boolean {
  const between = words.slice(a.last + 1, b.first)
  return (
    between.length <= 4 &&
    between.some(({ word }) => joining.has(word)) &&
    between.every(({ word }) => joining.has(word) || determiners.has(word))
  )
}

/** `shall be published`, and a verb that is itself one: `is prohibited`, `shall be encouraged`. */
function isPassive(
  words: readonly PlacedWord[],
  text: string,
  operator: Operator,
  { participles }: BearerWords,
): boolean {
  const { class: found, first, last } = operator
  const inside =
    found === 'prohibition' || found === 'soft-duty' || found === 'duty' ? words.slice(first, last + 1) : []
  const done = inside.find(
    ({ word }, i) => i > 0 && isBe(inside[i - 1]!.word) && isParticiple(word, participles),
  )
  if (done !== undefined) return !holder.test(done.word)
  const after = afterInsertion(words, text, isBe(words[last]!.word) ? last : last + 1)
  const be = after.slice(0, 3).findIndex(({ word }) => isBe(word))
  if (be < 0 || after.slice(0, be).some(({ word }) => stops.test(word))) return false
  const participle = after.slice(be + 1, be + 4).find(({ word }) => isParticiple(word, participles))
  return participle !== undefined && !holder.test(participle.word)
}

/** What follows a verb, without what stands between two commas right after it. */
function afterInsertion(words: readonly PlacedWord[], text: string, from: number): readonly PlacedWord[] {
  if (!isApart(words, text, from) || from >= words.length) return words.slice(from, from + 8)
  let at = from + 1
  while (at < words.length && at - from < 18 && !isApart(words, text, at)) at++
  return words.slice(at, at + 8)
}

const stops = /^(?:to|that|what|which|who)$/

/** Participles whose subject is the one bound: `is required to`. */
const holder = /^(?:required|obliged|obligated|bound|instructed|to)$/

function isBe(word: string): boolean {
  return word === 'be' || word === 'is' || word === 'are'
}

function agentAfter(words: readonly PlacedWord[], last: number, bearer: BearerWords): Bearer | null {
  const all = distinct(matchesIn(bearer.actors, words))
  const agent = all.find(({ first }) => first > last && isAfterBy(words, first, bearer))
  return agent === undefined
    ? null
    : { how: 'by', actors: [agent.means], first: agent.first, last: agent.last }
}

function isAfterBy(words: readonly PlacedWord[], first: number, { determiners }: BearerWords): boolean {
  let at = first - 1
  while (at >= 0 && determiners.has(words[at]!.word)) at--
  return words[at]?.word === 'by'
}

/** The words before the verb, from the last comma on. */
function thing(words: readonly PlacedWord[], text: string, end: number): { first: number; last: number } {
  let first = end - 1
  while (first > 0 && !/[,;:]/.test(text.slice(words[first - 1]!.to, words[first]!.from))) first--
  return { first, last: end - 1 }
}
