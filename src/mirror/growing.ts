/** Reading a log that goes on growing: what is withheld between two reads is missed by the first. */
import { settleTriesMax } from '../core/limits.js'
import type { VerifiedRecord } from '../core/negotiation/verify.js'
import type { LogFiles } from '../core/record/log-files.js'
import { claimedSize } from '../core/record/verify-head.js'

/** Runs a verification again where it found something wrong and the log has grown meanwhile. */
export async function whileItGrows<V extends VerifiedRecord>(
  files: LogFiles,
  run: () => Promise<V>,
): Promise<V> {
  for (let tries = 1; ; tries++) {
    const verified = await run()
    if (verified.ok || tries === settleTriesMax || !(await hasGrown(files, verified))) return verified
  }
}

async function hasGrown(files: LogFiles, { size }: VerifiedRecord): Promise<boolean> {
  const checkpoint = await files.read('checkpoint').catch(() => null)
  return size !== null && (claimedSize(checkpoint) ?? 0) > size
}
