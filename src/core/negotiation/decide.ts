/**
 * One half of the heart: may this be done, here and now? `decide` looks at the state and an author part and
 * answers with the leaf to append, or with a refusal that says what, where, and which clause. It changes
 * nothing. Web form, JSON API and command line all end here.
 */
import { canonicalize, type Json } from '../canonical/json.js'
import { ok, type Refusal, type Result, refuse } from '../canonical/result.js'
import { bodyBytesMax, leafBytesMax } from '../limits.js'
import { type Attestation, type AuthorPart, type Leaf, leafBytes } from '../record/leaf.js'
import { isWhen } from '../record/when.js'
import type { ActDefinition, Entry, SchemaIssue } from './act.js'
import { actDefinitions } from './acts/index.js'
import { holdsRight } from './lookup.js'
import type { State } from './state.js'

/** What somebody asks to be done. */
export interface Command {
  readonly author: AuthorPart
  readonly auth: Attestation
}

/** Decides a command on a state, at a moment (milliseconds) and at the index the leaf would have. */
export function decide(state: State, command: Command, at: number, index: number): Result<Leaf> {
  const { author, auth } = command
  const definition = actDefinitions.get(String(author.act?.kind))
  if (definition === undefined)
    return refuse('unknown-kind', { where: String(author.act?.kind).slice(0, 40) })
  const entry: Entry = { act: author.act, author, seq: index, at }
  const bad =
    checkEnvelope(state, author) ??
    checkFields(definition, author) ??
    checkMode(state, author) ??
    checkAttestation(state, command) ??
    checkPermission(state, author) ??
    definition.check(state, entry) ??
    (state.record.mode === 'hosted' ? (definition.order?.(state, entry) ?? null) : null)
  if (bad !== null) return bad
  const leaf: Leaf = { author, auth, index, at }
  const size = leafBytes(leaf).length
  return size > leafBytesMax
    ? refuse('leaf-too-large', { args: { bytes: size, max: leafBytesMax } })
    : ok(leaf)
}

function checkEnvelope(state: State, author: AuthorPart): Refusal | null {
  if (state.record.acts === 0 && author.act.kind !== 'open') return refuse('not-open')
  if (state.record.acts > 0 && author.log !== state.record.origin)
    return refuse('wrong-log', { where: author.log })
  if (author.body !== undefined && author.body.length > bodyBytesMax)
    return refuse('body-too-large', { args: { max: bodyBytesMax } })
  if (!/^[0-9a-f]{32}$/.test(author.nonce)) return refuse('malformed-nonce')
  return isCanonicalizable(author as unknown as Json) ? null : refuse('malformed-text')
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

/** Observed acts say when and from where; hosted ones happen when they are entered. */
function checkMode(state: State, author: AuthorPart): Refusal | null {
  const observed =
    author.act.kind === 'open' ? author.act.mode === 'observed' : state.record.mode === 'observed'
  if (!observed)
    return author.on === undefined && author.provenance === undefined ? null : refuse('not-observed')
  if (author.on === undefined)
    return undated.has(author.act.kind) ? null : refuse('when-missing', { where: author.act.kind })
  if (!isWhen(author.on)) return refuse('malformed-when', { where: author.on })
  if (author.provenance === undefined || author.provenance.sources.length === 0)
    return refuse('source-missing')
  const unknown = author.provenance.sources.find(id => !state.record.sources.has(id))
  return unknown === undefined ? null : refuse('unknown-source', { where: unknown })
}

/** Who vouches: the server for hosted acts, the recorder for observed ones. Nobody claims a signature that is not checked. */
function checkAttestation(state: State, { author, auth }: Command): Refusal | null {
  const mode = author.act.kind === 'open' ? author.act.mode : state.record.mode
  const expected = mode === 'observed' ? 'recorded' : 'attested'
  const plain = auth.key === undefined && auth.sig === undefined
  return plain && auth.how === expected
    ? null
    : refuse('attestation-not-admitted', { where: String(auth.how) })
}

/** Whether the credential may act for this party, and the procedure lets this party do this kind of act. */
function checkPermission(state: State, author: AuthorPart): Refusal | null {
  if (author.act.kind === 'open') return null
  const holder = state.seats.credentials.get(author.credential)
  if (holder === undefined) return refuse('unknown-credential', { where: author.credential })
  if (state.record.mode === 'observed') return null
  if (author.party === null || holder.party !== author.party)
    return refuse('not-your-party', { where: String(author.party) })
  return checkRules(state, author.party, author)
}

function checkRules(state: State, party: string, author: AuthorPart): Refusal | null {
  const { procedure } = state.record
  const reasoned = procedure?.reasoned.find(rule => rule.acts.includes(author.act.kind))
  if (reasoned !== undefined && author.body === undefined)
    return refuse('reasons-missing', { where: author.act.kind, clause: reasoned.clause })
  const permission = procedure?.permissions.find(rule => rule.acts.includes(author.act.kind))
  if (permission === undefined) return refuse('not-provided-for', { where: author.act.kind })
  if (permission.by.some(who => isAllowed(state, party, who))) return null
  return refuse('not-entitled', { where: author.act.kind, clause: permission.clause, args: { party } })
}

type Allowed = 'anyone' | 'chair' | 'secretariat' | 'speak' | 'propose' | 'vote' | 'sign' | 'proxy'

function isAllowed(state: State, party: string, who: Allowed): boolean {
  if (who === 'anyone') return true
  if (who === 'chair' || who === 'secretariat') return state.seats.parties.get(party)?.office === who
  return holdsRight(state, party, who)
}

/** Whether a value has a canonical form at all: checked before a stranger's JSON comes near the log. */
export function isCanonicalizable(value: Json): boolean {
  try {
    canonicalize(value)
    return true
  } catch {
    return false
  }
}
