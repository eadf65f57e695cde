/**
 * Acts by other doors than the forms (docs/spec/http.md, H22 to H27): from participants' own programs, signed by
 * their own keys, so that no cookie is needed; and from other nodes of the same store, which know each other by
 * a secret. What a stranger sends has the right shape before the sequencer sees it.
 */

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod/mini'
import { fromHex, fromUtf8, utf8 } from '../core/canonical/hash.js'
import { isCanonicalizable, type Json } from '../core/canonical/json.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { forwardAgeMsMax, forwardAnswerMsMax, requestBytesMax, submissionDepthMax } from '../core/limits.js'
import { parseDecimal } from '../core/record/checkpoint.js'
import type { Receipt, Sequencer, SequencerOptions, Submission } from '../sequencer/sequencer.js'
import { isDeeper } from './forms/whole.js'

interface SubmissionServer {
  readonly negotiations: ReadonlyMap<string, { readonly sequencer: Pick<Sequencer, 'submit' | 'role'> }>
  /** 32 bytes that every node of a store has. */
  readonly nodeSecret: Uint8Array
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const dateHeader = 'x-travaux-date'
const macHeader = 'x-travaux-mac'

/** Serves both doors. */
export function serveSubmissions(app: Hono, server: SubmissionServer): void {
  const limited = bodyLimit({
    maxSize: requestBytesMax,
    onError: c => answer(c, refuse('request-too-large', { args: { max: requestBytesMax } })),
  })
  app.post('/api/n/:id/submissions', limited, c => postSigned(c, server))
  app.post('/internal/n/:id/submissions', limited, c => postForwarded(c, server))
}

/** From anybody: the signature says who. */
async function postSigned(c: Context, { negotiations }: SubmissionServer): Promise<Response> {
  const sequencer = negotiations.get(c.req.param('id')!)?.sequencer
  if (sequencer === undefined) return answer(c, notFound(c))
  const submission = parseSubmission(new Uint8Array(await c.req.arrayBuffer()))
  if (!submission.ok) return answer(c, submission)
  const { how, key, sig } = submission.value.auth
  if (how === 'attested' || key === undefined || sig === undefined)
    return answer(c, refuse('signature-needed'))
  return answer(c, await sequencer.submit(submission.value))
}

/** From a node that does not lead. It is not sent on: the node that forwarded it looks again who leads. */
async function postForwarded(c: Context, server: SubmissionServer): Promise<Response> {
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (!isFromNode(c, server, bytes)) return answer(c, refuse('not-from-node'))
  const sequencer = server.negotiations.get(c.req.param('id')!)?.sequencer
  if (sequencer?.role() !== 'leader') return answer(c, refuse('leader-unreachable'))
  const submission = parseSubmission(bytes)
  return answer(c, submission.ok ? await sequencer.submit(submission.value) : submission)
}

function notFound(c: Context): Refusal {
  return refuse('not-found', { where: new URL(c.req.url).pathname.slice(0, 200) })
}

/** A refusal is the sender's to mend unless it says otherwise. */
const statuses: Readonly<Record<string, 403 | 404 | 413 | 503>> = {
  'not-found': 404,
  'signature-needed': 403,
  'signature-invalid': 403,
  'step-up-needed': 403,
  'not-from-node': 403,
  'request-too-large': 413,
  'queue-full': 503,
  'sequencer-unavailable': 503,
  'store-failed': 503,
  'store-unknown': 503,
  'leader-unreachable': 503,
}

/** The status that a refused act is answered with. */
export function statusOf({ why }: Refusal): 400 | 403 | 404 | 413 | 503 {
  return statuses[why] ?? 400
}

function answer(c: Context, result: Result<Receipt>): Response {
  c.header('Cache-Control', 'no-store')
  if (result.ok) return c.json(result.value, 201)
  const status = statusOf(result)
  if (status === 503) c.header('Retry-After', '1')
  // What is left of the request is not read, so the connection cannot be used again.
  if (status === 413) c.header('Connection', 'close')
  return c.json(result, status)
}

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)))

