import { describe, expect, test } from 'vitest'
import { importBytesMax } from '../core/limits.js'
import { decodeText } from './decode.js'
import { flagsOf, newFlagBag, raise } from './flags.js'

const decode = (input: string | Uint8Array) => {
  const flags = newFlagBag()
  return { ...decodeText(input, flags), flags: flagsOf(flags) }
}
const bytes = (...values: number[]) => Uint8Array.from(values)

describe('I1: what is not text is refused', () => {
  test.each([
    ['invalid UTF-8', bytes(0x41, 0xff, 0xfe), { ok: false, why: 'not-text' }],
    ['UTF-16', bytes(0xff, 0xfe, 0x41, 0x00), { ok: false, why: 'not-text' }],
    ['an overlong form', bytes(0xc0, 0xaf), { ok: false, why: 'not-text' }],
    ['an encoded surrogate', bytes(0xed, 0xa0, 0x80), { ok: false, why: 'not-text' }],
    ['a lone surrogate', 'a\ud800b', { ok: false, why: 'not-text' }],
    ['NUL, with its line', 'a\nb\u0000', { ok: false, why: 'not-text', at: { line: 2 } }],
    ['too many bytes', new Uint8Array(importBytesMax + 1), { ok: false, why: 'too-large' }],
    ['a string of too many bytes', 'é'.repeat(importBytesMax / 2 + 1), { ok: false, why: 'too-large' }],
  ])('%s', (_, input, refused) => {
    expect(decode(input)).toEqual({ ...refused, flags: [] })
  })

  test('a file of just the limit is read', () => {
    expect(decode('a'.repeat(importBytesMax)).ok).toBe(true)
  })
})

describe('I2: characters nobody sees', () => {
  test.each([
    ['a byte order mark goes without a word', '\ufeffa', 'a', 0],
    ['line ends become one', 'a\r\nb\rc\u2028d\u000ce', 'a\nb\nc\nd\ne', 0],
    ['controls, soft hyphens, zero width', 'a\u0007b\u00adc\u200bd', 'abcd', 3],
    ['bidirectional overrides and isolates', 'pay \u202e001\u202c \u20665\u2069', 'pay 001 5', 4],
    ['a joiner that hides a Latin word from search', 'secu\u200drity', 'security', 1],
    ['joiners and marks that scripts need stay', 'می\u200cخواهم\u200f', 'می\u200cخواهم\u200f', 0],
    ['decomposed letters are composed', 'e\u0301', 'é', 0],
  ])('%s', (_, input, text, dropped) => {
    const read = decode(input)
    expect(read).toMatchObject({ ok: true, text })
    expect(read.flags.reduce((sum, { count }) => sum + count, 0)).toBe(dropped)
  })

  test('the first of them is placed', () => {
    expect(decode('a\n\nb\u202ec').flags).toEqual([{ code: 'invisible-characters', line: 3, count: 1 }])
  })
})

test('flags of one kind are counted together, and past the limit only counted', () => {
  const flags = newFlagBag()
  for (let i = 0; i < 1500; i++) raise(flags, { code: 'number-gap', provision: `p${i % 1200}` })
  const all = flagsOf(flags)
  expect(all.length).toBe(1001)
  expect(all.find(({ code }) => code === 'more-flags')?.count).toBe(200)
  expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(1500)
})
