import { beforeAll, describe, expect, test } from 'vitest'
import { type ProvisionStanding, provisionSummary } from '../src/core/analysis/provisions.js'
import type { Standing } from '../src/core/analysis/standing.js'
import type { State } from '../src/core/negotiation/state.js'
import type { ActData, Leaf } from '../src/core/record/leaf.js'
import { outcomeReport } from '../src/core/reports/outcome.js'
import { type Replayed, replayed } from './replayed.js'

let waters: Replayed
beforeAll(async () => {
  waters = await replayed('open-waters')
})

/** What S7 calls a finding: everything but how many spoke, which acts they were, and the smoothed figure. */
const findings = ({ groups, heard, notHeard, lowest }: Standing) => ({
  verdicts: groups.map(g => g.verdict),
  heard,
  notHeard,
  lowest,
})
const summary = ({ id, status, standing, alternatives, heard, notHeard }: ProvisionStanding) => ({
  ...{ id, status, heard, notHeard, standing: findings(standing) },
  alternatives: alternatives.map(a => [a.ref, findings(a.standing)]),
})

/** Every party of a group with so many twins, who say and do all that it does. */
function grown(leaves: readonly Leaf[], state: State, group: string, times: number): Leaf[] {
  const members = [...state.seats.parties.values()].filter(p => p.group === group).map(p => p.id)
  const twin = (id: string, i: number) => (i === 0 || !members.includes(id) ? id : `${id}-${i}`)
  const seqs = new Map<string, number>()
  let next = leaves.length
  return leaves.flatMap(leaf => {
    const { act, party } = leaf.author
    if (act.kind === 'submit')
      return [
        { ...leaf, author: { ...leaf.author, act: { ...act, authors: twins(act.authors as string[]) } } },
      ]
    const doubled =
      (party !== null && members.includes(party) && personal.has(act.kind)) ||
      (act.kind === 'seat' && members.includes(String(act.seats)))
    if (!doubled) return [leaf]
    return Array.from({ length: times }, (_, i) => twinLeaf(leaf, i, i === 0 ? leaf.index : next++))
  })

  function twins(ids: readonly string[]): string[] {
    return ids.flatMap(id =>
      members.includes(id) ? Array.from({ length: times }, (_, i) => twin(id, i)) : [id],
    )
  }
  function twinLeaf(leaf: Leaf, i: number, index: number): Leaf {
    const { act, party } = leaf.author
    seqs.set(`${leaf.index} ${i}`, index)
    const seats = typeof act.seats === 'string' ? { seats: twin(act.seats, i) } : {}
    const own =
      typeof act.objection === 'number'
        ? { objection: seqs.get(`${act.objection} ${i}`) ?? act.objection }
        : {}
    return {
      ...leaf,
      index,
      author: {
        ...leaf.author,
        party: party === null ? null : twin(party, i),
        act: { ...act, ...seats, ...own } as ActData,
      },
    }
  }
}

/** What a party does for itself; papers are submitted once, by all the twins together. */
const personal = new Set(['position', 'object', 'settle', 'support'])

describe('equal groups, on the open negotiation', () => {
  test('S7: three advocates grown to 3,000 with the same shares change no finding', () => {
    const { state } = waters.view()
    const seats = (s: State) => [...s.seats.parties.values()].filter(p => p.group === 'advocates').length
    const large = waters.changed(leaves => grown(leaves, state, 'advocates', 1000))
    expect([seats(state), seats(large.state)]).toEqual([3, 3000])
    expect(provisionSummary(large).map(summary)).toEqual(provisionSummary(waters.view()).map(summary))
    expect(outcomeReport(large).notHeard).toEqual(outcomeReport(waters.view()).notHeard)
  })
  test('every group is heard in the end, and until May one was not', () => {
    expect(outcomeReport(waters.view()).notHeard).toEqual([])
    const may = Date.parse('2026-05-11T00:00Z')
    expect(outcomeReport(waters.view({ until: { at: may, when: '2026-05-11' } })).notHeard).toEqual(['users'])
  })
})
