/** What a tab reads over HTTP: a log's files, and the server's own answers. Asked for again when the network or the server fails. */
import { concat, fromUtf8 } from '../core/canonical/hash.js'
import type { Json } from '../core/canonical/json.js'
import { answerBytesMax, readPauseMs, readTimeoutMs, readTriesMax } from '../core/limits.js'
import { fileBytesMax, type LogFiles } from '../core/record/log-files.js'

export interface Copied {
  readonly files: number
  readonly bytes: number
}

/**
 * The files of the log under an address (without a slash at its end). `copied` hears of each one that was there,
 * with the sums so far. At most `readsAheadMax` reads are under way at a time: verification sees to that.
 */
export function fetchedFiles(base: string, copied: (sum: Copied) => void): LogFiles {
  let [files, bytes] = [0, 0]
  return {
    async read(path) {
      const content = await fetchBytes(`${base}/${path}`, fileBytesMax(path) ?? 0)
      if (content === null) return null
      copied({ files: ++files, bytes: (bytes += content.length) })
      return content
    },
  }
}

/** A JSON answer of the server. Throws where there is none. */
export async function fetchJson(url: string): Promise<Json> {
  const bytes = await fetchBytes(url, answerBytesMax)
  if (bytes === null) throw new Error('HTTP 404')
  return JSON.parse(fromUtf8(bytes))
}

/** The bytes under an address, cut off beyond `max`, or null where there are none. Throws where that cannot be told. */
export async function fetchBytes(
  url: string,
  max: number,
  firstPauseMs = readPauseMs,
): Promise<Uint8Array | null> {
  for (let tries = 1; ; tries++) {
    const read = await fetchOnce(url, max)
    if (read instanceof Uint8Array || read === null) return read
    if (!read.passing || tries === readTriesMax) throw new Error(read.problem)
    await new Promise(done => setTimeout(done, firstPauseMs * 2 ** (tries - 1)))
  }
}

interface Failed {
  readonly problem: string
  /** Whether it may be otherwise in a moment. */
  readonly passing: boolean
}

/** The server is always asked: what a cache holds may have been withheld since. */
async function fetchOnce(url: string, max: number): Promise<Uint8Array | null | Failed> {
  try {
    const response = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(readTimeoutMs) })
    const { ok, status, body } = response
    if (status === 404 || status === 410) return null
    if (!ok) return { problem: `HTTP ${status}`, passing: status === 429 || status >= 500 }
    return body === null ? new Uint8Array() : await readAtMost(body, max)
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error), passing: true }
  }
}

/** Whatever is beyond `max` bytes shows that this is not the file: no more of it is read. */
async function readAtMost(body: ReadableStream<Uint8Array>, max: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const reader = body.getReader()
  for (let length = 0; length <= max; ) {
    const { done, value } = await reader.read()
    if (done) return concat(...parts)
    parts.push(value)
    length += value.length
  }
  await reader.cancel()
  return concat(...parts)
}
