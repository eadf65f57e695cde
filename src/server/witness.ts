/**
 * The witness endpoint (C2SP tlog-witness; docs/spec/http.md, H15 to H19): other logs show their checkpoints
 * here, and get a cosignature for each that only grew from the last one. Asking others to witness our own logs is
 * in witnesses.ts.
 */

import type { Context, Hono } from 'hono'
import { hashText } from '../core/canonical/hash.js'
import { type Checkpoint, openCheckpoint, parseCheckpoint } from '../core/record/checkpoint.js'
import { cosign } from '../core/record/cosignature.js'
import { publicKeyOf } from '../core/record/ed25519.js'
import {
  cosignatureType,
  formatNote,
  formatSignature,
  formatVkey,
  isBy,
  type Note,
  parseNote,
  type VerifierKey,
  verifierKey,
} from '../core/record/note.js'
import { verifyConsistency } from '../core/record/proof.js'
import { emptyRoot } from '../core/record/tree.js'
import { nativeCheck } from '../mirror/native.js'
import type { Store, Witnessed } from '../store/store.js'
import { parseAddCheckpoint } from './add-checkpoint.js'

export { cosignWith, type WitnessAddress } from './witnesses.js'

interface WitnessServer {
  readonly store: Pick<Store, 'witnessed' | 'witness'>
  /** The public address: the witness is named after it. A server without one witnesses nothing. */
  readonly origin: string | null
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly witnessSeed: () => Promise<Uint8Array>
  /** The keys of the logs that it witnesses, each named by its log's origin. */
  readonly witnessFor: readonly VerifierKey[]
}

const check = nativeCheck()

/** Serves `/witness/`: the submission and the monitoring prefix in one. */
export function serveWitness(app: Hono, server: WitnessServer): void {
  if (server.origin === null) return
  const name = `${server.origin.replace(/^https?:\/\//, '')}/witness`
  app.get('/witness/key', async c => {
    const key = verifierKey(name, cosignatureType, publicKeyOf(await server.witnessSeed()))
    return c.text(`${formatVkey(key)}\n`)
  })
  app.post('/witness/add-checkpoint', async c => {
    const { status, text, type } = await addCheckpoint(
      server,
      name,
      new Uint8Array(await c.req.arrayBuffer()),
    )
    return c.text(text, status, type === undefined ? {} : { 'Content-Type': type })
  })
  app.get('/witness/:origin/checkpoint', c => getCheckpoint(c, server))
}

/** The last checkpoint cosigned of an origin, by its SHA-256 in hexadecimal. */
async function getCheckpoint(c: Context, { store, witnessFor }: WitnessServer): Promise<Response> {
  const key = witnessFor.find(({ name }) => hashText(name) === c.req.param('origin'))
  const last = key === undefined ? null : await store.witnessed(key.name)
  if (last === null) return c.text('No checkpoint of this origin was cosigned here.\n', 404)
  return c.body(last.note as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-cache',
    'Access-Control-Allow-Origin': '*',
  })
}

interface Answer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422
  readonly text: string
  readonly type?: string
}

/** Answers in the order of the specification: whose log, by whom, from where, and does it follow. */
async function addCheckpoint(server: WitnessServer, name: string, body: Uint8Array): Promise<Answer> {
  const request = parseAddCheckpoint(body)
  const note = request === null ? null : parseNote(request.note)
  const claimed = note?.ok ? parseCheckpoint(note.value.text) : null
  if (request === null || !claimed?.ok)
    return { status: 400, text: 'This is not an add-checkpoint request.\n' }
  const { origin, size } = claimed.value
  const keys = server.witnessFor.filter(key => key.name === origin)
  if (keys.length === 0) return { status: 404, text: 'This origin is not witnessed here.\n' }
  const opened = await openCheckpoint(request.note, keys, check)
  if (!opened.ok)
    return { status: 403, text: 'No key that is trusted for this origin signed the checkpoint.\n' }
  if (request.old > size) return { status: 400, text: 'The old size is larger than the checkpoint.\n' }
  const last = await server.store.witnessed(origin)
  if (request.old !== (last?.size ?? 0)) return conflict(last)
  if (!follows(last, opened.value.checkpoint, request.proof))
    return { status: 422, text: 'The checkpoint does not follow from the last one cosigned here.\n' }
  const { text, signatures } = opened.value.note
  const signedBy = signatures.filter(line => opened.value.signedBy.some(key => isBy(line, key)))
  return remember(server, name, last, opened.value.checkpoint, { text, signatures: signedBy })
}

/** Whether a checkpoint is the last one grown, or the last one again. Everything grows from nothing. */
function follows(last: Witnessed | null, { size, root }: Checkpoint, proof: readonly Uint8Array[]): boolean {
  if (size === 0) return proof.length === 0 && hashesEqual(root, emptyRoot)
  if (last === null) return proof.length === 0
  return verifyConsistency(last.size, last.root, size, root, proof)
}

/** Signs, and gives the signature away only once it is remembered: of two at once, one is told to come again. */
async function remember(
  { store, now, witnessSeed }: WitnessServer,
  name: string,
  last: Witnessed | null,
  { origin, size, root }: Checkpoint,
  note: Note,
): Promise<Answer> {
  const line = cosign(note.text, name, await witnessSeed(), Math.floor(now() / 1000))
  const cosigned = formatNote({ ...note, signatures: [...note.signatures, line] })
  // Of an empty log there is nothing to remember.
  const kept = size === 0 || (await store.witness(origin, last?.size ?? 0, { size, root, note: cosigned })).ok
  return kept ? { status: 200, text: formatSignature(line) } : conflict(await store.witnessed(origin))
}

function conflict(last: Witnessed | null): Answer {
  return { status: 409, text: `${last?.size ?? 0}\n`, type: 'text/x.tlog.size' }
}

function hashesEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((byte, i) => byte === b[i])
}
