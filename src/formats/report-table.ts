/**
 * A report as plain text in two columns, for a terminal: the statement, and what it rests on. Control
 * characters of whatever others wrote are dropped, so that no text can steer the terminal.
 */
import type { Brief } from '../core/reports/brief.js'
import type { OutcomeReport } from '../core/reports/outcome.js'
import type { Quote, ReportDocument, ReportPage, Statement } from './report-document.js'
import { briefDocument, outcomeDocument, type ReportLength } from './report-sentences.js'
import { runs } from './runs.js'

/** Widths of the two columns, in characters. */
const statementWidth = 78
const restsWidth = 30

export function outcomeTable(page: ReportPage, report: OutcomeReport, length?: ReportLength): string {
  return documentTable(page, outcomeDocument(page, report, length))
}

export function briefTable(page: ReportPage, report: Brief, length?: ReportLength): string {
  return documentTable(page, briefDocument(page, report, length))
}

function documentTable(page: ReportPage, { title, moment, sections }: ReportDocument): string {
  const head = [
    clean(title),
    clean(moment),
    '',
    ...row(page.t('report-column-statement'), page.t('report-column-rests'), ''),
  ]
  const body = sections.flatMap(({ heading, statements }) => [
    '',
    clean(heading),
    '-'.repeat(Math.min(length(clean(heading)), statementWidth)),
    ...statements.flatMap(s => statementRows(page, s, '')),
  ])
  return `${[...head, ...body].join('\n')}\n`
}

function statementRows(page: ReportPage, statement: Statement, indent: string): string[] {
  const inner = `${indent}  `
  return [
    ...row(statement.text, restsOn(page, statement), indent),
    ...statement.quotes.flatMap(q => row(quote(q), '', `${inner}| `)),
    ...statement.details.flatMap(d => statementRows(page, d, inner)),
  ]
}

function quote({ lead, text }: Quote): string {
  return lead === null ? text : `${lead} ${text}`
}

function restsOn({ t }: ReportPage, { acts, sources, unverified }: Statement): string {
  const numbers = runs(acts).map(run => run.map(act => `#${act}`).join('–'))
  return [...numbers, ...sources, ...(unverified ? [t('report-unverified')] : [])].join(' ')
}

/** The two columns side by side, each wrapped to its width. */
function row(left: string, right: string, indent: string): string[] {
  const lefts = wrap(clean(left), statementWidth - indent.length)
  const rights = wrap(clean(right), restsWidth)
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, i) => {
    const line = `${indent}${lefts[i] ?? ''}`
    const rest = rights[i] ?? ''
    return rest === ''
      ? line.trimEnd()
      : `${line}${' '.repeat(Math.max(0, statementWidth - length(line)))}  ${rest}`
  })
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && length(line) + 1 + length(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Characters a terminal shows: code points without isolates and combining marks. */
function length(text: string): number {
  return [...text.replace(/[\u2066-\u2069\p{M}]/gu, '')].length
}

/** One line without control characters, and without marks that reverse the text around them. */
function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202A-\u202E]/gu, '')
    .trim()
}
