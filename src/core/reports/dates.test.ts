import { describe, expect, test } from 'vitest'
import { replay } from '../negotiation/replay.js'
import { opening, play } from '../negotiation/testing.js'
import type { HostedPlayed } from '../negotiation/testing-hosted.js'
import { inRoom } from '../negotiation/testing-whole.js'
import type { View } from '../negotiation/view.js'
import type { Rule } from '../procedure/rule.js'
import { calendarDates, earliestOf } from './dates.js'

const dayMs = 24 * 3600 * 1000

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
const at = (day: number) => day * dayMs
const title = { en: 'T' }
const subject = { provision: 'art-1', version: 0 }
const spans = (view: View) => calendarDates(view).map(({ kind, span }) => [kind, span])

describe('the dates of a calendar', () => {
  test('H38: when ballots close, what is due, from when the stage can be left, what took place', () => {
    const view = viewOf(
      inRoom(
        { act: { kind: 'event', type: 'meeting', title }, at: at(1) },
        { act: { kind: 'assign-action', title, owner: 'OPS', due: at(20) }, party: 'CHAIR', at: at(2) },
        {
          act: { kind: 'put', question: 'ordinary', subject, title, closes: at(12) },
          party: 'CHAIR',
          at: at(3),
        },
      ),
    )
    const opened = { at: view.leaf(0)!.at }
    expect(spans(view)).toEqual([
      ['opened', opened],
      ['event', { at: at(1) }],
      ['ballots-close', { at: at(12) }],
      ['move', { at: opened.at + at(14) }],
      ['action', { at: at(20) }],
    ])
    const keys = calendarDates(view).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
  test('H38: what is ended is due no more', () => {
    const first = inRoom({ act: { kind: 'assign-action', title, owner: 'OPS', due: at(20) }, party: 'CHAIR' })
    const action = first.leaves.length - 1
    const ended = inRoom(
      { act: { kind: 'assign-action', title, owner: 'OPS', due: at(20) }, party: 'CHAIR' },
      { act: { kind: 'end-action', action, outcome: 'done' }, party: 'CHAIR' },
    )
    expect(spans(viewOf(first)).map(([kind]) => kind)).toEqual(['opened', 'move', 'action'])
    expect(spans(viewOf(ended)).map(([kind]) => kind)).toEqual(['opened', 'move'])
  })
  test('H38: days keep a rule from holding where nothing else can make it hold', () => {
    const { state } = viewOf(inRoom())
    const start = state.proceedings!.stages[0]!.at
    const elapsed = (days: number, more: object = {}): Rule => ({ elapsed: { days, ...more } })
    const open: Rule = { nothingOpen: 'objections' }
    const cases: [Rule, number | null][] = [
      [elapsed(3), 3],
      [{ all: [elapsed(3), open, elapsed(5)] }, 5],
      [{ any: [elapsed(3), elapsed(5)] }, 3],
      [{ any: [elapsed(3), open] }, null],
      [{ all: [open, { any: [elapsed(9), { all: [elapsed(2), elapsed(4)] }] }] }, 4],
      [elapsed(3, { most: true }), null],
      [elapsed(3, { since: 'review' }), null],
      [open, null],
    ]
    for (const [rule, days] of cases)
      expect(earliestOf(state, rule)).toBe(days === null ? null : start + days * dayMs)
  })
  test('H38: what is announced is at its moment, one in its place at another, one called off at none', () => {
    const event = (more: object) => ({ act: { kind: 'event', type: 'meeting', title, ...more }, at: at(1) })
    const first = inRoom(event({ at: at(5) })).leaves.length - 1
    const of = (...more: object[]) =>
      spans(viewOf(inRoom(event({ at: at(5) }), ...more.map(event)))).filter(([kind]) => kind === 'event')
    expect(of()).toEqual([['event', { at: at(5) }]])
    expect(of({ at: at(7), instead: first })).toEqual([['event', { at: at(7) }]])
    expect(of({ instead: first })).toEqual([])
    expect(inRoom(event({ instead: 0 })).refusals).toMatchObject([{ why: 'unknown-act', where: '0' }])
  })
  test('H41: a moment that no calendar can write is not admitted', () => {
    const due = 253_402_300_800_000
    const assigned = (at: number) =>
      inRoom({ act: { kind: 'assign-action', title, owner: 'OPS', due: at }, party: 'CHAIR' })
    expect(assigned(due).refusals).toMatchObject([{ why: 'malformed-act', where: 'assign-action.due' }])
    expect(spans(viewOf(assigned(due - 1))).map(([kind]) => kind)).toContain('action')
  })
  test('H38, H41: observed events are entered by days that are known, and the opening only where there are none', () => {
    const event = (on: string) => ({ act: { kind: 'event', type: 'meeting', title }, on })
    const of = (...ons: readonly string[]) => spans(play([...opening(), ...ons.map(event)]).view())
    expect(of('2012', '2012-12', '../2012-11-30', '2012-12-13T19:30', '2012-12-11/2012-12-13')).toEqual([
      ['event', { from: '2012-12-11', to: '2012-12-13' }],
      ['event', { from: '2012-12-13', to: '2012-12-13' }],
    ])
    expect(of('2012').map(([kind]) => kind)).toEqual(['opened'])
  })
})
