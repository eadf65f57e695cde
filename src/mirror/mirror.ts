/**
 * A copy of a log in a folder, good for any static file server, that follows the log when it is run again. What
 * is new is fetched into a folder beside it and verified together with what is there; then it is moved in, what
 * was withheld meanwhile is deleted, and the checkpoint comes last. So a mirror that was killed is still the
 * mirror it was, and one that is shown a rollback or another history changes nothing. Rule V12, docs/spec/record.md.
 */
import { mkdir, readdir } from 'node:fs/promises'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { audit } from '../core/negotiation/audit.js'
import { auditLog, type VerifiedRecord } from '../core/negotiation/verify.js'
import type { Leaf } from '../core/record/leaf.js'
import { fileBytesMax, type LogFiles, startReading } from '../core/record/log-files.js'
import { readLog, type VerifiedTree, type VerifyOptions, verifyTree } from '../core/record/verify.js'
import { readKeyFile } from '../core/record/verify-head.js'
import { folderFiles } from './files.js'
import { whileItGrows } from './growing.js'
import { incomingFiles, incomingFolder } from './incoming.js'

export interface Mirrored extends VerifiedRecord {
  /** Files that are new in the folder. None where the record is not ok. */
  readonly added: number
  /** Files that were deleted because the log says that they are withheld. */
  readonly removed: number
}

/**
 * Copies a log, or what is new of it. The keys believed are those given, else the one the mirror has, else the
 * one that is found. Refused: `not-a-mirror` (a folder of other things), `mirror-without-key`,
 * `mirror-not-written`. A log that is not what it says is no refusal but the answer.
 */
export async function mirror(
  from: LogFiles,
  folder: string,
  options: VerifyOptions,
): Promise<Result<Mirrored>> {
  try {
    await mkdir(folder, { recursive: true })
    const believed = await whatItBelieves(folder, options)
    if (!believed.ok) return believed
    return ok(await whileItGrows(from, () => copy(from, folder, believed.value)))
  } catch (error) {
    const { syscall, message } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    return refuse('mirror-not-written', { where: folder, args: { problem: message } })
  }
}

/** A mirror goes on from its own checkpoint and key. */
async function whatItBelieves(folder: string, options: VerifyOptions): Promise<Result<VerifyOptions>> {
  const names: readonly string[] = await readdir(folder)
  const own = folderFiles(folder)
  const since = await own.read('checkpoint')
  if (since === null)
    return names.length === 0 || names.includes(incomingFolder)
      ? ok(options)
      : refuse('not-a-mirror', { where: folder })
  const key = await own.read('key')
  const known = key === null ? null : readKeyFile(key)
  if (options.keys?.length) return ok({ ...options, since })
  return known === null
    ? refuse('mirror-without-key', { where: folder })
    : ok({ ...options, keys: [known], since })
}

async function copy(from: LogFiles, folder: string, options: VerifyOptions): Promise<Mirrored> {
  const incoming = incomingFiles(from, folder)
  const reading = startReading(incoming)
  const log = await readLog(reading, options)
  if (log.leaves !== null) incoming.withhold(await withheldBy(log.leaves))
  const verified = await auditLog(reading, log, options)
  const failed = incoming.writeError()
  if (failed !== null) throw failed
  if (verified.ok) return { ...verified, ...(await incoming.moveIn()) }
  const unchanged = { ...verified, added: 0, removed: 0 }
  // What arrived before the connection broke is good for the next time; what may be wrong is not.
  if (reading.unreadable()) return unchanged
  await incoming.discard()
  return { ...unchanged, ...(await ifAnotherHistory(from, options)) }
}

/** A mirror and another history do not fit together, and either may be wrong: the log by itself shows which it is. */
async function ifAnotherHistory(
  from: LogFiles,
  options: VerifyOptions,
): Promise<Partial<Pick<VerifiedTree, 'problems' | 'more'>>> {
  if (options.since === undefined) return {}
  const { problems, more } = await verifyTree(from, options)
  return problems.some(({ code }) => code === 'split-view') ? { problems, more } : {}
}

/** The files that a log withholds, by the same fold as everywhere. */
async function withheldBy(leaves: readonly Leaf[]): Promise<ReadonlySet<string>> {
  const none = async () => null
  const { state } = await audit({ leaves, text: none, body: none, check: () => true })
  const named: readonly string[] = [...(state.record.withheld?.keys() ?? [])]
  return new Set(named.filter(path => fileBytesMax(path) !== null))
}
