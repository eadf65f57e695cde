/** Makes submissions from what is written on the command line, signs them, and enters them in a log. */
import { randomBytes } from 'node:crypto'
import { hex } from '../core/canonical/hash.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { checkEnded } from '../core/negotiation/acts/seats/credentials.js'
import type { State } from '../core/negotiation/state.js'
import { type Body, commitBody } from '../core/record/body.js'
import { signEd25519 } from '../core/record/ed25519.js'
import type { ActData, Attestation, AuthorPart, Provenance } from '../core/record/leaf.js'
import { authorMessage, enrolMessage } from '../core/record/signature.js'
import type { Receipt, Sequencer, Submission } from '../sequencer/sequencer.js'
import { fullAct } from '../sequencer/written.js'
import type { PrivateKey } from './keys.js'

/** An act as it was written, with the shorthands of scripts still in it. */
export interface WrittenAct {
  readonly act: ActData
  readonly party: string | null
  readonly credential: string
  /** Observed negotiations: when it happened, and from where one knows. */
  readonly on?: string
  readonly provenance?: Provenance
  readonly body?: Body
}

/** The keys of an act: the one that signs it, and the one that it enrols, which proves that its holder has it. */
export interface ActKeys {
  readonly signer?: PrivateKey
  readonly enrolled?: PrivateKey
}

/** Works out the shorthands, dates and signs or attests the act, and has it decided. */
export async function enter(
  log: Sequencer,
  written: WrittenAct,
  now: number,
  { keys = {} }: { readonly keys?: ActKeys } = {},
): Promise<Result<Receipt>> {
  const full = await fullAct(log, process.cwd(), written.act)
  if (!full.ok) return full
  const { act, texts } = full.value
  const { record } = log.tentative()
  const place = { log: record.origin, head: log.size() }
  const whole = withKeys(act, place.log, written.credential, keys)
  const { author, body } = authorPart({ ...written, act: whole }, place, now)
  const auth = attestation(author, record.mode, keys.signer)
  return log.submit({ author, auth, texts, ...(body === undefined ? {} : { body }) })
}

/** An act on a key, with the members filled in that its holder need not write out. */
function withKeys(act: ActData, log: string, credential: string, { signer, enrolled }: ActKeys): ActData {
  if (enrolled === undefined) return act
  const key = enrolled.publicHex
  const proof = hex(signEd25519(enrolled.seed, enrolMessage(log, credential, key)))
  const from = act.kind === 'rotate-key' && signer !== undefined ? { from: signer.publicHex } : {}
  return { ...from, ...act, key, proof }
}

function authorPart(
  { body, ...written }: WrittenAct,
  place: Pick<AuthorPart, 'log' | 'head'>,
  now: number,
): { readonly author: AuthorPart; readonly body: Submission['body'] } {
  const salt = randomBytes(32)
  const author: AuthorPart = {
    v: 1,
    ...place,
    ...written,
    claimed: now,
    nonce: hex(randomBytes(16)),
    ...(body === undefined ? {} : { body: commitBody(body, salt) }),
  }
  return { author, body: body === undefined ? undefined : { salt: hex(salt), body } }
}

/** Signed where there is a key; else the server vouches, or the recorder records. */
function attestation(
  author: AuthorPart,
  mode: State['record']['mode'],
  signer: PrivateKey | undefined,
): Attestation {
  const observed = mode === 'observed'
  if (signer === undefined) return { how: observed ? 'recorded' : 'attested' }
  const sig = hex(signEd25519(signer.seed, authorMessage(author)))
  return { how: observed ? 'recorded' : 'signed', key: signer.publicHex, sig }
}

/** Who acts, and under which credential. */
interface Actor {
  readonly party: string | null
  readonly credential: string
}

/**
 * Works out who acts. In an observed negotiation the recorder, whoever's act it is. Else the holder of the key that
 * signs, or of the credential that is named, or the first of the party, by default of the secretariat.
 */
export function actorOf(
  state: State,
  named: { readonly party?: string; readonly credential?: string; readonly signer?: PrivateKey },
): Result<Actor> {
  const { mode, secretariat } = state.record
  const { party } = named
  if (party !== undefined && !state.seats.parties.has(party)) return refuse('unknown-party', { where: party })
  const credential = named.credential ?? ownerOf(state, named.signer)
  const holder = credential ?? credentialOf(state, mode === 'observed' ? secretariat : (party ?? secretariat))
  if (holder === null) return refuse('no-credential', { where: party ?? secretariat })
  const of = state.seats.credentials.get(holder)?.party
  if (of === undefined) return refuse('unknown-credential', { where: holder })
  return ok({ party: party ?? (mode === 'observed' ? null : of), credential: holder })
}

/** The credential that a key was enrolled for. */
function ownerOf(state: State, key: PrivateKey | undefined): string | undefined {
  return key === undefined ? undefined : state.seats.keys?.get(key.publicHex)?.credential
}

/** The first of a party that was not ended; if all were, the first, so that the refusal names it. */
function credentialOf(state: State, party: string): string | null {
  const own = [...state.seats.credentials].filter(([, { party: of }]) => of === party)
  const standing = own.find(([id, credential]) => checkEnded(credential, id) === null)
  return (standing ?? own[0])?.[0] ?? null
}
