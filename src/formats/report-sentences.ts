/** The two reports as documents, section by section. */
import type { Brief } from '../core/reports/brief.js'
import type { OutcomeReport } from '../core/reports/outcome.js'
import { forumListSections } from './brief-forums.js'
import { briefSections } from './brief-sections.js'
import { briefOnePage, outcomeOnePage } from './one-page.js'
import { concernSections } from './outcome-concerns.js'
import { decisionSections } from './outcome-decisions.js'
import { signatureSections } from './outcome-signature.js'
import { missingSection, textSections } from './outcome-text.js'
import { local, momentOf, plain, type ReportDocument, type ReportPage } from './report-document.js'
import { issuedSection, methodSection, recurrenceSection, standsSections } from './report-stands.js'

/** The whole with its annex, or one page of it. */
export type ReportLength = 'whole' | 'one-page'

export function outcomeDocument(
  page: ReportPage,
  report: OutcomeReport,
  length: ReportLength = 'whole',
): ReportDocument {
  return {
    title: plain(page.t('report-title', { title: local(page, report.negotiation.title) })),
    moment: momentOf(page),
    sections:
      length === 'one-page'
        ? outcomeOnePage(page, report)
        : [
            ...issuedSection(page, report.issued),
            ...signatureSections(page, report),
            ...decisionSections(page, report),
            ...concernSections(page, report.development),
            ...standsSections(page, report),
            ...textSections(page, report),
            ...missingSection(page, report.missing),
            ...methodSection(page, null),
          ],
  }
}

export function briefDocument(
  page: ReportPage,
  report: Brief,
  length: ReportLength = 'whole',
): ReportDocument {
  const effects = new Map(report.seeks.map(s => [s.effect, local(page, s.label)]))
  const titles = { title: local(page, report.negotiation.title), theme: local(page, report.label) }
  return {
    title: plain(page.t('brief-title', titles)),
    moment: momentOf(page),
    sections:
      length === 'one-page'
        ? briefOnePage(page, report)
        : [
            ...issuedSection(page, report.issued),
            ...briefSections(page, report),
            ...forumListSections(page, report),
            ...recurrenceSection(page, report.recurs),
            ...standsSections(page, report),
            ...missingSection(page, report.missing, effects),
            ...methodSection(page, report),
          ],
  }
}
