import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusterPlaces, nearestCentres, settledCentres } from './clusters.js'
import { inferGroups, type MapInput, opinionMap, placedOn } from './map.js'
import { seeded } from './random.js'
import { adjustedRand, stabilityMin, stabilityShown } from './stability.js'
import { syntheticVotes } from './testing-votes.js'
import { latestVotes } from './votes.js'

/** So many places round each centre. */
function clouds(centres: readonly (readonly [number, number])[], each: number, width: number): Float64Array {
  const random = seeded(3)
  return Float64Array.from(
    centres.flatMap(([x, y]) =>
      Array.from({ length: each }, () => [x + width * (random() - 0.5), y + width * (random() - 0.5)]).flat(),
    ),
  )
}

function inputOf(participants: number, statements: number, votes: number): MapInput {
  return {
    votes: latestVotes(syntheticVotes({ participants, statements, votes }), participants, statements),
    leftOut: new Uint8Array(statements),
    meta: new Uint8Array(statements),
    groupOf: Int16Array.from({ length: participants }, (_, i) => (i % 4) - 1),
    groups: 3,
  }
}

describe('OM24 to OM26: groups that answers fall into', () => {
  test.each([2, 3, 4, 5])('%d clouds are found as so many', k => {
    const centres = [
      [0, 0],
      [10, 0],
      [0, 10],
      [10, 10],
      [20, 5],
    ].slice(0, k) as [number, number][]
    const found = clusterPlaces(clouds(centres, 40, 2))!
    expect(found.k).toBe(k)
    expect(found.silhouette).toBeGreaterThan(0.8)
    for (let c = 0; c < k; c++) expect(new Set(found.labels.slice(40 * c, 40 * (c + 1))).size).toBe(1)
  })

  test('the same places give the same groups; every place is with its nearest centre', () => {
    const places = clouds(
      [
        [0, 0],
        [4, 1],
      ],
      60,
      5,
    )
    expect(clusterPlaces(places)).toEqual(clusterPlaces(places.slice()))
    const { centres, labels } = clusterPlaces(places)!
    expect(nearestCentres(places, centres)).toEqual(labels)
    expect(settledCentres(places, 3)).toHaveLength(6)
  })

  test('where all are in one place there are none', () => {
    expect(clusterPlaces(new Float64Array(40))).toBeNull()
    expect(clusterPlaces(new Float64Array(0))).toBeNull()
  })
})

describe('OM27, OM28: stability', () => {
  const labels = fc.array(fc.nat(3), { minLength: 2, maxLength: 40 })

  test('the adjusted Rand index: 1 for the same, whatever the groups are called; by hand', () => {
    fc.assert(
      fc.property(labels, all => {
        const a = Uint8Array.from(all)
        expect(
          adjustedRand(
            a,
            a.map(x => (x * 3 + 1) % 4),
          ),
        ).toBeCloseTo(1, 12)
      }),
    )
    expect(adjustedRand(Uint8Array.of(0, 0, 0, 1, 1, 1), Uint8Array.of(0, 0, 1, 1, 2, 2))).toBeCloseTo(
      0.2424242,
      6,
    )
    expect(adjustedRand(Uint8Array.of(0, 0, 1, 1), Uint8Array.of(0, 1, 0, 1))).toBeCloseTo(-0.5, 12)
  })

  test('camps are stable, noise is not, and what is not stable is not shown', () => {
    const camps = opinionMap(inputOf(400, 30, 8_000)).inferred
    expect(camps.found!.k).toBe(2)
    expect(camps.stability).toBeGreaterThan(0.9)
    expect(camps.groups!.figures.sizes.reduce((a, b) => a + b)).toBe(camps.placed)
    const input = inputOf(400, 30, 8_000)
    const random = seeded(5)
    const vote = input.votes.vote.map(() => Math.floor(3 * random()) - 1)
    const noise = { ...input, votes: { ...input.votes, vote } }
    const inferred = inferGroups(noise, placedOn(noise))
    expect(inferred.stability).toBeLessThan(stabilityMin)
    expect(inferred.groups).toBeNull()
  })

  test('a figure that is below the bar is not shown as the bar', () => {
    const shown = [0.7999, stabilityMin, 1, 0, -0.012].map(stabilityShown)
    expect(shown).toEqual(['0.79', '0.80', '1.00', '0.00', '-0.02'])
  })

  test('too few who voted on enough: none are looked for', () => {
    expect(opinionMap(inputOf(14, 30, 300)).inferred).toEqual({
      placed: 14,
      found: null,
      stability: null,
      groups: null,
    })
    expect(opinionMap(inputOf(60, 30, 240)).inferred.placed).toBe(0)
  })
})

test('OM1: the whole map is the same bits each time', () => {
  const input = inputOf(200, 25, 3_000)
  expect(opinionMap(input)).toEqual(opinionMap(structuredClone(input)))
})
