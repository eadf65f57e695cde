/**
 * How a backup lies in its folder. `log/NAME` is a mirror, which anybody may see and verify; `sealed` holds what is
 * hidden from everybody, `secrets` the private keys of the logs.
 */
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { utf8 } from '../core/canonical/hash.js'
import { filesAtOnce } from '../core/limits.js'

export const manifestFile = 'backup.json'

export function mirrorFolder(folder: string, name: string): string {
  return join(folder, 'log', name)
}

export function sealedFolder(folder: string, name: string): string {
  return join(folder, 'sealed', name)
}

/** A file with the 32 bytes of the key in hexadecimal. */
export function keyFile(folder: string, name: string): string {
  return join(folder, 'secrets', `${name}.key`)
}

/** What a backup says it holds, so that a log that got lost on the way is missed. */
export interface Manifest {
  readonly version: 1
  readonly logs: readonly { readonly name: string; readonly size: number; readonly root: string }[]
}

export function manifestBytes(manifest: Manifest): Uint8Array {
  return utf8(`${JSON.stringify(manifest, null, 2)}\n`)
}

/** Reads it back, null where it is none of ours. Names become names of files: only those that logs can have. */
export function parseManifest(text: string): Manifest | null {
  try {
    const manifest = JSON.parse(text) as Manifest
    const isLog = ({ name, size, root }: Manifest['logs'][number]) =>
      /^[a-z0-9][a-z0-9-]{0,39}$/.test(name) && Number.isSafeInteger(size) && typeof root === 'string'
    return manifest.version === 1 && manifest.logs.every(isLog) ? manifest : null
  } catch {
    return null
  }
}

/** A file of a backup: its path and its bytes. */
export type NewFile = readonly [path: string, bytes: Uint8Array]

/** Writes files, several at a time: each waits for the disk. */
export async function writeAll(files: readonly NewFile[]): Promise<void> {
  for (let at = 0; at < files.length; at += filesAtOnce)
    await Promise.all(files.slice(at, at + filesAtOnce).map(([path, bytes]) => writePrivately(path, bytes)))
}

/** Writes a file that only its owner reads, flushed, with the folders above it. Whatever fails names the file. */
export async function writePrivately(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.datasync()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw Object.assign(error as Error, { path })
  }
}
