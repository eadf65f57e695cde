import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstMinute, isWhen, lastMinute } from './when.js'

function check(when: string, first: string, last: string): void {
  expect(isWhen(when)).toBe(true)
  expect([firstMinute(when), lastMinute(when)]).toEqual([first, last])
  expect(first <= last).toBe(true)
}

describe('when something happened', () => {
  test('E6: a year', () => check('2012', '2012-01-01T00:00', '2012-12-31T23:59'))
  test('E6: a month, of a leap year too', () => check('2012-02', '2012-02-01T00:00', '2012-02-29T23:59'))
  test('E6: a month of thirty days', () => check('2012-11', '2012-11-01T00:00', '2012-11-30T23:59'))
  test('E6: a day', () => check('2012-12-13', '2012-12-13T00:00', '2012-12-13T23:59'))
  test('E6: a minute', () => check('2012-12-13T19:30', '2012-12-13T19:30', '2012-12-13T19:30'))
  test('E6: an interval', () =>
    check('2012-12-12T22:30/2012-12-13T02:00', '2012-12-12T22:30', '2012-12-13T02:00'))
  test('E6: an open start', () => check('../2012-11-30', '0000-01-01T00:00', '2012-11-30T23:59'))
  test.each([
    '',
    '12',
    '2012-13',
    '2012-12-32',
    '2012-12-13 19:30',
    '2012-12-13T24:00',
    '2012/2011',
    '2012/..',
    '2012//2013',
  ])('E6: %j is not a moment', text => expect(isWhen(text)).toBe(false))
  test('law: a shorter form never ends before a longer one that begins with it', () => {
    const minute = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map(d => d.toISOString().slice(0, 16))
    fc.assert(
      fc.property(minute, m =>
        [4, 7, 10].every(n => lastMinute(m.slice(0, n)) >= m && firstMinute(m.slice(0, n)) <= m),
      ),
      { seed: 1988, numRuns: 2000 },
    )
  })
})
