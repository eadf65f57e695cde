/**
 * Plays a script of acts through the sequencer into a golden log: the same script gives the same bytes every time.
 * Keys, salts and nonces come from names and places; what is admitted to a real log draws them at random.
 */
import { hex, sha256, utf8 } from '../../src/core/canonical/hash.js'
import { replay, stateRoot } from '../../src/core/negotiation/replay.js'
import { textsNamed } from '../../src/core/negotiation/texts-named.js'
import { type Body, commitBody, type StoredBody, wordingHash } from '../../src/core/record/body.js'
import { publicKeyOf, signEd25519 } from '../../src/core/record/ed25519.js'
import { type ActData, type AuthorPart, leafHash } from '../../src/core/record/leaf.js'
import { ed25519Type, formatVkey, verifierKey } from '../../src/core/record/note.js'
import { authorMessage, enrolMessage } from '../../src/core/record/signature.js'
import { openSequencer, type Sequencer } from '../../src/sequencer/sequencer.js'
import { memoryStore } from '../../src/store/memory-store.js'

/** One act, by its party's first credential; without a party by whoever keeps the record. */
export interface Step {
  readonly act: object
  readonly party?: string
  /** Observed: when it happened; all rest on source S1. */
  readonly on?: string
  readonly unnamed?: AuthorPart['unnamed']
  readonly body?: Readonly<Record<string, string>>
  /** The name of the key that signs it. */
  readonly signer?: string
}

export interface Script {
  readonly name: string
  readonly comment: string
  readonly mode: 'hosted' | 'observed'
  /** Every text that its acts name. */
  readonly texts: readonly string[]
  readonly steps: readonly Step[]
}

/** What a file of vectors/golden holds. */
export interface Golden {
  readonly comment: string
  readonly origin: string
  readonly size: number
  readonly leaves: string
  readonly stateRoot: string
  readonly entries: readonly string[]
  /** The log's vkey and its newest checkpoint. */
  readonly key: string
  readonly checkpoint: string
  /** What lies beside it, as far as it is not withheld: texts by hash, bodies by index. */
  readonly texts: Readonly<Record<string, string>>
  readonly bodies: Readonly<Record<string, StoredBody>>
}

export const originOf = (name: string) => `golden.travaux.example/${name}`
const seedOf = (name: string) => sha256(utf8(`golden key ${name}`))
export const keyOf = (name: string) => hex(publicKeyOf(seedOf(name)))

/** An act that brings a key in, with the proof of its holder. */
export function enrolling(script: string, credential: string, key: string, more: object): object {
  const proof = hex(signEd25519(seedOf(key), enrolMessage(originOf(script), credential, keyOf(key))))
  return { ...more, key: keyOf(key), proof }
}

export function worded(text: string, kind = 'verbatim'): object {
  return { lang: 'en', kind, hash: wordingHash(text), length: utf8(text.normalize('NFC')).length }
}

/** Plays a script whole; fails at the first refusal. */
export async function playGolden(script: Script): Promise<Golden> {
  const clock = { now: 1_700_000_000_000 }
  const log = await openLog(script.name, clock)
  for (const [index, step] of script.steps.entries()) {
    clock.now += 1_000
    const { author, stored } = authorOf(script, step, index)
    const auth = attestation(script, author, step.signer)
    const submission = { author, auth, texts: named(step.act, script.texts), ...(stored && { body: stored }) }
    const receipt = await log.submit(submission)
    if (!receipt.ok) throw new Error(`act ${index} of ${script.name}: ${JSON.stringify(receipt)}`)
  }
  await log.publish()
  const golden = goldenOf(script, log)
  await log.close()
  return golden
}

function named(act: object, texts: readonly string[]): readonly string[] {
  const hashes = textsNamed(act).map(({ hash }) => hash)
  return texts.filter(text => hashes.includes(wordingHash(text)))
}

async function openLog(name: string, clock: { readonly now: number }): Promise<Sequencer> {
  const store = await memoryStore().open(name)
  if (!store.ok) throw new Error(store.why)
  const holder = { id: 'golden', url: null }
  const opened = await openSequencer(store.value, { now: () => clock.now, holder, seed: seedOf('log') })
  if (!opened.ok) throw new Error(opened.why)
  return opened.value
}

function authorOf(
  { name, mode }: Script,
  step: Step,
  index: number,
): { author: AuthorPart; stored: StoredBody | null } {
  const keeper = mode === 'hosted' ? 'SEC' : null
  const party = index === 0 ? null : (step.party ?? keeper)
  const acting = mode === 'observed' || party === null || party === 'SEC' ? 'keeper' : party.toLowerCase()
  const body = step.body === undefined ? null : ({ lang: 'en', ...step.body } as Body)
  const salt = sha256(utf8(`golden salt ${index}`))
  const provenance = { sources: ['S1'], confidence: 'A', how: 'published' } as const
  const author: AuthorPart = {
    v: 1,
    log: originOf(name),
    act: step.act as ActData,
    party,
    ...(step.unnamed && { unnamed: step.unnamed }),
    credential: `${acting}-1`,
    claimed: 1_700_000_000_000 + index * 1_000,
    head: index,
    nonce: hex(sha256(utf8(`golden nonce ${index}`)).subarray(0, 16)),
    ...(step.on && { on: step.on, provenance }),
    ...(body && { body: commitBody(body, salt) }),
  }
  return { author, stored: body && { salt: hex(salt), body } }
}

function attestation({ mode }: Script, author: AuthorPart, signer?: string) {
  if (signer === undefined) return { how: mode === 'hosted' ? 'attested' : 'recorded' } as const
  const sig = hex(signEd25519(seedOf(signer), authorMessage(author)))
  return { how: mode === 'hosted' ? 'signed' : 'recorded', key: keyOf(signer), sig } as const
}

function goldenOf({ name, comment }: Script, log: Sequencer): Golden {
  const origin = originOf(name)
  const leaves = log.leaves()
  const bytes = leaves.map(leaf => log.bytes(leaf.index)!)
  const bodies = leaves.flatMap(leaf => {
    const stored = log.stored(leaf.index)
    return stored === null ? [] : [[`${leaf.index}`, stored]]
  })
  return {
    comment,
    origin,
    size: leaves.length,
    leaves: hex(sha256(utf8(bytes.map(leafHash).join('')))),
    stateRoot: stateRoot(replay(leaves)),
    entries: bytes.map(entry => new TextDecoder().decode(entry)),
    key: formatVkey(verifierKey(origin, ed25519Type, publicKeyOf(seedOf('log')))),
    checkpoint: new TextDecoder().decode(log.checkpoint()!.note),
    texts: Object.fromEntries(log.texts()),
    bodies: Object.fromEntries(bodies),
  }
}
