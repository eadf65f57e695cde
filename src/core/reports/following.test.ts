import { describe, expect, test } from 'vitest'
import { feedActsMax, followedActsMax } from '../limits.js'
import { opening, type Play, play, seats } from '../negotiation/testing.js'
import { type Followed, followedActs } from './following.js'

const framework = {
  id: 'review',
  title: { en: 'Review' },
  effects: [{ id: 'routing', label: { en: 'restrict routing' } }],
  criteria: [],
  themes: [{ id: 'security', label: { en: 'Security' }, effects: ['routing'], terms: [], topics: [] }],
  forums: [],
}
const target = (id: string) => ({ provision: id, version: 0 })
const amends = (n: number, at: object, more: object = {}) => ({ n, mark: 'SUP', target: at, ...more })
const submit = (as: string, proposal: string, by: string, ...amendments: readonly object[]): Play => ({
  as,
  party: by,
  act: { kind: 'submit', proposal, symbol: proposal, title: { en: as }, authors: [by], amendments },
})
const says = (as: string, party: string, act: Play['act']): Play => ({ as, party, act })

/** A text of two articles, the second with a paragraph, and acts that bear on one or another of them. */
const acts: readonly Play[] = [
  ...opening(),
  { as: 'framework', act: { kind: 'declare-framework', framework } },
  ...seats('governments', 'USA', 'FRA', 'KEN', 'CHAIR'),
  {
    as: 'entered',
    act: ({ verbatim }) => ({
      kind: 'enter-provisions',
      provisions: ['1', '2', '2.1'].map(id => ({
        id,
        parent: id === '2.1' ? '2' : null,
        kind: 'paragraph',
        text: [verbatim(`Text of ${id}.`)],
      })),
    }),
  },
  { as: 'base', act: { kind: 'adopt-base', provisions: 3 } },
  submit('on-1', 'USA/1', 'USA', amends(1, target('1')), amends(2, { general: true }, { mark: 'OTHER' })),
  submit('on-2.1', 'FRA/1', 'FRA', amends(1, target('2.1'), { themes: ['security'] })),
  submit('on-amendment', 'KEN/1', 'KEN', amends(1, { amendment: 'FRA/1/1' })),
  says('support', 'KEN', { kind: 'support', target: { proposal: 'FRA/1' }, joined: true }),
  says('objection', 'USA', {
    ...{ kind: 'object', target: { amendment: 'FRA/1/1', rev: 0 } },
    ...{ degree: 'objection', ground: 'scope' },
  }),
  says('answer', 'FRA', ({ ref }) => ({ kind: 'answer', objection: ref('objection') })),
  says('position', 'KEN', { kind: 'position', target: target('1'), stance: 'support' }),
  says('talk', 'USA', { kind: 'statement', about: ['security'] }),
  says('reply', 'KEN', ({ ref }) => ({ kind: 'statement', reply: ref('talk') })),
  says('judged', 'KEN', { kind: 'assess', target: { proposal: 'USA/1', rev: 0 }, effects: ['routing'] }),
  says('sensed', 'CHAIR', {
    ...{ kind: 'sense', subject: target('2'), question: { en: 'Keep it?' } },
    ...{ method: 'hands', result: 'for' },
  }),
  says('adopted', 'CHAIR', {
    kind: 'decision',
    subject: { instrument: 1 },
    outcome: 'adopted',
    how: 'consensus',
  }),
]
const log = play(acts)
const view = log.view()
const names = acts.flatMap(({ as }) => as ?? [])

/** The names of the acts found, in the order in which they were recorded. */
function found(followed: Followed): string[] {
  const answer = followedActs(view, log.leaves, followed)
  if (!answer.ok) return [answer.why]
  const seqs = answer.value.acts.map(({ index }) => index)
  expect(seqs).toEqual([...seqs].sort((a, b) => b - a))
  return names.filter(name => seqs.includes(log.ref(name)))
}

describe('what one is told of who follows', () => {
  test('H33: a provision: amendments, what is said of them, decisions on the whole', () => {
    expect(found({ kind: 'provision', id: '1' })).toEqual([
      ...['entered', 'on-1', 'position', 'judged', 'adopted'],
    ])
  })
  test('H33, H36: one with another under it, through amendments to amendments, objections and answers', () => {
    const under = ['entered', 'on-2.1', 'on-amendment', 'support', 'objection', 'answer', 'adopted']
    expect(found({ kind: 'provision', id: '2.1' })).toEqual(under)
    expect(found({ kind: 'provision', id: '2' })).toEqual([...under.slice(0, -1), 'sensed', 'adopted'])
  })
  test('H34, H36: a party: what it does, and what is done to its proposals and acts', () => {
    expect(found({ kind: 'party', id: 'FRA' })).toEqual([
      ...['on-2.1', 'on-amendment', 'support', 'objection', 'answer'],
    ])
    expect(found({ kind: 'party', id: 'USA' })).toEqual([
      ...['on-1', 'objection', 'answer', 'talk', 'reply', 'judged'],
    ])
  })
  test('H34: being given a seat belongs to the party', () => {
    const answer = followedActs(view, log.leaves, { kind: 'party', id: 'FRA' })
    expect(answer.ok && answer.value.acts.at(-1)?.author.act).toMatchObject({ kind: 'seat', seats: 'FRA' })
  })
  test('H35: a theme: what is filed under it or has its effects, and what names it', () => {
    expect(found({ kind: 'theme', id: 'security' })).toEqual([
      ...['entered', 'on-1', 'on-2.1', 'on-amendment', 'support', 'objection', 'answer'],
      ...['talk', 'reply', 'judged', 'adopted'],
    ])
  })
  test('H28: what is not there is refused', () => {
    for (const kind of ['provision', 'party', 'theme'] as const)
      expect(found({ kind, id: 'nope' })).toEqual([`unknown-${kind}`])
  })
  test('H36: a thread of answers is followed so far and no farther', () => {
    const long: Play[] = Array.from({ length: followedActsMax + 1 }, (_, i) => ({
      as: `r${i}`,
      party: i === 0 ? 'USA' : 'KEN',
      act: ({ ref }) => (i === 0 ? { kind: 'statement', target: target('1') } : reply(ref(`r${i - 1}`))),
    }))
    const threaded = play([...acts, ...long])
    const answer = followedActs(threaded.view(), threaded.leaves, { kind: 'provision', id: '1' })
    const seqs = answer.ok ? answer.value.acts.map(({ index }) => index) : []
    expect(seqs).not.toContain(threaded.ref(`r${followedActsMax}`))
    expect(seqs[0]).toBe(threaded.ref(`r${followedActsMax - 1}`))
  })
})

const reply = (to: number) => ({ kind: 'statement', reply: to })

test('H32: pages follow one another to the first act, each act once', () => {
  const many = play([
    ...acts,
    ...Array.from({ length: 2 * feedActsMax }, (_, i) => says(`s${i}`, 'USA', { kind: 'statement' })),
  ])
  const seen: number[] = []
  for (let before: number | null = many.leaves.length; before !== null; ) {
    const answer = followedActs(many.view(), many.leaves, { kind: 'party', id: 'USA' }, before)
    if (!answer.ok) throw new Error(answer.why)
    expect(answer.value.acts.length).toBeLessThanOrEqual(feedActsMax)
    seen.push(...answer.value.acts.map(({ index }) => index))
    before = answer.value.next
  }
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a))
  expect(seen.length).toBe(2 * feedActsMax + 7)
})
