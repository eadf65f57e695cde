import { describe, expect, test } from 'vitest'
import { repliesShownMax, threadsShownMax } from '../../core/limits.js'
import { emptyState, type StatementState } from '../../core/negotiation/state.js'
import { discussionOn, type Shown } from './discussion.js'

const provision = { provision: 'art-1', version: 0 }

function stateOf(...said: readonly (Partial<StatementState> & { readonly seq: number })[]) {
  const state = emptyState()
  for (const one of said)
    state.positions.statements.set(one.seq, { party: 'A', target: provision, about: [], reply: null, ...one })
  return state
}
const shape = ({ threads }: Shown) =>
  threads.map(({ first, replies }) => [first.seq, ...replies.map(r => r.seq)])
const on = (state: ReturnType<typeof stateOf>, asked: { thread?: string; talk?: string } = {}) =>
  discussionOn(state, { provision: 'art-1' }, asked)

describe('threads', () => {
  test('replies are one level deep, whatever they reply to; the thread that moved last comes first', () => {
    const state = stateOf({ seq: 1 }, { seq: 2 }, { seq: 3, reply: 1 }, { seq: 4, reply: 3, target: null })
    expect(shape(on(state))).toEqual([[1, 3, 4], [2]])
    expect(on(state).statements).toBe(4)
  })
  test('what is on something else, or beside a judgement, is not of it', () => {
    const other = { provision: 'art-2', version: 0 }
    const state = stateOf({ seq: 1, target: other }, { seq: 2, reply: 9 }, { seq: 3, target: null })
    state.positions.assessments.set(9, { seq: 9 } as never)
    expect(shape(on(state))).toEqual([])
  })
  test('one thread is found by any of its statements', () => {
    const state = stateOf({ seq: 1 }, { seq: 2 }, { seq: 3, reply: 1 })
    expect(shape(on(state, { thread: '3' }))).toEqual([[1, 3]])
    expect(shape(on(state, { thread: '99' }))).toEqual([[1, 3], [2]])
  })
  test('a few threads on a page, and of a long one the latest replies', () => {
    const many = stateOf(...Array.from({ length: threadsShownMax + 1 }, (_, i) => ({ seq: i + 1 })))
    expect(on(many)).toMatchObject({ page: 1, pages: 2 })
    expect(shape(on(many, { talk: '2' }))).toEqual([[1]])
    expect([
      on(many, { talk: '-3' }).page,
      on(many, { talk: 'x' }).page,
      on(many, { talk: '99' }).page,
    ]).toEqual([1, 1, 2])
    const replies = Array.from({ length: repliesShownMax + 3 }, (_, i) => ({ seq: i + 2, reply: 1 }))
    const [long] = on(stateOf({ seq: 1 }, ...replies)).threads
    expect([long!.replies.length, long!.earlier, long!.replies[0]!.seq]).toEqual([repliesShownMax, 3, 5])
  })
})
