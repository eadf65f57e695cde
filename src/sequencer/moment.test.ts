import { describe, expect, test } from 'vitest'
import { now, parseAt } from './moment.js'

/** The moment a text means, as `size N`, `until ISO`, or the code of the refusal. */
function read(text: string): string {
  const moment = parseAt(text)
  if (!moment.ok) return moment.why
  const { lens, time } = moment.value
  if (lens.size !== undefined) return `size ${lens.size} ${time}`
  return `until ${new Date(lens.until!.at).toISOString()} ${lens.until!.when === time}`
}

describe('a moment', () => {
  test.each([
    ['0', 'size 0 null'],
    ['250', 'size 250 null'],
    [' 250 ', 'size 250 null'],
    ['2012', 'size 2012 null'],
    ['2012-12', 'until 2012-12-31T23:59:59.999Z true'],
    ['2012-02', 'until 2012-02-29T23:59:59.999Z true'],
    ['2012-12-13', 'until 2012-12-13T23:59:59.999Z true'],
    ['2012-12-13T19:30', 'until 2012-12-13T19:30:59.999Z true'],
    ['2012-12-11/2012-12-13', 'until 2012-12-13T23:59:59.999Z true'],
    ['../2012-11-30', 'until 2012-11-30T23:59:59.999Z true'],
  ])('%s means %s', (text, meaning) => expect(read(text)).toBe(meaning))

  test.each([
    '',
    'now',
    '-1',
    '1.5',
    '1234567890',
    '2012-13',
    '2012-02-30',
    '2012-12-13T24:00',
    '13/12/2012',
    '2012-12-13/2012-12-11',
  ])('%j is refused', text => expect(read(text)).toBe('malformed-moment'))

  test('now lets everything through', () => expect(now).toEqual({ lens: {}, time: null }))
})
