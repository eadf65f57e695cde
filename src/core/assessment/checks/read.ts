/**
 * Reads wordings for the checks: words once, clauses with what each does and whom it binds, and where the phrases of every
 * check occur. What the checks say is in `engine.ts`. Rules CK6 to CK16, docs/spec/checks.md.
 */

import type { Hash } from '../../canonical/hash.js'
import { clauseWordsReadMax } from '../../limits.js'
import { wordingHash } from '../../record/body.js'
import type { ProvisionId, ProvisionKind } from '../../text/types.js'
import type { Span } from '../terms.js'
import { type PlacedWord, wordsOf } from '../words.js'
import { type Bearer, type BearerWords, bearerOf, bearerWords } from './bearer.js'
import { type Clause, clausesIn } from './clauses.js'
import { type ModalWords, modalWords, type Operator, readClause } from './modality.js'
import { compilePhrases, type Match, matchesIn, type Phrases } from './phrases.js'
import { type CheckSet, type ClauseClass, speaks } from './rule.js'

/** A wording that is checked. */
export interface Passage {
  /** A provision's id, or the reference of an amendment. */
  readonly at: string
  readonly kind: ProvisionKind
  readonly text: string
  /** The provision it stands under: of the base, or another passage. */
  readonly parent: ProvisionId | null
  /** The provision of the base whose wording it would replace. */
  readonly replaces?: ProvisionId
  /** What is printed before it: `Article 5A`. */
  readonly label?: string
}

/** A clause, what it does and whom it binds. */
export interface CheckedClause {
  readonly at: string
  readonly wording: Hash
  readonly span: Span
  readonly modality: ClauseClass
  /** Declared actors by id; empty where the clause names none. Null where its class has no bearer. */
  readonly bearers: readonly string[] | null
  /** named, by (the passive with `by`), nobody (the passive without), thing; null as `bearers`, or where a list begins elsewhere. */
  readonly how: Bearer['how'] | null
  /** The words that name its bearer; null where none do. */
  readonly bearerSpan: Span | null
  /** Words of a vague standard in it. */
  readonly vague: number
}

/** A passage as it was read. Indices are of `words`. */
export interface ReadPassage {
  readonly passage: Passage
  readonly wording: Hash
  readonly words: readonly PlacedWord[]
  readonly clauses: readonly ReadClause[]
  /** Phrases of the checks, by check. */
  readonly matches: readonly Match<string>[]
  /** It stands word for word in the base: nothing in it is the proposal's. */
  readonly known: boolean
}

export interface ReadClause extends CheckedClause {
  readonly first: number
  readonly last: number
  readonly operator: Operator | null
}

/** The phrases of all checks in one language. */
interface Speech {
  readonly lang: string
  readonly modal: ModalWords | null
  readonly bearer: BearerWords | null
  readonly phrases: Phrases<string>
}

const kept = new WeakMap<CheckSet, Map<string, Speech>>()

/** The words of a set of checks in one language, compiled once. */
export function speechOf(set: CheckSet, lang: string): Speech {
  const speeches = kept.get(set) ?? new Map<string, Speech>()
  kept.set(set, speeches)
  const short = lang.split('-')[0]!
  const found = speeches.get(short) ?? compiled(set, short)
  speeches.set(short, found)
  return found
}

function compiled({ rules }: CheckSet, lang: string): Speech {
  const spoken = rules.filter(rule => speaks(rule, lang))
  const modality = spoken.find(({ does }) => does === 'modality')
  const bearer = spoken.find(({ does }) => does === 'bearer')
  const actors = bearer?.actors?.flatMap(({ phrases }) => phrases[lang] ?? []) ?? []
  const phrases = spoken.flatMap(({ id, phrases }) =>
    (phrases?.[lang] ?? []).map(phrase => ({ phrase, means: id })),
  )
  return {
    lang,
    modal: modality === undefined ? null : modalWords(modality, lang, actors),
    bearer: bearer === undefined ? null : bearerWords(bearer, lang),
    phrases: compilePhrases(phrases),
  }
}

/** What passages are read against: the provisions that a list may hang on, and the wordings that stand there already. */
interface Standing {
  readonly byId: ReadonlyMap<ProvisionId, { readonly text: string | null }>
  readonly known: ReadonlySet<string>
}

