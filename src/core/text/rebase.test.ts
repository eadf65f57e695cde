import { expect, test } from 'vitest'
import { rebase } from './rebase.js'

test('T30: the old changes on the new base, where they stand apart', () => {
  const cases: [string, string, string, string][] = [
    ['a b c d', 'x b c d', 'a b c y', 'x b c y'],
    ['a b c d', 'a b c d', 'a b y', 'a b y'],
    ['a b c d', 'x b c d', 'x b c y', 'x b c y'],
    ['a b c d', 'x b c d', 'a b c d', 'x b c d'],
    [
      'services and accounts',
      'public services and accounts',
      'services, and accounts',
      'public services, and accounts',
    ],
    ['', '', 'a', 'a'],
    ['一 缔约国应合作', '一 缔约国应合作，', '二 缔约国应合作', '二 缔约国应合作，'],
  ]
  for (const [old, now, text, expected] of cases)
    expect(rebase(old, now, text)).toEqual({ ok: true, text: expected })
})

test('T30: where both changed the same words, or words that touch, nothing is offered', () => {
  const cases: [string, string, string, string[]][] = [
    ['a b c d', 'x b c d', 'y b c d', ['a']],
    ['a b c d', 'a x c d', 'a b y d', ['b c']],
    ['a b c d', '', 'a b c y', ['a b c d']],
    ['a b c d e', 'x b c d y', 'z b c d w', ['a', 'e']],
    ['a b', 'a x b', 'a y b', ['']],
  ]
  for (const [old, now, text, words] of cases) {
    const result = rebase(old, now, text)
    if (result.ok) throw new Error(`${old}: offered ${result.text}`)
    expect(result.why).toBe('overlap')
    expect(result.spans.map(({ from, to }) => old.slice(from, to).trim())).toEqual(words)
  }
})
