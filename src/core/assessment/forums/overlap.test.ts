import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readForumList, shippedForums } from '../../../sequencer/forum-list.js'
import type { ForumList } from './list.js'
import { coverageOf, suggestedForums, topicFinder } from './overlap.js'

const list = await shippedForums()
const find = topicFinder(list, 'en')!
const topicsOf = (text: string) => find([text]).map(({ topic }) => topic)
const suggested = (text: string, year: number | null = null) =>
  suggestedForums(list, topicsOf(text), year, { lang: 'en', texts: [text] })

describe('the list that ships', () => {
  test('FO1: 35 rows and 28 topics, in English and Arabic; what was checked says by what', () => {
    expect([list.forums.length, list.topics.length]).toEqual([35, 28])
    for (const { name, seats, force, state, leaves } of list.forums)
      for (const text of [name, seats, force, state, leaves])
        expect(Object.keys(text ?? { en: '', ar: '' })).toEqual(['en', 'ar'])
    for (const { label, words } of list.topics) {
      expect(Object.keys(label)).toEqual(['en', 'ar'])
      expect(Object.keys(words)).toEqual(['en', 'fr', 'ar'])
    }
    const checked = list.forums.filter(forum => forum.checked)
    expect(checked.map(({ id }) => id)).toEqual(['uncc', 'echr-coe', 'oewg', 'global-mechanism', 'ietf'])
  })
  const research = '../shared/data/assess/venues.json'
  test.skipIf(!existsSync(research))(
    'FO1: it covers what the research found, and marks what that marked',
    () => {
      const { venues, topics } = JSON.parse(readFileSync(research, 'utf8')) as {
        venues: readonly Record<string, unknown>[]
        topics: object
      }
      const facts = ({ id, kind, since, covers, checked }: Record<string, unknown>) => ({
        ...{ id, kind, since, covers, checked },
      })
      expect(list.forums.map(forum => facts(forum))).toEqual(venues.map(facts))
      expect(list.topics.map(({ id }) => id)).toEqual(Object.keys(topics))
    },
  )
})

describe('a list of one’s own', () => {
  const row = (more: object) => ({
    id: 'a',
    name: { en: 'A' },
    kind: 'body',
    since: 2000,
    seats: { en: 'x' },
    force: { en: 'x' },
    state: { en: 'x' },
    covers: ['t'],
    checked: false,
    ...more,
  })
  const topic = { id: 't', label: { en: 'T' }, words: { en: ['tee'] } }
  const written = (forums: object[], topics: object[] = [topic]) =>
    JSON.stringify({ version: 1, topics, forums }, null, 1)
  test('FO2: one that is whole is read', () => {
    const read = readForumList(written([row({})]), 'own.yaml')
    expect(read.ok && read.value.forums[0]!.id).toBe('a')
  })
  test.each([
    [written([row({}), row({})]), 'forum-list-twice', 'a'],
    [written([row({ also: ['b'] }), row({ id: 'b' })]), 'forum-list-twice', 'b'],
    [written([row({ id: 'b' }), row({ also: ['c', 'b'] })]), 'forum-list-twice', 'b'],
    [written([row({ also: ['a'] })]), 'forum-list-twice', 'a'],
    [written([], [topic, topic]), 'forum-list-twice', 't'],
    [written([row({ covers: ['u'] })]), 'forum-list-unknown-topic', 'u'],
    [written([row({ covers: ['t', 't'] })]), 'forum-list-unknown-topic', 't'],
    [written([row({ checked: true })]), 'forum-list-unsourced', 'a'],
    [written([row({ name: { fr: 'A' } })]), 'forum-list-not-in-english', 'forums.0.name'],
    [written([row({ colour: 'red' })]), 'forum-list-malformed', 'colour'],
    [written([row({ kind: 'club' })]), 'forum-list-malformed', 'forums.0.kind'],
    ['version: 1\nforums: [', 'forum-list-malformed', 'BAD_INDENT'],
    ['', 'forum-list-malformed', ''],
  ])('FO2: what is wrong is told with its line: %#', (source, why, id) => {
    const read = readForumList(source, 'own.yaml')
    expect(read).toMatchObject({ ok: false, why, where: expect.stringMatching(/^own\.yaml:\d+$/) })
    if (id !== '' && id !== 'BAD_INDENT') expect(read).toMatchObject({ args: { id } })
  })
})

