/**
 * Challenges an act: a finding, the fate of an objection, a decision, a seat. A ruling on a challenge can be
 * challenged in turn, before the next instance that the procedure has.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import type { ChallengeRule } from '../../../procedure/procedure.js'
import { defineAct, type Entry } from '../../act.js'
import { momentOf } from '../../judging.js'
import { isOneOf, otherwise, standing } from '../../permission.js'
import type { State } from '../../state.js'
import { seq as seqField } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('challenge'), of: seqField })
export type Challenge = z.output<typeof schema>

const dayMs = 24 * 3600 * 1000

export const challenge = defineAct<Challenge>({
  kind: 'challenge',
  since: 2,
  schema,
  ownRule: true,
  check(state, { act, author }) {
    if (author.party === null) return refuse('party-missing')
    const found = whatIsChallenged(state, act.of)
    if (found === null) return refuse('not-challengeable', { where: String(act.of), ...otherwise(state) })
    const { instances } = challengeRule(state, found.kind)!
    if (found.instance >= instances.length)
      return refuse('no-further-appeal', { where: String(act.of), clause: instances.at(-1)!.clause })
    return state.proceedings!.challenged.has(act.of)
      ? refuse('already-challenged', { where: String(act.of) })
      : null
  },
  order: (state, entry) => checkInstance(state, entry),
  evolve(state, { act, author, seq }) {
    const { challenges, challenged } = state.proceedings!
    const { root, instance, kind } = whatIsChallenged(state, act.of)!
    const party = author.party!
    challenges.set(seq, { seq, of: act.of, kind, party, root, instance, outcome: 'open', ruled: null })
    challenged.set(act.of, seq)
  },
  results: (state, { act }) => [whatIsChallenged(state, act.of)!.kind],
  about: ({ of }) => String(of),
})

interface Challenged {
  readonly root: number
  readonly instance: number
  readonly kind: string
  /** When the act was done, or the ruling made, that is challenged. */
  readonly at: number
}

/** What an act is that can be challenged: itself at the root, or a ruling on a challenge of it; null for all others. */
export function whatIsChallenged(state: State, seq: number): Challenged | null {
  const { challengeable, challenges, rulings } = state.proceedings!
  const found = challengeable.get(seq)
  if (found !== undefined) return { root: seq, instance: 0, kind: found.kind, at: found.at }
  const ruled = challenges.get(rulings.get(seq) ?? -1)
  if (ruled === undefined) return null
  return { root: ruled.root, instance: ruled.instance + 1, kind: ruled.kind, at: ruled.ruled!.at }
}

/** The rule by which acts of a kind are challenged. */
export function challengeRule({ record }: State, kind: string): ChallengeRule | undefined {
  return record.procedure?.challenges?.find(({ of }) => of.includes(kind))
}

function checkInstance(state: State, entry: Entry<Challenge>): Refusal | null {
  const { act, author } = entry
  const found = whatIsChallenged(state, act.of)!
  const where = String(act.of)
  const { clause, days, by } = challengeRule(state, found.kind)!.instances[found.instance]!
  const late = momentOf(state, entry) > found.at + days * dayMs
  return standing(
    state,
    entry,
    () => (late ? refuse('challenge-too-late', { where, clause, args: { days } }) : null),
    () =>
      isOneOf(state, author.party!, by)
        ? null
        : refuse('not-entitled', { where: act.kind, clause, args: { party: author.party! } }),
    () => (author.body === undefined ? refuse('reasons-missing', { where: act.kind, clause }) : null),
  )
}
