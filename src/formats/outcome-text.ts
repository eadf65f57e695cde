/** Who was heard, what became of the text, what was left open, where sources differ and what the record cannot tell. */
import { factOf, holderOf, type Remark } from '../core/reports/facts.js'
import type { Figure } from '../core/reports/figures.js'
import type { OpenAmendment } from '../core/reports/open.js'
import type { OutcomeReport } from '../core/reports/outcome.js'
import type { Resolution, TextChange } from '../core/reports/treaty.js'
import type { Voice } from '../core/reports/voices.js'
import {
  between,
  groupName,
  holderName,
  list,
  local,
  parties,
  partyName,
  placeName,
  type ReportPage,
  type ReportSection,
  type Statement,
  section,
  shortList,
  statement,
  symbolName,
  wordsOf,
} from './report-document.js'

export function textSections(page: ReportPage, report: OutcomeReport): ReportSection[] {
  const { t } = page
  const silent = report.notHeard.map(id =>
    statement(page, {}, [t('report-not-heard', { group: groupName(page, id) })]),
  )
  const { treaty, resolutions } = report
  return [
    ...section(
      page,
      'report-section-voices',
      report.voices.map(v => voice(page, v)),
    ),
    ...section(page, 'report-section-not-heard', silent, 'report-all-heard'),
    ...section(page, 'report-section-treaty', changes(page, treaty)),
    ...section(
      page,
      'report-section-resolutions',
      resolutions.map(r => resolution(page, r)),
    ),
    ...section(page, 'report-section-restrictions', restrictions(page, report)),
    ...section(page, 'report-section-open', open(page, report), 'report-nothing-open'),
    ...section(page, 'report-section-figures', differences(page, report)),
  ]
}

/** What the record cannot tell, for either report. */
export function missingSection(
  page: ReportPage,
  missing: readonly Remark[],
  effects: ReadonlyMap<string, string> = new Map(),
): ReportSection[] {
  const remarks = missing.map(({ code, args, acts }) => {
    const effect =
      args.effect === undefined ? {} : { effect: effects.get(String(args.effect)) ?? String(args.effect) }
    return statement(page, { acts }, [page.t(`report-missing-${code}`, { ...args, ...effect })])
  })
  return section(page, 'report-section-missing', remarks)
}

/** As a machine reads the clauses: what it found is quoted, and what it could not read is counted. */
function restrictions(page: ReportPage, { restrictions: found }: OutcomeReport): Statement[] {
  if (found === undefined) return []
  const { answer, direct, mentions, read, unread } = found
  const quoted = (direct.length > 0 ? direct : mentions).map(({ at, words }) => ({
    lead: placeName(page, page.view.state.text.provisions.get(at)?.label ?? at),
    lang: page.view.state.record.languages[0] ?? 'en',
    text: words,
  }))
  const args = { direct: direct.length, mentions: mentions.length, read, unread: unread.length }
  return [statement(page, {}, [page.t(`report-restrictions-${answer}`, args)], quoted)]
}

/** A group with what its members stated, in their own words. */
function voice(
  page: ReportPage,
  { group, label, rights, seated, parties, unnamed, statements, proposals, acts }: Voice,
): Statement {
  const { t } = page
  const name = label === null ? t('report-voice-outside-groups') : local(page, label)
  const counts = { heard: parties.length, seated, statements: statements.length, proposals: proposals.length }
  const sentences = [
    t('report-voice', { group: name, ...counts }),
    unnamed > 0 && t('report-voice-unnamed', { count: unnamed }),
    group !== null && rightsOf(page, rights),
  ]
  return statement(
    page,
    { acts },
    sentences,
    [],
    statements.map(act => stated(page, act)),
  )
}

function rightsOf(page: ReportPage, rights: Voice['rights']): string {
  if (rights.length === 0) return page.t('report-voice-no-rights')
  return page.t('report-voice-rights', {
    rights: list(
      page,
      rights.map(right => page.t(`report-right-${right}`)),
    ),
  })
}

function stated(page: ReportPage, act: number): Statement {
  const holder = holderName(page, holderOf(page.view, act))
  return statement(page, factOf(page.view, [act]), [page.t('report-stated', { holder })], wordsOf(page, act))
}

