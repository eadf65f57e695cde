/**
 * The second half of verifying a log. Its leaves are folded; every participant's signature is verified and its key
 * found valid at that index; and what the leaves name lies beside them, as they say, unless it is withheld. That
 * these are the log's leaves is the first half (core/record/verify.ts). Rules U1 to U8, docs/spec/acts.md.
 *
 * The same log gives the same problems in the same order. What a stranger's leaves say may be anything.
 */
import { fromHex, type Hash } from '../canonical/hash.js'
import type { Refusal } from '../canonical/result.js'
import { isPublicKey, type SignatureCheck } from '../record/ed25519.js'
import type { Attestation, AuthorPart, Leaf } from '../record/leaf.js'
import { type OnProgress, type Problem, readAhead } from '../record/log-files.js'
import { enrollingKinds, signaturesOf } from '../record/signature.js'
import { entryPlace } from '../record/verify-entries.js'
import type { ActDefinition, Entry } from './act.js'
import { actDefinitions } from './acts/index.js'
import { isValidAt, keyKinds } from './acts/seats/keys.js'
import { checkForm } from './attestation.js'
import { besideProblems } from './audit-beside.js'
import { decide } from './decide.js'
import { evolve, inFoldOrder, semanticsKnown, stateRoot } from './replay.js'
import { emptyState, type KeyState, type State } from './state.js'

/** A log to audit. Reads answer the bytes of a file of the log, or null where it is not there; they do not reject. */
export interface Audited {
  /** By index from 0, without a gap, each of the form of one (`isLeaf`). */
  readonly leaves: readonly Leaf[]
  /** The file `text/HASH`. */
  readonly text: (hash: Hash) => Promise<Uint8Array | null>
  /** The file `body/SEQ`. */
  readonly body: (seq: number) => Promise<Uint8Array | null>
  readonly check: SignatureCheck
  readonly progress?: OnProgress
}

export interface Audit {
  /** The state of an empty log where the leaves cannot be folded. */
  readonly state: State
  readonly stateRoot: Hash
  readonly problems: readonly Problem[]
}

/** Folds and checks a log, listing everything that is wrong with it, by kind of check and then by index. */
export async function audit(log: Audited): Promise<Audit> {
  const { leaves } = log
  const folded = fold(leaves)
  if ('code' in folded) {
    const state = emptyState()
    return { state, stateRoot: stateRoot(state), problems: [folded] }
  }
  const { keys, problems } = keysByIndex(leaves)
  const { state, refused } = folded
  return {
    state,
    stateRoot: folded.stateRoot,
    problems: [
      ...refused,
      ...problems,
      ...(await signatureProblems(log, keys)),
      ...(await besideProblems(log, state)),
    ],
  }
}

/** The fold of a log, or why there is none: nobody has decided a stranger's acts, so evolving them may fail. */
function fold(leaves: readonly Leaf[]): Folded | Problem {
  const opening = leaves[0]?.author.act
  const place = (index: number) => entryPlace(index, leaves.length)
  if (opening !== undefined && opening.kind !== 'open') return { where: place(0), code: 'not-open' }
  if (opening !== undefined && !semanticsKnown.has(opening.semantics as number))
    return { where: place(0), code: 'semantics-unknown' }
  const state = emptyState()
  const refused: Problem[] = []
  let at = 0
  try {
    for (const leaf of inFoldOrder(leaves)) {
      at = leaf.index
      const refusal = againstProcedure(state, leaf)
      if (refusal !== null) {
        const { why, clause = '' } = refusal
        refused.push({ where: place(at), code: 'against-the-procedure', args: { why, clause } })
      }
      evolve(state, leaf)
    }
    return { state, stateRoot: stateRoot(state), refused }
  } catch {
    return { where: place(at), code: 'fold-failed' }
  }
}

