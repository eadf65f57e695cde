import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceRoot, someLeaves } from '../../../test/reference-tree.js'
import { hex } from '../canonical/hash.js'
import {
  appendLeaf,
  emptyFrontier,
  emptyRoot,
  type Frontier,
  frontierRoot,
  hashNode,
  makeHashTree,
} from './tree.js'

const leaves = someLeaves(1200)

function treeOf(count: number) {
  const tree = makeHashTree()
  for (const leaf of leaves.slice(0, count)) tree.append(leaf)
  return tree
}

describe('the tree', () => {
  test('R1: the empty root is SHA-256 of nothing', () =>
    expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'))

  test('R1, R2: frontier, tree and definition give one root, at every size up to 300', () => {
    const tree = makeHashTree()
    let frontier: Frontier = emptyFrontier
    for (let size = 0; size <= 300; size++) {
      const expected = referenceRoot(leaves.slice(0, size))
      expect(tree.size()).toBe(size)
      expect(tree.root()).toEqual(expected)
      expect(frontierRoot(frontier)).toEqual(expected)
      expect(frontier.nodes.length).toBe(size.toString(2).replaceAll('0', '').length)
      tree.append(leaves[size]!)
      frontier = appendLeaf(frontier, leaves[size]!)
    }
  })

  test('R2: a tree gives the root of every earlier size', () => {
    const tree = treeOf(1200)
    for (let size = 0; size <= 1200; size += size < 70 ? 1 : 37) {
      expect(tree.root(size)).toEqual(referenceRoot(leaves.slice(0, size)))
    }
  })

  test('law: truncated and grown again, a tree is as if it had never been longer', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(600), fc.nat(600), (first, cut, second) => {
        const kept = Math.min(first, cut)
        const tree = treeOf(first)
        tree.truncate(kept)
        expect(tree.root()).toEqual(treeOf(kept).root())
        const others = leaves.slice(600, 600 + second)
        for (const leaf of others) tree.append(leaf)
        expect(tree.root()).toEqual(referenceRoot([...leaves.slice(0, kept), ...others]))
      }),
      { numRuns: 50 },
    )
  })

  test('R2: a node is the root of its leaves, and a copy', () => {
    const tree = treeOf(100)
    expect(tree.node(0, 99)).toEqual(leaves[99])
    expect(tree.node(5, 2)).toEqual(referenceRoot(leaves.slice(64, 96)))
    tree.node(0, 0).fill(0)
    expect(tree.node(0, 0)).toEqual(leaves[0])
    expect(hashNode(tree.node(5, 0), tree.node(5, 1))).toEqual(tree.node(6, 0))
  })

  test.each([
    [0, 100],
    [5, 3],
    [7, 0],
    [0, -1],
    [1, 0.5],
  ])('an incomplete node (%d, %d) is our bug', (level, n) =>
    expect(() => treeOf(100).node(level, n)).toThrow('bug'),
  )
  test.each([-1, 101, 1.5, Number.NaN])('a root at %d is our bug', size =>
    expect(() => treeOf(100).root(size)).toThrow('bug'),
  )
  test('a leaf hash of another length is our bug', () =>
    expect(() => makeHashTree().append(new Uint8Array(31))).toThrow('bug'))
})
