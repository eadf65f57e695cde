/** Vectors that others made: transparency-dev/merkle and Tessera, and an earlier implementation of ours. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { referenceLeaf } from '../../../test/reference-tree.js'
import { fromBase64, toBase64 } from '../canonical/base64.js'
import { fromHex, utf8 } from '../canonical/hash.js'
import { formatCheckpoint, openCheckpoint, signCheckpoint } from './checkpoint.js'
import { openSignatures } from './cosignature.js'
import { publicKeyOf, verifyEd25519 } from './ed25519.js'
import { formatVkey, parseVkey, type VerifierKey } from './note.js'
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof.js'
import { decodeBundle, tileBytes, tilePath, tilesOf } from './tile.js'
import { makeHashTree } from './tree.js'

const data = '../shared/data/tlog'
const absent = !existsSync(data)

function json<T>(path: string): T {
  return JSON.parse(readFileSync(join(data, path), 'utf8')) as T
}

function vectorsIn<T>(folder: string): T[] {
  if (absent) return []
  const files = readdirSync(join(data, folder), { recursive: true, encoding: 'utf8' })
  return files.filter(file => file.endsWith('.json')).map(file => json<T>(join(folder, file)))
}

const hashes = (texts: readonly string[] | null) => (texts ?? []).map(text => fromBase64(text)!)
const hash = (text: string) => fromBase64(text)!

function keyOf(vkey: string): VerifierKey {
  const key = parseVkey(vkey)
  if (!key.ok) throw new Error(key.why)
  return key.value
}

interface InclusionVector {
  readonly leafIdx: number
  readonly treeSize: number
  readonly root: string
  readonly leafHash: string
  readonly proof: readonly string[] | null
  readonly desc: string
  readonly wantErr: boolean
}

interface ConsistencyVector {
  readonly size1: number
  readonly size2: number
  readonly root1: string
  readonly root2: string
  readonly proof: readonly string[] | null
  readonly desc: string
  readonly wantErr: boolean
}

describe.skipIf(absent)('the 196 vectors of transparency-dev/merkle', () => {
  const inclusion = vectorsIn<InclusionVector>('inclusion')
  const consistency = vectorsIn<ConsistencyVector>('consistency')
  test('are all here', () => expect(inclusion.length + consistency.length).toBe(196))
  test.each(inclusion)('R4: $leafIdx in $treeSize: $desc', v =>
    expect(verifyInclusion(hash(v.leafHash), v.leafIdx, v.treeSize, hash(v.root), hashes(v.proof))).toBe(
      !v.wantErr,
    ),
  )
  test.each(consistency)('R6: $size1 to $size2: $desc', v =>
    expect(verifyConsistency(v.size1, hash(v.root1), v.size2, hash(v.root2), hashes(v.proof))).toBe(
      !v.wantErr,
    ),
  )
})

describe.skipIf(absent)('the log of Tessera', () => {
  const key = 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx'
  const file = (path: string) => new Uint8Array(readFileSync(join(data, 'tessera-log', path)))
  const entries = absent ? [] : entriesOf(file('tile/entries/000.p/15'))
  const tree = makeHashTree()
  for (const entry of entries) tree.append(referenceLeaf(entry))

  function entriesOf(bundle: Uint8Array): readonly Uint8Array[] {
    const read = decodeBundle(bundle)
    if (!read.ok) throw new Error(read.why)
    return read.value
  }

  test.each(Array.from({ length: 16 }, (_, size) => size))('R16: checkpoint %d', async size => {
    const opened = await openCheckpoint(file(`checkpoint.${size}`), [keyOf(key)], verifyEd25519)
    expect(opened).toMatchObject({
      ok: true,
      value: {
        checkpoint: { origin: 'example.com/log/testdata', size, root: tree.root(size), extensions: [] },
      },
    })
  })
  test.each(Array.from({ length: 15 }, (_, i) => i + 1))('R9, R10: the files of size %d', size => {
    for (const { level, n, width } of tilesOf(size)) {
      const bytes = file(tilePath(level, n, width))
      if (level === 'entries') expect(entriesOf(bytes)).toEqual(entries.slice(0, size))
      else expect(tileBytes(tree.node, level, n, width)).toEqual(bytes)
    }
  })
  test('R3..R6: proofs between every pair of its sizes, and of every entry', () => {
    for (let to = 1; to <= 15; to++) {
      for (let from = 1; from <= to; from++) {
        const between = consistencyProof(tree.node, from, to)
        expect(verifyConsistency(from, tree.root(from), to, tree.root(to), between)).toBe(true)
        const inTree = inclusionProof(tree.node, from - 1, to)
        expect(verifyInclusion(tree.node(0, from - 1), from - 1, to, tree.root(to), inTree)).toBe(true)
      }
    }
  })
})

interface OwnVectors {
  readonly roots: Readonly<Record<string, string>>
  readonly inclusion: readonly {
    index: number
    size: number
    leafHash: string
    root: string
    proof: string[]
  }[]
  readonly consistency: readonly ConsistencyVector[]
  readonly seedHex: string
  readonly vkey: string
  readonly checkpoint: string
  readonly witnessSeedHex: string
  readonly witnessVkey: string
  readonly cosigned: string
  readonly paths: readonly [number, number, number, string][]
}

describe.skipIf(absent)('the log of 600 entries', () => {
  const own = absent ? ({} as OwnVectors) : json<OwnVectors>('own-vectors.json')
  const tree = makeHashTree()
  for (let seq = 0; seq < 600; seq++) {
    tree.append(referenceLeaf(utf8(JSON.stringify({ seq, kind: 'comment', text: `act ${seq}` }))))
  }

  test('R1: roots', () => {
    for (const [size, root] of Object.entries(own.roots)) expect(toBase64(tree.root(Number(size)))).toBe(root)
  })
  test('R3, R4: inclusion', () => {
    for (const { index, size, leafHash, root, proof } of own.inclusion) {
      expect(inclusionProof(tree.node, index, size)).toEqual(hashes(proof))
      expect(verifyInclusion(hash(leafHash), index, size, hash(root), hashes(proof))).toBe(true)
    }
  })
  test('R5, R6: consistency', () => {
    for (const { size1, root1, size2, root2, proof } of own.consistency) {
      expect(consistencyProof(tree.node, size1, size2)).toEqual(hashes(proof))
      expect(verifyConsistency(size1, hash(root1), size2, hash(root2), hashes(proof))).toBe(true)
    }
  })
  test('R8: paths', () => {
    for (const [level, n, width, path] of own.paths) expect(tilePath(level, n, width)).toBe(path)
  })
  test('R12, R16, R19: keys, and the checkpoint signed and cosigned', async () => {
    const keys = [keyOf(own.vkey), keyOf(own.witnessVkey)]
    expect(keys.map(formatVkey)).toEqual([own.vkey, own.witnessVkey])
    expect(keys[0]!.key).toEqual(publicKeyOf(fromHex(own.seedHex)!))
    const opened = await openCheckpoint(utf8(own.cosigned), keys, verifyEd25519)
    if (!opened.ok) throw new Error(opened.why)
    expect(opened.value.signedBy).toEqual(keys)
    const { checkpoint, note } = opened.value
    expect(own.checkpoint.startsWith(formatCheckpoint(checkpoint))).toBe(true)
    expect(signCheckpoint(checkpoint, keys[0]!.name, fromHex(own.seedHex)!)).toEqual(utf8(own.checkpoint))
    const signers = await openSignatures(note, keys, verifyEd25519)
    expect(signers.ok && signers.value[1]!.time).toBeGreaterThan(1_700_000_000)
  })
})
