/** Random acts of the room of procedure, for walks: plausible, not right. */
import { movesFrom } from '../../src/core/negotiation/acts/procedure/advance.js'
import {
  about,
  anyParty,
  type Draw,
  type Draws,
  dayMs,
  goalOf,
  inStage,
  plain,
  type Room,
  some,
  title,
} from './draw.js'

const exception: Draw = room => {
  const { random, procedure, now } = room
  const listed = procedure.exceptions?.clauses ?? []
  const clause = random.chance(90) ? some(room, listed) : random.one(procedure.clauses).id
  const until = random.chance(50) ? { until: now + random.int(1, 20) * dayMs } : {}
  return about(clause, found => ({
    kind: 'exception',
    clause: found,
    acts: ['advance', 'seat', 'submit', 'release'],
    ...until,
  }))
}

const challenge: Draw = room => {
  const { challengeable, rulings } = room.state().proceedings!
  const recent = [...challengeable.keys(), ...rulings.keys()]
    .sort((a, b) => b - a)
    .slice(0, room.random.chance(80) ? 4 : 40)
  return about(some(room, recent), of => ({ kind: 'challenge', of }))
}

/** The ruling that was asked for: what the meeting said where it was asked, else one or the other. */
const ruling: Draw = room => {
  const { challenges, questions } = room.state().proceedings!
  const open = [...challenges.values()].filter(c => c.outcome === 'open')
  return about(some(room, open), ({ seq }) => {
    const put = [...questions.values()].find(
      q => 'act' in q.subject && q.subject.act === seq && q.closed !== null,
    )
    const said = put?.result === 'carried' ? 'overturned' : 'stands'
    const outcome = put === undefined ? room.random.one(['overturned', 'stands']) : said
    return { kind: 'ruling', on: seq, outcome, ...(put === undefined ? {} : { count: put.seq }) }
  })
}

function isEnd({ procedure }: Room, stage: string): boolean {
  return procedure.stages?.find(({ id }) => id === stage)?.moves.length === 0
}

export const procedureDraws: Draws = {
  advance: plain(room => {
    if (room.random.chance(70)) return { kind: 'advance', to: goalOf(room) }
    const going = movesFrom(room.state()).filter(({ to }) => to === goalOf(room) || !isEnd(room, to))
    return { kind: 'advance', to: some(room, going)?.to ?? inStage(room) }
  }),
  classify: (room, as) =>
    about(as ?? some(room, room.procedure.classes)?.id ?? null, id => ({ kind: 'classify', as: id })),
  establish: room =>
    about(some(room, room.state().proceedings!.bodies.keys()), under => ({
      kind: 'establish',
      body: `body-${room.serial}`,
      bodyKind: room.random.one(['committee', 'group']),
      under,
      label: title,
    })),
  transmit: (room, as) => {
    const bodies = [...room.state().proceedings!.bodies].filter(
      ([, { kind }]) => as === undefined || kind === as,
    )
    const provision = some(room, room.state().text.provisions.keys())
    return provision === null
      ? null
      : about(some(room, bodies), ([to]) => ({ kind: 'transmit', provisions: [provision], to }))
  },
  exception,
  challenge,
  ruling,
  'assign-action': plain(room => ({ kind: 'assign-action', title, owner: anyParty(room) })),
  'end-action': (room, as) =>
    about(
      some(
        room,
        [...room.state().proceedings!.actions.values()].filter(a => a.outcome === 'open'),
      ),
      ({ seq }) => ({ kind: 'end-action', action: seq, outcome: as ?? room.random.one(['done', 'dropped']) }),
      ({ owner }) => (room.random.chance(70) ? { party: owner } : {}),
    ),
}
