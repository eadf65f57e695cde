import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from '../text/tokens.js'
import { compared } from './staleness.js'

const before =
  'An operator shall keep the data of a boat for thirty days. After that time the data shall be erased.'
const span = (words: string, text = before) => {
  const from = text.indexOf(words)
  return { from, to: from + words.length }
}
const now = (after: string, ...quotes: string[]) => {
  const { state, spans } = compared(
    before,
    after,
    quotes.map(words => span(words)),
  )
  return [state, ...spans.map(s => (s.now === null ? null : after.slice(s.now.from, s.now.to)))]
}

describe('AS13: carried where every cited span is unchanged, else stale', () => {
  test.each<[string, string, string[], unknown[]]>([
    [
      'elsewhere changed',
      before.replace('thirty', 'seven'),
      ['shall keep the data'],
      ['carried', 'shall keep the data'],
    ],
    [
      'in front of it something longer',
      `Each Party agrees: ${before}`,
      ['thirty days'],
      ['carried', 'thirty days'],
    ],
    ['the words themselves', before.replace('thirty', 'seven'), ['for thirty days'], ['stale', null]],
    [
      'a word put into it',
      before.replace('shall keep', 'shall not keep'),
      ['operator shall keep'],
      ['stale', null],
    ],
    [
      'words put right after it',
      before.replace('erased.', 'erased, or altered.'),
      ['data shall be erased'],
      ['stale', null],
    ],
    ['words put right before it', before.replace('thirty', 'up to thirty'), ['thirty days'], ['stale', null]],
    [
      'one of two',
      before.replace('thirty', 'seven'),
      ['operator', 'thirty days'],
      ['stale', 'operator', null],
    ],
    ['white space alone', before.replaceAll(' ', '\n'), ['thirty days'], ['carried', 'thirty\ndays']],
    ['part of a word cited', before.replace('thirty', 'seven'), ['operat'], ['carried', 'operator']],
    ['all of it gone', '', ['operator'], ['stale', null]],
  ])('%s', (_, after, quotes, expected) => expect(now(after, ...quotes)).toEqual(expected))

  test('without spans it is all the words that must be the same', () => {
    expect(compared(before, before.replaceAll(' ', '  '), undefined).state).toBe('carried')
    expect(compared(before, before.replace('thirty', 'seven'), undefined).state).toBe('stale')
  })
  test('what is withheld cannot be compared', () =>
    expect(
      [compared(null, before, [span('operator')]), compared(before, null, [])].map(c => c.state),
    ).toEqual(['unknown', 'unknown']))

  const word = fc.constantFrom('a', 'boat', 'shall', 'keep', 'data', 'not', ',', 'days')
  const words = fc.array(word, { minLength: 1, maxLength: 25 })
  test('what is carried reads the same, word for word, and so does what stands beside it', () =>
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (a, b, from, size) => {
        const old = tokenise(a.join(' '))
        const first = from % old.words.length
        const last = Math.min(old.words.length - 1, first + (size % 4))
        const cited = { from: old.from[first]!, to: old.to[last]! }
        const text = b.join(' ')
        const [found] = compared(old.text, text, [cited]).spans
        if (found!.now === null) return
        const read = tokenise(text.slice(found!.now.from, found!.now.to)).words
        expect(read).toEqual(old.words.slice(first, last + 1))
      }),
      { seed: 13, numRuns: 400 },
    ))
  test('nothing changed, nothing stale', () =>
    fc.assert(
      fc.property(words, fc.nat(), (a, from) => {
        const { text, from: starts, to, words: all } = tokenise(a.join(' '))
        const i = from % all.length
        expect(compared(text, text, [{ from: starts[i]!, to: to[i]! }]).state).toBe('carried')
      }),
      { seed: 14, numRuns: 100 },
    ))
})
