import { describe, expect, test } from 'vitest'
import { shippedChecks } from '../../../sequencer/check-rules.js'
import { opening, type Play, play, seats } from '../../negotiation/testing.js'
import { checkAmendment, checkDocument } from './amendments.js'
import { baseOf } from './negotiation-base.js'

const set = await shippedChecks()
const worded = (second: 'summary' | 'verbatim'): Play[] => [
  ...opening(),
  ...seats('governments', 'FRA'),
  {
    act: names => ({
      kind: 'enter-provisions',
      provisions: [
        {
          id: 'a',
          parent: null,
          kind: 'article',
          label: 'Article 1',
          text: [{ lang: 'en', kind: 'unknown' }],
        },
        { id: '1', parent: 'a', kind: 'paragraph', label: '1', text: [names.verbatim('Boats sail.')] },
        { id: '2', parent: 'a', kind: 'paragraph', label: '2', text: [names[second]('On harbours.')] },
      ],
    }),
  },
  { act: { kind: 'adopt-base', provisions: 3 } },
]
const indexed: Play[] = [
  ...worded('summary'),
  {
    act: ({ verbatim }) => ({
      ...{ kind: 'index-words', lang: 'en', provisions: 3 },
      ...(({ hash, length }) => ({ hash, length }))(verbatim('boats 1\nharbours 1\nsail 1') as never),
    }),
  },
]
const submitted = (...texts: string[]): Play => ({
  party: 'FRA',
  act: ({ verbatim }) => ({
    ...{ kind: 'submit', proposal: 'FRA/1', symbol: 'FRA/1', title: { en: 'P' }, authors: ['FRA'] },
    amendments: texts.map((text, i) => ({
      ...{ n: i + 1, mark: 'ADD', target: { parent: 'a', after: '2' } },
      text: [verbatim(text)],
    })),
  }),
})

describe('CK28: the base', () => {
  test('a heading without words hides none; what is known by a summary does, unless its words are indexed', () => {
    const bases = [worded('verbatim'), worded('summary'), indexed].map(plays =>
      baseOf(set, play(plays).view(), 'en'),
    )
    expect(bases.map(({ complete, vocabulary }) => [complete, vocabulary === null])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ])
  })
  test('an index tells nothing of words in another language', () =>
    expect(baseOf(set, play(indexed).view(), 'fr').vocabulary).toBeNull())
})

test('CK29: a document is checked as each of its amendments is', () => {
  const view = play([
    ...indexed,
    submitted('Harbours may block boats.', 'Boats may appeal to a court.'),
  ]).view()
  const base = baseOf(set, view, 'en')
  const amendments = [...view.state.text.amendments.values()]
  const each = amendments.map(amendment => checkAmendment(set, view, base, amendment))
  expect(checkDocument(set, view, base, 'FRA/1')).toEqual(each)
  const safeguard = each[0]!.findings.find(({ check }) => check === 'safeguard-absent')
  expect(safeguard!.clearedBy).toMatchObject({ at: 'FRA/1/2' })
})
