/**
 * Makes a reservation or declaration to an instrument, objects to one, says that it will not be applied
 * provisionally, or takes such a declaration back.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import type { Treaty } from '../../../procedure/procedure.js'
import { defineAct } from '../../act.js'
import { dayOf } from '../../judging.js'
import { otherwise, presentStage } from '../../permission.js'
import type { State } from '../../state.js'
import { type DeclarationState, declarationTypes, standingConsent } from '../../treaty.js'
import { code, provisionId, seq } from '../fields.js'
import { byTreatyRules, checkInstrument, instrumentOf } from './treaty-rules.js'

const schema = z.strictObject({
  kind: z.literal('declare'),
  instrument: code,
  type: z.enum(declarationTypes),
  /** In which round of declarations, from 1. */
  round: z.int().check(z.gte(1), z.lte(9)),
  provisions: z.optional(z.array(provisionId).check(z.minLength(1), z.maxLength(100))),
  /** The reservation or declaration that is objected to. */
  to: z.optional(seq),
  /** The declaration of one's own that is taken back. */
  withdraws: z.optional(seq),
})
export type Declare = z.output<typeof schema>

export const declare = defineAct<Declare>({
  kind: 'declare',
  since: 2,
  schema,
  check: (state, { act, author }) =>
    checkInstrument(state, author.party, act.instrument) ??
    (act.withdraws === undefined
      ? (checkObjection(state, act) ?? checkProvisions(state, act))
      : checkWithdrawal(state, act, act.withdraws, author.party!)),
  order: (state, entry) =>
    byTreatyRules(state, 'declare', rules => {
      const { act, author } = entry
      if (act.withdraws !== undefined) return null
      return (
        checkRound(state, rules, act) ??
        (act.type === 'reservation'
          ? checkReservation(state, rules, act, author.party!, dayOf(state, entry))
          : checkProvisional(state, rules, act))
      )
    }),
  evolve(state, entry) {
    const { act, author, seq } = entry
    const { declarations, declared } = state.treaty!
    const on = dayOf(state, entry)
    if (act.withdraws !== undefined) {
      declarations.get(act.withdraws)!.withdrawn = { on, seq }
      return
    }
    const party = author.party!
    declarations.set(seq, declarationOf(act, party, on, seq))
    const own = declared.get(party) ?? []
    own.push(seq)
    declared.set(party, own)
  },
  results: (_state, { act }) => [act.withdraws === undefined ? act.type : 'withdrawal'],
  about: act => act.instrument,
})

function declarationOf(act: Declare, party: string, on: string, seq: number): DeclarationState {
  const { instrument, type, round, provisions = [], to = null } = act
  return { instrument, party, type, round, provisions, to, on, seq, withdrawn: null }
}

/** An objection names the reservation or declaration it is to; nothing else names one. */
function checkObjection({ treaty }: State, { instrument, type, to }: Declare): Refusal | null {
  if (type !== 'objection')
    return to === undefined ? null : refuse('declaration-not-wanted', { where: String(to) })
  if (to === undefined) return refuse('declaration-missing')
  const named = treaty!.declarations.get(to)
  const fits = named?.type === 'reservation' || named?.type === 'declaration'
  return fits && named.instrument === instrument ? null : refuse('unknown-declaration', { where: String(to) })
}

/** Provisions of this text are there; those of other texts are as their party names them. */
function checkProvisions(state: State, { instrument, provisions = [] }: Declare): Refusal | null {
  if (instrumentOf(state, instrument)!.version === null) return null
  const unknown = provisions.find(id => !state.text.provisions.has(id))
  return unknown === undefined ? null : refuse('unknown-provision', { where: unknown })
}

function checkWithdrawal(
  { treaty }: State,
  { instrument, type }: Declare,
  withdraws: number,
  party: string,
): Refusal | null {
  const named = treaty!.declarations.get(withdraws)
  const where = String(withdraws)
  if (named === undefined || named.instrument !== instrument || named.type !== type)
    return refuse('unknown-declaration', { where })
  if (named.party !== party) return refuse('declaration-not-yours', { where })
  return named.withdrawn === null ? null : refuse('not-in-force', { where })
}

function checkRound(state: State, { reservations }: Treaty, { round }: Declare): Refusal | null {
  const { rounds, stages, clause } = reservations
  const last = rounds ?? stages?.length ?? 1
  if (round > last) return refuse('no-such-round', { where: String(round), clause, args: { rounds: last } })
  const stage = stages?.[round - 1]
  return stage === undefined || stage === presentStage(state)
    ? null
    : refuse('round-not-open', { where: String(round), clause, args: { stage } })
}

function checkReservation(
  state: State,
  { reservations }: Treaty,
  { instrument, provisions = [] }: Declare,
  party: string,
  day: string,
): Refusal | null {
  const { allowed, provisions: listed = [], clause } = reservations
  if (allowed === 'none') return refuse('no-reservations', { where: instrument, clause })
  const other = provisions.find(id => !listed.includes(id))
  if (allowed === 'listed' && (provisions.length === 0 || other !== undefined))
    return refuse('reservation-not-listed', { where: other ?? instrument, clause })
  const consent = standingConsent(instrumentOf(state, instrument)!, party)
  return consent === undefined || consent.on >= day
    ? null
    : refuse('reservation-too-late', { where: instrument, clause })
}

function checkProvisional(
  state: State,
  { provisional }: Treaty,
  { instrument, type }: Declare,
): Refusal | null {
  if (type !== 'no-provisional-application' || provisional !== undefined) return null
  return refuse('no-provisional-application', { where: instrument, ...otherwise(state) })
}
