/** What the list of forums adds to a brief, in sentences: first what no forum covers, then suggestions, said to be such. */
import type { Brief } from '../core/reports/brief.js'
import type { SuggestedRow, Uncovered } from '../core/reports/suggested.js'
import {
  list,
  local,
  type ReportPage,
  type ReportSection,
  type Statement,
  section,
  statement,
} from './report-document.js'

export function forumListSections(page: ReportPage, { suggested, uncovered }: Brief): ReportSection[] {
  return [
    ...section(
      page,
      'brief-section-uncovered',
      uncovered.map(topic => uncoveredTopic(page, topic)),
    ),
    ...section(
      page,
      'brief-section-suggested',
      suggested.map(row => suggestion(page, row)),
    ),
  ]
}

function uncoveredTopic(page: ReportPage, { label, coverage, recommended }: Uncovered): Statement {
  const names = list(
    page,
    recommended.map(({ name }) => local(page, name)),
  )
  return statement(page, {}, [page.t(`brief-uncovered-${coverage}`, { topic: local(page, label), names })])
}

function suggestion(page: ReportPage, row: SuggestedRow): Statement {
  const { t } = page
  const topics = list(
    page,
    row.covers.map(({ label }) => local(page, label)),
  )
  return statement(page, {}, [
    t('brief-suggested', { name: local(page, row.name), since: String(row.since), topics }),
    row.leaves !== null && t('brief-suggested-leaves', { what: local(page, row.leaves) }),
    row.checked ? null : t('brief-forum-unchecked'),
    t('brief-suggested-note'),
  ])
}
