/**
 * One half of the heart: may this be done, here and now? `decide` looks at the state and an author part and
 * answers with the leaf to append, or with a refusal that says what, where, and which clause. It changes
 * nothing. Web form, JSON API and command line all end here. Signatures (`signaturesOf`) are verified before:
 * here it is only asked whether the key is one that may sign now.
 */
import { fromHex, utf8 } from '../canonical/hash.js'
import { canonicalOrNull, type Json } from '../canonical/json.js'
import { ok, type Refusal, type Result, refuse } from '../canonical/result.js'
import { bodyBytesMax, leafBytesMax } from '../limits.js'
import { isPublicKey } from '../record/ed25519.js'
import { type Attestation, type AuthorPart, type Leaf, leafText } from '../record/leaf.js'
import { enrollingKinds } from '../record/signature.js'
import { isWhen } from '../record/when.js'
import type { ActDefinition, Entry, SchemaIssue } from './act.js'
import { definitionIn } from './acts/index.js'
import { checkActs } from './acts/seats/credentials.js'
import { checkOwnKey, keyKinds } from './acts/seats/keys.js'
import { checkAttestation } from './attestation.js'
import { stateAt } from './course.js'
import { checkBrought, checkPermitted, standing } from './permission.js'
import type { State } from './state.js'
import { textsNamed } from './texts-named.js'

/** What somebody asks to be done. */
export interface Command {
  readonly author: AuthorPart
  readonly auth: Attestation
}

/** Decides a command on a state, at a moment (milliseconds) and at the index the leaf would have. */
export function decide(state: State, command: Command, at: number, index: number): Result<Leaf> {
  return decideCanonical(state, command, canonicalOrNull(command.author as unknown as Json), at, index)
}

/** The same where the canonical text of the author part is at hand; null where it has none. */
export function decideCanonical(
  state: State,
  { author, auth }: Command,
  canonical: string | null,
  at: number,
  index: number,
): Result<Leaf> {
  const definition = definitionIn(state.record.semantics, String(author.act?.kind))
  if (definition === undefined)
    return refuse('unknown-kind', { where: String(author.act?.kind).slice(0, 40) })
  const entry: Entry = { act: author.act, author, seq: index, at }
  return decideAt(stateAt(state, entry), definition, entry, auth, canonical)
}

function decideAt(
  state: State,
  definition: ActDefinition,
  entry: Entry,
  auth: Attestation,
  canonical: string | null,
): Result<Leaf> {
  const { author, seq: index, at } = entry
  const bad =
    checkEnvelope(state, author, canonical) ??
    checkFields(definition, author) ??
    checkMode(state, author) ??
    checkAttestation(state, author, auth) ??
    checkCredential(state, entry) ??
    checkRules(state, definition, entry) ??
    checkTexts(state, author) ??
    definition.check(state, entry) ??
    standing(state, entry, () => checkOrder(state, definition, entry))
  if (bad !== null) return bad
  const leaf: Leaf = { author, auth, index, at }
  const tooLarge = checkSize(leaf, canonical!)
  return tooLarge ?? ok(leaf)
}

/** What surrounds the author part in a leaf is shorter than this, bytes; a UTF-16 unit takes at most three. */
const aroundAuthorMax = 1024

function checkSize(leaf: Leaf, canonical: string): Refusal | null {
  if (3 * canonical.length + aroundAuthorMax <= leafBytesMax) return null
  const { length: bytes } = utf8(leafText(canonical, leaf))
  return bytes > leafBytesMax ? refuse('leaf-too-large', { args: { bytes, max: leafBytesMax } }) : null
}

function checkEnvelope(state: State, author: AuthorPart, canonical: string | null): Refusal | null {
  if (state.record.acts === 0 && author.act.kind !== 'open') return refuse('not-open')
  if (state.record.acts > 0 && author.log !== state.record.origin)
    return refuse('wrong-log', { where: author.log })
  if (author.body !== undefined && author.body.length > bodyBytesMax)
    return refuse('body-too-large', { args: { max: bodyBytesMax } })
  if (!/^[0-9a-f]{32}$/.test(author.nonce)) return refuse('malformed-nonce')
  return canonical === null ? refuse('malformed-text') : null
}

function checkFields(definition: ActDefinition, author: AuthorPart): Refusal | null {
  const parsed = definition.schema.safeParse(author.act)
  if (parsed.success) return null
  const issue = parsed.error.issues[0]
  return refuse('malformed-act', {
    where: pathOf(author.act.kind, issue),
    args: { problem: issue?.code ?? 'invalid' },
  })
}

function pathOf(kind: string, issue: SchemaIssue | undefined): string {
  return [kind, ...(issue?.path ?? []).map(String)].join('.')
}

