/** Random acts of the room of signature, for walks: plausible, not right. */
import { consentWays } from '../../src/core/procedure/procedure.js'
import type { ActData } from '../../src/core/record/leaf.js'
import { about, anyParty, type Draw, type Drawn, type Draws, dayMs, type Room, some, title } from './draw.js'

const enterInstrument: Draw = (room, as) => {
  const { random, serial, procedure } = room
  const known = room.state().treaty!.instruments
  const named = (procedure.stages ?? []).flatMap(({ moves }) =>
    moves.flatMap(({ when }) => when?.inForce ?? []),
  )
  const id = as ?? named.find(name => !known.has(name)) ?? `protocol-${serial}`
  const since =
    procedure.treaty?.force === undefined
      ? { since: new Date(room.now + 30 * dayMs).toISOString().slice(0, 10) }
      : {}
  const version = random.chance(80) ? { version: room.state().text.version } : {}
  return { act: { kind: 'enter-instrument', instrument: id, title, ...version, ...since } }
}

const declare: Draw = room => {
  const { random, procedure } = room
  const listed = procedure.treaty?.reservations.provisions ?? []
  const made = random.chance(20) ? some(room, room.state().treaty!.declarations.values()) : null
  if (made !== null) {
    const { instrument: of, type, round, seq, party } = made
    return { act: { kind: 'declare', instrument: of, type, round, withdraws: seq }, party }
  }
  const provisions = random.chance(70) && listed.length > 0 ? { provisions: [random.one(listed)] } : {}
  const type = random.one(['reservation', 'declaration', 'no-provisional-application'])
  return about(instrument(room), id => ({
    kind: 'declare',
    instrument: id,
    type,
    round: random.int(1, 2),
    ...provisions,
  }))
}

/** Consents, declarations and the like are about an instrument that was entered. */
function instrument(room: Room): string | null {
  return some(room, room.state().treaty!.instruments.keys())
}

/** Now and then with the home consultation that it follows, mostly by who held it. */
function afterConsulting(room: Room, act: ActData): Drawn {
  const held = room.random.chance(40) ? some(room, room.state().consultations?.values()) : null
  if (held === null) return { act }
  const consulted = room.random.one([held.seq, ...held.results.map(({ seq }) => seq)])
  return { act: { ...act, consulted }, ...(room.random.chance(90) ? { party: held.party } : {}) }
}

export const signatureDraws: Draws = {
  intend: room =>
    afterConsulting(room, {
      kind: 'intend',
      intention: room.random.one(['sign', 'refuse', 'consult']),
      stated: 'declared',
    }),
  sign: room => {
    const version = some(
      room,
      [...room.state().treaty!.instruments.values()].flatMap(i => i.version ?? []),
    )
    return afterConsulting(room, { kind: 'sign', instrument: version ?? room.state().text.version })
  },
  'enter-instrument': enterInstrument,
  invite: room => {
    const put = some(
      room,
      [...room.state().proceedings!.questions.values()].filter(
        q =>
          q.question === room.procedure.treaty?.invitation?.question &&
          (q.result === 'carried' || room.random.chance(20)),
      ),
    )
    const seated = [...room.state().seats.parties.values()].find(
      p => put !== null && 'act' in put.subject && p.seq === put.subject.act,
    )
    return about(put, ({ seq }) => ({ kind: 'invite', party: seated?.id ?? anyParty(room), question: seq }))
  },
  consent: room =>
    about(instrument(room), id => ({
      kind: 'consent',
      instrument: id,
      way: some(room, room.procedure.treaty?.consent)?.way ?? room.random.one(consentWays),
    })),
  declare,
  denounce: room => about(instrument(room), id => ({ kind: 'denounce', instrument: id })),
}
