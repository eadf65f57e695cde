/** Reads a backup and verifies all of it, so that nothing is restored of one that is damaged. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromHex, fromUtf8 } from '../core/canonical/hash.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { State } from '../core/negotiation/state.js'
import { verifyRecord } from '../core/negotiation/verify.js'
import type { Leaf } from '../core/record/leaf.js'
import type { LogFiles } from '../core/record/log-files.js'
import { folderFiles } from '../mirror/files.js'
import { keyFile, type Manifest, manifestFile, mirrorFolder, parseManifest, sealedFolder } from './layout.js'
import { keyLine, keyOf } from './log-key.js'
import type { CustodyOptions, KeptLog } from './options.js'
import { isWhatIsNamed } from './sealed.js'

/** One log of a backup, verified. */
export interface BackedUpLog extends KeptLog {
  readonly leaves: readonly Leaf[]
  readonly state: State
  readonly checkpoint: Uint8Array
  readonly files: LogFiles
  /** What is hidden, under the same names as in `files`. */
  readonly sealed: LogFiles
  /** The private key, 32 bytes. */
  readonly seed: Uint8Array
}

/**
 * Every log of a backup. Refused: `not-a-backup`; `backup-damaged` with the file and what is wrong with it, for the
 * first that is.
 */
export async function readBackup(
  folder: string,
  options: CustodyOptions,
): Promise<Result<readonly BackedUpLog[]>> {
  const manifest = parseManifest(await readText(join(folder, manifestFile)))
  if (manifest === null) return refuse('not-a-backup', { where: folder })
  const logs: BackedUpLog[] = []
  for (const named of manifest.logs) {
    const log = await readBackedUp(folder, named, options)
    if (!log.ok) return log
    logs.push(log.value)
  }
  return ok(logs)
}

/** One log of a backup. */
export async function readBackedUp(
  folder: string,
  { name, size, root }: Manifest['logs'][number],
  { check, progress }: CustodyOptions,
): Promise<Result<BackedUpLog>> {
  const files = folderFiles(mirrorFolder(folder, name))
  const [, seedHex] = /^([0-9a-f]{64})\n$/.exec(await readText(keyFile(folder, name))) ?? []
  if (seedHex === undefined) return damaged(keyFile('', name), 'key-malformed')
  const seed = fromHex(seedHex)!
  const found = await verifyRecord(files, { keys: [], check, progress: progress(name) })
  const { leaves, state, stateRoot } = found
  const [problem] = found.problems
  if (problem !== undefined) return damaged(join(mirrorFolder('', name), problem.where), problem.code)
  if (found.size !== size || found.root !== root) return damaged(manifestFile, 'other-checkpoint')
  if (fromUtf8((await files.read('key'))!) !== keyLine(keyOf(found.origin!, seed)))
    return damaged(keyFile('', name), 'other-key')
  const sealed = folderFiles(sealedFolder(folder, name))
  const unsealed = await sealedProblem(sealed, leaves!, state!)
  if (unsealed !== null) return damaged(join(sealedFolder('', name), unsealed.where), unsealed.why)
  const checkpoint = (await files.read('checkpoint'))!
  const roots = { name, size, root, stateRoot: stateRoot! }
  return ok({ ...roots, leaves: leaves!, state: state!, checkpoint, files, sealed, seed })
}

/** A file as text; nothing where it is not there. */
function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}

/** What is hidden is there and is what the log commits to: nobody could ask for it later, were it not. */
async function sealedProblem(
  sealed: LogFiles,
  leaves: readonly Leaf[],
  { record }: State,
): Promise<{ readonly where: string; readonly why: string } | null> {
  for (const [where, { level }] of record.withheld ?? []) {
    if (level !== 'hidden') continue
    const bytes = await sealed.read(where)
    if (bytes === null) return { where, why: 'file-missing' }
    if (!isWhatIsNamed(where, bytes, leaves)) return { where, why: 'sealed-differs' }
  }
  return null
}

function damaged(where: string, code: string): Result<never> {
  return refuse('backup-damaged', { where, args: { code } })
}