const nothingStands: Standing = { byId: new Map(), known: new Set() }

/** Reads passages that are checked together. */
export function readPassages(
  speech: Speech,
  passages: readonly Passage[],
  { byId, known }: Standing = nothingStands,
): ReadPassage[] {
  const own = new Map(passages.map(({ at, text }) => [at, text]))
  const leads = new Map<string, Leading | null>()
  return passages.map(passage => {
    const { parent } = passage
    const chapeau = parent === null ? null : (own.get(parent) ?? byId.get(parent)?.text ?? null)
    return {
      ...readPassage(speech, passage, leadOf(speech, leads, chapeau)),
      known: known.has(plain(passage.text)),
    }
  })
}

/** A wording as it is compared word for word. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A passage that is not checked, but may hold what clears a finding: its phrases alone. */
export type ReadBeside = Pick<ReadPassage, 'passage' | 'words' | 'matches'>

export function readBeside({ phrases }: Speech, passage: Passage): ReadBeside {
  const words = wordsOf(passage.text)
  return { passage, words, matches: matchesIn(phrases, words) }
}

function readPassage(speech: Speech, passage: Passage, lead: Leading | null): Omit<ReadPassage, 'known'> {
  const { text } = passage
  const { words, matches } = readBeside(speech, passage)
  const wording = wordingHash(text)
  const clauses = readClauses(speech, text, words, lead).map(clause => ({
    ...clause,
    at: passage.at,
    wording,
    vague: 0,
  }))
  for (const { means, first } of matches) {
    const clause = means === 'vague-standard' ? clauseAt(clauses, first) : undefined
    if (clause !== undefined) clause.vague++
  }
  return { passage, wording, words, clauses, matches }
}

type Read = Omit<ReadClause, 'at' | 'wording' | 'vague'>

/** What the words before a list say, for the items that go on them. */
interface Leading {
  readonly operator: Operator
  readonly bearer: Read['bearers']
  readonly how: Read['how']
}

function readClauses(
  speech: Speech,
  text: string,
  words: readonly PlacedWord[],
  lead: Leading | null,
): Read[] {
  const { modal } = speech
  if (modal === null) return []
  const spans = clausesIn(text)
  const read = new Map<number, Read>()
  let last: Read | null = null
  let at = 0
  return spans.flatMap(clause => {
    while (at < words.length && words[at]!.from < clause.from) at++
    const first = at
    while (at < words.length && words[at]!.to <= clause.to) at++
    if (at === first) return []
    const leading = clause.chapeau === null ? lead : leadingOf(read.get(clause.chapeau.from))
    const joined = readJoined(speech, modal, text, words.slice(first, at), { clause, first, leading })
    const parts = pronounsAs(modal, words, last, joined)
    last = parts.at(-1)!
    read.set(clause.from, parts[0]!)
    return parts
  })
}

/** `It shall … and shall …` after a clause whose bearer is named means that bearer. */
function pronounsAs(
  modal: ModalWords,
  words: readonly PlacedWord[],
  before: Read | null,
  parts: readonly Read[],
): Read[] {
  const named =
    before !== null && before.bearers !== null && before.bearers.length > 0 ? before.bearers : null
  let pronoun: Span | null = null
  return parts.map(part => {
    const isPronoun =
      part.how === 'thing' &&
      part.operator?.first === part.first + 1 &&
      modal.pronouns.has(words[part.first]!.word)
    if (isPronoun) pronoun = part.bearerSpan
    const isMeant = pronoun !== null && part.bearerSpan === pronoun
    return isMeant && named !== null ? { ...part, bearers: named, how: 'named' } : part
  })
}

