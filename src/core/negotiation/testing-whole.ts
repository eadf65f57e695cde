/** For tests of whole procedures: a small one with everything in it, and a room of parties under it. */
import type { Procedure } from '../procedure/procedure.js'
import type { Rule } from '../procedure/rule.js'
import {
  base,
  type HostedPlay,
  type HostedPlayed,
  hostedProcedure,
  openHosted,
  playHosted,
  seated,
} from './testing-hosted.js'

export const dayMs = 24 * 3600 * 1000

const named = (ids: readonly string[]) => ids.map(id => ({ id, label: { en: id } }))
const voted = { positions: ['for', 'against'] }
const twoThirds: Rule = { share: { num: 2, den: 3, of: { positions: ['for'] }, base: voted } }

/** Stages draft, review, done; an ordinary vote, one with quorum and putting off, a silence, one fixed at the closing. */
export const wholeProcedure: Procedure = {
  ...hostedProcedure,
  id: 'whole',
  permissions: [
    ...hostedProcedure.permissions,
    {
      acts: [
        ...['put', 'close', 'finding', 'classify', 'establish', 'transmit', 'assign-action', 'end-action'],
        ...['credentials-report', 'appoint', 'concordance', 'rectify', 'deposit', 'release'],
      ],
      by: ['chair'],
      clause: 'chair',
    },
    { acts: ['declare-interests', 'vouch', 'give-proxy'], by: ['anyone'], clause: 'all' },
    { acts: ['event'], by: ['chair'], stages: ['review'], clause: 'chair' },
  ],
  clauses: [
    ...hostedProcedure.clauses,
    ...named([
      ...['otherwise', 'stages', 'questions', 'quorum', 'postponed', 'decisions', 'finding', 'ledger'],
      ...['challenges', 'appeal', 'exceptions', 'proxies', 'credentials', 'circulation', 'interests'],
    ]).map(({ id }) => ({ id, text: { en: id }, verified: true })),
  ],
  otherwise: { clause: 'otherwise' },
  roles: named(['arbiter']),
  classes: named(['standard', 'note']),
  electorates: [
    { id: 'states', label: { en: 'States' }, right: 'vote' },
    { id: 'everybody', label: { en: 'Everybody' }, right: 'speak' },
    { id: 'arbiters', label: { en: 'Arbiters' }, roles: ['arbiter'] },
  ],
  bodies: [
    { id: 'plenary', label: { en: 'Plenary' }, kind: 'plenary', establishes: ['committee'] },
    {
      id: 'main',
      label: { en: 'Main committee' },
      kind: 'committee',
      under: 'plenary',
      establishes: ['group'],
    },
  ],
  stages: [
    {
      id: 'draft',
      label: { en: 'Draft' },
      moves: [{ to: 'review', by: ['chair'], when: { elapsed: { days: 14 } }, clause: 'stages' }],
    },
    {
      id: 'review',
      label: { en: 'Review' },
      moves: [
        { to: 'draft', by: ['chair'], clause: 'stages' },
        {
          to: 'done',
          by: ['secretariat'],
          when: { done: { act: 'decision', as: 'instrument-adopted', inStage: true } },
          clause: 'stages',
        },
      ],
    },
    { id: 'done', label: { en: 'Done' }, moves: [] },
  ],
  positions: [
    { id: 'for', label: { en: 'For' }, stance: 'support' },
    { id: 'against', label: { en: 'Against' }, stance: 'oppose' },
    { id: 'abstain', label: { en: 'Abstain' }, stance: 'neutral' },
    { id: 'block', label: { en: 'Block' }, stance: 'oppose', blocking: true, reason: 'required' },
    { id: 'negative', label: { en: 'Negative' }, stance: 'oppose', reason: 'to-count' },
  ],
  questions: [
    {
      id: 'ordinary',
      label: { en: 'Ordinary' },
      means: { en: 'A vote.' },
      electorate: 'states',
      positions: ['for', 'against', 'abstain'],
      fixed: 'opening',
      days: 7,
      carries: twoThirds,
      clause: 'questions',
    },
    {
      id: 'solemn',
      label: { en: 'Solemn' },
      means: { en: 'A vote with a quorum.' },
      electorate: 'states',
      positions: ['for', 'against', 'abstain', 'negative'],
      fixed: 'opening',
      final: true,
      quorum: {
        when: { share: { num: 1, den: 2, of: { cast: true }, base: { entitled: true } } },
        clause: 'quorum',
      },
      postponed: {
        when: {
          share: { num: 1, den: 2, strict: true, of: { positions: ['abstain'] }, base: { cast: true } },
        },
        clause: 'postponed',
      },
      carries: twoThirds,
      clause: 'questions',
    },
    {
      id: 'silent',
      label: { en: 'Silence' },
      means: { en: 'Adopted unless somebody blocks.' },
      electorate: 'everybody',
      positions: ['block'],
      fixed: 'closing',
      silence: true,
      carries: { noneBlocking: true },
      clause: 'questions',
    },
  ],
  decisions: [
    {
      on: ['instrument'],
      outcomes: ['adopted'],
      stages: ['review'],
      ways: [
        { how: 'finding', findings: ['consensus'], clause: 'finding' },
        {
          how: 'question',
          question: 'solemn',
          when: { done: { act: 'finding', as: 'divergence' } },
          clause: 'decisions',
        },
      ],
      requires: { nothingOpen: 'amendments' },
      clause: 'decisions',
    },
    {
      on: ['amendment', 'proposal', 'provision'],
      outcomes: ['adopted', 'agreed', 'rejected', 'reopened'],
      ways: [
        { how: 'no-objection', clause: 'decisions' },
        { how: 'question', question: 'ordinary', clause: 'questions' },
        { how: 'silence', question: 'silent', clause: 'questions' },
        { how: 'vote', question: 'ordinary', clause: 'questions' },
      ],
      clause: 'decisions',
    },
    {
      on: ['instrument'],
      outcomes: ['nothing', 'referred'],
      ways: [{ how: 'chair', clause: 'decisions' }],
      clause: 'decisions',
    },
  ],
  finding: {
    scale: [
      {
        id: 'consensus',
        label: { en: 'Consensus' },
        consensus: true,
        requires: {
          perGroup: {
            rule: {
              share: { num: 1, den: 2, of: { positions: ['support', 'accept'] }, base: { cast: true } },
            },
            groups: 'heard',
          },
        },
      },
      { id: 'divergence', label: { en: 'Divergence' }, consensus: false },
    ],
    clause: 'finding',
  },
  ledger: {
    holder: { clause: 'ledger' },
    settles: { by: ['chair'], clause: 'ledger' },
    answered: { clause: 'ledger' },
  },
  challenges: [
    {
      of: ['finding', 'settle', 'decision', 'seat', 'close'],
      instances: [
        { by: ['speak'], days: 7, heardBy: ['arbiter'], clause: 'challenges' },
        { by: ['speak'], days: 7, heardBy: ['secretariat'], clause: 'appeal' },
      ],
    },
  ],
  exceptions: { by: ['chair'], clauses: ['stages', 'questions'], clause: 'exceptions' },
  interests: { before: ['submit'], clause: 'interests' },
  credentials: { rights: ['vote', 'sign'], clause: 'credentials' },
  proxies: { most: 1, clause: 'proxies' },
  circulation: [
    { marking: 'amber', label: { en: 'Amber' }, deposited: true, days: 30, clause: 'circulation' },
    { marking: 'clear', label: { en: 'Clear' }, deposited: false, clause: 'circulation' },
  ],
}

