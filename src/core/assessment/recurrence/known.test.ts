import { expect, test } from 'vitest'
import { allAtOnce } from '../../canonical/steps.js'
import { wordingHash } from '../../record/body.js'
import type { ActData, Leaf } from '../../record/leaf.js'
import { type KnownTexts, makeKnownTexts, type Place } from './known.js'

const clause =
  'Member States shall endeavour to ensure the security and robustness of international networks at all times.'
const other =
  'Each Party shall publish the tariffs that it applies to traffic in transit before the end of the year.'
const french =
  'Les États Membres s’efforcent en tout temps d’assurer la sécurité et la robustesse des réseaux internationaux.'
const all = () => true

/** A log of acts, whose texts are read unless they are withheld. */
function logOf(negotiation: string, acts: readonly ActData[], withheld: readonly string[] = []) {
  const texts = new Map([clause, other, french].map(text => [wordingHash(text), text]))
  for (const text of withheld) texts.delete(wordingHash(text))
  const leaves = acts.map((act, index) => ({ index, author: { act } }) as unknown as Leaf)
  return { negotiation, origin: `${negotiation}.example`, leaves, text: (h: string) => texts.get(h) ?? null }
}

const worded = (text: string, lang = 'en', kind = 'verbatim') => [
  { lang, kind, hash: wordingHash(text), length: 9 },
]
const entered = (id: string, text: string, lang = 'en', kind = 'verbatim'): ActData => ({
  kind: 'enter-provisions',
  provisions: [{ id, parent: null, kind: 'article', text: worded(text, lang, kind) }],
})
const proposed = (n: number, text: string): ActData => ({
  kind: 'submit',
  proposal: 'AAA/1',
  amendments: [{ n, mark: 'MOD', target: { provision: '1', version: 0 }, text: worded(text) }],
})
const queried = (known: KnownTexts, text: string, lang = 'en', wanted: (place: Place) => boolean = all) =>
  allAtOnce(known.query(text, lang, wanted))
const places = (known: KnownTexts, text: string, lang = 'en') =>
  queried(known, text, lang).found.flatMap(f =>
    f.places.map(p => `${p.negotiation} ${p.kind} ${p.id} #${p.act}`),
  )

test('RC10: texts are told with every place that has them; summaries and other languages are apart', () => {
  const known = makeKnownTexts()
  known.read(logOf('b', [entered('9', clause), entered('10', other, 'en', 'summary')]))
  known.read(logOf('a', [proposed(3, clause), entered('x', french, 'fr')]))
  expect(places(known, clause)).toEqual(['a amendment AAA/1/3 #0', 'b provision 9 #0'])
  expect(places(known, other)).toEqual([])
  expect(places(known, french)).toEqual([])
  expect(places(known, french, 'fr')).toEqual(['a provision x #1'])
  expect([known.size('en'), known.size('fr'), known.size('ar')]).toEqual([1, 1, 0])
  expect(queried(known, clause, 'ar')).toEqual({ found: [], left: 0, tooShort: false })
})

test('RC10: every act that brings words is read: consolidations, decisions, rectifications, translations', () => {
  const known = makeKnownTexts()
  const version = 0
  known.read(
    logOf('a', [
      { kind: 'revise', proposal: 'AAA/1', rev: 1, amendments: [{ n: 2, text: worded(clause) }] },
      { kind: 'consolidate', proposal: 'C/1', items: [{ provision: '5', version, text: worded(clause) }] },
      { kind: 'decision', settles: [{ provision: '6', version, text: worded(clause) }] },
      { kind: 'rectify', provision: '7', version, text: worded(clause) },
      { kind: 'translate', of: wordingHash(clause), lang: 'fr', hash: wordingHash(french), length: 9 },
      { kind: 'decision', outcome: 'adopted' },
    ] as unknown as ActData[]),
  )
  const four = ['amendment AAA/1/2', 'provision 5', 'provision 6', 'provision 7']
  expect(places(known, clause)).toEqual(four.map((place, i) => `a ${place} #${i}`))
  expect(places(known, french, 'fr').sort()).toEqual(four.map(place => `a ${place} #4`))
})

test('RC11: only places that are wanted count, and a text without any is not looked at', () => {
  const known = makeKnownTexts()
  known.read(logOf('a', [entered('1', clause)]))
  known.read(logOf('b', [entered('1', clause)]))
  expect(queried(known, clause, 'en', p => p.negotiation === 'b').found[0]!.places).toHaveLength(1)
  expect(queried(known, clause, 'en', () => false).found).toEqual([])
})

test('RC12: a text that is withheld in one negotiation is forgotten there, and stays known where it is public', () => {
  const known = makeKnownTexts()
  const withhold: ActData = { kind: 'withhold', target: { text: wordingHash(clause) } }
  known.read(logOf('a', [entered('1', clause)]))
  known.read(logOf('b', [entered('1', clause)]))
  known.read(logOf('a', [withhold], [clause]))
  expect(places(known, clause)).toEqual(['b provision 1 #0'])
  known.read(logOf('b', [withhold], [clause]))
  expect(known.size('en')).toBe(0)
  known.read(logOf('c', [entered('1', clause), withhold], [clause]))
  expect(known.size('en')).toBe(0)
})

test('RC13: what is read in parts is what is read at once; acts that bring no words change nothing', () => {
  const [whole, parts] = [makeKnownTexts(), makeKnownTexts()]
  const log = logOf('a', [entered('1', clause), entered('2', other), proposed(1, clause)])
  whole.read(log)
  for (const leaf of log.leaves) parts.read({ ...log, leaves: [leaf] })
  expect(queried(parts, clause)).toEqual(queried(whole, clause))
  const before = parts.changes()
  const unworded = [{ kind: 'decision', outcome: 'adopted' }, entered('1', clause)] as ActData[]
  parts.read(logOf('a', unworded))
  expect(parts.changes()).toBe(before)
  parts.read(logOf('a', [entered('3', clause)]))
  expect(parts.changes()).toBeGreaterThan(before)
})
