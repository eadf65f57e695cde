import { expect, test } from 'vitest'
import { shippedChecks } from '../../../sequencer/check-rules.js'
import { type Names, opening, play } from '../../negotiation/testing.js'
import { restrictionsIn } from './negotiation-base.js'

const set = await shippedChecks()
const unknown = { lang: 'en', kind: 'unknown' }
const duty = 'Members shall publish routes.'

/** An article with one paragraph, each by its wording. */
function answer(article: (names: Names) => object, paragraph: (names: Names) => object) {
  const log = play([
    ...opening(),
    {
      act: names => ({
        kind: 'enter-provisions',
        provisions: [
          { id: 'a', parent: null, kind: 'article', text: [article(names)] },
          { id: 'a/1', parent: 'a', kind: 'paragraph', text: [paragraph(names)] },
        ],
      }),
    },
    { act: { kind: 'adopt-base', provisions: 2 } },
  ])
  const { answer: said, read, unread } = restrictionsIn(set, log.view())
  return [said, read, unread]
}

test.each<[string, Parameters<typeof answer>, unknown[]]>([
  ['every word on record', [n => n.verbatim('Routes'), n => n.verbatim(duty)], ['not-supported', 2, []]],
  ['a heading without words hides nothing', [() => unknown, n => n.verbatim(duty)], ['not-supported', 1, []]],
  [
    'what a summary sums up does',
    [n => n.summary('Routes'), n => n.verbatim(duty)],
    ['cannot-tell', 1, ['a']],
  ],
  [
    'words in another language',
    [n => n.verbatim('Voies', 'fr'), n => n.verbatim(duty)],
    ['cannot-tell', 1, ['a']],
  ],
  ['what is not known', [n => n.verbatim('Routes'), () => unknown], ['cannot-tell', 1, ['a/1']]],
])('CK27: %s', (_, [article, paragraph], expected) => expect(answer(article, paragraph)).toEqual(expected))

test('CK27: before there is a text nothing was read', () =>
  expect(restrictionsIn(set, play([...opening()]).view())).toMatchObject({ answer: 'cannot-tell', read: 0 }))
