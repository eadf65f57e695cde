import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inflections, stems, tailOf, wordIndex, wordsOf } from './words.js'

const meet = (a: readonly string[], b: readonly string[]) => a.some(form => b.includes(form))

describe('W1, W2: words and their index', () => {
  test('words, where they stand', () => {
    const text = "The Members’ *route*, No. 39, 2nd IPv6-based cyber‑attack: l'accord"
    const words = wordsOf(text)
    expect(words.map(({ word }) => word)).toEqual([
      'the',
      'members',
      'route',
      'no',
      'ipv6-based',
      'cyber-attack',
      "l'accord",
    ])
    for (const { word, from, to } of words)
      expect(text.slice(from, to).toLowerCase().slice(0, 2)).toBe(word.slice(0, 2))
    expect(wordsOf('各会员国应确保').length).toBeGreaterThan(1)
  })

  test('an index is sorted, and says which compounds were printed apart', () => {
    const index = wordIndex(['Cyber security, cyber. Security', 'world-wide Cyber security'])
    expect([...index]).toEqual([
      ['cyber', 3],
      ['cyber security', 2],
      ['security', 3],
      ['world-wide', 1],
    ])
  })

  test('counts add up over texts, whatever their order', () => {
    const text = fc
      .array(fc.constantFrom('cyber', 'Crime', 'route,', 'routes.', 'x-y', '5'), { maxLength: 8 })
      .map(words => words.join(' '))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), texts => {
        const index = wordIndex(texts)
        expect([...wordIndex([...texts].reverse())]).toEqual([...index])
        expect([...index.keys()]).toEqual([...index.keys()].sort())
        const sum = texts.flatMap(wordsOf).length
        expect([...index].reduce((n, [word, count]) => n + (word.includes(' ') ? 0 : count), 0)).toBe(sum)
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})

describe('W4: one word in its forms', () => {
  test.each([
    ['route', 'routes'],
    ['route', 'routing'],
    ['routed', 'routing'],
    ['network', 'networks'],
    ['authority', 'authorities'],
    ['process', 'processes'],
    ['stop', 'stopped'],
    ['stop', 'stopping'],
    ['apply', 'applied'],
    ['undertake', 'undertook'],
    ['analysis', 'analyses'],
    ['child', 'children'],
    ['use', 'using'],
    ['guarantee', 'guaranteed'],
    ['tax', 'taxes'],
    ['spam', 'spam'],
  ])('%s and %s', (a, b) => {
    expect(meet(inflections(a), inflections(b))).toBe(true)
    expect(inflections(a)).toContain(a)
  })

  test.each([
    ['security', 'secure'],
    ['internet', 'international'],
    ['crime', 'criminal'],
    ['proceed', 'proce'],
    ['thing', 'th'],
    ['need', 'ne'],
    ['status', 'statu'],
    ['rate', 'rat'],
    ['during', 'dure'],
  ])('not %s and %s', (a, b) => {
    expect(meet(inflections(a), inflections(b))).toBe(false)
  })

  test('a word too long for English stands for itself', () => {
    const long = `${'a'.repeat(1_000_000)}ing`
    expect(inflections(long)).toEqual([long])
    expect(stems(long)).toEqual([long])
  })
})

describe('W6: families', () => {
  test.each([
    ['security', 'secure'],
    ['routing', 'route'],
    ['regulation', 'regulate'],
    ['authorization', 'authorize'],
    ['criminal', 'crime'],
    ['criminality', 'crime'],
    ['privacy', 'private'],
    ['operator', 'operate'],
    ['interoperability', 'interoperable'],
    ['permission', 'permit'],
    ['assistance', 'assist'],
    ['competency', 'competent'],
    ['usage', 'use'],
    ['cybercrime', 'crime'],
  ])('%s comes from %s', (word, origin) => {
    expect(stems(word)).toContain(origin)
  })

  test.each([
    ['cybercrime', 'crime'],
    ['telecommunication', 'communication'],
    ['cyber', null],
    ['none', null],
    ['crime', null],
  ])('W5: the tail of %s is %s', (word, tail) => {
    expect(tailOf(word)).toBe(tail)
  })
})
