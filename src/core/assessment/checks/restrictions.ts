/**
 * "The text contains no language that directly supports restrictions": answered from verbatim wordings, or not at all. A
 * clause supports one directly where it allows or requires it; a text may also only mention that somebody can. Rule CK27,
 * docs/spec/checks.md.
 */
import type { Provision } from '../../text/types.js'
import type { Span } from '../terms.js'
import { clauseAt, type Passage, type ReadPassage, readPassages, speechOf } from './read.js'
import type { CheckSet } from './rule.js'

interface RestrictionWords {
  readonly at: string
  readonly span: Span
  readonly words: string
}

export interface RestrictionAnswer {
  /** cannot-tell: a wording is known by a summary only, or not at all, or none could be read, and nothing was found. */
  readonly answer: 'supported' | 'not-supported' | 'cannot-tell'
  /** Clauses that allow or require a restriction, and clauses that mention one without doing so. */
  readonly direct: readonly RestrictionWords[]
  readonly mentions: readonly RestrictionWords[]
  /** How many provisions were read: none in a language for which there are no rules. */
  readonly read: number
  /** Provisions whose wording is not on record. */
  readonly unread: readonly string[]
}

/** `text` null: only a summary or nothing is known of it. */
export function supportsRestrictions(
  set: CheckSet,
  provisions: readonly Provision[],
  lang: string,
): RestrictionAnswer {
  const unread = provisions.flatMap(({ id, text }) => (text === null ? [id] : []))
  const passages: Passage[] = provisions.flatMap(({ id, kind, parent, text }) =>
    text === null ? [] : [{ at: id, kind, parent, text }],
  )
  const rule = set.rules.find(({ id }) => id === 'restriction')
  const speech = speechOf(set, lang)
  if (rule === undefined || speech.modal === null || passages.length === 0)
    return { answer: 'cannot-tell', direct: [], mentions: [], read: 0, unread }
  const found = readPassages(speech, passages).flatMap(one => mentioned(one, rule.only ?? []))
  const direct = found.filter(({ supports }) => supports).map(({ said }) => said)
  const mentions = found.filter(({ supports }) => !supports).map(({ said }) => said)
  const answer = direct.length > 0 ? 'supported' : unread.length > 0 ? 'cannot-tell' : 'not-supported'
  return { answer, direct, mentions, read: passages.length, unread }
}

/** A restriction is what the clause does only where it follows its verb and no condition, relative or reason is between. */
function mentioned(
  one: ReadPassage,
  classes: readonly string[],
): { said: RestrictionWords; supports: boolean }[] {
  return one.matches
    .filter(({ means }) => means === 'restriction')
    .map(({ first, last }) => {
      const clause = clauseAt(one.clauses, first)
      const verb = clause?.operator ?? null
      const follows =
        verb === null ? clause?.bearers != null : first > verb.last && isDirect(one, verb.last + 1, first)
      const span = { from: one.words[first]!.from, to: one.words[last]!.to }
      const said = { at: one.passage.at, span, words: one.passage.text.slice(span.from, span.to) }
      return { said, supports: clause !== undefined && classes.includes(clause.modality) && follows }
    })
}

function isDirect({ words }: ReadPassage, from: number, to: number): boolean {
  return to - from <= directWithin && words.slice(from, to).every(({ word }) => !turnsAway.test(word))
}

/** How many words may stand between a verb and the restriction it governs. */
const directWithin = 12
const turnsAway =
  /^(?:if|where|when|unless|which|that|who|notify|inform|avoid|prevent|ensure|not|without|from|of|against)$/
