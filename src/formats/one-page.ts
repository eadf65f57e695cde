/**
 * The two reports on one page each, as one would hand them to a minister: the same statements without what spells them
 * out, of each kind the first few, and how many there are beyond. Nothing stands here that the whole report does not say.
 */
import type { Brief } from '../core/reports/brief.js'
import { type Fact, factOf } from '../core/reports/facts.js'
import type { IssuedReport } from '../core/reports/issued.js'
import type { Recommendation } from '../core/reports/judgements.js'
import type { OutcomeReport } from '../core/reports/outcome.js'
import { concernsSignature } from '../core/reports/signature.js'
import type { StandingRow } from '../core/reports/standings.js'
import { forumName, namedForum, soughtSection } from './brief-sections.js'
import { decisionSections } from './outcome-decisions.js'
import { missingSection } from './outcome-text.js'
import {
  holderName,
  local,
  partyName,
  type Quote,
  type ReportPage,
  type ReportSection,
  type Statement,
  section,
  shortList,
  statement,
} from './report-document.js'
import { issuedSection, standsSections } from './report-stands.js'

/** Statements of one section on the page. */
const statementsMax = 3
/** Names in one sentence. */
const namesMax = 8
/** Of each part of what a publisher says, UTF-16 units; its act has the whole. */
const quotedUnitsMax = 400

export function briefOnePage(page: ReportPage, brief: Brief): ReportSection[] {
  const seeks = brief.seeks.filter(({ classifiedBy }) => classifiedBy.length > 0)
  const effects = new Map(brief.seeks.map(s => [s.effect, local(page, s.label)]))
  return short(page, [
    ...soughtSection(page, seeks),
    ...section(page, 'brief-section-words', newWords(page, brief)),
    ...section(page, 'brief-section-forums', otherForums(page, brief)),
    ...standsSections(page, { ...brief, standing: disputedFirst(brief.standing) }),
    ...section(page, 'brief-section-recommends', advice(page, brief)),
    ...missingSection(page, brief.missing, effects),
  ]).concat(issuedShort(page, brief.issued))
}

/** Those that proposals use and the text in force does not have, in one sentence. */
function newWords(page: ReportPage, { newWords: all }: Brief): Statement[] {
  if (all.length === 0) return []
  const { t } = page
  const used = all.filter(({ inBase, usedBy }) => inBase === false && usedBy.length > 0)
  const terms = used.map(({ term }) => t('short-word', { term }))
  return [
    statement(page, restsOn(page, used), [
      t('short-words', { count: used.length, of: all.length, words: names(page, terms) }),
      used.length > 0 &&
        t('short-undefined', { count: used.filter(({ defined }) => !defined).length, of: used.length }),
    ]),
  ]
}

function otherForums(page: ReportPage, { forums }: Brief): Statement[] {
  const named = names(
    page,
    forums.map(forum => forumName(page, forum)),
  )
  return forums.length === 0
    ? []
    : [statement(page, {}, [page.t('short-forums', { count: forums.length, names: named })])]
}

export function outcomeOnePage(page: ReportPage, report: OutcomeReport): ReportSection[] {
  const contested = report.decisions.filter(({ contestedBy }) => contestedBy.length > 0)
  const decisions = contested.length > 0 ? contested : report.decisions
  const others = short(page, [
    ...decisionSections(page, { ...report, decisions, objections: [], concerns: [] }).slice(0, 1),
    ...standsSections(page, { ...report, standing: disputedFirst(report.standing) }),
    ...missingSection(page, report.missing),
  ])
  return [...signatureSection(page, report), ...others, ...issuedShort(page, report.issued)]
}

/** The first few, each with the beginning of what it says. */
function issuedShort(page: ReportPage, issued: readonly IssuedReport[]): ReportSection[] {
  return issuedSection(page, issued).map(({ heading, statements }) => ({
    heading,
    statements: [
      ...statements.slice(0, statementsMax).map(said => ({ ...said, quotes: said.quotes.map(beginning) })),
      ...beyond(page, statements),
    ],
  }))
}

function beginning(quote: Quote): Quote {
  const words = quote.text.replace(/\s+/g, ' ')
  if (words.length <= quotedUnitsMax) return quote
  const end = words.lastIndexOf(' ', quotedUnitsMax)
  return { ...quote, text: `${words.slice(0, end < 0 ? quotedUnitsMax : end)} …` }
}

/** How many and who, in one sentence each. */
function signatureSection(page: ReportPage, { signature: board }: OutcomeReport): ReportSection[] {
  if (!concernsSignature(page.view.state)) return []
  const lines = [
    { key: 'refuse', parties: board.willNotSign },
    { key: 'consult', parties: board.mustConsult },
    { key: 'signed', parties: board.signed.parties },
  ].map(({ key, parties }) =>
    statement(page, restsOn(page, parties), [
      page.t(`short-${key}`, {
        count: parties.length,
        parties: names(
          page,
          parties.map(({ party }) => partyName(page, party)),
        ),
      }),
    ]),
  )
  const { entitled } = board
  const of = statement(page, {}, [page.t('report-entitled-count', { count: entitled.count })])
  return section(page, 'short-section-signature', entitled.count === 0 ? lines : [...lines, of])
}

/** What is objected to first, then what most groups spoke of. */
function disputedFirst(rows: readonly StandingRow[]): StandingRow[] {
  return [...rows].sort(
    (a, b) => b.openObjections.length - a.openObjections.length || b.groups.length - a.groups.length,
  )
}

/** What each author recommends, in one sentence for all the forums that one of them names. */
function advice(page: ReportPage, { recommends, forums }: Brief): Statement[] {
  const byAuthor = new Map<string, Recommendation[]>()
  for (const row of recommends) {
    const key = `${row.recommends} ${row.author.party ?? row.acts.join()}`
    byAuthor.set(key, [...(byAuthor.get(key) ?? []), row])
  }
  return [...byAuthor.values()].map(rows => {
    const named = rows.map(({ forum }) => namedForum(page, forums, forum))
    const { recommends: what, author } = rows[0]!
    return statement(page, restsOn(page, rows), [
      page.t(`brief-recommends-${what}`, { author: holderName(page, author), forum: names(page, named) }),
    ])
  })
}

function restsOn({ view }: ReportPage, rows: readonly Fact[]): Fact {
  return factOf(
    view,
    rows.flatMap(({ acts }) => acts),
  )
}

function short(page: ReportPage, sections: readonly ReportSection[]): ReportSection[] {
  return sections.map(({ heading, statements }) => ({
    heading,
    statements: [...statements.slice(0, statementsMax).map(line), ...beyond(page, statements)],
  }))
}

/** How many there are that the page has no place for. */
function beyond(page: ReportPage, statements: readonly Statement[]): Statement[] {
  const more = statements.length - statementsMax
  return more > 0 ? [statement(page, {}, [page.t('short-more', { count: more })])] : []
}

/** The sentences alone. */
function line(said: Statement): Statement {
  return { ...said, details: [], quotes: [] }
}

function names(page: ReportPage, all: readonly string[]): string {
  return shortList(page, all, namesMax)
}
