/** An act as the options of `travaux act` write it: fields, wordings, body, and who acts. */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { State } from '../core/negotiation/state.js'
import type { Body } from '../core/record/body.js'
import type { ActData, Provenance } from '../core/record/leaf.js'
import { actorOf, type WrittenAct } from './enter.js'
import { readPairs, setField, setFields } from './fields.js'
import type { PrivateKey } from './keys.js'

export interface ActOptions {
  readonly party?: string
  readonly credential?: string
  readonly act?: string
  readonly field: readonly string[]
  readonly text: readonly string[]
  readonly summary: readonly string[]
  readonly body: readonly string[]
  readonly on?: string
  readonly source: readonly string[]
  readonly confidence: Provenance['confidence']
  readonly how: Provenance['how']
}

/** Reads the options on the state that the act will meet. `signer` is the key that will sign it. */
export function writtenAct(
  state: State,
  kind: string,
  options: ActOptions,
  signer: PrivateKey | undefined,
): Result<WrittenAct> {
  const act = actFields(kind, options)
  if (!act.ok) return act
  const actor = actorOf(state, { ...options, ...(signer === undefined ? {} : { signer }) })
  if (!actor.ok) return actor
  const body = bodyOf(state, options.body)
  if (!body.ok) return body
  const { on, source, confidence, how } = options
  return ok({
    act: act.value,
    ...actor.value,
    ...(on === undefined ? {} : { on }),
    ...(source.length === 0 ? {} : { provenance: { sources: [...source].sort(), confidence, how } }),
    ...(body.value === null ? {} : { body: body.value }),
  })
}

function actFields(kind: string, { act, field, text, summary }: ActOptions): Result<ActData> {
  const given = act === undefined ? {} : parseObject(act)
  if (given === null) return refuse('act-not-json', { where: '--act' })
  const members = setFields(given, field)
  if (!members.ok) return members
  const worded = setWordings(kind, members.value, text, summary)
  return worded.ok ? ok({ ...worded.value, kind }) : worded
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json)
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

/** Where a kind of act has the wording that --text gives: in its first amendment, provision or settlement. */
const wordingPlace: Readonly<Record<string, readonly string[]>> = {
  submit: ['amendments', '0'],
  revise: ['amendments', '0'],
  'enter-provisions': ['provisions', '0'],
  decision: ['settles', '0'],
}

function setWordings(
  kind: string,
  members: Record<string, unknown>,
  text: readonly string[],
  summary: readonly string[],
): Result<Record<string, unknown>> {
  for (const [shorthand, written] of [
    ['text', text],
    ['summary', summary],
  ] as const) {
    if (written.length === 0) continue
    const byLang = readPairs(written)
    if (!byLang.ok) return byLang
    const place = wordingPlace[kind]
    if (place === undefined || !setField(members, [...place, shorthand], byLang.value))
      return refuse('text-not-wanted', { where: kind })
  }
  return ok(members)
}

function bodyOf(state: State, written: readonly string[]): Result<Body | null> {
  if (written.length === 0) return ok(null)
  const parts = readPairs(written)
  return parts.ok ? ok({ lang: state.record.languages[0] ?? 'en', ...parts.value }) : parts
}
