import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Children, checkTree, childrenOf, type TreeFault } from './tree.js'
import type { Provision, ProvisionId } from './types.js'

const seed = 1988

/** `list('a', 'b<a')` is a provision a and its child b. */
function list(...rows: string[]): Provision[] {
  return rows.map(row => {
    const [id, parent] = row.split('<')
    return { id: id!, parent: parent ?? null, kind: 'paragraph', text: id! }
  })
}

const itr = list('a1', '2<a1', '3<a1', '3a<3', '3b<3', 'a2', '13<a2')
const ids = (provisions: readonly Provision[] = []) => provisions.map(({ id }) => id)
/** A tree walked from its children: each provision, then what stands below it. */
const walked = (children: Children, from: ProvisionId | null = null): Provision[] =>
  (children.get(from) ?? []).flatMap(each => [each, ...walked(children, each.id)])

test('T9: children in reading order', () => {
  expect(ids(childrenOf(itr).get(null))).toEqual(['a1', 'a2'])
  expect(ids(childrenOf(itr).get('a1'))).toEqual(['2', '3'])
  expect(ids(childrenOf(itr).get('3'))).toEqual(['3a', '3b'])
  expect(ids(walked(childrenOf(itr)))).toEqual(ids(itr))
})

test('T9: what is no tree in reading order is said, with the provision at fault', () => {
  const cases: [Provision[], TreeFault, ProvisionId][] = [
    [list('a', 'b', 'a'), 'duplicate-id', 'a'],
    [list('a', 'b<c'), 'unknown-parent', 'b'],
    [list('a<a'), 'cycle', 'a'],
    [list('a<c', 'b<a', 'c<b'), 'cycle', 'a'],
    [list('b<a', 'a'), 'parent-after-child', 'b'],
  ]
  for (const [provisions, why, id] of cases) expect(checkTree(provisions)).toEqual({ ok: false, why, id })
  expect(checkTree(itr)).toEqual({ ok: true })
  expect(checkTree([])).toEqual({ ok: true })
})

/** A tree of `n` provisions: each hangs under one of the open branch before it. */
const anyTree = fc.array(fc.nat(6), { minLength: 1, maxLength: 40 }).map(steps => {
  const branch: string[] = []
  return steps.map((up, i): Provision => {
    branch.length = Math.max(0, branch.length - up)
    const parent = branch.at(-1) ?? null
    branch.push(`p${i}`)
    return { id: `p${i}`, parent, kind: 'paragraph', text: `text ${i}` }
  })
})

test('T9: a tree is the sum of its branches', () => {
  fc.assert(
    fc.property(anyTree, tree => {
      expect(walked(childrenOf(tree))).toEqual(tree)
      expect(checkTree(tree)).toEqual({ ok: true })
    }),
    { seed, numRuns: 1000 },
  )
})
