/** The laws of the list of speakers, on random rooms. Rules M8 to M10, docs/spec/meetings.md. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { speechAssumedMs } from '../limits.js'
import { floorRequests, type MeetingState, type RequestState } from './meetings.js'
import { groupOf, speakersList, timeUsed } from './speakers.js'

const request = fc.record({
  group: fc.constantFrom(null, 'a', 'b', 'c', 'd'),
  as: fc.constantFrom(...floorRequests),
  spoke: fc.option(fc.integer({ min: 0, max: 900_000 })),
})

/** A room in which some have spoken and others wait, at moment 0. */
const room = fc.array(request, { maxLength: 40 }).map((all): MeetingState => {
  const requests = all.map(
    ({ group, as, spoke }, seq): RequestState => ({
      ...{ seq, party: `P${seq}`, group, as, item: 'one', at: seq },
      ...{ outcome: spoke === null ? 'waiting' : 'spoken', given: null, outOfOrder: false },
      ...{ from: spoke === null ? null : -spoke, until: spoke === null ? null : 0 },
    }),
  )
  return {
    ...{ id: 'm', title: { en: 'm' }, body: null, budget: 300, seq: 0, at: 0, closed: null, agenda: [] },
    ...{ floor: 'one', speaking: null, notes: new Map(), questions: [] },
    requests: new Map(requests.map(one => [one.seq, one])),
  }
})
const isPoint = ({ as }: RequestState) => as === 'point-of-order'

test('M8: everybody who waits is on the list, once, and nobody else', () =>
  fc.assert(
    fc.property(room, meeting => {
      const waiting = [...meeting.requests.values()].filter(({ outcome }) => outcome === 'waiting')
      const list = speakersList(meeting, 0)
      expect(list.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(waiting.map(({ seq }) => seq))
    }),
  ))

test('M8: points of order come first, as they were raised', () =>
  fc.assert(
    fc.property(room, meeting => {
      const list = speakersList(meeting, 0)
      const points = list.filter(isPoint)
      expect(list.slice(0, points.length)).toEqual([...points].sort((a, b) => a.seq - b.seq))
    }),
  ))

test('M8: nobody speaks before another of their group who asked first', () =>
  fc.assert(
    fc.property(room, meeting => {
      const speeches = speakersList(meeting, 0).filter(one => !isPoint(one))
      for (const [i, one] of speeches.entries())
        for (const later of speeches.slice(i + 1))
          expect(groupOf(later) === groupOf(one) && later.seq < one.seq).toBe(false)
    }),
  ))

test('M8: no group waits while one that has used more goes first; between equals, who asked first', () =>
  fc.assert(
    fc.property(room, meeting => {
      const used = new Map(timeUsed(meeting, 'one', 0))
      const speeches = speakersList(meeting, 0).filter(one => !isPoint(one))
      for (const [i, one] of speeches.entries()) {
        const mine = used.get(groupOf(one)) ?? 0
        for (const other of speeches.slice(i)) {
          const theirs = used.get(groupOf(other)) ?? 0
          expect(mine < theirs || (mine === theirs && one.seq <= other.seq)).toBe(true)
        }
        used.set(groupOf(one), mine + speechAssumedMs)
      }
    }),
  ))

test('M10: what the groups have used adds up to what was spoken, points of order aside', () =>
  fc.assert(
    fc.property(room, meeting => {
      const spoke = [...meeting.requests.values()].filter(one => !isPoint(one) && one.from !== null)
      const total = [...timeUsed(meeting, 'one', 0).values()].reduce((sum, ms) => sum + ms, 0)
      expect(total).toBe(spoke.reduce((sum, { from, until }) => sum + until! - from!, 0))
    }),
  ))
