/** Random acts on keys, for walks: plausible, not right. Nobody verifies a signature where acts are decided. */
import { hex, sha256, utf8 } from '../../src/core/canonical/hash.js'
import { publicKeyOf } from '../../src/core/record/ed25519.js'
import { anyParty, type Draw, type Draws, type Room, some } from './draw.js'
import { actingFor } from './seats.js'

export const noSignature = '0'.repeat(128)

function newKey({ serial }: Room): string {
  return hex(publicKeyOf(sha256(utf8(`key ${serial}`))))
}

/** A key with its credential, mostly one that is in force. */
function someKey(room: Room) {
  const all = [...(room.state().seats.keys ?? [])]
  return some(
    room,
    all.filter(([, { until }]) => until === null || room.random.chance(10)),
  )
}

/** Under the credential that a key is of, so many times in a hundred. */
function byOwner({ state, random }: Room, credential: string, percent: number) {
  const { party } = state().seats.credentials.get(credential)!
  return random.chance(percent) ? { party, credential } : {}
}

const onKey =
  (make: (key: string, room: Room) => object, kind: string, percent: number): Draw =>
  room => {
    const found = someKey(room)
    if (found === null) return keyDraws['enrol-key']!(room)
    const [key, { credential }] = found
    return { act: { kind, ...make(key, room) }, ...byOwner(room, credential, percent) }
  }

export const keyDraws: Draws = {
  'enrol-key': room => {
    const party = anyParty(room)
    const credential = some(room, actingFor(room, party))
    const act = { kind: 'enrol-key', key: newKey(room), proof: noSignature }
    return credential === null ? null : { act, party, credential }
  },
  'rotate-key': onKey((from, room) => ({ from, key: newKey(room), proof: noSignature }), 'rotate-key', 90),
  'revoke-key': onKey(key => ({ key }), 'revoke-key', 60),
}
