/**
 * Checks a log from its files, step by step: verifies the copy, folds it, and compares what follows from it with
 * what the server printed and answers. The verify page runs it in a worker.
 */
import { utf8 } from '../core/canonical/hash.js'
import { auditLog } from '../core/negotiation/verify.js'
import type { SignatureCheck } from '../core/record/ed25519.js'
import { type LogFiles, type Progress, startReading } from '../core/record/log-files.js'
import { parseVkey } from '../core/record/note.js'
import { readLog, type VerifyOptions } from '../core/record/verify.js'
import type { Step } from '../views/models/verify.js'
import { compareAll, type GetJson, type ProvenCopy } from './compare.js'
import { type Kept, keepRead } from './kept.js'
import type { Asked, Remembered, Tell } from './told.js'
import { tellAudit, tellLog } from './verdicts.js'

/** How files and answers are had, and signatures checked. */
interface Means {
  readonly files: LogFiles
  /** The JSON under an address. Rejects where it cannot be had. */
  readonly get: GetJson
  readonly check: SignatureCheck
}

/** Tells of every step and then of the end. What cannot be read is a problem of its step. */
export async function checkLog(asked: Asked, { files, get, check }: Means, tell: Tell): Promise<void> {
  const kept = keepRead(files)
  const copy = await verifyCopy(kept, asked.remembered, check, tell)
  if (copy === null) skip(['printed', 'text', 'figures'], tell)
  const same = copy !== null && (await compareAll(copy, asked, get, tell))
  const checkpoint = kept.words('checkpoint') ?? ''
  const key = kept.words('key')?.trimEnd() ?? ''
  tell({ kind: 'end', checkpoint, remember: same ? { key, checkpoint, size: copy.leaves.length } : null })
}

function skip(steps: readonly Step[], tell: Tell): void {
  for (const step of steps) tell({ kind: 'skipped', step })
}

/** The copy, if nothing at all is wrong with it. */
async function verifyCopy(
  kept: Kept,
  remembered: Remembered | null,
  check: SignatureCheck,
  tell: Tell,
): Promise<ProvenCopy | null> {
  const counts = new Map<string, number>()
  const progress = ({ step, done, total }: Progress) => {
    counts.set(step, done)
    tell({ kind: 'running', step: stepOf(step), done, total })
  }
  const options = { ...trustOf(remembered), check, progress }
  const reading = startReading(kept)
  tell({ kind: 'running', step: 'checkpoint', done: 0, total: 0 })
  const log = await readLog(reading, options)
  const ofLog = [...reading.found().problems]
  tellLog(log, ofLog, remembered, tell)
  const { checkpoint, leaves } = log
  if (checkpoint === null || leaves === null) {
    skip(['fold', 'signatures', 'texts', 'bodies'], tell)
    return null
  }
  tell({ kind: 'running', step: 'fold', done: 0, total: 0 })
  const record = await auditLog(reading, log, options)
  const problems = record.problems.slice(ofLog.length)
  tellAudit(record, { problems, stopped: reading.stopped(), done: step => counts.get(step) ?? 0 }, tell)
  return record.ok && record.state !== null
    ? { leaves, root: checkpoint.root, state: record.state, kept }
    : null
}

/** Core counts tiles, the page speaks of the tree; other names are the same. */
function stepOf(step: string): Step {
  return step === 'tiles' ? 'tree' : (step as Step)
}

/** Whom it believes: the key that it believed before, or at first the one that lies with the log. */
function trustOf(remembered: Remembered | null): Pick<VerifyOptions, 'keys' | 'since'> {
  if (remembered === null) return { keys: [] }
  const key = parseVkey(remembered.key)
  return { keys: key.ok ? [key.value] : [], since: utf8(remembered.checkpoint) }
}
