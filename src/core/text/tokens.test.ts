import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWord, spanText, tokenise } from './tokens.js'

/** Everything that holds of any text's tokens; returns the words for the case's own claim. */
function checked(text: string): readonly string[] {
  const tokens = tokenise(text)
  const { words, from, to } = tokens
  assert.deepEqual([from.length, to.length], [words.length, words.length])
  let last = 0
  for (const [i, word] of words.entries()) {
    assert.equal(text.slice(from[i], to[i]), word)
    assert.match(text.slice(last, from[i]), /^\s*$/)
    assert.match(word, /^\S+$/)
    assert(!splitsPair(text, from[i]!), 'a surrogate pair is split')
    // a mark begins a token only where there is nothing to mark
    assert(i === 0 || from[i]! > last || !/^[\p{M}\u200c\u200d]/u.test(word), 'a mark is cut off')
    last = to[i]!
  }
  assert.match(text.slice(last), /^\s*$/)
  assert.equal(spanText(tokens, 0, words.length), text.trim())
  assert.deepEqual(tokenise(text), tokens)
  return words
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && /[\ud800-\udbff]/.test(text[at - 1]!) && /[\udc00-\udfff]/.test(text[at]!)
}

const words = (text: string) => checked(text).join('|')

describe('R1: tokens', () => {
  test('words and single marks, white space separates', () => {
    expect(words('Members shall, where possible, act.')).toBe('Members|shall|,|where|possible|,|act|.')
    expect(words('  a\u00a0b\r\n\tc\u3000d \ufeff')).toBe('a|b|c|d')
    expect(words('telecommunication/ICT (1)...')).toBe('telecommunication|/|ICT|(|1|)|.|.|.')
    expect(words('')).toBe('')
    expect(words(' \n ')).toBe('')
  })
  test('joiners inside words, points inside numbers', () => {
    expect(words("the State's non-member d’État -x- y' 'z")).toBe(
      "the|State's|non-member|d’État|-|x|-|y|'|'|z",
    )
    expect(words('1.2 and 1,000 or 1. 2, E.164 41B a--b')).toBe(
      '1.2|and|1,000|or|1|.|2|,|E|.|164|41B|a|-|-|b',
    )
  })
  test('marks stay with what they mark, pairs stay whole', () => {
    expect(words('e\u0301te\u0301 القوانين الدُّوَلِيَّة')).toBe('e\u0301te\u0301|القوانين|الدُّوَلِيَّة')
    expect(words('\u0301x a \u0301')).toBe('\u0301x|a|\u0301')
    expect(words('𝒜b 👍🏽 ❤\ufe0f x\u{1d165}y')).toBe('𝒜b|👍|🏽|❤\ufe0f|x\u{1d165}y')
    // half a pair must not be taken for what it is half of, before or after
    expect(words('\ud835 𝒜b \ud835')).toBe('\ud835|𝒜b|\ud835')
    expect(words('\ud800 \udc00x\ud83d')).toBe('\ud800|\udc00|x|\ud83d')
  })
  test('scripts without spaces are cut into words', () => {
    expect(words('各会员国应确保。')).toMatch(/^各\|会员\|?国\|应\|确保\|。$/)
    expect(checked('ประเทศสมาชิกต้องให้ความร่วมมือ').length).toBeGreaterThan(3)
    expect(checked('データの保護').length).toBeGreaterThan(1)
    expect(words('第3条ITU')).toMatch(/^第\|3\|条\|ITU$/)
  })
  test('a long run without spaces is cut in bounded pieces', () => {
    expect(new Set(checked('电信'.repeat(40)))).toEqual(new Set(['电信']))
    const text = '\u{20000}\u{20bb7}国\u0301'.repeat(3000)
    expect(checked(text).length).toBeGreaterThan(3000)
  })
  test('any text', () => {
    const units = fc.string({
      unit: fc.constantFrom(..."ab1 .,-'’\n()国会\u0e01\u0e31\u0301\u200d\ud83d\udc4dе"),
      maxLength: 40,
    })
    const anything = fc.oneof(
      units,
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(anything, text => void checked(text)),
      { seed: 1988, numRuns: 2000 },
    )
  })
  test('which tokens are words', () => {
    for (const word of ['a', '1', "l'Union", '国', 'ي', '\u0301', '𝒜']) expect(isWord(word)).toBe(true)
    for (const mark of ['.', '(', '“', '*', '。', '😀', '-']) expect(isWord(mark)).toBe(false)
  })
})
