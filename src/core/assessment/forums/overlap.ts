/**
 * Which forums may already deal with what a text is about. Topics are found by their words, forums by the topics that
 * they cover, and both are suggestions: a person says whether there is an overlap. That no forum covers a topic is
 * said of each topic where it is so: what is proposed there is new, and no duplicate. Rules FO4 to FO8.
 */
import { termCounter } from '../term-counts.js'
import { inflections, isFunctionWord, wordsOf } from '../words.js'
import type { Forum, ForumList, Topic } from './list.js'

export interface TopicWords {
  readonly topic: string
  /** Words of the topic that the text has, in any form, and how often. */
  readonly words: readonly { readonly word: string; readonly count: number }[]
}

/** The topics of some texts of one language, in the order of the list; null where it has no words in that language. */
export type FindTopics = (texts: readonly string[]) => TopicWords[]

/** Looks for the words of every topic. Of one that finds many texts it is made once: it remembers words. */
export function topicFinder({ topics }: ForumList, lang: string): FindTopics | null {
  const sought = topics.flatMap(({ id, words }) =>
    (words[wordsIn(lang)] ?? []).map(word => ({ topic: id, word })),
  )
  if (sought.length === 0) return null
  const count = termCounter(
    sought.map(({ word }) => word),
    lang,
  )
  return texts => {
    const counts = count(texts)
    const found = new Map<string, { word: string; count: number }[]>()
    for (const [i, { topic, word }] of sought.entries())
      if (counts[i]! > 0) found.set(topic, [...(found.get(topic) ?? []), { word, count: counts[i]! }])
    return [...found].map(([topic, words]) => ({ topic, words }))
  }
}

/** The language of a tag: `en-GB` has the words of `en`. */
function wordsIn(tag: string): string {
  return tag.split('-')[0]!
}

/** How far forums deal with a topic: none does, only recommendations do, or others do. */
type Coverage = 'none' | 'soft-law' | 'covered'

export interface CoveredTopic {
  readonly topic: string
  readonly coverage: Coverage
  /** Forums that cover it, in the order of the list, and others that did not yet in the year looked at. */
  readonly forums: readonly string[]
  readonly later: readonly string[]
}

/** What is asked of a forum: a row of the list, or one that a negotiation has declared. */
interface Covering {
  readonly id: string
  readonly kind: string
  readonly since?: number | undefined
  readonly covers: readonly string[]
}

/** Each topic with who covered it by the end of a year; with null as the year, who covers it now. */
export function coverageOf(
  forums: readonly Covering[],
  topics: readonly string[],
  year: number | null,
): CoveredTopic[] {
  return topics.map(topic => {
    const covering = forums.filter(forum => forum.covers.includes(topic))
    const then = covering.filter(forum => isThere(forum, year))
    const there = new Set(then.map(({ id }) => id))
    const only = then.every(({ kind }) => kind === 'soft-law') ? 'soft-law' : 'covered'
    return {
      topic,
      coverage: then.length === 0 ? 'none' : only,
      forums: [...there],
      later: [...new Set(covering.map(({ id }) => id))].filter(id => !there.has(id)),
    }
  })
}

function isThere({ since }: Covering, year: number | null): boolean {
  return year === null || since === undefined || since <= year
}

export interface SuggestedForum {
  readonly id: string
  /** The topics of the text that it covers. */
  readonly covers: readonly string[]
  /** How alike the words of the text and of its card are: thousandths, rounded down. Orders; judges nothing. */
  readonly likeness: number
}

/**
 * Forums that cover any of these topics by a year: those that cover more first, then those whose card has more of the
 * rare words of the text, then in the order of the list.
 */
export function suggestedForums(
  list: ForumList,
  topics: readonly string[],
  year: number | null,
  text: { readonly lang: string; readonly texts: readonly string[] },
): SuggestedForum[] {
  const likeness = likenessTo(list, text)
  const found = list.forums.flatMap((forum, i) => {
    const covers = topics.filter(topic => forum.covers.includes(topic))
    return covers.length === 0 || !isThere(forum, year)
      ? []
      : [{ id: forum.id, covers, likeness: likeness[i]! }]
  })
  return found.sort((a, b) => b.covers.length - a.covers.length || b.likeness - a.likeness)
}

/** Numbers of occurrences, by the words of the cards. */
type Weights = ReadonlyMap<string, number>

/**
 * The cosine of tf-idf vectors (G. Salton, 1975) of a text and each card, over the words of the cards. Counts and
 * rarities are logarithms to the base 2 in whole digits, so that every machine has the same.
 */
function likenessTo(
  list: ForumList,
  { lang: tag, texts }: { readonly lang: string; readonly texts: readonly string[] },
): number[] {
  const lang = wordsIn(tag)
  const labels = new Map(list.topics.map(topic => [topic.id, topic]))
  const cards = list.forums.map(forum => countsOf(cardWords(forum, labels, lang)))
  const rarity = rarities(cards)
  const vector = weighted(countsIn(texts, rarity, lang), rarity)
  return cards.map(card => cosine(vector, weighted(card, rarity)))
}

function cardWords(
  { name, force, covers }: Forum,
  topics: ReadonlyMap<string, Topic>,
  lang: string,
): string[] {
  const own = [name[lang], force[lang]]
  const words = covers.flatMap(id => {
    const topic = topics.get(id)
    return topic === undefined ? [] : [topic.label[lang], ...(topic.words[lang] ?? [])]
  })
  return [...own, ...words].flatMap(text => (text === undefined ? [] : contentWords(text)))
}

function contentWords(text: string): string[] {
  return wordsOf(text).flatMap(({ word }) => (isFunctionWord(word) ? [] : [word]))
}

function countsOf(words: readonly string[]): Weights {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Of every word of the cards, the digits of how many times fewer cards have it than there are. */
function rarities(cards: readonly Weights[]): Weights {
  const having = countsOf(cards.flatMap(card => [...card.keys()]))
  return new Map([...having].map(([word, count]) => [word, digits(Math.floor(cards.length / count))]))
}

/** How often a text has each word of the cards; in English in any form. */
function countsIn(texts: readonly string[], known: Weights, lang: string): Weights {
  const formsOf = lang === 'en' ? inflections : (word: string) => [word]
  const byForm = new Map<string, string[]>()
  for (const word of known.keys())
    for (const form of formsOf(word)) byForm.set(form, [...(byForm.get(form) ?? []), word])
  const met = texts.flatMap(contentWords).flatMap(word => {
    return [...new Set(formsOf(word).flatMap(form => byForm.get(form) ?? []))]
  })
  return countsOf(met)
}

function weighted(counts: Weights, rarity: Weights): Weights {
  return new Map([...counts].map(([word, count]) => [word, digits(count) * rarity.get(word)!]))
}

/** Binary digits of a positive integer: its logarithm to the base 2, rounded down, and one. */
function digits(count: number): number {
  return 32 - Math.clz32(count)
}

function cosine(a: Weights, b: Weights): number {
  let product = 0
  for (const [word, weight] of a) product += weight * (b.get(word) ?? 0)
  return product === 0 ? 0 : Math.floor((1000 * product) / Math.sqrt(square(a) * square(b)))
}

function square(vector: Weights): number {
  let sum = 0
  for (const weight of vector.values()) sum += weight * weight
  return sum
}
