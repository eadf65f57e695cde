/**
 * What a clause does, by the verb that carries it: a duty, a soft or qualified duty, a prohibition, an exemption, and so
 * on. Which words tell it is declared in `data/checks/deontic.yaml`; here is how they are read: the longest phrase at the
 * first verb that is not in a subordinate clause. No model. Rules CK9 to CK13, docs/spec/checks.md.
 */
import type { PlacedWord } from '../words.js'
import { isParticiple } from './participle.js'
import { compilePhrases, longestAt, type Match, matchesIn, type Phrases } from './phrases.js'
import type { CheckRule, ClauseClass } from './rule.js'

/** The words of one language, ready for reading. */
export interface ModalWords {
  readonly operators: Phrases<ClauseClass>
  /** Verbs that say how something is: what carries a clause only where nothing else does. */
  readonly statements: Phrases<'statement'>
  readonly qualifiers: Phrases<'qualifier'>
  readonly openings: Phrases<'opening'>
  readonly inward: Phrases<'inward'>
  readonly instrument: Phrases<'instrument'>
  readonly denials: Phrases<'denial'>
  readonly limits: Phrases<'limit'>
  readonly noSubjects: Phrases<'no-subject'>
  readonly relief: Phrases<'relief'>
  readonly nounSigns: ReadonlySet<string>
  readonly participles: ReadonlySet<string>
  readonly adverbs: Phrases<'adverb'>
  readonly nothings: Phrases<'nothing'>
  /** The actors that can bear a clause, for the bare present of those who keep, publish or report. */
  readonly actors: Phrases<string>
  readonly relatives: ReadonlySet<string>
  readonly conditions: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
}

const classesOfOperators: readonly ClauseClass[] = [
  'interpretive',
  'exemption',
  'prohibition',
  'right',
  'permission',
  'recommendation',
  'soft-duty',
  'constitutive',
  'duty',
  'none',
]

/** The words of a rule in one language, with the phrases that name actors; null where it has none. */
export function modalWords(
  { roles = {} }: CheckRule,
  lang: string,
  actors: readonly string[] = [],
): ModalWords | null {
  const of = (role: string) => roles[role]?.[lang] ?? []
  if (of('duty').length === 0) return null
  const all = <T extends string>(role: T) => compilePhrases(of(role).map(phrase => ({ phrase, means: role })))
  const operators = classesOfOperators.flatMap(means =>
    of(means === 'none' ? 'recital' : means).map(phrase => ({ phrase, means })),
  )
  return {
    operators: compilePhrases(operators),
    statements: all('statement'),
    qualifiers: all('qualifier'),
    openings: all('opening'),
    inward: all('inward'),
    instrument: all('instrument'),
    denials: all('denial'),
    limits: all('limit'),
    noSubjects: all('no-subject'),
    relief: all('relief'),
    nounSigns: new Set(of('noun-sign')),
    participles: new Set(of('participle')),
    adverbs: all('adverb'),
    nothings: all('nothing'),
    actors: compilePhrases(actors.map(phrase => ({ phrase, means: 'actor' }))),
    relatives: new Set(of('relative')),
    conditions: new Set(of('condition')),
    pronouns: new Set(of('pronoun')),
  }
}

/** A word of a clause, and whether a comma or bracket stands before it. */
interface Word extends PlacedWord {
  readonly apart: boolean
}

/** The verb that carries a clause. */
export interface Operator {
  readonly class: ClauseClass
  /** Its words, as indices in the list of words it was found in. */
  readonly first: number
  readonly last: number
}

interface Read {
  readonly class: ClauseClass
  readonly operator: Operator | null
  /** The further verbs of the same clause that carry something of their own. */
  readonly further: readonly Operator[]
}

