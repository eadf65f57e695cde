/**
 * A whole record from its files: the log (core/record/verify.ts), then what its leaves say and what lies beside
 * them (audit.ts). Whoever runs this over copied files knows what the server knows, and that it told the truth.
 * The same in a browser tab, in the command and in a mirror. Rules V1 to V11 of docs/spec/record.md.
 */
import { toBase64 } from '../canonical/base64.js'
import type { Hash } from '../canonical/hash.js'
import type { Leaf } from '../record/leaf.js'
import { type LogFiles, type Problem, type Reading, startReading } from '../record/log-files.js'
import { type ProvenLog, readLog, type VerifyOptions } from '../record/verify.js'
import { audit } from './audit.js'
import type { State } from './state.js'

export interface VerifiedRecord {
  /** Whether nothing is wrong with it. */
  readonly ok: boolean
  /** The checkpoint that is believed: which log, how many entries, its root in base64. Null where there is none. */
  readonly origin: string | null
  readonly size: number | null
  readonly root: string | null
  /** The root of the state that the leaves fold to; null unless they are proven, all of them, and fold. */
  readonly stateRoot: Hash | null
  /** The witnesses asked for that cosigned the checkpoint, with their time in seconds since 1970. */
  readonly cosigned: readonly { readonly name: string; readonly time: number | null }[]
  /** At most `verifyProblemsMax`, and how many more there are. */
  readonly problems: readonly Problem[]
  readonly more: number
  /** Null unless each of them is proven. */
  readonly leaves: readonly Leaf[] | null
  /** Null unless the leaves fold. */
  readonly state: State | null
}

/** Verifies a record. Never throws: what cannot be read is a problem too. */
export async function verifyRecord(files: LogFiles, options: VerifyOptions): Promise<VerifiedRecord> {
  const reading = startReading(files)
  return auditLog(reading, await readLog(reading, options), options)
}

/** The second half: audits a log that was read, and puts all that was found together. */
export async function auditLog(
  reading: Reading,
  { checkpoint, cosigned, leaves }: ProvenLog,
  options: VerifyOptions,
): Promise<VerifiedRecord> {
  const state = leaves === null ? null : await foldAndAudit(reading, leaves, options)
  const { problems, more } = reading.found()
  return {
    ok: problems.length === 0 && state !== null,
    origin: checkpoint?.origin ?? null,
    size: checkpoint?.size ?? null,
    root: checkpoint === null ? null : toBase64(checkpoint.root),
    stateRoot: state?.stateRoot ?? null,
    cosigned: cosigned.map(({ key, time }) => ({ name: key.name, time })),
    problems,
    more,
    leaves,
    state: state?.state ?? null,
  }
}

async function foldAndAudit(
  reading: Reading,
  leaves: readonly Leaf[],
  { check, progress }: VerifyOptions,
): Promise<{ readonly state: State; readonly stateRoot: Hash } | null> {
  const { problems, state, stateRoot } = await audit({
    leaves,
    text: hash => reading.find(`text/${hash}`),
    body: seq => reading.find(`body/${seq}`),
    check,
    ...(progress && { progress }),
  })
  // Once a file could not be read nothing more is read, and nobody knows what is missing.
  reading.report(...problems.filter(({ code }) => !(reading.unreadable() && code.endsWith('-missing'))))
  return state.record.acts === leaves.length ? { state, stateRoot } : null
}
