/** A negotiation for tests under load: parties with keys of their own, and acts that they sign. */
import { hex } from '../../src/core/canonical/hash.js'
import { hostedProcedure, openHosted } from '../../src/core/negotiation/testing-hosted.js'
import { type Body, commitBody } from '../../src/core/record/body.js'
import { publicKeyOf, signEd25519 } from '../../src/core/record/ed25519.js'
import type { ActData, AuthorPart } from '../../src/core/record/leaf.js'
import { authorMessage, enrolMessage } from '../../src/core/record/signature.js'
import { draftLog } from '../../src/sequencer/draft.js'
import type { Sequencer, Submission } from '../../src/sequencer/sequencer.js'

export const talks = 'talks'
export const talksOrigin = 'test.travaux.example/talks'

/** A delegate of a party, and how they sign. */
export interface Delegate {
  readonly party: string
  readonly credential: string
  /** Ed25519 private key, 32 bytes. */
  readonly seed: Uint8Array
}

export function delegates(howMany: number): Delegate[] {
  return Array.from({ length: howMany }, (_, i) => ({
    party: `P${String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))}`,
    credential: `delegate-${i}`,
    seed: new Uint8Array(32).fill(i + 1),
  }))
}

let nonces = 0

/** An act as this delegate would send it, with a body if one is given, signed with the key they have enrolled. */
export function signedAct(delegate: Delegate, act: ActData, body?: Body): Submission {
  const plain = attestedAct(delegate, act, body)
  const key = hex(publicKeyOf(delegate.seed))
  const sig = hex(signEd25519(delegate.seed, authorMessage(plain.author)))
  return { ...plain, auth: { how: 'signed', key, sig } }
}

/** The same act, vouched for by the server. */
export function attestedAct(delegate: Delegate, act: ActData, body?: Body): Submission {
  const author = authorPart(delegate, act)
  if (body === undefined) return { author, auth: { how: 'attested' } }
  const salt = new Uint8Array(32).fill(nonces % 256)
  const committed = { ...author, body: commitBody(body, salt) }
  return { author: committed, auth: { how: 'attested' }, body: { salt: hex(salt), body } }
}

function authorPart({ party, credential }: Omit<Delegate, 'seed'>, act: ActData): AuthorPart {
  const nonce = (nonces++).toString(16).padStart(32, '0')
  return { v: 1, log: talksOrigin, act, party, credential, claimed: 0, head: 0, nonce }
}

/** A draft of the talks: opened, with every delegate seated, credentialed, and their key enrolled. */
export async function draftTalks(people: readonly Delegate[]): Promise<Sequencer> {
  const draft = await draftLog(talks, () => 1_000)
  if (!draft.ok) throw new Error(draft.why)
  const secretariat = { party: 'SEC', credential: 'secretariat' }
  const opening = openHosted({ ...hostedProcedure }).act
  const open = { ...authorPart(secretariat, { ...opening, name: talks }), party: null }
  const acts: Submission[] = [{ author: open, auth: { how: 'attested' } }]
  for (const delegate of people) {
    const { party, credential } = delegate
    const seat = { kind: 'seat', seats: party, name: { en: party }, group: 'governments', unit: 'state' }
    const given = { kind: 'credential', holder: credential, for: party, role: 'head' }
    for (const act of [seat, given])
      acts.push({ author: authorPart(secretariat, act), auth: { how: 'attested' } })
    acts.push(attestedAct(delegate, enrolment(delegate)))
  }
  for (const act of acts) {
    const sent = await draft.value.submit(act)
    if (!sent.ok) throw new Error(`${sent.why} ${sent.where ?? ''}`)
  }
  return draft.value
}

function enrolment({ credential, seed }: Delegate): ActData {
  const key = hex(publicKeyOf(seed))
  const proof = hex(signEd25519(seed, enrolMessage(talksOrigin, credential, key)))
  return { kind: 'enrol-key', key, proof }
}
