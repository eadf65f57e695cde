/**
 * Rules on a challenge, with reasons. What is overturned loses its effect and does not come back by itself: it is
 * done again, or it is not.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import type { ChallengeInstance } from '../../../procedure/procedure.js'
import { defineAct, type Entry } from '../../act.js'
import { uncountDone } from '../../course.js'
import { membershipChanged } from '../../in-force.js'
import { momentOf } from '../../judging.js'
import { indexObjection } from '../../matters.js'
import { isOneOf, standing } from '../../permission.js'
import type { State } from '../../state.js'
import { dropVoice } from '../../tallies.js'
import { seq as seqField, targetKey } from '../fields.js'
import { challengeRule } from './challenge.js'

const schema = z.strictObject({
  kind: z.literal('ruling'),
  on: seqField,
  outcome: z.enum(['overturned', 'stands']),
  /** The question on the challenge, where the meeting decides. */
  count: z.optional(seqField),
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
  order: (state, entry) =>
    standing(
      state,
      entry,
      () => checkHearing(state, entry),
      () => checkMeeting(state, entry),
      () => checkReasons(state, entry),
    ),
  evolve(state, entry) {
    const { act, seq } = entry
    const found = state.proceedings!.challenges.get(act.on)!
    found.outcome = act.outcome
    found.ruled = { seq, at: momentOf(state, entry) }
    state.proceedings!.rulings.set(seq, act.on)
    if (act.outcome === 'overturned' && !state.proceedings!.overturned.has(found.root))
      overturn(state, found.kind, found.root, entry)
  },
  results: (_state, { act }) => [act.outcome],
})

function instanceOf(state: State, on: number): ChallengeInstance {
  const { kind, instance } = state.proceedings!.challenges.get(on)!
  return challengeRule(state, kind)!.instances[instance]!
}

/** Who hears it. Nobody hears a challenge of their own, nor one of their own act unless they are asked to look again. */
function checkHearing(state: State, { act, author }: Entry<Ruling>): Refusal | null {
  const { heardBy, own, question, clause } = instanceOf(state, act.on)
  if (author.party === null) return null
  if (!isOneOf(state, author.party, heardBy))
    return refuse('not-entitled', { where: act.kind, clause, args: { party: author.party } })
  const { party, root } = state.proceedings!.challenges.get(act.on)!
  const theirs = !own && state.proceedings!.challengeable.get(root)!.party === author.party
  const cause = question === undefined && (party === author.party || theirs)
  return cause ? refuse('own-cause', { where: String(act.on), clause }) : null
}

/** What the meeting decided, where it decides: carried, the challenge overturns. */
function checkMeeting(state: State, { act }: Entry<Ruling>): Refusal | null {
  const { question, clause } = instanceOf(state, act.on)
  if (question === undefined) return null
  const put = state.proceedings!.questions.get(act.count ?? -1)
  const asked = put?.question === question && targetKey(put.subject) === targetKey({ act: act.on })
  const said = put?.result === 'carried' ? 'overturned' : 'stands'
  const decided = asked && put.closed !== null && put.result !== 'withdrawn' && said === act.outcome
  return decided ? null : refuse('not-what-was-decided', { where: String(act.on), clause })
}

function checkReasons(state: State, { act, author }: Entry<Ruling>): Refusal | null {
  const { clause } = instanceOf(state, act.on)
  return author.body === undefined ? refuse('reasons-missing', { where: act.kind, clause }) : null
}

/** Takes the effect of an act away, by its kind. */
function overturn(state: State, kind: string, root: number, entry: Entry): void {
  const { seq } = entry
  const challenged = state.proceedings!.challengeable.get(root)!
  const { about } = challenged
  state.proceedings!.overturned.set(root, seq)
  uncountDone(state, challenged)
  if (kind === 'settle') reopenObjection(state, Number(about), root)
  if (kind === 'decision') reopenDecided(state, root)
  if (kind === 'close') state.proceedings!.questions.get(Number(about))!.result = 'withdrawn'
  if (kind === 'seat') unseat(state, about, entry)
  if (kind === 'vouch') takeBackVouch(state, about, challenged.party!, root)
  if (kind === 'advance') goBack(state, root, seq)
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
  const at = all.findIndex(({ seq }) => seq === root)
  const since = new Set(all.slice(at + 1).flatMap(({ touched = [] }) => touched))
  for (const id of decisions.decisions.get(root)?.touched ?? [])
    if (!since.has(id)) text.provisions.get(id)!.status = 'reopened'
}

/** One that was given again since stays. */
function takeBackVouch({ proceedings }: State, about: string, by: string, root: number): void {
  const own = proceedings!.vouches.get(about)
  if (own?.get(by) === root) own.delete(by)
}

/** To the stage before, unless it has moved on since. */
function goBack({ proceedings }: State, root: number, seq: number): void {
  const { stages } = proceedings!
  const before = stages.at(-2)
  if (stages.at(-1)?.seq === root && before !== undefined) stages.push({ ...before, seq })
}

function unseat(state: State, party: string, entry: Entry): void {
  state.proceedings!.unseated.set(party, entry.seq)
  state.proceedings!.vouches.delete(party)
  dropVoice(state, party)
  membershipChanged(state, party, entry)
}
