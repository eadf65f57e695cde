import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concat, fromUtf8, utf8 } from '../canonical/hash.js'
import { canonicalize, type Json } from '../canonical/json.js'
import { verifyProblemsMax } from '../limits.js'
import { parseCheckpoint, signCheckpoint } from './checkpoint.js'
import { cosign } from './cosignature.js'
import { publicKeyOf, verifyEd25519 } from './ed25519.js'
import { type LogFiles, startReading } from './log-files.js'
import { cosignatureType, formatSignature, formatVkey, parseNote, verifierKey } from './note.js'
import { type Files, inMemory, logFiles, logKey, plainEntries, seed } from './testing-files.js'
import { decodeBundle, encodeBundle } from './tile.js'
import { emptyRoot } from './tree.js'
import { type VerifyOptions, verifyTree } from './verify.js'
import { proveTiles } from './verify-tiles.js'

const origin = 'test.travaux.example/log'
const entries = plainEntries(600, origin)
const files: ReadonlyMap<string, Uint8Array> = logFiles({ origin, entries })
const paths = [...files.keys()]
const otherSeed = new Uint8Array(32).fill(9)

type Options = Partial<VerifyOptions>

function verify(log: ReadonlyMap<string, Uint8Array> | LogFiles, options: Options = {}) {
  const from = 'read' in log ? log : inMemory(log)
  return verifyTree(from, { keys: [], check: verifyEd25519, ...options })
}

/** What a verification finds, as `code where`. */
async function found(log: ReadonlyMap<string, Uint8Array> | LogFiles, options: Options = {}) {
  const { problems } = await verify(log, options)
  return problems.map(problem => `${problem.code} ${problem.where}`)
}

/** The log with other bytes in some files; null takes a file away. */
function changed(changes: Readonly<Record<string, Uint8Array | null>>, log = files): Files {
  const result = new Map(log)
  for (const [path, bytes] of Object.entries(changes)) {
    if (bytes === null) result.delete(path)
    else result.set(path, bytes)
  }
  return result
}

const file = (path: string): Uint8Array => files.get(path)!

/** The bytes with one bit of one of them flipped. */
const flip = (bytes: Uint8Array, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))

/** A log with some entries other than they were, in every file from the bundle up, and signed again. */
function signedAgain(change: (entries: Uint8Array[]) => Uint8Array[], signer = seed): Files {
  return logFiles({ origin, entries: change([...entries]) }, signer)
}

function swapped<T>(items: readonly T[], i: number, j: number): T[] {
  const result = [...items]
  result[i] = items[j]!
  result[j] = items[i]!
  return result
}

