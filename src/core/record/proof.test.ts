import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceConsistency, referenceInclusion, someLeaves } from '../../../test/reference-tree.js'
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof.js'
import { hashNode, makeHashTree, rangeHash } from './tree.js'

const leaves = someLeaves(2100)
const tree = makeHashTree()
for (const leaf of leaves) tree.append(leaf)

/** Sizes around powers of two, where trees change their shape, and any others. */
const sizes = fc.oneof(
  fc.integer({ min: 1, max: 2100 }),
  fc.tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: -1, max: 1 })).map(([k, d]) => 2 ** k + d),
)

interface Inclusion {
  readonly leaf: Uint8Array
  readonly index: number
  readonly size: number
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}

interface Consistency {
  readonly from: number
  readonly fromRoot: Uint8Array
  readonly to: number
  readonly toRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}

function inclusion(index: number, size: number): Inclusion {
  const proof = inclusionProof(tree.node, index, size)
  return { leaf: leaves[index]!, index, size, root: tree.root(size), proof }
}

function consistency(from: number, to: number): Consistency {
  const proof = consistencyProof(tree.node, from, to)
  return { from, fromRoot: tree.root(from), to, toRoot: tree.root(to), proof }
}

/** Of a size that the tree has not had: any hash. */
const rootAt = (size: number) => (size <= 2100 ? tree.root(size) : leaves[0]!)

const isIncluded = (c: Inclusion) => verifyInclusion(c.leaf, c.index, c.size, c.root, c.proof)
const isConsistent = (c: Consistency) => verifyConsistency(c.from, c.fromRoot, c.to, c.toRoot, c.proof)

/** Every proof that differs from this one by a bit of each hash, one hash more or less, or two in another order. */
function mutations(proof: readonly Uint8Array[], extra: Uint8Array, bit: number): Uint8Array[][] {
  const flipped = proof.map((_, i) => proof.map((hash, j) => (i === j ? flip(hash, bit) : hash)))
  const shorter = proof.map((_, i) => proof.toSpliced(i, 1))
  const longer = [...proof, extra].map((_, i) => proof.toSpliced(i, 0, extra))
  const doubled = proof.map((hash, i) => proof.toSpliced(i, 0, hash))
  const swapped = proof.slice(1).map((hash, i) => proof.toSpliced(i, 2, hash, proof[i]!))
  const resized = proof.map((hash, i) => proof.toSpliced(i, 1, hash.slice(1)))
  return [...flipped, ...shorter, ...longer, ...doubled, ...swapped, ...resized]
}

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice()
  copy[bit >> 3]! ^= 1 << (bit & 7)
  return copy
}

