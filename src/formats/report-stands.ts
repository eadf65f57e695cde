/** What either report says of where the groups stand, what the disagreement is about, who issues it, and how it was made. */
import type { Brief } from '../core/reports/brief.js'
import type { Contention } from '../core/reports/contention.js'
import type { IssuedReport } from '../core/reports/issued.js'
import type { Recurrences } from '../core/reports/recurrences.js'
import type { StandingRow } from '../core/reports/standings.js'
import {
  groupName,
  holderName,
  list,
  parties,
  type Quote,
  type ReportPage,
  type ReportSection,
  type Statement,
  section,
  statement,
  subjectName,
  wordsOf,
  wordsOr,
} from './report-document.js'

/** Parties named under one ground; beyond these they are counted. */
const namedMax = 12

interface Stands {
  readonly standing: readonly StandingRow[]
  readonly contentions: readonly Contention[]
}

export function standsSections(page: ReportPage, { standing, contentions }: Stands): ReportSection[] {
  return [
    ...section(
      page,
      'report-section-contention',
      contentions.map(c => contention(page, c)),
    ),
    ...section(
      page,
      'report-section-standing',
      standing.map(row => standingStatement(page, row)),
    ),
  ]
}

/** Names what is disputed, how many hold it in which groups, and who. */
function contention(page: ReportPage, row: Contention): Statement {
  const { t } = page
  const { by, about, label, groups, count, open, unnamed } = row
  const word = wordsOr(page, label, by, about)
  const named = row.parties.length > namedMax ? null : parties(page, row.parties)
  return statement(page, row, [
    t(`report-contention-${by}`, { about: word, count, open }),
    groups.length > 0 &&
      t('report-contention-groups', { groups: groupNames(page, groups), count: groups.length }),
    row.parties.length > 0 &&
      (named === null
        ? t('report-contention-many', { count: row.parties.length })
        : t('report-contention-parties', { parties: named })),
    unnamed > 0 && t('report-contention-unnamed', { count: unnamed }),
  ])
}

/** One wording: what each group that was heard says, which says least for it, and who was not heard. */
function standingStatement(page: ReportPage, row: StandingRow): Statement {
  const { t } = page
  const { subject, groups, notHeard, lowest, openObjections } = row
  const said = groups.map(({ group, heard, verdict }) =>
    t('report-standing-group', { group: groupName(page, group), heard, verdict: t(`verdict-${verdict}`) }),
  )
  return statement(page, row, [
    t('report-standing', {
      subject: subjectName(page, subject),
      groups: said.length === 0 ? 'none' : list(page, said),
    }),
    groups.length > 1 && lowest !== null && t('report-standing-lowest', { group: groupName(page, lowest) }),
    notHeard.length > 0 && t('report-standing-not-heard', { groups: groupNames(page, notHeard) }),
    openObjections.length > 0 && t('report-standing-open', { count: openObjections.length }),
  ])
}

function groupNames(page: ReportPage, ids: readonly string[]): string {
  return list(
    page,
    ids.map(id => groupName(page, id)),
  )
}

/** Where the same language stands elsewhere, and of how much the record cannot tell. */
export function recurrenceSection(page: ReportPage, recurs: Recurrences | null): ReportSection[] {
  if (recurs === null) return []
  const { t } = page
  const { rows, looked, untold } = recurs
  const found = rows.map(row =>
    statement(page, row, [
      t('brief-recurs', {
        subject: subjectName(page, row.subject),
        places: list(
          page,
          row.places.map(({ negotiation, id }) => t('brief-recurs-place', { negotiation, id })),
        ),
        shared: row.shared,
        union: row.union,
        words: row.words,
      }),
    ]),
  )
  const told = statement(page, {}, [
    t('brief-recurs-looked', { looked, found: rows.length }),
    untold > 0 && t('brief-recurs-untold', { count: untold }),
  ])
  return section(page, 'brief-section-recurs', [...found, told])
}

/** Under whose name it is issued; what it recommends and how to reach them is theirs. */
export function issuedSection(page: ReportPage, issued: readonly IssuedReport[]): ReportSection[] {
  return section(
    page,
    'report-section-issued',
    issued.map(row => issuedStatement(page, row)),
  )
}

function issuedStatement(page: ReportPage, row: IssuedReport): Statement {
  const { t } = page
  const names = row.cosigners.map(holder => holderName(page, holder))
  const sentences = [
    t('report-issued', { publisher: holderName(page, row.publisher), size: row.size ?? 'none' }),
    names.length > 0 && t('report-issued-with', { cosigners: list(page, names) }),
  ]
  return statement(page, row, sentences, issuedWords(page, row))
}

/** The recommendation first, then how to reach who gives it. */
function issuedWords(page: ReportPage, { why, words }: IssuedReport): Quote[] {
  if (words === null) return wordsOf(page, why)
  const said = { statement: words.recommendation, contact: words.contact }
  return Object.entries(said).flatMap(([part, text]) =>
    text === null ? [] : [{ lead: page.t(`report-issued-${part}`), lang: words.lang, text }],
  )
}

/** The annex: what it was computed from, how, and what it cannot say. */
export function methodSection(page: ReportPage, brief: Pick<Brief, 'recurs'> | null): ReportSection[] {
  const { t, view } = page
  const { origin, mode } = view.state.record
  const rules = [
    'inputs',
    ...(brief === null || brief.recurs === null ? [] : ['elsewhere']),
    'facts',
    'judgements',
    'groups',
    ...(brief === null ? [] : ['words']),
    mode,
    'limits',
  ]
  const args = { origin, acts: view.at.index }
  return section(
    page,
    'report-section-method',
    rules.map(rule => statement(page, {}, [t(`report-method-${rule}`, args)])),
  )
}
