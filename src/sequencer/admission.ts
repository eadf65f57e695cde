/** What comes with an act: every text and body that its leaf points at is here, or was before, and fits. */
import { fromHex, type Hash, utf8 } from '../core/canonical/hash.js'
import { canonicalOrNull, isWellFormed } from '../core/canonical/json.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { type WithheldKey, type Withhold, withheldKey } from '../core/negotiation/acts/record/withhold.js'
import type { Command } from '../core/negotiation/decide.js'
import { textsNamed } from '../core/negotiation/texts-named.js'
import { commitBytes, type StoredBody, wordingHash } from '../core/record/body.js'
import type { SignatureCheck } from '../core/record/ed25519.js'
import type { AuthorPart, Leaf } from '../core/record/leaf.js'
import type { CarriedSignature } from '../core/record/signature.js'
import type { NewText } from '../store/store.js'

/** A command with what its leaf will point at. */
export interface Submission extends Command {
  readonly texts?: readonly string[]
  readonly body?: StoredBody
}

/** What the sender of an admitted act gets. The same submission sent again gets the same receipt. */
export interface Receipt {
  readonly origin: string
  readonly index: number
  readonly at: number
  readonly leafHash: Hash
}

/** What is already beside the log, committed or on its way. */
export interface Beside {
  readonly text: (hash: Hash) => string | null
  readonly leaf: (seq: number) => Leaf | null
  readonly withheld: (key: WithheldKey) => boolean
}

/** Refuses a submission, decided otherwise, that names what is not there; null when all is well. */
export function checkAttachments(submission: Submission, beside: Beside): Refusal | null {
  const { author, texts = [], body } = submission
  return checkTexts(author, texts, beside) ?? checkBody(author.body, body) ?? checkWithheld(author, beside)
}

function checkTexts(author: AuthorPart, texts: readonly string[], beside: Beside): Refusal | null {
  const named = textsNamed(author.act)
  if (named.length === 0) return null
  if (!texts.every(isWellFormed)) return refuse('malformed-text')
  const supplied = new Map(texts.map(text => [wordingHash(text), text.normalize('NFC')]))
  for (const { hash, length } of named) {
    const text = supplied.get(hash) ?? beside.text(hash)
    if (text === null) return refuse('text-not-supplied', { where: hash })
    if (utf8(text).length !== length) return refuse('text-length-differs', { where: hash, args: { length } })
  }
  return null
}

function checkBody(committed: AuthorPart['body'], stored: StoredBody | undefined): Refusal | null {
  if (committed === undefined) return stored === undefined ? null : refuse('body-not-committed')
  if (stored === undefined) return refuse('body-not-supplied')
  const salt = fromHex(stored.salt)
  if (salt === null || salt.length !== 32) return refuse('malformed-salt')
  const canonical = canonicalOrNull(stored.body)
  if (canonical === null) return refuse('malformed-text')
  const { commit, length } = commitBytes(Buffer.from(canonical), salt)
  return commit === committed.commit && length === committed.length ? null : refuse('body-does-not-match')
}

/** Only what is there can be withheld, or what is hidden be erased: the state does not know which acts have a body. */
function checkWithheld({ act }: AuthorPart, beside: Beside): Refusal | null {
  if (act.kind !== 'withhold') return null
  const { target } = act as Withhold
  const key = withheldKey(target)
  const there =
    'body' in target
      ? beside.leaf(target.body)?.author.body !== undefined
      : beside.text(target.text) !== null || beside.withheld(key)
  return there ? null : refuse('nothing-to-withhold', { where: key })
}

/** The texts that came with an act and that it names; others are not kept. */
export function textsOf({ author, texts = [] }: Submission, seq: number): NewText[] {
  if (texts.length === 0) return []
  const wanted = new Set(textsNamed(author.act).map(text => text.hash))
  return texts
    .map(text => ({ seq, hash: wordingHash(text), text: text.normalize('NFC') }))
    .filter(({ hash }) => wanted.has(hash))
}

/** Whether every signature of a submission holds; `signature-invalid` for the first that does not. */
export async function checkSignatures(
  signatures: readonly CarriedSignature[],
  check: SignatureCheck,
): Promise<Result<null>> {
  for (const { key, message, signature } of signatures)
    if (!(await check(key, message, signature))) return refuse('signature-invalid')
  return ok(null)
}
