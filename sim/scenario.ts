/**
 * A scenario: a whole negotiation under one procedure, from its opening to its end, played by a seed. It says what
 * is done, entry by entry, as scripts do (docs/spec/script.md); everything it does goes through the sequencer like
 * anybody's, so that a scenario which breaks its procedure does not play.
 */
import type { State } from '../src/core/negotiation/state.js'
import type { ScriptEntry, ScriptOpening } from '../src/sequencer/script.js'
import type { Random } from './random.js'

export interface Scenario {
  /** The name of its negotiation. */
  readonly id: string
  readonly opening: ScriptOpening
  /** The entries, each made when the one before has been admitted: `state` is what the room has come to. */
  readonly run: (room: Room) => Generator<ScriptEntry, void>
}

/** What a scenario can look at. */
export interface Room {
  readonly random: Random
  readonly state: () => State
  /** The index of the act that an entry named with `as`. */
  readonly seq: (name: string) => number
}
