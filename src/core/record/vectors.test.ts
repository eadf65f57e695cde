import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  referenceConsistency,
  referenceInclusion,
  referenceLeaf,
  referenceRoot,
  someLeaves,
} from '../../../test/reference-tree.js'
import { hex, sha256, utf8 } from '../canonical/hash.js'
import { type Checkpoint, openCheckpoint } from './checkpoint.js'
import { openSignatures } from './cosignature.js'
import { isPublicKey, verifyEd25519 } from './ed25519.js'
import { formatNote, formatVkey, parseVkey, type VerifierKey } from './note.js'
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof.js'
import { decodeBundle, encodeBundle, parseTilePath, type Tile, tileBytes, tilePath, tilesOf } from './tile.js'
import { formatTlogProof, parseTlogProof, verifyTlogProof } from './tlog-proof.js'
import { makeHashTree } from './tree.js'

type Vectors<Case> = { readonly comment: string; readonly cases: readonly (Case & { comment: string })[] }

function load<T>(name: string): T {
  return JSON.parse(readFileSync(`vectors/record/${name}.json`, 'utf8')) as T
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
const leaves = someLeaves(4097)
const tree = makeHashTree()
for (const leaf of leaves) tree.append(leaf)

describe('vectors/record/roots.json', () => {
  const { cases } = load<Vectors<{ size: number; root: string }>>('roots')
  test.each(cases)('R1: $size leaves: $comment', ({ size, root }) => {
    expect(hex(tree.root(size))).toBe(root)
    expect(hex(referenceRoot(leaves.slice(0, size)))).toBe(root)
  })
})

describe('vectors/record/inclusion.json', () => {
  type Case = { leafHash: string; index: number; size: number; root: string; proof: string[]; valid: boolean }
  const { cases } = load<Vectors<Case>>('inclusion')
  test.each(cases)('R4: $comment: $valid', ({ leafHash, index, size, root, proof, valid }) => {
    expect(verifyInclusion(bytes(leafHash), index, size, bytes(root), proof.map(bytes))).toBe(valid)
    // A valid one of a tree of ours is the one proof that there is.
    if (!valid || hex(tree.root(size)) !== root) return
    expect(inclusionProof(tree.node, index, size).map(hex)).toEqual(proof)
    expect(referenceInclusion(index, leaves.slice(0, size)).map(hex)).toEqual(proof)
    expect(hex(referenceLeaf(utf8(`{"entry":${index}}`)))).toBe(leafHash)
  })
})

describe('vectors/record/consistency.json', () => {
  type Case = { from: number; fromRoot: string; to: number; toRoot: string; proof: string[]; valid: boolean }
  const { cases } = load<Vectors<Case>>('consistency')
  test.each(cases)('R6: $comment: $valid', ({ from, fromRoot, to, toRoot, proof, valid }) => {
    expect(verifyConsistency(from, bytes(fromRoot), to, bytes(toRoot), proof.map(bytes))).toBe(valid)
    if (!valid || hex(tree.root(to)) !== toRoot) return
    expect(consistencyProof(tree.node, from, to).map(hex)).toEqual(proof)
    expect(referenceConsistency(from, leaves.slice(0, to)).map(hex)).toEqual(proof)
  })
})

describe('vectors/record/tiles.json', () => {
  type Level = Tile['level']
  const vectors = load<{
    paths: { comment: string; path: string; level: Level; n: number; width: number }[]
    refused: { comment: string; path: string }[]
    logs: { comment: string; size: number; full: { level: Level; count: number }[]; partial: string[] }[]
    contents: { comment: string; path: string; sha256: string }[]
  }>('tiles')
  test.each(vectors.paths)('R8: $path: $comment', ({ path, level, n, width }) => {
    expect(tilePath(level, n, width)).toBe(path)
    expect(parseTilePath(path)).toEqual({ level, n, width })
  })
  test.each(vectors.refused)('R8: $comment is refused', ({ path }) => expect(parseTilePath(path)).toBeNull())
  test.each(vectors.logs)('R9: the files of $comment', ({ size, full, partial }) => {
    const tiles = tilesOf(size)
    for (const { level, count } of full) {
      const own = tiles.filter(tile => tile.level === level && tile.width === 256)
      expect(own.map(tile => tile.n)).toEqual(Array.from({ length: count }, (_, n) => n))
    }
    const partialTiles = tiles.filter(tile => tile.width < 256)
    expect(partialTiles.map(tile => tilePath(tile.level, tile.n, tile.width))).toEqual(partial)
    expect(tiles.length - partial.length).toBe(full.reduce((sum, { count }) => sum + count, 0))
  })
  test.each(vectors.contents)('R9: $path: $comment', ({ path, sha256: digest }) => {
    const { level, n, width } = parseTilePath(path)!
    expect(hex(sha256(tileBytes(tree.node, Number(level), n, width)))).toBe(digest)
  })
})

describe('vectors/record/bundles.json', () => {
  const vectors = load<{
    bundles: { comment: string; width: number; entries: string[]; bundle: string }[]
    refused: { comment: string; width?: number; bundle: string }[]
  }>('bundles')
  test.each(vectors.bundles)('R10: $comment', ({ width, entries, bundle }) => {
    expect(hex(encodeBundle(entries.map(bytes)))).toBe(bundle)
    expect(decodeBundle(bytes(bundle), width)).toEqual({ ok: true, value: entries.map(bytes) })
  })
  test.each(vectors.refused)('R10: $comment: refused', ({ width, bundle }) =>
    expect(decodeBundle(bytes(bundle), width)).toMatchObject({ ok: false, why: 'bundle-malformed' }),
  )
})

describe('vectors/record/ed25519.json', () => {
  type Case = { key: string; message: string; signature: string; valid: boolean }
  const { cases } = load<Vectors<Case>>('ed25519')
  test.each(cases)('R11: $comment: $valid', ({ key, message, signature, valid }) => {
    expect(verifyEd25519(bytes(key), bytes(message), bytes(signature))).toBe(valid)
    if (valid) expect(isPublicKey(bytes(key))).toBe(true)
  })
})

describe('vectors/record/vkeys.json', () => {
  const vectors = load<{
    vkeys: { comment: string; vkey: string; name: string; type: number; key: string; id: string }[]
    refused: { comment: string; vkey: string }[]
  }>('vkeys')
  test.each(vectors.vkeys)('R12: $comment', ({ vkey, name, type, key, id }) => {
    const value = { name, type, key: bytes(key), id: bytes(id) }
    expect(parseVkey(vkey)).toEqual({ ok: true, value })
    expect(formatVkey(value)).toBe(vkey)
  })
  test.each(vectors.refused)('R12: $comment: refused', ({ vkey }) => expect(parseVkey(vkey).ok).toBe(false))
})

function keysOf(vkeys: readonly string[]): VerifierKey[] {
  return vkeys.map(vkey => {
    const key = parseVkey(vkey)
    if (!key.ok) throw new Error(vkey)
    return key.value
  })
}

describe('vectors/record/checkpoints.json', () => {
  type Case = {
    note: string
    keys: string[]
    checkpoint?: Omit<Checkpoint, 'root'> & { root: string }
    signedBy?: string[]
    times?: Record<string, number>
    refused?: string
  }
  const { cases } = load<Vectors<Case>>('checkpoints')
  const good = cases.filter(one => one.refused === undefined)
  test.each(good)('R14..R19: $comment', async ({ note, keys, checkpoint, signedBy, times = {} }) => {
    const opened = await openCheckpoint(utf8(note), keysOf(keys), verifyEd25519)
    if (!opened.ok) throw new Error(opened.why)
    const { root, ...rest } = opened.value.checkpoint
    expect({ ...rest, root: hex(root) }).toEqual(checkpoint)
    expect(opened.value.signedBy.map(key => key.name)).toEqual(signedBy)
    expect(formatNote(opened.value.note)).toEqual(utf8(note))
    const signers = await openSignatures(opened.value.note, keysOf(keys), verifyEd25519)
    if (!signers.ok) throw new Error(signers.why)
    const timed = signers.value.filter(signer => signer.time !== null)
    expect(Object.fromEntries(timed.map(({ key, time }) => [key.name, time]))).toEqual(times)
  })
  const refused = cases.filter(one => one.refused !== undefined)
  test.each(refused)('R13..R19: $comment: $refused', async ({ note, keys, refused: why }) =>
    expect(await openCheckpoint(utf8(note), keysOf(keys), verifyEd25519)).toMatchObject({ ok: false, why }),
  )
})

describe('vectors/record/receipts.json', () => {
  type Case = {
    receipt: string
    leafHash: string
    keys: string[]
    index?: number
    size?: number
    proof?: string[]
    extra?: string
    refused?: string
  }
  const { cases } = load<Vectors<Case>>('receipts')
  const good = cases.filter(one => one.refused === undefined)
  test.each(good)('R21: $comment', async ({ receipt, leafHash, keys, index, size, proof, extra }) => {
    const opened = await verifyTlogProof(utf8(receipt), bytes(leafHash), keysOf(keys), verifyEd25519)
    expect(opened).toMatchObject({ ok: true, value: { index, checkpoint: { size } } })
    const read = parseTlogProof(utf8(receipt))
    if (!read.ok) throw new Error(read.why)
    expect(read.value.proof.map(hex)).toEqual(proof)
    expect(read.value.extra && hex(read.value.extra)).toBe(extra)
    expect(formatTlogProof(read.value)).toEqual(utf8(receipt))
  })
  const refused = cases.filter(one => one.refused !== undefined)
  test.each(refused)('R20, R21: $comment: $refused', async ({ receipt, leafHash, keys, refused: why }) => {
    const opened = await verifyTlogProof(utf8(receipt), bytes(leafHash), keysOf(keys), verifyEd25519)
    expect(opened).toMatchObject({ ok: false, why })
  })
})
