/**
 * Opinion maps of many votes, in a thread, so that the server answers others meanwhile. One at a time; a few wait.
 * Nothing that a thread answers depends on how long it took.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { MapInput, OpinionMap } from '../core/analysis/opinion-map/map.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { mapMsMax, mapsWaitingMax } from '../core/limits.js'
import { root } from '../store/root.js'

/** Computes maps one after another; `map-later` where too many wait, `map-failed` where a thread fails or hangs. */
export type MapQueue = (input: MapInput) => Promise<Result<OpinionMap>>

export function mapQueue(compute: (input: MapInput) => Promise<OpinionMap> = inThread): MapQueue {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return input => {
    if (waiting > mapsWaitingMax) return Promise.resolve(refuse('map-later'))
    waiting++
    const answer = last
      .then(() => compute(input))
      .then(
        map => ok(map),
        () => refuse('map-failed'),
      )
      .finally(() => {
        waiting--
      })
    last = answer
    return answer
  }
}

/** One map in a thread of its own, which is ended where it takes longer than it can. */
function inThread(input: MapInput): Promise<OpinionMap> {
  const worker = new Worker(join(root, 'dist', 'map-thread.mjs'), { workerData: input })
  return new Promise<OpinionMap>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the thread takes too long')), mapMsMax)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended')))
    worker.once('exit', () => clearTimeout(late))
  }).finally(() => worker.terminate())
}
