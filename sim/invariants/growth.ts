/** Whether a group weighs more for being larger: what can be found on the same shares, with groups of other sizes. */
import { hashText } from '../../src/core/canonical/hash.js'
import { decide } from '../../src/core/negotiation/decide.js'
import { evolve } from '../../src/core/negotiation/replay.js'
import { emptyState } from '../../src/core/negotiation/state.js'
import { base, openHosted, seated } from '../../src/core/negotiation/testing-hosted.js'
import type { Procedure } from '../../src/core/procedure/procedure.js'
import type { ActData, AuthorPart } from '../../src/core/record/leaf.js'

/** The stances of the parties of each group, by the group's id. */
export type Stances = Readonly<Record<string, readonly string[]>>

/** The designations that the chair can find in a stage, where the parties of each group take these stances. */
export function findable(procedure: Procedure, stage: string, stances: Stances): string[] {
  const state = emptyState()
  let index = 0
  const author = (act: ActData, party: string | null): AuthorPart => ({
    v: 1,
    log: 'example.org/growth',
    act,
    party,
    credential: party === null || party === 'SEC' ? 'sec-1' : `${party.toLowerCase()}-1`,
    claimed: 0,
    head: 0,
    nonce: hashText(`${index}`).slice(0, 32),
    body: { commit: hashText('reasons'), length: 7 },
  })
  const auth = { how: 'attested' } as const
  const fold = (act: ActData, party: string | null) =>
    evolve(state, { author: author(act, party), auth, index, at: index++ })
  const parties = Object.entries(stances).flatMap(([group, said], i) =>
    said.map((stance, j) => ({ id: `G${i}-${j}`, group, stance })),
  )
  fold(openHosted(procedure, 2).act, null)
  const places = Object.fromEntries(parties.map(({ id, group }) => [id, group]))
  for (const { act } of [...seated({ CHAIR: 'chair', ...places }), ...base({ one: 'One.' })]) fold(act, 'SEC')
  fold({ kind: 'advance', to: stage }, 'CHAIR')
  for (const { id, stance } of parties) fold({ kind: 'position', target: { instrument: 1 }, stance }, id)
  return procedure
    .finding!.scale.map(({ id }) => id)
    .filter(designation => {
      const act = { kind: 'finding', subject: { instrument: 1 }, designation }
      return decide(state, { author: author(act, 'CHAIR'), auth }, index, index).ok
    })
}

/** The same stances, with every party of one group there so many times. */
export function grown(stances: Stances, group: string, times: number): Stances {
  const more = stances[group]!.flatMap(stance => Array<string>(times).fill(stance))
  return { ...stances, [group]: more }
}
