/** For tests of hosted negotiations: plays acts through `decide` and `evolve`, keeps what was refused. */
import { hex, sha256, utf8 } from '../canonical/hash.js'
import type { Refusal } from '../canonical/result.js'
import type { Procedure } from '../procedure/procedure.js'
import { commitBody, wordingHash } from '../record/body.js'
import type { ActData, AuthorPart, Leaf } from '../record/leaf.js'
import type { Wording } from './acts/fields.js'
import { decide } from './decide.js'
import { evolve } from './replay.js'
import { emptyState, type State } from './state.js'

/** An act to play, by the secretariat unless it says whose it is. */
export interface HostedPlay {
  readonly act: ActData
  readonly party?: string
  /** Without the body that an objection otherwise gets. */
  readonly silent?: boolean
}

export interface HostedPlayed {
  readonly state: State
  readonly leaves: Leaf[]
  readonly refusals: (Refusal & { readonly step: number })[]
}

const secretariatActs = [
  'seat',
  'credential',
  'grant-rights',
  'enter-provisions',
  'adopt-base',
  'index-words',
  'translate',
  'renumber',
  'event',
]

/** The six groups of the papers; every right but those to vote and sign is everybody's. */
export const hostedProcedure: Procedure = {
  id: 'hosted',
  version: 1,
  title: { en: 'Hosted' },
  groups: ['governments', 'operators', 'technical', 'academics', 'advocates', 'users'].map(id => ({
    id,
    label: { en: id },
    rights: id === 'governments' ? ['speak', 'propose', 'vote', 'sign'] : ['speak', 'propose'],
  })),
  permissions: [
    { acts: secretariatActs, by: ['secretariat'], clause: 'all' },
    { acts: ['consolidate', 'sense', 'vote', 'decision'], by: ['chair'], clause: 'chair' },
    { acts: ['submit', 'revise', 'withdraw', 'reserve'], by: ['propose'], clause: 'all' },
    {
      acts: ['position', 'object', 'answer', 'settle', 'statement', 'assess', 'support'],
      by: ['speak', 'chair'],
      clause: 'all',
    },
    { acts: ['intend', 'sign'], by: ['sign'], clause: 'all' },
  ],
  reasoned: [{ acts: ['object'], clause: 'all' }],
  answers: { clause: 'answers' },
  vote: { share: { num: 2, den: 3, strict: false }, clause: 'vote' },
  told: { clause: 'told' },
  clauses: ['all', 'chair', 'answers', 'vote', 'told'].map(id => ({ id, text: { en: id }, verified: true })),
}

export function openHosted(procedure: Procedure = hostedProcedure): HostedPlay {
  const titles = { title: { en: 'Test' }, secretariatName: { en: 'Secretariat' } }
  const languages = { languages: ['en'], authentic: ['en'] }
  return {
    act: {
      kind: 'open',
      semantics: 1,
      name: 'test',
      mode: 'hosted',
      procedure,
      secretariat: 'SEC',
      ...titles,
      ...languages,
    },
  }
}

/** A verbatim wording in English. */
export function worded(text: string): Wording {
  return { lang: 'en', kind: 'verbatim', hash: wordingHash(text), length: utf8(text).length }
}

/** Seats parties, each with a credential: `{ USA: 'governments', CHAIR: 'chair' }`. */
export function seated(parties: Readonly<Record<string, string>>): HostedPlay[] {
  return Object.entries(parties).flatMap(([party, group]) => {
    const place = group === 'chair' ? { group: null, office: 'chair' } : { group }
    return [
      { act: { kind: 'seat', seats: party, name: { en: party }, unit: 'state', ...place } },
      { act: { kind: 'credential', holder: `${party.toLowerCase()}-1`, for: party, role: 'head' } },
    ]
  })
}

/** Enters a base of paragraphs, id and text, and adopts it. */
export function base(texts: Readonly<Record<string, string>>): HostedPlay[] {
  const provisions = Object.entries(texts).map(([id, text]) => ({
    id,
    parent: null,
    kind: 'paragraph',
    label: id,
    text: [worded(text)],
  }))
  return [
    { act: { kind: 'enter-provisions', provisions } },
    { act: { kind: 'adopt-base', provisions: provisions.length } },
  ]
}

/** Plays acts in order. A refused one is listed with its step and changes nothing. */
export function playHosted(plays: readonly HostedPlay[]): HostedPlayed {
  const state = emptyState()
  const leaves: Leaf[] = []
  const refusals: HostedPlayed['refusals'] = []
  for (const [step, one] of plays.entries()) {
    const index = leaves.length
    const decided = decide(
      state,
      { author: authorOf(state, one, step), auth: { how: 'attested' } },
      1_000 * index,
      index,
    )
    if (decided.ok) {
      evolve(state, decided.value)
      leaves.push(decided.value)
    } else refusals.push({ ...decided, step })
  }
  return { state, leaves, refusals }
}

function authorOf(state: State, { act, party, silent }: HostedPlay, step: number): AuthorPart {
  const opened = state.record.acts > 0
  const acting = party ?? (opened ? 'SEC' : null)
  const body =
    act.kind === 'object' && silent !== true
      ? { body: commitBody({ lang: 'en', ground: `ground ${step}` }, new Uint8Array(32)) }
      : {}
  const nonce = hex(sha256(utf8(`${step}`)).subarray(0, 16))
  return {
    v: 1,
    log: 'example.org/test',
    act,
    party: acting,
    credential: credentialOf(state, acting),
    claimed: 0,
    head: 0,
    nonce,
    ...body,
  }
}

function credentialOf(state: State, party: string | null): string {
  for (const [holder, { party: of }] of state.seats.credentials) if (of === party) return holder
  return 'sec-1'
}
