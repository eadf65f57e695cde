/** Which texts an act demands: they come with it, or are there already (docs/spec/envelope.md E5). */
import type { Hash } from '../canonical/hash.js'

/** A text by its hash, with its length in bytes as the act says it. */
interface NamedText {
  readonly hash: Hash
  readonly length: number
}

/** The texts that an act names: every member of it that has a hash and a length, in the order they stand in it. */
export function textsNamed(act: unknown): readonly NamedText[] {
  const named: NamedText[] = []
  collect(act, named)
  return named
}

function collect(value: unknown, into: NamedText[]): void {
  if (value === null || typeof value !== 'object') return
  const { hash, length } = value as { hash?: unknown; length?: unknown }
  if (typeof hash === 'string' && typeof length === 'number') into.push({ hash, length })
  for (const member of Object.values(value)) collect(member, into)
}
