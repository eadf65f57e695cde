/**
 * Which acts ask for a recent proof that it is the person: rule A24, docs/spec/accounts.md. A step-up protects a seat
 * against whoever finds an open browser; what the procedure allows is decided elsewhere.
 */
import type { Context } from 'hono'
import { isSteppedUp } from '../accounts/sessions.js'
import { type Refusal, refuse } from '../core/canonical/result.js'
import { officeStepUpMs, stepUpMs } from '../core/limits.js'
import type { State } from '../core/negotiation/state.js'
import type { Actor } from './forms/form.js'
import type { Negotiation } from './negotiations.js'
import type { Server } from './site.js'
import { visitorOf } from './visitor.js'

/** What binds a party, or gives others the power to. */
const binding: ReadonlySet<string> = new Set([
  ...['credential', 'end-credential', 'examine', 'give-proxy', 'enrol-key', 'rotate-key', 'revoke-key'],
  ...['sign', 'consent', 'declare', 'denounce'],
])

/**
 * How recent the proof has to be, milliseconds; null where none is needed. Whatever an office does needs one of the
 * same sitting; what binds a party, one of these minutes.
 */
export function needsStepUp(
  { seats }: Pick<State, 'seats'>,
  { party }: Pick<Actor, 'party'>,
  kind: string,
): number | null {
  const office = seats.parties.get(party)?.office ?? null
  if (office !== null) return officeStepUpMs
  return binding.has(kind) ? stepUpMs : null
}

/**
 * Refuses an act of somebody who is signed in and has not shown lately enough that it is they: `step-up-needed`. A seat
 * that a visitor of a demonstration took is nobody's, and asks for nothing.
 */
export function checkStepUp(
  server: Server,
  c: Context,
  { id, sequencer }: Pick<Negotiation, 'id' | 'sequencer'>,
  actor: Actor,
  kind: string,
): Refusal | null {
  const visitor = visitorOf(c)
  const holds = visitor?.held.some(({ log, credential }) => log === id && credential === actor.credential)
  if (visitor === null || !holds) return null
  const within = needsStepUp(sequencer.view().state, actor, kind)
  const proven = within === null || isSteppedUp(visitor.session, server.now(), within)
  return proven ? null : refuse('step-up-needed', { where: kind })
}
