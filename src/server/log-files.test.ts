import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { toBase64 } from '../core/canonical/base64.js'
import { fromUtf8, hex, sha256 } from '../core/canonical/hash.js'
import { ok, refuse } from '../core/canonical/result.js'
import { stateRoot } from '../core/negotiation/replay.js'
import { withholding } from '../core/negotiation/testing-acts.js'
import { worded } from '../core/negotiation/testing-hosted.js'
import { verifyRecord } from '../core/negotiation/verify.js'
import { signCheckpoint } from '../core/record/checkpoint.js'
import { verifyEd25519 } from '../core/record/ed25519.js'
import { hashLeaf } from '../core/record/leaf.js'
import { formatVkey } from '../core/record/note.js'
import { logFiles, logKey, plainEntries, seed } from '../core/record/testing-files.js'
import { tilePath, tilesOf } from '../core/record/tile.js'
import { verifyTlogProof } from '../core/record/tlog-proof.js'
import { makeHashTree } from '../core/record/tree.js'
import { urlFiles } from '../mirror/files.js'
import { type FileServer, serveLogFiles } from './log-files.js'
import { listen, servedLog, serving, statement, testOrigin } from './testing-served.js'

function appOf(server: FileServer): Hono {
  const app = new Hono()
  serveLogFiles(app, server)
  return app
}

async function published() {
  const log = await servedLog()
  await log.publish()
  const app = appOf(serving(log))
  const get = (path: string, init?: RequestInit) => Promise.resolve(app.request(`/log/test/${path}`, init))
  return { log, get }
}

/** A log of any size without a sequencer behind it: `size` entries, of which `signed` are published. */
function bigLog(size: number, signed: number) {
  const entries = plainEntries(size, testOrigin)
  const tree = makeHashTree()
  for (const entry of entries) tree.append(hashLeaf(entry))
  const note = signCheckpoint(
    { origin: testOrigin, size: signed, root: tree.root(signed), extensions: [] },
    testOrigin,
    seed,
  )
  const log = {
    loaded: async () => ok(null),
    checkpoint: () => ({ size: signed, note }),
    node: tree.node,
    size: () => size,
    bytes: (seq: number) => entries[seq] ?? null,
  }
  const server = {
    negotiations: new Map([['big', { sequencer: log }]]),
    logKey: async () => logKey(testOrigin),
  }
  return { entries, app: appOf(server as unknown as FileServer) }
}