/** Kinds that are about the record itself, not about the world: in an observed negotiation they may go undated. */
const undated = new Set(
  [
    'open',
    'declare-source',
    'declare-framework',
    'counter-report',
    'seat',
    'credential',
    'grant-rights',
  ].concat(['enter-provisions', 'adopt-base', 'index-words', 'translate', 'support']),
)

/** Kinds that hold by their place in the log alone: dated, they would be folded in another. */
const neverDated = new Set([...keyKinds, 'withhold'])

/** Observed acts say when and from where; hosted ones happen when they are entered. */
function checkMode(state: State, author: AuthorPart): Refusal | null {
  const observed =
    author.act.kind === 'open' ? author.act.mode === 'observed' : state.record.mode === 'observed'
  const bare = author.on === undefined && author.provenance === undefined
  if (!observed) return bare ? null : refuse('not-observed')
  if (neverDated.has(author.act.kind))
    return bare ? null : refuse('when-not-wanted', { where: author.act.kind })
  if (author.on === undefined)
    return undated.has(author.act.kind) ? null : refuse('when-missing', { where: author.act.kind })
  if (!isWhen(author.on)) return refuse('malformed-when', { where: author.on })
  if (author.provenance === undefined || author.provenance.sources.length === 0)
    return refuse('source-missing')
  const unknown = author.provenance.sources.find(id => !state.record.sources.has(id))
  return unknown === undefined ? null : refuse('unknown-source', { where: unknown })
}

/** May it be now. What an observed negotiation did out of order is recorded, and listed by the fold. */
function checkOrder(state: State, definition: ActDefinition, entry: Entry): Refusal | null {
  return state.record.mode === 'hosted' ? (definition.order?.(state, entry) ?? null) : null
}

/** Whether the credential may act for this party at all. */
function checkCredential(state: State, entry: Entry): Refusal | null {
  const { author } = entry
  if (author.act.kind === 'open') return null
  const holder = state.seats.credentials.get(author.credential)
  if (holder === undefined) return refuse('unknown-credential', { where: author.credential })
  const hosted = state.record.mode === 'hosted'
  if (hosted && (author.party === null || holder.party !== author.party))
    return refuse('not-your-party', { where: String(author.party) })
  const lapsed = hosted ? checkActs(state, author.credential, entry.at) : null
  if (lapsed !== null) return lapsed
  if (keyKinds.has(author.act.kind)) return checkKeys(state, holder.party, author)
  return hosted ? null : checkRecorder(state, holder.party, author)
}

/** Keys are one's own affair: only who keeps the record ends those of others. */
function checkKeys(state: State, party: string, { act, credential }: AuthorPart): Refusal | null {
  const key = String(act.key)
  if (enrollingKinds.has(act.kind))
    return isPublicKey(fromHex(key)!) ? null : refuse('malformed-key', { where: `${act.kind}.key` })
  return keepsRecord(state, party) ? null : checkOwnKey(state, credential, key)
}

/** In an observed negotiation any credential records what happened; only who keeps the record withholds of it. */
function checkRecorder(state: State, party: string, { act }: AuthorPart): Refusal | null {
  return act.kind !== 'withhold' || keepsRecord(state, party)
    ? null
    : refuse('not-entitled', { where: act.kind, args: { party } })
}

/** Whether a party keeps the record: the secretariat of a hosted negotiation, the recorder of an observed one. */
function keepsRecord({ record, seats }: State, party: string): boolean {
  return seats.parties.get(party)?.office === (record.mode === 'hosted' ? 'secretariat' : 'recorder')
}

/** A text that is withheld does not come back under another act. */
function checkTexts({ record: { withheld } }: State, author: AuthorPart): Refusal | null {
  if (withheld === undefined) return null
  const named = textsNamed(author.act).find(({ hash }) => withheld.has(`text/${hash}`))
  return named === undefined ? null : refuse('text-withheld', { where: named.hash })
}

/** Whether the procedure of a hosted negotiation lets this party do this kind of act, with what it brings. */
function checkRules(state: State, definition: ActDefinition, entry: Entry): Refusal | null {
  const { author } = entry
  const { kind } = author.act
  const party = author.party ?? ''
  if (state.record.mode === 'observed' || kind === 'open' || keyKinds.has(kind)) return null
  const lacking = checkBrought(state, party, entry)
  if (lacking !== null || definition.ownRule || definition.without?.(state, entry)) return lacking
  const barred = checkPermitted(state, party, entry)
  const unlisted = barred?.why === 'not-provided-for'
  return unlisted && kind === 'withhold' && keepsRecord(state, party) ? null : barred
}
