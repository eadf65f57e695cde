/** New words and terms, and terms that nobody defines. Rules CK17 to CK20, docs/spec/checks.md. */
import { type DefinedTerm, definedTerms } from '../defined-terms.js'
import { push } from '../lists.js'
import { type NewTerm, newTermsIn, type Span } from '../terms.js'
import { sameWord, type Vocabulary } from '../vocabulary.js'
import { inflections, isBlank, isFunctionWord, type PlacedWord, wordsOf } from '../words.js'
import type { CheckBase } from './base.js'
import { type Finding, finding } from './findings.js'
import type { Together } from './lexicon.js'
import type { ReadBeside, ReadPassage } from './read.js'
import type { CheckRule } from './rule.js'

/** Words of the passages that the base has in no form, each once for a passage. */
export function newWordFindings(rule: CheckRule, base: CheckBase, read: readonly ReadPassage[]): Finding[] {
  const { vocabulary, pairs } = base
  if (vocabulary === null) return []
  const all = read.filter(({ known }) => !known)
  const single = newWords(rule, vocabulary, all)
  return [...single, ...(pairs === null ? [] : newPairs(rule, { vocabulary, pairs, known: new Map() }, all))]
}

/** All passages are read as one text: a word is looked up once, and counted in all of them. */
function newWords(rule: CheckRule, vocabulary: Vocabulary, all: readonly ReadPassage[]): Finding[] {
  const starts: number[] = []
  let length = 0
  for (const { passage } of all) {
    starts.push(length)
    length += passage.text.length + between.length
  }
  const text = all.map(({ passage }) => passage.text).join(between)
  return newTermsIn(vocabulary, text).flatMap(term => ofTerm(rule, all, starts, term))
}

/** No term goes over from one passage to the next. */
const between = '\n.\n'

function ofTerm(
  rule: CheckRule,
  all: readonly ReadPassage[],
  starts: readonly number[],
  found: NewTerm,
): Finding[] {
  const { term, count, at, relative } = found
  const args = { term, count, words: 1, ...(relative === undefined ? {} : { relative }) }
  let before = -1
  return at.flatMap(({ from, to }) => {
    const i = indexOf(starts, from)
    if (i === before) return []
    before = i
    return [finding(rule, all[i]!, { from: from - starts[i]!, to: to - starts[i]! }, { args })]
  })
}

/** Which of some starts an offset comes after, the last. */
function indexOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Two or three words together that the base has only apart, used at least twice. */
interface Pair extends Span {
  readonly read: ReadPassage
  readonly key: string
  readonly words: number
}

/** The words of a base, where they are known. */
interface Known {
  readonly vocabulary: Vocabulary
  readonly pairs: NonNullable<CheckBase['pairs']>
  /** Whether a word met is a word of content that the base has. */
  readonly known: Map<string, boolean>
}

function newPairs(rule: CheckRule, base: Known, read: readonly ReadPassage[]): Finding[] {
  if (!base.vocabulary.english) return []
  const met = new Map<string, Pair[]>()
  for (const pair of read.flatMap(one => pairsOf(base, one))) push(met, pair.key, pair)
  return [...met.values()]
    .filter(pairs => pairs.length >= 2)
    .flatMap(pairs => firstOfEach(pairs).map(pair => ofPair(rule, pair, pairs.length)))
}

function firstOfEach(pairs: readonly Pair[]): Pair[] {
  const seen = new Set<ReadPassage>()
  return pairs.filter(({ read }) => !seen.has(read) && seen.add(read))
}

function ofPair(rule: CheckRule, { read, from, to, words }: Pair, count: number): Finding {
  const term = read.passage.text.slice(from, to).replace(/\s+/g, ' ').toLowerCase()
  return finding(rule, read, { from, to }, { args: { term, count, words } })
}

/** Runs of known words of content that the base does not have side by side; what follows a modal or `to` is a verb. */
function pairsOf(base: Known, read: ReadPassage): Pair[] {
  const { text } = read.passage
  return runsOf(base, text, read.words).flatMap(run =>
    run.slice(1).flatMap((word, i): Pair[] => {
      const before = run[i]!
      if (standTogether(base, before.word, word.word) || !isNoun(word.word)) return []
      const third = run[i + 2]
      const last =
        third !== undefined && isNoun(third.word) && !standTogether(base, word.word, third.word)
          ? third
          : word
      const key = [before, word, ...(last === word ? [] : [last])].map(w => singular(w.word)).join(' ')
      return [{ read, key, from: before.from, to: last.to, words: last === word ? 2 : 3 }]
    }),
  )
}

function runsOf(base: Known, text: string, words: readonly PlacedWord[]): PlacedWord[][] {
  const runs: PlacedWord[][] = []
  let run: PlacedWord[] = []
  for (const [i, word] of words.entries()) {
    const before = words[i - 1]
    const goesOn = run.length > 0 && isBlank(text, before!.to, word.from)
    if (!goesOn) run = []
    if (!isContent(base, word.word) || (before !== undefined && verbBefore.test(before.word))) run = []
    else if (run.push(word) === 1) runs.push(run)
  }
  return runs.filter(({ length }) => length > 1)
}

const verbBefore = /^(?:to|shall|may|must|should|will|can|not)$/

function isContent({ vocabulary, known }: Known, word: string): boolean {
  const before = known.get(word)
  if (before !== undefined) return before
  const shape = !isFunctionWord(word) && !word.includes('-') && !word.endsWith('ly')
  const found = shape && sameWord(vocabulary, word).length > 0
  known.set(word, found)
  return found
}