describe('the files of a log over HTTP', () => {
  test('H1: the checkpoint and the key are text, and anybody may read them from anywhere', async () => {
    const { log, get } = await published()
    for (const [path, text] of [
      ['checkpoint', fromUtf8(log.checkpoint()!.note)],
      ['key', `${formatVkey(logKey(testOrigin))}\n`],
    ] as const) {
      const answer = await get(path)
      expect([answer.status, await answer.text()]).toEqual([200, text])
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    }
    expect((await get('checkpoint')).headers.get('cache-control')).toBe('public, max-age=1')
  })
  test('H1: without a checkpoint there is no log to serve', async () => {
    const app = appOf(serving(await servedLog()))
    for (const path of ['checkpoint', 'tile/0/000.p/1', 'tile/entries/000.p/1', 'body/1'])
      expect((await app.request(`/log/test/${path}`)).status, path).toBe(404)
  })
  test('H2: every tile and bundle of a published size is served, the bytes that the log is made of', async () => {
    const { app, entries } = bigLog(600, 599)
    const files = logFiles({ origin: testOrigin, entries: entries.slice(0, 599) })
    for (const { level, n, width } of tilesOf(599)) {
      const path = tilePath(level, n, width)
      const answer = await app.request(`/log/big/${path}`)
      expect(answer.status, path).toBe(200)
      expect(hex(new Uint8Array(await answer.arrayBuffer())), path).toBe(hex(files.get(path)!))
      expect(answer.headers.get('content-type')).toBe('application/octet-stream')
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    }
  })
  test.each([
    ['tile/0/000', 200],
    ['tile/0/000.p/255', 200],
    ['tile/0/002.p/87', 200],
    ['tile/0/002.p/1', 200],
    ['tile/1/000.p/2', 200],
    ['tile/entries/002.p/87', 200],
    // Beyond the checkpoint, though the log has it.
    ['tile/0/002.p/88', 404],
    ['tile/entries/002.p/88', 404],
    ['tile/0/002', 404],
    ['tile/0/003.p/1', 404],
    ['tile/1/000.p/3', 404],
    ['tile/1/000', 404],
    ['tile/2/000.p/1', 404],
    ['tile/63/000.p/1', 404],
    // No path of a tile.
    ['tile/0/000.p/256', 404],
    ['tile/0/000.p/0', 404],
    ['tile/0/000.p/01', 404],
    ['tile/00/000', 404],
    ['tile/64/000', 404],
    ['tile/0/0', 404],
    ['tile/0/x000/000', 404],
    ['tile/0/%30%30%30', 404],
    ['tile/0/000/', 404],
    ['tile/-1/000', 404],
    ['tile/entries', 404],
    ['tile/', 404],
    ['tile/0/x999/x999/x999/x999/x999/999', 404],
  ])('H2: of 600 entries, 599 of them published, %s answers %d', async (path, status) => {
    expect((await bigLog(600, 599).app.request(`/log/big/${path}`)).status).toBe(status)
  })
  test('H3: bundles are compressed for who takes it, tiles never', async () => {
    const { app } = bigLog(600, 599)
    const headers = { 'accept-encoding': 'gzip' }
    const bundle = await app.request('/log/big/tile/entries/000', { headers })
    const plain = await app.request('/log/big/tile/entries/000')
    const sent = Buffer.from(await bundle.arrayBuffer())
    expect(bundle.headers.get('content-encoding')).toBe('gzip')
    for (const answer of [bundle, plain]) expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(gunzipSync(sent).equals(Buffer.from(await plain.arrayBuffer()))).toBe(true)
    expect((await app.request('/log/big/tile/0/000', { headers })).headers.get('content-encoding')).toBe(null)
  })
  test('H4: a text and a body are served beside the log, for a short time', async () => {
    const { log, get } = await published()
    const seq = log
      .leaves()
      .find(leaf => leaf.author.body !== undefined && log.stored(leaf.index) !== null)!.index
    const { hash } = worded('Members shall cooperate.') as { hash: string }
    const [text, body] = [await get(`text/${hash}`), await get(`body/${seq}`)]
    expect(hex(sha256(new Uint8Array(await text.arrayBuffer())))).toBe(hash)
    expect(await body.json()).toEqual(log.stored(seq))
    expect([text, body].map(a => a.headers.get('content-type'))).toEqual([
      'text/plain; charset=utf-8',
      'application/json',
    ])
    expect([text, body].map(a => a.headers.get('cache-control'))).toEqual(Array(2).fill('public, max-age=60'))
  })
  test('H4: a body waits for the checkpoint that covers its act', async () => {
    const log = await servedLog()
    const app = appOf(serving(log))
    const { index } = log.leaves().find(leaf => log.stored(leaf.index) !== null)!
    expect((await app.request(`/log/test/body/${index}`)).status).toBe(404)
    await log.publish()
    expect((await app.request(`/log/test/body/${index}`)).status).toBe(200)
  })
  test('H5: what is withheld is gone, and says by which act; what never was is not found', async () => {
    const { log, get } = await published()
    const withheld = [...log.view().state.record.withheld!]
    expect(withheld.map(([key]) => key.slice(0, 5))).toEqual(['body/', 'text/'])
    for (const [path, { seq, level }] of withheld) {
      const answer = await get(path)
      expect([answer.status, await answer.text()]).toEqual([
        410,
        `This was withheld by act ${seq} (${level}); reason: error; authority: Article 1.\n`,
      ])
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    for (const path of [
      `text/${'ab'.repeat(32)}`,
      'text/AB',
      'body/0',
      'body/9999',
      'body/01',
      'body/x',
      'body/',
      '',
    ])
      expect((await get(path)).status, path).toBe(404)
  })
  test('H5: withheld at once, though a cache may have it: the tag no longer counts', async () => {
    const log = await servedLog()
    await log.publish()
    const app = appOf(serving(log))
    const { hash } = worded('Members shall cooperate.') as { hash: string }
    const tag = (await app.request(`/log/test/text/${hash}`)).headers.get('etag')!
    const again = () => app.request(`/log/test/text/${hash}`, { headers: { 'if-none-match': tag } })
    expect((await again()).status).toBe(304)
    const { author } = statement()
    await log.submit({
      author: { ...author, act: withholding({ text: hash }).act },
      auth: { how: 'attested' },
    })
    expect((await again()).status).toBe(410)
  })
  test.each(['checkpoint', 'key', 'tile/0/000.p/5', 'tile/entries/000.p/5', 'receipt/3'])(
    'H6: %s has a tag, answers 304 to it, and HEAD without a body',
    async path => {
      const { get } = await published()
      const tag = (await get(path)).headers.get('etag')!
      expect(tag).toMatch(/^"[0-9a-f]{32}"$/)
      const same = await get(path, { headers: { 'if-none-match': tag } })
      expect([same.status, same.headers.get('access-control-allow-origin')]).toEqual([304, '*'])
      const head = await get(path, { method: 'HEAD' })
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, ''])
    },
  )
  test('H7: an act has a receipt against the newest checkpoint, which verifies alone', async () => {
    const { log, get } = await published()
    for (const { index } of log.leaves()) {
      const answer = await get(`receipt/${index}`)
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="test-${index}.tlog-proof"`,
      )
      const receipt = new Uint8Array(await answer.arrayBuffer())
      const shown = await verifyTlogProof(
        receipt,
        hashLeaf(log.bytes(index)!),
        [logKey(testOrigin)],
        verifyEd25519,
      )
      expect(shown).toMatchObject({ ok: true, value: { index, checkpoint: { size: log.size() } } })
    }
  })
  test('H7: a receipt waits a moment for a checkpoint; without one it comes later', async () => {
    const { log, get } = await published()
    await log.submit(statement())
    const seq = log.size() - 1
    const waiting = get(`receipt/${seq}`)
    await log.publish()
    expect((await waiting).status).toBe(200)
    await log.submit(statement())
    const [unpublished, unknown] = await Promise.all([get(`receipt/${seq + 1}`), get(`receipt/${seq + 2}`)])
    expect([unpublished.status, unpublished.headers.get('retry-after'), unknown.status]).toEqual([
      503,
      '1',
      404,
    ])
    expect((await get('receipt/x')).status).toBe(404)
  })
  test('H8: a log that is not there, or is damaged, serves nothing; nothing is written', async () => {
    const { log, get } = await published()
    const app = appOf(serving({ ...log, loaded: async () => refuse('log-damaged') }))
    expect((await app.request('/log/other/checkpoint')).status).toBe(404)
    expect((await app.request('/log/test/checkpoint')).status).toBe(503)
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await get('checkpoint', { method })).status).toBe(404)
  })
  test('the verifier says ok over these files, and has the state that the server has', async () => {
    const log = await servedLog()
    await log.publish()
    await using server = await listen(appOf(serving(log)))
    const verified = await verifyRecord(urlFiles(`${server.url}/log/test`), { check: verifyEd25519 })
    expect(verified).toMatchObject({
      ok: true,
      origin: testOrigin,
      size: log.size(),
      root: toBase64(log.root()),
      stateRoot: stateRoot(log.view().state),
      problems: [],
    })
  })
})
