/**
 * A whole act as a JSON client sends it, `{act, texts?, body?}`: every kind that there is, in the members of
 * docs/spec/acts.md and the shorthands of scripts. What a page can do, a client can do so too.
 */
import * as z from 'zod/mini'
import { isCanonicalizable, isWellFormed, type Json } from '../../core/canonical/json.js'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { submissionDepthMax } from '../../core/limits.js'
import type { Body } from '../../core/record/body.js'
import type { ActData } from '../../core/record/leaf.js'
import type { Sequencer } from '../../sequencer/sequencer.js'
import { fullAct } from '../../sequencer/written.js'
import type { FormAct } from './form.js'

/** What was sent beside the act is for whoever checks who sends it. */
const shape = z.object({
  act: z.looseObject({ kind: z.string() }),
  texts: z.optional(z.array(z.string())),
  body: z.optional(z.record(z.string().check(z.regex(/^[a-zA-Z]{1,40}$/)), z.string())),
})

/** `malformed-submission` with the place in it; what the shorthands are refused with. No file is read. */
export async function actFromJson(log: Sequencer, sent: unknown): Promise<Result<FormAct>> {
  if (isDeeper(sent, submissionDepthMax) || !isCanonicalizable(sent as Json))
    return refuse('malformed-submission')
  const read = shape.safeParse(sent)
  if (!read.success)
    return refuse('malformed-submission', { where: read.error.issues[0]!.path.join('.').slice(0, 80) })
  const { act, texts = [], body } = read.data
  if (!texts.every(isWellFormed)) return refuse('malformed-text')
  const full = await fullAct(log, null, act as ActData)
  if (!full.ok) return full
  return ok({
    act: full.value.act,
    texts: [...texts, ...full.value.texts],
    body: body === undefined || Object.keys(body).length === 0 ? null : bodyOf(log, body),
  })
}

/** In the language it says, else the first of the negotiation. */
function bodyOf(log: Sequencer, parts: Readonly<Record<string, string>>): Body {
  return { lang: log.tentative().record.languages[0] ?? 'en', ...parts }
}

/** Whether a value has members below so many levels. */
export function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some(member => isDeeper(member, levels - 1))
}
