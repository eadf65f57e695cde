/** Checks that look for phrases: where they stand, how grave they are there, and that none of them stands anywhere. */
import { push } from '../lists.js'
import type { CheckBase } from './base.js'
import { type Finding, finding, findingAt, wordsBetween } from './findings.js'
import { clauseAt, type ReadBeside, type ReadClause, type ReadPassage } from './read.js'
import type { CheckRule } from './rule.js'

/** Every occurrence in a clause of the classes that a rule is about. Rule CK23, docs/spec/checks.md. */
export function phraseFindings(rule: CheckRule, read: readonly ReadPassage[]): Finding[] {
  return read
    .filter(({ known }) => !known)
    .flatMap(one =>
      one.matches
        .filter(({ means }) => means === rule.id)
        .flatMap(match => {
          const clause = clauseAt(one.clauses, match.first)
          if (!isMeant(rule, clause)) return []
          const severity = isGraver(rule, one, clause) ? 'warn' : rule.severity
          return [
            findingAt(rule, one, match, {
              severity,
              args: { words: wordsBetween(one, match.first, match.last) },
            }),
          ]
        }),
    )
}

function isMeant({ only }: CheckRule, clause: ReadClause | undefined): boolean {
  return only === undefined || (clause !== undefined && only.includes(clause.modality))
}

function isGraver({ graver }: CheckRule, { matches }: ReadPassage, clause: ReadClause | undefined): boolean {
  if (graver === undefined || clause === undefined) return false
  const fires = matches.some(
    ({ means, first }) =>
      graver.with?.includes(means) === true && first >= clause.first && first <= clause.last,
  )
  return fires || graver.in?.includes(clause.modality) === true
}

/**
 * What is missing: said once for a passage that calls for it, or where nothing calls for it once in all; and cleared by what
 * the passages, their document or the base hold. Where not all of the base is on record, it says so. Rule CK24,
 * docs/spec/checks.md.
 */
export function absenceFindings(
  rule: CheckRule,
  base: CheckBase,
  { read, beside }: Together,
  found: readonly Finding[],
): Finding[] {
  const by = heldBy(rule, base, [...read, ...beside])
  const more = by === null ? {} : { clearedBy: by }
  const unread = by === null && !base.complete ? { base: 'unread' } : {}
  const first = read.find(({ known }) => !known)
  if (rule.when === undefined && first !== undefined)
    return [finding(rule, first, { from: 0, to: first.passage.text.length }, { args: unread, ...more })]
  const called = new Map<string, Finding[]>()
  for (const one of found) if (rule.when?.includes(one.check) === true) push(called, one.at, one)
  return read.flatMap(one => {
    const calling = called.get(one.passage.at) ?? []
    const triggers = [...new Set(calling.map(({ args }) => String(args.words).toLowerCase()))].slice(
      0,
      triggersMax,
    )
    const args = { triggers: triggers.join(', '), ...unread }
    return calling.length === 0 ? [] : [finding(rule, one, calling[0]!.span, { args, ...more })]
  })
}

/** What is checked, and the rest of its document: that may hold a definition or a safeguard. */
export interface Together {
  readonly read: readonly ReadPassage[]
  readonly beside: readonly ReadBeside[]
}

/** How many of the words that call for a safeguard are named. */
const triggersMax = 6

function heldBy(
  { id }: CheckRule,
  base: CheckBase,
  read: readonly ReadBeside[],
): { at: string; words: string } | null {
  for (const one of read) {
    const match = one.matches.find(({ means }) => means === id)
    if (match !== undefined) return { at: one.passage.at, words: wordsBetween(one, match.first, match.last) }
  }
  return base.holds.get(id) ?? null
}