describe('a log that is what it says', () => {
  test.each([0, 1, 2, 3, 255, 256, 257, 511, 512, 600])('V1: %i entries: nothing is wrong', async size => {
    const { problems, leaves, checkpoint } = await verify(
      logFiles({ origin, entries: entries.slice(0, size) }),
    )
    expect(problems).toEqual([])
    expect(leaves!.map(leaf => leaf.index)).toEqual([...Array(size).keys()])
    expect([checkpoint!.origin, checkpoint!.size]).toEqual([origin, size])
  })

  test('V6: a full tile or bundle stands in for a partial one of an earlier size', async () => {
    const log = logFiles({ origin, entries: entries.slice(0, 300) })
    const larger = [...files].filter(([path]) => path.startsWith('tile/') && !path.includes('.p/'))
    const instead = changed({ 'tile/0/001.p/44': null, 'tile/entries/001.p/44': null }, log)
    expect(await found(instead)).toEqual([
      'file-missing tile/0/001.p/44',
      'file-missing tile/entries/001.p/44',
    ])
    expect(await found(new Map([...instead, ...larger]))).toEqual([])
  })

  test('progress counts up to all of it', async () => {
    const steps: string[] = []
    await verify(files, { progress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`) })
    expect(steps).toEqual(['tiles 1/2', 'tiles 2/2', 'entries 256/600', 'entries 512/600', 'entries 600/600'])
  })
})

describe('a log whose files were damaged: each is named', () => {
  test.each(paths)('V1: %s missing', async path => {
    expect(await found(changed({ [path]: null }))).toEqual([`file-missing ${path}`])
  })

  test.each(paths)('V2, V6, V8: %s cut short or longer, anywhere', async path => {
    const whole = file(path)
    const cuts = [0, 1, 31, 32, 33, whole.length >> 1, whole.length - 33, whole.length - 32, whole.length - 1]
    for (const cut of cuts.filter(cut => cut >= 0 && cut < whole.length)) {
      expect(await found(changed({ [path]: whole.subarray(0, cut) })), `${path} at ${cut}`).toEqual([
        expect.stringMatching(new RegExp(`^\\S+ ${path}( entry \\d+)?$`)),
      ])
    }
    for (const tail of [[0], [10], Array(32).fill(7)]) {
      const [problem, ...others] = await found(changed({ [path]: concat(whole, Uint8Array.from(tail)) }))
      expect([problem!.split(' ')[1], others]).toEqual([path, []])
    }
  })

  test.each([
    ['tile/1/000.p/2', 40],
    ['tile/0/000', 5],
    ['tile/0/002.p/88', 2815],
    ['tile/entries/001', 9],
  ])('V6, V8: a flipped bit in %s', async (path, at) => {
    expect(await found(changed({ [path]: flip(file(path), at) }))).toEqual([
      path.startsWith('tile/entries') ? `entry-differs ${path} entry 256` : `tile-differs ${path}`,
    ])
  })

  test('V7: several damaged at once are all named', async () => {
    const wrong = {
      'tile/1/000.p/2': 0,
      'tile/0/001': 700,
      'tile/entries/000': 20,
      'tile/entries/002.p/88': 9,
    }
    const flips = Object.entries(wrong).map(([path, at]) => [path, flip(file(path), at)])
    expect(await found(changed(Object.fromEntries(flips)))).toEqual([
      'tile-differs tile/1/000.p/2',
      'tile-differs tile/0/001',
      'entry-differs tile/entries/000 entry 0',
      'entry-differs tile/entries/002.p/88 entry 512',
    ])
  })

  test('V7: a tile and the bundle under it, both lost: both are named, the rest is checked', async () => {
    const none = new Uint8Array(256 * 32)
    const bundle = encodeBundle(Array(256).fill(utf8('{}')))
    expect(
      await found(changed({ 'tile/0/001': none, 'tile/entries/001': bundle, 'tile/entries/000': null })),
    ).toEqual(['tile-differs tile/0/001', 'file-missing tile/entries/000', 'bundle-differs tile/entries/001'])
  })

  test('V7: a tile of a higher level, and tiles under it', async () => {
    const size = 65_540
    const large = logFiles({ origin, entries: plainEntries(size, origin) })
    const opened = parseNote(large.get('checkpoint')!)
    const checkpoint = opened.ok ? parseCheckpoint(opened.value.text) : opened
    if (!checkpoint.ok) throw new Error(checkpoint.why)
    const tilesWrong = async (...flips: string[]) => {
      const reading = startReading(
        inMemory(changed(Object.fromEntries(flips.map(path => [path, flip(large.get(path)!, 16)])), large)),
      )
      const at = await proveTiles(reading, checkpoint.value, () => {})
      expect([at?.(0, 7), at?.(0, 255), at?.(0, 256)]).not.toContain(null)
      return reading.found().problems.map(problem => problem.where)
    }
    expect(await tilesWrong()).toEqual([])
    for (const wrong of [
      ['tile/1/000'],
      ['tile/0/256.p/4', 'tile/1/000'],
      ['tile/0/007', 'tile/0/250'],
      ['tile/2/000.p/1', 'tile/1/000', 'tile/0/007'],
    ])
      expect(await tilesWrong(...wrong)).toEqual(wrong)
  })

  test('a file that cannot be read ends it; more problems than are listed are counted', async () => {
    const failing: LogFiles = {
      read: async path =>
        path.startsWith('tile/0') ? Promise.reject(new Error('HTTP 503')) : inMemory(files).read(path),
    }
    const { problems, leaves } = await verify(failing)
    expect(problems).toEqual([
      { where: 'tile/0/002.p/88', code: 'file-not-read', args: { problem: 'HTTP 503' } },
    ])
    expect(leaves).toBeNull()
    const emptied = await verify(changed({ 'tile/entries/000': encodeBundle(Array(256).fill(utf8(''))) }))
    expect([emptied.problems.length, emptied.more]).toEqual([verifyProblemsMax, 256 - verifyProblemsMax])
  })
})

describe('entries in another order', () => {
  const bundle = (path: string) => {
    const decoded = decodeBundle(file(path))
    if (!decoded.ok) throw new Error(decoded.why)
    return decoded.value
  }
  const tile = (path: string) =>
    Array.from({ length: file(path).length / 32 }, (_, i) => file(path).subarray(32 * i, 32 * i + 32))
  const [first, hashes] = [bundle('tile/entries/000'), tile('tile/0/000')]
  const last = bundle('tile/entries/002.p/88')

  test('V8: two exchanged in their bundle', async () => {
    const moved = encodeBundle(swapped(first, 3, 200))
    expect(await found(changed({ 'tile/entries/000': moved }))).toEqual([
      'entry-differs tile/entries/000 entry 3',
      'entry-differs tile/entries/000 entry 200',
    ])
  })

  test('V6: and in the tile above', async () => {
    const moved = encodeBundle(swapped(first, 3, 200))
    const above = concat(...swapped(hashes, 3, 200))
    expect(await found(changed({ 'tile/entries/000': moved, 'tile/0/000': above }))).toEqual([
      'tile-differs tile/0/000',
      'bundle-differs tile/entries/000',
    ])
  })

  test('V6: and in every tile, or at the edge: only the root tells, and names what it may be', async () => {
    const everywhere = signedAgain(all => swapped(all, 3, 200))
    expect(await found(changed({ checkpoint: file('checkpoint') }, everywhere))).toEqual([
      'root-differs checkpoint',
    ])
    const edge = concat(...swapped(tile('tile/0/002.p/88'), 0, 87))
    const moved = encodeBundle(swapped(last, 0, 87))
    const { problems } = await verify(changed({ 'tile/entries/002.p/88': moved, 'tile/0/002.p/88': edge }))
    expect(problems).toEqual([
      {
        where: 'checkpoint',
        code: 'root-differs',
        args: { files: 'tile/0/002.p/88, tile/1/000.p/2' },
      },
    ])
  })

  test('V8: one twice, one left out, a bundle in the place of another', async () => {
    const twice = encodeBundle([...first.slice(0, 9), first[8]!, ...first.slice(10)])
    expect(await found(changed({ 'tile/entries/000': twice }))).toEqual([
      'entry-differs tile/entries/000 entry 9',
    ])
    const without = encodeBundle(first.slice(0, 255))
    expect(await found(changed({ 'tile/entries/000': without }))).toEqual([
      'bundle-malformed tile/entries/000',
    ])
    const other = await found(changed({ 'tile/entries/000': file('tile/entries/001') }))
    expect(other.length).toBe(verifyProblemsMax)
  })
})

describe('V9: what the log itself signed is checked all the same', () => {
  const leaf = (index: number) => JSON.parse(fromUtf8(entries[index]!))
  const canonical = (value: Json) => utf8(canonicalize(value))
  const author = (change: object) => ({ ...leaf(5), author: { ...leaf(5).author, ...change } })
  const place = 'tile/entries/000 entry 5'

  test.each<[string, Uint8Array, string]>([
    ['bytes that are no JSON', Uint8Array.of(0xff, 0), 'leaf-not-json'],
    ['spaces between', utf8(JSON.stringify(leaf(5), null, 1)), 'leaf-not-canonical'],
    ['an entry of another index', canonical({ ...leaf(5), index: 6 }), 'leaf-out-of-place'],
    ['an entry of another log', canonical(author({ log: 'other' })), 'leaf-other-log'],
    ['an entry before the last', canonical({ ...leaf(5), at: 3 }), 'leaf-before-last'],
    ['an author part said before', canonical({ ...leaf(5), author: leaf(2).author }), 'leaf-repeated'],
    ['null', canonical(null), 'leaf-malformed'],
    ['a list', canonical([]), 'leaf-malformed'],
    ['a member too many', canonical({ ...leaf(5), more: 1 }), 'leaf-malformed'],
    ['no author', canonical({ ...leaf(5), author: null }), 'leaf-malformed'],
    ['no act', canonical(author({ act: 'x' })), 'leaf-malformed'],
    ['an unknown version', canonical(author({ v: 2 })), 'leaf-malformed'],
    ['a nonce that is none', canonical(author({ nonce: 'x' })), 'leaf-malformed'],
    ['an unknown attestation', canonical({ ...leaf(5), auth: { how: 'trust-me' } }), 'leaf-malformed'],
    ['a moment that is none', canonical(author({ on: '2012-13' })), 'leaf-malformed'],
    ['sources that are no list', canonical(author({ provenance: { sources: 'S1' } })), 'leaf-malformed'],
    ['a body without commitment', canonical(author({ body: {} })), 'leaf-malformed'],
  ])('%s', async (_, entry, code) => {
    const log = signedAgain(all => all.map((was, i) => (i === 5 ? entry : was)))
    expect(await found(log)).toEqual([`${code} ${place}`])
  })

  test('the same author part twice with another nonce is another act', async () => {
    const log = signedAgain(all =>
      all.map((was, i) => (i === 5 ? canonical(author({ act: leaf(4).author.act })) : was)),
    )
    expect(await found(log)).toEqual([])
  })
})

describe('whom it believes', () => {
  const vkey = (key: Uint8Array, type = 1) => utf8(`${formatVkey(verifierKey(origin, type, key))}\n`)
  const own = logKey(origin)
  const other = verifierKey(origin, 1, publicKeyOf(otherSeed))

  test.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['without its newline', file('key').slice(0, -1)],
    ['two lines', concat(file('key'), file('key'))],
    ['not UTF-8', Uint8Array.of(0xff, 10)],
    ['a witness', vkey(publicKeyOf(seed), cosignatureType)],
  ])('V2: a key that is none: %s', async (_, key) => {
    expect(await found(changed({ key }))).toEqual(['key-malformed key'])
    expect(await found(changed({ key }), { keys: [own] })).toEqual(['key-malformed key'])
  })

  test('V2, V3: a checkpoint by another key than the one that is there, or that is believed', async () => {
    const forged = signedAgain(all => swapped(all, 1, 2), otherSeed)
    const checkpoint = forged.get('checkpoint')!
    expect(await found(changed({ checkpoint }))).toEqual(['note-unsigned checkpoint'])
    expect(await found(forged, { keys: [own] })).toEqual(['key-not-believed key', 'note-unsigned checkpoint'])
    expect(await found(files, { keys: [other, own] })).toEqual([])
    expect(await found(changed({ key: vkey(publicKeyOf(otherSeed)) }), { keys: [own] })).toEqual([
      'key-not-believed key',
    ])
  })

  test('V3: a key of another name signs for nobody but itself', async () => {
    const checkpoint = signCheckpoint(
      { origin: 'other', size: 0, root: emptyRoot, extensions: [] },
      origin,
      seed,
    )
    expect(await found(changed({ checkpoint }))).toEqual(['origin-not-of-key checkpoint'])
  })

  test('V3: a checkpoint that claims more entries than anybody verifies is not begun with', async () => {
    const root = new Uint8Array(32)
    const checkpoint = signCheckpoint({ origin, size: 2 ** 52, root, extensions: [] }, origin, seed)
    expect(await found(changed({ checkpoint }))).toEqual(['log-too-large checkpoint'])
  })
})

describe('V4: a checkpoint remembered from before', () => {
  const at = (size: number) => logFiles({ origin, entries: entries.slice(0, size) }).get('checkpoint')!

  test('law: a log is consistent with every size it had', async () => {
    const size = fc.integer({ min: 0, max: 600 })
    await fc.assert(
      fc.asyncProperty(size, async size => {
        expect(await found(files, { since: at(size) })).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  test('rollback: the log is smaller than it was', async () => {
    const before = logFiles({ origin, entries: entries.slice(0, 500) })
    expect(await found(before, { since: file('checkpoint') })).toEqual(['rollback checkpoint'])
  })

  test.each([6, 256, 300, 599, 600])(
    'split view: entry 5 changed, all signed again, %i remembered',
    async size => {
      const entry = utf8(fromUtf8(entries[5]!).replace('remark', 'Remark'))
      const rewritten = signedAgain(all => all.map((was, i) => (i === 5 ? entry : was)))
      expect(await found(rewritten)).toEqual([])
      expect(await found(rewritten, { since: at(size) })).toEqual(['split-view checkpoint'])
      expect(await found(rewritten, { since: at(5) })).toEqual([])
    },
  )

  test('one of another log, unsigned, or no checkpoint at all', async () => {
    const otherLog = logFiles({ origin: 'other', entries: [] }).get('checkpoint')!
    expect(await found(files, { since: otherLog })).toEqual(['since-not-believed since'])
    const sameKey = signCheckpoint(
      { origin: 'other', size: 1, root: new Uint8Array(32), extensions: [] },
      origin,
      seed,
    )
    expect(await found(files, { since: sameKey })).toEqual(['since-other-log since'])
    expect(await found(files, { since: utf8('yesterday') })).toEqual(['since-not-believed since'])
  })
})

describe('V5: witnesses', () => {
  const seeds = [21, 22, 23].map(n => new Uint8Array(32).fill(n))
  const names = ['a.example/w', 'b.example/w', 'c.example/w']
  const witnesses = seeds.map((s, i) => verifierKey(names[i]!, cosignatureType, publicKeyOf(s)))
  const text = `${fromUtf8(file('checkpoint')).split('\n\n')[0]}\n`
  const line = (i: number, time = 1_700_000_000) => formatSignature(cosign(text, names[i]!, seeds[i]!, time))
  const cosigned = (...lines: string[]) =>
    changed({ checkpoint: concat(file('checkpoint'), ...lines.map(utf8)) })

  test('a quorum of them must have cosigned; each counts once, with its time', async () => {
    const log = cosigned(line(0), line(2), line(2, 1_700_000_009))
    const { problems, cosigned: by } = await verify(log, { witnesses, quorum: 2 })
    expect([problems, by.map(signer => [signer.key.name, signer.time])]).toEqual([
      [],
      [
        ['a.example/w', 1_700_000_000],
        ['c.example/w', 1_700_000_009],
      ],
    ])
    expect(await found(log, { witnesses, quorum: 3 })).toEqual(['witness-missing checkpoint'])
    const named = [...witnesses, ...witnesses]
    expect(await found(log, { witnesses: named, quorum: 3 })).toEqual(['witness-missing checkpoint'])
    expect(await found(files, { witnesses, quorum: 1 })).toEqual(['witness-missing checkpoint'])
    expect(await found(files, { witnesses })).toEqual([])
  })

  test('split view: the cosignature of another tree is none of this one', async () => {
    const rewritten = signedAgain(all => swapped(all, 1, 2)).get('checkpoint')!
    const checkpoint = concat(rewritten, utf8(line(0)))
    const split = signedAgain(all => swapped(all, 1, 2))
    expect(await found(changed({ checkpoint }, split), { witnesses, quorum: 1 })).toContain(
      'note-signature-wrong checkpoint',
    )
  })
})
