/**
 * How the table of who may do what is made and written down: for every kind of act, in every stage, who may do it and by
 * which clause, and with which code all others are refused. Kinds and stages with the same answers are written once.
 */
import { decide } from '../src/core/negotiation/decide.js'
import type { CredentialState } from '../src/core/negotiation/state.js'
import type { Procedure } from '../src/core/procedure/procedure.js'
import { type Case, casesOf } from './authorisation-cases.js'
import { type Actor, authorOf, now, other, type Room, roomOf } from './authorisation-room.js'

/** Refusals of who does it, and when. A well-formed act that is refused for anything else was let in. */
const barring: ReadonlySet<string> = new Set([
  ...['not-provided-for', 'not-in-this-stage', 'not-entitled', 'interests-not-declared', 'reasons-missing'],
  ...['no-such-move', 'no-exception-from', 'own-cause', 'no-right-to-vote', 'no-proxy', 'question-closed'],
  ...['ballot-too-early', 'ballot-too-late', 'consent-not-open', 'round-not-open'],
  ...['not-an-author', 'not-the-holder', 'not-the-chair', 'not-the-owner', 'not-the-keeper'],
  ...['offer-not-yours', 'request-not-yours', 'not-your-party', 'key-not-yours', 'unknown-key'],
  ...['unknown-credential', 'credential-ended', 'credential-refused', 'credential-not-yet'],
  ...['credential-expired', 'observers-do-not-act', 'symbol-of-another-document', 'unknown-kind'],
  ...['no-treaty-rules', 'no-denunciation', 'no-reservations', 'no-consultation', 'not-named-as-attending'],
])

export interface Outcome {
  /** `may`, or the code of the refusal. */
  readonly code: string
  readonly clause: string
  /** Of one that was let in: what it then lacked, since the log is no whole negotiation. */
  readonly lacked?: string
}

/** What the gate answers an actor: asked of the very function that admits acts. */
export function outcomeOf({ state }: Room, one: Case, actor: Actor, party = actor.party): Outcome {
  one.prepare?.(state, actor)
  const author = authorOf(one.act(actor), party, actor.credential)
  const decided = decide(state, { author, auth: { how: 'attested' } }, now, state.record.acts)
  if (!decided.ok && decided.why === 'malformed-act') throw new Error(`${one.name}: ${decided.where}`)
  if (!decided.ok && barring.has(decided.why)) return { code: decided.why, clause: decided.clause ?? '' }
  const clause = one.clause(state, actor) ?? ''
  return { code: 'may', clause, ...(decided.ok ? {} : { lacked: decided.why }) }
}

export interface Table {
  readonly text: string
  /** What acts that were let in then lacked: `kind: code`. */
  readonly lacked: readonly string[]
}

/** The whole table of a procedure. */
export function tableOf(procedure: Procedure): Table {
  const rooms = (procedure.stages ?? []).map(({ id }) => ({ stage: id, room: roomOf(procedure, id) }))
  const lacked: string[] = []
  const blocks = casesOf(procedure).map(one => {
    const stages = rooms.map(({ stage, room }) => {
      const answers = room.actors.map(actor => ({ actor, outcome: outcomeOf(room, one, actor) }))
      for (const { outcome } of answers)
        if (outcome.lacked) lacked.push(`${one.name.split(' ')[0]}: ${outcome.lacked}`)
      return { name: stage, text: linesOf(answers) }
    })
    return { name: one.name, text: joined(stages, rooms.length, '  ') }
  })
  return { text: `${headOf(procedure)}\n${joined(blocks, 0, '')}`, lacked }
}

function headOf({ id, version, groups }: Procedure): string {
  const rights = groups.map(group => `  ${group.id}: ${group.rights.join(', ') || 'none'}`)
  return [
    `Who may do what under ${id}, version ${version}. For each kind of act, in each stage: who may and by which`,
    'clause, and with which code and by which clause all others are refused. Of a group, "without" and "given" are',
    'parties of it from which a right was taken, or to which one was given. Reasons are given with every act.',
    '',
    'Rights of the groups',
    ...rights,
    '',
  ].join('\n')
}

interface Block {
  readonly name: string
  readonly text: string
}

/** Blocks with the same text under all their names; where they are all the same, `every stage`. */
function joined(blocks: readonly Block[], all: number, indent: string): string {
  const names = new Map<string, string[]>()
  for (const { name, text } of blocks) names.set(text, [...(names.get(text) ?? []), name])
  return [...names]
    .map(([text, own]) => {
      const heading = own.length === all ? 'every stage' : own.join(indent === '' ? '\n' : ', ')
      return `${indent}${heading}\n${text}`
    })
    .join(indent === '' ? '\n' : '')
}

interface Answered {
  readonly actor: Actor
  readonly outcome: Outcome
}

