/**
 * Random acts of a walk: of every kind, with fields drawn from what there is. Plausible, not right: that they are
 * refused now and then is what a walk is for. What is drawn is decided by the seed alone.
 */

import { hashText } from '../src/core/canonical/hash.js'
import { type Target, targetKey } from '../src/core/negotiation/acts/fields.js'
import { movesFrom } from '../src/core/negotiation/acts/procedure/advance.js'
import type { QuestionState } from '../src/core/negotiation/proceedings.js'
import type { State } from '../src/core/negotiation/state.js'
import { worded } from '../src/core/negotiation/testing-hosted.js'
import { consentWays, markings, outcomes, type Procedure, rights } from '../src/core/procedure/procedure.js'
import type { ActData } from '../src/core/record/leaf.js'
import type { Random } from './random.js'

/** What a walk looks at when it draws an act; `now` in milliseconds. */
export interface Room {
  readonly random: Random
  readonly procedure: Procedure
  readonly state: () => State
  now: number
  /** The stages that it makes for: one on the way, and one at the end. */
  readonly goals: readonly string[]
  /** Counts what was drawn, so that ids are new. */
  serial: number
}

/** An act, and where it matters by whom, and with which body. */
export interface Drawn {
  readonly act: ActData
  readonly party?: string
  readonly commit?: string
}

/** Draws an act of a kind, where it can with this result; null where there is nothing that it could be about. */
type Draw = (room: Room, as?: string) => Drawn | null

export const dayMs = 24 * 3600 * 1000
const title = { en: 'A title' }

/** Draws an act of a kind. */
export function drawAct(room: Room, kind: string, as?: string): Drawn | null {
  return draws[kind]?.(room, as) ?? null
}

/** The kinds that can be drawn. */
export const drawnKinds = (): string[] => Object.keys(draws)

function some<T>({ random }: Room, values: Iterable<T> | undefined): T | null {
  const list = [...(values ?? [])]
  return list.length === 0 ? null : random.one(list)
}

/** The act with what it is about, or null where that is missing. */
function about<T>(
  found: T | null,
  make: (found: T) => ActData,
  more: (found: T) => Omit<Drawn, 'act'> = () => ({}),
): Drawn | null {
  return found === null ? null : { act: make(found), ...more(found) }
}

const plain =
  (make: (room: Room, as?: string) => ActData): Draw =>
  (room, as) => ({ act: make(room, as) })

function anyParty(room: Room): string {
  return some(room, room.state().seats.parties.keys())!
}

function inStage({ random, procedure }: Room): string {
  return random.one(procedure.stages ?? []).id
}

/** The stage that a walk makes for now. */
export function goalOf({ goals, state }: Room): string {
  const been = state().proceedings!.stages
  return goals.find(goal => !been.some(({ stage }) => stage === goal)) ?? goals.at(-1)!
}

function isEnd({ procedure }: Room, stage: string): boolean {
  return procedure.stages?.find(({ id }) => id === stage)?.moves.length === 0
}

function newText({ serial }: Room, ...langs: string[]) {
  return langs.map(lang => ({ ...worded(`${lang} text ${serial}`), lang }))
}

