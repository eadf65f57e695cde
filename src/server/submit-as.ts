/**
 * An act on behalf of a seat, sent by a form. Where the browser holds a key it is sent twice: first with `sign-with`,
 * answered with what there is to sign, then with `signed`. Else the server attests it. Rules K3 to K5,
 * docs/spec/accounts.md.
 */
import type { Context, MiddlewareHandler } from 'hono'
import * as z from 'zod/mini'
import { doOnce } from '../accounts/requests.js'
import { fromHex, hex, sha256, utf8 } from '../core/canonical/hash.js'
import { canonicalize, isCanonicalizable, type Json } from '../core/canonical/json.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { requestKeyCharsMax } from '../core/limits.js'
import { commitBody } from '../core/record/body.js'
import type { AuthorPart } from '../core/record/leaf.js'
import type { Receipt, Sequencer, Submission } from '../sequencer/sequencer.js'
import { attest } from './attest.js'
import { apiTables } from './bearers.js'
import type { Actor, Form, FormAct } from './forms/form.js'
import type { Negotiation } from './negotiations.js'
import type { Server } from './site.js'

declare module 'hono' {
  interface ContextVariableMap {
    toSign: Pick<Submission, 'author' | 'body'>
  }
}

/** Answers with what is to be signed, in the place of whatever a handler made of `to-sign`. */
export const answerToSign: MiddlewareHandler = async (c, next) => {
  await next()
  const toSign = c.get('toSign')
  if (toSign === undefined) return
  c.res = c.json(toSign, 202)
  c.res.headers.set('Cache-Control', 'no-store')
}

/**
 * Submits what a form means. `to-sign` when the browser is to sign it first; `signature-not-of-form` when what was
 * signed is not what the form says; else what the sequencer refuses.
 */
export async function submitAs(
  server: Pick<Server, 'now' | 'random' | 'beside'>,
  c: Context,
  { id, sequencer }: Pick<Negotiation, 'id' | 'sequencer'>,
  actor: Actor,
  made: FormAct,
  form: Form,
): Promise<Result<Receipt>> {
  if (form.signed !== undefined) {
    const submission = signedSubmission(form.signed, actor, made)
    return submission === null ? refuse('signature-not-of-form') : sequencer.submit(submission)
  }
  const attested = attest(sequencer.tentative(), actor, made, server.now(), server.random)
  if (form['sign-with'] === undefined) {
    const key = requestKey(c, form)
    if (!key.ok) return key
    if (key.value === null) return sequencer.submit(attested)
    const { credential } = actor
    const asked = { log: id, credential, key: key.value, digest: digestOf(form) }
    // Who votes for, against and for again from one page has changed their mind twice.
    const isPast = ({ index }: Receipt) =>
      form.seen !== undefined && hasActedSince(sequencer, credential, index)
    const submit = (first: Submission) => sequencer.submit(first)
    return doOnce(apiTables(server), asked, attested, submit, server.now(), isPast)
  }
  c.set('toSign', {
    author: attested.author,
    ...(attested.body === undefined ? {} : { body: attested.body }),
  })
  return refuse('to-sign')
}

function hasActedSince({ leaves }: Pick<Sequencer, 'leaves'>, credential: string, index: number): boolean {
  return leaves().some(leaf => leaf.index > index && leaf.author.credential === credential)
}

/**
 * What makes two requests one: the key that a program gives (draft-ietf-httpapi-idempotency-key-header), or, for a
 * form, what it says and how much of the record its page had seen. Null for what is done as often as it is sent.
 */
function requestKey(c: Context, form: Form): Result<string | null> {
  const given = c.req.header('idempotency-key')?.replace(/^"(.*)"$/, '$1')
  if (given === undefined) return ok(form.seen === undefined ? null : `form ${hex(digestOf(form))}`)
  const fits = /^[\x21-\x7e]+$/.test(given) && given.length <= requestKeyCharsMax
  return fits ? ok(given) : refuse('malformed-request-key', { args: { max: requestKeyCharsMax } })
}

/** SHA-256 of what was sent, whatever the order, but for the token of the page. */
function digestOf({ token: _, ...said }: Form): Uint8Array {
  return sha256(utf8(canonicalize(said)))
}

const signedShape = z.strictObject({
  author: z.looseObject({
    act: z.looseObject({ kind: z.string() }),
    party: z.string(),
    credential: z.string(),
  }),
  salt: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  key: z.string(),
  sig: z.string(),
})

/** The form's meaning with the browser's signature; null where they do not fit. The sequencer checks the rest. */
function signedSubmission(written: string, actor: Actor, made: FormAct): Submission | null {
  const read = signedShape.safeParse(jsonOf(written))
  if (!read.success) return null
  const { salt, key, sig } = read.data
  const author = read.data.author as unknown as AuthorPart
  const body = made.body === null || salt === undefined ? undefined : { salt, body: made.body }
  const commitment = body === undefined ? undefined : commitBody(body.body, fromHex(body.salt)!)
  const fits =
    isCanonicalizable(author as unknown as Json) &&
    author.party === actor.party &&
    author.credential === actor.credential &&
    canonicalize(author.act as Json) === canonicalize(made.act as Json) &&
    author.body?.commit === commitment?.commit
  if (!fits) return null
  return { author, auth: { how: 'signed', key, sig }, texts: made.texts, ...(body && { body }) }
}

function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return null
  }
}
