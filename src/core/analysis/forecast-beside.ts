/**
 * A forecast beside what happened: what the record told before anybody had signed, against what the parties then did.
 * Rules FC12 and FC13, docs/spec/forecast.md.
 */
import { compareStrings } from '../canonical/result.js'
import { holdsRight } from '../negotiation/lookup.js'
import { compareHappened, type Lens } from '../negotiation/replay.js'
import type { View } from '../negotiation/view.js'
import { firstMinute, lastMinute } from '../record/when.js'
import { type Forecast, type ForecastAnswer, forecast, forecastAnswers } from './forecast.js'

/** What the parties then did, for each answer that was forecast. */
interface Outcomes {
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
  /** Whoever was not unknown. */
  readonly known: readonly Omit<Row, 'group'>[]
}

/** What was forecast of one party and rests on which acts, and the act of its signature; null where it did not sign. */
interface Row {
  readonly party: string
  readonly group: string | null
  readonly answer: ForecastAnswer
  readonly acts: readonly number[]
  readonly signed: number | null
}

/**
 * The forecast that can be set beside what happened: of the moment asked for where nobody had signed by then, else of
 * the last day before anybody did. Null where nobody has signed, or nobody is known to have been able to.
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

/** Sets a forecast beside a later moment of the same negotiation, at which somebody has signed. */
function besideOutcome(earlier: Forecast, later: View): Beside | null {
  const rows = rowsOf(earlier, later)
  if (rows.length === 0) return null
  const signed = rows.flatMap(row => row.signed ?? [])
  const how = (seq: number) => later.leaf(seq)?.author.provenance?.how
  const groups = (later.state.record.procedure?.groups ?? []).map(({ id }) => id)
  return {
    from: earlier.at,
    to: later.at,
    entitled: rows.length,
    signed: signed.length,
    reconstructed: signed.filter(seq => how(seq) === 'reconstructed').length,
    table: outcomesOf(rows),
    groups: [...groups, null]
      .map(group => ({ group, rows: rows.filter(row => row.group === group) }))
      .filter(({ rows }) => rows.length > 0)
      .map(({ group, rows }) => ({ group, table: outcomesOf(rows) })),
    known: rows
      .filter(row => row.answer !== 'unknown')
      .map(({ party, answer, acts, signed }) => ({ party, answer, acts, signed })),
  }
}

/** Everybody who could sign in the end, forecast or not. */
function rowsOf(earlier: Forecast, { state }: View): Row[] {
  const before = new Map(earlier.parties.map(row => [row.party, row]))
  const entitled = [...state.seats.parties.keys()].filter(id => holdsRight(state, id, 'sign'))
  return entitled.sort(compareStrings).map(party => ({
    party,
    group: state.seats.parties.get(party)?.group ?? null,
    answer: before.get(party)?.answer ?? 'unknown',
    acts: before.get(party)?.acts ?? [],
    signed: state.signature.signatures.get(party)?.seq ?? null,
  }))
}

function outcomesOf(rows: readonly Row[]): Outcomes[] {
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
