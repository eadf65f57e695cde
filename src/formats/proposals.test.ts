import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../core/text/compile.js'
import type { Amendment, Provision } from '../core/text/types.js'
import { readInstrument } from './instrument.js'
import { readProposals } from './proposals.js'

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url))
const instrument = readInstrument(fixture('harbour.md'))
const base: readonly Provision[] = instrument.ok ? instrument.provisions : []
const header = 'ref,parties,mark,target,text,reasons,asserted,twin,label,kind'

/** Reads rows under the full header, against the harbour regulations. */
const read = (...rows: string[]) => readProposals([header, ...rows].join('\n'), { format: 'csv', base })
const first = (row: string): Amendment => {
  const found = read(row)
  if (!found.ok) throw new Error(`${found.why} ${JSON.stringify(found.at)}`)
  return found.amendments[0]!
}

describe('a table of proposals', () => {
  const proposals = readProposals(fixture('proposals.csv'), { format: 'csv', base })
  if (!proposals.ok) throw new Error(proposals.why)

  test('I20 to I24: as written, references and targets looked up', () => {
    expect(proposals.amendments).toEqual([
      {
        ref: 'KIL/3/1',
        parties: ['KIL', 'SKY'],
        mark: 'MOD',
        target: { provision: '4' },
        text: 'A keeper, once named and sworn, is listed in Appendix 1.',
      },
      {
        ref: 'SKY/4(Add.1)/2',
        parties: ['SKY'],
        mark: 'MOD',
        editorial: true,
        target: { provision: '2' },
        text: 'These Regulations set out how lights are lit by their keepers.',
      },
      { ref: 'MUL/5/1', parties: ['MUL'], mark: 'SUP', target: { provision: '3' } },
      { ref: 'IONA/6/1', parties: ['IONA'], mark: 'NOC', asserted: true, target: { provision: '3' } },
      {
        ref: 'KIL/3/2',
        parties: ['KIL'],
        mark: 'ADD',
        target: { parent: 'art-1', after: '4' },
        text: 'A keeper rests on Sundays.',
      },
      {
        ref: 'MUL/5/2',
        parties: ['MUL', 'SKY'],
        mark: 'MOD',
        target: { amendment: 'KIL/3/2' },
        text: 'A keeper rests on Sundays and feasts.',
      },
    ])
    expect([...proposals.reasons]).toEqual([
      ['KIL/3/1', 'Keepers swear an oath, everywhere.'],
      ['MUL/5/1', 'No special arrangements.'],
    ])
    expect(proposals.flags).toEqual([{ code: 'parties-from-ref', row: 3, field: 'parties', count: 1 }])
  })

  test('they compile: each is in the text that its target names', () => {
    const { provisions } = compile(base, proposals.amendments)
    const refsOf = (id: string) => JSON.stringify(provisions.find(p => p.id === id))
    for (const { ref, target } of proposals.amendments)
      if ('provision' in target) expect(refsOf(target.provision)).toContain(ref)
    expect(provisions.find(({ id }) => id === 'KIL/3/2')).toMatchObject({
      margin: '4A',
      proposed: true,
      parent: 'art-1',
    })
  })

  test('the same as JSON', () => {
    const rows = proposals.amendments.map(({ editorial, ...rest }) => ({
      ...rest,
      mark: editorial ? '(MOD)' : rest.mark,
      reasons: proposals.reasons.get(rest.ref) ?? null,
    }))
    for (const list of [rows, { proposals: rows }]) {
      const again = readProposals(JSON.stringify(list), { format: 'json', base })
      expect(again).toMatchObject({
        ok: true,
        amendments: proposals.amendments,
        reasons: proposals.reasons,
        flags: [],
      })
    }
  })

  test('I20: Excel’s semicolons, a byte order mark, CRLF, columns in another order, empty rows', () => {
    const text = '\ufeffTarget;Mark;Ref;Note\r\n\r\n4;SUP;A/1/1;x\r\n;;;\r\n'
    expect(readProposals(text, { format: 'csv', base })).toMatchObject({
      ok: true,
      amendments: [{ ref: 'A/1/1', target: { provision: '4' }, parties: ['A'] }],
      flags: [
        { code: 'unknown-column', field: 'note' },
        { code: 'parties-from-ref', row: 3 },
      ],
    })
  })
})

