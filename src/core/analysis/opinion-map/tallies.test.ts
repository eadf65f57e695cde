import fc from 'fast-check'
import { expect, test } from 'vitest'
import { liveTallies, seenOf, summed, takeVote, tallyVotes } from './tallies.js'
import { castOf } from './testing-votes.js'
import { latestVotes } from './votes.js'

const row = fc.tuple(fc.nat(9), fc.nat(40), fc.constantFrom(-1, 0, 1))

test('OM12: kept up to date vote by vote they are what a count from scratch comes to', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 120 }),
      fc.array(fc.nat(2), { minLength: 10, maxLength: 10 }),
      (rows, groups) => {
        const live = liveTallies(3)
        live.voters.push(...groups)
        for (const [voter, statement, vote] of rows) takeVote(live, voter, statement, vote)
        const scratch = tallyVotes(latestVotes(castOf(rows), 10, 41), Int16Array.from(groups), 3)
        for (const name of ['agree', 'disagree', 'pass'] as const) {
          const kept = new Uint32Array(scratch[name].length)
          kept.set(live.tallies[name].subarray(0, kept.length))
          expect(kept).toEqual(scratch[name])
        }
        const all = summed(scratch)
        for (let j = 0; j < 41; j++)
          expect(seenOf(live, j)).toEqual({
            agree: all.agree[j],
            pass: all.pass[j],
            votes: all.agree[j]! + all.disagree[j]! + all.pass[j]!,
          })
      },
    ),
    { numRuns: 100 },
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
