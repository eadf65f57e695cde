import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceRoot, someLeaves } from '../../../test/reference-tree.js'
import { concat } from '../canonical/hash.js'
import {
  decodeBundle,
  encodeBundle,
  parseTilePath,
  TILE_WIDTH,
  tileBytes,
  tilePath,
  tilesOf,
} from './tile.js'
import { makeHashTree } from './tree.js'

const anyTile = fc.record({
  level: fc.oneof(fc.constant('entries' as const), fc.nat(63)),
  n: fc.oneof(fc.nat(3000), fc.maxSafeNat()),
  width: fc.integer({ min: 1, max: TILE_WIDTH }),
})

describe('tile paths', () => {
  test('law: R8: a path reads back as what it names', () => {
    fc.assert(
      fc.property(anyTile, tile => {
        expect(parseTilePath(tilePath(tile.level, tile.n, tile.width))).toEqual(tile)
      }),
      { numRuns: 2000 },
    )
  })
  test('law: R8: a text that is read is the one path of what it names', () => {
    const near = fc
      .tuple(anyTile, fc.nat(), fc.constantFrom('', '0', '1', 'x', '/', '.p/', '000/', 'x000/', '-'))
      .map(([tile, at, noise]) => {
        const path = tilePath(tile.level, tile.n, tile.width)
        const cut = at % (path.length + 1)
        return path.slice(0, cut) + noise + path.slice(cut + (at % 3))
      })
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), text => {
        const tile = parseTilePath(text)
        return tile === null || tilePath(tile.level, tile.n, tile.width) === text
      }),
      { numRuns: 5000 },
    )
  })
})

describe('tiles', () => {
  const size = 66_000
  const leaves = someLeaves(size)
  const tree = makeHashTree()
  for (const leaf of leaves) tree.append(leaf)

  test('R9: every tile of a log is the roots of its stretches of leaves', () => {
    const hashTiles = tilesOf(size).filter(tile => tile.level !== 'entries')
    expect(hashTiles.length).toBe(258 + 2 + 1)
    for (const { level, n, width } of [...hashTiles.slice(0, 3), ...hashTiles.slice(-5)]) {
      const span = 256 ** Number(level)
      const stretches = Array.from({ length: width }, (_, i) => (n * TILE_WIDTH + i) * span)
      const roots = stretches.map(start => referenceRoot(leaves.slice(start, start + span)))
      expect(tileBytes(tree.node, Number(level), n, width)).toEqual(concat(...roots))
    }
  })
  test('law: R9: the tiles of a level hold each of its hashes once, and partial ones come last', () => {
    fc.assert(
      fc.property(fc.nat(300_000), total => {
        const tiles = tilesOf(total)
        const firstPartial = tiles.findIndex(tile => tile.width < TILE_WIDTH)
        if (firstPartial >= 0) {
          expect(tiles.slice(firstPartial).every(tile => tile.width < TILE_WIDTH)).toBe(true)
        }
        for (const level of ['entries', 0, 1, 2, 3] as const) {
          const own = tiles.filter(tile => tile.level === level)
          const hashes = Math.floor(total / 256 ** (level === 'entries' ? 0 : level))
          expect(own.reduce((sum, tile) => sum + tile.width, 0)).toBe(hashes)
          expect(own.map(tile => tile.n)).toEqual(own.map((_, n) => n))
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('entry bundles', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 600 }), { minLength: 1, maxLength: 20 })

  test('law: R10: they read back, and every truncation is refused', () => {
    fc.assert(
      fc.property(entries, some => {
        const bundle = encodeBundle(some)
        expect(decodeBundle(bundle, some.length)).toEqual({ ok: true, value: some })
        for (let length = 0; length < bundle.length; length++) {
          expect(decodeBundle(bundle.subarray(0, length), some.length).ok).toBe(false)
        }
      }),
      { numRuns: 40 },
    )
  })
  test('law: R10: any bytes are refused, or are the bundle of what was read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), bytes => {
        const read = decodeBundle(bytes)
        return !read.ok || String(encodeBundle(read.value)) === String(bytes)
      }),
      { numRuns: 2000 },
    )
  })
  test('R10: 256 entries of 65,535 bytes are a bundle; one byte or one entry more is not', () => {
    const largest = new Uint8Array(65_535).fill(7)
    const read = decodeBundle(encodeBundle(Array.from({ length: 256 }, () => largest)))
    expect(read.ok && read.value.length === 256 && read.value.every(entry => entry.length === 65_535)).toBe(
      true,
    )
    expect(decodeBundle(encodeBundle(Array.from({ length: 257 }, () => new Uint8Array()))).ok).toBe(false)
    expect(() => encodeBundle([new Uint8Array(65_536)])).toThrow('bug')
  })
})
