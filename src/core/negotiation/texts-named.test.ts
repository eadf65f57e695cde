import { expect, test } from 'vitest'
import { textsNamed } from './texts-named.js'

const one = { hash: 'aa', length: 1 }
const two = { hash: 'bb', length: 2 }

test.each<[string, unknown, unknown[]]>([
  ['a wording', { text: [{ lang: 'en', kind: 'verbatim', ...one }] }, [one]],
  ['in the order they stand, however deep', { items: [{ text: [two] }, { a: { b: one } }] }, [two, one]],
  ['an act that is a text itself', { kind: 'index-words', ...one }, [one]],
  ['an unknown wording has none', { text: [{ lang: 'en', kind: 'unknown' }] }, []],
  ['nor has a reference to one', { kind: 'reserve', hash: 'aa', from: 0, to: 1 }, []],
  ['a hash or a length of another type', { hash: 5, length: 5, x: { hash: 'aa', length: '5' } }, []],
  ['no object', null, []],
])('E5: %s', (_, act, named) => expect(textsNamed(act)).toEqual(named))
