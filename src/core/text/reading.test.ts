import { expect, test } from 'vitest'
import { adopt } from './adopt.js'
import { compile } from './compile.js'
import { baseOption, type Choose, setOptions } from './reading.js'
import { add, mod, noc, provision, show, sup } from './testing-text.js'
import type { Amendment, Compilation, Provision } from './types.js'

/** Takes the option of one of the amendments where it has one. */
const take =
  (...refs: string[]): Choose =>
  ({ options }) =>
    options.find(option => refs.some(ref => option.refs.includes(ref)))

function settled(compilation: Compilation, choose: Choose): Compilation {
  return {
    provisions: compilation.provisions.map(each => ({ ...each, text: setOptions(each.text, choose) })),
  }
}

test('T28: choosing settles brackets, inside the chosen option too, and leaves the others open', () => {
  const list = [
    mod('USA/1/1', 'p1', 'a new rule b'),
    mod('CAN/2/1', 'USA/1/1', 'a new law b'),
    mod('EUR/3/1', 'p1', 'a c'),
  ]
  const { text } = compile([provision('1', 'a b')], list).provisions[0]!
  expect(show(text)).toBe('a [=b{}|c{EUR/3/1}|new [=rule{}|law{CAN/2/1}] b{USA/1/1}]')
  expect(show(setOptions(text, take('EUR/3/1')))).toBe('a c')
  expect(show(setOptions(text, take('USA/1/1')))).toBe('a new [=rule{}|law{CAN/2/1}] b')
  expect(setOptions(text, take('USA/1/1', 'CAN/2/1'))).toEqual(['a new law b'])
  expect(setOptions(text, baseOption)).toEqual(['a b'])
  expect(setOptions(text, () => undefined)).toEqual(text)
  expect(show(setOptions(text, take('CAN/2/1')))).toBe('a [=b{}|c{EUR/3/1}|new law b{USA/1/1}]')
})

const base: readonly Provision[] = [
  provision('1 1', 'Purpose', { kind: 'article' }),
  provision('2 1.1 < p1', 'a b'),
  provision('3 1.2 < p1', 'c d'),
  provision('4', null),
]
const list: readonly Amendment[] = [
  mod('USA/1/1', 'p2', 'a x'),
  sup('USA/1/2', 'p3'),
  add('USA/1/3', 'p1>p2', 'new', { label: '1.1 bis' }),
  add('CAN/2/1', 'p1>p2', 'other'),
  noc('EUR/3/1', 'p2'),
]

test('T27: nothing is adopted while something is open, and what is open is named', () => {
  expect(adopt(compile(base, list))).toEqual({
    ok: false,
    why: 'still-open',
    open: ['p2', 'CAN/2/1', 'USA/1/3', 'p3'],
  })
  expect(adopt(compile(base, [mod('USA/1/1', 'p1', null)]))).toEqual({
    ok: false,
    why: 'still-open',
    open: ['p1'],
  })
  const reserve = [{ provision: 'p2', from: 0, to: 1, parties: ['IND'] }]
  expect(adopt(compile(base, [], reserve))).toEqual({ ok: false, why: 'still-open', open: ['p2'] })
  expect(adopt(compile(base, []))).toEqual({ ok: true, provisions: base })
})

test('T27: a settled text is adopted: deleted provisions keep their number, proposed ones come in or stay out', () => {
  const compilation = compile(base, list)
  expect(adopt(settled(compilation, baseOption))).toEqual({ ok: true, provisions: base })
  const chosen = settled(settled(compilation, take('USA/1/1', 'USA/1/2', 'USA/1/3')), baseOption)
  expect(adopt(chosen)).toEqual({
    ok: true,
    provisions: [
      base[0],
      { ...base[1], text: 'a x' },
      { id: 'USA/1/3', parent: 'p1', kind: 'paragraph', label: '1.1 bis', margin: '2B', text: 'new' },
      { ...base[2], text: '', suppressed: true },
      base[3],
    ],
  })
})

test('T27: nothing is adopted under a proposed provision that was not taken', () => {
  const nested = [add('USA/1/1', '>p4', 'Annex', { kind: 'annex' }), add('USA/1/2', 'USA/1/1>', 'item')]
  const compilation = settled(settled(compile(base, nested), take('USA/1/2')), baseOption)
  expect(adopt(compilation)).toEqual({ ok: false, why: 'parent-not-adopted', orphans: ['USA/1/2'] })
})