/** Three states, an operator, an advocate, the chair and an arbiter, with a text of two paragraphs, all at day 0. */
export const room: readonly HostedPlay[] = [
  openHosted(wholeProcedure, 2),
  ...seated({
    CHAIR: 'chair',
    FRA: 'governments',
    KEN: 'governments',
    BRA: 'governments',
    OPS: 'operators',
    EFF: 'advocates',
    ARB: 'academics',
  }),
  ...base({ 'art-1': 'Everyone may speak.', 'art-2': 'Nobody is unheard.' }),
  { act: { kind: 'appoint', to: 'ARB', role: 'arbiter', held: true }, party: 'CHAIR' },
]

/** Plays acts in the room. */
export function inRoom(...plays: readonly HostedPlay[]): HostedPlayed {
  return playHosted([...room, ...plays])
}

/** What was refused, as `why clause` each. */
export function refused({ refusals }: HostedPlayed): string[] {
  return refusals.map(({ why, clause }) => `${why} ${clause ?? '-'}`)
}

/** An act of a party, of the chair; and the acts of a question, which is the first act after the room was seated. */
export const by = (party: string, act: HostedPlay['act'], more: Partial<HostedPlay> = {}): HostedPlay => ({
  act,
  party,
  ...more,
})
export const chair = (act: HostedPlay['act'], more: Partial<HostedPlay> = {}) => by('CHAIR', act, more)
export const first = room.length
export const provision = { provision: 'art-1', version: 0 }
export const put = (question: string, more: object = {}) =>
  chair({ kind: 'put', question, subject: provision, title: { en: 'Shall it?' }, ...more })
export const ballot = (party: string, position: string, question = first, more: Partial<HostedPlay> = {}) =>
  by(party, { kind: 'ballot', question, position }, more)
export const close = (question = first, more: Partial<HostedPlay> = {}) =>
  chair({ kind: 'close', question }, more)
