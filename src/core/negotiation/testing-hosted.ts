/** For tests of hosted negotiations: plays acts through `decide` and `evolve`, keeps what was refused. */
import { hex, sha256, utf8 } from '../canonical/hash.js'
import type { Refusal } from '../canonical/result.js'
import type { Procedure } from '../procedure/procedure.js'
import { type Body, commitBody, type StoredBody, wordingHash } from '../record/body.js'
import { publicKeyOf, signEd25519 } from '../record/ed25519.js'
import type { ActData, Attestation, AuthorPart, Leaf } from '../record/leaf.js'
import { authorMessage, enrolMessage } from '../record/signature.js'
import type { Wording } from './acts/fields.js'
import { decide } from './decide.js'
import { evolve } from './replay.js'
import { emptyState, type State } from './state.js'

/** An act to play, by the secretariat unless it says whose it is. */
export interface HostedPlay {
  readonly act: ActData
  readonly party?: string
  /** Under which credential; left out, the first of the party. */
  readonly credential?: string
  /** Without the body that an objection otherwise gets. */
  readonly silent?: boolean
  /** With a body of reasons. */
  readonly reasoned?: boolean
  /** When it is admitted, milliseconds; left out, a second after the one before. */
  readonly at?: number
  /** Signed by this participant's key; see `keyOf`. */
  readonly signer?: string
}

export interface HostedPlayed {
  readonly state: State
  readonly leaves: Leaf[]
  readonly bodies: ReadonlyMap<number, StoredBody>
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

export function openHosted(procedure: Procedure = hostedProcedure, semantics: 1 | 2 = 1): HostedPlay {
  const titles = { title: { en: 'Test' }, secretariatName: { en: 'Secretariat' } }
  const languages = { languages: ['en'], authentic: ['en'] }
  return {
    act: {
      kind: 'open',
      semantics,
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
  const bodies = new Map<number, StoredBody>()
  const refusals: HostedPlayed['refusals'] = []
  let now = -1_000
  for (const [step, one] of plays.entries()) {
    const index = leaves.length
    const body = bodyOf(one, step)
    const author = authorOf(state, one, step, body)
    now = one.at ?? now + 1_000
    const decided = decide(state, { author, auth: attestationOf(author, one.signer) }, now, index)
    if (decided.ok) {
      evolve(state, decided.value)
      leaves.push(decided.value)
      if (body !== null) bodies.set(index, { salt: hex(salt), body })
    } else refusals.push({ ...decided, step })
  }
  return { state, leaves, bodies, refusals }
}

const salt = new Uint8Array(32)

function bodyOf({ act, silent, reasoned }: HostedPlay, step: number): Body | null {
  if (reasoned) return { lang: 'en', reasons: `reasons ${step}` }
  return act.kind === 'object' && silent !== true ? { lang: 'en', ground: `ground ${step}` } : null
}

/** A participant's key pair, made from a name: the seed, and the public key in hex. */
export function keyOf(name: string): { readonly seed: Uint8Array; readonly key: string } {
  const seed = sha256(utf8(name))
  return { seed, key: hex(publicKeyOf(seed)) }
}

/** The proof of possession that enrols a participant's key for a credential of the test's log. */
export function proofOf(name: string, credential: string): string {
  const { seed, key } = keyOf(name)
  return hex(signEd25519(seed, enrolMessage('example.org/test', credential, key)))
}

/** Signed by a participant's key, or attested by the server. */
export function attestationOf(author: AuthorPart, signer?: string): Attestation {
  if (signer === undefined) return { how: 'attested' }
  const { seed, key } = keyOf(signer)
  return { how: 'signed', key, sig: hex(signEd25519(seed, authorMessage(author))) }
}

function authorOf(
  state: State,
  { act, party, credential }: HostedPlay,
  step: number,
  body: Body | null,
): AuthorPart {
  const opened = state.record.acts > 0
  const acting = party ?? (opened ? 'SEC' : null)
  const nonce = hex(sha256(utf8(`${step}`)).subarray(0, 16))
  return {
    v: 1,
    log: 'example.org/test',
    act,
    party: acting,
    credential: credential ?? credentialOf(state, acting),
    claimed: 0,
    head: 0,
    nonce,
    ...(body === null ? {} : { body: commitBody(body, salt) }),
  }
}

function credentialOf(state: State, party: string | null): string {
  for (const [holder, { party: of }] of state.seats.credentials) if (of === party) return holder
  return 'sec-1'
}
