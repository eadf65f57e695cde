/**
 * Random acts of a walk: of every kind, with fields drawn from what there is. Plausible, not right: that they are
 * refused now and then is what a walk is for. What is drawn is decided by the seed alone.
 */
import { consultationDraws } from './consultations.js'
import { decisionsDraws } from './decisions.js'
import type { Drawn, Draws, Room } from './draw.js'
import { keyDraws } from './keys.js'
import { meetingDraws } from './meetings.js'
import { offerDraws } from './offers.js'
import { positionsDraws } from './positions.js'
import { procedureDraws } from './procedure.js'
import { recordDraws } from './record.js'
import { seatsDraws } from './seats.js'
import { signatureDraws } from './signature.js'
import { textDraws } from './text.js'

const draws: Draws = {
  ...recordDraws,
  ...seatsDraws,
  ...keyDraws,
  ...textDraws,
  ...positionsDraws,
  ...offerDraws,
  ...procedureDraws,
  ...meetingDraws,
  ...decisionsDraws,
  ...signatureDraws,
  ...consultationDraws,
}

/** Draws an act of a kind. */
export function drawAct(room: Room, kind: string, as?: string): Drawn | null {
  return draws[kind]?.(room, as) ?? null
}

/** The kinds that can be drawn. */
export const drawnKinds = (): string[] => Object.keys(draws)
