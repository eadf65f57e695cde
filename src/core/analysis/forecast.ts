/**
 * Who would sign a text, from what each party declared and nothing else: its last word on signing, its signature,
 * the red lines it drew on wordings that the text contains. What others report of it stands apart. Whoever has said
 * nothing is unknown, and is counted as such. No probability, and no guess from allies or past conduct. The text is
 * the one that stands, with amendments supposed to be in it where the reader supposes any. Rules FC1..FC12,
 * docs/spec/forecast.md.
 */
import { compareStrings } from '../canonical/result.js'
import type { Target, Wording } from '../negotiation/acts/fields.js'
import { holdsRight, isOpenObjection, provisionOf } from '../negotiation/lookup.js'
import { compareHappened, type Lens } from '../negotiation/replay.js'
import type { AmendmentState, Intention, ObjectionState, State } from '../negotiation/state.js'
import { standingConsent } from '../negotiation/treaty.js'
import type { View } from '../negotiation/view.js'
import { firstMinute, lastMinute } from '../record/when.js'
import { isLater, isMet } from './stances.js'

export const forecastAnswers = ['would-sign', 'would-not', 'must-consult', 'reported', 'unknown'] as const
/** `reported`: others say something of it, and it has said nothing itself. */
export type ForecastAnswer = (typeof forecastAnswers)[number]
export type ForecastCounts = Readonly<Record<ForecastAnswer, number>>

/** What an answer rests on; null for unknown. */
export type ForecastBasis = 'signed' | 'consented' | 'left' | 'declared' | 'red-line' | 'reported'

/** A red line, and whether the text crosses it. */
export interface RedLine {
  /** The objection that draws it. */
  readonly act: number
  /** Null where the source names nobody. */
  readonly party: string | null
  readonly target: Target
  /** The text contains the words; or contains others in their place, of which its holder has not spoken; or neither. */
  readonly stands: 'crossed' | 'reworded' | 'not-in-text'
  /** Crossed since: the objection, or the act that brought the words in, whichever is later; null where supposed. */
  readonly since: number | null
}

export interface PartyForecast {
  readonly party: string
  readonly group: string | null
  /** Whether it holds the right to sign. */
  readonly entitled: boolean
  readonly answer: ForecastAnswer
  readonly basis: ForecastBasis | null
  /** The acts that the answer rests on. */
  readonly acts: readonly number[]
  /** The texts it gave as the cause, where it declared itself. */
  readonly because: readonly Target[]
  readonly redLines: readonly RedLine[]
  /** Its own acts that say otherwise than the answer. */
  readonly otherwise: readonly number[]
  /** What others say of it, whoever they are. */
  readonly reports: readonly { readonly intention: Intention; readonly act: number }[]
  /** Acts that dispute that it declared this. */
  readonly disputedBy: readonly number[]
  /** Provisions that changed after it declared itself. */
  readonly changedSince: number
  /** Its open objections other than red lines: no answer, and shown so that unknown is not read as content. */
  readonly openObjections: readonly number[]
}

export interface GroupForecast {
  readonly group: string | null
  /** Its parties that are counted here. */
  readonly parties: number
  readonly counts: ForecastCounts
}

export interface Forecast {
  readonly at: View['at']
  readonly instrument: number
  /** Amendments supposed to be in the text. */
  readonly supposing: readonly string[]
  /** Parties that hold the right to sign; null where the record does not know of any: then those that answered are counted. */
  readonly entitled: number | null
  readonly counts: ForecastCounts
  /** In the procedure's order; whoever is in none comes last. */
  readonly groups: readonly GroupForecast[]
  readonly parties: readonly PartyForecast[]
  /** Red lines of nobody who could sign, and of holders that no source names: counted nowhere. */
  readonly otherRedLines: readonly RedLine[]
  /** Amendments in force on which a red line is drawn: what supposing them in the text would change. */
  readonly drawnOn: readonly string[]
  readonly missing: readonly {
    readonly code: string
    readonly count: number
    readonly acts: readonly number[]
  }[]
}

