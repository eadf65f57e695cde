/** What comes with an act: every text and body that its leaf points at is here, or was before, and fits. */
import { fromHex, type Hash, utf8 } from '../core/canonical/hash.js'
import { canonicalOrNull, isWellFormed } from '../core/canonical/json.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { type WithheldKey, type Withhold, withheldKey } from '../core/negotiation/acts/record/withhold.js'
import type { Command } from '../core/negotiation/decide.js'
import { textsNamed } from '../core/negotiation/texts-named.js'
import { commitCanonical, type StoredBody, wordingHash } from '../core/record/body.js'
import type { SignatureCheck } from '../core/record/ed25519.js'
import type { AuthorPart, Leaf } from '../core/record/leaf.js'
import type { CarriedSignature } from '../core/record/signature.js'
import type { NewBody, NewText } from '../store/store.js'

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

/** What is stored beside an act that is admitted. */
export interface Attachments {
  /** The texts that came with it and that it names; others are not kept. */
  readonly texts: readonly NewText[]
  readonly body: NewBody | undefined
}

/** What comes with a submission, decided otherwise, as the act `seq`; refused where it names what is not there. */
export function attachmentsOf(submission: Submission, seq: number, beside: Beside): Result<Attachments> {
  const { author } = submission
  const texts = newTexts(submission, seq, beside)
  if (!texts.ok) return texts
  const body = newBody(author.body, submission.body, seq)
  if (!body.ok) return body
  return checkWithheld(author, beside) ?? ok({ texts: texts.value, body: body.value })
}

const noTexts = ok<readonly NewText[]>([])

function newTexts(
  { author, texts = [] }: Submission,
  seq: number,
  beside: Beside,
): Result<readonly NewText[]> {
  const named = textsNamed(author.act)
  if (named.length === 0) return noTexts
  if (!texts.every(isWellFormed)) return refuse('malformed-text')
  const supplied = new Map(texts.map(text => [wordingHash(text), text.normalize('NFC')]))
  for (const { hash, length } of named) {
    const text = supplied.get(hash) ?? beside.text(hash)
    if (text === null) return refuse('text-not-supplied', { where: hash })
    if (utf8(text).length !== length) return refuse('text-length-differs', { where: hash, args: { length } })
  }
  const wanted = new Set(named.map(({ hash }) => hash))
  return ok([...supplied].filter(([hash]) => wanted.has(hash)).map(([hash, text]) => ({ seq, hash, text })))
}

const noBody = ok<NewBody | undefined>(undefined)

function newBody(
  committed: AuthorPart['body'],
  stored: StoredBody | undefined,
  seq: number,
): Result<NewBody | undefined> {
  if (committed === undefined) return stored === undefined ? noBody : refuse('body-not-committed')
  if (stored === undefined) return refuse('body-not-supplied')
  const { salt, body } = stored
  const saltBytes = fromHex(salt)
  if (saltBytes === null || saltBytes.length !== 32) return refuse('malformed-salt')
  const canonical = canonicalOrNull(body)
  if (canonical === null) return refuse('malformed-text')
  const { commit, length } = commitCanonical(canonical, saltBytes)
  const fits = commit === committed.commit && length === committed.length
  return fits ? ok({ seq, stored: { salt, body }, canonical }) : refuse('body-does-not-match')
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

/** Whether every signature of a submission holds; `signature-invalid` for the first that does not. */
export async function checkSignatures(
  signatures: readonly CarriedSignature[],
  check: SignatureCheck,
): Promise<Result<null>> {
  for (const { key, message, signature } of signatures)
    if (!(await check(key, message, signature))) return refuse('signature-invalid')
  return ok(null)
}
