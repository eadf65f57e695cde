import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { concat, fromUtf8, hashText, utf8 } from '../core/canonical/hash.js'
import { noteBytesMax, witnessPauseMs } from '../core/limits.js'
import { start } from '../core/negotiation/testing-acts.js'
import { signCheckpoint } from '../core/record/checkpoint.js'
import { openSignatures } from '../core/record/cosignature.js'
import { publicKeyOf, verifyEd25519 } from '../core/record/ed25519.js'
import {
  cosignatureType,
  formatNote,
  formatVkey,
  parseNote,
  parseSignatures,
  type VerifierKey,
  verifierKey,
} from '../core/record/note.js'
import { consistencyProof } from '../core/record/proof.js'
import { logKey, seed } from '../core/record/testing-files.js'
import { type HashTree, makeHashTree } from '../core/record/tree.js'
import { memoryStore } from '../store/memory-store.js'
import type { Store } from '../store/store.js'
import { formatAddCheckpoint, parseAddCheckpoint } from './add-checkpoint.js'
import { listen, servedLog, statement, testOrigin } from './testing-served.js'
import { cosignWith, serveWitness } from './witness.js'

const witnessSeed = new Uint8Array(32).fill(9)
const keyOf = (of: Uint8Array) => verifierKey('witness.example/witness', cosignatureType, publicKeyOf(of))
const seconds = 1_700_000_000

type Memory = Pick<Store, 'witnessed' | 'witness'>

function witnessApp(store: Memory = memoryStore()): Hono {
  const app = new Hono()
  serveWitness(app, {
    store,
    origin: 'https://witness.example',
    now: () => 1000 * seconds + 500,
    witnessSeed: async () => witnessSeed,
    witnessFor: [logKey(testOrigin), logKey('example.org/other')],
  })
  return app
}

async function post(app: Hono, body: Uint8Array): Promise<[number, string, string | null]> {
  const init = { method: 'POST', body: body as Uint8Array<ArrayBuffer> }
  const answer = await app.request('/witness/add-checkpoint', init)
  return [answer.status, await answer.text(), answer.headers.get('content-type')]
}

function treeOf(size: number, start = 0): HashTree {
  const tree = makeHashTree()
  for (let i = 0; i < size; i++) tree.append(new Uint8Array(32).fill((start + i) % 256))
  return tree
}

const tree = treeOf(40)
/** What the log shows to others. */
const otherTree = treeOf(40, 100)

function noteOf(size: number, of = tree, origin = testOrigin, signer = seed): Uint8Array {
  return signCheckpoint({ origin, size, root: of.root(size), extensions: [] }, origin, signer)
}

/** What an honest log sends. */
function request(old: number, size: number, of = tree): Uint8Array {
  return formatAddCheckpoint({ old, proof: consistencyProof(of.node, old, size), note: noteOf(size, of) })
}

/** When the witness says that it cosigned; null where the line is not its. */
async function cosignedAt(note: Uint8Array, line: string): Promise<number | null> {
  const parsed = parseNote(note)
  const signatures = parseSignatures(line)
  if (!parsed.ok || !signatures.ok) return null
  const text = parsed.value.text
  const signers = await openSignatures(
    { text, signatures: signatures.value },
    [keyOf(witnessSeed)],
    verifyEd25519,
  )
  return signers.ok ? (signers.value[0]?.time ?? null) : null
}

