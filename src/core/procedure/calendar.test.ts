import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, afterDelay, firstOfNextMonth, isDay } from './calendar.js'
import type { Delay } from './procedure.js'

type Case = { readonly comment: string; readonly day: string; readonly delay: Delay; readonly over: string }
const { delays } = JSON.parse(readFileSync('vectors/procedure/entry-into-force.json', 'utf8')) as {
  delays: readonly Case[]
}
const anyDay = fc.nat(200_000).map(days => addDays('1800-01-01', days))

describe('vectors/procedure/entry-into-force.json, delays', () => {
  test.each(delays)('T3: $comment', ({ day, delay, over }) => expect(afterDelay(day, delay)).toBe(over))
})

test.each([
  ['2012-02-29', true],
  ['2011-02-29', false],
  ['1900-02-29', false],
  ['2012-13-01', false],
  ['2012-00-10', false],
  ['2012-04-31', false],
  ['2012-4-01', false],
  ['2012-04-01T00:00', false],
])('T1: %s is a day: %s', (text, is) => expect(isDay(text)).toBe(is))

test('T1: days are there, and in order as text', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(4000), (day, days) => {
      const then = addDays(day, days)
      expect([isDay(day), isDay(then)]).toEqual([true, true])
      expect(then >= day).toBe(true)
      expect(addDays(addDays(day, days), 1)).toBe(addDays(day, days + 1))
    }),
  )
})

test('T2: months keep the day or clip it to the last; the first of the next month is always later', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(240), (day, months) => {
      const then = addMonths(day, months)
      expect(isDay(then)).toBe(true)
      if (then.slice(8) !== day.slice(8)) expect(addDays(then, 1).slice(8)).toBe('01')
      expect(firstOfNextMonth(then) > then).toBe(true)
      expect(firstOfNextMonth(then).slice(8)).toBe('01')
    }),
  )
})

test('T3: a later day never ends a delay earlier', () => {
  const delay = fc.record({
    days: fc.nat(100),
    months: fc.nat(30),
    firstOfMonth: fc.constantFrom(true as const, undefined),
  })
  fc.assert(
    fc.property(
      anyDay,
      fc.nat(60),
      delay,
      (day, days, wait) => afterDelay(addDays(day, days), wait) >= afterDelay(day, wait),
    ),
  )
})

test('T1: beyond four digits there is no day', () => {
  expect([addDays('9999-12-31', 1), addMonths('9999-06-01', 12)]).toEqual(['9999-12-31', '9999-12-31'])
})
