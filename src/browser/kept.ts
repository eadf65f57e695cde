/** A log's files that keep what is read of texts, bodies, key and checkpoint: what a view of the copy is made of. */
import { fromUtf8, type Hash } from '../core/canonical/hash.js'
import type { Body } from '../core/record/body.js'
import type { LogFiles } from '../core/record/log-files.js'
import { parseStoredBody } from '../core/record/stored-body.js'

export interface Kept extends LogFiles {
  /** A file as text, or null where it was not there or is none. */
  readonly words: (path: string) => string | null
  readonly text: (hash: Hash) => string | null
  readonly body: (seq: number) => Body | null
}

export function keepRead(files: LogFiles): Kept {
  const kept = new Map<string, Uint8Array>()
  const bodies = new Map<number, Body | null>()
  const words = (path: string) => decoded(kept.get(path))
  return {
    async read(path) {
      const bytes = await files.read(path)
      if (bytes !== null && !path.startsWith('tile/')) kept.set(path, bytes)
      return bytes
    },
    words,
    text: hash => words(`text/${hash}`),
    body(seq) {
      if (!bodies.has(seq)) bodies.set(seq, parsed(kept.get(`body/${seq}`)))
      return bodies.get(seq)!
    },
  }
}

function decoded(bytes: Uint8Array | undefined): string | null {
  try {
    return bytes === undefined ? null : fromUtf8(bytes)
  } catch {
    return null
  }
}

function parsed(bytes: Uint8Array | undefined): Body | null {
  return bytes === undefined ? null : (parseStoredBody(bytes)?.body ?? null)
}