describe('as a witness', () => {
  test('H15: it cosigns a checkpoint that grew from the last one, or is the last one again', async () => {
    const app = witnessApp()
    for (const [old, size] of [
      [0, 3],
      [3, 3],
      [3, 17],
      [17, 40],
    ] as const) {
      const [status, line] = await post(app, request(old, size))
      expect([status, await cosignedAt(noteOf(size), line)], `${old} to ${size}`).toEqual([200, seconds])
    }
  })
  const grown = consistencyProof(tree.node, 5, 9)
  test.each([
    ['of an origin it does not know', { note: noteOf(9, tree, 'example.org/unknown') }, 404],
    ['that nobody signed whom it trusts', { note: noteOf(9, tree, testOrigin, witnessSeed) }, 403],
    ['that the key of another log signed', { note: relabelled(noteOf(9, tree, 'example.org/other')) }, 403],
    ['with a signature that fails', { note: forged(noteOf(9)) }, 403],
    ['with an old size beyond its own', { old: 10, proof: [] }, 400],
    ['from another size', { old: 4, proof: consistencyProof(tree.node, 4, 9) }, 409],
    ['from nothing', { old: 0, proof: [] }, 409],
    ['from nothing, of nothing', { old: 0, proof: [], note: noteOf(0) }, 409],
    ['that is smaller: a rollback', { old: 4, proof: [], note: noteOf(4) }, 409],
    ['without a proof', { proof: [] }, 422],
    ['with too long a proof', { proof: [...grown, grown[0]!] }, 422],
    ['of another history, by this proof', { note: noteOf(9, otherTree) }, 422],
    [
      'of another history, by its own proof',
      {
        note: noteOf(9, otherTree),
        proof: consistencyProof(otherTree.node, 5, 9),
      },
      422,
    ],
    ['of the same size and another root: a split view', { proof: [], note: noteOf(5, otherTree) }, 422],
  ] as const)('H16: refused is a checkpoint %s', async (_, change, expected) => {
    const app = witnessApp()
    await post(app, request(0, 5))
    const [status, text, type] = await post(
      app,
      formatAddCheckpoint({ old: 5, proof: grown, note: noteOf(9), ...change }),
    )
    expect(status).toBe(expected)
    if (status === 409) expect([text, type]).toEqual(['5\n', 'text/x.tlog.size'])
    expect((await post(app, request(5, 9)))[0]).toBe(200)
  })
  test('H16: of an empty log there is nothing to remember, and but one root', async () => {
    const store = memoryStore()
    const app = witnessApp(store)
    expect((await post(app, request(0, 0)))[0]).toBe(200)
    expect(await store.witnessed(testOrigin)).toBe(null)
    const root = tree.root(1)
    const note = signCheckpoint({ origin: testOrigin, size: 0, root, extensions: [] }, testOrigin, seed)
    expect((await post(app, formatAddCheckpoint({ old: 0, proof: [], note })))[0]).toBe(422)
    expect((await post(app, formatAddCheckpoint({ old: 0, proof: grown, note: noteOf(9) })))[0]).toBe(422)
  })
  const good = fromUtf8(request(5, 9))
  test.each([
    ['nothing', ''],
    ['no checkpoint', good.slice(0, good.indexOf('\n\n') + 2)],
    ['no blank line', good.replace('\n\n', '\n')],
    ['no old size', good.replace(/^old \d+\n/, '')],
    ['an old size with a zero before it', good.replace('old 5', 'old 05')],
    ['a negative old size', good.replace('old 5', 'old -5')],
    ['two spaces', good.replace('old 5', 'old  5')],
    ['a hash that is too short', good.replace('\n', '\nAAAA\n')],
    ['a hash that is no base64', good.replace('\n', `\n${'!'.repeat(44)}\n`)],
    ['carriage returns', good.replaceAll('\n', '\r\n')],
    ['64 hashes', good.replace('\n', `\n${`${'A'.repeat(43)}=\n`.repeat(64 - grown.length)}`)],
    ['a checkpoint without a signature', good.slice(0, good.lastIndexOf('\n\n') + 2)],
    ['a checkpoint of no size', good.replace('\n9\n', '\nnine\n')],
    ['a note that is too large', good + '— a AAAAAAAA\n'.repeat(noteBytesMax / 10)],
  ])('H16: malformed is a request with %s', async (_, body) => {
    expect((await post(witnessApp(), utf8(body)))[0]).toBe(400)
  })
  test('H16: no request, however mangled, is cosigned or throws', async () => {
    const bytes = request(0, 9)
    const app = witnessApp()
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const mangled = bytes.map((byte, i) => (i === at ? byte ^ flip : byte))
        const [status] = await post(app, mangled)
        return [400, 403, 404, 409, 422].includes(status)
      }),
    )
  })
  test('H16: requests are read as they are written', () => {
    const hashes = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 63 })
    fc.assert(
      fc.property(fc.maxSafeNat(), hashes, (old, proof) => {
        const sent = { old, proof, note: noteOf(3) }
        expect(parseAddCheckpoint(formatAddCheckpoint(sent))).toEqual(sent)
      }),
    )
    expect(parseAddCheckpoint(Uint8Array.of(0xff, 0x0a, 0x0a))).toBe(null)
  })
  test('H17: of two at once one is told to come again, and both are cosigned in the end', async () => {
    const app = witnessApp(slow(memoryStore()))
    await post(app, request(0, 5))
    for (const sizes of [
      [9, 9],
      [17, 12],
    ]) {
      const old = sizes[0] === 9 ? 5 : 9
      const both = await Promise.all(sizes.map(size => post(app, request(old, size))))
      expect(both.map(([status]) => status).sort()).toEqual([200, 409])
      const [, has] = both.find(([status]) => status === 409)!
      expect((await post(app, request(Number(has), Math.max(...sizes))))[0]).toBe(200)
    }
  })
  test('H17: nothing is given away before it is remembered', async () => {
    const store = memoryStore()
    const app = witnessApp({ ...store, witness: () => Promise.reject(new Error('disk full')) })
    app.onError((_, c) => c.text('', 500))
    expect((await post(app, request(0, 5)))[0]).toBe(500)
    expect(await store.witnessed(testOrigin)).toBe(null)
  })
  test('H18: what it last cosigned can be had by the hash of the origin, with both signatures', async () => {
    const app = witnessApp()
    const path = `/witness/${hashText(testOrigin)}/checkpoint`
    expect((await app.request(path)).status).toBe(404)
    const stranger = utf8('— stranger.example AAAAAAAA\n')
    await post(app, formatAddCheckpoint({ old: 0, proof: [], note: concat(noteOf(5), stranger) }))
    const answer = await app.request(path)
    const note = parseNote(new Uint8Array(await answer.arrayBuffer()))
    if (!note.ok) throw new Error(note.why)
    expect(note.value.signatures.map(({ name }) => name)).toEqual([testOrigin, 'witness.example/witness'])
    const keys = [logKey(testOrigin), keyOf(witnessSeed)]
    expect(await openSignatures(note.value, keys, verifyEd25519)).toMatchObject({
      ok: true,
      value: { length: 2 },
    })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect((await app.request(`/witness/${hashText('example.org/unknown')}/checkpoint`)).status).toBe(404)
  })
  test('H19: its key is named after the public address; a server without one is no witness', async () => {
    expect(await (await witnessApp().request('/witness/key')).text()).toBe(
      `${formatVkey(keyOf(witnessSeed))}\n`,
    )
    const app = new Hono()
    serveWitness(app, {
      store: memoryStore(),
      origin: null,
      now: () => 0,
      witnessSeed: async () => seed,
      witnessFor: [],
    })
    for (const path of ['key', 'add-checkpoint', `${hashText(testOrigin)}/checkpoint`])
      expect(
        (await app.request(`/witness/${path}`, { method: path.includes('add') ? 'POST' : 'GET' })).status,
      ).toBe(404)
  })
})

