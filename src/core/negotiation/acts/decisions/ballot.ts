/** Casts a ballot on a question, or changes it, for oneself or for who gave one a proxy. */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { defineAct, type Entry } from '../../act.js'
import { isMember, wasMember } from '../../electorates.js'
import { momentOf } from '../../judging.js'
import { isOutOfOrder } from '../../lookup.js'
import { standing } from '../../permission.js'
import type { State } from '../../state.js'
import { castBallot } from '../../tallies.js'
import { code, partyId, seq as seqField } from '../fields.js'
import { questionKind } from './put.js'

const schema = z.strictObject({
  kind: z.literal('ballot'),
  question: seqField,
  position: code,
  /** The party that gave its proxy. */
  for: z.optional(partyId),
})
export type Ballot = z.output<typeof schema>

export const ballot = defineAct<Ballot>({
  kind: 'ballot',
  since: 2,
  schema,
  ownRule: true,
  check(state, { act, author }) {
    if (author.party === null) return refuse('party-missing')
    const question = state.proceedings!.questions.get(act.question)
    if (question === undefined) return refuse('unknown-question', { where: String(act.question) })
    const kind = questionKind(state, question.question)!
    return kind.positions.includes(act.position) ? null : refuse('unknown-position', { where: act.position })
  },
  order: (state, entry) =>
    standing(state, entry, () => checkVoter(state, entry)) ?? checkBallot(state, entry),
  evolve(state, { act, author, seq }) {
    const question = state.proceedings!.questions.get(act.question)!
    const kind = questionKind(state, question.question)!
    const counts = author.body !== undefined || reasonFor(state, act.position) !== 'to-count'
    castBallot(state, kind, question, act.for ?? author.party!, { position: act.position, counts, seq })
  },
  results: (_state, { act }) => [act.position],
})

function reasonFor({ record }: State, position: string): string | undefined {
  return record.procedure?.positions?.find(({ id }) => id === position)?.reason
}

function checkVoter(state: State, { act, author }: Entry<Ballot>): Refusal | null {
  const question = state.proceedings!.questions.get(act.question)!
  const { electorate, fixed, clause } = questionKind(state, question.question)!
  const voter = act.for ?? author.party!
  const entitled =
    fixed === 'opening'
      ? wasMember(state, electorate, voter, question.seq)
      : isMember(state, electorate, voter)
  const right = state.record.procedure?.electorates?.find(({ id }) => id === electorate)?.right
  const barred =
    [voter, author.party!].some(party => state.proceedings!.unseated.has(party)) ||
    (right !== undefined && isOutOfOrder(state, voter, right))
  if (!entitled || barred) return refuse('no-right-to-vote', { where: voter, clause })
  const proxy = act.for === undefined || state.proceedings!.proxies.get(act.for)?.to === author.party
  return proxy ? null : refuse('no-proxy', { where: voter, clause })
}

function checkBallot(state: State, entry: Entry<Ballot>): Refusal | null {
  const { act, author } = entry
  const question = state.proceedings!.questions.get(act.question)!
  const { clause, final } = questionKind(state, question.question)!
  const where = String(act.question)
  const early = momentOf(state, entry) < (question.opens ?? 0)
  const late = question.closes !== null && momentOf(state, entry) > question.closes
  const again = final && question.ballots.has(act.for ?? author.party!)
  const bare = reasonFor(state, act.position) === 'required' && author.body === undefined
  if (question.result !== 'open') return refuse('question-closed', { where, clause })
  return standing(
    state,
    entry,
    () => (early ? refuse('ballot-too-early', { where, clause }) : null),
    () => (late ? refuse('ballot-too-late', { where, clause }) : null),
    () => (again ? refuse('ballot-final', { where, clause }) : null),
    () => (bare ? refuse('reasons-missing', { where: act.position, clause }) : null),
  )
}
