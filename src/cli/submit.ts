/** Sends signed acts to a server: all that a participant with a key of their own needs (docs/spec/http.md, H22). */
import * as z from 'zod/mini'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { forwardAnswerMsMax } from '../core/limits.js'
import type { Receipt, Submission } from '../sequencer/sequencer.js'
import type { Upstream } from './copied-log.js'
import { logAddress } from './source.js'

/** The way to the negotiation that an address names; null where that is no address of a server. */
export function serverOf(address: string, negotiation: string): Upstream | null {
  const [, origin, id] = /^(https?:\/\/[^/]+)\/log\/([^/]+)$/.exec(logAddress(address, negotiation)) ?? []
  return origin === undefined
    ? null
    : { url: `${origin}/api/n/${id}/submissions`, forward: (url, _, submission) => post(url, submission) }
}

/** `leader-unreachable` may be sent again: the author part makes it one act. */
async function post(url: string, submission: Submission): Promise<Result<Receipt>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(submission),
      redirect: 'error',
      signal: AbortSignal.timeout(forwardAnswerMsMax),
    })
    const said: unknown = await response.json()
    return response.status === 201 ? ok(receipt.parse(said)) : (refusal.parse(said) as Refusal)
  } catch {
    return refuse('leader-unreachable', { where: url })
  }
}

const receipt = z.object({ origin: z.string(), index: z.int(), at: z.int(), leafHash: z.string() })
const refusal = z.object({
  ok: z.literal(false),
  why: z.string(),
  where: z.optional(z.string()),
  args: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  clause: z.optional(z.string()),
})
