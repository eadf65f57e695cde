import { expect, test } from 'vitest'
import { compile } from './compile.js'
import { add, brackets, mod, provision, show, sup } from './testing-text.js'
import type { Reserve } from './types.js'

const text = 'one two three four five six'

/** A reserve of a party on some words of the text. */
function reserve(party: string, words: string, provision = 'p1'): Reserve {
  return { provision, from: text.indexOf(words), to: text.indexOf(words) + words.length, parties: [party] }
}

test('T21: a reserve is a bracket with one option, the base, and the parties that do not accept it', () => {
  expect(brackets(text, [], [reserve('IND', 'two three')])).toBe('one [=two three{IND}] four five six')
  const [compiled] = compile(
    [provision('1', 'a b')],
    [],
    [{ provision: 'p1', from: 2, to: 3, parties: ['IND', 'BRA'] }],
  ).provisions
  expect(compiled!.text).toEqual([
    'a ',
    { options: [{ text: ['b'], base: true, refs: [], parties: ['BRA', 'IND'] }] },
  ])
})

test('T21: reserves take whole words, nest, and are cut where they would straddle', () => {
  const cases: [Reserve[], string][] = [
    [[reserve('IND', 'wo thr')], 'one [=two three{IND}] four five six'],
    [[reserve('IND', 'two'), reserve('BRA', 'two')], 'one [=two{BRA IND}] three four five six'],
    [[reserve('IND', 'one two three'), reserve('BRA', 'two')], '[=one [=two{BRA}] three{IND}] four five six'],
    [
      [reserve('IND', 'two three'), reserve('BRA', 'three four')],
      'one [=two [=three{BRA}]{IND}] [=four{BRA}] five six',
    ],
    [[reserve('IND', text)], '[=one two three four five six{IND}]'],
    [[{ provision: 'p1', from: -5, to: 999, parties: ['IND'] }], '[=one two three four five six{IND}]'],
    [[{ provision: 'p1', from: 3, to: 4, parties: ['IND'] }], text],
    [[{ provision: 'p1', from: 9, to: 2, parties: ['IND'] }], text],
    [[{ provision: 'p9', from: 0, to: 9, parties: ['IND'] }], text],
  ]
  for (const [reserves, expected] of cases) {
    expect(brackets(text, [], reserves)).toBe(expected)
    expect(brackets(text, [], reserves.toReversed())).toBe(expected)
  }
})

test('T21: around a bracket, inside the base of one, or cut at its edge', () => {
  const two = mod('USA/1/1', 'p1', text.replace('two three', 'x'))
  const cases: [Reserve, string][] = [
    [reserve('IND', 'one two three four'), '[=one [=two three{}|x{USA/1/1}] four{IND}] five six'],
    [reserve('IND', 'two three'), 'one [=[=two three{IND}]{}|x{USA/1/1}] four five six'],
    [reserve('IND', 'three'), 'one [=two [=three{IND}]{}|x{USA/1/1}] four five six'],
    [reserve('IND', 'three four'), 'one [=two [=three{IND}]{}|x{USA/1/1}] [=four{IND}] five six'],
    [reserve('IND', 'one two'), '[=one{IND}] [=[=two{IND}] three{}|x{USA/1/1}] four five six'],
    [reserve('IND', 'five'), 'one [=two three{}|x{USA/1/1}] four [=five{IND}] six'],
  ]
  for (const [each, expected] of cases) expect(brackets(text, [two], [each])).toBe(expected)
  const inserted = mod('USA/1/1', 'p1', text.replace('three', 'three x'))
  const at = (words: string) => brackets(text, [inserted], [reserve('IND', words)])
  expect(at('three four')).toBe('one two [=three[={}| x{USA/1/1}] four{IND}] five six')
  expect(at('four')).toBe('one two three[={}| x{USA/1/1}] [=four{IND}] five six')
  expect(at('two three')).toBe('one [=two three{IND}][={}| x{USA/1/1}] four five six')
})

test('T21: with a SUP the reserve stays on the words; on an ADD it stands on the words of the ADD', () => {
  expect(brackets(text, [sup('USA/1/1', 'p1')], [reserve('IND', 'two')])).toBe(
    '[=one [=two{IND}] three four five six{}|{USA/1/1}]',
  )
  const list = [add('USA/1/1', '>p1', text)]
  const compiled = compile([provision('1', 'x')], list, [reserve('IND', 'two', 'USA/1/1')]).provisions[1]!
  expect(show(compiled.text)).toBe('[={}|one [=two{IND}] three four five six{USA/1/1}]')
})

test('T21: offsets count in the text as given, whatever its spacing', () => {
  expect(brackets('one\n  two   three', [], [{ provision: 'p1', from: 6, to: 9, parties: ['IND'] }])).toBe(
    'one [=two{IND}] three',
  )
  expect(brackets('e\u0301te\u0301 là', [], [{ provision: 'p1', from: 6, to: 8, parties: ['IND'] }])).toBe(
    'été [=là{IND}]',
  )
})