/** One line for each outcome: who, and by which clause. The commonest refusal is of everybody else. */
function linesOf(answers: readonly Answered[]): string {
  const groups = new Map<string, Actor[]>()
  for (const { actor, outcome } of answers) {
    const key = outcome.clause === '' ? outcome.code : `${outcome.code} [${outcome.clause}]`
    groups.set(key, [...(groups.get(key) ?? []), actor])
  }
  const rest = restOf([...groups])
  const others = groups.size === 1 ? 'everybody' : 'everybody else'
  return [...groups]
    .toSorted(([a], [b]) => rank(a, rest) - rank(b, rest))
    .map(([key, actors]) => `    ${key}: ${key === rest ? others : named(actors, answers)}\n`)
    .join('')
}

function rank(key: string, rest: string): number {
  if (key === rest) return 2
  return key.startsWith('may') ? 0 : 1
}

/** The outcome of everybody else: a refusal where there is one, so that whoever may is named. */
function restOf(groups: readonly (readonly [string, readonly Actor[]])[]): string {
  const refusals = groups.filter(([key]) => !key.startsWith('may'))
  const among = refusals.length === 0 ? groups : refusals
  return among.toSorted(([, a], [, b]) => b.length - a.length)[0]![0]
}

/** Actors by name; those who differ from their group in one right are named beside it. */
function named(actors: readonly Actor[], answers: readonly Answered[]): string {
  const there = new Set(actors)
  return answers
    .flatMap(({ actor }) => {
      if (actor.of !== undefined) return []
      const variants = answers.map(one => one.actor).filter(({ of }) => of === actor.name)
      const differing = variants.filter(variant => there.has(variant) !== there.has(actor))
      const so = differing.map(({ name }) => name).join(' or ')
      if (there.has(actor)) return differing.length === 0 ? actor.name : `${actor.name} (not ${so})`
      return differing.length === 0 ? [] : `${actor.name} ${so}`
    })
    .join('; ')
}

/** A credential that acts of every kind are tried under. */
interface Holding {
  readonly name: string
  readonly credential: string
  /** What is done to it first. */
  readonly spoil?: Partial<CredentialState>
  /** For which party it is said to act, where that is not its own. */
  readonly party?: string
}

const holdings: readonly Holding[] = [
  { name: 'a head', credential: 'g0-head' },
  { name: 'an adviser', credential: 'g0-adviser' },
  { name: 'an observer', credential: 'g0-observer' },
  { name: 'one that was ended', credential: 'g0-head', spoil: { ended: 1 } },
  {
    name: 'one that was refused',
    credential: 'g0-head',
    spoil: { ended: 1, examined: { outcome: 'refused', seq: 1 } },
  },
  { name: 'one that is not yet good', credential: 'g0-head', spoil: { from: now + 1 } },
  { name: 'one whose time is over', credential: 'g0-head', spoil: { until: now - 1 } },
  { name: 'one that nobody gave', credential: 'nobody-1' },
  { name: "another party's", credential: 'other-head' },
  { name: 'its own, for another party', credential: 'g0-head', party: other },
  { name: 'its own, for the chair', credential: 'g0-head', party: 'CHAIR' },
  { name: 'its own, for no party', credential: 'g0-head', party: '' },
]

/** In what each credential differs from that of a delegate: every act, in every stage, under every procedure. */
export function credentialsOf(procedures: readonly Procedure[]): string {
  const all = procedures.flatMap(procedure => {
    const cases = casesOf(procedure)
    return (procedure.stages ?? []).map(({ id }) => {
      const room = roomOf(procedure, id)
      const actor = room.actors.find(({ party }) => party === 'G0')!
      return { room, actor, cases, usual: cases.map(one => outcomeOf(room, one, actor).code) }
    })
  })
  return holdings.map(holding => `${holding.name}\n${differences(holding, all)}`).join('\n')
}

interface Tried {
  readonly room: Room
  readonly actor: Actor
  readonly cases: readonly Case[]
  /** What a delegate is answered, case by case. */
  readonly usual: readonly string[]
}

function differences(holding: Holding, all: readonly Tried[]): string {
  const { credential, party } = holding
  const found = new Map<string, Set<string>>()
  for (const { room, actor, cases, usual } of all) {
    const spoiled = spoil(room, holding)
    for (const [n, one] of cases.entries()) {
      const { code } = outcomeOf(spoiled, one, { ...actor, credential }, party)
      const key = code === usual[n] ? same : code
      found.set(key, (found.get(key) ?? new Set()).add(one.name))
    }
  }
  return [...found].map(([code, names]) => `  ${code}: ${whichOf(code, names, found.size)}\n`).join('')
}

const same = 'as a delegate'

function whichOf(code: string, names: ReadonlySet<string>, of: number): string {
  if (of === 1) return 'whatever it is'
  return code === same ? 'all else' : [...names].join('; ')
}

function spoil({ state, actors }: Room, { credential, spoil: changed }: Holding): Room {
  if (changed === undefined) return { state, actors }
  const credentials = new Map(state.seats.credentials)
  credentials.set(credential, { ...credentials.get(credential)!, ...changed })
  return { state: { ...state, seats: { ...state.seats, credentials } }, actors }
}
