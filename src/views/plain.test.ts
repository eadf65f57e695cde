import { h } from 'preact'
import { expect, test } from 'vitest'
import { plainText } from './plain.js'

const name = (text: string) => h('bdi', null, text)

test('H30: parts of a page become one line of text, components and lists of them too', () => {
  const Part = ({ who }: { who: string }) => [h('a', { href: '/x' }, name(who)), ' objects']
  expect(plainText([h(Part, { who: 'A' }), '  to\n ', h('b', null, 7), null, false, '.'])).toBe(
    'A objects to 7.',
  )
})

test('H30: text in angle brackets is text', () => {
  expect(plainText(name('<b>&amp;</b>'))).toBe('<b>&amp;</b>')
})

test('H30: names are isolated where writing of both directions meets, and only there', () => {
  expect(plainText([name('A'), ' to ', h('a', { dir: 'ltr' }, '#7')])).toBe('A to #7')
  expect(plainText([name('A'), ' من ', h('a', { dir: 'ltr' }, '#7')])).toBe('\u2068A\u2069 من \u2066#7\u2069')
})

test('H30: what a record says cannot turn the text around it', () => {
  expect(plainText([name('\u202Eاب\u2069\u2067'), ' x'])).toBe('\u2068اب\u2069 x')
})
