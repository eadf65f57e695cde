import fc from 'fast-check'
import { expect, test } from 'vitest'
import { summed, tallyVotes } from './tallies.js'
import { castOf } from './testing-votes.js'
import { latestVotes } from './votes.js'

const row = fc.tuple(fc.nat(9), fc.nat(6), fc.constantFrom(-1, 0, 1))

test('OM11: the latest votes of the members of each group, and all groups as one', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 120 }),
      fc.array(fc.nat(2), { minLength: 10, maxLength: 10 }),
      (rows, groups) => {
        const standing = new Map(rows.map(([voter, statement, vote]) => [`${voter} ${statement}`, vote]))
        const tallies = tallyVotes(latestVotes(castOf(rows), 10, 7), Int16Array.from(groups), 3)
        const all = summed(tallies)
        for (const [name, vote] of [['agree', 1] as const, ['disagree', -1] as const, ['pass', 0] as const])
          for (let j = 0; j < 7; j++) {
            const voters = groups.map((_, i) => i).filter(i => standing.get(`${i} ${j}`) === vote)
            expect(all[name][j]).toBe(voters.length)
            for (let g = 0; g < 3; g++)
              expect(tallies[name][3 * j + g]).toBe(voters.filter(i => groups[i] === g).length)
          }
      },
    ),
    { numRuns: 60 },
  )
})

test('OM11: who is in no group is in no count', () => {
  const votes = latestVotes(
    castOf([
      [0, 0, 1],
      [1, 0, 1],
      [2, 0, 0],
    ]),
    3,
    1,
  )
  const { agree, pass } = tallyVotes(votes, Int16Array.of(0, -1, 1), 2)
  expect([[...agree], [...pass]]).toEqual([
    [1, 0],
    [0, 1],
  ])
})
