import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharedLanguage } from './compare.js'
import { fingerprints, shingled, shingleSet, windowShingles } from './shingles.js'
import { madeTexts } from './testing-texts.js'
import { makeTextIndex, type TextIndex } from './texts.js'

const words = (text: string) => text.split(/\s+/).filter(word => word !== '')

/** Jaccard's index over distinct runs of five words, told by the words themselves. */
function reference(a: string, b: string): { shared: number; union: number } {
  const shingles = (text: string) => {
    const all = words(text.toLowerCase().replace(/[.,;]/g, ' '))
    return new Set(all.slice(4).map((_, i) => all.slice(i, i + 5).join(' ')))
  }
  const [one, other] = [shingles(a), shingles(b)]
  const shared = [...one].filter(shingle => other.has(shingle)).length
  return { shared, union: one.size + other.size - shared }
}

/** The longest run of words that both have, in words. */
function longestRun(a: string, b: string): number {
  const [one, other] = [words(a), words(b)]
  let best = 0
  for (let i = 0; i < one.length; i++)
    for (let j = 0; j < other.length; j++) {
      let n = 0
      while (i + n < one.length && one[i + n] === other[j + n]) n++
      best = Math.max(best, n)
    }
  return best
}

/** Words as they are compared, joined by spaces. */
const spaced = (text: string) => {
  const { plain } = shingled(text)
  return plain.trim()
}

const indexOf = (texts: readonly string[]): TextIndex => {
  const index = makeTextIndex()
  for (const [i, text] of texts.entries()) index.add(String(i), text)
  return index
}

const clause =
  'Member States shall endeavour to ensure the security and robustness of international networks in order to achieve effective use thereof.'

describe('shingles', () => {
  test('RC1: case, punctuation and white space are no matter, and hyphens and apostrophes have one form', () => {
    const [a, b] = [
      'The State’s non-member bodies, one; and ALL!',
      "the state's\n non‑member bodies one and all",
    ]
    expect(sharedLanguage(a, b)).toMatchObject({ shared: 3, union: 3 })
  })
  test('RC1: a text of four words has no shingle and is like nothing', () => {
    const index = indexOf(['one two three four'])
    expect(sharedLanguage('one two three four', 'one two three four')).toMatchObject({ shared: 0, union: 0 })
    expect(index.query('one two three four')).toEqual({ found: [], left: 0, tooShort: true })
    expect(index.size()).toBe(1)
  })
  test('RC3: in every window of eight shingles of a long text there is a fingerprint, and few of the others', () => {
    const [text] = madeTexts(400, 7).filter(made => words(made).length > 300)
    const prints = fingerprints(shingled(text!))
    const gaps = [...prints].map((at, i) => at - (prints[i - 1] ?? -1))
    expect(Math.max(...gaps)).toBeLessThanOrEqual(windowShingles)
    expect(prints.length / shingled(text!).hashes.length).toBeLessThan(0.3)
  })
  test('RC2: what is told does not depend on hashes: with all of them the same, nothing changes', () => {
    const [a, b] = madeTexts(60, 11)
      .map(text => shingled(text.slice(0, 600)))
      .slice(-2)
    const clashing = { ...a!, hashes: new Int32Array(a!.hashes.length) }
    expect(shingleSet(clashing).count).toBe(shingleSet(a!).count)
    expect(shingleSet({ ...b!, hashes: new Int32Array(b!.hashes.length) }).count).toBe(shingleSet(b!).count)
  })
})

describe('comparing two texts', () => {
  test('RC5, RC6: how much is shared, and the passage with where it stands in both', () => {
    const longer = `The parties agree. ${clause} They meet every year.`
    const { shared, union, passages } = sharedLanguage(clause, longer)
    expect([shared, union]).toEqual([16, 23])
    expect(passages).toEqual([{ words: 20, from: 0, to: 135, thereFrom: 19, thereTo: 154 }])
    expect(longer.slice(19, 154)).toBe(clause.slice(0, -1))
  })
  test('RC6: passages do not overlap, the longest comes first, and no more than five are told', () => {
    const runs = Array.from({ length: 8 }, (_, n) =>
      Array.from({ length: 6 + n }, (_, i) => `w${n}x${i}`).join(' '),
    )
    const { passages } = sharedLanguage(runs.join(' here '), runs.toReversed().join(' there '))
    expect(passages.map(p => p.words)).toEqual([13, 12, 11, 10, 9])
  })
  test('RC6: a passage is told whole where it begins with a phrase that stands everywhere', () => {
    const phrases = Array.from({ length: 30 }, (_, i) => `in accordance with the provisions u${i}`)
    const passage = 'in accordance with the provisions of this treaty and of its annexes'
    const text = [...phrases, passage].join(' ')
    expect(sharedLanguage(text, passage).passages[0]!.words).toBe(12)
    const index = indexOf([`z ${passage} z`])
    expect(index.query(text).found[0]!.passages[0]!.words).toBe(12)
  })
  test('RC6: a text of one word again and again is compared at a cost like that of any other', () => {
    const [ones, others] = ['a '.repeat(30_000), 'a '.repeat(29_000)]
    expect(sharedLanguage(ones, others)).toMatchObject({ shared: 1, union: 1, passages: [{ words: 29_000 }] })
    const marked = (mark: string) =>
      Array.from({ length: 5_000 }, (_, i) => `a b c d e ${mark}${i}`).join(' ')
    expect(indexOf([marked('x')]).query(marked('y')).found).toEqual([])
  })
  test('law RC2, RC5: shared and union are those of the words themselves', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'De', 'f.'), { maxLength: 40 }).map(w => w.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { shared, union } = sharedLanguage(a, b)
        expect({ shared, union }).toEqual(reference(a, b))
        expect(sharedLanguage(b, a)).toMatchObject({ shared, union })
      }),
      { numRuns: 200 },
    )
  })
})

