import { describe, expect, test } from 'vitest'
import { wordsOf } from '../words.js'
import { compilePhrases, isPhrase, matchesIn } from './phrases.js'

const found = (phrase: string, text: string) => {
  const words = wordsOf(text)
  return matchesIn(compilePhrases([{ phrase, means: 'it' }]), words).map(({ first, last }) =>
    text.slice(words[first]!.from, words[last]!.to),
  )
}

describe('CK4, CK5: phrases', () => {
  test.each<[string, string, readonly string[]]>([
    ['such as', 'Measures such as these', ['such as']],
    ['(it|they) consider', 'As they consider, it consider', ['they consider', 'it consider']],
    ['as [it is] needed', 'As needed, as it is needed', ['As needed', 'as it is needed']],
    [
      'deem~ fit',
      'deems fit, deemed fit, deeming fit, deem fit',
      ['deems fit', 'deemed fit', 'deeming fit', 'deem fit'],
    ],
    ['stop~', 'stopped stops stopping stopper', ['stopped', 'stops', 'stopping']],
    ['deny~', 'denied, denies', ['denied', 'denies']],
    ['take~', 'took taken taking', ['took', 'taken', 'taking']],
    [
      'take ... into account',
      'take the needs of others into account',
      ['take the needs of others into account'],
    ],
    ['take ... into account', 'take one two three four five six seven eight nine into account', []],
    ['all [the] (user|users) [of it]', 'all users of it', ['all users of it']],
    ['such as', 'SUCH AS', ['SUCH AS']],
  ])('%s in %j', (phrase, text, matches) => {
    expect(isPhrase(phrase)).toBe(true)
    expect(found(phrase, text)).toEqual(matches)
  })

  test.each(['', '(', 'a)', '[a', 'a ... ', '... a', '[a]', '(a|[b])', 'a (b', '...'])(
    '%j is no phrase',
    phrase => {
      expect(isPhrase(phrase)).toBe(false)
    },
  )

  test('the longest of each meaning, at every word', () => {
    const phrases = compilePhrases([
      { phrase: 'shall', means: 'duty' },
      { phrase: 'shall not', means: 'prohibition' },
      { phrase: 'shall not be (required|obliged)', means: 'exemption' },
    ])
    expect(matchesIn(phrases, wordsOf('They shall not be required.'))).toEqual([
      { means: 'duty', first: 1, last: 1 },
      { means: 'prohibition', first: 1, last: 2 },
      { means: 'exemption', first: 1, last: 4 },
    ])
  })
})