describe('I23: marks', () => {
  test.each([
    ['mod', { mark: 'MOD' }],
    [' ( Mod ) ', { mark: 'MOD', editorial: true }],
    ['NOC', { mark: 'NOC' }],
    ['NOC!', { mark: 'NOC', asserted: true }],
    ['<u>NOC</u>', { mark: 'NOC', asserted: true }],
    ['SUP*', { mark: 'SUP' }],
  ])('%s', (mark, amendment) => {
    expect(first(`A/1/1,,${mark},4,x,,,A/1/2,,`)).toEqual({
      ref: 'A/1/1',
      parties: ['A'],
      target: { provision: '4' },
      twin: 'A/1/2',
      ...amendment,
      ...(amendment.mark === 'MOD' ? { text: 'x' } : {}),
    })
  })

  test('asserted in a column; general remarks are left out; what does not belong is told', () => {
    expect(first('A/1/1,,NOC,4,,,yes,,,').asserted).toBe(true)
    const others = read(
      'A/1/1,,OTHER,,words,,,,,',
      'A/1/2,,SUP,4,old words,,yes,,,',
      'A/1/3,,SUP*,4,,,,,,',
      'A/1/4,,MOD,4,,,,,,',
      'A/1/5,,MOD,4,ours,,,,,summary',
    )
    expect(others).toMatchObject({
      ok: true,
      amendments: [{ ref: 'A/1/2' }, {}, { text: null }, { text: null }],
    })
    const codes = others.ok ? others.flags.filter(({ code }) => code !== 'parties-from-ref') : []
    expect(codes.map(({ code, row, field }) => `${row} ${code} ${field}`)).toEqual([
      '2 left-out target',
      '3 value-ignored asserted',
      '3 value-ignored text',
      '4 twin-missing twin',
      '5 text-missing text',
      '6 text-missing text',
    ])
  })
})

describe('I24: targets', () => {
  test.each([
    ['MOD', '4', { provision: '4' }],
    ['MOD', 'app-1.1.2', { provision: 'app-1.1.2' }],
    ['MOD', '2.2.1', { provision: '7' }],
    ['MOD', 'Article 2', { provision: 'art-2' }],
    ['MOD', '"{""provision"":""4""}"', { provision: '4' }],
    ['ADD', 'after:4', { parent: 'art-1', after: '4' }],
    ['ADD', 'after: 1.2', { parent: 'art-1', after: '4' }],
    ['ADD', 'after:art-1', { parent: null, after: 'art-1' }],
    ['ADD', 'under:art-2', { parent: 'art-2', after: null }],
    ['ADD', 'under:', { parent: null, after: null }],
    ['ADD', 'under:art-1 after:3', { parent: 'art-1', after: '3' }],
    ['ADD', '4A', { parent: 'art-1', after: '4' }],
    ['ADD', '"{""parent"":""art-1"",""after"":null}"', { parent: 'art-1', after: null }],
  ])('%s %s', (mark, target, found) => {
    expect(first(`A/1/1,,${mark},${target},x,,,,,`).target).toEqual(found)
  })

  test('a place beside another ADD of the file, in either order and either spelling', () => {
    const rows = [
      'A/1/2,,ADD,after:A/01A1/1,x,,,,,',
      'A/1A1/1,,ADD,after:4,x,,,,,',
      'A/1/3,,MOD,A/1(Add.1)/1,y,,,,,',
    ]
    expect(read(...rows)).toMatchObject({
      ok: true,
      amendments: [
        { target: { parent: 'art-1', after: 'A/1(Add.1)/1' } },
        {},
        { target: { amendment: 'A/1(Add.1)/1' } },
      ],
    })
  })

  test('without a base, names are ids', () => {
    const plain = readProposals('ref,mark,target\nA/1/1,SUP,p9\nA/1/2,ADD,after:p9\nA/1/3,ADD,41A', {
      format: 'csv',
    })
    expect(plain).toMatchObject({
      ok: true,
      amendments: [
        { target: { provision: 'p9' } },
        { target: { parent: null, after: 'p9' } },
        { target: { parent: null, after: '41' } },
      ],
    })
  })
})