/** Who would sign the text as it stands at this moment, with `supposing` (ids of amendments in force) in it. */
export function forecast(view: View, supposing: readonly string[] = []): Forecast {
  const { state } = view
  const supposed = supposing.filter(id => state.text.amendments.get(id)?.status === 'in-force')
  const drawn = redLines(view, new Set(supposed))
  const rows = partiesToAsk(state, drawn).map(id => partyForecast(view, id, drawn))
  const known = rows.some(row => row.entitled)
  const counted = rows.filter(row => (known ? row.entitled : row.answer !== 'unknown'))
  const ids = new Set(counted.map(row => row.party))
  return {
    at: view.at,
    instrument: state.text.version,
    supposing: supposed,
    entitled: known ? counted.length : null,
    counts: countsOf(counted),
    groups: groupsOf(state, counted),
    parties: rows,
    otherRedLines: drawn.filter(({ party }) => party === null || !ids.has(party)),
    drawnOn: drawnOn(state, drawn),
    missing: [
      ...(known ? [] : [{ code: 'entitled-unknown', count: 0, acts: [] }]),
      ...missingFrom(counted, drawn),
    ],
  }
}

/** Every red line that is not met, with what it has to do with this text. */
function redLines(view: View, supposed: ReadonlySet<string>): RedLine[] {
  const found = [...view.state.positions.objections.values()].filter(o => o.redLine && !isMet(o))
  return found.map(o => redLine(view, o, supposed)).sort((a, b) => a.act - b.act)
}

function redLine(view: View, { seq, party, target }: ObjectionState, supposed: ReadonlySet<string>): RedLine {
  const { stands, by } = inText(view.state, target, supposed)
  const since =
    stands !== 'crossed' || by === 'supposed' ? null : by === null || isLater(view, seq, by) ? seq : by
  return { act: seq, party, target, stands, since }
}

/** How a text has what a target names, and the act by which it came in: null where it is of the objection's own time. */
interface Found {
  readonly stands: RedLine['stands']
  readonly by: number | 'supposed' | null
}
const absent: Found = { stands: 'not-in-text', by: null }
const reworded: Found = { stands: 'reworded', by: null }

function inText(state: State, target: Target, supposed: ReadonlySet<string>): Found {
  if ('provision' in target) return ofProvision(state, target.provision, target.version, supposed)
  if ('amendment' in target) return ofAmendment(state, target.amendment, target.rev, supposed)
  if ('proposal' in target) return ofProposal(state, target.proposal, supposed)
  if ('wording' in target) return ofWording(state, target.wording, supposed)
  if (!('instrument' in target)) return absent
  return target.instrument === state.text.version && supposed.size === 0
    ? { stands: 'crossed', by: null }
    : reworded
}

function ofProvision(state: State, id: string, version: number, supposed: ReadonlySet<string>): Found {
  const provision = state.text.provisions.get(id)
  if (provision === undefined || provision.suppressed !== null) return absent
  const change = [...supposed]
    .map(ref => state.text.amendments.get(ref)!)
    .find(a => (a.mark === 'MOD' || a.mark === 'SUP') && 'provision' in a.target && a.target.provision === id)
  if (change !== undefined) return change.mark === 'SUP' ? absent : reworded
  if (version !== provision.version) return reworded
  return { stands: 'crossed', by: provision.history.find(h => h.version === version)?.seq ?? null }
}

function ofAmendment(state: State, id: string, rev: number, supposed: ReadonlySet<string>): Found {
  const amendment = state.text.amendments.get(id)
  if (amendment === undefined) return absent
  if (supposed.has(id)) return amendment.rev === rev ? { stands: 'crossed', by: 'supposed' } : reworded
  if (amendment.status !== 'adopted' && amendment.status !== 'subsumed') return absent
  const found = asAdopted(state, amendment)
  if (found.stands !== 'crossed') return found
  return amendment.rev === rev ? found : reworded
}

