/** Random acts on consultations, in a negotiation and in the log of one, for walks: plausible, not right. */
import { hashText } from '../../src/core/canonical/hash.js'
import { packJoined, packVotes } from '../../src/core/negotiation/acts/consultation/packed.js'
import { answers, type ConsultationState, type Vote } from '../../src/core/negotiation/consultations.js'
import {
  about,
  type Draw,
  type Draws,
  dayMs,
  newText,
  plain,
  type Room,
  some,
  target,
  title,
} from './draw.js'

/** An act of the log of a consultation; the one that opens it where there is none yet. */
const inConsultation =
  (make: (consultation: ConsultationState, room: Room) => ReturnType<Draw>): Draw =>
  room => {
    const { consultation } = room.state()
    return consultation === undefined
      ? consultationDraws['open-consultation']!(room)
      : make(consultation, room)
  }

/** By the credential that opened the log, mostly. */
function byKeeper({ state, random }: Room) {
  const [keeper] = state().seats.credentials.keys()
  return random.chance(90) ? { party: state().record.secretariat, credential: keeper! } : {}
}

function votesOf({ groups, voters, statements }: ConsultationState, { random }: Room) {
  const joining = Array.from({ length: random.int(0, 3) }, () => random.int(0, groups.length - 1))
  const known = voters.length + joining.length
  const votes = Array.from({ length: random.int(1, 6) }, () => ({
    voter: random.int(0, random.chance(95) ? Math.max(0, known - 1) : known),
    statement: random.int(0, random.chance(97) ? statements.size : statements.size + 1),
    vote: random.one<Vote>([1, 1, 0, -1]),
  }))
  return { ...(joining.length === 0 ? {} : { joined: packJoined(joining) }), votes: packVotes(votes) }
}

export const consultationDraws: Draws = {
  consult: plain(room => ({
    kind: 'consult',
    origin: `example.org/home-${room.random.chance(90) ? room.serial : 0}`,
    name: `home-${room.serial}`,
    target: target(room),
    question: title,
    closes: room.now + room.random.int(room.random.chance(10) ? -1 : 1, 20) * dayMs,
  })),
  'consult-result': room =>
    about(
      some(room, room.state().consultations?.values()),
      ({ origin, results }) => ({
        kind: 'consult-result',
        origin,
        size: (results.at(-1)?.size ?? 3) + room.random.int(room.random.chance(20) ? -2 : 0, 9),
        root: hashText(`root ${room.serial}`),
        groups: [{ id: 'all', label: title, yes: room.random.int(0, 9), no: 1, unsure: 0 }],
        ...(room.random.chance(50) ? { answer: room.random.one(answers) } : {}),
      }),
      ({ party }) => (room.random.chance(90) ? { party } : {}),
    ),
  'open-consultation': plain(room => ({
    kind: 'open-consultation',
    question: title,
    groups: ['here', 'there'].map(id => ({ id, label: { en: id } })),
    who: room.random.one(['public', 'invited']),
    open: room.random.chance(70),
    closes: room.now + room.random.int(room.random.chance(10) ? -1 : 200, 700) * dayMs,
  })),
  pose: inConsultation(({ statements, voters }, room) => {
    const { random } = room
    const act = {
      kind: 'pose',
      statement: statements.size + (random.chance(90) ? 1 : random.int(0, 2)),
      text: newText(room, 'en'),
    }
    if (voters.length === 0 || random.chance(60)) return { act }
    return { act: { ...act, by: random.int(0, voters.length) }, ...byKeeper(room) }
  }),
  votes: inConsultation((consultation, room) => ({
    act: { kind: 'votes', ...votesOf(consultation, room) },
    ...byKeeper(room),
  })),
  'close-consultation': inConsultation((_, room) => ({
    act: { kind: 'close-consultation' },
    ...byKeeper(room),
  })),
  reply: plain(room => ({ kind: 'reply', answer: room.random.one(answers) })),
}
