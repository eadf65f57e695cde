/**
 * A log as files over HTTP, for anybody, from anywhere: what C2SP tlog-tiles says, and beside it texts, bodies
 * and receipts (docs/spec/http.md, H1 to H8). Nothing beyond the published checkpoint is served. These are files
 * for programs: what cannot be had is said in one line of English.
 */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { hex, sha256, utf8 } from '../core/canonical/hash.js'
import { receiptWaitMs, withholdableCacheSeconds } from '../core/limits.js'
import type { WithheldKey } from '../core/negotiation/acts/record/withhold.js'
import { parseDecimal } from '../core/record/checkpoint.js'
import { formatVkey, type VerifierKey } from '../core/record/note.js'
import { inclusionProof } from '../core/record/proof.js'
import { storedBodyBytes } from '../core/record/stored-body.js'
import { encodeBundle, parseTilePath, TILE_WIDTH, type Tile, tileBytes } from '../core/record/tile.js'
import { formatTlogProof } from '../core/record/tlog-proof.js'
import type { Sequencer } from '../sequencer/sequencer.js'

type ServedLog = Pick<
  Sequencer,
  'loaded' | 'checkpoint' | 'node' | 'size' | 'bytes' | 'text' | 'stored' | 'view'
>

export interface FileServer {
  readonly negotiations: ReadonlyMap<string, { readonly sequencer: ServedLog }>
  /** The public key that signs a log's checkpoints. */
  readonly logKey: (id: string) => Promise<VerifierKey>
}

const plain = 'text/plain; charset=utf-8'
const binary = 'application/octet-stream'

/** How long caches may keep a file. */
const cached = {
  forEver: 'public, max-age=31536000, immutable',
  moment: 'public, max-age=1',
  /** What may change: the record can withhold it, the operator can replace a key. */
  withholdable: `public, max-age=${withholdableCacheSeconds}`,
  not: 'no-store',
}

/** Between two looks for a checkpoint that covers an act, milliseconds. */
const lookMs = 100

const anyOrigin = 'Access-Control-Allow-Origin'

/** Serves every log under `/log/ID/`. */
export function serveLogFiles(app: Hono, server: FileServer): void {
  const serve = (path: string, answer: Answer) =>
    app.get(`/log/:id/${path}`, async c => {
      const id = c.req.param('id')
      const log = server.negotiations.get(id)?.sequencer
      if (log === undefined) return missing(c)
      return (await log.loaded()).ok ? answer(c, log, id) : later(c, 'This log is not served now.')
    })
  app.use('/log/*', async (c, next) => {
    c.header(anyOrigin, '*')
    await next()
  })
  app.use('/log/*', etag({ retainedHeaders: [...RETAINED_304_HEADERS, anyOrigin] }))
  // tlog-tiles asks for compressed bundles; hashes do not compress.
  app.use('/log/:id/tile/entries/*', compress({ contentTypeFilter: type => type === binary }))
  serve('checkpoint', getCheckpoint)
  serve('key', async (c, _, id) => getKey(c, await server.logKey(id)))
  serve('tile/*', getTile)
  serve('text/:hash', getText)
  serve('body/:seq', getBody)
  serve('receipt/:seq', getReceipt)
  app.all('/log/*', missing)
}

type Answer = (c: Context, log: ServedLog, id: string) => Response | Promise<Response>

function getCheckpoint(c: Context, log: ServedLog): Response {
  const checkpoint = log.checkpoint()
  return checkpoint === null ? missing(c) : file(c, checkpoint.note, plain, cached.moment)
}

function getKey(c: Context, key: VerifierKey): Response {
  return file(c, utf8(`${formatVkey(key)}\n`), plain, cached.withholdable)
}

/** The path as it was sent: each tile has one. */
function getTile(c: Context, log: ServedLog): Response {
  const { pathname } = new URL(c.req.url)
  const tile = parseTilePath(pathname.slice(pathname.indexOf('/tile/') + 1))
  if (tile === null || tile.width > widthOf(tile, publishedSize(log))) return missing(c)
  return file(c, bytesOf(tile, log), binary, cached.forEver)
}

/** How much of a tile there is in a log of this size; nothing or less where it has not begun. */
function widthOf({ level, n }: Tile, size: number): number {
  let hashes = size
  for (let i = 0; level !== 'entries' && i < level && hashes > 0; i++)
    hashes = Math.floor(hashes / TILE_WIDTH)
  return Math.min(TILE_WIDTH, hashes - n * TILE_WIDTH)
}

function bytesOf({ level, n, width }: Tile, log: ServedLog): Uint8Array {
  if (level !== 'entries') return tileBytes(log.node, level, n, width)
  return encodeBundle(Array.from({ length: width }, (_, i) => log.bytes(n * TILE_WIDTH + i)!))
}

function getText(c: Context, log: ServedLog): Response {
  const hash = c.req.param('hash')!
  const text = log.text(hash)
  return withheld(c, log, `text/${hash}`) ?? withholdable(c, text === null ? null : utf8(text), plain)
}

function getBody(c: Context, log: ServedLog): Response {
  const seq = parseDecimal(c.req.param('seq')!)
  if (seq === null || seq >= publishedSize(log)) return missing(c)
  const stored = log.stored(seq)
  const bytes = stored === null ? null : storedBodyBytes(stored)
  return withheld(c, log, `body/${seq}`) ?? withholdable(c, bytes, 'application/json')
}

function withholdable(c: Context, bytes: Uint8Array | null, type: string): Response {
  return bytes === null ? missing(c) : file(c, bytes, type, cached.withholdable)
}

function withheld(c: Context, log: ServedLog, key: WithheldKey): Response | null {
  const found = log.view().state.record.withheld?.get(key)
  if (found === undefined) return null
  const { level, seq, reason, authority } = found
  const sentence = `This was withheld by act ${seq} (${level}); reason: ${reason}; authority: ${authority}.\n`
  return c.text(sentence, 410, { 'Cache-Control': cached.not })
}

/** An act's receipt against the newest checkpoint, once there is one that covers it (C2SP tlog-proof). */
async function getReceipt(c: Context, log: ServedLog, id: string): Promise<Response> {
  const seq = parseDecimal(c.req.param('seq')!)
  if (seq === null) return missing(c)
  for (let waited = 0; publishedSize(log) <= seq && waited < receiptWaitMs; waited += lookMs)
    await sleep(lookMs)
  const checkpoint = log.checkpoint()
  if (checkpoint === null || checkpoint.size <= seq)
    return seq < log.size() ? later(c, 'No checkpoint covers this act yet.') : missing(c)
  const proof = inclusionProof(log.node, seq, checkpoint.size)
  c.header('Content-Disposition', `attachment; filename="${id}-${seq}.tlog-proof"`)
  return file(c, formatTlogProof({ index: seq, proof, checkpoint: checkpoint.note }), plain, cached.moment)
}

function publishedSize(log: ServedLog): number {
  return log.checkpoint()?.size ?? 0
}

function file(c: Context, bytes: Uint8Array, type: string, cache: string): Response {
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': type,
    'Cache-Control': cache,
    ETag: `"${hex(sha256(bytes).subarray(0, 16))}"`,
  })
}

function missing(c: Context): Response {
  return c.text('There is no such file.\n', 404, { 'Cache-Control': cached.not })
}

function later(c: Context, why: string): Response {
  return c.text(`${why}\n`, 503, { 'Cache-Control': cached.not, 'Retry-After': '1' })
}