/** An amendment that became text: as it was written, in other words, or taken out again since. */
function asAdopted(state: State, amendment: AmendmentState): Found {
  const provision = state.text.provisions.get(provisionOf(state, amendment) ?? '')
  const { ended: by } = amendment
  if (amendment.mark === 'SUP') return provision?.suppressed == null ? absent : { stands: 'crossed', by }
  if (provision === undefined) return amendment.status === 'subsumed' ? reworded : absent
  if (provision.suppressed !== null) return absent
  return shareWords(provision.wordings, amendment.wordings) ? { stands: 'crossed', by } : reworded
}

function shareWords(some: readonly Wording[], others: readonly Wording[]): boolean {
  return some.some(a => a.kind !== 'unknown' && others.some(b => b.kind !== 'unknown' && a.hash === b.hash))
}

/** A document is in the text where any of its amendments is. */
function ofProposal(state: State, id: string, supposed: ReadonlySet<string>): Found {
  const { amendments = [] } = state.text.proposals.get(id) ?? {}
  const found = amendments.map(ref => ofAmendment(state, ref, state.text.amendments.get(ref)!.rev, supposed))
  return found.find(f => f.stands === 'crossed') ?? found.find(f => f.stands === 'reworded') ?? absent
}

function ofWording(state: State, hash: string, supposed: ReadonlySet<string>): Found {
  const has = (wordings: readonly Wording[]) => wordings.some(w => w.kind !== 'unknown' && w.hash === hash)
  if ([...supposed].some(id => has(state.text.amendments.get(id)!.wordings)))
    return { stands: 'crossed', by: 'supposed' }
  const provision = [...state.text.provisions.values()].find(p => p.suppressed === null && has(p.wordings))
  return provision === undefined ? absent : { stands: 'crossed', by: provision.history.at(-1)?.seq ?? null }
}

/** Everybody who may sign, and everybody else who signed, said anything of it, or drew a red line. */
function partiesToAsk(state: State, drawn: readonly RedLine[]): string[] {
  const { intentions, signatures } = state.signature
  const entitled = [...state.seats.parties.keys()].filter(id => holdsRight(state, id, 'sign'))
  const holders = drawn.flatMap(({ party }) => party ?? [])
  return [...new Set([...entitled, ...intentions.keys(), ...signatures.keys(), ...holders])].sort(
    compareStrings,
  )
}

function partyForecast(view: View, party: string, drawn: readonly RedLine[]): PartyForecast {
  const { state } = view
  const said = state.signature.intentions.get(party) ?? []
  const own = drawn.filter(line => line.party === party)
  const reports = said
    .filter(s => s.stated === 'reported')
    .map(({ intention, seq }) => ({ intention, act: seq }))
  const word = said.findLast(s => s.stated === 'declared') ?? null
  const answer = answerOf(view, party, word, own, reports)
  const declared = answer.basis === 'declared'
  return {
    party,
    group: state.seats.parties.get(party)?.group ?? null,
    entitled: holdsRight(state, party, 'sign'),
    ...answer,
    because: declared ? ((view.leaf(word!.seq)?.author.act.because ?? []) as readonly Target[]) : [],
    redLines: own,
    reports,
    disputedBy: declared ? (state.record.counterReports.get(word!.seq) ?? []) : [],
    changedSince: declared ? changesAfter(view, word!.seq) : 0,
    openObjections: [...state.positions.objections.values()]
      .filter(o => o.party === party && !o.redLine && isOpenObjection(o))
      .map(o => o.seq),
  }
}

type Answer = Pick<PartyForecast, 'answer' | 'basis' | 'acts' | 'otherwise'>
type Word = { readonly intention: Intention; readonly seq: number }
const answers = { sign: 'would-sign', refuse: 'would-not', consult: 'must-consult' } as const

/**
 * What it did ends the question; else its last word: what it declared, unless the text came to cross a red line of its
 * own after that; else what others report, as such; else unknown.
 */