describe('topics', () => {
  test.each([
    ['Members shall endeavour to ensure the security and robustness of networks.', ['net-security']],
    ['Members should take measures against unsolicited bulk electronic communications.', ['spam']],
    ['A Member State shall have the right to know how its traffic is routed.', ['routing-policy']],
    [
      'Harmonise laws on data retention, investigation and prosecution.',
      ['crime-procedure', 'data-retention'],
    ],
    ['The sender pays: charges and accounting rates for interconnection.', ['tariffs', 'interconnection']],
    ['Cyber-security, cyber security and cybersecurity are one word.', ['net-security']],
    ['Ships shall slow down in fog.', []],
  ])('FO4: %s', (text, topics) => expect(topicsOf(text)).toEqual(topics))
  test('FO4: the words found are told, in any form, with how often', () =>
    expect(find(['International routes are chosen. Routing follows the route.'])).toEqual([
      {
        topic: 'routing-policy',
        words: [
          { word: 'route', count: 3 },
          { word: 'international route', count: 1 },
        ],
      },
    ]))
  test('FO4: in French and Arabic exact words are found; in a language without words nothing is looked for', () => {
    const ids = (lang: string, text: string) => topicFinder(list, lang)?.([text]).map(t => t.topic) ?? null
    expect(ids('fr', 'Les États assurent la sécurité des réseaux.')).toEqual(['net-security'])
    expect(ids('ar', 'تسعى الدول إلى ضمان أمن الشبكات ومتانة البنية.')).toContain('net-security')
    expect(ids('ru', 'Безопасность сетей.')).toBe(null)
    expect(ids('en-GB', 'The security of networks.')).toEqual(['net-security'])
  })
})

describe('coverage', () => {
  const coverage = (topic: string, year: number | null = null) => coverageOf(list.forums, [topic], year)[0]!
  test('FO6: no forum has mandatory data retention: that is new, not a duplicate', () =>
    expect(coverage('data-retention')).toEqual({
      topic: 'data-retention',
      coverage: 'none',
      forums: [],
      later: [],
    }))
  test('FO6: who may carry which traffic is in one recommendation, and in nothing that binds', () =>
    expect(coverage('routing-policy')).toMatchObject({ coverage: 'soft-law', forums: ['echr-coe'] }))
  test('FO6: of the 28 topics these two are the only ones', () => {
    const all = coverageOf(
      list.forums,
      list.topics.map(({ id }) => id),
      null,
    )
    expect(all.filter(c => c.coverage !== 'covered').map(c => [c.topic, c.coverage])).toEqual([
      ['data-retention', 'none'],
      ['routing-policy', 'soft-law'],
    ])
  })
  test('FO7: a forum that was founded later did not cover it then', () => {
    expect(coverage('routing-security', 2011)).toMatchObject({ forums: ['ietf', 'rirs'], later: ['manrs'] })
    expect(coverage('net-security', 2011).forums).not.toContain('itr12')
    expect(coverage('fraud', 1980)).toMatchObject({
      coverage: 'none',
      later: expect.arrayContaining(['apwg']),
    })
  })
  test('FO7: of two rows of one forum one that was there is enough: it did not come later', () => {
    const rows = [
      { id: 'a', kind: 'body', covers: ['t'] },
      { id: 'a', kind: 'body', since: 2013, covers: ['t'] },
    ]
    expect(coverageOf(rows, ['t'], 2011)).toEqual([
      { topic: 't', coverage: 'covered', forums: ['a'], later: [] },
    ])
  })
})

describe('suggestions', () => {
  test('FO5: forums that cover more of the topics come first, then the likelier card, each with what it shares', () => {
    const found = suggested('Cooperation against cybercrime, investigation and electronic evidence.')
    expect(found.slice(0, 3).map(f => [f.id, f.covers.length])).toEqual([
      ['budapest', 3],
      ['uncc', 3],
      ['arab-it', 3],
    ])
    for (const { likeness } of found) expect(Number.isSafeInteger(likeness) && likeness >= 0).toBe(true)
    const counts = found.map(f => f.covers.length)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })
  test('FO5: a text without topics has no suggestions, whatever words it shares with a card', () =>
    expect(suggested('Voluntary recommendations of a convention.')).toEqual([]))
  test('FO5: the order of words and of repetition elsewhere changes nothing', () => {
    const words = 'spam and unsolicited bulk messages from botnets'
    expect(suggested(`${words}.`)).toEqual(suggested(words.split(' ').reverse().join(' ')))
  })
  test('FO8: what a forum leaves to others is part of its row', () => {
    const leaves = (id: string) => (list as ForumList).forums.find(f => f.id === id)!.leaves?.en
    expect(leaves('ietf')).toMatch(/law/)
    expect(leaves('rirs')).toMatch(/traffic/)
  })
})
