/** The files of a log in a folder, and behind an address: what verification and mirroring read. */
import { type FileHandle, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { concat } from '../core/canonical/hash.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { readPauseMs, readTimeoutMs, readTriesMax, redirectsMax } from '../core/limits.js'
import { fileBytesMax, type LogFiles } from '../core/record/log-files.js'

/** The files of a source as a person names it: an address of http or https, else a folder. */
export async function sourceFiles(source: string): Promise<Result<LogFiles>> {
  if (/^https?:\/\//i.test(source)) return addressFiles(source)
  const found = await stat(source).catch(() => null)
  return found?.isDirectory() ? ok(folderFiles(source)) : refuse('log-not-a-folder', { where: source })
}

/** The files behind an address. Refused: `malformed-address`. */
export function addressFiles(source: string): Result<LogFiles> {
  const wellFormed = URL.canParse(source) && /^https?:$/.test(new URL(source).protocol)
  return wellFormed ? ok(urlFiles(source)) : refuse('malformed-address', { where: source })
}

/** The files of a folder. What is no path of a log is not there, wherever a leaf has it from. */
export function folderFiles(folder: string): LogFiles {
  return {
    async read(path) {
      const max = fileBytesMax(path)
      return max === null ? null : readFile(join(folder, path), max)
    },
  }
}

/** A file up to one byte beyond its limit, which is enough to be found wrong. */
async function readFile(path: string, max: number): Promise<Uint8Array | null> {
  let file: FileHandle | null = null
  try {
    file = await open(path)
    const { size } = await file.stat()
    const buffer = new Uint8Array(Math.min(size, max + 1))
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code ?? '')) return null
    throw new Error(code ?? String(error))
  } finally {
    await file?.close()
  }
}

/** How to wait: in tests, not at all. */
type Pause = (milliseconds: number) => Promise<unknown>

const pause: Pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

/**
 * The files under an address, a well-formed one. 404 and 410 say that a file is not there. What may pass (no connection, no answer
 * in time, 429, 5xx) is tried again; redirects are followed on the same host only.
 */
export function urlFiles(address: string, wait: Pause = pause): LogFiles {
  const { origin, pathname } = new URL(address)
  const base = `${origin}${pathname.replace(/\/*$/, '/')}`
  return {
    async read(path) {
      const max = fileBytesMax(path)
      if (max === null) return null
      for (let tries = 1; ; tries++) {
        const answer = await ask(new URL(path, base), max)
        if (!('problem' in answer)) return answer.bytes
        if (!answer.passing || tries === readTriesMax) throw new Error(answer.problem)
        await wait(readPauseMs * 2 ** (tries - 1))
      }
    },
  }
}

/** What a server said: a file, none (null), or a problem that may pass or not. */
type Answer = { readonly bytes: Uint8Array | null } | { readonly problem: string; readonly passing: boolean }

async function ask(url: URL, max: number): Promise<Answer> {
  try {
    return await answerOf(url, max, redirectsMax)
  } catch (error) {
    return { problem: networkProblem(error), passing: true }
  }
}

async function answerOf(url: URL, max: number, redirects: number): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(readTimeoutMs) })
  const { status } = response
  if (status === 200) return { bytes: await bodyUpTo(response, max + 1) }
  await response.body?.cancel()
  if (status === 404 || status === 410) return { bytes: null }
  const location = response.headers.get('location')
  if (status < 300 || status >= 400 || location === null)
    return { problem: `HTTP ${status}`, passing: status === 429 || status >= 500 }
  const next = new URL(location, url)
  if (next.hostname !== url.hostname || redirects === 0)
    return { problem: `HTTP ${status} → ${next.host}`, passing: false }
  return answerOf(next, max, redirects - 1)
}

async function bodyUpTo(response: Response, max: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= max) break
  }
  return concat(...chunks).subarray(0, max)
}

/** `fetch` hides what happened in the cause. */
function networkProblem(error: unknown): string {
  const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException }
  return cause?.code ?? cause?.message ?? message
}