function answerOf(
  view: View,
  party: string,
  word: Word | null,
  own: readonly RedLine[],
  reports: PartyForecast['reports'],
): Answer {
  const done = doneBy(view.state, party)
  if (done !== null) return done
  const crossed = own.filter(line => line.stands === 'crossed')
  const lines = crossed.map(line => line.act)
  const isLast =
    word !== null && crossed.every(({ since }) => since !== null && isLater(view, word.seq, since))
  if (word !== null && (isLast || word.intention === 'refuse')) {
    const otherwise = word.intention === 'sign' ? lines : []
    const acts = word.intention === 'refuse' ? [word.seq, ...lines] : [word.seq]
    return { answer: answers[word.intention], basis: 'declared', acts, otherwise }
  }
  if (crossed.length > 0)
    return { answer: 'would-not', basis: 'red-line', acts: lines, otherwise: word === null ? [] : [word.seq] }
  if (reports.length === 0) return { answer: 'unknown', basis: null, acts: [], otherwise: [] }
  return { answer: 'reported', basis: 'reported', acts: reports.map(r => r.act), otherwise: [] }
}

/** A signature, a consent to this text at any version, or a withdrawal from it. */
function doneBy({ signature, treaty }: State, party: string): Answer | null {
  const texts = [...(treaty?.instruments.values() ?? [])].filter(({ version }) => version !== null)
  const consent = texts.flatMap(text => standingConsent(text, party) ?? [])[0]
  const left = texts.flatMap(text => text.left.get(party) ?? [])[0]
  const signed = signature.signatures.get(party)
  const none = { otherwise: [] }
  if (consent !== undefined) return { answer: 'would-sign', basis: 'consented', acts: [consent.seq], ...none }
  if (left !== undefined) return { answer: 'would-not', basis: 'left', acts: [left.seq], ...none }
  if (signed === undefined) return null
  return { answer: 'would-sign', basis: 'signed', acts: [signed.seq], ...none }
}

function changesAfter(view: View, seq: number): number {
  return [...view.state.text.provisions.values()].filter(({ history, suppressed }) => {
    const last = suppressed ?? history.at(-1)?.seq
    return last !== undefined && last !== seq && isLater(view, last, seq)
  }).length
}

function countsOf(rows: readonly PartyForecast[]): ForecastCounts {
  const count = (answer: ForecastAnswer) => rows.filter(row => row.answer === answer).length
  return Object.fromEntries(forecastAnswers.map(answer => [answer, count(answer)])) as ForecastCounts
}

function groupsOf({ record }: State, rows: readonly PartyForecast[]): GroupForecast[] {
  const known = (record.procedure?.groups ?? []).map(({ id }) => id)
  const grouped = known.map(
    (group): GroupForecast =>
      groupOf(
        group,
        rows.filter(row => row.group === group),
      ),
  )
  const rest = rows.filter(({ group }) => group === null || !known.includes(group))
  return rest.length === 0 ? grouped : [...grouped, groupOf(null, rest)]
}

function groupOf(group: string | null, rows: readonly PartyForecast[]): GroupForecast {
  return { group, parties: rows.length, counts: countsOf(rows) }
}

function drawnOn({ text }: State, drawn: readonly RedLine[]): string[] {
  const ids = drawn.flatMap(({ target }) => {
    if ('amendment' in target) return [target.amendment]
    return 'proposal' in target ? (text.proposals.get(target.proposal)?.amendments ?? []) : []
  })
  return [...new Set(ids)].filter(id => text.amendments.get(id)?.status === 'in-force').sort(compareStrings)
}

function missingFrom(rows: readonly PartyForecast[], drawn: readonly RedLine[]): Forecast['missing'] {
  const remark = (code: string, acts: readonly number[]) =>
    acts.length === 0 ? [] : [{ code, count: acts.length, acts }]
  const stale = rows.filter(row => row.changedSince > 0)
  return [
    ...remark(
      'holders-unnamed',
      drawn.flatMap(({ party, act }) => (party === null ? [act] : [])),
    ),
    ...remark(
      'reworded',
      drawn.flatMap(({ stands, act }) => (stands === 'reworded' ? [act] : [])),
    ),
    ...remark(
      'said-of-earlier-text',
      stale.map(row => row.acts[0]!),
    ),
  ]
}

/** What the parties then did, for each answer that was forecast. */
export interface Outcomes {
  readonly answer: ForecastAnswer
  readonly signed: number
  readonly notSigned: number
}

