import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableCellsMax } from '../core/limits.js'
import { readCsv, writeCsv } from './csv.js'

const rows = (text: string) => {
  const table = readCsv(text)
  if (!table.ok) throw new Error(table.why)
  return table.rows
}

describe('I20: tables as spreadsheets write them', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\n"c;c";d',
      [
        ['a', 'b'],
        ['c;c', 'd'],
      ],
    ],
    [
      'a\tb\nc\td,e',
      [
        ['a', 'b'],
        ['c', 'd,e'],
      ],
    ],
    [
      'a,b\n"x ""y"" z","l1\nl2"',
      [
        ['a', 'b'],
        ['x "y" z', 'l1\nl2'],
      ],
    ],
    [
      'a,b\nsaid "no" here,d',
      [
        ['a', 'b'],
        ['said "no" here', 'd'],
      ],
    ],
  ])('%j', (text, table) => {
    expect(rows(text)).toEqual(table)
  })

  test('a quote that never closes is refused with its row', () => {
    expect(readCsv('a,b\nc,d\n"e,f\ng,h')).toEqual({ ok: false, why: 'malformed-csv', at: { row: 3 } })
    expect(readCsv('a,b\n"c"x,d')).toMatchObject({ ok: false, why: 'malformed-csv' })
  })

  test('a bomb of delimiters is refused before it is parsed', () => {
    expect(readCsv(`a,b\n${','.repeat(tableCellsMax)}`)).toEqual({ ok: false, why: 'too-many-cells' })
  })
})

describe('I27: what is written is read again, and is no formula', () => {
  test.each([
    ['=1+1', "'=1+1\r\n"],
    ['@SUM(A1)', "'@SUM(A1)\r\n"],
    [' +1', `"' +1"\r\n`.replace('"\' +1"', "' +1")],
    ['-1', "'-1\r\n"],
    ['\tx', `"'\tx"\r\n`],
    ['＝1', "'＝1\r\n"],
    ["'=1", "''=1\r\n"],
    ["it's", "it's\r\n"],
    ['', '""\r\n'],
    ['a"b', '"a""b"\r\n'],
  ])('%j', (cell, line) => {
    expect(writeCsv([[cell]])).toBe(line)
    expect(rows(line.trimEnd().replace(/\r/g, ''))).toEqual([[cell]])
  })

  test('any table', () => {
    const part = fc.constantFrom('=', '+', "'", '"', ',', ';', '\t', '\n', ' ', 'a', '@', '-')
    const cell = fc.oneof(
      fc.array(part, { maxLength: 5 }).map(parts => parts.join('')),
      fc.string(),
    )
    const plain = cell.map(text => text.replace(/\r/g, ''))
    fc.assert(
      fc.property(
        fc.array(fc.array(plain, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        body => {
          const table = [['ref', 'b', 'c'], ...body]
          const written = writeCsv(table)
          expect(rows(written.replace(/\r\n/g, '\n').slice(0, -1))).toEqual(table)
          for (const line of writeCsv(body.flat().map(one => [one])).split('\r\n'))
            expect(line).not.toMatch(/^"?[ \u3000]*[=+\-@＝＋－＠]/)
        },
      ),
      { seed: 42, numRuns: 1000 },
    )
  })
})
