/** Which step of the page a problem belongs to, and what each step found where there is none. */
import { toBase64 } from '../core/canonical/base64.js'
import type { VerifiedRecord } from '../core/negotiation/verify.js'
import type { Problem } from '../core/record/log-files.js'
import type { ProvenLog } from '../core/record/verify.js'
import type { Step } from '../views/models/verify.js'
import type { Args, Remembered, Tell, Told } from './told.js'

type Say = readonly [say: string, args: Args, hash?: string]

const sinceCodes = new Set([
  'rollback',
  'split-view',
  'since-not-believed',
  'since-other-log',
  'key-not-believed',
])
const signatureCodes = new Set([
  'signature-invalid',
  'key-not-valid-then',
  'attestation-not-admitted',
  'malformed-signature',
  'malformed-key',
])

/** Tells of the steps that concern the log itself. */
export function tellLog(
  { checkpoint, leaves }: ProvenLog,
  problems: readonly Problem[],
  remembered: Remembered | null,
  tell: Tell,
): void {
  const say: Readonly<Partial<Record<Step, Say | false>>> = {
    checkpoint: checkpoint !== null && ['signed', { size: checkpoint.size, name: checkpoint.origin }],
    tree: checkpoint !== null && ['root', {}, toBase64(checkpoint.root)],
    since: grown(checkpoint?.size ?? null, remembered, problems),
    entries: leaves !== null && ['acts', { done: leaves.length }],
  }
  tellEach(say, problems, logStepOf, tell)
}

function logStepOf({ where, code }: Problem): Step {
  if (sinceCodes.has(code)) return 'since'
  if (where.startsWith('tile/entries/')) return 'entries'
  return where.startsWith('tile/') || code === 'root-differs' ? 'tree' : 'checkpoint'
}

/** That the log has grown is shown by its tree, so only where that stands. */
function grown(
  size: number | null,
  remembered: Remembered | null,
  problems: readonly Problem[],
): Say | false {
  if (size === null) return false
  if (remembered === null) return ['first', {}]
  const proven = !problems.some(problem => logStepOf(problem) === 'tree')
  return proven && ['grown', { before: remembered.size, size }]
}

/** Tells of the steps that concern what the acts say and what lies beside them. `done` counts by step. */
export function tellAudit(
  { state, stateRoot }: Pick<VerifiedRecord, 'state' | 'stateRoot'>,
  { problems, stopped, done }: Audited,
  tell: Tell,
): void {
  const withheld = [...(state?.record.withheld?.keys() ?? [])]
  const beside = (step: string, folder: string): Args => ({
    done: done(step),
    withheld: withheld.filter(key => key.startsWith(folder)).length,
  })
  const whole = state !== null && !stopped
  const say: Readonly<Partial<Record<Step, Say | false>>> = {
    fold: stateRoot !== null && ['state', {}, stateRoot],
    signatures: whole && [done('signatures') === 0 ? 'unsigned' : 'good', { done: done('signatures') }],
    texts: whole && ['texts', beside('texts', 'text/')],
    bodies: whole && ['bodies', beside('bodies', 'body/')],
  }
  tellEach(say, problems, auditStepOf, tell)
}

interface Audited {
  readonly problems: readonly Problem[]
  /** Whether the audit was given up on the way: what it did not find is no finding then. */
  readonly stopped: boolean
  readonly done: (step: string) => number
}

function auditStepOf({ where, code }: Problem): Step {
  if (where.startsWith('text/')) return 'texts'
  if (where.startsWith('body/')) return 'bodies'
  return signatureCodes.has(code) ? 'signatures' : 'fold'
}

/** A step with problems has failed; one without has something to say, or was not come to. */
function tellEach(
  says: Readonly<Partial<Record<Step, Say | false>>>,
  problems: readonly Problem[],
  stepOf: (problem: Problem) => Step,
  tell: Tell,
): void {
  for (const [step, said] of Object.entries(says) as [Step, Say | false][]) {
    const own = problems.filter(problem => stepOf(problem) === step)
    if (own.length > 0) tell({ kind: 'failed', step, problems: own })
    else if (said === false) tell({ kind: 'skipped', step })
    else tell(passed(step, said))
  }
}

function passed(step: Step, [say, args, hash]: Say): Told {
  return { kind: 'passed', step, say, args, ...(hash === undefined ? {} : { hash }) }
}
