/**
 * Asks witnesses to cosign our checkpoints (C2SP tlog-witness; docs/spec/http.md, H20 and H21). They are asked at
 * the same time and each on its own: one that fails costs its cosignature and nothing else, and is left alone for
 * a while.
 */

import { concat, utf8 } from '../core/canonical/hash.js'
import type { Result } from '../core/canonical/result.js'
import { noteBytesMax, witnessAnswerMsMax, witnessPauseMs } from '../core/limits.js'
import { type Checkpoint, parseCheckpoint, parseDecimal } from '../core/record/checkpoint.js'
import { openSignatures } from '../core/record/cosignature.js'
import { formatSignature, isBy, parseNote, parseSignatures, type VerifierKey } from '../core/record/note.js'
import { consistencyProof } from '../core/record/proof.js'
import type { NodeReader } from '../core/record/tree.js'
import { nativeCheck } from '../mirror/native.js'
import type { SequencerOptions } from '../sequencer/sequencer.js'
import { formatAddCheckpoint } from './add-checkpoint.js'

/** A witness: the prefix of its submission endpoint, without a slash at the end, and its key. */
export interface WitnessAddress {
  readonly url: string
  readonly key: VerifierKey
}

interface WitnessOptions {
  /** Told in one line why a witness gave nothing. */
  readonly complain?: (problem: string) => void
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** How often one witness is asked about one checkpoint: it may answer with the size to start from. */
const triesMax = 3

const check = nativeCheck()

type Cosign = NonNullable<SequencerOptions['cosign']>

/** Asks all witnesses about a checkpoint; answers the note with every cosignature that holds. */
export function cosignWith(
  witnesses: readonly WitnessAddress[],
  { complain = () => {}, now = Date.now }: WitnessOptions = {},
): Cosign {
  const all = witnesses.map(witness => ({ witness, logs: new Map<string, Known>() }))

  async function lineOf({ witness, logs }: (typeof all)[number], asked: Asked): Promise<string> {
    const { origin } = asked.checkpoint
    const known = logs.get(origin) ?? { size: 0, pausedUntil: 0 }
    logs.set(origin, known)
    if (now() < known.pausedUntil) return ''
    try {
      return await ask(witness, known, asked)
    } catch (error) {
      known.pausedUntil = now() + witnessPauseMs
      complain(`witness ${witness.key.name}: ${messageOf(error as Error)}`)
      return ''
    }
  }

  return async ({ note }, node) => {
    const { text } = orThrow(parseNote(note))
    const asked: Asked = { note, text, checkpoint: orThrow(parseCheckpoint(text)), node }
    const lines = await Promise.all(all.map(one => lineOf(one, asked)))
    return concat(note, utf8(lines.join('')))
  }
}

/** What is known of a witness and one log: it may know one of our logs and not another. */
interface Known {
  /** The size that it last cosigned. */
  size: number
  /** Until when it is left alone, milliseconds since 1970. */
  pausedUntil: number
}

/** The checkpoint to cosign, with what it takes to prove that it follows. */
interface Asked {
  readonly note: Uint8Array
  readonly text: string
  readonly checkpoint: Checkpoint
  readonly node: NodeReader
}

/** Asks one witness; answers the line to add. Throws what went wrong, in words. */
async function ask({ url, key }: WitnessAddress, known: Known, asked: Asked): Promise<string> {
  const { note, text, node } = asked
  const { origin, size } = asked.checkpoint
  const signal = AbortSignal.timeout(witnessAnswerMsMax)
  for (let tries = 0; tries < triesMax; tries++) {
    const old = known.size
    const proof = consistencyProof(node, old, size)
    const answer = await post(`${url}/add-checkpoint`, formatAddCheckpoint({ old, proof, note }), signal)
    if (answer.status === 200) {
      const line = await cosignatureIn(answer.text, text, key)
      known.size = size
      return line
    }
    const has = answer.status === 409 ? parseDecimal(answer.text.trimEnd()) : null
    if (has === null) throw new Error(`answered ${answer.status}`)
    if (has > size) throw new Error(`has seen ${has} entries of ${origin}, which has ${size}`)
    known.size = has
  }
  throw new Error('does not say where to start from')
}

async function post(url: string, body: Uint8Array, signal: AbortSignal) {
  const response = await fetch(url, {
    method: 'POST',
    body: body as Uint8Array<ArrayBuffer>,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    redirect: 'error',
    signal,
  })
  return { status: response.status, text: await textUpTo(response, noteBytesMax) }
}

/** A stranger's answer, no more of it than is wanted. */
async function textUpTo(response: Response, bytesMax: number): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of response.body ?? []) {
    bytes += part.length
    if (bytes > bytesMax) throw new Error('answers too much')
    parts.push(part)
  }
  return new TextDecoder().decode(concat(...parts))
}

/** The line by a key in an answer, once its signature holds; lines by others are passed over. */
async function cosignatureIn(answer: string, noteText: string, key: VerifierKey): Promise<string> {
  const signatures = orThrow(parseSignatures(answer)).filter(line => isBy(line, key))
  const last = signatures.at(-1)
  const signers = orThrow(await openSignatures({ text: noteText, signatures }, [key], check))
  if (last === undefined || signers.length === 0) throw new Error('answers without its signature')
  return formatSignature(last)
}

/** `fetch` hides what happened in the cause. */
function messageOf({ message, cause }: Error): string {
  return cause instanceof Error ? cause.message : message
}

function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.why)
  return result.value
}
