/** For tests of scenarios: one that was played, its acts, and what would have been said to another act at some point. */
import { assert } from '../src/core/canonical/result.js'
import { decide } from '../src/core/negotiation/decide.js'
import { replay } from '../src/core/negotiation/replay.js'
import type { State } from '../src/core/negotiation/state.js'
import type { ActData, AuthorPart, BodyCommitment, Leaf } from '../src/core/record/leaf.js'
import type { Sequencer } from '../src/sequencer/sequencer.js'
import { playScenario } from './play.js'
import type { Scenario } from './scenario.js'

export async function played(scenario: Scenario, seed: number): Promise<Sequencer> {
  const log = await playScenario(scenario, seed, `example.org/${scenario.id}`)
  assert(log.ok, `seed ${seed}: ${JSON.stringify(log)}`)
  return log.value
}

/** The acts of a kind that have these fields, in order. */
export function actsOf(leaves: readonly Leaf[], kind: string, fields: object = {}): Leaf[] {
  return leaves.filter(
    ({ author: { act } }) =>
      act.kind === kind && Object.entries(fields).every(([name, value]) => act[name] === value),
  )
}

/** The index of the first act of a kind that has these fields. */
export function seqOf(leaves: readonly Leaf[], kind: string, fields: object = {}): number {
  const [found] = actsOf(leaves, kind, fields)
  assert(found !== undefined, `no ${kind} with ${JSON.stringify(fields)}`)
  return found.index
}

const reasons: BodyCommitment = { commit: '0'.repeat(64), length: 10 }

/** An act that somebody tries, with reasons unless it says otherwise. */
export interface Attempt {
  readonly party: string
  readonly act: ActData
  readonly bare?: true
  /** Another body than some reasons. */
  readonly body?: BodyCommitment
}

/** How an act is refused right after the act with an index, as `why clause`; null where it is not. */
export function refusedAfter(leaves: readonly Leaf[], seq: number, attempt: Attempt): string | null {
  const before = leaves.slice(0, seq + 1)
  const at = before.at(-1)!.at + 1000
  const decided = decide(
    replay(before),
    { author: authorOf(replay(before), attempt), auth: { how: 'attested' } },
    at,
    seq + 1,
  )
  return decided.ok ? null : `${decided.why} ${decided.clause ?? '-'}`
}

function authorOf(state: State, { party, act, bare, body = reasons }: Attempt): AuthorPart {
  const credential = [...state.seats.credentials].find(([, holder]) => holder.party === party)
  assert(credential !== undefined, `nobody acts for ${party}`)
  return {
    ...{ v: 1, log: state.record.origin, act, party, credential: credential[0], claimed: 0 },
    ...{ head: state.record.acts, nonce: '0'.repeat(32) },
    ...(bare ? {} : { body }),
  }
}
