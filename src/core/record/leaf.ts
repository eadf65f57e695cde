/**
 * The leaf: one entry of the record. The author part says who did what and is what an author signs; the
 * sequencer part says where and when it was admitted. Its canonical bytes (RFC 8785) are what is hashed,
 * served and mirrored, and they never change. Rules E1..E9 in docs/spec/envelope.md.
 */

import { concat, fromUtf8, type Hash, hashHex, hashText, hex, sha256, utf8 } from '../canonical/hash.js'
import { canonicalize, canonicalOrNull, type Json } from '../canonical/json.js'
import { ok, type Result, refuse } from '../canonical/result.js'
import { leafBytesMax } from '../limits.js'

/** Where an observed fact comes from, how sure its recorder is, and how it became known. */
export interface Provenance {
  /** Ids of declared sources, sorted. */
  readonly sources: readonly string[]
  /** A: read in a source. B: second-hand, or recalled and partly corroborated. C: recalled only, unverified. */
  readonly confidence: 'A' | 'B' | 'C'
  readonly how: 'official' | 'published' | 'leaked' | 'witnessed' | 'reconstructed'
}

/** The salted commitment to free text kept beside the log (see body.ts). */
export interface BodyCommitment {
  readonly commit: Hash
  /** Length of the canonical body in bytes. */
  readonly length: number
}

/** Holders whom the source does not name: nothing is invented to name them. */
export interface Unnamed {
  readonly group?: string
  readonly howMany: 'one' | 'some' | 'several' | 'many'
}

/** What an act says. `kind` names the file in core/negotiation/acts that defines its other members. */
export interface ActData {
  readonly kind: string
  readonly [field: string]: Json | undefined
}

/** What the author says and will sign. Its hash is the idempotency key. */
export interface AuthorPart<A extends ActData = ActData> {
  readonly v: 1
  /** The log's origin, so that no act can be replayed into another negotiation. */
  readonly log: string
  readonly act: A
  /** Hosted: who acts. Observed: whose act is recorded. Null where the record itself acts, or the source names nobody. */
  readonly party: string | null
  readonly unnamed?: Unnamed
  /** The credential under which the person acts: a pseudonym of this log, never a name. */
  readonly credential: string
  /** When the author says it was done, milliseconds since 1970. */
  readonly claimed: number
  /** The size of the log that the author had seen. */
  readonly head: number
  /** 16 random bytes, hexadecimal. */
  readonly nonce: string
  /** Observed negotiations: when it happened, local time of the place, as precisely as known (see when.ts). */
  readonly on?: string
  readonly provenance?: Provenance
  readonly body?: BodyCommitment
}

/** Who vouches that the author part is the author's. `signed` carries a key and a signature over the author part. */
export interface Attestation {
  readonly how: 'attested' | 'recorded' | 'signed'
  readonly key?: string
  readonly sig?: string
}

export interface Leaf<A extends ActData = ActData> {
  readonly author: AuthorPart<A>
  readonly auth: Attestation
  /** Position in the log, from 0. */
  readonly index: number
  /** When the sequencer admitted it, milliseconds since 1970. Never decreases. */
  readonly at: number
}

/** The idempotency key: the same author part sent twice is one act. */
export function authorHash(author: AuthorPart): Hash {
  return canonicalAuthorHash(canonicalize(author as unknown as Json))
}

/** The idempotency key of an author part whose canonical text is at hand. */
export function canonicalAuthorHash(canonical: string): Hash {
  return hashText(`travaux/author/v1\0${canonical}`)
}

export function leafBytes(leaf: Leaf): Uint8Array {
  return utf8(leafText(canonicalize(leaf.author as unknown as Json), leaf))
}

/** The canonical text of a leaf around that of its author part, which is most of it. */
export function leafText(canonicalAuthor: string, { auth, index, at }: Leaf): string {
  return `{"at":${at},"auth":${canonicalize(auth as unknown as Json)},"author":${canonicalAuthor},"index":${index}}`
}

/** The canonical bytes of a leaf, where `encode` puts them, and their hash (RFC 6962 section 2.1). */
export function sealLeaf(
  canonicalAuthor: string,
  leaf: Leaf,
  encode: (text: string) => Uint8Array,
): { bytes: Uint8Array; hash: Hash } {
  const hashed = encode(`\0${leafText(canonicalAuthor, leaf)}`)
  return { bytes: hashed.subarray(1), hash: hashHex(hashed) }
}

/** RFC 6962 section 2.1: SHA-256(0x00 ‖ leaf). */
export function leafHash(bytes: Uint8Array): Hash {
  return hex(hashLeaf(bytes))
}

/** The same as 32 bytes, as the tree takes it. */
export function hashLeaf(bytes: Uint8Array): Uint8Array {
  return sha256(concat(Uint8Array.of(0), bytes))
}

/** Reads one leaf back and insists that its bytes are canonical: one act has one form. */
export function parseLeaf(bytes: Uint8Array): Result<Leaf> {
  if (bytes.length > leafBytesMax) return refuse('leaf-too-large', { args: { max: leafBytesMax } })
  let text: string
  let leaf: Leaf
  try {
    text = fromUtf8(bytes)
    leaf = JSON.parse(text) as Leaf
  } catch {
    return refuse('leaf-not-json')
  }
  return canonicalOrNull(leaf as unknown as Json) === text ? ok(leaf) : refuse('leaf-not-canonical')
}