describe('inclusion proofs', () => {
  test('R3, R4: every leaf of every tree of up to 40 leaves, as defined, and verified', () => {
    for (let size = 1; size <= 40; size++) {
      const some = leaves.slice(0, size)
      for (let index = 0; index < size; index++) {
        const made = inclusion(index, size)
        expect(made.proof).toEqual(referenceInclusion(index, some))
        expect(isIncluded(made)).toBe(true)
      }
    }
  })

  test('law: in a tree of any size, every mutation is refused', () => {
    const some = fc.record({ size: sizes, at: fc.nat(), bit: fc.nat(255) })
    fc.assert(
      fc.property(some, ({ size, at, bit }) => {
        const made = inclusion(at % size, size)
        expect(isIncluded(made)).toBe(true)
        for (const proof of mutations(made.proof, leaves[(at + 1) % 2100]!, bit)) {
          expect(isIncluded({ ...made, proof })).toBe(false)
        }
        expect(isIncluded({ ...made, index: made.index + 1 })).toBe(false)
        expect(isIncluded({ ...made, index: made.index - 1 })).toBe(false)
        expect(isIncluded({ ...made, size: size + 1, root: rootAt(size + 1) })).toBe(false)
        expect(isIncluded({ ...made, size: size - 1, root: rootAt(size - 1) })).toBe(false)
        expect(isIncluded({ ...made, leaf: flip(made.leaf, bit) })).toBe(false)
        expect(isIncluded({ ...made, root: flip(made.root, bit) })).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('law: a proof for one size is none for another', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.nat(), (size, other, at) => {
        const made = inclusion(at % size, size)
        expect(isIncluded({ ...made, size: other, root: tree.root(other) })).toBe(other === size)
      }),
      { numRuns: 300 },
    )
  })
})

describe('consistency proofs', () => {
  test('R5, R6: between all trees of up to 40 leaves, as defined, and verified', () => {
    for (let to = 1; to <= 40; to++) {
      const some = leaves.slice(0, to)
      for (let from = 1; from <= to; from++) {
        const made = consistency(from, to)
        expect(made.proof).toEqual(referenceConsistency(from, some))
        expect(isConsistent(made)).toBe(true)
      }
    }
  })

  test('law: between trees of any size, every mutation is refused', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.nat(255), (a, b, bit) => {
        const made = consistency(Math.min(a, b), Math.max(a, b))
        expect(isConsistent(made)).toBe(true)
        for (const proof of mutations(made.proof, leaves[bit]!, bit)) {
          expect(isConsistent({ ...made, proof })).toBe(false)
        }
        expect(isConsistent({ ...made, fromRoot: flip(made.fromRoot, bit) })).toBe(false)
        expect(isConsistent({ ...made, toRoot: flip(made.toRoot, bit) })).toBe(false)
        for (const d of [-1, 1]) {
          const [from, to] = [made.from + d, made.to + d]
          expect(isConsistent({ ...made, from })).toBe(false)
          expect(isConsistent({ ...made, from, fromRoot: rootAt(from) })).toBe(false)
          expect(isConsistent({ ...made, to, toRoot: rootAt(to) })).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('R6: of the empty tree nothing is shown', () => {
    expect(consistencyProof(tree.node, 0, 7)).toEqual([])
    expect(isConsistent(consistency(0, 7))).toBe(false)
    expect(isConsistent(consistency(0, 0))).toBe(false)
  })
})

const nonsense = [-1, 0.5, Number.NaN, Infinity, -Infinity, 2 ** 53, 2 ** 80, Number.MAX_SAFE_INTEGER]

describe('R7: nonsense is false, never an error and never a long loop', () => {
  test.each(nonsense)('%d for an index or a size', n => {
    const leaf = inclusion(3, 7)
    const trees = consistency(3, 7)
    expect([isIncluded({ ...leaf, index: n }), isIncluded({ ...leaf, size: n })]).toEqual([false, false])
    expect(isIncluded({ ...leaf, index: n, size: n })).toBe(false)
    const same = consistency(7, 7)
    expect(isConsistent({ ...same, from: n, to: n })).toBe(n === Number.MAX_SAFE_INTEGER)
    expect([isConsistent({ ...trees, from: n }), isConsistent({ ...trees, to: n })]).toEqual([false, false])
  })
  test('law: any lengths of hashes, any numbers', () => {
    const bytes = fc.uint8Array({ maxLength: 40 })
    const number = fc.oneof(fc.constantFrom(...nonsense), fc.nat(), fc.maxSafeInteger(), fc.double())
    const proof = fc.array(fc.oneof(bytes, fc.uint8Array({ minLength: 32, maxLength: 32 })), {
      maxLength: 80,
    })
    fc.assert(
      fc.property(number, number, bytes, bytes, proof, (a, b, first, second, hashes) => {
        expect(verifyInclusion(first, a, b, second, hashes)).toBe(false)
        const same = a === b && String(first) === String(second) && hashes.length === 0
        expect(verifyConsistency(a, first, b, second, hashes) && !same).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('sizes beyond 32 bits', () => {
  // A tree of equal leaves has one node a level, so that any size of it can be had.
  const nodes = [leaves[0]!]
  function nodeOf(level: number): Uint8Array {
    while (nodes.length <= level) nodes.push(hashNode(nodes.at(-1)!, nodes.at(-1)!))
    return nodes[level]!
  }
  const rootOf = (size: number) => rangeHash(nodeOf, 0, size)

  test.each([
    [2 ** 31 - 1, 2 ** 32 + 5],
    [2 ** 32, 2 ** 33 + 1],
    [2 ** 40 + 3, 2 ** 52 + 7],
    [2 ** 32 + 1, Number.MAX_SAFE_INTEGER],
  ])('R2: %d and %d', (small, large) => {
    const inTree = inclusionProof(nodeOf, small, large)
    expect(verifyInclusion(leaves[0]!, small, large, rootOf(large), inTree)).toBe(true)
    expect(verifyInclusion(leaves[0]!, small, large, rootOf(small), inTree)).toBe(false)
    const between = consistencyProof(nodeOf, small, large)
    expect(verifyConsistency(small, rootOf(small), large, rootOf(large), between)).toBe(true)
    expect(verifyConsistency(small, rootOf(large), large, rootOf(large), between)).toBe(false)
  })
})
