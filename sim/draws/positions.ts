/** Random acts of the room of positions, for walks: plausible, not right. */

import type { Json } from '../../src/core/canonical/json.js'
import { type Target, targetKey } from '../../src/core/negotiation/acts/fields.js'
import { answers } from '../../src/core/negotiation/acts/positions/assess.js'
import type { ObjectionState } from '../../src/core/negotiation/state.js'
import type { ActData } from '../../src/core/record/leaf.js'
import { about, type Draw, type Draws, plain, type Room, some, someParties, target } from './draw.js'

const settle: Draw = room => {
  const { random } = room
  const fate = random.one(['understood', 'accommodated', 'addressed', 'withdrawn', 'out-of-scope'])
  const open = [...room.state().positions.objections.values()].filter(
    o => o.settled === null || random.chance(5),
  )
  const own = fate === 'accommodated' || fate === 'withdrawn'
  return about(
    some(room, open),
    ({ seq }) => ({ kind: 'settle', objection: seq, fate }),
    ({ party }) => (own && party !== null && random.chance(90) ? { party } : {}),
  )
}

/** A new one, or one's own again where what it was raised to has changed. */
const object: Draw = room => {
  const { random } = room
  const restated = random.chance(35) ? some(room, behind(room)) : null
  const act = {
    kind: 'object',
    target: restated === null ? target(room) : presentOf(room, restated.target),
    degree: random.one(['objection', 'concern']),
    ground: 'scope',
    ...(random.chance(30) ? { redLine: true } : {}),
  }
  if (restated === null) return { act }
  const party = random.chance(90) ? restated.party : null
  return { act: { ...act, restates: restated.seq }, ...(party === null ? {} : { party }) }
}

/** Objections to what has another version or revision by now; now and then any. */
function behind(room: Room): ObjectionState[] {
  return [...room.state().positions.objections.values()].filter(
    ({ target: on, settled }) =>
      (settled === null && targetKey(presentOf(room, on)) !== targetKey(on)) || room.random.chance(3),
  )
}

function presentOf({ state }: Room, on: Target): Target {
  const { text } = state()
  if ('provision' in on) return { ...on, version: text.provisions.get(on.provision)!.version }
  if ('amendment' in on) return { ...on, rev: text.amendments.get(on.amendment)!.rev }
  if ('proposal' in on) return { ...on, rev: text.proposals.get(on.proposal)!.rev }
  return 'instrument' in on ? { instrument: text.version } : on
}

/** Words of a provision, as it is or was. */
function quoting(room: Room): object | null {
  const found = some(room, room.state().text.provisions.values())
  const earlier = some(room, found?.history)
  const wording = some(room, earlier?.wordings)
  if (found === null || earlier === null || wording === null || wording.kind === 'unknown') return null
  const { lang, hash } = wording
  return {
    target: { provision: found.id, version: room.random.chance(90) ? earlier.version : found.version },
    quote: { lang, hash, from: 0, to: 3 },
  }
}

/** A provision with its wording as it is, or now and then as it was. */
function worded(room: Room): { readonly target: Target; readonly wording: Json } | null {
  const provision = some(room, room.state().text.provisions.values())
  const version = some(room, provision?.history.slice(room.random.chance(90) ? -1 : 0))
  const wording = some(room, version?.wordings)
  if (provision === null || version === null || wording === null || wording.kind !== 'verbatim') return null
  const { lang, hash } = wording
  return { target: { provision: provision.id, version: version.version }, wording: { lang, hash } }
}

/** A criterion of a framework that was declared, or of none. */
function asked(room: Room): object {
  const framework = some(room, room.state().record.frameworks.values())
  const criterion = some(room, framework?.criteria)
  return framework === null || criterion === null
    ? { criterion: 'none' }
    : { framework: framework.id, criterion: criterion.id }
}

/** What an answer needs under a framework that asks for it. */
function needed(answer: string): object {
  if (answer === 'unclear') return { missing: ['definition'] }
  return answer === 'substance' || answer === 'incompatible' ? { evidence: [{ kind: 'lint', act: 0 }] } : {}
}

export const positionsDraws: Draws = {
  position: (room, as) => {
    const { random } = room
    const on = target(room, as ?? (random.chance(50) ? 'instrument' : undefined))
    const often = ['support', 'support', 'support', 'accept', 'accept', 'concern']
    const stance = random.one(random.chance(as === undefined ? 70 : 95) ? often : ['object', 'refer'])
    const forum = stance === 'refer' ? { forum: 'elsewhere' } : {}
    return { act: { kind: 'position', target: on, stance, ...forum } }
  },
  object,
  answer: room =>
    about(
      some(
        room,
        [...room.state().positions.objections.values()].filter(
          o => o.answers.length === 0 || room.random.chance(5),
        ),
      ),
      ({ seq }) => ({ kind: 'answer', objection: seq }),
    ),
  settle,
  statement: plain(room => {
    const { random } = room
    const quoted = random.chance(30) ? quoting(room) : null
    const on = random.chance(70) ? { target: target(room) } : {}
    const said = random.chance(20) ? some(room, room.state().positions.statements.keys()) : null
    return {
      kind: 'statement',
      ...(quoted ?? on),
      ...(said === null ? {} : { reply: said }),
      ...(random.chance(15) ? { asks: someParties(room, 3) } : {}),
      ...(random.chance(5)
        ? { issues: { report: 'outcome', size: random.int(1, room.state().record.acts) } }
        : {}),
    }
  }),
  assess: room => {
    const { random } = room
    const on = random.chance(50) ? worded(room) : null
    const recommends = random.one(['adopt', 'amend', 'reject'])
    if (on === null) return { act: { kind: 'assess', target: target(room), recommends } }
    const answer = random.one(answers)
    const spans = [{ from: 0, to: 1 }]
    return { act: { kind: 'assess', ...on, spans, ...asked(room), answer, ...needed(answer) } as ActData }
  },
  'dismiss-check': room =>
    about(worded(room), on => ({
      kind: 'dismiss-check',
      ...on,
      check: 'new-words',
      version: 1,
      from: 0,
      to: 1,
    })),
}
