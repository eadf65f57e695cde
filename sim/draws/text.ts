/** Random acts of the room of text, for walks: plausible, not right. */
import { hashText } from '../../src/core/canonical/hash.js'
import type { Wording } from '../../src/core/negotiation/acts/fields.js'
import type { ActData } from '../../src/core/record/leaf.js'
import { about, anyParty, type Draw, type Draws, newText, plain, type Room, some, title } from './draw.js'

const reserve: Draw = room => {
  const lifted = room.random.chance(60) ? some(room, room.state().text.reserves.values()) : null
  if (lifted !== null) {
    const { party, seq: _, ...span } = lifted
    return { act: { kind: 'reserve', ...span, lifted: true }, party }
  }
  return about(some(room, room.state().text.provisions.values()), ({ id, version, wordings: [first] }) => ({
    kind: 'reserve',
    provision: id,
    version,
    lang: first!.lang,
    hash: first!.kind === 'unknown' ? '' : first!.hash,
    from: 0,
    to: 3,
  }))
}

const consolidate: Draw = room => {
  const { random, serial } = room
  const subsumed = some(
    room,
    [...room.state().text.amendments.values()].filter(a => a.status === 'in-force'),
  )
  const provision = some(room, room.state().text.provisions.values())
  if (provision === null) return null
  const subsumes = subsumed === null || random.chance(20) ? [] : [subsumed.id]
  const text = random.chance(80) ? newText(room, 'en', 'fr') : newText(room, 'en')
  const item = { provision: provision.id, version: provision.version, text, subsumes }
  return {
    act: { kind: 'consolidate', proposal: `CH/${serial}`, symbol: `CH/${serial}`, title, items: [item] },
  }
}

function amendments(room: Room): ActData[] {
  const { random } = room
  return Array.from({ length: random.int(1, 2) }, (_, i) => amendment(room, i + 1)) as unknown as ActData[]
}

function amendment(room: Room, n: number) {
  const { text } = room.state()
  const provision = some(room, text.provisions.values())
  if (provision === null || room.random.chance(15)) {
    const place = { parent: null, after: null }
    return { n, mark: 'ADD', target: place, provisionKind: 'paragraph', text: newText(room, 'en', 'fr') }
  }
  const on = { provision: provision.id, version: provision.version }
  return room.random.chance(80)
    ? { n, mark: 'MOD', target: on, text: newText(room, 'en', 'fr') }
    : { n, mark: 'SUP', target: on }
}

/** The wordings of a provision; in the log of a consultation, of a statement. */
function worded(room: Room): readonly Wording[] | null {
  const { text, consultation } = room.state()
  const posed = [...(consultation?.statements.values() ?? [])].map(one => one.text)
  return some(room, [...[...text.provisions.values()].map(({ wordings }) => wordings), ...posed])
}

function ownProposal(room: Room): { id: string; rev: number; authors: readonly string[] } | null {
  return some(room, room.state().text.proposals.values())
}

const byAuthor = (room: Room, proposal: { authors: readonly string[] }) => ({
  party: room.random.one([...proposal.authors]),
})

export const textDraws: Draws = {
  'enter-provisions': plain(room => ({
    kind: 'enter-provisions',
    provisions: [
      { id: `more-${room.serial}`, parent: null, kind: 'paragraph', text: newText(room, 'en', 'fr') },
    ],
  })),
  'adopt-base': plain(room => ({
    kind: 'adopt-base',
    provisions: Math.max(1, room.state().text.provisions.size),
  })),
  'index-words': plain(() => ({
    kind: 'index-words',
    lang: 'en',
    hash: hashText('index'),
    length: 5,
    provisions: 3,
  })),
  submit: room => {
    if (room.state().text.proposals.size > 3 && room.random.chance(70)) return null
    const party = anyParty(room)
    const id = `${party}/${room.serial}`
    return {
      act: {
        kind: 'submit',
        proposal: id,
        symbol: id,
        title,
        authors: [party],
        amendments: amendments(room),
      },
      party,
    }
  },
  revise: room =>
    about(
      ownProposal(room),
      ({ id, rev }) => ({
        kind: 'revise',
        proposal: id,
        rev: rev + 1,
        symbol: `${id}(Rev.${rev + 1})`,
        amendments: amendments(room),
      }),
      found => byAuthor(room, found),
    ),
  withdraw: room =>
    about(
      ownProposal(room),
      ({ id }) => ({ kind: 'withdraw', target: { proposal: id } }),
      found => byAuthor(room, found),
    ),
  support: room =>
    about(some(room, room.state().text.proposals.keys()), proposal => ({
      kind: 'support',
      target: { proposal },
      joined: room.random.chance(80),
    })),
  reserve,
  translate: room =>
    about(worded(room), ([first]) => ({
      kind: 'translate',
      of: first!.kind === 'unknown' ? '' : first!.hash,
      lang: room.random.one(['fr', 'en', 'de']),
      hash: hashText(`${room.serial}`),
      length: 7,
      ...(room.random.chance(70) ? { verifiedBy: anyParty(room) } : {}),
    })),
  consolidate,
  renumber: room =>
    about(some(room, room.state().text.provisions.keys()), provision => ({
      kind: 'renumber',
      edition: title,
      labels: [{ provision, label: `${room.serial}` }],
    })),
  concordance: plain(room => ({ kind: 'concordance', instrument: room.state().text.version })),
  rectify: room =>
    about(some(room, room.state().text.provisions.values()), ({ id, version }) => ({
      kind: 'rectify',
      provision: id,
      version,
      text: newText(room, 'en', 'fr'),
    })),
}
