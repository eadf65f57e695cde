/**
 * The two reports on one page each, as one would hand them to a minister: the same statements without what spells them
 * out, of each kind the first few, and how many there are beyond. Nothing stands here that the whole report does not say.
 */
import type { Brief } from '../core/reports/brief.js'
import type { Recommendation } from '../core/reports/judgements.js'
import type { OutcomeReport } from '../core/reports/outcome.js'
import { concernsSignature } from '../core/reports/signature.js'
import type { StandingRow } from '../core/reports/standings.js'
import { briefSections, forumName } from './brief-sections.js'
import { decisionSections } from './outcome-decisions.js'
import { missingSection } from './outcome-text.js'
import {
  holderName,
  list,
  local,
  partyName,
  plain,
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
/** Sections of the whole brief that are one sentence here, or none. */
const spelt = [
  'brief-section-words',
  'brief-section-forums',
  'brief-section-judgements',
  'brief-section-lost',
  'brief-section-recommends',
  'brief-section-objections',
] as const
/** Names in one sentence. */
const namesMax = 8

export function briefOnePage(page: ReportPage, brief: Brief): ReportSection[] {
  const { t } = page
  const absent = brief.newWords.filter(({ inBase }) => inBase === false)
  const used = absent.filter(({ usedBy }) => usedBy.length > 0)
  const words = statement(page, { acts: [...new Set(used.flatMap(({ acts }) => acts))] }, [
    t('short-words', {
      count: used.length,
      of: brief.newWords.length,
      words: quoted(
        page,
        used.map(({ term }) => term),
      ),
    }),
    used.length > 0 &&
      t('short-undefined', { count: used.filter(({ defined }) => !defined).length, of: used.length }),
  ])
  const forums = statement(page, {}, [
    t('short-forums', {
      count: brief.forums.length,
      names: names(
        page,
        brief.forums.map(f => local(page, f.name)),
      ),
    }),
  ])
  const sought = brief.seeks.filter(({ classifiedBy }) => classifiedBy.length > 0)
  const whole = briefSections(page, { ...brief, seeks: sought })
  const seeks = whole.filter(({ heading }) => !spelt.some(id => plain(t(id)) === heading))
  return short(page, [
    ...seeks,
    ...section(page, 'brief-section-words', brief.newWords.length === 0 ? [] : [words]),
    ...section(page, 'brief-section-forums', brief.forums.length === 0 ? [] : [forums]),
    ...standsSections(page, { ...brief, standing: disputedFirst(brief.standing) }),
    ...section(page, 'brief-section-recommends', advice(page, brief)),
    ...missingSection(page, brief.missing, new Map(brief.seeks.map(s => [s.effect, local(page, s.label)]))),
  ]).concat(issuedSection(page, brief.issued))
}

export function outcomeOnePage(page: ReportPage, report: OutcomeReport): ReportSection[] {
  const contested = report.decisions.filter(({ contestedBy }) => contestedBy.length > 0)
  const decisions = contested.length > 0 ? contested : report.decisions
  return short(page, [
    ...signatureSection(page, report),
    ...decisionSections(page, { ...report, decisions, objections: [], concerns: [] }).slice(0, 1),
    ...standsSections(page, { ...report, standing: disputedFirst(report.standing) }),
    ...missingSection(page, report.missing),
  ]).concat(issuedSection(page, report.issued))
}

/** How many and who, in one sentence each. */
function signatureSection(page: ReportPage, { signature: board }: OutcomeReport): ReportSection[] {
  if (!concernsSignature(page.view.state)) return []
  const lines = [
    { key: 'refuse', parties: board.willNotSign },
    { key: 'consult', parties: board.mustConsult },
    { key: 'signed', parties: board.signed.parties },
  ].map(({ key, parties }) =>
    statement(page, { acts: parties.flatMap(({ acts }) => acts) }, [
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
    const named = rows.map(({ forum }) =>
      forumName(page, forums.find(f => f.id === forum) ?? { id: forum ?? '', name: {} }),
    )
    const { recommends: what, author } = rows[0]!
    return statement(page, { acts: rows.flatMap(({ acts }) => acts) }, [
      page.t(`brief-recommends-${what}`, { author: holderName(page, author), forum: list(page, named) }),
    ])
  })
}

function short(page: ReportPage, sections: readonly ReportSection[]): ReportSection[] {
  return sections.map(({ heading, statements }) => {
    const more = statements.length - statementsMax
    const rest = more > 0 ? [statement(page, {}, [page.t('short-more', { count: more })])] : []
    return { heading, statements: [...statements.slice(0, statementsMax).map(line), ...rest] }
  })
}

/** The sentences alone. */
function line(said: Statement): Statement {
  return { ...said, details: [], quotes: [] }
}

function names(page: ReportPage, all: readonly string[]): string {
  return shortList(page, all, namesMax)
}

function quoted(page: ReportPage, terms: readonly string[]): string {
  return names(
    page,
    terms.map(term => page.t('short-word', { term })),
  )
}
