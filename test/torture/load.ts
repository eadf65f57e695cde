/** Writers that send act after act, and the check that nothing they were told of is lost or doubled. */
import { setTimeout as sleep } from 'node:timers/promises'
import { verifyRecord } from '../../src/core/negotiation/verify.js'
import { urlFiles } from '../../src/mirror/files.js'
import { nativeCheck } from '../../src/mirror/native.js'
import type { Receipt, Submission } from '../../src/sequencer/sequencer.js'
import { type Delegate, signedAct, talks } from './talks.js'

export interface Acknowledged {
  readonly submission: Submission
  readonly receipt: Receipt
}

export interface Load {
  readonly acknowledged: Acknowledged[]
  stop(): Promise<void>
}

/**
 * Every delegate sends one act after the other, the same one again until it is acknowledged, to the servers in turn.
 */
export function startLoad(people: readonly Delegate[], urls: readonly string[]): Load {
  const acknowledged: Acknowledged[] = []
  let stopped = false
  let turns = 0
  async function write(delegate: Delegate): Promise<void> {
    for (let n = 0; !stopped; n++) {
      const submission = signedAct(delegate, { kind: 'statement', about: [`theme-${n % 10}`] })
      for (;;) {
        const receipt = await send(urls[turns++ % urls.length]!, submission)
        if (receipt !== null) acknowledged.push({ submission, receipt })
        if (receipt !== null || stopped) break
        await sleep(50)
      }
    }
  }
  const writers = people.map(write)
  return {
    acknowledged,
    async stop() {
      stopped = true
      await Promise.all(writers)
    },
  }
}

async function send(url: string, submission: Submission): Promise<Receipt | null> {
  try {
    const response = await fetch(`${url}/api/n/${talks}/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(submission),
      signal: AbortSignal.timeout(10_000),
    })
    const answer = (await response.json()) as Receipt & { why?: string }
    if (response.status === 400 || response.status === 403) throw new Error(`refused: ${answer.why}`)
    return response.status === 201 ? answer : null
  } catch (error) {
    if ((error as Error).message.startsWith('refused')) throw error
    return null
  }
}

/** What became of the acknowledged acts. */
export interface Outcome {
  readonly acknowledged: number
  /** Acknowledged, and not where the receipt says. */
  readonly lost: number
  readonly doubled: number
  readonly size: number
  readonly verified: boolean
  readonly problems: readonly unknown[]
}

/** Copies the log, verifies it against every checkpoint remembered on the way, and looks for each acknowledged act. */
export async function checkOutcome(
  url: string,
  acknowledged: readonly Acknowledged[],
  remembered: readonly Uint8Array[],
): Promise<Outcome> {
  const files = urlFiles(`${url}/log/${talks}`)
  await signedUpTo(url, 1 + Math.max(...acknowledged.map(({ receipt }) => receipt.index)))
  const verified = await verifyRecord(files, { check: nativeCheck(), since: remembered[0] })
  const problems: unknown[] = [...verified.problems]
  for (const since of remembered.slice(1)) {
    const again = await verifyRecord(files, { check: nativeCheck(), since })
    problems.push(...again.problems)
  }
  const byNonce = new Map<string, number[]>()
  for (const leaf of verified.leaves ?? [])
    byNonce.set(leaf.author.nonce, [...(byNonce.get(leaf.author.nonce) ?? []), leaf.index])
  const placed = acknowledged.map(a => byNonce.get(a.submission.author.nonce) ?? [])
  return {
    acknowledged: acknowledged.length,
    lost: placed.filter((at, i) => !at.includes(acknowledged[i]!.receipt.index)).length,
    doubled: [...byNonce.values()].filter(at => at.length > 1).length,
    size: verified.size ?? 0,
    verified: verified.ok,
    problems,
  }
}

/** Waits until a checkpoint covers what was acknowledged last: a database that was killed has to come back first. */
async function signedUpTo(url: string, size: number): Promise<void> {
  for (let look = 0; look < 300; look++) {
    const note = await fetchBytes(`${url}/log/${talks}/checkpoint`)
    if (note !== null && Number(new TextDecoder().decode(note).split('\n')[1]) >= size) return
    await sleep(100)
  }
}

export async function fetchBytes(url: string): Promise<Uint8Array | null> {
  const response = await fetch(url).catch(() => null)
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : null
}
