/**
 * What a procedure can name besides what it declares: kinds of act, what can come of them, stances. Kept as a list,
 * because a procedure is checked before there is any act. Rules P20 and P22, docs/spec/procedure.md.
 */
import { consentWays, markings, outcomes, type Procedure, rights, subjectKinds } from './procedure.js'

/** Acts that no permission governs: those on keys, and those of which another member says who may do them. */
export const ownRuleKinds: ReadonlySet<string> = new Set([
  ...['open', 'enrol-key', 'rotate-key', 'revoke-key'],
  ...['advance', 'ballot', 'challenge', 'ruling', 'exception'],
])

/** Every kind of act that there is. */
export const actKinds: ReadonlySet<string> = new Set([
  ...ownRuleKinds,
  ...['declare-source', 'declare-framework', 'event', 'report-figure', 'counter-report', 'withhold'],
  ...['deposit', 'release'],
  ...[
    'seat',
    'credential',
    'end-credential',
    'examine',
    'grant-rights',
    'appoint',
    'vouch',
    'declare-interests',
    'credentials-report',
    'give-proxy',
  ],
  'give-proxy',
  ...['enter-provisions', 'adopt-base', 'index-words', 'submit', 'revise', 'withdraw', 'support', 'reserve'],
  ...['translate', 'consolidate', 'renumber', 'concordance', 'rectify'],
  ...['position', 'object', 'answer', 'settle', 'statement', 'assess', 'dismiss-check'],
  ...['classify', 'establish', 'transmit', 'assign-action', 'end-action'],
  ...['open-meeting', 'set-agenda', 'take-item', 'request-floor', 'withdraw-request', 'give-floor'],
  ...['end-speech', 'note', 'close-meeting'],
  ...['offer', 'seal-offer', 'release-offer', 'take-offer', 'withdraw-offer', 'informal', 'confirm-informal'],
  ...['sense', 'vote', 'decision', 'put', 'close', 'finding'],
  ...['intend', 'sign', 'enter-instrument', 'invite', 'consent', 'declare', 'denounce'],
  ...['consult', 'consult-result', 'open-consultation', 'pose', 'votes', 'close-consultation', 'reply'],
])

/** The positions that are taken on a target, and that findings are judged on. */
export const stances: ReadonlySet<string> = new Set(['support', 'accept', 'concern', 'object', 'refer'])

/** The ballots of a vote that is entered whole. */
export const voteBallots = ['for', 'against', 'abstain'] as const

const questionResults = ['carried', 'not-carried', 'no-quorum', 'postponed', 'withdrawn']
/** Of a question that decides nothing. */
const countResults = ['counted', 'withdrawn']

/** What can come of an act of this kind, as rules ask for it; null where that may be anything. */
export function resultsOf(procedure: Procedure, kind: string): ReadonlySet<string> | null {
  const known = knownResults(procedure)[kind]
  return known === undefined ? null : new Set(known)
}

function knownResults(procedure: Procedure): Readonly<Record<string, readonly string[]>> {
  const { questions: asked = [] } = procedure
  const questions = idsOf(asked)
  const deciding = idsOf(asked.filter(({ indicative }) => !indicative))
  const counting = idsOf(asked.filter(({ indicative }) => indicative))
  return {
    advance: idsOf(procedure.stages),
    appoint: idsOf(procedure.roles),
    ballot: idsOf(procedure.positions),
    classify: idsOf(procedure.classes),
    close: onSubjects([...pairs(deciding, questionResults), ...pairs(counting, countResults)]),
    consent: consentWays,
    decision: [...outcomes, ...pairs(subjectKinds, outcomes)],
    deposit: markings,
    'end-action': ['done', 'dropped'],
    establish: ['plenary', 'committee', 'group'],
    examine: ['accepted', 'refused'],
    finding: onSubjects(idsOf(procedure.finding?.scale)),
    'grant-rights': rights,
    object: ['objection', 'concern'],
    put: questions,
    ruling: ['overturned', 'stands'],
    settle: ['understood', 'accommodated', 'addressed', 'withdrawn', 'out-of-scope'],
    'take-offer': ['taken', 'declined'],
    transmit: ['plenary', 'committee', 'group'],
    vote: pairs(questions, ['for', 'against']),
  }
}

/** What comes of an act on a subject, also by the kind of subject. */
function onSubjects(results: readonly string[]): string[] {
  return [...results, ...pairs(subjectKinds, results)]
}

function pairs(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap(a => second.map(b => `${a}-${b}`))
}

export function idsOf(list: readonly { readonly id: string }[] | undefined): string[] {
  return (list ?? []).map(({ id }) => id)
}