function isNoun(word: string): boolean {
  return !/(?:ed|ing|ly)$/.test(word)
}

function singular(word: string): string {
  return inflections(word).at(1) ?? word
}

function standTogether({ pairs }: Known, a: string, b: string): boolean {
  const forms = inflections(b)
  return inflections(a).some(form => forms.some(other => pairs.get(form)?.has(other) === true))
}

/** Listed terms, and new words used more than once, with the definition that clears them where there is one. */
export function undefinedFindings(
  rule: CheckRule,
  base: CheckBase,
  { read, beside }: Together,
  newWords: readonly Finding[],
): Finding[] {
  const all = read.filter(({ known }) => !known)
  const defined = definitionsOf(base, [...read, ...beside])
  const listed = all.flatMap(one => listedTerms(rule, base, one))
  const names = namesIn(all)
  const taken = new Set(listed.flatMap(({ term }) => wordsOf(term).map(({ word }) => singular(word))))
  const repeated = newWords
    .filter(({ args }) => Number(args.count) > 1 && !taken.has(singular(String(args.term))))
    .filter(one => names.has(args(one).split(' ')[0]!.toLowerCase()))
    .map(one => ({
      ...one,
      check: rule.id,
      version: rule.version,
      severity: 'info' as const,
      args: { term: args(one) },
    }))
  const once = new Map<string, Finding>()
  for (const one of [...listed.map(({ finding }) => finding), ...repeated]) {
    const key = singular(args(one))
    if (!once.has(key)) once.set(key, withDefinition(one, defined))
  }
  return [...once.values()]
}

const args = (one: Finding): string => String(one.args.term)

const namedInside = /(?<=[\p{Ll}\p{N},;)]\s)\p{Lu}[\p{L}\p{M}\p{N}’-]*(?!\s\p{N})/gu

/** Words written as names inside a sentence: a proposal that makes a term of a word writes it so. Numbered things are none. */
function namesIn(read: readonly ReadPassage[]): ReadonlySet<string> {
  const names = read.flatMap(({ passage }) => passage.text.match(namedInside) ?? [])
  return new Set(names.map(name => name.toLowerCase()))
}

/** A listed term in the proposal's own words: not where the provision that they would replace has it too. */
function listedTerms(
  rule: CheckRule,
  { byId }: CheckBase,
  read: ReadPassage,
): { term: string; finding: Finding }[] {
  const before = byId.get(read.passage.replaces ?? '')?.text?.toLowerCase() ?? ''
  return read.matches
    .filter(({ means }) => means === rule.id)
    .map(({ first, last }) => {
      const span = { from: read.words[first]!.from, to: read.words[last]!.to }
      const term = read.passage.text.slice(span.from, span.to).toLowerCase()
      return { term, finding: finding(rule, read, span, { args: { term } }) }
    })
    .filter(({ term }) => !before.includes(term))
}

interface Definition {
  readonly at: string
  readonly words: string
  /** All forms of all words of the term. */
  readonly forms: ReadonlySet<string>
}

/** What the base and the passages themselves define, by every form of every word of a term. */
function definitionsOf(
  base: CheckBase,
  read: readonly ReadBeside[],
): ReadonlyMap<string, readonly Definition[]> {
  const passages = read.map(({ passage: { at, kind, parent, text } }) => ({ id: at, kind, parent, text }))
  const inForce = base.provisions.filter(({ suppressed }) => suppressed !== true)
  const own = definedTerms([...inForce.filter(({ kind }) => kind === 'article'), ...passages])
  const plainly = [...inForce, ...passages].flatMap(({ id, text }) => saidToMean(id, text ?? ''))
  const byForm = new Map<string, Definition[]>()
  for (const { term, provision, passage } of [...base.defined, ...own, ...plainly]) {
    const forms = new Set(wordsOf(term).flatMap(({ word }) => inflections(word)))
    for (const form of forms) push(byForm, form, { at: provision, words: passage, forms })
  }
  return byForm
}

const plainDefinition =
  /(?:^|[.;]\s+)(?:(?:in|for the purposes? of) (?:this|these) [\p{L} ]{1,40},?\s+)?(?:the |an? )?([\p{L}][\p{L} -]{1,60}?)(?: means| shall mean| is defined as|: \p{Ll})/giu
const pronouns = /^(?:this|that|these|it|which|what|all|no|by|parties shall)\b/i

/** Definitions without quotation marks: "Fraud means the use …", "Spam: a message …". They only ever clear. */
function saidToMean(id: string, text: string): DefinedTerm[] {
  return [...text.matchAll(plainDefinition)]
    .map(match => ({ term: match[1]!, provision: id, passage: match[0].trim() }))
    .filter(({ term }) => !pronouns.test(term))
}

/** A definition clears a term where every word of the term is in what is defined, in any form. */
function withDefinition(one: Finding, defined: ReadonlyMap<string, readonly Definition[]>): Finding {
  const words = wordsOf(args(one)).map(({ word }) => inflections(word))
  const near = (words[0] ?? []).flatMap(form => defined.get(form) ?? [])
  const by = near.find(({ forms }) => words.every(word => word.some(form => forms.has(form))))
  return by === undefined ? one : { ...one, clearedBy: { at: by.at, words: by.words } }
}
