/**
 * An act as somebody writes it, on the command line or for the JSON interface: with the shorthands of scripts
 * (docs/spec/script.md), present revisions and versions left out, wordings by language, moments as dates.
 */
import { isCanonicalizable, isWellFormed, type Json } from '../core/canonical/json.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { ActData } from '../core/record/leaf.js'
import { expand } from './script.js'
import type { Sequencer } from './sequencer.js'

/** An act in full, with the texts that it names. */
interface FullAct {
  readonly act: ActData
  readonly texts: readonly string[]
}

/**
 * Works out what is written short. Files are read from `folder`; where it is null, none are. `malformed-text` for
 * what no log can hold, and what the shorthands are refused with.
 */
export async function fullAct(
  log: Sequencer,
  folder: string | null,
  written: ActData,
): Promise<Result<FullAct>> {
  const texts: string[] = []
  const act = await expand({ log, folder, names: new Map() }, written.kind, written, texts)
  if (!act.ok) return act
  if (!texts.every(isWellFormed) || !isCanonicalizable(act.value as Json)) return refuse('malformed-text')
  return ok({ act: act.value as ActData, texts })
}