/** Reads the words of one clause. `after` is the verb of the words before a list whose item it is. */
export function readClause(
  modal: ModalWords,
  text: string,
  words: readonly PlacedWord[],
  after: Operator | null = null,
): Read {
  if (words.length === 0 || longestAt(modal.openings, words, 0).size > 0) return nothing
  const inner = normWithin(modal, text, words)
  if (inner !== null) return inner
  const placed = wordsApart(text, words)
  const all = operatorsIn(modal, placed).filter(found => found.rank < 2)
  const strong = all.filter(found => found.rank === 0)
  const operator = strong.find(found => !mayBeNoun(placed, found)) ?? strong[0] ?? all[0]
  const further = strong.filter(found => operator !== undefined && found.first > operator.last)
  if (operator === undefined) return withoutOperator(modal, text, placed, after)
  return { class: classOf(modal, placed, operator), operator, further }
}

/** `means` and its like carry a clause only where no other verb does: `the most suitable means`. */
function mayBeNoun(words: readonly Word[], { class: found, first, last }: Operator): boolean {
  const byItself = found === 'constitutive' || found === 'interpretive' || found === 'exemption'
  return first === last && byItself && !modals.has(words[first]!.word)
}

/** After `agree that` and its like the norm is what follows; null where nothing such stands there. */
function normWithin(modal: ModalWords, text: string, words: readonly PlacedWord[]): Read | null {
  const inward = matchesIn(modal.inward, words)[0]
  if (inward === undefined || inward.first > inwardWithin) return null
  if (operatorsIn(modal, wordsApart(text, words.slice(0, inward.first))).length > 0) return null
  const by = inward.last + 1
  const { class: found, operator, further } = readClause(modal, text, words.slice(by))
  const moved = (one: Operator): Operator => ({ ...one, first: one.first + by, last: one.last + by })
  return operator === null ? null : { class: found, operator: moved(operator), further: further.map(moved) }
}

/** How many words may stand before `agree that`. */
const inwardWithin = 8

const nothing: Read = { class: 'none', operator: null, further: [] }

/** An item of a list goes on what stands before it; else a clause may say how something is, or what is done. */
function withoutOperator(
  modal: ModalWords,
  text: string,
  words: readonly Word[],
  after: Operator | null,
): Read {
  if (after !== null) return { ...nothing, class: qualified(modal, words, after.class) }
  const is = statementIn(modal, words)
  if (is === undefined) return barePresent(modal, text, words) ?? nothing
  const negated = words[is.last + 1]?.word === 'not'
  if (!isDone(modal, words, negated ? is.last + 1 : is.last)) return { ...nothing, class: 'constitutive' }
  const done = negated ? 'prohibition' : 'duty'
  return { class: done, operator: { class: done, first: is.first, last: is.last }, further: [] }
}

/** `is` or `has` of the main clause; what may be of a subordinate one only where the clause is no recital. */
function statementIn(modal: ModalWords, words: readonly Word[]): Match<'statement'> | undefined {
  const recital = /(?:ing|ed)$/.test(words[0]!.word)
  const ranked = matchesIn(modal.statements, words).map(is => ({
    is,
    rank: rankOf(modal, words, is.first, words.length),
  }))
  return (ranked.find(({ rank }) => rank === 0) ?? ranked.find(({ rank }) => rank === 1 && !recital))?.is
}

/** `are shared`, `is carried over`: in a treaty, what is done is to be done. `at` is the word before the participle. */
function isDone(modal: ModalWords, words: readonly Word[], at: number): boolean {
  const next = words.slice(at + 1).find((_, i) => adverbsAt(modal, words, at + 1 + i) === 0)?.word ?? ''
  return /^(?:is|are|not)$/.test(words[at]!.word) && isParticiple(next, modal.participles)
}

/** `The Bureau keeps a register.` What an actor does, in a sentence that begins with it, it is to do. */
function barePresent(modal: ModalWords, text: string, words: readonly Word[]): Read | null {
  const actor = matchesIn(modal.actors, words.slice(0, 8)).find(({ first }) => first <= 2)
  const verb = actor === undefined ? undefined : words[actor.last + 1]
  if (actor === undefined || verb === undefined || verb.apart || words.length < 4) return null
  const begins = words.slice(0, actor.first).every(({ word }) => modal.nounSigns.has(word) || word.length > 3)
  if (
    !begins ||
    !/^\s*[.;]/.test(text.slice(words.at(-1)!.to, words.at(-1)!.to + 3)) ||
    notVerbs.test(verb.word)
  )
    return null
  return {
    class: 'duty',
    operator: { class: 'duty', first: actor.last + 1, last: actor.last + 1 },
    further: [],
  }
}

