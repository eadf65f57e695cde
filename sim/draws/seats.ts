/** Random acts of the room of seats, for walks: plausible, not right. */
import { checkActs, credentialRoles, isHeadOf } from '../../src/core/negotiation/acts/seats/credentials.js'
import { rights } from '../../src/core/procedure/procedure.js'
import { about, anyParty, type Draw, type Drawn, type Draws, dayMs, plain, type Room, some } from './draw.js'

/** Parties that are not seated at the beginning. */
const newcomers = ['NEW-A', 'NEW-B', 'NEW-C', 'NEW-D', 'NEW-E', 'NEW-F']

/** The credentials under which somebody can act for a party now. */
export function actingFor({ state, now }: Pick<Room, 'state' | 'now'>, party: string): string[] {
  return [...state().seats.credentials]
    .filter(([id, held]) => held.party === party && checkActs(state(), id, now) === null)
    .map(([id]) => id)
}

/** By one of the heads of a party, so many times in a hundred. */
function byHead(room: Room, party: string, percent: number): Omit<Drawn, 'act'> {
  const heads = actingFor(room, party).filter(id => isHeadOf(room.state(), id, party, room.now))
  const head = room.random.chance(percent) ? some(room, heads) : null
  return head === null ? {} : { party, credential: head }
}

/** Mostly for a party that nobody acts for now. */
const credential: Draw = room => {
  const { random, serial, now } = room
  const silent = [...room.state().seats.parties.keys()].filter(party => actingFor(room, party).length === 0)
  const party = some(room, silent) ?? anyParty(room)
  const act = {
    kind: 'credential',
    holder: `${party.toLowerCase()}-${random.chance(95) ? serial : 1}`,
    for: party,
    role: silent.length > 0 && random.chance(80) ? 'head' : random.one(credentialRoles),
    ...(random.chance(10) ? { from: now + random.int(-2, 2) * dayMs } : {}),
    ...(random.chance(15) ? { until: now + random.int(0, 30) * dayMs } : {}),
  }
  return { act, ...byHead(room, party, 40) }
}

/** Mostly one of a party that has another. */
function someCredential(room: Room) {
  const all = [...room.state().seats.credentials]
  const spare = all.filter(([, { party, ended }]) => ended === undefined && actingFor(room, party).length > 1)
  return some(room, room.random.chance(90) ? spare : all)
}

const endCredential: Draw = room => {
  const { random } = room
  return about(
    someCredential(room),
    ([holder]) => ({ kind: 'end-credential', holder }),
    ([holder, { party }]) =>
      random.chance(25) ? { party, credential: holder } : byHead(room, party, random.chance(90) ? 40 : 0),
  )
}

const examine: Draw = room =>
  about(someCredential(room), ([holder]) => ({
    kind: 'examine',
    holder,
    outcome: room.random.chance(70) ? 'accepted' : 'refused',
  }))

export const seatsDraws: Draws = {
  seat: room => {
    const { vouches, unseated } = room.state().proceedings!
    const vouched = [...vouches.keys()].filter(id => !room.state().seats.parties.has(id))
    const id = some(room, room.random.chance(80) && vouched.length > 0 ? vouched : newcomers)!
    const again = room.random.chance(20) ? some(room, unseated.keys()) : null
    return {
      act: {
        kind: 'seat',
        seats: again ?? id,
        name: { en: id },
        group: room.random.one(room.procedure.groups).id,
        unit: 'organisation',
      },
    }
  },
  credential,
  'end-credential': endCredential,
  examine,
  'grant-rights': plain(room => {
    const { random, now } = room
    const until = random.chance(50) ? { until: now + random.int(0, 30) * dayMs } : {}
    return {
      kind: 'grant-rights',
      to: [anyParty(room)],
      rights: [random.one(rights)],
      held: random.chance(80),
      ...until,
    }
  }),
  appoint: room =>
    about(some(room, room.procedure.roles), ({ id }) => ({
      kind: 'appoint',
      to: anyParty(room),
      role: id,
      held: room.random.chance(70),
    })),
  vouch: plain(room => ({ kind: 'vouch', for: room.random.one(newcomers) })),
  'declare-interests': plain(() => ({ kind: 'declare-interests', interests: ['none'] })),
  'credentials-report': plain(room => ({
    kind: 'credentials-report',
    inOrder: room.random.chance(60) ? [anyParty(room)] : [],
    notInOrder: room.random.chance(50) ? [anyParty(room)] : [],
  })),
  'give-proxy': plain(room => ({ kind: 'give-proxy', to: room.random.chance(85) ? anyParty(room) : null })),
}