/** `shall … and may …` is two clauses with one bearer. */
function readJoined(
  speech: Speech,
  modal: ModalWords,
  text: string,
  words: readonly PlacedWord[],
  { clause, first, leading }: Place,
): Read[] {
  const parts: Read[] = []
  for (let from = 0; ; ) {
    const led = from === 0 ? leading : null
    for (const piece of piecesOf(modal, text, words, from, led)) {
      const span = {
        from: piece.from === 0 ? clause.from : words[piece.from]!.from,
        to: piece.to === words.length ? clause.to : words[piece.to - 1]!.to,
      }
      const part = { span, first: first + piece.from, leading: led, read: piece.read }
      const one = readOne(speech, text, words.slice(piece.from, piece.to), part)
      parts.push(parts.length === 0 ? one : borneAs(parts.at(-1)!, one))
      if (piece.to === words.length) return parts
      from = piece.to + 1
    }
  }
}

interface Piece extends Span {
  readonly read: ReturnType<typeof readClause>
}

/** The parts of a clause that end within a window from a word on; the one that goes on beyond it is left for the next. */
function piecesOf(
  modal: ModalWords,
  text: string,
  words: readonly PlacedWord[],
  from: number,
  led: Leading | null,
): Piece[] {
  const window = words.slice(from, from + clauseWordsReadMax)
  const read = readClause(modal, text, window, led?.operator ?? null)
  const cuts = read.further.map(({ first }) => first).filter(at => joins.test(window[at - 1]?.word ?? ''))
  if (cuts.length === 0) return [{ from, to: words.length, read }]
  return cuts.map((cut, i) => {
    const begin = cuts[i - 1] ?? 0
    const own = readClause(modal, text, window.slice(begin, cut - 1), led?.operator ?? null)
    return { from: from + begin, to: from + cut - 1, read: own }
  })
}

/** What comes after `and` has the bearer of what stands before it, unless it names its own or is in the passive. */
function borneAs({ bearers, how, bearerSpan }: Read, part: Read): Read {
  if (part.bearers === null || part.how === 'named' || part.how === 'by' || part.how === 'nobody') return part
  return bearers === null ? part : { ...part, bearers, how, bearerSpan }
}

const joins = /^(?:and|but|or)$/

/** What a wording that ends with a colon says, for the provisions under it; read once for all of them. */
function leadOf(speech: Speech, leads: Map<string, Leading | null>, text: string | null): Leading | null {
  if (text === null || !/[:—–]$/.test(text.trimEnd())) return null
  const found = leads.get(text) ?? leadingOf(readClauses(speech, text, wordsOf(text), null).at(-1))
  leads.set(text, found)
  return found
}

function leadingOf(read: Read | undefined): Leading | null {
  return read?.operator == null ? null : { operator: read.operator, bearer: read.bearers, how: read.how }
}

/** The clause that a word belongs to, of clauses in order. */
export function clauseAt<T extends Pick<ReadClause, 'first' | 'last'>>(
  clauses: readonly T[],
  word: number,
): T | undefined {
  let [low, high] = [0, clauses.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (clauses[middle]!.last < word) low = middle + 1
    else high = middle
  }
  const found = clauses[low]
  return found !== undefined && found.first <= word ? found : undefined
}

interface Place {
  readonly clause: Clause
  readonly first: number
  readonly leading: Leading | null
}

/** A clause of those joined, as it was read. */
interface Part {
  readonly span: Span
  readonly first: number
  readonly leading: Leading | null
  readonly read: ReturnType<typeof readClause>
}

const unborne: ReadonlySet<ClauseClass> = new Set(['none', 'constitutive', 'interpretive'])

function readOne(
  { bearer: bearing }: Speech,
  text: string,
  words: readonly PlacedWord[],
  { span, first, leading, read }: Part,
): Read {
  const { class: modality, operator } = read
  const found =
    unborne.has(modality) || operator === null || bearing === null
      ? null
      : bearerOf(words.slice(0, clauseWordsReadMax), text, operator, bearing)
  const inherits = operator === null && leading !== null && !unborne.has(modality)
  return {
    span,
    first,
    last: first + words.length - 1,
    modality,
    operator:
      operator === null ? null : { ...operator, first: operator.first + first, last: operator.last + first },
    bearers: found?.actors ?? (inherits ? leading.bearer : unborne.has(modality) ? null : []),
    how: found?.how ?? (inherits ? leading.how : null),
    bearerSpan:
      found === null || found.how === 'nobody'
        ? null
        : { from: words[found.first]!.from, to: words[found.last]!.to },
  }
}
