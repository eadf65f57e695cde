import { expect, test } from 'vitest'
import { chineseValue, letterOrdinal, ordinalLetter, romanValue, toRoman, westernDigits } from './numerals.js'

test('Roman numerals are read if well formed, and written', () => {
  for (let n = 1; n < 400; n++) expect(romanValue(toRoman(n).toUpperCase())).toBe(n)
  for (const wrong of ['', 'iiii', 'vx', 'iix', 'civil', 'a']) expect(romanValue(wrong)).toBeNull()
})

test('letters of three alphabets have ordinals, doubled after the last', () => {
  for (let n = 1; n < 80; n++) expect(letterOrdinal(ordinalLetter(n))).toBe(n)
  expect(['c', 'C', 'в', 'ج', 'aa', 'ab', 'é', ''].map(letterOrdinal)).toEqual([
    3,
    3,
    3,
    3,
    27,
    null,
    null,
    null,
  ])
})

test('Chinese numerals below a thousand', () => {
  const values = [
    '一',
    '十',
    '十二',
    '二十',
    '六十四',
    '一百零三',
    '一百一十',
    '九百九十九',
    '一一',
    '百',
    '',
  ]
  expect(values.map(chineseValue)).toEqual([1, 10, 12, 20, 64, 103, 110, 999, null, null, null])
})

test('digits of other scripts are western digits, one unit each', () => {
  expect(westernDigits('المادة ١٢ ۳ ５ 7 ०')).toBe('المادة 12 3 5 7 ०')
})