describe('I20 to I25: refused with row and field', () => {
  test.each<[string, string, string]>([
    ['A-1,,MOD,4,x,,,,,', 'malformed-symbol', 'ref'],
    [',,MOD,4,x,,,,,', 'missing-value', 'ref'],
    ['A/1/1,,AMEND,4,x,,,,,', 'unknown-mark', 'mark'],
    ['A/1/1,,,4,x,,,,,', 'missing-value', 'mark'],
    ['A/1/1,,MOD,,x,,,,,', 'missing-value', 'target'],
    ['A/1/1,,MOD,99,x,,,,,', 'unknown-target', 'target'],
    ['A/1/1,,MOD,b),x,,,,,', 'unknown-target', 'target'],
    ['A/1/1,,ADD,after:99,x,,,,,', 'unknown-target', 'target'],
    ['A/1/1,,ADD,4,x,,,,,', 'not-a-place', 'target'],
    ['A/1/1,,MOD,after:4,x,,,,,', 'not-a-place', 'target'],
    ['A/1/1,,MOD,amendment:B/2/2,x,,,,,', 'unknown-amendment', 'target'],
    ['A/1/1,,ADD,after:A/1/1,x,,,,,', 'unknown-target', 'target'],
    ['A/1/1,,MOD,after:,x,,,,,', 'malformed-target', 'target'],
    ['A/1/1,,MOD,"{""x"":1}",x,,,,,', 'malformed-target', 'target'],
    ['A/1/1,"A, \u0085",NOC,4,,,maybe,,,', 'malformed-value', 'asserted'],
    [`A/1/1,${'P'.repeat(200)},NOC,4,,,,,,`, 'malformed-value', 'parties'],
    ['A/1/1,,SUP,4,,,,not a ref,,', 'malformed-symbol', 'twin'],
    ['A/1/1,,SUP,4,,,,,,verse', 'malformed-value', 'kind'],
  ])('%s', (row, why, field) => {
    const fine = 'Z/1/1,,NOC,4,,,,,,'
    // A label that two provisions have names neither.
    const twice = [...base, { id: 'x', parent: null, kind: 'item', label: 'b)', text: '' } as const]
    const refused = readProposals([header, fine, row].join('\n'), { format: 'csv', base: twice })
    expect(refused).toEqual({ ok: false, why, at: { row: 3, field } })
  })

  test.each([
    ['', 'csv', 'missing-column'],
    ['ref,mark\nA/1/1,MOD', 'csv', 'missing-column'],
    ['ref,mark,target,ref\nA/1/1,SUP,4,B', 'csv', 'duplicate-column'],
    ['ref,mark,target\n', 'csv', 'empty'],
    ['ref,mark,target\nA/1/1,SUP,4\nA/01/1,SUP,5', 'csv', 'duplicate-ref'],
    ['ref,mark,target\n"A/1/1,SUP,4', 'csv', 'malformed-csv'],
    ['[', 'json', 'malformed-json'],
    ['{"a":[]}', 'json', 'wrong-shape'],
    ['[{"ref":{}}]', 'json', 'wrong-shape'],
    ['[[]]', 'json', 'wrong-shape'],
    [`[{"ref":"A/1/1","target":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}]`, 'json', 'wrong-shape'],
    ['[{"ref":"\\ud800"}]', 'json', 'wrong-shape'],
    ['a\u0000', 'csv', 'not-text'],
  ] as const)('%j as %s', (text, format, why) => {
    expect(readProposals(text, { format, base })).toMatchObject({ ok: false, why })
  })

  test('anything is read or refused', () => {
    const cell = fc.constantFrom(
      'A/1/1',
      'A/1/2',
      'MOD',
      'ADD',
      '4',
      'after:4',
      'under:',
      '{',
      '"',
      '',
      '=1',
      '\u202e',
      'x',
    )
    const table = fc.array(
      fc.array(cell, { maxLength: 6 }).map(cells => cells.join(',')),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          table.map(rows => `ref,mark,target,text\n${rows.join('\n')}`),
          fc.string(),
        ),
        fc.constantFrom('csv' as const, 'json' as const),
        (text, format) => {
          const outcome = readProposals(text, { format, base })
          expect(outcome.ok ? outcome.amendments.length : outcome.why.length).toBeGreaterThan(0)
        },
      ),
      { seed: 3, numRuns: 1000 },
    )
  })
})
