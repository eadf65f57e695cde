/** Whom and what an opinion map is of, beside the votes: so that figures can be given their names. */
import type { LocalText } from '../../procedure/procedure.js'
import type { MapInput } from './map.js'

export interface MapSubject {
  /** By row of the votes: voter numbers, or the ids of parties. */
  readonly participantIds: readonly (string | number)[]
  /** By column: numbers of statements, or keys of targets (`p:12@0`, `a:CAN/31/7@1`). */
  readonly statementIds: readonly (string | number)[]
  readonly groups: readonly { readonly id: string; readonly label: LocalText }[]
  readonly input: MapInput
  /** Votes as they were cast: changed ones among them. */
  readonly cast: number
  /** Participants of the groups who could have voted, where that is known. */
  readonly invited: number | null
  /** By statement: the acts that the figures rest on. */
  readonly acts: readonly (readonly number[])[]
}