const notVerbs =
  /^(?:of|to|in|on|at|by|for|from|with|and|or|between|under|as|the|a|an|concerned|that|which|who)$/

/** The class of a verb in its clause: what denies an effect of the instrument, what limits, what qualifies. */
function classOf(modal: ModalWords, words: readonly Word[], operator: Operator): ClauseClass {
  const { first, last, class: found } = operator
  if (found !== 'exemption' && subjectBegins(modal.nothings, words, first)) return ofNothing(words, first)
  const denies = longestAt(modal.denials, words, first).size > 0
  if (denies && ofInstrument(modal, words, first)) return 'interpretive'
  if ((found === 'duty' || found === 'permission') && hasNoSubject(modal, words, first))
    return longestAt(modal.relief, words, first).size > 0 ? 'exemption' : 'prohibition'
  if ((found === 'duty' || found === 'permission') && isLimited(modal, words, first, last))
    return 'prohibition'
  return qualified(modal, words, found)
}

/** `Nothing in this article shall oblige` exempts; any other effect denied is a matter of reading. */
function ofNothing(words: readonly Word[], first: number): ClauseClass {
  return /^(?:oblige|require|compel)/.test(words[first + 1]?.word ?? '') ? 'exemption' : 'interpretive'
}

/** Whether the subject is the instrument or a part of it. */
function ofInstrument(modal: ModalWords, words: readonly Word[], end: number): boolean {
  return subjectBegins(modal.instrument, words, end)
}

function hasNoSubject(modal: ModalWords, words: readonly Word[], end: number): boolean {
  return subjectBegins(modal.noSubjects, words, end)
}

/** Whether the clause, or what follows the last comma before its verb, begins with one of some phrases. */
function subjectBegins<T>(phrases: Phrases<T>, words: readonly Word[], end: number): boolean {
  let from = end - 1
  while (from > 0 && !words[from]!.apart) from--
  return end > 0 && [0, from].some(at => longestAt(phrases, words.slice(0, end), at).size > 0)
}

/** `may only`, `only Members may`, `shall … no other than`: what is not named is forbidden. */
function isLimited(modal: ModalWords, words: readonly Word[], first: number, last: number): boolean {
  return matchesIn(modal.limits, words).some(limit => {
    const before = words[limit.first - 1]?.word
    return (
      before !== 'not' &&
      (limit.first > last || limit.first === 0 || limit.first <= first) &&
      !afterCondition(modal, words, last, limit.first)
    )
  })
}

function afterCondition(modal: ModalWords, words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from + 1, to).some(({ word }) => modal.conditions.has(word) || modal.relatives.has(word))
}

/** A duty with words that leave its bearer room is a qualified one; a soft duty stays soft. */
function qualified(modal: ModalWords, words: readonly Word[], found: ClauseClass): ClauseClass {
  return found === 'duty' && matchesIn(modal.qualifiers, words).length > 0 ? 'qualified-duty' : found
}

function wordsApart(text: string, words: readonly PlacedWord[]): Word[] {
  return words.map(({ word, from, to }, i) => ({
    word,
    from,
    to,
    apart: i > 0 && isApart(text, words[i - 1]!.to, from),
  }))
}

/** Most words have one space between them: that is seen without looking at it. */
function isApart(text: string, from: number, to: number): boolean {
  return to - from > 1 && /[,()،、—–]/.test(text.slice(from, to))
}

/** 0: of the main clause; 1: may be of a subordinate one; 2: certainly is. */
interface Ranked extends Operator {
  readonly rank: 0 | 1 | 2
}

function operatorsIn(modal: ModalWords, words: readonly Word[]): Ranked[] {
  const found: Ranked[] = []
  let at = 0
  while (at < words.length) {
    const operator = operatorAt(modal, words, at)
    if (operator !== null) found.push({ ...operator, rank: rankOfOperator(modal, words, operator) })
    at = operator === null ? at + 1 : operator.last + 1
  }
  return found
}

