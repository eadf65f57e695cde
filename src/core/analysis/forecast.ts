/**
 * Who would sign a text, from what each party declared and nothing else: its last word on signing, its signature,
 * the red lines it drew on wordings that the text contains. What others report of it stands apart. Whoever has said
 * nothing is unknown, and is counted as such. No probability, and no guess from allies or past conduct. The text is
 * the one that stands, with amendments supposed to be in it where the reader supposes any. How a red line stands in a
 * text is in red-lines.ts, what happened then in forecast-beside.ts. Rules FC1..FC11, docs/spec/forecast.md.
 */
import { compareStrings } from '../canonical/result.js'
import type { Target } from '../negotiation/acts/fields.js'
import { holdsRight, isOpenObjection } from '../negotiation/lookup.js'
import type { Intention, State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { type Deed, deedOf, partiesOfDeeds } from './deeds.js'
import { drawnOn, type RedLine, redLines } from './red-lines.js'
import { isLater } from './stances.js'

export const forecastAnswers = ['would-sign', 'would-not', 'must-consult', 'reported', 'unknown'] as const
/** `reported`: others say something of it, and it has said nothing itself. */
export type ForecastAnswer = (typeof forecastAnswers)[number]
export type ForecastCounts = Readonly<Record<ForecastAnswer, number>>

/** What an answer rests on; null for unknown. */
type ForecastBasis = Deed['did'] | 'declared' | 'red-line' | 'reported'

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

interface GroupForecast {
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
  const supposed = [...new Set(supposing)].filter(id => state.text.amendments.get(id)?.status === 'in-force')
  const drawn = redLines(view, supposed)
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

/** Everybody who may sign, and everybody else who did or said anything about it, or drew a red line. */
function partiesToAsk(state: State, drawn: readonly RedLine[]): string[] {
  const { intentions } = state.signature
  const entitled = [...state.seats.parties.keys()].filter(id => holdsRight(state, id, 'sign'))
  const holders = drawn.flatMap(({ party }) => party ?? [])
  const all = new Set([...entitled, ...intentions.keys(), ...partiesOfDeeds(state), ...holders])
  return [...all].sort(compareStrings)
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
const answers = { sign: 'would-sign', consult: 'must-consult' } as const
const answersOfDeeds = { consented: 'would-sign', signed: 'would-sign', left: 'would-not' } as const

/**
 * What it did ends the question; else its last word: what it declared, unless the text came to cross a red line of its
 * own after that; else, where it has said and drawn nothing, what others report, as such; else unknown.
 */
function answerOf(
  view: View,
  party: string,
  word: Word | null,
  own: readonly RedLine[],
  reports: PartyForecast['reports'],
): Answer {
  const crossed = own.filter(line => line.stands === 'crossed')
  const lines = crossed.map(line => line.act)
  const deed = deedOf(view.state, party)
  if (deed !== null) {
    const answer = answersOfDeeds[deed.did]
    return { answer, basis: deed.did, acts: [deed.act], otherwise: answer === 'would-not' ? [] : lines }
  }
  const isLast =
    word !== null && crossed.every(({ since }) => since !== null && isLater(view, word.seq, since))
  if (word?.intention === 'refuse')
    return { answer: 'would-not', basis: 'declared', acts: [word.seq, ...lines], otherwise: [] }
  if (word !== null && isLast)
    return { answer: answers[word.intention], basis: 'declared', acts: [word.seq], otherwise: lines }
  if (crossed.length > 0)
    return { answer: 'would-not', basis: 'red-line', acts: lines, otherwise: word === null ? [] : [word.seq] }
  if (reports.length === 0 || own.length > 0)
    return { answer: 'unknown', basis: null, acts: [], otherwise: [] }
  return { answer: 'reported', basis: 'reported', acts: reports.map(r => r.act), otherwise: [] }
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
