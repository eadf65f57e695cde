/** What was decided and how, and what became of objections, in sentences. A sense of the room is never called a vote. */
import type { LocalText } from '../core/procedure/procedure.js'
import type { Contest, Decided } from '../core/reports/decided.js'
import type { LedgerEntry } from '../core/reports/ledger.js'
import type { OutcomeReport } from '../core/reports/outcome.js'
import {
  codeWord,
  holderName,
  list,
  local,
  partyName,
  placeName,
  plain,
  type Quote,
  type ReportPage,
  type ReportSection,
  type Statement,
  section,
  statement,
  subjectName,
  wordsOf,
} from './report-document.js'

export function decisionSections(page: ReportPage, report: OutcomeReport): ReportSection[] {
  const decisions = report.decisions.map(d => decision(page, d))
  return [
    ...section(page, 'report-section-decisions', decisions, 'report-no-decisions'),
    ...section(
      page,
      'report-section-objections',
      report.objections.map(e => ledgerStatement(page, e)),
    ),
    ...section(
      page,
      'report-section-concerns',
      report.concerns.map(e => ledgerStatement(page, e)),
    ),
    ...section(page, 'report-section-breaches', breaches(page, report)),
  ]
}

function decision(page: ReportPage, entry: Decided): Statement {
  const sentences = sentencesOf[entry.kind](page, entry)
  const spoken = entry.statements.length
  const closing = spoken > 0 ? page.t('report-spoken-to', { count: spoken }) : null
  const details = [
    ...entry.breaches.map(b => breach(page, b, 'report-breach')),
    ...entry.contestedBy.map(c => contest(page, c)),
  ]
  return statement(
    page,
    { ...entry, acts: [entry.seq] },
    [...sentences, closing],
    wordsOf(page, entry.why),
    details,
  )
}

type Sentences = (page: ReportPage, entry: Decided) => (string | null)[]

const sentencesOf: Readonly<Record<Decided['kind'], Sentences>> = {
  sense: countSentences,
  vote: countSentences,
  question: questionSentences,
  finding: findingSentences,
  decision: decisionSentences,
}

function questionSentences(page: ReportPage, entry: Decided): (string | null)[] {
  const { t, view } = page
  const { questions = [], positions = [] } = view.state.record.procedure ?? {}
  const cast = Object.entries(entry.positions ?? {}).map(([id, count]) =>
    t('report-position', { position: labelled(page, positions, id), count }),
  )
  const args = {
    question: local(page, entry.question!),
    how: labelled(page, questions, entry.how),
    subject: subjectName(page, entry.subject),
    result: t(`report-result-${entry.result}`),
  }
  return [
    t('report-question', args),
    cast.length === 0 ? null : t('report-positions', { positions: list(page, cast) }),
  ]
}

function findingSentences(page: ReportPage, entry: Decided): (string | null)[] {
  const scale = page.view.state.record.procedure?.finding?.scale ?? []
  const args = {
    subject: subjectName(page, entry.subject),
    designation: labelled(page, scale, entry.result),
  }
  return [page.t('report-finding', args)]
}

/** What the procedure calls something; its id where it has no name for it. */
function labelled(
  page: ReportPage,
  known: readonly { readonly id: string; readonly label: LocalText }[],
  id: string,
): string {
  const found = known.find(entry => entry.id === id)
  return found === undefined ? id : local(page, found.label)
}

function countSentences(page: ReportPage, entry: Decided): (string | null)[] {
  const { t } = page
  const subject = subjectName(page, entry.subject)
  const how = codeWord(page, 'method', entry.how)
  const called =
    entry.calledBy === null ? null : t('report-called-by', { party: holderName(page, entry.calledBy) })
  if (entry.kind === 'vote')
    return [
      t('report-vote', { subject, how, result: entry.result, ...entry.tally! }),
      called,
      ballots(page, entry),
    ]
  const tally = entry.tally === null ? t('report-no-tally') : t('report-tally', { ...entry.tally })
  const told = t(`report-told-${entry.told ?? 'nothing'}`)
  return [
    t('report-sense', { subject, how, result: t(`report-result-${entry.result}`) }),
    called,
    tally,
    told,
  ]
}

function ballots(page: ReportPage, { ballots }: Decided): string | null {
  if (ballots === null || ballots.known.length === 0) return null
  const known = ballots.known.map(b =>
    page.t(`report-ballot-${b.ballot}`, { party: partyName(page, b.party) }),
  )
  return page.t('report-ballots', { ballots: list(page, known) })
}

function decisionSentences(page: ReportPage, entry: Decided): (string | null)[] {
  const { t } = page
  const args = {
    subject: subjectName(page, entry.subject),
    result: t(`report-result-${entry.result}`),
    how: t(`report-how-${entry.how}`),
  }
  const level = entry.level === null ? null : t('report-level', { level: t(`report-level-${entry.level}`) })
  const rests = entry.restsOn === null ? null : t('report-rests-on', { act: String(entry.restsOn) })
  return [t('report-decision', args), level, rests]
}

function contest(page: ReportPage, { holder, how, act, why }: Contest): Statement {
  const sentence = page.t(`report-contested-${how}`, { holder: holderName(page, holder) })
  return statement(page, footing(page, act), [sentence], wordsOf(page, why))
}

function breach(
  page: ReportPage,
  { act, why, clause }: Decided['breaches'][number],
  message: string,
): Statement {
  const sentence = page.t(message, { act: String(act), why: codeWord(page, 'report-why', why) })
  return statement(page, { acts: [act] }, [sentence], clauseWords(page, clause))
}

function clauseWords(page: ReportPage, id: string): Quote[] {
  const clause = page.view.state.record.procedure?.clauses.find(c => c.id === id)
  if (clause === undefined) return []
  return [
    {
      lead: null,
      lang: page.t.lang,
      text: plain(page.t('report-breach-clause', { clause: local(page, clause.text) })),
    },
  ]
}

function breaches(page: ReportPage, report: OutcomeReport): Statement[] {
  const shown = new Set(report.decisions.flatMap(d => d.breaches.map(b => b.act)))
  return report.breaches.filter(b => !shown.has(b.act)).map(b => breach(page, b, 'report-breach-act'))
}

/** One objection or concern: who, to what, on which ground, and what became of it. */
export function ledgerStatement(page: ReportPage, entry: LedgerEntry): Statement {
  const { t } = page
  const args = {
    holder: holderName(page, entry.holder),
    subject: subjectName(page, entry.subject),
    ground: codeWord(page, 'ground', entry.ground),
  }
  const fate = entry.fate === 'raised' && entry.answers.length > 0 ? 'answered' : entry.fate
  const by = entry.by.map(b => placeName(page, b.label))
  const sentences = [
    t(`report-${entry.degree}`, args),
    entry.redLine && t('report-red-line'),
    t(`report-fate-${fate}`),
    by.length > 0 && t('report-met-by', { refs: list(page, by) }),
    entry.settled !== null && t('report-settled-by', { holder: holderName(page, entry.settled.holder) }),
  ]
  return statement(page, entry, sentences, wordsOf(page, entry.why))
}

function footing({ view }: ReportPage, act: number) {
  const provenance = view.leaf(act)?.author.provenance
  return { acts: [act], sources: provenance?.sources ?? [], confidence: provenance?.confidence ?? null }
}
