import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someLeaves } from '../../../test/reference-tree.js'
import { fromUtf8, utf8 } from '../canonical/hash.js'
import { noteBytesMax, receiptExtraBytesMax } from '../limits.js'
import { signCheckpoint } from './checkpoint.js'
import { publicKeyOf, verifyEd25519 } from './ed25519.js'
import { ed25519Type, verifierKey } from './note.js'
import { inclusionProof } from './proof.js'
import { formatTlogProof, parseTlogProof, verifyTlogProof } from './tlog-proof.js'
import { makeHashTree } from './tree.js'

const origin = 'travaux.example/n'
const seed = new Uint8Array(32).fill(1)
const keys = [verifierKey(origin, ed25519Type, publicKeyOf(seed))]
const leaves = someLeaves(40)
const tree = makeHashTree()
for (const leaf of leaves) tree.append(leaf)

function receipt(index: number, size: number): Uint8Array {
  const checkpoint = signCheckpoint({ origin, size, root: tree.root(size), extensions: [] }, origin, seed)
  return formatTlogProof({ index, proof: inclusionProof(tree.node, index, size), checkpoint })
}

const receipts = fc.record(
  {
    index: fc.maxSafeNat(),
    proof: fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 53 }),
    checkpoint: fc.uint8Array({ maxLength: 300 }),
    extra: fc.uint8Array({ minLength: 1, maxLength: 100 }),
  },
  { requiredKeys: ['index', 'proof', 'checkpoint'] },
)

describe('receipts', () => {
  test('law: R20: they read back, with the checkpoint byte by byte', () => {
    fc.assert(
      fc.property(receipts, some => {
        expect(parseTlogProof(formatTlogProof(some))).toEqual({ ok: true, value: some })
      }),
      { numRuns: 300 },
    )
  })
  test('law: R20: any bytes are refused, or are the receipt that was read', () => {
    const damaged = fc
      .tuple(receipts, fc.nat(), fc.nat(255))
      .map(([some, at, byte]) => formatTlogProof(some).map((b, i, all) => (i === at % all.length ? byte : b)))
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array()), bytes => {
        const read = parseTlogProof(bytes)
        return !read.ok || String(formatTlogProof(read.value)) === String(bytes)
      }),
      { numRuns: 1000 },
    )
  })
  test('R21: every leaf of a tree has a receipt that opens, for no other leaf', async () => {
    for (const [index, leaf] of leaves.slice(0, 13).entries()) {
      const bytes = receipt(index, 13)
      expect(await verifyTlogProof(bytes, leaf, keys, verifyEd25519)).toMatchObject({
        ok: true,
        value: { index, checkpoint: { origin, size: 13 }, signedBy: keys },
      })
      const other = await verifyTlogProof(bytes, leaves[index + 1]!, keys, verifyEd25519)
      expect(other).toMatchObject({ why: 'receipt-not-included', args: { index, size: 13 } })
    }
  })
  test('R21: every single bit of a receipt is covered', async () => {
    const bytes = receipt(4, 5)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
      expect((await verifyTlogProof(flipped, leaves[4]!, keys, verifyEd25519)).ok).toBe(false)
    }
  })
  test('R20: what is too long is refused', () => {
    const checkpoint = new Uint8Array(noteBytesMax).fill(97)
    const longest = formatTlogProof({
      index: Number.MAX_SAFE_INTEGER,
      proof: leaves.concat(leaves).slice(0, 53),
      checkpoint,
      extra: new Uint8Array(receiptExtraBytesMax),
    })
    expect(parseTlogProof(longest).ok).toBe(true)
    const longer = `${fromUtf8(longest)}a`
    expect(parseTlogProof(utf8(longer))).toMatchObject({ ok: false, why: 'receipt-malformed' })
    const small = { index: 0, proof: [], checkpoint: new Uint8Array() }
    expect(() => formatTlogProof({ ...small, extra: new Uint8Array(receiptExtraBytesMax + 1) })).toThrow(
      'bug',
    )
    expect(() => formatTlogProof({ ...small, extra: new Uint8Array() })).toThrow('bug')
    expect(() => formatTlogProof({ ...small, proof: leaves.concat(leaves).slice(0, 54) })).toThrow('bug')
  })
})
