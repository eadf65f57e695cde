/** Who signs, in sentences: a section for each standing, and what others report beside it, said to be a report. */
import { factOf } from '../core/reports/facts.js'
import type { OutcomeReport } from '../core/reports/outcome.js'
import {
  concernsSignature,
  type Declared,
  type Reported,
  type SignatureBoard,
} from '../core/reports/signature.js'
import {
  list,
  parties,
  partyName,
  type ReportPage,
  type ReportSection,
  type Statement,
  section,
  statement,
  subjectName,
  wordsOf,
} from './report-document.js'

/** None where a procedure has no signature and nobody spoke of one. */
export function signatureSections(page: ReportPage, { signature: board }: OutcomeReport): ReportSection[] {
  if (!concernsSignature(page.view.state)) return []
  const refuse = [
    ...board.willNotSign.map(d => declared(page, d, 'report-will-not-sign')),
    ...board.reportedNotToSign.map(r => reported(page, r, 'report-reported-refuse')),
  ]
  const consult = [
    ...board.mustConsult.map(d => declared(page, d, 'report-must-consult')),
    ...board.reportedToConsult.map(r => reported(page, r, 'report-reported-consult')),
  ]
  const sign = [
    ...board.willSign.map(d => declared(page, d, 'report-will-sign')),
    ...board.reportedToSign.map(r => reported(page, r, 'report-reported-sign')),
  ]
  return [
    ...section(page, 'report-section-refuse', refuse, 'report-nobody-refuses'),
    ...section(page, 'report-section-consult', consult, 'report-nobody-consults'),
    ...section(page, 'report-section-sign', sign),
    ...section(page, 'report-section-signed', signed(page, board)),
  ]
}

function declared(page: ReportPage, party: Declared, message: string): Statement {
  const { t } = page
  const because = party.because.map(subject => subjectName(page, subject))
  const sentences = [
    t(message, { party: partyName(page, party.party) }),
    because.length > 0 && t('report-because', { texts: list(page, because) }),
    party.alsoReported.length > 0 && t('report-also-reported'),
    party.why === null && t('report-no-reasons'),
  ]
  const disputes = party.disputedBy.map(act => dispute(page, act))
  return statement(page, party, sentences, wordsOf(page, party.why), disputes)
}

function reported(page: ReportPage, party: Reported, message: string): Statement {
  const { t } = page
  const { conflict } = party
  const sentences = [
    t(message, { party: partyName(page, party.party) }),
    conflict !== null && t(`report-conflict-${conflict.code}`),
  ]
  const acts = [...party.acts, ...(conflict?.acts ?? [])]
  return statement(page, { ...party, acts }, sentences, wordsOf(page, party.why))
}

function dispute(page: ReportPage, act: number): Statement {
  return statement(page, factOf(page.view, [act]), [page.t('report-disputed')], wordsOf(page, act))
}

function signed(page: ReportPage, board: SignatureBoard): Statement[] {
  const { t } = page
  const { signed, entitled } = board
  const { count, reconstructed } = signed
  const names = parties(
    page,
    signed.parties.map(p => p.party),
  )
  const fact = factOf(
    page.view,
    signed.parties.flatMap(p => p.acts),
  )
  const sentences = [
    t('report-signed-count', { count }),
    count > 0 && t('report-signed-names', { parties: names }),
    reconstructed > 0 && t('report-signed-reconstructed', { count, reconstructed }),
  ]
  return [
    statement(page, { acts: fact.acts, sources: fact.sources }, sentences),
    ...reservations(page, board),
    ...unsigned(page, board),
    ...entitled.reported.map(f => statement(page, f, [t('report-entitled-reported', { value: f.value })])),
  ]
}

function reservations(page: ReportPage, { signed }: SignatureBoard): Statement[] {
  const reserved = signed.parties.filter(p => p.reservation)
  if (reserved.length === 0) return []
  const names = parties(
    page,
    reserved.map(p => p.party),
  )
  return [
    statement(page, { acts: reserved.flatMap(p => p.acts) }, [
      page.t('report-signed-reserved', { parties: names }),
    ]),
  ]
}

/** Who may sign and has not; before the first signature that would be everybody, and says nothing. */
function unsigned(page: ReportPage, { signed, entitled, notSigned }: SignatureBoard): Statement[] {
  if (entitled.count === 0) return []
  const { t } = page
  const left = { count: notSigned.count, parties: parties(page, notSigned.parties) }
  const sentences = [
    t('report-entitled-count', { count: entitled.count }),
    signed.count > 0 && notSigned.count > 0 && t('report-not-signed', left),
  ]
  return [statement(page, {}, sentences)]
}
