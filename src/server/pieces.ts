/**
 * Long work on the thread that serves everybody, done in pieces: between two of them others are answered. Works that are
 * under way at the same time take turns, so that together they hold the thread no longer than one.
 */
import { setImmediate } from 'node:timers/promises'
import type { Steps } from '../core/canonical/steps.js'
import { pieceMs } from '../core/limits.js'

let last: Promise<unknown> = Promise.resolve()

/** Its answer. What is done within one piece is done at once; how much is in a piece changes no answer. */
export async function inPieces<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const end = performance.now() + pieceMs
    do {
      const { done, value } = steps.next()
      if (done === true) return value as T
    } while (performance.now() < end)
    last = last.then(() => setImmediate())
    await last
  }
}