/** A target that is there: the whole, a provision, a proposal, an amendment, an act. */
function target(room: Room, only?: string): Target {
  const { text, decisions } = room.state()
  const { random } = room
  const kind =
    only ?? random.one(['provision', 'provision', 'proposal', 'amendment', 'instrument', 'instrument', 'act'])
  const provision = some(room, text.provisions.values())
  const proposal = some(room, text.proposals.values())
  const amendment = some(
    room,
    [...text.amendments.values()].filter(({ status }) => status === 'in-force' || random.chance(10)),
  )
  if (kind === 'provision' && provision !== null)
    return { provision: provision.id, version: provision.version }
  if (kind === 'proposal' && proposal !== null) return { proposal: proposal.id, rev: proposal.rev }
  if (kind === 'amendment' && amendment !== null) return { amendment: amendment.id, rev: amendment.rev }
  const act = some(room, [...decisions.decisions.keys(), ...decisions.counts.keys()])
  return kind === 'act' && act !== null ? { act } : { instrument: text.version }
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

function ownProposal(room: Room): { id: string; rev: number; authors: readonly string[] } | null {
  return some(room, room.state().text.proposals.values())
}

const byAuthor = (room: Room, proposal: { authors: readonly string[] }) => ({
  party: room.random.one([...proposal.authors]),
})

/** Questions that are open, of one kind where that is said. */
function openQuestions(room: Room, kind?: string): QuestionState[] {
  const all = [...room.state().proceedings!.questions.values()]
  return all.filter(({ result, question }) => result === 'open' && (kind ?? question) === question)
}

/** How likely a question or target is supported: some find favour, some are disputed, some fail. */
function favour(seq: number): number {
  return [96, 96, 70, 10][seq % 4]!
}

const ballot: Draw = (room, as) => {
  const { random, procedure } = room
  const question = some(room, openQuestions(room, as))
  const kind = procedure.questions?.find(({ id }) => id === question?.question)
  if (question === null || kind === undefined) return null
  const positions = (procedure.positions ?? []).filter(({ id }) => kind.positions.includes(id))
  const liked = positions.filter(({ stance }) => stance === 'support' || stance === 'accept')
  const pool = liked.length > 0 && random.chance(favour(question.seq)) ? liked : positions
  const proxies = room.state().proceedings!.proxies
  const given = random.chance(15) ? some(room, proxies) : null
  const act = { kind: 'ballot', question: question.seq, position: random.one(pool).id }
  return given === null ? { act } : { act: { ...act, for: given[0] }, party: given[1].to }
}

/** A decision by a way that the procedure has, resting on what there is of it. */
const decision: Draw = (room, as) => {
  const { random, procedure } = room
  const wanted = as?.split('-').at(-1)
  const on = as?.includes('-') ? as.split('-')[0] : undefined
  const rules = (procedure.decisions ?? []).filter(
    rule =>
      (wanted === undefined || rule.outcomes.includes(wanted as 'adopted')) &&
      (on === undefined || rule.on.includes(on as 'act')),
  )
  const rule = some(room, rules)
  if (rule === null) return null
  const way = random.one(rule.ways)
  const subject = target(room, on ?? random.one(rule.on))
  const count = some(room, countsFor(room, way.how, way.question, subject))
  const outcome =
    (wanted as 'adopted' | undefined) ?? random.one(random.chance(90) ? rule.outcomes : outcomes)
  const body = some(
    room,
    [...room.state().proceedings!.bodies].filter(([, { kind }]) => (rule.in ?? [kind]).includes(kind)),
  )
  return {
    act: {
      kind: 'decision',
      subject,
      outcome,
      how: way.how,
      ...(count === null ? {} : { count }),
      ...(body === null || random.chance(20) ? {} : { in: body[0] }),
      ...(random.chance(10) ? { level: random.one(['ad-referendum', 'group', 'committee', 'plenary']) } : {}),
      ...(outcome === 'referred' ? { forum: 'elsewhere' } : {}),
      ...(random.chance(5) ? { package: [target(room)] } : {}),
      ...(random.chance(8) ? settling(room) : {}),
    },
  }
}

/** Words that a decision settles: of an amendment that was proposed, or, now and then, of nobody. */
function settling(room: Room): object {
  const { text } = room.state()
  const proposed = [...text.amendments.values()].flatMap(({ wordings }) =>
    wordings.length > 0 ? [wordings] : [],
  )
  const wordings = some(room, room.random.chance(80) ? proposed : []) ?? newText(room, 'en', 'fr')
  const provision = some(room, text.provisions.values())
  if (provision === null) return {}
  return { settles: [{ provision: provision.id, version: provision.version, text: wordings }] }
}

/** What a decision in some way can rest on; now and then something that it cannot. */
function countsFor(
  { state, random }: Room,
  how: string,
  question: string | undefined,
  subject: Target,
): number[] {
  const { proceedings, decisions } = state()
  const same = (other: Target) => random.chance(10) || targetKey(other) === targetKey(subject)
  if (how === 'finding')
    return [...proceedings!.findings.values()].filter(f => same(f.subject)).map(f => f.seq)
  if (how === 'question' || how === 'silence')
    return [...proceedings!.questions.values()]
      .filter(
        q =>
          (q.question === question || random.chance(5)) &&
          (q.result === 'carried' || random.chance(5)) &&
          same(q.subject),
      )
      .map(q => q.seq)
  return [...decisions.counts.values()].filter(c => c.kind === how && same(c.subject)).map(c => c.seq)
}

const put: Draw = (room, as) => {
  const { random, procedure, now } = room
  const kind = (procedure.questions ?? []).find(({ id }) => id === as) ?? some(room, procedure.questions)
  if (kind === null) return null
  const days = (kind.days ?? 0) + random.int(random.chance(10) ? -3 : 0, 3)
  const closes =
    kind.days !== undefined || random.chance(20) ? { closes: now + Math.max(0, days) * dayMs } : {}
  const { size } = room.state().seats.parties
  const present = random.chance(90) ? { present: random.int(random.chance(20) ? 0 : size >> 1, size) } : {}
  return {
    act: { kind: 'put', question: kind.id, subject: subjectOf(room, kind.id), title, ...closes, ...present },
  }
}

/** What a question is put on: whom it would invite, a challenge on which the meeting decides, or the text. */
function subjectOf(room: Room, question: string): Target {
  const { random, procedure, state } = room
  const asked = (procedure.challenges ?? []).some(({ instances }) =>
    instances.some(instance => instance.question === question),
  )
  const open = [...state().proceedings!.challenges.values()].filter(({ outcome }) => outcome === 'open')
  const challenged = asked && random.chance(60) ? some(room, open) : null
  if (challenged !== null) return { act: challenged.seq }
  if (procedure.treaty?.invitation?.question === question && random.chance(80))
    return { act: some(room, state().seats.parties.values())!.seq }
  return target(room, random.chance(70) ? 'instrument' : undefined)
}

const close: Draw = (room, as) => {
  const question = some(room, openQuestions(room, as))
  if (question?.closes != null && room.random.chance(70)) room.now = Math.max(room.now, question.closes)
  return about(question, ({ seq }) => ({
    kind: 'close',
    question: seq,
    ...(room.random.chance(8) ? { withdrawn: true } : {}),
  }))
}

const vote: Draw = (room, as) => {
  const { random, procedure, state } = room
  const tally = { for: 0, against: 0, abstain: 0 }
  const parties = random.shuffled([...state().seats.parties.keys()]).slice(0, random.int(0, 9))
  const ballots = parties.map(party => ({
    party,
    ballot: random.one(['for', 'for', 'against', 'abstain'] as const),
  }))
  for (const { ballot } of ballots) tally[ballot]++
  const rule = as?.replace(/-(for|against)$/, '') ?? some(room, procedure.questions)?.id
  const shown = random.chance(70) ? { ballots, rollCall: true } : { rollCall: false }
  const act = {
    kind: 'vote',
    subject: target(room),
    question: title,
    method: 'show-of-hands',
    tally,
    ...shown,
  }
  return { act: rule === undefined || random.chance(10) ? act : { ...act, rule } }
}

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

const finding: Draw = (room, as) => {
  const scale = room.procedure.finding?.scale
  if (scale === undefined) return null
  const wanted = scale.find(({ id }) => as === id || as?.endsWith(`-${id}`))?.id
  const subject = target(room, room.random.chance(60) || as !== wanted ? 'instrument' : undefined)
  return { act: { kind: 'finding', subject, designation: wanted ?? room.random.one(scale).id } }
}

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

/** Consents, declarations and the like are about an instrument that was entered. */
function instrument(room: Room): string | null {
  return some(room, room.state().treaty!.instruments.keys())
}

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

const draws: Readonly<Record<string, Draw>> = {
  position: (room, as) => {
    const { random } = room
    const on = target(room, as ?? (random.chance(50) ? 'instrument' : undefined))
    const often = ['support', 'support', 'support', 'accept', 'accept', 'concern']
    const stance = random.one(random.chance(as === undefined ? 70 : 95) ? often : ['object', 'refer'])
    const forum = stance === 'refer' ? { forum: 'elsewhere' } : {}
    return { act: { kind: 'position', target: on, stance, ...forum } }
  },
  object: plain(room => ({
    kind: 'object',
    target: target(room),
    degree: room.random.one(['objection', 'concern']),
    ground: 'scope',
    ...(room.random.chance(30) ? { redLine: true } : {}),
  })),
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
  statement: plain(room => ({
    kind: 'statement',
    ...(room.random.chance(70) ? { target: target(room) } : {}),
  })),
  assess: plain(room => ({
    kind: 'assess',
    target: target(room),
    recommends: room.random.one(['adopt', 'amend', 'reject']),
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
    about(some(room, room.state().text.provisions.values()), ({ wordings: [first] }) => ({
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
  event: plain((_, as) => ({ kind: 'event', type: as ?? 'meeting', title })),
  'report-figure': plain(room => ({
    kind: 'report-figure',
    figure: 'present',
    value: room.random.int(0, 9),
    of: title,
  })),
  'declare-source': plain(room => ({
    kind: 'declare-source',
    source: `S${room.serial}`,
    title: 'A source',
    where: '',
  })),
  'declare-framework': plain(room => ({
    kind: 'declare-framework',
    framework: { id: `f${room.serial}`, title, effects: [], criteria: [], themes: [], forums: [] },
  })),
  'counter-report': plain(room => ({
    kind: 'counter-report',
    disputes: room.random.int(0, room.state().record.acts - 1),
  })),
  withhold: plain(room => ({
    kind: 'withhold',
    target: { text: hashText(`withheld ${room.serial}`) },
    level: 'hidden',
    reason: 'error',
    authority: 'Article 1',
  })),
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
  credential: room => {
    const { parties, credentials } = room.state().seats
    const held = new Set([...credentials.values()].map(({ party }) => party))
    const without = [...parties.keys()].filter(id => !held.has(id))
    const party = some(room, without) ?? anyParty(room)
    return {
      act: {
        kind: 'credential',
        holder: `${party.toLowerCase()}-${without.length > 0 ? 1 : room.serial}`,
        for: party,
        role: 'delegate',
      },
    }
  },
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
  deposit,
  release,
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
  sense: plain(room => ({
    kind: 'sense',
    subject: target(room),
    question: title,
    method: 'hum',
    ...(room.random.chance(90) ? { told: 'indicative' } : {}),
    result: room.random.one(['for', 'divided']),
  })),
  vote,
  put,
  ballot,
  close,
  finding,
  decision,
  intend: plain(room => ({
    kind: 'intend',
    intention: room.random.one(['sign', 'refuse', 'consult']),
    stated: 'declared',
  })),
  sign: plain(room => {
    const version = some(
      room,
      [...room.state().treaty!.instruments.values()].flatMap(i => i.version ?? []),
    )
    return { kind: 'sign', instrument: version ?? room.state().text.version }
  }),
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

/** Parties that are not seated at the beginning. */
const newcomers = ['NEW-A', 'NEW-B', 'NEW-C', 'NEW-D', 'NEW-E', 'NEW-F']
