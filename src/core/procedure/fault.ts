/** What can be wrong with a procedure: a code, and where. Sentences are in the locales, under `refusal-CODE`. */

export type Path = readonly PropertyKey[]

/** A fault, what it is about, and where it is in the procedure: the members that lead to it. */
export interface ProcedureFault {
  readonly why: string
  readonly path: Path
  readonly where: string
  /** What the sentence needs besides. */
  readonly args?: Readonly<Record<string, string | number>>
}

export function fault(why: string, path: Path, where: unknown): ProcedureFault {
  return { why, path, where: String(where) }
}

/** Members whose own members are languages: `to` is Tongan there, and no stage. */
export const worded: ReadonlySet<PropertyKey> = new Set(['title', 'label', 'means', 'text'])

/** Visits every member of a procedure, in lists too, with the path that leads to it. */
export function walk(
  value: unknown,
  path: Path,
  visit: (key: PropertyKey, value: unknown, path: Path) => void,
): void {
  if (value === null || typeof value !== 'object') return
  for (const [name, member] of Object.entries(value)) {
    const key = Array.isArray(value) ? Number(name) : name
    visit(key, member, [...path, key])
    if (!worded.has(key)) walk(member, [...path, key], visit)
  }
}
