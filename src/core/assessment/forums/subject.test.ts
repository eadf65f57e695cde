import { beforeAll, describe, expect, test } from 'vitest'
import { type Replayed, replayed } from '../../../../test/replayed.js'
import { shippedForums } from '../../../sequencer/forum-list.js'
import { brief } from '../../reports/brief.js'
import { type OverlapSubject, subjectOverlap, tableOverlap, topicsOnTheTable, yearOf } from './subject.js'

const list = await shippedForums()
let wcit: Replayed
let waters: Replayed
beforeAll(async () => {
  wcit = await replayed('wcit-12')
  waters = await replayed('open-waters')
})
const overlap = (subject: OverlapSubject, lang = 'en') => subjectOverlap(wcit.view(), subject, list, lang)!

describe('on the replay', () => {
  test('FO6, FO9: the pending proposals: nobody covers retention, only a recommendation routing', () => {
    const { topics, summaries } = overlap({ proposal: 'PENDING-2012' })
    const coverage = Object.fromEntries(topics.map(t => [t.topic, t.coverage]))
    expect(coverage).toMatchObject({
      'crime-offences': 'covered',
      'data-retention': 'none',
      'routing-policy': 'soft-law',
    })
    expect(topics.find(t => t.topic === 'data-retention')!.in).toEqual(['PENDING-2012/3'])
    expect(summaries).toBe(5)
  })
  test('FO7: what the conference made itself, and what was founded later, was not there', () => {
    expect(yearOf(wcit.view())).toBe(2011)
    const { topics } = overlap({ provision: '41B' })
    expect(topics.map(t => t.topic)).toEqual(['net-security'])
    expect(topics[0]!.forums).toContain('ietf')
    expect(topics[0]!.later).toEqual(['itr12', 'gsma-fasg'])
    expect(yearOf(waters.view())).toBe(null)
  })
  test('FO10: forums that the framework declares come first and are not suggested again', () => {
    const { declared, suggested } = overlap({ proposal: 'PENDING-2012' })
    expect(declared.map(({ id }) => id)).toContain('budapest')
    const ids = new Set(declared.map(({ id }) => id))
    expect(suggested.filter(({ id }) => ids.has(id))).toEqual([])
    const spam = overlap({ provision: '41C' })
    expect(spam.declared.map(({ id }) => id)).toContain('london-action-plan')
    // Now UCENet: one body, under the name by which it is declared here.
    expect(spam.topics.find(t => t.topic === 'spam')!.forums).toContain('london-action-plan')
    expect(JSON.stringify(spam)).not.toContain('ucenet')
    for (const { act } of declared) expect(wcit.view().leaf(act)!.author.act.kind).toBe('declare-framework')
  })
  test('FO11: who names a forum is told with the act: assessments, answers on overlap, positions that refer', () => {
    const { said } = overlap({ proposal: 'PENDING-2012' })
    expect(said.map(({ how, forum }) => [how, forum])).toEqual([
      ['assessment', 'budapest'],
      ['assessment', 'ietf'],
      ['assessment', 'conficker'],
      ['assessment', 'open-multistakeholder'],
      ['position', 'budapest'],
    ])
    expect(overlap({ provision: '30' }).said).toEqual([])
  })
  test('FO4: in a language without words nothing is looked for; there is no such thing elsewhere', () => {
    expect(overlap({ provision: '41B' }, 'ru')).toMatchObject({ searched: false, topics: [], suggested: [] })
    expect(subjectOverlap(wcit.view(), { provision: 'none' }, list, 'en')).toBe(null)
    expect(subjectOverlap(wcit.view(), { proposal: 'none' }, list, 'en')).toBe(null)
  })
})

test('FO12: the topics on the table, each with what it was found in, once', () => {
  const found = topicsOnTheTable(wcit.view(), list, 'en')
  expect(found.get('spam')).toContainEqual({ provision: '41C' })
  for (const subjects of found.values()) {
    const keys = subjects.map(subject => JSON.stringify(subject))
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('FO16: all that is on the table, topic by topic in the order of the list', () => {
  const { topics, declared, suggested } = tableOverlap(wcit.view(), list, 'en')
  const order = list.topics.map(({ id }) => id)
  expect(topics.map(t => order.indexOf(t.topic))).toEqual(
    topics.map(t => order.indexOf(t.topic)).toSorted((a, b) => a - b),
  )
  expect(topics.find(t => t.topic === 'data-retention')).toMatchObject({
    coverage: 'none',
    in: expect.arrayContaining([{ proposal: 'PENDING-2012' }]),
  })
  expect(suggested.filter(({ id }) => declared.some(d => d.id === id))).toEqual([])
  expect(suggested.some(forum => 'likeness' in forum)).toBe(false)
})

describe('in the brief', () => {
  const briefed = (suggesting: boolean, theme = 'security') => {
    const found = brief(wcit.view(), theme, suggesting ? { list } : {})
    if (!found.ok) throw new Error(found.why)
    return found.value
  }
  test('FO13: the declared forums stay as they are, and others of the list are suggested beside them', () => {
    const [without, within] = [briefed(false), briefed(true)]
    const facts = ({ forums }: typeof within) => forums.map(({ covers: _, ...row }) => row)
    expect(facts(within)).toEqual(facts(without))
    expect([without.suggested, within.suggested]).toEqual([[], []])
    const [itr88, ...others] = briefed(true, 'charging').suggested
    expect(others).toEqual([])
    expect(itr88).toMatchObject({
      id: 'itr88',
      since: 1988,
      checked: false,
      leaves: { en: expect.stringMatching(/security/) },
    })
    expect(itr88!.covers.map(({ topic }) => topic)).toEqual(['tariffs', 'interconnection'])
  })
  test('FO14: what no forum covers, and what only recommendations cover', () =>
    expect(briefed(true).uncovered.map(({ topic, coverage }) => [topic, coverage])).toEqual([
      ['data-retention', 'none'],
      ['routing-policy', 'soft-law'],
    ]))
})
