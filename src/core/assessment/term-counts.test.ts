import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termCounter } from './term-counts.js'
import { lookupTerms } from './terms.js'
import { wordIndex } from './words.js'

const terms = [
  'security',
  'cyber',
  'cybercrime',
  'route',
  'personal data',
  'data-base',
  'crime',
  'bind',
  'public order of routes',
]
const words = [
  'Security',
  'cyber',
  'cyber-crime',
  'cyber crime',
  'cybercrimes',
  'routing',
  'routed',
  'personal',
  'data',
  'database',
  'data-base',
].concat(['data bases', 'bound', 'of', 'public', 'orders', 'order', 'the', '.', '2nd', 'criminal'])
const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map(all => all.join(' '))

test('the same counts as lookupTerms, on texts and on their index', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), fc.constantFrom('en', 'fr'), (texts, lang) => {
      const count = termCounter(terms, lang)
      for (const base of [texts, wordIndex(texts), texts])
        expect(count(base)).toEqual(lookupTerms(terms, base, lang).map(found => found.count))
    }),
    { seed: 1988, numRuns: 500 },
  )
})
