/**
 * A result of an evidence engine: what was run on what, what came out, and the hash by which it is cited. Whoever has
 * the result has the input, and can run it again. Rules EV1 to EV8 in docs/spec/evidence.md.
 */
import * as z from 'zod/mini'
import { hashText } from '../../canonical/hash.js'
import { canonicalize, canonicalOrNull, type Json } from '../../canonical/json.js'
import { ok, type Result, refuse } from '../../canonical/result.js'
import { evidenceUnitsMax } from '../../limits.js'
import { code, hash } from '../../negotiation/acts/fields.js'
import type { AnyEngine } from './engine.js'
import { engineOf } from './registry.js'

/** Whatever has a canonical form: asked before, so that nothing here goes as deep as a stranger's file. */
const json = z.custom<Json>(value => value !== undefined)

/** The file that is kept and passed on. `hash` is what an assessment cites. */
export const evidenceSchema = z.strictObject({
  engine: code,
  version: z.int().check(z.gte(1)),
  limits: z.array(code).check(z.minLength(1), z.maxLength(20)),
  input: json,
  /** SHA-256 of the canonical JSON of the input. */
  inputHash: hash,
  result: json,
  /** SHA-256 of the canonical JSON of `{engine, inputHash, limits, result, version}`. */
  hash,
})
export type Evidence = z.output<typeof evidenceSchema>

/** Runs an engine on what a stranger may have sent. */
export function runEngine(id: string, input: unknown): Result<Evidence> {
  const engine = engineOf(id)
  return engine.ok ? run(engine.value, input) : engine
}

function run(engine: AnyEngine, input: unknown): Result<Evidence> {
  const read = engine.input.safeParse(input)
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    return refuse('evidence-input-malformed', {
      where: path.join('.') || 'input',
      args: { problem: message },
    })
  }
  const canonical = canonicalOrNull(read.data as Json)
  if (canonical === null)
    return refuse('evidence-input-malformed', { where: 'input', args: { problem: 'form' } })
  if (canonical.length > evidenceUnitsMax)
    return refuse('evidence-too-large', { args: { max: evidenceUnitsMax } })
  const { id, version, limits } = engine
  const inputHash = hashText(canonical)
  const hashed = { engine: id, version, limits, inputHash, result: engine.run(read.data as never) }
  // What is told is what was hashed: read back from the bytes.
  const told = JSON.parse(canonicalize({ ...hashed, input: read.data as Json }))
  return ok({ ...told, hash: hashText(canonicalize(hashed)) })
}

/** Whether a result is what its engine says: whole, of an engine and version there are, and the same when run again. */
export function checkEvidence(value: unknown): Result<Evidence> {
  if (canonicalOrNull(value as Json) === null) return refuse('evidence-malformed')
  const read = evidenceSchema.safeParse(value)
  if (!read.success) return refuse('evidence-malformed')
  const { engine: id, version, limits, input, inputHash, result, hash: told } = read.data
  const hashed = canonicalize({ engine: id, version, limits, inputHash, result })
  if (hashText(hashed) !== told) return refuse('evidence-hash-differs', { where: told })
  if (hashText(canonicalize(input)) !== inputHash)
    return refuse('evidence-input-differs', { where: inputHash })
  const engine = engineOf(id)
  if (!engine.ok) return engine
  if (engine.value.version !== version)
    return refuse('evidence-other-version', { where: id, args: { version, known: engine.value.version } })
  const again = run(engine.value, input)
  if (!again.ok) return again
  return again.value.hash === told
    ? again
    : refuse('evidence-result-differs', { where: told, args: { again: again.value.hash } })
}
