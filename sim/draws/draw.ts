/** What random acts of a walk are drawn from, and what the files of the rooms share. */
import type { Target } from '../../src/core/negotiation/acts/fields.js'
import type { State } from '../../src/core/negotiation/state.js'
import { worded } from '../../src/core/negotiation/testing-hosted.js'
import type { Procedure } from '../../src/core/procedure/procedure.js'
import type { ActData } from '../../src/core/record/leaf.js'
import type { Random } from '../random.js'

/** What a walk looks at when it draws an act; `now` in milliseconds. */
export interface Room {
  readonly random: Random
  readonly procedure: Procedure
  readonly state: () => State
  now: number
  /** The stages that it makes for: one on the way, and one at the end. */
  readonly goals: readonly string[]
  /** Whether it lingers on meetings, offers and credentials, which move nothing on. */
  readonly lingers: boolean
  /** Counts what was drawn, so that ids are new. */
  serial: number
}

/** An act, and where it matters by whom, under which credential, and with which body. */
export interface Drawn {
  readonly act: ActData
  readonly party?: string
  readonly credential?: string
  readonly commit?: string
}

/** Draws an act of a kind, where it can with this result; null where there is nothing that it could be about. */
export type Draw = (room: Room, as?: string) => Drawn | null
export type Draws = Readonly<Record<string, Draw>>

export const dayMs = 24 * 3600 * 1000
export const title = { en: 'A title' }

/** One of what there is, or null where there is nothing. */
export function some<T>({ random }: Pick<Room, 'random'>, values: Iterable<T> | undefined): T | null {
  const list = [...(values ?? [])]
  return list.length === 0 ? null : random.one(list)
}

/** The act with what it is about, or null where that is missing. */
export function about<T>(
  found: T | null,
  make: (found: T) => ActData,
  more: (found: T) => Omit<Drawn, 'act'> = () => ({}),
): Drawn | null {
  return found === null ? null : { act: make(found), ...more(found) }
}

export const plain =
  (make: (room: Room, as?: string) => ActData): Draw =>
  (room, as) => ({ act: make(room, as) })

export function anyParty(room: Room): string {
  return some(room, room.state().seats.parties.keys())!
}

/** From two parties to so many. */
export function someParties({ state, random }: Room, most: number): string[] {
  return random.shuffled([...state().seats.parties.keys()]).slice(0, random.int(2, most))
}

export function inStage({ random, procedure }: Room): string {
  return random.one(procedure.stages ?? []).id
}

/** The stage that a walk makes for now. */
export function goalOf({ goals, state }: Room): string {
  const been = state().proceedings!.stages
  return goals.find(goal => !been.some(({ stage }) => stage === goal)) ?? goals.at(-1)!
}

export function newText({ serial }: Room, ...langs: string[]) {
  return langs.map(lang => ({ ...worded(`${lang} text ${serial}`), lang }))
}

/** A target that is there: the whole, a provision, a proposal, an amendment, an act. */
export function target(room: Room, only?: string): Target {
  const { text, decisions } = room.state()
  const { random } = room
  const kind =
    only ?? random.one(['provision', 'provision', 'proposal', 'amendment', 'instrument', 'instrument', 'act'])
  const provision = some(room, text.provisions.values())
  const proposal = some(room, text.proposals.values())
  const amendment = some(
    room,
    [...text.amendments.values()].filter(({ status }) => status === 'in-force' || random.chance(10)),
  )
  if (kind === 'provision' && provision !== null)
    return { provision: provision.id, version: provision.version }
  if (kind === 'proposal' && proposal !== null) return { proposal: proposal.id, rev: proposal.rev }
  if (kind === 'amendment' && amendment !== null) return { amendment: amendment.id, rev: amendment.rev }
  const act = some(room, [...decisions.decisions.keys(), ...decisions.counts.keys()])
  return kind === 'act' && act !== null ? { act } : { instrument: text.version }
}
