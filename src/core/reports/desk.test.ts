import { describe, expect, test } from 'vitest'
import { unansweredDaysMax } from '../limits.js'
import { replay } from '../negotiation/replay.js'
import type { HostedPlayed } from '../negotiation/testing-hosted.js'
import { inRoom } from '../negotiation/testing-whole.js'
import type { View } from '../negotiation/view.js'
import { desk } from './desk.js'

const dayMs = 24 * 3600 * 1000
const at = (day: number) => day * dayMs
const title = { en: 'T' }

function viewOf({ leaves, refusals }: HostedPlayed): View {
  expect(refusals).toEqual([])
  return {
    state: replay(leaves),
    at: { index: leaves.length, time: null },
    leaf: seq => leaves[seq] ?? null,
    text: () => null,
    body: () => null,
  }
}

const target = { provision: 'art-1', version: 0 }
const objection = {
  act: { kind: 'object', target, degree: 'objection', ground: 'text' },
  party: 'OPS',
  at: at(1),
}

describe('the desk', () => {
  test('D1: what is due is overdue once its moment has passed, and coming before', () => {
    const view = viewOf(
      inRoom(
        { act: { kind: 'assign-action', title, owner: 'OPS', due: at(20) }, party: 'CHAIR', at: at(2) },
        {
          act: { kind: 'put', question: 'ordinary', subject: target, title, closes: at(12) },
          party: 'CHAIR',
          at: at(3),
        },
        { act: { kind: 'event', type: 'meeting', title, at: at(30) }, at: at(3) },
      ),
    )
    const kinds = (day: number) => {
      const { overdue, coming } = desk(view, at(day))
      return [overdue.map(({ kind }) => kind), coming.map(({ kind }) => kind)]
    }
    expect(kinds(5)[0]).toEqual([])
    expect(kinds(5)[1]).toEqual(expect.arrayContaining(['ballots-close', 'action', 'event']))
    expect(kinds(13)[0]).toEqual(['ballots-close'])
    expect(kinds(21)[0]).toEqual(['ballots-close', 'action'])
    expect(kinds(31)).toEqual([['ballots-close', 'action'], []])
  })

  test('D3: an objection without an answer is told of after some days, and no more once it has one', () => {
    const open = inRoom(objection)
    const seq = open.leaves.length - 1
    const left = (played: HostedPlayed, days: number) => desk(viewOf(played), at(1 + days)).unanswered
    expect(left(open, unansweredDaysMax - 1)).toEqual([])
    expect(left(open, unansweredDaysMax)).toEqual([{ objection: seq, party: 'OPS', days: unansweredDaysMax }])
    const answered = inRoom(objection, {
      act: { kind: 'answer', objection: seq },
      party: 'CHAIR',
      at: at(2),
    })
    expect(left(answered, 60)).toEqual([])
  })

  test('D4: people are credentials in force that may act; a party with none is named', () => {
    const seat = { kind: 'seat', seats: 'NEW', name: title, group: 'operators', unit: 'organisation' }
    const given = { kind: 'credential', holder: 'new-1', for: 'NEW', role: 'delegate' }
    const looks = { kind: 'credential', holder: 'new-2', for: 'NEW', role: 'observer' }
    const people = (...acts: object[]) => {
      const found = desk(viewOf(inRoom(...acts.map(act => ({ act: act as never, at: at(1) })))), at(2))
      return [found.parties.find(({ party }) => party === 'NEW')?.people, found.withoutPeople.includes('NEW')]
    }
    expect(people(seat)).toEqual([0, true])
    expect(people(seat, looks)).toEqual([0, true])
    expect(people(seat, given)).toEqual([1, false])
    expect(people(seat, { ...given, until: at(1) })).toEqual([0, true])
  })

  test('D6: documents are events of that type, the newest first', () => {
    const document = (words: string) => ({
      act: { kind: 'event', type: 'document', title: { en: words } },
      at: at(1),
    })
    const found = desk(viewOf(inRoom(document('TD/1: One'), document('TD/2: Two'))), at(2))
    expect(found.documents.map(d => d.title.en)).toEqual(['TD/2: Two', 'TD/1: One'])
  })
})