/** Provisions that share what became of them make one statement, each under every label it has borne. */
function changes(page: ReportPage, treaty: readonly TextChange[]): Statement[] {
  const kinds = new Map<string, TextChange[]>()
  for (const row of treaty) {
    const kind = `${row.change}\n${row.status}`
    kinds.set(kind, [...(kinds.get(kind) ?? []), row])
  }
  return [...kinds.values()].map(rows => {
    const { change, status } = rows[0]!
    const label = list(
      page,
      rows.map(row => labels(page, row)),
    )
    const fact = factOf(
      page.view,
      rows.flatMap(row => row.acts),
    )
    return statement(page, fact, [page.t(`report-change-${change}`, { label }), statusOf(page, status)])
  })
}

function resolution(page: ReportPage, row: Resolution): Statement {
  return statement(page, row, [
    page.t('report-resolution', { label: labels(page, row) }),
    statusOf(page, row.status),
  ])
}

function statusOf({ t }: ReportPage, status: TextChange['status']): string {
  return t('report-status', { level: t(`report-level-${status}`) })
}

/** `5A (Final Acts as printed: 6)` */
function labels(page: ReportPage, { id, label, labels: borne }: TextChange | Resolution): string {
  const later = borne.slice(1).map(({ edition, label, margin }) => {
    const title = edition === null ? '' : local(page, edition)
    return page.t('report-relabelled', { edition: title, label: label ?? margin ?? id })
  })
  return later.length === 0 ? label : `${label} (${later.join(between(page.t, 'report-separator'))})`
}

function open(page: ReportPage, { leftOpen }: OutcomeReport): Statement[] {
  const { t } = page
  const { amendments, reserves, objections } = leftOpen
  const objected = { acts: objections }
  return [
    ...amendments.map(a => openAmendment(page, a)),
    ...reserves.map(r =>
      statement(page, r, [
        t('report-open-reserve', { party: partyName(page, r.party), label: placeName(page, r.label) }),
      ]),
    ),
    ...(objections.length === 0
      ? []
      : [statement(page, objected, [t('report-open-objections', { count: objections.length })])]),
  ]
}

function openAmendment(page: ReportPage, amendment: OpenAmendment): Statement {
  const { t } = page
  const { mark, place, behind } = amendment
  const symbol = symbolName(page, amendment.symbol, amendment.title)
  const by = amendment.parties.length === 0 ? t('report-nobody-named') : parties(page, amendment.parties)
  const args = {
    symbol,
    mark,
    place: place === null ? t('report-general-matter') : placeName(page, place),
    parties: by,
  }
  return statement(page, amendment, [t('report-open-amendment', args), behind && t('report-open-behind')])
}

function differences(page: ReportPage, { figures, disagreements }: OutcomeReport): Statement[] {
  const others = disagreements
    .filter(d => d.code !== 'figures-differ')
    .map(d => disagreement(page, figures, d))
  return [...figures.map(f => figure(page, f)), ...others]
}

function figure(page: ReportPage, { of, figure, values, disagree }: Figure): Statement {
  const { t } = page
  const name = Object.keys(of).length === 0 ? figure : local(page, of)
  const fact = {
    acts: values.flatMap(v => v.acts),
    sources: [...new Set(values.flatMap(v => v.sources))].sort(),
  }
  if (!disagree) return statement(page, fact, [t('report-figure', { of: name, value: values[0]!.value })])
  const details = values.map(v => statement(page, v, [String(v.value)]))
  const all = shortList(
    page,
    values.map(v => String(v.value)),
  )
  return statement(page, fact, [t('report-figures-differ', { of: name, values: all })], [], details)
}

function disagreement(page: ReportPage, figures: readonly Figure[], { code, args, acts }: Remark): Statement {
  const { t } = page
  if (code === 'act-disputed') {
    const [disputed, ...reports] = acts
    const words = reports.flatMap(act => wordsOf(page, act))
    return statement(
      page,
      factOf(page.view, acts),
      [t('report-act-disputed', { act: String(disputed) })],
      words,
    )
  }
  if (code === 'intentions-differ')
    return statement(page, { acts }, [
      t('report-differ-intention', { party: partyName(page, String(args.party)) }),
    ])
  const of = figures.find(f => f.figure === args.figure)?.of ?? {}
  return statement(page, { acts }, [t('report-count-differs', { ...args, of: local(page, of) })])
}
