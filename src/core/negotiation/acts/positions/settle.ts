/**
 * Says what became of an objection. Its holder may say that it was met, or withdraw it; the chair may find it
 * understood, addressed though not accommodated, or out of scope, with reasons that anyone can read.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { defineAct, type Entry } from '../../act.js'
import { isOpenObjection } from '../../lookup.js'
import { indexObjection } from '../../matters.js'
import { isOneOf, otherwise, standing } from '../../permission.js'
import type { State } from '../../state.js'
import { amendmentId, provisionId, seq as seqField } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('settle'),
  objection: seqField,
  fate: z.enum(['understood', 'accommodated', 'addressed', 'withdrawn', 'out-of-scope']),
  /** The amendments or provisions that meet it. */
  by: z.optional(z.array(z.union([amendmentId, provisionId])).check(z.maxLength(40))),
})
export type Settle = z.output<typeof schema>

const holders = ['accommodated', 'withdrawn']

export const settle = defineAct<Settle>({
  kind: 'settle',
  schema,
  check: (state, { act }) =>
    state.positions.objections.has(act.objection)
      ? null
      : refuse('unknown-objection', { where: String(act.objection) }),
  order: (state, entry) =>
    state.record.mode === 'observed'
      ? null
      : standing(
          state,
          entry,
          () => checkOpen(state, entry),
          () => checkWho(state, entry),
          () => checkAnswered(state, entry),
        ),
  evolve(state, { act, seq }) {
    const objection = state.positions.objections.get(act.objection)!
    objection.fate = act.fate
    objection.settled = { seq, by: act.by ?? [] }
    indexObjection(state, objection)
  },
  results: (_state, { act }) => [act.fate],
  about: ({ objection }) => String(objection),
})

/** The clause of the ledger that a refusal names, or that by which nothing else is done. */
function clauseOf(state: State, rule: 'holder' | 'settles' | 'answered'): { readonly clause?: string } {
  const ledger = state.record.procedure?.ledger
  return ledger === undefined ? otherwise(state) : { clause: ledger[rule].clause }
}

/** What was withdrawn is over; what the chair found stands, unless its holder says that it was met. */
function checkOpen(state: State, { act }: Entry<Settle>): Refusal | null {
  const objection = state.positions.objections.get(act.objection)!
  const over = holders.includes(act.fate) ? objection.fate === 'withdrawn' : !isOpenObjection(objection)
  if (!over || state.proceedings === undefined) return null
  return refuse('already-settled', { where: String(act.objection), ...clauseOf(state, 'settles') })
}

function checkWho(state: State, { act, author }: Entry<Settle>): Refusal | null {
  const where = String(act.objection)
  if (holders.includes(act.fate)) {
    const own = author.party === state.positions.objections.get(act.objection)!.party
    return own ? null : refuse('not-the-holder', { where, ...clauseOf(state, 'holder') })
  }
  const by = state.record.procedure?.ledger?.settles.by ?? ['chair']
  const entitled = author.party !== null && isOneOf(state, author.party, by)
  return entitled ? null : refuse('not-the-chair', { where, ...clauseOf(state, 'settles') })
}

function checkAnswered(state: State, { act }: Entry<Settle>): Refusal | null {
  const { answers } = state.positions.objections.get(act.objection)!
  const answered = answers.length > 0 || act.fate === 'withdrawn' || act.fate === 'understood'
  if (answered) return null
  return refuse('objection-unanswered', { where: String(act.objection), ...clauseOf(state, 'answered') })
}
