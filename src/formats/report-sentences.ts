/** The two reports as documents, section by section. */
import type { Brief } from '../core/reports/brief.js'
import type { OutcomeReport } from '../core/reports/outcome.js'
import { briefSections } from './brief-sections.js'
import { decisionSections } from './outcome-decisions.js'
import { signatureSections } from './outcome-signature.js'
import { missingSection, textSections } from './outcome-text.js'
import { local, momentOf, plain, type ReportDocument, type ReportPage } from './report-document.js'

export function outcomeDocument(page: ReportPage, report: OutcomeReport): ReportDocument {
  return {
    title: plain(page.t('report-title', { title: local(page, report.negotiation.title) })),
    moment: momentOf(page),
    sections: [
      ...signatureSections(page, report),
      ...decisionSections(page, report),
      ...textSections(page, report),
      ...missingSection(page, report.missing),
    ],
  }
}

export function briefDocument(page: ReportPage, report: Brief): ReportDocument {
  const effects = new Map(report.seeks.map(s => [s.effect, local(page, s.label)]))
  const titles = { title: local(page, report.negotiation.title), theme: local(page, report.label) }
  return {
    title: plain(page.t('brief-title', titles)),
    moment: momentOf(page),
    sections: [...briefSections(page, report), ...missingSection(page, report.missing, effects)],
  }
}