/** The envelope (docs/spec/envelope.md, E2); what an act says is checked by its definition. */
const author = z.strictObject({
  v: z.literal(1),
  log: z.string(),
  act: z.looseObject({ kind: z.string() }),
  party: z.nullable(z.string()),
  unnamed: z.optional(
    z.strictObject({ group: z.optional(z.string()), howMany: z.enum(['one', 'some', 'several', 'many']) }),
  ),
  credential: z.string(),
  claimed: z.int(),
  head: z.int().check(z.gte(0)),
  nonce: hex(16),
  on: z.optional(z.string()),
  provenance: z.optional(
    z.strictObject({
      sources: z.array(z.string()),
      confidence: z.enum(['A', 'B', 'C']),
      how: z.enum(['official', 'published', 'leaked', 'witnessed', 'reconstructed']),
    }),
  ),
  body: z.optional(z.strictObject({ commit: hex(32), length: z.int().check(z.gte(0)) })),
})

const submissionShape = z.strictObject({
  author,
  auth: z.strictObject({
    how: z.enum(['attested', 'recorded', 'signed']),
    key: z.optional(hex(32)),
    sig: z.optional(hex(64)),
  }),
  texts: z.optional(z.array(z.string())),
  body: z.optional(
    z.strictObject({ salt: hex(32), body: z.catchall(z.object({ lang: z.string() }), z.string()) }),
  ),
})

/** Reads a submission. Refused: `malformed-submission`, with the place in it. */
function parseSubmission(bytes: Uint8Array): Result<Submission> {
  const sent = jsonOf(bytes)
  if (sent === undefined || isDeeper(sent, submissionDepthMax) || !isCanonicalizable(sent as Json))
    return refuse('malformed-submission')
  const parsed = submissionShape.safeParse(sent)
  if (!parsed.success)
    return refuse('malformed-submission', { where: parsed.error.issues[0]!.path.join('.').slice(0, 80) })
  // As it was sent: what is signed is every member of it, in its own spelling.
  return ok(sent as Submission)
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes))
  } catch {
    return undefined
  }
}

/** What a node proves to another: that it has the secret, and sent these bytes to this place at this time. */
function macOf(secret: Uint8Array, path: string, date: number, body: Uint8Array): Buffer {
  const head = `travaux/node/v1\nPOST\n${path}\n${date}\n`
  return createHmac('sha256', secret).update(head).update(body).digest()
}

/** A post that is sent again within its time does nothing: the same author part is one act. */
function isFromNode(c: Context, { nodeSecret, now }: SubmissionServer, body: Uint8Array): boolean {
  const date = parseDecimal(c.req.header(dateHeader) ?? '')
  const mac = fromHex(c.req.header(macHeader) ?? '')
  if (date === null || mac?.length !== 32 || Math.abs(now() - date) > forwardAgeMsMax) return false
  return timingSafeEqual(mac, macOf(nodeSecret, new URL(c.req.url).pathname, date, body))
}

/**
 * Sends a submission to the node that leads a log, at the address it gave. `leader-unreachable` where nobody
 * answers, or somebody who does not lead: it may still have been recorded, and can be sent again.
 */
export function forwardTo(
  nodeSecret: Uint8Array,
  now: () => number = Date.now,
): NonNullable<SequencerOptions['forward']> {
  return async (url, name, submission) => {
    const path = `/internal/n/${encodeURIComponent(name)}/submissions`
    const body = utf8(JSON.stringify(submission))
    const date = now()
    return postSubmission(url, path, body, {
      [dateHeader]: String(date),
      [macHeader]: macOf(nodeSecret, path, date, body).toString('hex'),
    })
  }
}

/** Posts a submission to a server. `leader-unreachable` may be sent again: the author part makes it one act. */
export async function postSubmission(
  server: string,
  path: string,
  body: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Result<Receipt>> {
  try {
    const response = await fetch(server + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: body as Uint8Array<ArrayBuffer>,
      redirect: 'error',
      signal: AbortSignal.timeout(forwardAnswerMsMax),
    })
    const said: unknown = await response.json()
    return response.status === 201 ? ok(receipt.parse(said)) : (refusal.parse(said) as Refusal)
  } catch {
    return refuse('leader-unreachable', { where: server })
  }
}

const receipt = z.object({ origin: z.string(), index: z.int(), at: z.int(), leafHash: hex(32) })
const refusal = z.object({
  ok: z.literal(false),
  why: z.string(),
  where: z.optional(z.string()),
  args: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  clause: z.optional(z.string()),
})
