/** Reads the files a command is given, never more of them than an importer takes. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { importBytesMax } from '../core/limits.js'

/** The bytes of a file or pipe. A file that is too large is refused by its size, before it is read. */
export async function readInput(path: string, bytesMax = importBytesMax): Promise<Result<Uint8Array>> {
  const found = await stat(path).catch(() => null)
  if (found === null) return refuse('file-not-found', { where: path })
  if (found.isDirectory()) return refuse('is-a-folder', { where: path })
  if (found.isFile() && found.size > bytesMax) return tooLarge(path, bytesMax)
  const bytes = await readUpTo(path, bytesMax + 1).catch(() => null)
  if (bytes === null) return refuse('file-unreadable', { where: path })
  return bytes.length > bytesMax ? tooLarge(path, bytesMax) : ok(bytes)
}

function tooLarge(path: string, bytesMax: number): Result<never> {
  return refuse('file-too-large', { where: path, args: { max: bytesMax / (1024 * 1024) } })
}

async function readUpTo(path: string, count: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(path, { end: count - 1 })) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
