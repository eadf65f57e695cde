/**
 * Packages worked out in a thread, so that the server answers others meanwhile: one at a time, a few wait. Nothing that
 * is answered depends on how long it took, but only which of the answers is there yet: the first, or the proven one.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Front, firstFront, recounted } from '../core/analysis/package/front.js'
import type { Allowed } from '../core/analysis/package/model.js'
import type { PackageProblem } from '../core/analysis/package/problem.js'
import { packagesWaitingMax } from '../core/limits.js'
import { root } from '../store/root.js'

/** What there is of a front by now, and the promise of the last word on it, which is never broken. */
export interface Working {
  front: Front | null
  readonly done: Promise<Front>
}

/** Rejects where too many wait already. */
export type PackageQueue = (problem: PackageProblem, allowed: Allowed) => Promise<Working>

/** Works one out, and says every answer that it has on the way; rejects where it fails. */
type WorkOut = (problem: PackageProblem, allowed: Allowed, say: (front: Front) => void) => Promise<Front>

export function packageQueue(workOut: WorkOut = inThread): PackageQueue {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (problem, allowed) => {
    if (waiting > packagesWaitingMax) throw new Error('too many packages are being worked out')
    waiting++
    const say = (front: Front) => {
      working.front = recounted(problem, front)
      return working.front
    }
    const done = last
      .then(() => workOut(problem, allowed, say))
      .catch((): Front => ({ ...firstFront(problem, allowed), state: 'failed' }))
      .then(say)
      .finally(() => {
        waiting--
      })
    const working: Working = { front: null, done }
    last = done
    return working
  }
}

/** In a thread of its own, which takes its memory with it. */
function inThread(problem: PackageProblem, allowed: Allowed, say: (front: Front) => void): Promise<Front> {
  const worker = new Worker(join(root, 'dist', 'package-solver.mjs'), { workerData: { problem, allowed } })
  return new Promise<Front>((resolve, reject) => {
    worker.on('message', (front: Front) => (front.state === 'first' ? say(front) : resolve(front)))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended')))
  }).finally(() => worker.terminate())
}
