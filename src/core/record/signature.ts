/**
 * What participants sign. An author signs the author part; whoever enrols a key signs, with it, the log, the
 * credential and the key, so that nobody enrols the key of another. Rules E4, E10 and E11, docs/spec/envelope.md.
 * Nothing is verified here: `signaturesOf` says what there is to verify, and ed25519.ts or native code does it.
 */
import { fromHex, type Hash, utf8 } from '../canonical/hash.js'
import { canonicalize, type Json } from '../canonical/json.js'
import { makeSlab } from '../canonical/slab.js'
import { keyBytes, signatureBytes } from './ed25519.js'
import type { Attestation, AuthorPart } from './leaf.js'

/** One signature that an act carries. What is no key or signature by its form is empty, and verifies under nothing. */
export interface CarriedSignature {
  /** Ed25519 public key, 32 bytes. */
  readonly key: Uint8Array
  readonly message: Uint8Array
  /** 64 bytes. */
  readonly signature: Uint8Array
}

/** What an author signs: "travaux/author/v1" ‖ 0x00 ‖ canonical author part, the bytes that the idempotency key hashes. */
export function authorMessage(author: AuthorPart): Uint8Array {
  return canonicalAuthorMessage(canonicalize(author as unknown as Json))
}

const inSlab = makeSlab()

function canonicalAuthorMessage(canonical: string): Uint8Array {
  return inSlab(`travaux/author/v1\0${canonical}`)
}

/** What a key signs when it is enrolled: "travaux/enrol/v1" ‖ 0x00 ‖ canonical `[log, credential, key]`, the key in hex. */
export function enrolMessage(log: string, credential: string, keyHex: Hash): Uint8Array {
  return utf8(`travaux/enrol/v1\0${canonicalize([log, credential, keyHex])}`)
}

/** Kinds of act that bring a key in, with a proof that its holder has it. */
export const enrollingKinds: ReadonlySet<string> = new Set(['enrol-key', 'rotate-key'])

/**
 * Every signature that an act carries: its own, and the proof of possession of a key that it brings in. The
 * author part must have a canonical form; its other fields may be anything a stranger sent.
 */
export function signaturesOf(
  author: AuthorPart,
  auth: Attestation,
  canonical = canonicalize(author as unknown as Json),
): readonly CarriedSignature[] {
  const carried: CarriedSignature[] = []
  if (auth.key !== undefined || auth.sig !== undefined)
    carried.push({ ...decoded(auth.key, auth.sig), message: canonicalAuthorMessage(canonical) })
  const { kind, key, proof } = author.act ?? {}
  if (enrollingKinds.has(kind as string))
    carried.push({ ...decoded(key, proof), message: enrolMessage(author.log, author.credential, hexIn(key)) })
  return carried
}

function decoded(key: unknown, signature: unknown): Omit<CarriedSignature, 'message'> {
  return { key: bytesOf(key, keyBytes), signature: bytesOf(signature, signatureBytes) }
}

function bytesOf(value: unknown, length: number): Uint8Array {
  const text = hexIn(value)
  return (text.length === 2 * length ? fromHex(text) : null) ?? new Uint8Array(0)
}

function hexIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