/** A forecast beside what happened. Counts with their bases, and no percentage. */
export interface Beside {
  /** The moment of the forecast, and the one at which is seen what happened. */
  readonly from: View['at']
  readonly to: View['at']
  /** Parties that hold the right to sign when it is seen what happened: all of them, forecast or not. */
  readonly entitled: number
  readonly signed: number
  /** Of these, names that were put together afterwards. */
  readonly reconstructed: number
  readonly table: readonly Outcomes[]
  readonly groups: readonly { readonly group: string | null; readonly table: readonly Outcomes[] }[]
  /** Whoever was not unknown, and what it did: the act of its signature, or null. */
  readonly known: readonly {
    readonly party: string
    readonly answer: ForecastAnswer
    readonly acts: readonly number[]
    readonly signed: number | null
  }[]
}

/** Sets a forecast beside a later moment of the same negotiation; null where nobody has signed by then. */
function besideOutcome(earlier: Forecast, later: View): Beside | null {
  const { state } = later
  const { signatures } = state.signature
  if (signatures.size === 0) return null
  const entitled = [...state.seats.parties.keys()]
    .filter(id => holdsRight(state, id, 'sign'))
    .sort(compareStrings)
  const before = new Map(earlier.parties.map(row => [row.party, row]))
  const rows = entitled.map(party => ({
    party,
    group: state.seats.parties.get(party)?.group ?? null,
    answer: before.get(party)?.answer ?? ('unknown' as const),
    acts: before.get(party)?.acts ?? [],
    signed: signatures.get(party)?.seq ?? null,
  }))
  const signed = rows.filter(row => row.signed !== null)
  const groups = (state.record.procedure?.groups ?? []).map(({ id }) => id)
  return {
    from: earlier.at,
    to: later.at,
    entitled: rows.length,
    signed: signed.length,
    reconstructed: signed.filter(row => later.leaf(row.signed!)?.author.provenance?.how === 'reconstructed')
      .length,
    table: outcomesOf(rows),
    groups: groups
      .map(group => ({ group, rows: rows.filter(row => row.group === group) }))
      .filter(({ rows }) => rows.length > 0)
      .map(({ group, rows }) => ({ group, table: outcomesOf(rows) })),
    known: rows
      .filter(row => row.answer !== 'unknown')
      .map(({ party, answer, acts, signed }) => ({ party, answer, acts, signed })),
  }
}

/**
 * The forecast that can be set beside what happened: of the moment asked for where nobody had signed by then, else of
 * the last day before anybody did. Null where nobody has signed.
 */
export function besideHappened(
  asked: View,
  now: View,
  viewUntil: (until: NonNullable<Lens['until']>) => View,
): Beside | null {
  const until = beforeSignature(now)
  if (until === null) return null
  const early = asked.state.signature.signatures.size === 0
  return besideOutcome(forecast(early ? asked : viewUntil(until)), now)
}

function outcomesOf(
  rows: readonly { readonly answer: ForecastAnswer; readonly signed: number | null }[],
): Outcomes[] {
  return forecastAnswers.map(answer => {
    const own = rows.filter(row => row.answer === answer)
    const signed = own.filter(row => row.signed !== null).length
    return { answer, signed, notSigned: own.length - signed }
  })
}

const dayMs = 24 * 3_600_000

/** Everything before the day of the first signature: the last moment that can be called a forecast. Null without one. */
function beforeSignature({ state, leaf }: View): NonNullable<Lens['until']> | null {
  const signed = [...state.signature.signatures.values()].flatMap(({ seq }) => leaf(seq) ?? [])
  const [first] = signed.sort(compareHappened)
  if (first === undefined) return null
  const { on } = first.author
  // "By the 14th" may be any day before: only the 14th is certain.
  const begun = on?.startsWith('../') ? lastMinute : firstMinute
  const when = on === undefined ? new Date(first.at).toISOString() : begun(on)
  const start = Date.parse(`${when.slice(0, 10)}T00:00Z`)
  return { at: start - 1, when: new Date(start - dayMs).toISOString().slice(0, 10) }
}
