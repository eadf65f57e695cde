/**
 * What an evidence engine is: a function that anybody can run again on the same input and get the same bytes from.
 * It judges nothing; what it cannot tell is part of what it says. Rules EV1 to EV4 in docs/spec/evidence.md.
 */
import type * as z from 'zod/mini'
import type { Json } from '../../canonical/json.js'

export interface Engine<Input extends Json = Json, Output extends Json = Json> {
  /** What results cite it by. Never reused for another engine. */
  readonly id: string
  /** Counts up whenever the same input could give another result. */
  readonly version: number
  /** What it takes: strict, with a limit on everything. */
  readonly input: z.ZodMiniType<Input>
  /** What its results cannot tell, as codes: message `evidence-limit-CODE`. At least one. */
  readonly limits: readonly string[]
  /** Pure: no clock, no chance, no file. Safe integers and strings only, so that there is one canonical form. */
  readonly run: (input: Input) => Output
}

/** An engine among others, whatever it takes: it is only ever given what its own schema let through. */
export type AnyEngine = Omit<Engine, 'input' | 'run'> & {
  readonly input: z.ZodMiniType
  readonly run: (input: never) => Json
}
