import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amendmentId, documentOf, type Symbol as ProposalSymbol, parseSymbol, printSymbol } from './symbol.js'

const seed = 1988

function read(text: string): ProposalSymbol {
  const parsed = parseSymbol(text)
  if (!parsed.ok) throw new Error(`${text} refused at ${parsed.at}`)
  return parsed.symbol
}

/** Reads, prints and reads again; every spelling must come to the same symbol. */
function symbol(spellings: string[], print: string, id: string, document: string): void {
  for (const spelling of spellings) {
    const found = read(spelling)
    expect(printSymbol(found), spelling).toBe(print)
    expect(read(print), spelling).toEqual(found)
    expect([amendmentId(found), documentOf(found)], spelling).toEqual([id, document])
  }
}

test('T7: symbols seen at conferences, in every spelling', () => {
  symbol(['RUS/27(Rev.1)/7', 'RUS/27R1/7', 'RUS/027R1/07'], 'RUS/27(Rev.1)/7', 'RUS/27/7', 'RUS/27')
  symbol(['USA/9A1/3', 'USA/9(Add.1)/3'], 'USA/9(Add.1)/3', 'USA/9(Add.1)/3', 'USA/9(Add.1)')
  symbol(['ACP/3(Add.3)/1', 'ACP/3A3/1'], 'ACP/3(Add.3)/1', 'ACP/3(Add.3)/1', 'ACP/3(Add.3)')
  symbol(['CAN/USA/31/1'], 'CAN/USA/31/1', 'CAN/USA/31/1', 'CAN/USA/31')
  symbol(['EUR/XX/1'], 'EUR/XX/1', 'EUR/XX/1', 'EUR/XX')
  symbol(['ACP/12/01'], 'ACP/12/1', 'ACP/12/1', 'ACP/12')
  symbol(['F/64/1'], 'F/64/1', 'F/64/1', 'F/64')
  symbol(['RCC/14'], 'RCC/14', 'RCC/14', 'RCC/14')
  symbol(['DT/1R2C1', 'DT/1(Rev.2)(Corr.1)'], 'DT/1(Rev.2)(Corr.1)', 'DT/1', 'DT/1')
  symbol(['A-B/9A1A2R3/4'], 'A-B/9(Add.1)(Add.2)(Rev.3)/4', 'A-B/9(Add.1)(Add.2)/4', 'A-B/9(Add.1)(Add.2)')
})

test('T8: what is no symbol is refused where it stops being one', () => {
  const cases: [string, number][] = [
    ['', 0],
    ['27/7', 0],
    ['rus/27', 0],
    ['RUS', 0],
    ['RUS/', 4],
    ['RUS/27/', 6],
    ['RUS/27/7 ', 8],
    ['RUS/27(Rev.1)/7x', 15],
    ['RUS/27(Rev.0)/7', 6],
    ['RUS/27(Rev.1)(Add.1)/7', 13],
    ['RUS/27R1R2', 8],
    ['XX/1', 0],
    ['RUS//27', 4],
    ['RUS/0', 4],
    ['РУС/27', 0],
    ['RUS/27\u0000', 6],
    ['A/'.repeat(500_000), 128],
    [`A/1${'(Add.1)'.repeat(500_000)}`, 128],
    [`A/1${'A1'.repeat(60)}`, 123],
  ]
  for (const [text, at] of cases)
    expect(parseSymbol(text), text.slice(0, 30)).toEqual({ ok: false, why: 'malformed-symbol', at })
})

const small = fc.integer({ min: 1, max: 9999 })
const anySymbol: fc.Arbitrary<ProposalSymbol> = fc
  .record(
    {
      authors: fc.array(fc.stringMatching(/^[A-Z]{1,5}(-[A-Z]{2,3})?$/), { minLength: 1, maxLength: 4 }),
      document: fc.oneof(small.map(String), fc.constant('XX')),
      addenda: fc.array(small, { maxLength: 3 }),
      revision: fc.nat(30),
      corrigendum: small,
      item: small,
    },
    { requiredKeys: ['authors', 'document', 'addenda', 'revision'] },
  )
  .filter(({ authors }) => !authors.includes('XX'))

test('T7: what is printed is read back as it was', () => {
  fc.assert(
    fc.property(anySymbol, symbol => {
      expect(read(printSymbol(symbol))).toEqual(symbol)
      expect(read(documentOf(symbol)).document).toBe(symbol.document)
      expect(amendmentId({ ...symbol, revision: 7 })).toBe(amendmentId({ ...symbol, revision: 0 }))
    }),
    { seed, numRuns: 10_000 },
  )
})

test('T8: any string at all is either refused or has one printed form', () => {
  const near = fc.stringMatching(/^[A-Z]{0,3}\/?[A-Z0-9/().]{0,14}$/)
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ unit: 'binary', maxLength: 40 })), text => {
      const parsed = parseSymbol(text)
      if (parsed.ok) expect(read(printSymbol(parsed.symbol))).toEqual(parsed.symbol)
      else expect(parsed.at).toBeLessThanOrEqual(text.length)
    }),
    { seed, numRuns: 20_000 },
  )
})
