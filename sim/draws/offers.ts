/** Random acts on offers and informal meetings, for walks: plausible, not right. */
import { hashText } from '../../src/core/canonical/hash.js'
import type { OfferState } from '../../src/core/negotiation/offers.js'
import { type Draw, type Draws, dayMs, type Room, some, someParties } from './draw.js'

function until({ random, now }: Room) {
  return random.chance(30) ? { until: now + random.int(0, 20) * dayMs } : {}
}

/** An act on an offer, by its own party where it is that party's to do. */
const onOffer =
  (make: (offer: OfferState, room: Room) => ReturnType<Draw>): Draw =>
  room => {
    const offers = [...(room.state().offers?.values() ?? [])]
    return offers.length === 0 ? offerDraws['seal-offer']!(room) : make(room.random.one(offers), room)
  }

export const offerDraws: Draws = {
  offer: room => {
    const found = some(room, room.state().text.provisions.values())
    if (found === null) return null
    const would = { provision: found.id, version: found.version }
    const to = room.random.chance(40) ? { to: someParties(room, 4) } : {}
    return { act: { kind: 'offer', would, if: room.random.chance(50) ? [would] : [], ...to, ...until(room) } }
  },
  'seal-offer': room => ({
    act: {
      kind: 'seal-offer',
      to: someParties(room, 3),
      hash: hashText(`offer ${room.serial}`),
      ...until(room),
    },
  }),
  'release-offer': onOffer(({ seq, party, hash }, { random }) => ({
    act: { kind: 'release-offer', offer: seq },
    ...(random.chance(90) ? { party } : {}),
    ...(hash !== null && random.chance(90) ? { commit: hash } : {}),
  })),
  'take-offer': onOffer(({ seq, to }, { random }) => ({
    act: { kind: 'take-offer', offer: seq, outcome: random.one(['taken', 'declined']) },
    ...(to !== null && random.chance(80) ? { party: random.one([...to]) } : {}),
  })),
  'withdraw-offer': onOffer(({ seq, party }, { random }) => ({
    act: { kind: 'withdraw-offer', offer: seq },
    ...(random.chance(80) ? { party } : {}),
  })),
  informal: room => ({
    act: {
      kind: 'informal',
      held: room.now - room.random.int(-1, 12) * dayMs,
      title: { en: 'A meeting in the corridor' },
      attended: someParties(room, 5),
    },
  }),
  'confirm-informal': ({ state, random }) => {
    const all = [...(state().informals?.values() ?? [])]
    if (all.length === 0) return null
    const { seq, attended } = random.one(all)
    const act = { kind: 'confirm-informal', informal: seq }
    return random.chance(80) ? { act, party: random.one([...attended]) } : { act }
  },
}
