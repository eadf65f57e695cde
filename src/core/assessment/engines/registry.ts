/** The engines there are, by id. One more is one more line (docs/design/evidence-engines.md). */
import { ok, type Result, refuse } from '../../canonical/result.js'
import type { AnyEngine } from './engine.js'
import { textComparison } from './text-comparison.js'

export const engines: ReadonlyMap<string, AnyEngine> = new Map(
  [textComparison].map(engine => [engine.id, engine]),
)

export function engineOf(id: string): Result<AnyEngine> {
  const engine = engines.get(id)
  const known = [...engines.keys()].join(', ')
  return engine === undefined
    ? refuse('unknown-engine', { where: id.slice(0, 40), args: { known } })
    : ok(engine)
}
