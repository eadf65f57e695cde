/** What the machine checks found, as readable text: words, clauses, findings by check with what was measured of each. */
import type { CheckedAmendment } from '../core/assessment/checks/amendments.js'
import type { Checked } from '../core/assessment/checks/engine.js'
import type { Finding } from '../core/assessment/checks/findings.js'
import type { CheckedClause } from '../core/assessment/checks/read.js'
import type { CheckRule, CheckSet, Measured } from '../core/assessment/checks/rule.js'
import type { DismissalState } from '../core/negotiation/state.js'
import type { Term } from './commands/assess.js'
import { table } from './print.js'

interface Assessed {
  /** What the base is called. */
  readonly name: string
  /** Null for an amendment: its new words are among the findings. */
  readonly terms: readonly Term[] | null
  readonly found: Checked
  /** The wording of what was checked, by provision or amendment. */
  readonly textAt: (at: string) => string
  readonly amendment?: CheckedAmendment
  /** The act by which a party dismissed a finding of an amendment. */
  readonly dismissed?: (one: Finding) => DismissalState | null
}

export function assessedText(set: CheckSet, assessed: Assessed): string {
  const { name, terms, found, amendment } = assessed
  if (amendment?.unread != null) return unreadText(amendment)
  return [
    ...(terms === null ? [] : [wordList(name, terms)]),
    ...(found.clauses.length === 0 ? [] : [clauseList(set, assessed)]),
    ...set.rules.flatMap(rule => findingList(rule, set, assessed)),
    ...percentileLine(found),
    ...notRun('they have no words for its language', found.unspoken),
    ...notRun('the words of the base are not on record', found.untold),
    'A machine found these. They are no judgements, and count nowhere.',
  ].join('\n\n')
}

const unreadWhy = {
  'no-text': 'The amendment has no wording of its own.',
  summary: 'The record has only a summary of this amendment; its own words cannot be checked.',
  unknown: 'The record does not have the wording of this amendment; nothing can be checked.',
  'other-language': 'The wording is on record in another language; name it with --lang.',
} as const

function unreadText({ unread, summary }: CheckedAmendment): string {
  const spoken = summary.map(({ term, inBase }) => {
    const there =
      inBase === null
        ? 'the record cannot tell whether the base has it'
        : inBase
          ? 'the base has it'
          : 'the base does not have it'
    return `- ${term}: ${there}`
  })
  return [unreadWhy[unread!], ...(spoken.length === 0 ? [] : ['The summary speaks of:', ...spoken])].join(
    '\n',
  )
}

function wordList(base: string, terms: readonly Term[]): string {
  if (terms.length === 0) return `Every word is in ${base}`
  const rows = terms.map(({ term, count, relative, defined }) => [
    term,
    String(count),
    relative ?? '',
    defined ? 'yes' : 'no',
  ])
  return [
    `Words that are not in ${base}:`,
    '',
    table([['word', 'times', 'nearest there', 'defined'], ...rows]),
  ].join('\n')
}

function clauseList(set: CheckSet, { found, textAt }: Assessed): string {
  const rows = found.clauses
    .filter(({ modality }) => modality !== 'none')
    .map(clause => [
      clause.modality,
      bearerOf(set, clause),
      clause.at,
      excerpt(textAt(clause.at), clause.span, 60),
    ])
  return [
    `What each clause does (${rightIn(set.measured.deontic)}):`,
    '',
    table([['class', 'who', 'where', 'clause'], ...rows]),
  ].join('\n')
}

const measuredOn = {
  frozen: 'clauses kept apart',
  all: 'labelled clauses',
  documents: 'findings in documents kept apart',
  'all-documents': 'findings in made documents',
  construction: 'words compared',
  counted: 'clauses counted apart',
} as const

function rightIn(measured: Measured | undefined): string {
  if (measured === undefined) return 'precision not measured'
  return `right in ${measured.right} of ${measured.of} ${measuredOn[measured.on]}`
}

function notRun(why: string, checks: readonly string[]): string[] {
  return checks.length === 0 ? [] : [`Not run, since ${why}: ${checks.join(', ')}.`]
}

function bearerOf({ rules }: CheckSet, { bearers, how }: CheckedClause): string {
  if (bearers === null) return ''
  const actors = rules.flatMap(rule => rule.actors ?? [])
  const named = bearers.map(id => actors.find(actor => actor.id === id)?.label.en ?? id)
  return named.length > 0 ? named.join(', ') : how === 'nobody' ? 'nobody named' : 'not an actor listed'
}

/** New words are listed before; each other check has a heading, a line a finding. */
function findingList(rule: CheckRule, { measured }: CheckSet, assessed: Assessed): string[] {
  const { found, terms } = assessed
  const own = found.findings.filter(({ check }) => check === rule.id)
  if (own.length === 0 || (rule.does === 'new-words' && terms !== null)) return []
  const head = `${rule.label.en} (${rightIn(measured[rule.id])}):`
  return [[head, ...own.map(one => `  ${line(one, assessed)}`)].join('\n')]
}

function line(one: Finding, { textAt, dismissed }: Assessed): string {
  const { relative, count, triggers } = one.args
  const act = dismissed?.(one) ?? null
  const said = [
    one.severity === 'warn' ? '!' : '-',
    `${one.at}:`,
    triggers === undefined ? `“${excerpt(textAt(one.at), one.span, 80)}”` : String(triggers),
    ...(count === undefined ? [] : [`×${count}`]),
    ...(relative === undefined ? [] : [`(the base has “${relative}”)`]),
    ...(one.clearedBy === undefined
      ? []
      : [`cleared by ${one.clearedBy.at}: “${one.clearedBy.words.slice(0, 80)}”`]),
    ...(act === null ? [] : [`dismissed by ${act.party} (act ${act.seq})`]),
  ]
  return said.join(' ')
}

function percentileLine({ percentile }: Checked): string[] {
  if (percentile === null) return []
  const { percent, clauses, of } = percentile
  return [
    `Vague standards: percentile ${percent} (${clauses} clauses beside ${of} of the published set; 50 is as many as there).`,
  ]
}

function excerpt(text: string, { from, to }: { from: number; to: number }, max: number): string {
  const words = text.slice(from, to).replace(/\s+/g, ' ')
  return words.length > max ? `${words.slice(0, max - 1)}…` : words
}