interface Folded {
  readonly state: State
  readonly stateRoot: Hash
  /** Acts that the procedure refuses: whoever runs the server is bound by it too. */
  readonly refused: readonly Problem[]
}

/**
 * What refuses an act of a hosted negotiation that was admitted all the same: it is decided again, as it was then,
 * from semantics 2 on. Who vouches for it is looked at below, and so are acts on keys and withholdings other than
 * a moderator's.
 */
function againstProcedure(state: State, { author, at, index }: Leaf): Refusal | null {
  const { kind } = author.act
  const opening = state.record.acts === 0 && kind === 'open'
  const { mode, semantics } = opening ? (author.act as unknown as State['record']) : state.record
  const apart = keyKinds.has(kind) || (kind === 'withhold' && author.act.reason !== 'moderation')
  if (mode !== 'hosted' || semantics < 2 || apart) return null
  const decided = decide(state, { author, auth: { how: 'attested' } }, at, index)
  return decided.ok ? null : decided
}

/**
 * The keys that every act is judged by: folded by index also where the negotiation is not, since keys are valid
 * by index. Acts on keys, and withholdings, that could never have been admitted are problems, and change nothing.
 */
function keysByIndex(leaves: readonly Leaf[]): {
  readonly keys: ReadonlyMap<string, KeyState>
  readonly problems: readonly Problem[]
} {
  const state = emptyState()
  const problems: Problem[] = []
  for (const { author, index, at } of leaves) {
    const { act } = author
    if (!keyKinds.has(act.kind) && act.kind !== 'withhold') continue
    const definition = actDefinitions.get(act.kind)!
    const entry = { act, author, seq: index, at }
    const code = cannotBe(state, definition, entry)
    if (code === null) definition.evolve(state, entry)
    else problems.push({ where: entryPlace(index, leaves.length), code })
  }
  return { keys: state.seats.keys ?? new Map(), problems }
}

/** Why an act could not have been admitted whatever the procedure says, or null. */
function cannotBe(state: State, definition: ActDefinition, entry: Entry): string | null {
  const { act } = entry
  if (!definition.schema.safeParse(act).success) return 'malformed-act'
  if (enrollingKinds.has(act.kind) && !isPublicKey(fromHex(String(act.key))!)) return 'malformed-key'
  return definition.check(state, entry)?.why ?? null
}

async function signatureProblems(
  { leaves, check, progress }: Audited,
  keys: ReadonlyMap<string, KeyState>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  const mode = leaves[0]?.author.act.mode as State['record']['mode']
  const signed = leaves.filter(({ author, auth }) => !isBare(author, auth, mode))
  let done = 0
  const codes = (leaf: Leaf) => signatureCodes(leaf, mode, keys, check)
  for await (const [leaf, found] of readAhead(signed, codes)) {
    problems.push(...found.map(code => ({ where: entryPlace(leaf.index, leaves.length), code })))
    progress?.({ step: 'signatures', done: ++done, total: signed.length })
  }
  return problems
}

/** Whether there is no signature to look at, and need not be one. */
function isBare(author: AuthorPart, auth: Attestation, mode: State['record']['mode']): boolean {
  return auth.key === undefined && checkForm(mode, auth) === null && !keyKinds.has(author.act.kind)
}

async function signatureCodes(
  { author, auth, index }: Leaf,
  mode: State['record']['mode'],
  keys: ReadonlyMap<string, KeyState>,
  check: SignatureCheck,
): Promise<readonly string[]> {
  const malformed = checkForm(mode, auth)
  if (malformed !== null) return [malformed.why]
  const carried = signaturesOf(author, auth)
  const verified = await Promise.all(
    carried.map(({ key, message, signature }) => check(key, message, signature)),
  )
  const valid = auth.key === undefined || isValidAt(keys.get(auth.key), author.credential, index)
  return [
    ...(verified.every(fits => fits) ? [] : ['signature-invalid']),
    ...(valid ? [] : ['key-not-valid-then']),
  ]
}
