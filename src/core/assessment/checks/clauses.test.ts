import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clausesIn } from './clauses.js'

const cut = (text: string) => clausesIn(text).map(({ from, to }) => text.slice(from, to))

describe('CK6 to CK8: clauses', () => {
  test.each<[string, string, readonly string[]]>([
    ['sentences', 'Members shall act. They may ask.', ['Members shall act.', 'They may ask.']],
    [
      'no sentence ends after No.',
      'See No. 39 and Art. 5. It is so.',
      ['See No. 39 and Art. 5.', 'It is so.'],
    ],
    [
      'nor within a number or after an initial',
      'It costs 3.5 units, e.g. In U. S. Dollars.',
      ['It costs 3.5 units, e.g. In U. S. Dollars.'],
    ],
    ['semicolons', 'They shall act; they may ask.', ['They shall act;', 'they may ask.']],
    ['items', 'Each Party shall: (a) act; and (b) ask.', ['Each Party shall:', 'act;', 'ask.']],
    ['items without an opening bracket', 'A Party may: a) act, b) ask', ['A Party may:', 'act,', 'ask']],
    [
      'a reference is no item',
      'As in paragraph (a) of Article 5(b) they act.',
      ['As in paragraph (a) of Article 5(b) they act.'],
    ],
    [
      'lines with a dash',
      'among:\n- administrations;\n- agencies,',
      ['among:', 'administrations;', 'agencies,'],
    ],
    ['a number at the start', '(1) They act.', ['They act.']],
    ['nothing', ' \n ', []],
  ])('%s', (_, text, clauses) => {
    expect(cut(text)).toEqual(clauses)
  })

  test('an item knows the words before its list', () => {
    const text = 'Each Party shall: (a) act; (b) ask. It may go.'
    expect(clausesIn(text).map(({ chapeau }) => chapeau && text.slice(chapeau.from, chapeau.to))).toEqual([
      null,
      'Each Party shall:',
      'Each Party shall:',
      null,
    ])
  })

  test('clauses stand in order, do not overlap, and leave no word out', () => {
    const part = fc.constantFrom(
      'Members',
      'shall',
      'act.',
      'ask;',
      '(a)',
      'b)',
      'and',
      ':',
      'No.',
      '5',
      '\n- ',
      '“So.”',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), parts => {
        const text = parts.join(' ')
        const clauses = clausesIn(text)
        let at = 0
        for (const { from, to } of clauses) {
          expect(from).toBeGreaterThanOrEqual(at)
          expect(to).toBeGreaterThan(from)
          at = to
        }
        const words = (s: string) => s.match(/Members|shall|act|ask|So/g)?.length ?? 0
        expect(cut(text).reduce((n, clause) => n + words(clause), 0)).toBe(words(text))
      }),
      { seed: 6, numRuns: 300 },
    )
  })
})
