/**
 * A report as Markdown (CommonMark). Every statement links to the acts it rests on; words of others stand as
 * quotations. Whatever could be read as markup is escaped, so that nobody's text can pass for ours.
 */
import type { Brief } from '../core/reports/brief.js'
import type { OutcomeReport } from '../core/reports/outcome.js'
import { escapeMarkdown } from './markdown.js'
import type { Quote, ReportDocument, ReportPage, ReportSection, Statement } from './report-document.js'
import { briefDocument, outcomeDocument, type ReportLength } from './report-sentences.js'
import { runs } from './runs.js'

export function outcomeMarkdown(page: ReportPage, report: OutcomeReport, length?: ReportLength): string {
  return documentMarkdown(page, outcomeDocument(page, report, length))
}

export function briefMarkdown(page: ReportPage, report: Brief, length?: ReportLength): string {
  return documentMarkdown(page, briefDocument(page, report, length))
}

function documentMarkdown(page: ReportPage, { title, moment, sections }: ReportDocument): string {
  const head = [`# ${escapeMarkdown(title)}`, `*${escapeMarkdown(moment)}*`]
  return `${[...head, ...sections.map(s => sectionMarkdown(page, s))].join('\n\n')}\n`
}

function sectionMarkdown(page: ReportPage, { heading, statements }: ReportSection): string {
  const items = statements.map(s => item(page, s, ''))
  return [`## ${escapeMarkdown(heading)}`, items.join('\n')].join('\n\n')
}

function item(page: ReportPage, { text, quotes, details, ...footing }: Statement, indent: string): string {
  const line = [escapeMarkdown(text.trim()), ...marks(page, footing)].join(' ')
  const inner = `${indent}  `
  const quoted = quotes.map(q => `${inner}> ${quote(q)}`)
  const spaced = quoted.length === 0 ? [] : ['', quoted.join(`\n${inner}>\n`)]
  return [`${indent}- ${line}`, ...spaced, ...details.map(d => item(page, d, inner))].join('\n')
}

function quote({ lead, text }: Quote): string {
  const words = escapeMarkdown(text.trim())
  return lead === null ? words : `*${escapeMarkdown(lead)}* ${words}`
}

/** Acts, sources and a warning, after the sentence. */
function marks(
  page: ReportPage,
  { acts, sources, unverified }: Pick<Statement, 'acts' | 'sources' | 'unverified'>,
): string[] {
  const linked = runs(acts).map(run => run.map(act => actLink(page, act)).join('–'))
  const rests = [...linked, ...sources.map(escapeMarkdown)]
  const footing = rests.length === 0 ? [] : [`(${rests.join(', ')})`]
  return unverified ? [...footing, `**${escapeMarkdown(page.t('report-unverified'))}**`] : footing
}

function actLink({ link }: ReportPage, act: number): string {
  return link === undefined ? `#${act}` : `[#${act}](${encodeURI(link(act)).replace(/[()]/g, escapeBracket)})`
}

/** Brackets end an address in Markdown, and encodeURI leaves them. */
function escapeBracket(bracket: string): string {
  return bracket === '(' ? '%28' : '%29'
}