describe('an index of texts', () => {
  const texts = madeTexts(1500, 1988)
  const index = indexOf(texts)
  test('RC8: at a Jaccard index of 0.3 at least 99 of 100 that brute force finds are told', () => {
    const sets = texts.map(text => shingleSet(shingled(text)))
    const hashes = sets.map(({ heads }) => new Set(heads.keys()))
    let [there, told] = [0, 0]
    for (let q = 0; q < texts.length; q += 10) {
      const found = new Set(index.query(texts[q]!, { wordsMin: null }).found.map(({ key }) => key))
      for (const [i, other] of hashes.entries()) {
        const shared = [...hashes[q]!].filter(hash => other.has(hash)).length
        if (shared === 0 || 10 * shared < 3 * (hashes[q]!.size + other.size - shared)) continue
        there++
        if (found.has(String(i))) told++
      }
    }
    expect(there).toBeGreaterThan(250)
    expect(told / there).toBeGreaterThanOrEqual(0.99)
  })
  test('law RC4: whoever shares a run of twelve words is told, however long both are', () => {
    const run = fc.array(fc.nat(9), { minLength: 12, maxLength: 16 })
    const around = fc.nat(texts.length - 2)
    fc.assert(
      fc.property(run, around, around, (numbers, m, n) => {
        const passage = numbers.map(x => `q${x}`).join(' ')
        const own = makeTextIndex()
        own.add('there', `${texts[m]} ${passage} ${texts[m + 1]}`)
        const { found } = own.query(`${passage} ${texts[n]}`)
        expect(found.map(f => f.key)).toEqual(['there'])
        expect(found[0]!.passages[0]!.words).toBeGreaterThanOrEqual(12)
      }),
      { numRuns: 60 },
    )
  })
  test.each([
    [
      'Arabic',
      'على الدول الأعضاء أن تسعى إلى ضمان أمن الشبكات الدولية ومتانتها وفقاً لأحكام هذه اللوائح'.split(' '),
      ' ',
    ],
    ['Chinese', [...'会员国应努力确保国际电信网络的安全和稳健'], ''],
    ['short words', 'a b c d e f g h'.split(' '), ' '],
  ])('law RC4, RC7: what is told is what brute force tells, in texts of few %s', (_, vocabulary, between) => {
    const text = fc
      .array(fc.constantFrom(...vocabulary), { maxLength: 40 })
      .map(chosen => chosen.join(between))
    fc.assert(
      fc.property(fc.array(text, { minLength: 3, maxLength: 3 }), ([first, second, third]) => {
        const made = [`${first}${between}${second}`, `${second}${between}${third}`, third!]
        const found = new Map(
          indexOf(made)
            .query(made[0]!)
            .found.map(one => [one.key, one]),
        )
        for (const [i, other] of made.map(spaced).entries()) {
          const [{ shared, union }, run] = [
            reference(spaced(made[0]!), other),
            longestRun(spaced(made[0]!), other),
          ]
          const isTold = shared > 0 && (10 * shared >= 3 * union || run >= 12)
          const { shared: told, union: of, passages = [] } = found.get(String(i)) ?? {}
          expect([i, told, of, passages[0]?.words]).toEqual(
            isTold ? [i, shared, union, run] : [i, undefined, undefined, undefined],
          )
        }
      }),
      { numRuns: 150 },
    )
  })
  test('RC6: the longest passage told is the longest there is', () => {
    for (let q = 0; q < 1500; q += 150)
      for (const { key, passages } of index.query(texts[q]!).found.slice(0, 4)) {
        const plain = (text: string) => text.replaceAll('.', '')
        expect(passages[0]!.words).toBe(longestRun(plain(texts[q]!), plain(texts[Number(key)]!)))
      }
  })
  test('RC7: the most alike comes first, the text itself before all', () => {
    const { found } = index.query(texts[40]!)
    const ratios = found.map(({ shared, union }) => shared / union)
    expect(found[0]).toMatchObject({ key: '40', union: found[0]!.shared })
    expect(ratios).toEqual(ratios.toSorted((a, b) => b - a))
  })
  test('RC9: texts that come and go leave the index as if only those that stayed had come, in any order', () => {
    const part = [...new Set(texts.slice(0, 300))]
    const stays = part.filter((_, i) => i % 3 !== 0)
    const [grown, fresh] = [makeTextIndex(), makeTextIndex()]
    for (const text of part.toReversed()) grown.add(text, text)
    for (const text of part) if (!stays.includes(text)) grown.remove(text)
    for (const text of stays.slice(0, 20)) grown.remove(text)
    for (const text of [...stays.slice(0, 20), ...stays.slice(0, 5)]) grown.add(text, text)
    for (const text of stays) fresh.add(text, text)
    expect(grown.size()).toBe(stays.length)
    for (const q of [0, 1, 50, 100, 200]) expect(grown.query(part[q]!)).toEqual(fresh.query(part[q]!))
  })
  test('what is left out is not looked at, and a text that is not there can be removed', () => {
    const own = indexOf([clause, `${clause} Twice.`])
    own.remove('9')
    expect(own.query(clause, { without: key => key === '0' }).found.map(f => f.key)).toEqual(['1'])
  })
})