/** The longest phrase at a word, read over what is put in after it: `shall, as appropriate, endeavour to`. */
function operatorAt(modal: ModalWords, words: readonly Word[], at: number): Operator | null {
  if (!modal.operators.next.has(words[at]!.word)) return null
  const close = closeUp(modal, words, at)
  const best = [...longestAt(modal.operators, close, 0)].sort(
    ([a, i], [b, j]) => j - i || classesOfOperators.indexOf(a) - classesOfOperators.indexOf(b),
  )[0]
  if (best === undefined) return null
  const last = words.indexOf(close[best[1]]!)
  return { class: best[0], first: at, last }
}

/** The next words without adverbs and without what stands between two commas. */
function closeUp(modal: ModalWords, words: readonly Word[], at: number): Word[] {
  const kept: Word[] = [words[at]!]
  let i = at + 1
  while (i < words.length && kept.length < closeMax) {
    if (words[i]!.apart && kept.length <= 3) i = endOfInsertion(words, i) ?? i
    const skip = kept.length <= 3 ? putIn(modal, words, i) : 0
    if (skip === 0) kept.push(words[i]!)
    i += Math.max(skip, 1)
  }
  return kept
}

/** How many words at a place are put in between a modal and its verb: adverbs, or what qualifies. */
function putIn(modal: ModalWords, words: readonly Word[], at: number): number {
  const qualifier = longestAt(modal.qualifiers, words, at).get('qualifier')
  return qualifier === undefined ? adverbsAt(modal, words, at) : qualifier + 1 - at
}

function adverbsAt(modal: ModalWords, words: readonly Word[], at: number): number {
  const last = longestAt(modal.adverbs, words, at).get('adverb')
  if (last !== undefined) return last + 1 - at
  return inLy.test(words[at]!.word) && !words[at]!.word.endsWith('ply') ? 1 : 0
}

const inLy = /^(?!only$|rely$|family$|assembly$).{2,}ly$/

const modals = new Set(['shall', 'may', 'must', 'should', 'will', 'can', 'cannot'])

const closeMax = 24
const insertionMax = 18

/** The first word after an insertion that begins at a word; null where it does not end soon. */
function endOfInsertion(words: readonly Word[], from: number): number | null {
  for (let i = from + 1; i < words.length && i - from <= insertionMax; i++) if (words[i]!.apart) return i
  return null
}

/** What stands alone after an article, and is no modal, is a noun: `any means of`. */
function rankOfOperator(modal: ModalWords, words: readonly Word[], { first, last }: Operator): 0 | 1 | 2 {
  const isNoun =
    first === last && !modals.has(words[first]!.word) && modal.nounSigns.has(words[first - 1]?.word ?? '')
  return isNoun ? 2 : rankOf(modal, words, first)
}

/** Directly after `which` or `that it`: certainly subordinate. After `if` without a comma since, or near `which`: maybe. */
function rankOf(modal: ModalWords, words: readonly Word[], at: number, near = 4): 0 | 1 | 2 {
  const before = words[at - 1]
  if (isInverted(words, at)) return 2
  if (before === undefined) return 0
  if (modal.relatives.has(before.word) && !words[at]!.apart) return 2
  if (modal.pronouns.has(before.word) && modal.relatives.has(words[at - 2]?.word ?? '')) return 2
  for (let i = at - 1; i >= 0; i--) {
    if (modal.conditions.has(words[i]!.word)) return 1
    if (modal.relatives.has(words[i]!.word) && at - i <= near && i > 0 && !isDemonstrative(words, i, at))
      return 1
    if (words[i + 1]!.apart) return 0
  }
  return 0
}

/** `Should a member fail to …`, `and should it decide so`: a condition. */
function isInverted(words: readonly Word[], at: number): boolean {
  if (words[at]!.word !== 'should') return false
  return at === 0 || /^(?:it|he|she|they|a|an|any|the|there|such)$/.test(words[at + 1]?.word ?? '')
}

/** `…, that Member shall`: after a comma, `that` and one word before the verb point at somebody. */
function isDemonstrative(words: readonly Word[], that: number, verb: number): boolean {
  return words[that]!.word === 'that' && words[that]!.apart && verb - that === 2
}
