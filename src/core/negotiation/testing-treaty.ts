/** For tests of what follows signature: a procedure with its section, and parties that do things on days. */
import type { Delay, Procedure, Treaty } from '../procedure/procedure.js'
import type { Rule } from '../procedure/rule.js'
import type { ActData } from '../record/leaf.js'
import {
  base,
  type HostedPlay,
  type HostedPlayed,
  hostedProcedure,
  openHosted,
  playHosted,
} from './testing-hosted.js'

/** What is known of a party: the electorates it is in by a role of that name, its group, unit and members. */
export interface TestParty {
  readonly among?: readonly string[]
  readonly group?: string
  readonly unit?: string
  readonly members?: readonly string[]
}
export type TestParties = Readonly<Record<string, TestParty>>

/** One act of a party on a day: its kind, or the act. */
export type DayAct = readonly [day: string, party: string, act: string | ActData]

const label = (id: string) => ({ id, label: { en: id } })
const electorates = ['members', 'others', 'signatories']
const ways = ['signature', 'ratification', 'acceptance', 'approval', 'notice', 'endorsement'] as const

/** Any way of consent for anybody but accession, for `others` by invitation; any reservation, in two rounds. */
export const openTreaty: Treaty = {
  consent: [
    ...ways.map(way => ({ way, electorate: 'everybody', clause: 'consent' })),
    { way: 'accession', electorate: 'members', after: 'signature', clause: 'signed' },
    { way: 'accession', electorate: 'others', after: 'invitation', clause: 'invited' },
  ],
  reservations: { allowed: 'any', rounds: 2, clause: 'reservations' },
  invitation: { question: 'invitation', clause: 'invited' },
}

export const force = (when: Rule, delay: Delay = {}): Treaty['force'] => ({ when, delay, clause: 'force' })
export const consents = (count: number, among?: string): Rule => ({
  atLeast: { count, of: { consents: true, ...(among === undefined ? {} : { among }) } },
})

export function treatyProcedure(treaty: Treaty | undefined): Procedure {
  const clauses = [
    'otherwise',
    'consent',
    'signed',
    'invited',
    'reservations',
    'force',
    'later',
    'provisional',
  ]
  const allRights = ['speak', 'propose', 'vote', 'sign'] as const
  return {
    ...hostedProcedure,
    groups: ['west', 'east'].map(id => ({ ...label(id), rights: [...allRights] })),
    permissions: [
      ...hostedProcedure.permissions,
      { acts: ['appoint', 'put', 'close', 'enter-instrument', 'invite'], by: ['secretariat'], clause: 'all' },
      { acts: ['consent', 'declare', 'denounce'], by: ['anyone'], clause: 'all' },
    ],
    clauses: [
      ...hostedProcedure.clauses,
      ...[...clauses, 'silence', 'denunciation', 'question', 'stage'].map(id => ({
        id,
        text: { en: id },
        verified: true,
      })),
    ],
    otherwise: { clause: 'otherwise' },
    roles: electorates.map(label),
    electorates: [
      label('everybody'),
      ...electorates.map(id => ({ ...label(id), roles: [id] })),
      { ...label('parties'), bound: true },
    ],
    stages: [
      { ...label('first'), moves: [{ to: 'second', by: ['secretariat'], clause: 'stage' }] },
      { ...label('second'), moves: [] },
    ],
    positions: [{ ...label('yes'), stance: 'support' }],
    questions: ['invitation', 'other'].map(id => ({
      ...label(id),
      means: { en: id },
      electorate: 'everybody',
      positions: ['yes'],
      fixed: 'opening',
      carries: { atLeast: { count: 1, of: { positions: ['yes'] } } },
      clause: 'question',
    })),
    ...(treaty === undefined ? {} : { treaty }),
  }
}

/** Seats parties in their groups and roles, with a base of two provisions. */
export function treatyRoom(treaty: Treaty | undefined, parties: TestParties): HostedPlay[] {
  const seats = Object.entries(parties).flatMap(
    ([party, { among = [], group = 'west', unit = 'state', members = [] }]) => [
      { act: { kind: 'seat', seats: party, name: { en: party }, unit, group, members } },
      { act: { kind: 'credential', holder: `${party.toLowerCase()}-1`, for: party, role: 'head' } },
      ...among.map(role => ({ act: { kind: 'appoint', to: party, role, held: true } })),
    ],
  )
  return [openHosted(treatyProcedure(treaty), 2), ...seats, ...base({ '1': 'One.', '2': 'Two.' })]
}

/** An instrument entered by the secretariat; `main` is this text at version 0. */
export function instrument(id = 'main', more: object = {}): HostedPlay {
  const version = id === 'main' ? { version: 0 } : {}
  return { act: { kind: 'enter-instrument', instrument: id, title: { en: id }, ...version, ...more } }
}

/** Acts of parties on days; `consent` alone is a ratification of `main`, `sign` a signature of version 0. */
export function onDays(acts: readonly DayAct[]): HostedPlay[] {
  return acts.map(([day, party, act]) => ({
    party,
    at: Date.parse(`${day}T12:00Z`),
    act: typeof act === 'string' ? shortAct(act) : act,
  }))
}

function shortAct(kind: string): ActData {
  if (kind === 'sign') return { kind, instrument: 0 }
  return kind === 'consent' ? { kind, instrument: 'main', way: 'ratification' } : { kind, instrument: 'main' }
}

export function playTreaty(
  treaty: Treaty | undefined,
  parties: TestParties,
  instruments: readonly HostedPlay[],
  acts: readonly DayAct[],
): HostedPlayed {
  return playHosted([...treatyRoom(treaty, parties), ...instruments, ...onDays(acts)])
}
