/**
 * Rules on a challenge, with reasons. What is overturned loses its effect and does not come back by itself: it is
 * done again, or it is not.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { uncountDone } from '../../course.js'
import { touchMembership } from '../../electorates.js'
import { momentOf } from '../../judging.js'
import { indexObjection } from '../../matters.js'
import { isOneOf } from '../../permission.js'
import type { State } from '../../state.js'
import { seq as seqField } from '../fields.js'
import { challengeRule } from './challenge.js'

const schema = z.strictObject({
  kind: z.literal('ruling'),
  on: seqField,
  outcome: z.enum(['overturned', 'stands']),
})
export type Ruling = z.output<typeof schema>

export const ruling = defineAct<Ruling>({
  kind: 'ruling',
  since: 2,
  schema,
  ownRule: true,
  check(state, { act }) {
    const found = state.proceedings!.challenges.get(act.on)
    if (found === undefined) return refuse('unknown-challenge', { where: String(act.on) })
    return found.outcome === 'open' ? null : refuse('already-ruled', { where: String(act.on) })
  },
  order(state, { act, author }) {
    const { kind, instance, party, root } = state.proceedings!.challenges.get(act.on)!
    const { heardBy, clause } = challengeRule(state, kind)!.instances[instance]!
    const where = String(act.on)
    if (author.party === null) return null
    if (!isOneOf(state, author.party, heardBy))
      return refuse('not-entitled', { where: act.kind, clause, args: { party: author.party } })
    const parties = [party, state.proceedings!.challengeable.get(root)?.party]
    if (parties.includes(author.party)) return refuse('own-cause', { where, clause })
    return author.body === undefined ? refuse('reasons-missing', { where: act.kind, clause }) : null
  },
  evolve(state, entry) {
    const { act, seq } = entry
    const found = state.proceedings!.challenges.get(act.on)!
    found.outcome = act.outcome
    found.ruled = { seq, at: momentOf(state, entry) }
    state.proceedings!.rulings.set(seq, act.on)
    if (act.outcome === 'overturned') overturn(state, found.kind, found.root, seq)
  },
  results: (_state, { act }) => [act.outcome],
})

/** Takes the effect of an act away, by its kind. */
function overturn(state: State, kind: string, root: number, seq: number): void {
  const challenged = state.proceedings!.challengeable.get(root)!
  const { about } = challenged
  uncountDone(state, challenged)
  if (kind === 'finding') state.proceedings!.findings.get(root)!.overturned = seq
  if (kind === 'settle') reopenObjection(state, Number(about), root)
  if (kind === 'decision') reopenDecided(state, root)
  if (kind === 'close') state.proceedings!.questions.get(Number(about))!.result = 'withdrawn'
  if (kind === 'seat') unseat(state, about, seq)
}

/** What its holder or the chair said of it since stands. */
function reopenObjection(state: State, seq: number, root: number): void {
  const objection = state.positions.objections.get(seq)!
  if (objection.settled?.seq !== root) return
  objection.fate = 'raised'
  objection.settled = null
  indexObjection(state, objection)
}

/** The text that a decision settled is open again; its words stay until something else is decided. */
function reopenDecided({ text, decisions }: State, root: number): void {
  const all = [...decisions.decisions.values()]
  const since = new Set(all.filter(({ seq }) => seq > root).flatMap(({ touched = [] }) => touched))
  for (const id of decisions.decisions.get(root)?.touched ?? [])
    if (!since.has(id)) text.provisions.get(id)!.status = 'reopened'
}

function unseat(state: State, party: string, seq: number): void {
  state.proceedings!.unseated.set(party, seq)
  touchMembership(state, party, seq)
}
