/** The laws of docs/design/store.md, S1 to S12, as tests that every store has to pass. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashText, hex, sha256, utf8 } from '../core/canonical/hash.js'
import type { Result } from '../core/canonical/result.js'
import type { StoredBody } from '../core/record/body.js'
import { emptyRoot } from '../core/record/tree.js'
import type { Batch, LogContents, LogStore, NewBody, NewEntry, NewText, Store, Withholding } from './store.js'

/** An entry told from others by its words. */
export function entryOf(words: string): NewEntry {
  const bytes = utf8(words)
  return { bytes, leafHash: hashText(`leaf ${words}`), authorHash: hashText(`author ${words}`) }
}

export function textOf(seq: number, text: string): NewText {
  return { seq, hash: hashText(text), text }
}

export function bodyOf(reasons: string): StoredBody {
  return { salt: hashText(`salt ${reasons}`), body: { lang: 'fr', reasons } }
}

export function newBody(seq: number, reasons: string): NewBody {
  return { seq, stored: bodyOf(reasons) }
}

/** A batch of entries told apart by their words, with a root that depends on them. */
export function batchOf(words: readonly string[], beside: Partial<Batch> = {}): Batch {
  const root = sha256(utf8(words.join('\n')))
  return { entries: words.map(entryOf), texts: [], bodies: [], root, ...beside }
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.why}: ${JSON.stringify(result)}`)
  return result.value
}

/** Contents as plain values that can be compared, whatever kind of array their bytes are in. */
export function plain({ entries, texts, bodies }: LogContents) {
  return { entries: entries.map(bytes => Buffer.from(bytes).toString()), texts, bodies }
}

const why = (result: Result<unknown>) => (result.ok ? 'ok' : result.why)
const ada = { id: 'ada', url: 'http://ada:8080' }
const bob = { id: 'bob', url: null }
const hour = 3_600_000

/** Runs the laws against a store that `open` opens once; every test has a log of its own in it. */
export function storeLaws(kind: string, open: () => Promise<Store>): void {
  describe(`${kind} store`, () => {
    let store: Store
    beforeAll(async () => {
      store = await open()
    })
    afterAll(() => store.close())

    const freshLog = async () => must(await store.open(`log-${randomBytes(8).toString('hex')}`))
    const readAll = async (log: LogStore) => plain(await log.read(0, (await log.head()).size))

    test('S1: a log that is opened is there, empty, with the root of the empty tree and no writer', async () => {
      const log = await freshLog()
      const head = { size: 0, epoch: 0, holder: null, signed: 0 }
      expect(await log.head()).toMatchObject(head)
      expect(hex((await log.head()).root)).toBe(hex(emptyRoot))
      expect((await store.heads()).get(log.name)).toMatchObject(head)
      expect(await readAll(log)).toEqual({ entries: [], texts: new Map(), bodies: new Map() })
      expect(await log.checkpoint()).toBe(null)
    })

    test('S1: a log opened again is the same one; names are any text, listed once, in order', async () => {
      const tag = randomBytes(4).toString('hex')
      const names = ['é', 'Z', 'a', '😀', '～', "'; --"].map(name => `${tag} ${name}`)
      await Promise.all([...names, ...names].map(async name => must(await store.open(name))))
      const log = must(await store.open(names[0]!))
      must(await log.append(0, 0, batchOf(['one'])))
      expect((await must(await store.open(names[0]!)).head()).size).toBe(1)
      const listed = (await store.logs()).filter(name => name.startsWith(tag))
      expect(listed).toEqual([...names].sort())
      expect((await store.heads()).get(names[1]!)?.size).toBe(0)
    })

    test('S2: what is appended is there, whole and in order, and the head has moved to the given root', async () => {
      const log = await freshLog()
      const first = batchOf(['{"n":0}', '{"n":1}'], {
        texts: [textOf(1, 'Déjà vu')],
        bodies: [newBody(0, 'oui')],
      })
      const second = batchOf(['{"n":2}'], { texts: [textOf(2, 'zwei')] })
      expect(must(await log.append(0, 0, first))).toBe(2)
      expect(must(await log.append(0, 2, second))).toBe(3)
      expect(await readAll(log)).toEqual({
        entries: ['{"n":0}', '{"n":1}', '{"n":2}'],
        texts: new Map([...first.texts, ...second.texts].map(({ hash, text }) => [hash, text])),
        bodies: new Map([[0, bodyOf('oui')]]),
      })
      const { size, root } = await log.head()
      expect([size, hex(root)]).toEqual([3, hex(second.root)])
    })

    test.each([
      ['a smaller size', 0, 0],
      ['a larger size', 0, 2],
      ['another epoch', 1, 1],
    ])('S3: a writer with %s appends nothing at all', async (_, epoch, size) => {
      const log = await freshLog()
      must(await log.append(0, 0, batchOf(['one'])))
      const before = await log.head()
      const late = batchOf(['two'], {
        texts: [textOf(size, 'late')],
        bodies: [newBody(size, 'late')],
      })
      expect(why(await log.append(epoch, size, late))).toBe('stale')
      expect(await log.head()).toEqual(before)
      expect(plain(await log.read(0, 9))).toEqual({ entries: ['one'], texts: new Map(), bodies: new Map() })
    })

    test('S3: of many that append after the same size at once, one does', async () => {
      const log = await freshLog()
      const answers = await Promise.all(
        Array.from({ length: 16 }, (_, i) => log.append(0, 0, batchOf([`writer ${i}`, `again ${i}`]))),
      )
      expect(answers.map(why).sort()).toEqual(['ok', ...Array(15).fill('stale')])
      const winner = answers.findIndex(answer => answer.ok)
      expect((await readAll(log)).entries).toEqual([`writer ${winner}`, `again ${winner}`])
    })

    test('S4: an author part is stored once: a batch with one that is there, or with one twice, is refused', async () => {
      const log = await freshLog()
      must(await log.append(0, 0, batchOf(['one'])))
      expect(why(await log.append(0, 1, batchOf(['two', 'one'])))).toBe('duplicate-act')
      expect(why(await log.append(0, 1, batchOf(['two', 'two'])))).toBe('duplicate-act')
      expect((await log.head()).size).toBe(1)
      expect(must(await log.append(0, 1, batchOf(['two'])))).toBe(2)
      expect(must(await (await freshLog()).append(0, 0, batchOf(['one'])))).toBe(1)
    })

    test('S5: a stretch is read with what first came with its entries, cut at the size', async () => {
      const log = await freshLog()
      const texts = [textOf(0, 'a'), textOf(1, 'b'), textOf(2, 'c'), textOf(2, 'a')]
      const bodies = [0, 1, 2].map(seq => newBody(seq, `body ${seq}`))
      must(await log.append(0, 0, batchOf(['zero', 'one', 'two'], { texts, bodies })))
      must(await log.append(0, 3, batchOf(['three'], { texts: [textOf(3, 'b')] })))
      expect(plain(await log.read(1, 3))).toEqual({
        entries: ['one', 'two'],
        texts: new Map([1, 2].map(i => [texts[i]!.hash, texts[i]!.text])),
        bodies: new Map([1, 2].map(seq => [seq, bodyOf(`body ${seq}`)])),
      })
      expect(plain(await log.read(3, 99))).toMatchObject({ entries: ['three'], texts: new Map() })
      expect(plain(await log.read(4, 9))).toEqual({ entries: [], texts: new Map(), bodies: new Map() })
      const hashesOf = ({ leafHash, authorHash }: NewEntry) => ({ leafHash, authorHash })
      expect(await log.hashes(1, 99)).toEqual(['one', 'two', 'three'].map(entryOf).map(hashesOf))
    })

    test.each([
      ['U+0000', 'a\u0000b'],
      ['nothing', ''],
      ['what quotes and escapes', `\\x00 "{',NULL}' \\`],
      ['several scripts and planes', 'نص مفتوح 開かれた 😀 e\u0301'],
      ['a byte order mark', '\uFEFFa'],
      ['the longest wording', 'ü'.repeat(32 * 1024)],
    ])('S5: a text and a body of %s come back as they were', async (_, text) => {
      const log = await freshLog()
      const texts = [textOf(0, text)]
      must(await log.append(0, 0, batchOf(['0'], { texts, bodies: [newBody(0, text)] })))
      const contents = await log.read(0, 1)
      expect(contents.texts.get(texts[0]!.hash)).toBe(text)
      expect(contents.bodies.get(0)).toEqual(bodyOf(text))
    })

    test('S5: the bytes of an entry are any bytes, up to the longest', async () => {
      const log = await freshLog()
      const all = [
        Uint8Array.from({ length: 256 }, (_, byte) => byte),
        new Uint8Array(65_535),
        new Uint8Array(),
      ]
      const entries = all.map((bytes, i) => ({ ...entryOf(`${i}`), bytes }))
      must(await log.append(0, 0, { ...batchOf([]), entries }))
      expect((await log.read(0, 3)).entries.map(hex)).toEqual(all.map(hex))
    })

    test('S6: a lease is held by one until it is given back or has run out, and each taking counts the epoch up', async () => {
      const log = await freshLog()
      expect(must(await log.takeLease(ada, hour))).toBe(1)
      expect(await log.head()).toMatchObject({ epoch: 1, holder: ada })
      expect(why(await log.takeLease(bob, hour))).toBe('lease-held')
      expect(must(await log.takeLease(ada, hour))).toBe(2)
      await log.releaseLease(1)
      expect((await log.head()).holder).toEqual(ada)
      await log.releaseLease(2)
      expect(await log.head()).toMatchObject({ epoch: 2, holder: null })
      expect(must(await log.takeLease(bob, 0))).toBe(3)
      expect((await log.head()).holder).toBe(null)
      expect(must(await log.takeLease(ada, hour))).toBe(4)
    })

    test('S6: a lease is renewed by its epoch alone, also late, as long as nobody took it', async () => {
      const log = await freshLog()
      must(await log.takeLease(ada, 0))
      expect(why(await log.renewLease(1, hour))).toBe('ok')
      expect((await log.head()).holder).toEqual(ada)
      expect(why(await log.renewLease(0, hour))).toBe('stale')
      await log.releaseLease(1)
      expect(why(await log.renewLease(1, hour))).toBe('stale')
    })

    test('S6: whoever lost the lease appends nothing any more', async () => {
      const log = await freshLog()
      const old = must(await log.takeLease(ada, 0))
      const epoch = must(await log.takeLease(bob, hour))
      expect(why(await log.append(old, 0, batchOf(['old'])))).toBe('stale')
      expect(must(await log.append(epoch, 0, batchOf(['new'])))).toBe(1)
    })

    test('S6: of many that take a lease at once, one does', async () => {
      const log = await freshLog()
      const takers = Array.from({ length: 8 }, (_, i) => log.takeLease({ id: `${i}`, url: null }, hour))
      expect((await Promise.all(takers)).map(why).sort()).toEqual([...Array(7).fill('lease-held'), 'ok'])
    })

    test('S7: a checkpoint replaces the one it names, and none is of more entries than there are', async () => {
      const log = await freshLog()
      const of = (size: number, note = `note ${size}`) => ({ size, note: utf8(note) })
      const kept = async () => Buffer.from((await log.checkpoint())?.note ?? []).toString()
      must(await log.append(0, 0, batchOf(['0', '1', '2'])))
      expect(why(await log.publish(2, of(3)))).toBe('stale')
      expect(why(await log.publish(0, of(4)))).toBe('stale')
      expect(await log.checkpoint()).toBe(null)
      expect(why(await log.publish(0, of(2)))).toBe('ok')
      expect(why(await log.publish(0, of(3)))).toBe('stale')
      expect(why(await log.publish(1, of(3)))).toBe('stale')
      expect([await kept(), (await log.head()).signed]).toEqual(['note 2', 2])
      expect(why(await log.publish(2, of(2, 'cosigned')))).toBe('ok')
      expect([await kept(), (await log.checkpoint())?.size]).toEqual(['cosigned', 2])
      expect(why(await log.publish(2, of(3)))).toBe('ok')
      expect([await kept(), (await log.head()).signed]).toEqual(['note 3', 3])
    })

    test('S7: of many that publish at once, one does; an empty log may have a checkpoint', async () => {
      const log = await freshLog()
      expect(why(await log.publish(0, { size: 0, note: utf8('empty') }))).toBe('ok')
      must(await log.append(0, 0, batchOf(['0', '1'])))
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, i) => log.publish(0, { size: 1 + (i % 2), note: utf8(`${i}`) })),
      )
      expect(answers.map(why).sort()).toEqual(['ok', ...Array(7).fill('stale')])
    })

    test('S8: one snapshot is kept a log, under the key it was made with', async () => {
      const log = await freshLog()
      expect(await log.snapshot('fold 1')).toBe(null)
      await log.keepSnapshot('fold 1', { size: 5, bytes: utf8('five') })
      expect((await log.snapshot('fold 1'))?.size).toBe(5)
      await log.keepSnapshot('fold 2', { size: 4, bytes: utf8('four') })
      expect(await log.snapshot('fold 1')).toBe(null)
      expect(Buffer.from((await log.snapshot('fold 2'))!.bytes).toString()).toBe('four')
    })

    test('S8: a large snapshot comes back as it was', async () => {
      const log = await freshLog()
      const bytes = randomBytes(5_000_001)
      await log.keepSnapshot('fold', { size: 1, bytes })
      expect(bytes.equals((await log.snapshot('fold'))!.bytes)).toBe(true)
    })

    test.each<[string, Withholding['level'][], boolean]>([
      ['hidden', ['hidden'], true],
      ['hidden again', ['hidden', 'hidden'], true],
      ['erased', ['erased'], false],
      ['erased again', ['erased', 'erased'], false],
      ['hidden, then erased', ['hidden', 'erased'], false],
      ['erased, then hidden', ['erased', 'hidden'], false],
    ])('S9: what is %s is not read, and the entries stay; sealed: %s', async (_, levels, isSealed) => {
      const log = await freshLog()
      const texts = [textOf(0, 'gone'), textOf(0, 'stays')]
      const bodies = [newBody(0, 'gone'), newBody(1, 'stays')]
      must(await log.append(0, 0, batchOf(['0', '1'], { texts, bodies })))
      for (const level of levels)
        await log.withhold([
          { text: texts[0]!.hash, level },
          { body: 0, level },
          { body: 77, level },
        ])
      const left = { texts: new Map([[texts[1]!.hash, 'stays']]), bodies: new Map([[1, bodyOf('stays')]]) }
      expect(await readAll(log)).toEqual({ entries: ['0', '1'], ...left })
      const sealed = { texts: new Map([[texts[0]!.hash, 'gone']]), bodies: new Map([[0, bodyOf('gone')]]) }
      expect(await log.sealed()).toEqual(isSealed ? sealed : { texts: new Map(), bodies: new Map() })
    })

    test.each<Withholding['level']>(['hidden', 'erased'])(
      'S9: a text that is %s does not come back with a later entry, nor one withheld before it came',
      async level => {
        const log = await freshLog()
        const [known, coming] = [textOf(0, 'known'), textOf(1, 'coming')]
        must(await log.append(0, 0, batchOf(['0'], { texts: [known] })))
        await log.withhold([known, coming].map(({ hash }) => ({ text: hash, level })))
        must(await log.append(0, 1, batchOf(['1'], { texts: [{ ...known, seq: 1 }, coming] })))
        expect((await readAll(log)).texts).toEqual(new Map())
        const sealed = level === 'hidden' ? [[known.hash, 'known']] : []
        expect([...(await log.sealed()).texts]).toEqual(sealed)
      },
    )

    test('S10: a secret is made once, and is the same for all who ask at once or later', async () => {
      const name = randomBytes(4).toString('hex')
      const asked = await Promise.all(
        Array.from({ length: 8 }, () => store.secret(name, () => randomBytes(32))),
      )
      const known = new Set(asked.map(bytes => hex(bytes)))
      expect(known.size).toBe(1)
      expect(known.has(hex(await store.secret(name, () => randomBytes(32))))).toBe(true)
      expect(known.has(hex(await store.secret(`${name}2`, () => randomBytes(32))))).toBe(false)
    })

    test('S11: a witness remembers the last it signed of an origin, and replaces it by compare-and-swap', async () => {
      const origin = `origin/${randomBytes(4).toString('hex')}`
      const of = (size: number) => ({ size, root: sha256(utf8(`${size}`)), note: utf8(`note ${size}`) })
      expect(await store.witnessed(origin)).toBe(null)
      expect(why(await store.witness(origin, 1, of(2)))).toBe('stale')
      expect(await store.witnessed(origin)).toBe(null)
      expect(why(await store.witness(origin, 0, of(0)))).toBe('ok')
      const answers = await Promise.all(Array.from({ length: 8 }, () => store.witness(origin, 0, of(3))))
      expect(answers.map(why).sort()).toEqual(['ok', ...Array(7).fill('stale')])
      expect(why(await store.witness(origin, 3, of(3)))).toBe('ok')
      const last = (await store.witnessed(origin))!
      expect([last.size, hex(last.root), Buffer.from(last.note).toString()]).toEqual([
        3,
        hex(of(3).root),
        'note 3',
      ])
    })

    test.each<[string, (log: LogStore) => Promise<unknown>]>([
      ['checkpoint', log => log.publish(2, { size: 1, note: utf8('') })],
      ['witnessed state', () => store.witness('shrinking', 2, { size: 1, root: emptyRoot, note: utf8('') })],
    ])('S12: a %s that shrinks is a bug', async (_, shrink) => {
      await expect(shrink(await freshLog())).rejects.toThrow('never shrinks')
    })
  })
}
