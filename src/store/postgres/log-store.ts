/** One log in PostgreSQL. */
import { promisify } from 'node:util'
import { constants, gunzip, gzip, type ZlibOptions } from 'node:zlib'
import { canonicalize } from '../../core/canonical/json.js'
import { assert, ok, type Result, refuse } from '../../core/canonical/result.js'
import type { StoredBody } from '../../core/record/body.js'
import type {
  Batch,
  Head,
  LogContents,
  LogStore,
  NewEntry,
  StoredCheckpoint,
  StoredSnapshot,
  Withholding,
} from '../store.js'
import { bigintArray, byteaArray, hashArray } from './binary-arrays.js'
import { type Database, erase, query, type Row, reclaim, type Values, write } from './database.js'
import type { Statement } from './statements.js'

/** The log with the number `id`. */
export function postgresLog(database: Database, id: number, name: string): LogStore {
  const swap = (statement: Statement, values: Values) => compareAndSwap(database, name, statement, values)
  return {
    name,
    head: async () => headOf((await query(database, 'head', [id]))[0]),
    read: (from, to) => readContents(database, id, from, to),
    hashes: async (from, to) => (await query(database, 'hashes', [id, from, to])).map(hashesOf),
    async append(epoch, size, batch) {
      const moved = await swap('append', [id, epoch, size, ...valuesOf(batch)])
      return moved.ok ? ok(size + batch.entries.length) : moved
    },
    takeLease: (holder, ms) => takeLease(database, id, name, holder, ms),
    async renewLease(epoch, ms) {
      const held = await swap('renewLease', [id, epoch, ms])
      return held.ok ? ok(null) : held
    },
    async releaseLease(epoch) {
      await query(database, 'releaseLease', [id, epoch])
    },
    checkpoint: async () => checkpointOf((await query(database, 'checkpoint', [id]))[0]),
    async publish(previous, { size, note }) {
      assert(size >= previous, 'a checkpoint never shrinks')
      const published = await swap('publish', [id, previous, size, note])
      return published.ok ? ok(null) : published
    },
    snapshot: key => readSnapshot(database, id, key),
    async keepSnapshot(key, { size, bytes }) {
      await query(database, 'keepSnapshot', [id, key, size, await pack(bytes, quickly)])
    },
    withhold: what => withhold(database, id, what),
    async sealed() {
      return besideOf(await query(database, 'sealedTexts', [id]), await query(database, 'sealedBodies', [id]))
    },
  }
}

/** Runs a statement that changes one row if it is as expected; `stale` where it is not. */
export async function compareAndSwap(
  database: Database,
  where: string,
  statement: Statement,
  values: Values,
): Promise<Result<Row>> {
  const written = await write(database, statement, values)
  if (!written.ok) return written
  return written.value.length === 1 ? ok(written.value[0]) : refuse('stale', { where })
}

async function takeLease(
  database: Database,
  id: number,
  name: string,
  holder: { readonly id: string; readonly url: string | null },
  ms: number,
): Promise<Result<number>> {
  const taken = await write(database, 'takeLease', [id, holder.id, holder.url, ms])
  if (!taken.ok) return taken
  return taken.value.length === 1 ? ok(Number(taken.value[0].epoch)) : refuse('lease-held', { where: name })
}

/** The parameters of `append` from the fourth on. */
function valuesOf({ entries, texts, bodies, root }: Batch): Values {
  return [
    entries.length,
    root,
    hashArray(entries.map(entry => entry.leafHash)),
    hashArray(entries.map(entry => entry.authorHash)),
    byteaArray(entries.map(entry => entry.bytes)),
    hashArray(texts.map(({ hash }) => hash)),
    bigintArray(texts.map(({ seq }) => seq)),
    byteaArray(texts.map(({ text }) => text)),
    bigintArray(bodies.map(({ seq }) => seq)),
    hashArray(bodies.map(({ stored }) => stored.salt)),
    byteaArray(bodies.map(({ stored, canonical }) => canonical ?? canonicalize(stored.body))),
  ]
}

/** Entries first: of what lies beside them, what came after the last one read is left out. */
async function readContents(database: Database, id: number, from: number, to: number): Promise<LogContents> {
  const entries = await query(database, 'entries', [id, from, to])
  const stretch = [id, from, from + entries.length]
  const [texts, bodies] = await Promise.all([
    query(database, 'texts', stretch),
    query(database, 'bodies', stretch),
  ])
  return { entries: entries.map(row => row.bytes), ...besideOf(texts, bodies) }
}

function besideOf(texts: readonly Row[], bodies: readonly Row[]): Omit<LogContents, 'entries'> {
  return {
    texts: new Map(texts.map(row => [row.hash.toString('hex'), row.text.toString()])),
    bodies: new Map(bodies.map(row => [Number(row.seq), bodyOf(row)])),
  }
}

function bodyOf({ salt, bytes }: Row): StoredBody {
  return { salt: salt.toString('hex'), body: JSON.parse(bytes.toString()) }
}

/** A row of `head` or `heads`. */
export function headOf({ size, root, epoch, holder, url, held, signed }: Row): Head {
  return {
    size: Number(size),
    root,
    epoch: Number(epoch),
    holder: held ? { id: holder, url } : null,
    signed: Number(signed),
  }
}

function hashesOf(row: Row): Omit<NewEntry, 'bytes'> {
  return { leafHash: row.leaf_hash.toString('hex'), authorHash: row.author_hash.toString('hex') }
}

function checkpointOf(row: Row | undefined): StoredCheckpoint | null {
  return row === undefined ? null : { size: Number(row.size), note: row.note }
}

const pack = promisify<Uint8Array, ZlibOptions, Buffer>(gzip)
const unpack = promisify<Uint8Array, Buffer>(gunzip)
const quickly = { level: constants.Z_BEST_SPEED }

/** Packed, since hexadecimal is the only way bytes come back: a large state is read in half the time. */
async function readSnapshot(database: Database, id: number, key: string): Promise<StoredSnapshot | null> {
  const rows = await query(database, 'snapshot', [id, key])
  if (rows.length === 0) return null
  const bytes = await unpack(Buffer.concat(rows.map(row => row.part))).catch(() => null)
  return bytes === null ? null : { size: Number(rows[0].size), bytes }
}

async function withhold(database: Database, id: number, what: readonly Withholding[]): Promise<void> {
  const [, erasedTexts, , erasedBodies] = await erase(database, [
    ['hideTexts', [id, textsOf(what, 'hidden')]],
    ['eraseTexts', [id, textsOf(what, 'erased')]],
    ['hideBodies', [id, bodiesOf(what, 'hidden')]],
    ['eraseBodies', [id, bodiesOf(what, 'erased')]],
  ])
  if (erasedTexts! + erasedBodies! > 0) await reclaim(database)
}

function textsOf(what: readonly Withholding[], level: Withholding['level']): Buffer {
  return hashArray(what.flatMap(one => ('text' in one && one.level === level ? [one.text] : [])))
}

function bodiesOf(what: readonly Withholding[], level: Withholding['level']): number[] {
  return what.flatMap(one => ('body' in one && one.level === level ? [one.body] : []))
}
