/**
 * Random walks through every procedure that ships. `WALKS`, `WALK_STEPS` and `WALK_SEED` in the environment walk
 * more, longer or others; a failure names its seed.
 */
import { describe, expect, test } from 'vitest'
import { actKinds } from '../src/core/procedure/kinds.js'
import type { Procedure } from '../src/core/procedure/procedure.js'
import { consultationRules } from '../src/sequencer/opening-consultation.js'
import { procedureIds, readProcedure } from '../src/sequencer/procedures.js'
import { findable, grown } from './invariants/growth.js'
import { invariantsOf } from './invariants/index.js'
import { type Watched, watchedWalk } from './invariants/laws.js'
import { randomFrom } from './random.js'

const walksEach = Number(process.env.WALKS ?? 2)
const steps = Number(process.env.WALK_STEPS ?? 1000)
const firstSeed = Number(process.env.WALK_SEED ?? 1)
const seeds = Array.from({ length: walksEach }, (_, i) => firstSeed + i)
/** With so many steps every kind of act and every stage comes up. */
const isLong = walksEach * steps >= 100_000

const procedures = await Promise.all((await procedureIds()).map(read))
/** A consultation has a log and rules of its own. */
const walked = [...procedures, await consultationRules()]
const walks = new Map<string, Watched[]>()

async function read(id: string): Promise<Procedure> {
  const found = await readProcedure(id)
  if (!found.ok) throw new Error(`${id}: ${found.why} ${found.where}`)
  return found.value
}

describe.each(walked.map(procedure => [procedure.id, procedure] as const))('%s', (id, procedure) => {
  test.each(seeds)('P31, P37: laws and invariants of a walk, seed %i', seed => {
    const watched = watchedWalk(procedure, seed, steps)
    walks.set(id, [...(walks.get(id) ?? []), watched])
    expect(watched.broken.slice(0, 20)).toEqual([])
  })

  test('a fair share is admitted, and whatever is permitted comes up in the end', () => {
    const tried = total(id, ({ tried }) => tried)
    const admitted = total(id, ({ admitted }) => admitted)
    const share = sum(admitted) / sum(tried)
    const permitted = procedure.permissions.flatMap(({ acts }) => acts)
    const never = [...new Set(permitted)].filter(kind => !admitted.has(kind))
    const been = new Set(
      (walks.get(id) ?? []).flatMap(({ walk }) => walk.state.proceedings!.stages.map(s => s.stage)),
    )
    const unseen = (procedure.stages ?? []).filter(stage => !been.has(stage.id)).map(stage => stage.id)
    if (isLong) console.log(`${id}: ${sum(tried)} tried, ${Math.round(share * 100)} in a hundred admitted`)
    expect(share).toBeGreaterThan(0.25)
    if (isLong) expect([...never, ...unseen]).toEqual([])
  })

  test('has invariants of its own', () =>
    expect(invariantsOf(id).length - invariantsOf('').length).toBeGreaterThan(5))
})

describe('invariants see what they are there for', () => {
  const everything = { atMost: { count: 1_000_000, of: { cast: true as const } } }
  const unconditional = (procedure: Procedure): Procedure => ({
    ...procedure,
    stages: procedure.stages!.map(stage => ({
      ...stage,
      moves: stage.moves.map(({ when: _, ...move }) => move),
    })),
  })
  const carried = (procedure: Procedure): Procedure => ({
    ...procedure,
    questions: procedure.questions!.map(question => ({ ...question, carries: everything })),
  })
  const isBroken = (procedure: Procedure) =>
    [1, 2, 3, 4, 5, 6].some(seed => watchedWalk(procedure, seed, 400).broken.length > 0)
  const voting = procedures.filter(({ questions }) => questions !== undefined)

  test.each(procedures.map(procedure => [procedure.id, procedure] as const))(
    '%s: moves without their conditions are noticed',
    (_, procedure) => expect(isBroken(unconditional(procedure))).toBe(true),
  )
  test.each(voting.map(procedure => [procedure.id, procedure] as const))(
    '%s: questions that anything carries are noticed',
    (_, procedure) => expect(isBroken(carried(procedure))).toBe(true),
  )
})

test('equal: a group grown from 3 to 300 with the same shares changes no finding', () => {
  const procedure = procedures.find(({ id }) => id === 'open-multistakeholder')!
  const groups = procedure.groups.map(({ id }) => id)
  for (const seed of Array.from({ length: 40 }, (_, i) => firstSeed + i)) {
    const random = randomFrom(seed)
    const heard = groups.filter(() => random.chance(85))
    const stance = () => random.one(['support', 'support', 'accept', 'concern', 'object'])
    const stances = Object.fromEntries(heard.map(group => [group, [stance(), stance(), stance()]]))
    if (heard.length === 0) continue
    const larger = grown(stances, random.one(heard), 100)
    const say = `seed ${seed}: ${JSON.stringify(stances)}`
    expect(findable(procedure, 'drafting', larger), say).toEqual(findable(procedure, 'drafting', stances))
  }
})

test('every kind of act comes up in some walk', () => {
  const admitted = new Set(walked.flatMap(({ id }) => [...total(id, walk => walk.admitted).keys()]))
  const never = [...actKinds].filter(kind => !admitted.has(kind))
  if (isLong) expect(never).toEqual([])
  expect(never.length).toBeLessThan(6)
})

function total(
  id: string,
  counted: (walk: Watched['walk']) => ReadonlyMap<string, number>,
): Map<string, number> {
  const all = new Map<string, number>()
  for (const { walk } of walks.get(id) ?? [])
    for (const [kind, n] of counted(walk)) all.set(kind, (all.get(kind) ?? 0) + n)
  return all
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)
