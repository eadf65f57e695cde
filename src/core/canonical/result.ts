/** Expected failure is a value. Codes and arguments here; sentences in the reader's language elsewhere. */

/** Why something cannot be done: a stable code, what it is about, and the clause that refuses it if any. */
export interface Refusal {
  readonly ok: false
  readonly why: string
  /** Where: a field's path, a row, an id. */
  readonly where?: string
  /** What the sentence needs: names, numbers, what was expected. */
  readonly args?: Readonly<Record<string, string | number>>
  /** The clause of the procedure that refuses it. */
  readonly clause?: string
}

export type Result<T> = { readonly ok: true; readonly value: T } | Refusal

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(why: string, details: Omit<Refusal, 'ok' | 'why'> = {}): Refusal {
  return { ok: false, why, ...details }
}

/** Stops on what only our own bug can cause. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`bug: ${message}`)
}

/** Orders strings by UTF-16 code units: the same on every machine and in every locale. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