/** Signed under one name, shown under another. */
function relabelled(note: Uint8Array): Uint8Array {
  return utf8(fromUtf8(note).replaceAll('example.org/other', testOrigin))
}

function forged(bytes: Uint8Array): Uint8Array {
  const note = parseNote(bytes)
  if (!note.ok) throw new Error(note.why)
  const [line] = note.value.signatures
  return formatNote({ ...note.value, signatures: [{ ...line!, signature: new Uint8Array(64) }] })
}

/** A store where two requests can both have read before either writes. */
function slow(store: Memory): Memory {
  return {
    ...store,
    async witnessed(origin) {
      const last = await store.witnessed(origin)
      await new Promise(resolve => setTimeout(resolve, 10))
      return last
    },
  }
}

describe('asking witnesses', () => {
  async function asked(witnesses: Parameters<typeof cosignWith>[0], size = 9, of = tree) {
    const problems: string[] = []
    const cosign = cosignWith(witnesses, { complain: problem => problems.push(problem) })
    const note = await cosign({ size, note: noteOf(size, of) }, of.node)
    return { note, problems, cosigned: await cosignedAt(note, fromUtf8(note).split('\n\n')[1]!), cosign }
  }
  const witnessAt = (url: string, key: VerifierKey = keyOf(witnessSeed)) => ({ url: `${url}/witness`, key })

  test('H20: two servers: each checkpoint published is cosigned, from wherever the witness is', async () => {
    const store = memoryStore()
    await using witness = await listen(witnessApp(store))
    const cosign = cosignWith([witnessAt(witness.url)])
    const log = await servedLog(start, { cosign })
    for (let i = 0; i < 3; i++) {
      await log.submit(statement())
      expect(await log.publish()).toMatchObject({ ok: true })
      const { note, size } = log.checkpoint()!
      expect(await cosignedAt(note, fromUtf8(note).split('\n\n')[1]!)).toBe(seconds)
      expect(await store.witnessed(testOrigin)).toMatchObject({ size, root: log.root() })
    }
  })
  test('H20: one that forgets where the witness was is told, and starts from there', async () => {
    await using witness = await listen(witnessApp())
    const first = await asked([witnessAt(witness.url)], 9)
    const restarted = await asked([witnessAt(witness.url)], 30)
    expect([first.cosigned, restarted.cosigned]).toEqual([seconds, seconds])
    expect([first.problems, restarted.problems]).toEqual([[], []])
  })
  test('H20: a log that rolled back, or shows another history, gets no cosignature', async () => {
    await using witness = await listen(witnessApp())
    await asked([witnessAt(witness.url)], 9)
    const back = await asked([witnessAt(witness.url)], 7)
    expect([back.cosigned, back.problems]).toEqual([
      null,
      [`witness witness.example/witness: has seen 9 entries of ${testOrigin}, which has 7`],
    ])
    const split = await asked([witnessAt(witness.url)], 12, otherTree)
    expect([split.cosigned, split.problems]).toEqual([
      null,
      ['witness witness.example/witness: answered 422'],
    ])
    expect((await asked([witnessAt(witness.url)], 12)).cosigned).toBe(seconds)
  })
  test('H20: two servers of one log at once both get theirs', async () => {
    await using witness = await listen(witnessApp(slow(memoryStore())))
    await asked([witnessAt(witness.url)], 5)
    const both = await Promise.all([asked([witnessAt(witness.url)], 9), asked([witnessAt(witness.url)], 9)])
    expect(both.map(({ cosigned }) => cosigned)).toEqual([seconds, seconds])
  })
  const line = (note: Uint8Array) => post(witnessApp(), formatAddCheckpoint({ old: 0, proof: [], note }))
  test.each<[string, RequestListener, RegExp]>([
    ['nobody is there', (_, out) => out.destroy(), /other side closed/],
    ['it answers 500', (_, out) => out.writeHead(500).end(), /answered 500/],
    ['it sends us elsewhere', (_, out) => out.writeHead(302, { location: '/' }).end(), /./],
    ['it answers nonsense', (_, out) => out.end('hello\n'), /note-malformed/],
    ['it answers without end', (_, out) => out.end('x'.repeat(noteBytesMax + 1)), /answers too much/],
    [
      'it cosigns something else',
      async (_, out) => out.end((await line(noteOf(8)))[1]),
      /note-signature-wrong/,
    ],
    [
      'another cosigns',
      async (_, out) => out.end((await line(noteOf(9)))[1].replace('witness.', 'w.')),
      /without its/,
    ],
    ['it never says where it is', (_, out) => out.writeHead(409).end('x\n'), /answered 409/],
    [
      'it says one size after another',
      (() => {
        let size = 1
        return (_, out) => void out.writeHead(409).end(`${size++}\n`)
      })(),
      /where to start/,
    ],
    ['it does not answer', () => {}, /timeout/],
  ])('H21: a witness that fails costs only its own cosignature: %s', async (_, bad, problem) => {
    await using good = await listen(witnessApp())
    const failing = createServer(bad).listen(0, '127.0.0.1')
    await once(failing, 'listening')
    const { port } = failing.address() as AddressInfo
    const { note, problems } = await asked([witnessAt(`http://127.0.0.1:${port}`), witnessAt(good.url)])
    expect(await cosignedAt(note, fromUtf8(note).split('\n\n')[1]!)).toBe(seconds)
    expect(problems).toEqual([expect.stringMatching(problem)])
    expect(problems[0]).toMatch(/^witness witness\.example\/witness: /)
    failing.closeAllConnections()
    failing.close()
  })
  test('H20: of what a witness answers only its own line is added', async () => {
    const stranger = '— stranger.example AAAAAAAA\n'
    const app = new Hono().post('*', async c => c.text(`${stranger}${(await line(noteOf(9)))[1]}${stranger}`))
    await using witness = await listen(app)
    const { note } = await asked([witnessAt(witness.url)])
    expect(fromUtf8(note)).toBe(fromUtf8(noteOf(9)) + (await line(noteOf(9)))[1])
  })
  test('H21: one that does not know a log still cosigns another', async () => {
    await using witness = await listen(witnessApp())
    const cosign = cosignWith([witnessAt(witness.url)])
    const stranger = noteOf(9, tree, 'example.org/unknown')
    expect(await cosign({ size: 9, note: stranger }, tree.node)).toEqual(stranger)
    const note = await cosign({ size: 9, note: noteOf(9) }, tree.node)
    expect(await cosignedAt(note, fromUtf8(note).split('\n\n')[1]!)).toBe(seconds)
  })
  test('H21: one that failed is left alone for a while', async () => {
    let asks = 0
    const app = new Hono().post('/witness/add-checkpoint', c => c.text(String(++asks), 500))
    await using failing = await listen(app)
    let now = 1_000
    const cosign = cosignWith([witnessAt(failing.url)], { now: () => now })
    const ask = () => cosign({ size: 9, note: noteOf(9) }, tree.node)
    await ask()
    await ask()
    now += witnessPauseMs
    expect([await ask(), asks]).toEqual([noteOf(9), 2])
  })
})
