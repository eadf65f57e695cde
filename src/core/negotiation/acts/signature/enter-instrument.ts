/**
 * Enters an instrument that parties can be bound by: this text at a version, another one that stands beside it or
 * that it replaces. Its entry into force is worked out from consents unless a day is given.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { weightMax } from '../../../limits.js'
import { isDay } from '../../../procedure/calendar.js'
import { defineAct } from '../../act.js'
import { countWeights, isBesideMembers } from '../../in-force.js'
import { checkParties, checkTarget, firstRefusal } from '../../lookup.js'
import type { State } from '../../state.js'
import type { InstrumentState } from '../../treaty.js'
import { code, localText, partyId, version } from '../fields.js'
import { byTreatyRules, instrumentOf } from './treaty-rules.js'

const schema = z.strictObject({
  kind: z.literal('enter-instrument'),
  instrument: code,
  title: localText,
  /** The version of this text that it is; without it, another text. */
  version: z.optional(version),
  /** The instrument that it replaces between parties bound by both. */
  replaces: z.optional(code),
  /** In force from this day on. */
  since: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  /** What each party weighs where a rule counts weights, in whatever unit: emissions, tonnage. */
  weights: z.optional(z.record(partyId, z.int().check(z.gte(0), z.lte(weightMax)))),
})
export type EnterInstrument = z.output<typeof schema>

export const enterInstrument = defineAct<EnterInstrument>({
  kind: 'enter-instrument',
  since: 2,
  schema,
  check: (state, { act }) =>
    firstRefusal(
      checkNew(state, act),
      checkDay(act.since),
      checkWeights(state, Object.keys(act.weights ?? {})),
    ),
  order: state => byTreatyRules(state, 'enter-instrument', () => null),
  evolve(state, { act, seq }) {
    const instrument: InstrumentState = {
      id: act.instrument,
      title: act.title,
      seq,
      version: act.version ?? null,
      replaces: act.replaces ?? null,
      since: act.since ?? null,
      weights: act.weights ?? null,
      consents: new Map(),
      left: new Map(),
      sums: new Map(),
      met: null,
    }
    state.treaty!.instruments.set(instrument.id, instrument)
    countWeights(state, instrument)
  },
})

function checkNew(state: State, { instrument, version, replaces }: EnterInstrument): Refusal | null {
  if (instrumentOf(state, instrument) !== undefined)
    return refuse('duplicate-instrument', { where: instrument })
  if (replaces !== undefined && instrumentOf(state, replaces) === undefined)
    return refuse('unknown-instrument', { where: replaces })
  if (version === undefined) return null
  const same = [...state.treaty!.instruments.values()].find(other => other.version === version)
  if (same !== undefined) return refuse('duplicate-instrument', { where: same.id })
  return checkTarget(state, { instrument: version })
}

function checkDay(day: string | undefined): Refusal | null {
  return day === undefined || isDay(day) ? null : refuse('malformed-day', { where: day })
}

/** What an organisation weighs, its members weigh already. */
function checkWeights(state: State, parties: readonly string[]): Refusal | null {
  const beside = parties.find(id => isBesideMembers(state, id))
  return (
    checkParties(state, parties) ??
    (beside === undefined ? null : refuse('weight-beside-members', { where: beside }))
  )
}
