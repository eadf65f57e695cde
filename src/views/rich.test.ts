/** Sentences with elements in them: what users wrote never becomes part of the markup of a sentence. */
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { loadLocale } from '../locales/locale.js'
import { type RichArgs, rich } from './rich.js'

const t = loadLocale('en', {
  'test.ftl': `
plain = { $who } speaks.
linked = <go>{ $count } acts</go> by { $who }.
chosen = { $kind ->
    [one] <go>One</go>
   *[other] Other
  }: { $who }
`,
})
const html = (id: string, args: RichArgs) =>
  renderToString(h('p', null, rich(t, id, args))).replace(/[\u2066-\u2069]/g, '')
const go = (words: unknown) => h('a', { href: '/x' }, words as string)

test.each<[string, string, RichArgs, string]>([
  [
    'an element stands where the sentence wants it',
    'plain',
    { who: h('b', null, 'Fiji') },
    '<p><b>Fiji</b> speaks.</p>',
  ],
  [
    'a part of the sentence is wrapped, with what is in it',
    'linked',
    { count: 3, who: 'Fiji', go },
    '<p><a href="/x">3 acts</a> by Fiji.</p>',
  ],
  [
    'a text that imitates a wrap stays text',
    'linked',
    { count: 3, who: '<go>Fiji</go>', go },
    '<p><a href="/x">3 acts</a> by &lt;go>Fiji&lt;/go>.</p>',
  ],
  [
    'a text that imitates a mark of ours stays text',
    'plain',
    { who: '\uE0000\uE001' },
    '<p>\uE0000\uE001 speaks.</p>',
  ],
  [
    'a wrap nobody offers stays text',
    'linked',
    { count: 3, who: 'Fiji' },
    '<p>&lt;go>3 acts&lt;/go> by Fiji.</p>',
  ],
  [
    'a code still chooses its variant',
    'chosen',
    { kind: 'one', who: h('i', null, 'x'), go },
    '<p><a href="/x">One</a>: <i>x</i></p>',
  ],
])('%s', (_title, id, args, expected) => {
  expect(html(id, args)).toBe(expected)
})
