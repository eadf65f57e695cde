/**
 * The outcome report: who will sign, who will not, who must ask at home first, and why as far as each said;
 * what was decided and how; what was left open; whose objections and concerns were met; who was not heard;
 * and where sources differ. All of it from the acts of one view, each statement with those it rests on.
 * Data, codes and arguments: the sentences are formats' and views'. Rules O1 to O28, docs/spec/reports.md.
 */
import type { RestrictionAnswer } from '../assessment/checks/restrictions.js'
import type { State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import { type ConcernRow, developmentConcerns } from './concerns.js'
import { type Contention, contentions } from './contention.js'
import { type Breach, breaches, type Decided, decided } from './decided.js'
import { type Remark, remarkOn } from './facts.js'
import { disagreements, type Figure, figures } from './figures.js'
import { type IssuedReport, issuedReports } from './issued.js'
import { type LedgerEntry, ledger } from './ledger.js'
import { type LeftOpen, leftOpen } from './open.js'
import { concernsSignature, type SignatureBoard, signatureBoard } from './signature.js'
import { type StandingRow, standingsOfOpen } from './standings.js'
import { type Resolution, resolutions, type TextChange, treatyChanges } from './treaty.js'
import { notHeard, type Voice, voices } from './voices.js'

export interface OutcomeReport {
  readonly negotiation: {
    readonly name: string
    readonly title: LocalText
    readonly origin: string
    readonly mode: 'hosted' | 'observed'
  }
  /** The size of the log, and the moment asked for; null is now. */
  readonly at: View['at']
  readonly signature: SignatureBoard
  readonly decisions: readonly Decided[]
  readonly leftOpen: LeftOpen
  readonly objections: readonly LedgerEntry[]
  readonly concerns: readonly LedgerEntry[]
  /** Concerns of development, by ground: addressed or not. */
  readonly development: readonly ConcernRow[]
  /** What the disagreement was about: what more groups hold first. */
  readonly contentions: readonly Contention[]
  /** Where the groups stand on what is still in contention. */
  readonly standing: readonly StandingRow[]
  /** Groups of which nobody said anything. */
  readonly notHeard: readonly string[]
  readonly voices: readonly Voice[]
  readonly figures: readonly Figure[]
  readonly disagreements: readonly Remark[]
  readonly treaty: readonly TextChange[]
  /** Beside the treaty, never provisions of it. */
  readonly resolutions: readonly Resolution[]
  readonly breaches: readonly Breach[]
  /**
   * Whether a clause of the text allows or requires a restriction, as a machine reads it: added where the checks are at
   * hand, for they are no part of the record.
   */
  readonly restrictions?: RestrictionAnswer
  /** Who has issued this report. */
  readonly issued: readonly IssuedReport[]
  /** What the record cannot tell. */
  readonly missing: readonly Remark[]
}

export function outcomeReport(view: View): OutcomeReport {
  const { name, title, origin, mode } = view.state.record
  const open = leftOpen(view)
  const objections = ledger(view, o => o.degree === 'objection')
  const concerns = ledger(view, o => o.degree === 'concern')
  const report = {
    negotiation: { name, title, origin, mode },
    at: view.at,
    signature: signatureBoard(view),
    decisions: decided(view),
    leftOpen: open,
    objections,
    concerns,
    development: developmentConcerns(view),
    contentions: contentions(view, [...objections, ...concerns]),
    standing: standingsOfOpen(view, open.amendments),
    notHeard: notHeard(view),
    voices: voices(view),
    figures: figures(view),
    treaty: treatyChanges(view),
    resolutions: resolutions(view),
    breaches: breaches(view),
    issued: issuedReports(view, { report: 'outcome' }),
  }
  const missing = missingFrom(report, view.state)
  return { ...report, disagreements: disagreements(view, report.signature), missing }
}

function missingFrom(report: Omit<OutcomeReport, 'disagreements' | 'missing'>, state: State): Remark[] {
  const unnamed = [...report.objections, ...report.concerns].filter(entry => entry.holder.party === null)
  return [
    ...(concernsSignature(state) ? boardGaps(report.signature) : []),
    ...countGaps(report.decisions),
    ...remarkOn('fate-unknown', report.leftOpen.fateUnknown),
    ...remarkOn('holders-unnamed', unnamed),
    ...remarkOn(
      'acts-set-aside',
      state.record.dangling.map(seq => ({ acts: [seq] })),
    ),
  ]
}

function boardGaps({ entitled, signed, willNotSign, mustConsult }: SignatureBoard): Remark[] {
  return [
    ...(entitled.count === 0 ? [{ code: 'entitled-unknown', args: {}, acts: [] }] : []),
    ...(signed.count === 0 ? [{ code: 'nobody-signed-yet', args: {}, acts: [] }] : []),
    ...remarkOn(
      'reasons-not-given',
      [...willNotSign, ...mustConsult].filter(party => party.why === null),
    ),
    ...remarkOn(
      'signatures-reconstructed',
      signed.parties.filter(party => party.reconstructed),
    ),
  ]
}

function countGaps(decisions: readonly Decided[]): Remark[] {
  const counts = decisions.filter(d => d.kind === 'sense' || d.kind === 'vote')
  const untallied = counts.filter(d => d.tally === null).map(d => ({ acts: [d.seq] }))
  const rollCalls = counts.filter(d => d.ballots !== null && !d.ballots.complete)
  const unknown = rollCalls.map(d => ({
    code: 'ballots-unknown',
    args: { known: d.ballots!.known.length, cast: castOf(d) },
    acts: [d.seq],
  }))
  return [...remarkOn('tally-unknown', untallied), ...unknown]
}

function castOf({ tally }: Decided): number {
  return tally === null ? 0 : tally.for + tally.against + tally.abstain
}
