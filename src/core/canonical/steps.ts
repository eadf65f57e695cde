/** Long work that can be done in pieces: whoever has other things to do goes on with it later. */

/** Work with places to pause at, which ends with an answer. */
export type Steps<T> = Generator<undefined, T>

/** The answer, without a pause. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value as T
  }
}
