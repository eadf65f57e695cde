/** For tests of what is served: a small log in memory with signed acts, bodies, and things withheld. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { hex } from '../core/canonical/hash.js'
import { allTexts, everything } from '../core/negotiation/testing-acts.js'
import { attestationOf, type HostedPlay, playHosted } from '../core/negotiation/testing-hosted.js'
import type { AuthorPart } from '../core/record/leaf.js'
import { logKey, seed } from '../core/record/testing-files.js'
import { nativeCheck } from '../mirror/native.js'
import {
  openSequencer,
  type Sequencer,
  type SequencerOptions,
  type Submission,
} from '../sequencer/sequencer.js'
import { memoryStore } from '../store/memory-store.js'

export const testOrigin = 'example.org/test'

/** The submissions that make up a log, in order. Every act must be one that is admitted. */
export function submissionsOf(plays: readonly HostedPlay[]): Submission[] {
  const { leaves, bodies, refusals } = playHosted(plays)
  if (refusals.length > 0) throw new Error(`refused: ${JSON.stringify(refusals)}`)
  return leaves.map(({ author, auth, index }) => {
    const body = bodies.get(index)
    return { author, auth, texts: allTexts, ...(body && { body }) }
  })
}

/** A log that holds these acts, with a key to sign its checkpoints, which are published when a test says so. */
export async function servedLog(
  plays: readonly HostedPlay[] = everything,
  options: Partial<SequencerOptions> = {},
): Promise<Sequencer> {
  const store = await memoryStore().open('test')
  if (!store.ok) throw new Error(store.why)
  const holder = { id: 'test', url: null }
  const opened = await openSequencer(store.value, {
    now: Date.now,
    holder,
    seed,
    check: nativeCheck(),
    ...options,
  })
  if (!opened.ok) throw new Error(opened.why)
  await submitAll(opened.value, submissionsOf(plays))
  return opened.value
}

/** Submits acts one after the other, all of which must be admitted. */
export async function submitAll(log: Sequencer, submissions: readonly Submission[]): Promise<void> {
  for (const submission of submissions) {
    const sent = await log.submit(submission)
    if (!sent.ok) throw new Error(`${sent.why} ${sent.where ?? ''}`)
  }
}

let nonces = 0

/** One more act of the secretariat, or signed by a participant's key. */
export function statement(by = 'SEC', signer?: string): Submission {
  const author: AuthorPart = {
    v: 1,
    log: testOrigin,
    act: { kind: 'event', type: 'meeting', title: { en: 'Meeting' } },
    party: by,
    credential: `${by.toLowerCase()}-1`,
    claimed: 0,
    head: 0,
    nonce: hex(Uint8Array.from({ length: 16 }, (_, i) => (i < 4 ? (nonces >> (8 * i)) & 255 : 255))),
  }
  nonces++
  return { author, auth: attestationOf(author, signer) }
}

/** The logs of a server, as its routes take them. */
export function serving(sequencer: Sequencer) {
  return { negotiations: new Map([['test', { sequencer }]]), logKey: async () => logKey(testOrigin) }
}

/** An app behind a real port, until the scope that holds it ends. */
export async function listen(app: Hono): Promise<{ readonly url: string } & AsyncDisposable> {
  const http = createAdaptorServer({ fetch: app.fetch }) as Server
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      const closed = once(http, 'close')
      http.close()
      http.closeAllConnections()
      await closed
    },
  }
}
