/** Makes submissions from what is written on the command line, and enters them in a log. */
import { randomBytes } from 'node:crypto'
import { hex } from '../core/canonical/hash.js'
import { isWellFormed } from '../core/canonical/json.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { State } from '../core/negotiation/state.js'
import { type Body, commitBody } from '../core/record/body.js'
import type { ActData, AuthorPart, Provenance } from '../core/record/leaf.js'
import { expand } from '../sequencer/script.js'
import type { Receipt, Sequencer, Submission } from '../sequencer/sequencer.js'

/** An act as it was written, with the shorthands of scripts still in it. */
export interface WrittenAct {
  readonly act: ActData
  readonly party: string | null
  readonly credential: string
  /** Observed negotiations: when it happened, and from where one knows. */
  readonly on?: string
  readonly provenance?: Provenance
  readonly body?: Body
}

/** Works out the shorthands, dates and attests the act, and has it decided. `origin` is for the first act of a log. */
export async function enter(
  log: Sequencer,
  written: WrittenAct,
  now: number,
  origin?: string,
): Promise<Result<Receipt>> {
  const texts: string[] = []
  const shorthands = { log, folder: process.cwd(), names: new Map() }
  const { kind } = written.act
  const act = kind === 'open' ? ok(written.act) : await expand(shorthands, kind, written.act, texts)
  if (!act.ok) return act
  if (!texts.every(isWellFormed)) return refuse('malformed-text')
  const { record } = log.tentative()
  return log.submit(
    submission(
      { ...written, act: act.value as ActData },
      origin ?? record.origin,
      log.leaves().length,
      now,
      texts,
    ),
  )
}

function submission(
  { body, ...written }: WrittenAct,
  origin: string,
  head: number,
  now: number,
  texts: readonly string[],
): Submission {
  const salt = randomBytes(32)
  const author: AuthorPart = {
    v: 1,
    log: origin,
    ...written,
    claimed: now,
    head,
    nonce: hex(randomBytes(16)),
    ...(body === undefined ? {} : { body: commitBody(body, salt) }),
  }
  const how = written.credential === 'recorder' ? 'recorded' : 'attested'
  return { author, auth: { how }, texts, ...(body === undefined ? {} : { body: { salt: hex(salt), body } }) }
}

/** Who acts, and under which credential: in an observed negotiation the recorder, whoever's act it is. */
export function actorOf(
  state: State,
  party: string | undefined,
): Result<{ party: string | null; credential: string }> {
  const { mode, secretariat } = state.record
  const holder = credentialOf(state, mode === 'observed' ? secretariat : (party ?? secretariat))
  if (party !== undefined && !state.seats.parties.has(party)) return refuse('unknown-party', { where: party })
  if (holder === null) return refuse('no-credential', { where: party ?? secretariat })
  return ok({ party: party ?? (mode === 'observed' ? null : secretariat), credential: holder })
}

function credentialOf(state: State, party: string): string | null {
  for (const [holder, { party: of }] of state.seats.credentials) if (of === party) return holder
  return null
}
