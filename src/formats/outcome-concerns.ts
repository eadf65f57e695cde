/** Concerns of development in sentences: addressed or not, by which text, on whose word, and what cannot be told. */
import type { ConcernRow } from '../core/reports/concerns.js'
import { ledgerStatement } from './outcome-decisions.js'
import {
  codeWord,
  list,
  placeName,
  type ReportPage,
  type ReportSection,
  type Statement,
  section,
  statement,
} from './report-document.js'

export function concernSections(page: ReportPage, rows: readonly ConcernRow[]): ReportSection[] {
  return section(
    page,
    'concerns-section',
    rows.map(row => concern(page, row)),
  )
}

function concern(page: ReportPage, row: ConcernRow): Statement {
  const { t } = page
  const by = row.by.map(({ label }) => placeName(page, label))
  const sentences = [
    t(`concerns-${row.met}`, { ground: codeWord(page, 'ground', row.ground) }),
    by.length > 0 && t('report-met-by', { refs: list(page, by) }),
    ...row.missing.map(({ code, args }) => t(`concerns-missing-${code}`, { ...args })),
  ]
  return statement(
    page,
    row,
    sentences,
    [],
    row.raised.map(entry => ledgerStatement(page, entry)),
  )
}
