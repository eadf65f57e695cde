/**
 * For the table of who may do what: a log under a procedure, in one of its stages, with a party in every kind of place.
 * It is folded from acts; what acts are about is put straight into the state, since how it came there is not asked here.
 */
import { presentStage } from '../src/core/negotiation/permission.js'
import { evolve } from '../src/core/negotiation/replay.js'
import { emptyState, type State } from '../src/core/negotiation/state.js'
import { type Procedure, rights } from '../src/core/procedure/procedure.js'
import type { ActData, AuthorPart } from '../src/core/record/leaf.js'

export const now = Date.UTC(2026, 0, 1)
export const hash = 'ab'.repeat(32)

/** Somebody who acts. */
export interface Actor {
  /** As the table calls it. */
  readonly name: string
  readonly party: string
  readonly credential: string
  /** Where it differs from the others of a group in one right: the group. */
  readonly of?: string
}

export interface Room {
  readonly state: State
  readonly actors: readonly Actor[]
}

/** The party that everything belongs to that is not the actor's own. */
export const other = 'OTHER'

type Do = (act: ActData, party?: string | null, credential?: string) => void

export function roomOf(procedure: Procedure, stage: string | null): Room {
  const state = emptyState()
  const perform: Do = (act, party = 'SEC', credential = 'sec-1') => {
    const author = authorOf(act, party, credential)
    evolve(state, { author, auth: { how: 'attested' }, index: state.record.acts, at: now - 1000 })
  }
  perform(openOf(procedure), null)
  const actors = [...seatGroups(procedure, perform), ...seatRoles(procedure, perform)]
  actors.push(seat(perform, 'chair', 'CHAIR', null, { office: 'chair' }))
  actors.push(secretariat(perform))
  actors.push(seat(perform, 'in no group', 'NONE', null))
  actors.push(...seatBarred(procedure, perform, state))
  seat(perform, other, other, procedure.groups[0]!.id)
  if (stage !== presentStage(state)) perform({ kind: 'advance', to: stage! })
  furnish(state)
  return { state, actors }
}

function openOf(procedure: Procedure): ActData {
  const titles = { title: { en: 'Table' }, secretariatName: { en: 'Secretariat' } }
  const kept = { semantics: 2, name: 'table', mode: 'hosted', secretariat: 'SEC' }
  return { kind: 'open', ...kept, procedure, ...titles, languages: ['en'], authentic: ['en'] }
}

export const credentialKinds = ['head', 'delegate', 'adviser', 'observer'] as const

function seat(perform: Do, name: string, party: string, group: string | null, more: object = {}): Actor {
  perform({ kind: 'seat', seats: party, name: { en: party }, group, unit: 'organisation', ...more })
  const own = party.toLowerCase()
  for (const role of credentialKinds)
    perform({ kind: 'credential', holder: `${own}-${role}`, for: party, role })
  perform({ kind: 'declare-interests', interests: [] }, party, `${own}-head`)
  return { name, party, credential: `${own}-delegate` }
}

function secretariat(perform: Do): Actor {
  for (const role of credentialKinds) perform({ kind: 'credential', holder: `sec-${role}`, for: 'SEC', role })
  perform({ kind: 'declare-interests', interests: [] })
  return { name: 'secretariat', party: 'SEC', credential: 'sec-delegate' }
}

/** A party of each group, and for each right one that was given it, or from which it was taken. */
function seatGroups({ groups }: Procedure, perform: Do): Actor[] {
  return groups.flatMap((group, n) => [
    seat(perform, group.id, `G${n}`, group.id),
    ...rights.map(right => {
      const held = group.rights.includes(right)
      const party = `G${n}-${right.toUpperCase()}`
      const actor = seat(perform, `${held ? 'without' : 'given'} ${right}`, party, group.id)
      perform({ kind: 'grant-rights', to: [party], rights: [right], held: !held })
      return { ...actor, of: group.id }
    }),
  ])
}

function seatRoles({ roles = [] }: Procedure, perform: Do): Actor[] {
  return roles.map(({ id: role }, n) => {
    const actor = seat(perform, `role ${role}`, `R${n}`, null)
    perform({ kind: 'appoint', to: actor.party, role, held: true })
    return actor
  })
}

/** Parties with every right and role, from which one thing was taken. */
function seatBarred(procedure: Procedure, perform: Do, state: State): Actor[] {
  const { groups, roles = [], credentials, interests } = procedure
  const whole = (name: string, party: string) => {
    const actor = seat(perform, name, party, groups[0]!.id)
    perform({ kind: 'grant-rights', to: [party], rights: [...rights], held: true })
    for (const { id: role } of roles) perform({ kind: 'appoint', to: party, role, held: true })
    return actor
  }
  const lost = whole('whoever lost the seat', 'LOST')
  const disordered =
    credentials === undefined ? [] : [whole('whoever has credentials not in order', 'DISORDER')]
  for (const { party } of disordered)
    perform({ kind: 'credentials-report', inOrder: [], notInOrder: [party] })
  const silent = interests === undefined ? [] : [whole('whoever declared no interests', 'SILENT')]
  for (const { party } of silent) state.proceedings!.interests.delete(party)
  state.proceedings!.unseated.set(lost.party, state.record.acts)
  return [lost, ...disordered, ...silent]
}

/** Where things of another party are. */
export const furniture = { objection: 7001, statement: 7003, offer: 7004, request: 7005 } as const

function furnish(state: State): void {
  const { text, positions, treaty } = state
  const of = (fields: object) => ({ party: other, ...fields }) as never
  text.proposals.set('OTHER/1', of({ id: 'OTHER/1', rev: 0, authors: [other], status: 'in-force' }))
  const answers = [{ party: other, seq: 7002 }]
  positions.objections.set(furniture.objection, of({ target: { instrument: 0 }, answers, fate: 'raised' }))
  positions.statements.set(furniture.statement, of({ target: null, about: [], reply: null }))
  const offered = { to: null, until: null, withdrawn: null, released: null, hash, answers: new Map() }
  state.offers = new Map([[furniture.offer, of(offered)]])
  const requests = new Map([[furniture.request, of({ outcome: 'waiting', as: 'speech', item: 'one' })]])
  const meeting = { id: 'room', agenda: [], floor: 'one', closed: null, requests, speaking: null }
  state.meetings = new Map([['room', of({ ...meeting, notes: new Map(), questions: [] })]])
  const consents = { consents: new Map(), left: new Map(), version: null }
  treaty?.instruments.set('treaty', of({ id: 'treaty', ...consents }))
}

export function authorOf(act: ActData, party: string | null, credential: string): AuthorPart {
  const moment = { claimed: now, head: 0, nonce: '0'.repeat(32) }
  return {
    v: 1,
    log: 'talks.example/table',
    act,
    party,
    credential,
    ...moment,
    body: { commit: hash, length: 1 },
  }
}
