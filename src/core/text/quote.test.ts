import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuote } from './quote.js'

describe('N40: the words quoted are found in the text, or it is said why not', () => {
  const text = 'Members shall share data.\nMembers may share more (§ 4.1) [today].'
  test.each<[string, string]>([
    ['shall share', 'shall share'],
    ['  shall \n share ', 'shall share'],
    ['data. Members may', 'data.\nMembers may'],
    ['(§ 4.1) [today].', '(§ 4.1) [today].'],
  ])('%j is %j', (words, found) => {
    const span = findQuote(text, words)
    expect(span.ok && text.slice(span.value.from, span.value.to)).toBe(found)
  })
  test.each<[string, string]>([
    ['', 'words-not-found'],
    [' \n', 'words-not-found'],
    ['.*', 'words-not-found'],
    ['members shall', 'words-not-found'],
    ['Members', 'words-not-one-place'],
    ['aa', 'words-not-found'],
  ])('%j is refused: %s', (words, why) => expect(findQuote(text, words)).toMatchObject({ why }))

  test('words that overlap themselves are there twice', () => {
    expect(findQuote('aaa', 'aa')).toMatchObject({ why: 'words-not-one-place' })
  })
  test('what is cut out of a text is found there, or stands there again', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (any, a, b) => {
        const whole = any.normalize('NFC')
        const [from, to] = [a % whole.length, b % whole.length].sort((x, y) => x - y) as [number, number]
        const words = whole.slice(from, to + 1)
        const found = findQuote(whole, words)
        if (found.ok)
          expect(whole.slice(found.value.from, found.value.to).replace(/\s+/g, ' ')).toBe(
            words.normalize('NFC').trim().replace(/\s+/g, ' '),
          )
        else expect(['words-not-one-place', 'words-not-found']).toContain(found.why)
      }),
    )
  })
})
