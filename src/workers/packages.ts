/**
 * Packages worked out in threads, so that the server answers others meanwhile. First answers take a moment and have a
 * line of their own: nobody waits for one until the proof of another is done. What was worked out stands as long as the
 * question is the same, however the record grows. Nothing that is answered depends on how long it took, but only how far
 * the proof is by now.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Front, recounted } from '../core/analysis/package/front.js'
import type { Allowed } from '../core/analysis/package/model.js'
import type { PackageProblem } from '../core/analysis/package/problem.js'
import { packagesKeptMax, packagesWaitingMax } from '../core/limits.js'
import { root } from '../store/root.js'

/** A front that is being worked out. Its promises are never broken. */
export interface Working {
  /** What there is by now. */
  readonly front: Front | null
  /** The thread ended before it had an answer. Asked again, the same may be answered. */
  readonly died: boolean
  /** The first answer is there, or never will be. */
  readonly begun: Promise<void>
  readonly done: Promise<void>
}

/** The same question has the same answer as long as it is remembered. Null where too many wait for a first answer. */
export type PackageQueue = (problem: PackageProblem, allowed: Allowed) => Working | null

/** A thread with its first answer, which waits for its turn to prove it. */
interface Started {
  readonly first: Front
  readonly prove: (say: (front: Front) => void) => Promise<Front>
  readonly stop: () => unknown
}

/** Finds a first answer; rejects where it fails. */
type Start = (problem: PackageProblem, allowed: Allowed) => Promise<Started>

interface Job extends Working {
  front: Front | null
  died: boolean
  phase: 'first' | 'waits' | 'proves' | 'over'
  thread: Started | null
}

export function packageQueue(start: Start = inThread): PackageQueue {
  const [first, proof] = [inTurn(), inTurn()]
  /** By question; what was asked for last comes last. */
  const known = new Map<string, Job>()
  const inPhase = (phase: Job['phase']) => [...known].filter(([, job]) => job.phase === phase)

  /** Where too many wait to be proven, the one that nobody has asked for longest gives way. */
  function makeRoom(): void {
    const waiting = inPhase('waits')
    if (waiting.length > packagesWaitingMax) forget(...waiting[0]!)
    const over = inPhase('over')
    if (over.length > packagesKeptMax) known.delete(over[0]![0])
  }

  function forget(key: string, job: Job): void {
    job.phase = 'over'
    known.delete(key)
    job.thread?.stop()
  }

  function begin(key: string, problem: PackageProblem, allowed: Allowed): Job {
    const say = (front: Front) => {
      job.front = recounted(problem, front)
    }
    const begun = first(() => start(problem, allowed)).then(thread => {
      job.thread = thread
      say(thread.first)
      job.phase = 'waits'
      makeRoom()
    })
    const proven = async () => {
      if (job.phase === 'over') return
      job.phase = 'proves'
      say(await job.thread!.prove(say))
    }
    const fail = () => {
      job.died = true
      if (job.front !== null) job.front = { ...job.front, state: 'failed' }
      forget(key, job)
    }
    const done = begun
      .then(() => proof(proven))
      .catch(fail)
      .then(() => {
        job.phase = 'over'
        makeRoom()
      })
    const job: Job = {
      ...{ front: null, died: false, phase: 'first', thread: null },
      ...{ begun: begun.catch(() => {}), done },
    }
    return job
  }

  return (problem, allowed) => {
    const key = createHash('sha256')
      .update(JSON.stringify([problem, [...allowed]]))
      .digest('hex')
    const before = known.get(key)
    if (before === undefined && inPhase('first').length > packagesWaitingMax) return null
    const job = before ?? begin(key, problem, allowed)
    known.delete(key)
    known.set(key, job)
    return job
  }
}

/** Does one thing after another, whatever became of the one before. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }
}

/** In a thread of its own, which takes its memory with it. It keeps no server from stopping. */
async function inThread(problem: PackageProblem, allowed: Allowed): Promise<Started> {
  const worker = new Worker(join(root, 'dist', 'package-solver.mjs'), { workerData: { problem, allowed } })
  worker.unref()
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended')))
  })
  const first = await Promise.race([new Promise<Front>(resolve => worker.once('message', resolve)), ended])
  const stop = () => worker.terminate()
  return { first, stop, prove: say => Promise.race([proofOf(worker, say), ended]).finally(stop) }
}

function proofOf(worker: Worker, say: (front: Front) => void): Promise<Front> {
  return new Promise((resolve, reject) => {
    worker.on('message', (front: Front) => {
      if (front.state !== 'first') return resolve(front)
      try {
        say(front)
      } catch (wrong) {
        reject(wrong)
      }
    })
    worker.postMessage('prove')
  })
}
