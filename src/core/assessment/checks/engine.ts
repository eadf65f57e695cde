/**
 * Runs the machine checks on the wordings of a proposal against a base. Everything is exact and without a model: the same
 * texts and rules give the same findings everywhere. What is found says "look here"; it judges nothing and is never counted
 * with what people say. Rules CK1 to CK30, docs/spec/checks.md.
 */
import { compareStrings } from '../../canonical/result.js'
import { type CheckBase, checkBase } from './base.js'
import { type Finding, finding, findingAt } from './findings.js'
import { absenceFindings, phraseFindings, type Together } from './lexicon.js'
import { newWordFindings, undefinedFindings } from './novelty.js'
import { referenceFindings, scopeFindings } from './places.js'
import {
  type CheckedClause,
  type Passage,
  type ReadBeside,
  type ReadClause,
  type ReadPassage,
  readPassages,
  speechOf,
} from './read.js'
import { type CheckRule, type CheckSet, speaks } from './rule.js'
import { histogram, type Percentile, percentileOf } from './vagueness.js'

export interface Checked {
  /** In the order of the passages, of their words, and of the checks' ids. */
  readonly findings: readonly Finding[]
  readonly clauses: readonly CheckedClause[]
  readonly percentile: Percentile | null
  /** Checks that have no words for the language, by id: they were not run. */
  readonly unspoken: readonly string[]
  /** Checks that were not run since the words of the base are not on record. */
  readonly untold: readonly string[]
}

export { type CheckBase, checkBase }

/** Checks passages that belong to one proposal, all in the language of the base. `beside` is the rest of its document. */
export function runChecks(
  set: CheckSet,
  base: CheckBase,
  passages: readonly Passage[],
  beside: readonly ReadBeside[] = [],
): Checked {
  const spoken = set.rules.filter(rule => speaks(rule, base.lang))
  const read = readPassages(speechOf(set, base.lang), passages, base)
  const together = { read, beside }
  const present = spoken.filter(({ kind }) => kind !== 'absence')
  const newWords = present
    .filter(({ does }) => does === 'new-words')
    .flatMap(rule => newWordFindings(rule, base, read))
  const found = [...newWords, ...present.flatMap(rule => findingsOf(rule, base, together, newWords))]
  const missing = spoken
    .filter(({ kind }) => kind === 'absence')
    .flatMap(rule => absenceFindings(rule, base, together, found))
  const clauses = read.flatMap(one => one.clauses.map(clause => ({ clause, known: one.known })))
  const own = clauses.filter(({ known }) => !known).map(({ clause }) => clause)
  return {
    findings: inOrder(read, [...found, ...missing]),
    clauses: clauses.map(({ clause }) => shownClause(clause)),
    percentile: percentileOf(histogram(own), set.vagueness),
    unspoken: set.rules.filter(rule => !spoken.includes(rule)).map(({ id }) => id),
    untold:
      base.vocabulary !== null ? [] : spoken.flatMap(({ id, does }) => (does === 'new-words' ? [id] : [])),
  }
}

function shownClause({
  at,
  wording,
  span,
  modality,
  bearers,
  how,
  bearerSpan,
  vague,
}: ReadClause): CheckedClause {
  return { at, wording, span, modality, bearers, how, bearerSpan, vague }
}

function inOrder(read: readonly ReadPassage[], found: readonly Finding[]): Finding[] {
  const place = new Map(read.map(({ passage }, i) => [passage.at, i]))
  return [...found].sort(
    (a, b) =>
      place.get(a.at)! - place.get(b.at)! ||
      a.span.from - b.span.from ||
      compareStrings(a.check, b.check) ||
      a.span.to - b.span.to,
  )
}

function findingsOf(
  rule: CheckRule,
  base: CheckBase,
  together: Together,
  newWords: readonly Finding[],
): Finding[] {
  const { read } = together
  if (rule.does === undefined) return phraseFindings(rule, read)
  if (rule.does === 'undefined-terms') return undefinedFindings(rule, base, together, newWords)
  if (rule.does === 'scope') return scopeFindings(rule, base, read)
  if (rule.does === 'references') return referenceFindings(rule, base, together)
  return read
    .filter(({ known }) => !known)
    .flatMap(one => one.clauses.flatMap(clause => ofClause(rule, one, clause)))
}

/** Checks that say something of one clause. What each clause does is no finding: it is listed with the clauses. */
function ofClause(rule: CheckRule, read: ReadPassage, clause: ReadClause): Finding[] {
  const { modality, how, operator } = clause
  if (rule.does === 'bearer')
    return how === 'nobody' && operator !== null && rule.only?.includes(modality) === true
      ? [findingAt(rule, read, operator)]
      : []
  if (rule.does === 'soft-duties')
    return modality === 'soft-duty' || modality === 'qualified-duty'
      ? [
          operator === null
            ? finding(rule, read, clause.span, { args: { modality } })
            : findingAt(rule, read, operator, { args: { modality } }),
        ]
      : []
  if (rule.does !== 'sentence-length') return []
  const words = clause.last - clause.first + 1
  return words > rule.above! ? [finding(rule, read, clause.span, { args: { words } })] : []
}
