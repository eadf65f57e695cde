/** Random acts of the room of record, for walks: plausible, not right. */
import { hashText } from '../../src/core/canonical/hash.js'
import { withholdReasons } from '../../src/core/negotiation/acts/record/withhold.js'
import { isOneOf } from '../../src/core/negotiation/permission.js'
import { markings } from '../../src/core/procedure/procedure.js'
import {
  about,
  type Draw,
  type Drawn,
  type Draws,
  dayMs,
  inStage,
  plain,
  type Room,
  some,
  title,
} from './draw.js'

const deposit: Draw = room => {
  const { random, now } = room
  const stage = random.chance(30) ? { stage: inStage(room) } : {}
  const at = random.chance(80) ? { at: now + random.int(1, random.chance(80) ? 30 : 1500) * dayMs } : {}
  return {
    act: {
      kind: 'deposit',
      title,
      marking: random.one(markings),
      hash: hashText(`deposit ${room.serial}`),
      due: { ...at, ...stage },
    },
  }
}

const release: Draw = room => {
  const waiting = [...room.state().proceedings!.deposits.values()].filter(d => d.released === null)
  const deposited = some(room, waiting)
  if (deposited?.due.at != null && room.random.chance(40)) room.now = Math.max(room.now, deposited.due.at)
  return about(
    deposited,
    ({ seq }) => ({ kind: 'release', deposit: seq }),
    ({ hash }) => (room.random.chance(95) ? { commit: hash } : {}),
  )
}

/** Mostly a statement, on one of the grounds that there are, by one of those who may. */
function moderate(room: Room): Drawn | null {
  const { random, procedure } = room
  const { by = [], grounds = [] } = procedure.moderation ?? {}
  const { statements, objections } = room.state().positions
  const body = some(room, random.chance(90) ? statements.keys() : objections.keys())
  const moderators = [...room.state().seats.parties.keys()].filter(id => isOneOf(room.state(), id, by))
  const moderator = random.chance(90) ? some(room, moderators) : null
  return about(
    body,
    seq => ({
      kind: 'withhold',
      target: { body: seq },
      level: random.chance(95) ? 'hidden' : 'erased',
      reason: 'moderation',
      ground: random.chance(90) ? random.one(grounds).id : 'no-ground',
      authority: 'The rules of discussion',
    }),
    () => (moderator === null ? {} : { party: moderator }),
  )
}

export const recordDraws: Draws = {
  'declare-source': plain(room => ({
    kind: 'declare-source',
    source: `S${room.serial}`,
    title: 'A source',
    where: '',
  })),
  'declare-framework': plain(room => ({
    kind: 'declare-framework',
    framework: {
      id: `f${room.serial}`,
      title,
      effects: [],
      criteria: [{ id: 'clear', label: title, family: 'words' }],
      themes: [],
      forums: [],
      families: [{ id: 'words', label: title }],
      evidence: [{ id: 'lint', label: title }],
    },
  })),
  event: plain((room, as) => {
    const earlier = room.random.chance(10) ? some(room, room.state().record.events) : null
    const instead = earlier === null ? {} : { instead: earlier }
    return { kind: 'event', type: as ?? 'meeting', title, ...instead }
  }),
  'report-figure': plain(room => ({
    kind: 'report-figure',
    figure: 'present',
    value: room.random.int(0, 9),
    of: title,
  })),
  'counter-report': plain(room => ({
    kind: 'counter-report',
    disputes: room.random.int(0, room.state().record.acts - 1),
  })),
  withhold: room => {
    const { random, procedure } = room
    if (procedure.moderation !== undefined && random.chance(80)) return moderate(room)
    const text = hashText(`withheld ${room.serial}`)
    const reason = random.one(withholdReasons)
    const level = random.one(['hidden', 'erased'])
    return { act: { kind: 'withhold', target: { text }, level, reason, authority: 'Article 1' } }
  },
  deposit,
  release,
}
