import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { canonicalize, type Json } from '../core/canonical/json.js'
import { leafBytesMax } from '../core/limits.js'
import { readFrameworkText, shippedFramework, shippedFrameworkIds, shippedTitles } from './frameworks.js'

const all = shippedFrameworkIds().map(id => {
  const found = shippedFramework(id)
  if (!found.ok) throw new Error(`${found.why} ${found.where}`)
  return found.value
})

describe('AS1: frameworks that ship', () => {
  test('are whole, called as their files are, and fit one entry of a log', () => {
    expect(all.map(({ id }) => id)).toEqual(['proposal-review', 'rfc-9620'])
    expect(shippedTitles().map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    for (const one of all)
      expect(Buffer.byteLength(canonicalize(one as unknown as Json))).toBeLessThan(leafBytesMax - 2048)
  })
  test.each(all.map(one => [one.id, one] as const))(
    '%s says everything in English and in Arabic',
    (_, framework) => {
      const { criteria, families = [], triggers = [], evidence = [], effects, title } = framework
      const words = [title, ...[...families, ...triggers, ...evidence, ...effects].map(({ label }) => label)]
      for (const { label, question, guidance } of criteria) words.push(label, question!, guidance ?? label)
      expect(
        words.filter(text => !/\p{L}/u.test(text?.en ?? '') || !/\p{sc=Arab}/u.test(text?.ar ?? '')),
      ).toEqual([])
      expect(criteria.filter(({ family, cites = [] }) => family === undefined || cites.length === 0)).toEqual(
        [],
      )
    },
  )
  test('the review of proposals asks twenty questions in five families', () => {
    const [{ criteria, families }] = all as [(typeof all)[0]]
    expect(families!.map(({ id }) => [id, criteria.filter(c => c.family === id).length])).toEqual([
      ['text', 3],
      ['fit', 3],
      ['rights', 6],
      ['net', 7],
      ['after', 1],
    ])
  })
  test('a machine check that a criterion names is there', () => {
    const files = readdirSync('data/checks').flatMap(file => /^(.*)\.yaml$/.exec(file)?.[1] ?? [])
    const elsewhere = ['forum-overlap', 'recurring-language']
    const named = all.flatMap(({ criteria }) => criteria.flatMap(({ machine = [] }) => machine))
    expect(named.filter(id => !files.includes(id) && !elsewhere.includes(id))).toEqual([])
  })
  test('one that does not ship is refused, with those that do', () =>
    expect(shippedFramework('../open')).toMatchObject({
      why: 'unknown-shipped-framework',
      args: { known: 'proposal-review, rfc-9620' },
    }))
})

const good = `id: small
title: { en: Small }
effects: []
criteria:
  - { id: clear, label: { en: Clear }, family: words }
themes: []
forums: []
families:
  - { id: words, label: { en: Words } }
`
const faults = (source: string) =>
  readFrameworkText(source).problems.map(p => `${p.line} ${p.why} ${p.where}`)

describe('AS2: a file is read with all that is wrong with it, on its line', () => {
  test('nothing', () =>
    expect(readFrameworkText(good)).toMatchObject({ framework: { id: 'small' }, problems: [] }))
  test.each<[string, string, string]>([
    ['no YAML', 'id: [', '1 framework-not-yaml BAD_INDENT'],
    ['a member that nobody knows', `${good}weights: []\n`, '10 framework-unknown-member weights'],
    ['a member that is missing', good.replace('themes: []\n', ''), '1 framework-missing-member themes'],
    ['a wrong type', good.replace('effects: []', 'effects: none'), '3 framework-wrong-type effects'],
    ['a name that is none', good.replace('id: small', 'id: Small One'), '1 framework-not-a-code id'],
    [
      'no language',
      good.replace('{ en: Clear }', '{ English: Clear }'),
      '5 framework-not-a-language English',
    ],
    [
      'a family that is not there',
      good.replace('family: words', 'family: rest'),
      '5 framework-unknown-family rest',
    ],
    ['a name twice', `${good}  - { id: words, label: { en: Words } }\n`, '10 framework-twice words'],
    ['words that are empty', good.replace('{ en: Small }', '{ en: "" }'), '2 framework-too-small title.en'],
    ['two of them', `${good}---\n${good}`, '10 framework-two-documents MULTIPLE_DOCS'],
    ['too much', `${good}# ${'x'.repeat(100_000)}`, '1 framework-text-too-large '],
  ])('%s', (_, source, expected) => expect(faults(source)[0]).toBe(expected))
})
