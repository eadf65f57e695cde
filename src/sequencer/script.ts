/**
 * Plays a demonstration, written as YAML, into a log: every entry becomes a command and goes through the
 * sequencer like anybody's. What random bytes would give elsewhere (nonces, salts) comes from the position in
 * the script, so that the same script gives the same log. Format: docs/spec/script.md.
 */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { hex, sha256, utf8 } from '../core/canonical/hash.js'
import { assert, ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import type { Target } from '../core/negotiation/acts/fields.js'
import { boundTo } from '../core/negotiation/acts/positions/assessed-wordings.js'
import { quoteIn } from '../core/negotiation/acts/positions/statement.js'
import type { State } from '../core/negotiation/state.js'
import { type Body, commitBody, type StoredBody, wordingHash } from '../core/record/body.js'
import type { ActData, AuthorPart } from '../core/record/leaf.js'
import { normaliseWording } from '../core/text/normalise.js'
import { frameworkIn, shippedFramework } from './frameworks.js'
import { openedSemantics } from './opening.js'
import { readProcedure } from './procedures.js'
import type { Sequencer, Submission } from './sequencer.js'

/** One entry of a script, before its shorthands are worked out. */
export type ScriptEntry = Readonly<Record<string, unknown>> & { readonly do: string; readonly as?: string }

/** The fields of `open`, with the procedure by its id, and the moment it opens. */
export type ScriptOpening = Readonly<Record<string, unknown>> & {
  readonly at: string
  readonly procedure: string
}

/** The moment the sequencer's clock shows while a script plays. */
interface ScriptClock {
  now: number
}

/** What shorthands are worked out against: the log as it is now, a folder with files, names given to acts. */
interface Shorthands {
  readonly log: Sequencer
  /** Null where no files are read. */
  readonly folder: string | null
  readonly names: ReadonlyMap<string, number>
}

interface Player extends Shorthands {
  readonly clock: ScriptClock
  readonly origin: string
  readonly names: Map<string, number>
  /** Bodies committed to by deposits and sealed offers, by the name of the entry, until they are released. */
  readonly sealed: Map<string, SealedBody>
  count: number
}

/** The credential under which the keeper of the record acts, in each mode. */
const keeper = { hosted: 'secretariat', observed: 'recorder' } as const

/** Plays the script in `folder` into an empty log. Stops at the first refusal and says where. */
export async function playScript(
  log: Sequencer,
  clock: ScriptClock,
  folder: string,
  origin: string,
): Promise<Result<number>> {
  const player: Player = { log, clock, origin, folder, names: new Map(), sealed: new Map(), count: 0 }
  const { play, ...opening } = parse(await readFile(join(folder, 'open.yaml'), 'utf8')) as ScriptOpening & {
    play: string[]
  }
  const opened = await playOpening(player, opening)
  if (!opened.ok) return opened
  for (const file of play) {
    const entries = (parse(await readFile(join(folder, file), 'utf8')) ?? []) as ScriptEntry[]
    const played = await playEntries(player, entries, file)
    if (!played.ok) return played
  }
  return ok(player.count)
}

/** Plays entries that are made as they are asked for: each sees what the one before came to. */
export async function playGenerated(
  log: Sequencer,
  clock: ScriptClock,
  opening: ScriptOpening,
  entries: (names: ReadonlyMap<string, number>) => Iterable<ScriptEntry>,
  origin: string,
): Promise<Result<number>> {
  const player: Player = { log, clock, origin, folder: '', names: new Map(), sealed: new Map(), count: 0 }
  const opened = await playOpening(player, opening)
  if (!opened.ok) return opened
  const played = await playEntries(player, entries(player.names), String(opening.name))
  return played.ok ? ok(player.count) : played
}

/** Stops at the first refusal and says which entry it was. */
async function playEntries(
  player: Player,
  entries: Iterable<ScriptEntry>,
  file: string,
): Promise<Result<null>> {
  let count = 0
  for (const entry of entries) {
    count++
    const played = await playEntry(player, entry)
    if (played.ok) continue
    const name = `${entry.do}${entry.as ? ` ${entry.as}` : ''}`
    return { ...played, where: `${file} entry ${count} (${name}): ${played.where ?? ''}` }
  }
  return ok(null)
}

async function playOpening(
  player: Player,
  { at, procedure, semantics = openedSemantics, ...fields }: ScriptOpening,
): Promise<Result<number>> {
  const rules = await readProcedure(String(procedure))
  if (!rules.ok) return rules
  player.clock.now = moment(at)
  return send(
    player,
    { kind: 'open', semantics, ...fields, procedure: rules.value } as ActData,
    { party: null },
    [],
    undefined,
  )
}

async function playEntry(player: Player, entry: ScriptEntry): Promise<Result<number>> {
  const { do: kind, as, at, on, party, unnamed, sources, confidence, known, body, seals, ...more } = entry
  const { act: own = {}, ...rest } = more
  const { how, ...others } = rest
  const fields = kind === 'decision' ? rest : others
  const state = player.log.tentative()
  if (at !== undefined) player.clock.now = moment(at)
  else player.clock.now += 1000
  const texts: string[] = []
  const seal = seals === undefined ? null : sealBody(player, String(as), seals as Record<string, string>)
  const sealed = seal === null ? fields : { ...fields, hash: seal.commitment.commit }
  const act = await expand(player, kind, { kind, ...sealed, ...(own as object) }, texts)
  if (!act.ok) return act
  const hosted = state.record.mode === 'hosted'
  const envelope = {
    party: (party as string | undefined) ?? (hosted ? state.record.secretariat : null),
    ...(unnamed === undefined ? {} : { unnamed }),
    ...(on === undefined ? {} : { on: String(on) }),
    ...(sources === undefined
      ? {}
      : { provenance: { sources: [...(sources as string[])].sort(), confidence, how: known ?? how } }),
  } as Pick<AuthorPart, 'party'>
  const sent = await send(
    player,
    act.value as ActData,
    envelope,
    texts,
    releasing.has(kind) ? releasedBody(player, fields) : (body as Record<string, string> | undefined),
  )
  if (sent.ok && as !== undefined) player.names.set(as, sent.value)
  return sent
}

/** Commits to a body that a later entry releases; its salt comes from the name of the entry. */
function sealBody(player: Player, name: string, body: Record<string, string>): SealedBody {
  const sealed = storedBody(body, sha256(utf8(`salt ${player.origin} ${name}`)))
  player.sealed.set(name, sealed)
  return sealed
}

function releasedBody(
  { sealed }: Player,
  { deposit, offer }: Readonly<Record<string, unknown>>,
): SealedBody | undefined {
  return sealed.get(String(Object(deposit ?? offer).ref))
}

/** Acts whose body was committed to before. */
const releasing: ReadonlySet<string> = new Set(['release', 'release-offer'])

function moment(at: unknown): number {
  const time = at instanceof Date ? at.getTime() : Date.parse(String(at))
  assert(!Number.isNaN(time), `not a moment in a script: ${String(at)}`)
  return time
}

async function send(
  player: Player,
  act: ActData,
  envelope: Pick<AuthorPart, 'party'>,
  texts: readonly string[],
  body: Readonly<Record<string, string>> | SealedBody | undefined,
): Promise<Result<number>> {
  const { log, clock, origin } = player
  const place = `${origin}#${player.count++}`
  const stored =
    body === undefined ? undefined : isSealed(body) ? body : storedBody(body, sha256(utf8(`salt ${place}`)))
  const author: AuthorPart = {
    v: 1,
    log: origin,
    act,
    ...envelope,
    credential:
      act.kind === 'open'
        ? keeper[act.mode as 'hosted' | 'observed']
        : credentialOf(log.tentative(), envelope.party),
    claimed: clock.now,
    head: log.leaves().length,
    nonce: hex(sha256(utf8(`nonce ${place}`)).subarray(0, 16)),
    ...(stored === undefined ? {} : { body: stored.commitment }),
  }
  const how = log.tentative().record.mode === 'observed' || act.mode === 'observed' ? 'recorded' : 'attested'
  const submission: Submission = {
    author,
    auth: { how },
    texts,
    ...(stored === undefined ? {} : { body: stored.stored }),
  }
  const receipt = await log.submit(submission)
  return receipt.ok ? ok(receipt.value.index) : receipt
}

interface SealedBody {
  readonly stored: StoredBody
  readonly commitment: ReturnType<typeof commitBody>
}

function isSealed(body: object): body is SealedBody {
  return 'commitment' in body
}

function storedBody(body: Readonly<Record<string, string>>, salt: Uint8Array): SealedBody {
  const full: Body = { lang: 'en', ...body }
  return { stored: { salt: hex(salt), body: full }, commitment: commitBody(full, salt) }
}

/** In an observed log the recorder writes everything; in a hosted one each party has its first credential. */
function credentialOf(state: State, party: string | null): string {
  if (state.record.mode === 'observed') return keeper.observed
  for (const [holder, { party: of }] of state.seats.credentials) if (of === party) return holder
  return keeper.hosted
}

/** Works out the shorthands of a script: names of acts, texts, present versions and revisions, quoted spans, files. */
export async function expand(
  player: Shorthands,
  kind: string,
  value: unknown,
  texts: string[],
): Promise<Result<unknown>> {
  if (Array.isArray(value)) {
    const items = await Promise.all(value.map(item => expand(player, kind, item, texts)))
    return (
      items.find((item): item is Refusal => !item.ok) ??
      ok(items.map(item => (item as { value: unknown }).value))
    )
  }
  if (value === null || typeof value !== 'object' || value instanceof Date) return ok(value)
  return expandObject(player, kind, value as Record<string, unknown>, texts)
}

async function expandObject(
  player: Shorthands,
  kind: string,
  object: Record<string, unknown>,
  texts: string[],
): Promise<Result<unknown>> {
  if (typeof object.ref === 'string' && Object.keys(object).length === 1) return named(player, object.ref)
  const members: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(object)) {
    const expanded = await expandMember(player, kind, object, key, value, texts)
    if (!expanded.ok) return expanded
    Object.assign(members, expanded.value)
  }
  return ok(present(player.log.tentative(), kind, members))
}

function named({ names }: Shorthands, name: string): Result<number> {
  const seq = names.get(name)
  return seq === undefined ? refuse('unknown-name', { where: name }) : ok(seq)
}

async function expandMember(
  player: Shorthands,
  kind: string,
  object: Record<string, unknown>,
  key: string,
  value: unknown,
  texts: string[],
): Promise<Result<Record<string, unknown>>> {
  if (moments.has(key) && typeof value === 'string' && isMoment(value)) return ok({ [key]: moment(value) })
  if (key === 'text' && isTextByLang(value)) return ok({ text: wordings('verbatim', value, texts) })
  if (key === 'summary' && isTextByLang(value)) return ok({ text: wordings('summary', value, texts) })
  if (key === 'words') return fileText(player, value, texts)
  if (key === 'translation') return ok(reference(String(value), texts))
  if (key === 'ofText') return ok({ of: wordingHash(normaliseWording(String(value))) })
  if (key === 'quote' && typeof value === 'string')
    return 'target' in object
      ? quotedWords(player, kind, object.target, value)
      : quotedSpan(player, object, value)
  if (kind === 'assess' && key === 'quotes' && Array.isArray(value))
    return boundWords(player, kind, object.target, value.map(String))
  if (kind === 'dismiss-check' && key === 'quotes' && Array.isArray(value))
    return boundWord(player, kind, object.target, value.map(String))
  if (kind === 'assess' && key === 'excerpt') return ok({ text: reference(String(value), texts) })
  if (kind === 'declare-framework' && key === 'framework' && 'kind' in object)
    return declaredFramework(player, value)
  const expanded = await expand(player, kind, value, texts)
  return expanded.ok ? ok({ [key]: expanded.value }) : expanded
}

/** A framework that ships, by its id; one in a file; or one that is written out. */
async function declaredFramework(
  { folder }: Shorthands,
  value: unknown,
): Promise<Result<Record<string, unknown>>> {
  const { file } = Object(value) as { file?: unknown }
  if (typeof value !== 'string' && typeof file !== 'string') return ok({ framework: value })
  const read = typeof value === 'string' ? shippedFramework(value) : await frameworkFile(folder, String(file))
  return read.ok ? ok({ framework: read.value }) : read
}

async function frameworkFile(folder: string | null, file: string): Promise<ReturnType<typeof frameworkIn>> {
  const source = folder === null ? null : await readFile(resolve(folder, file), 'utf8').catch(() => null)
  return source === null ? refuse('file-not-found', { where: file }) : frameworkIn(source, file)
}

/** The wording that a finding is on, and the one span that it is about. */
async function boundWord(
  player: Shorthands,
  kind: string,
  on: unknown,
  words: readonly string[],
): Promise<Result<Record<string, unknown>>> {
  const bound = await boundWords(player, kind, on, words)
  if (!bound.ok) return bound
  const { wording, spans } = bound.value as { wording: unknown; spans?: readonly Record<string, unknown>[] }
  return ok({ wording, ...spans?.[0] })
}

/** The wording that an assessment is on, and the spans that it quotes there. */
async function boundWords(
  player: Shorthands,
  kind: string,
  on: unknown,
  words: readonly string[],
): Promise<Result<Record<string, unknown>>> {
  const target = await expand(player, kind, on, [])
  if (!target.ok) return target
  const { log } = player
  const state = log.tentative()
  const bound = boundTo(
    state,
    target.value as Target,
    words,
    hash => log.view().text(hash),
    state.record.languages[0],
  )
  return bound.ok ? ok({ ...bound.value }) : bound
}

/** Members of acts that are moments, written as dates in scripts. */
const moments = new Set(['until', 'closes', 'due', 'at', 'held'])

function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text))
}

function isTextByLang(value: unknown): value is Record<string, string> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  return Object.values(value).every(text => typeof text === 'string')
}

function wordings(
  kind: 'verbatim' | 'summary',
  byLang: Readonly<Record<string, string>>,
  texts: string[],
): unknown[] {
  return Object.entries(byLang).map(([lang, text]) => ({ lang, kind, ...reference(text, texts) }))
}

function reference(text: string, texts: string[]): { hash: string; length: number } {
  const normal = normaliseWording(text)
  texts.push(normal)
  return { hash: wordingHash(normal), length: utf8(normal).length }
}

/** A file stored as it is, such as a word index. */
async function fileText(
  { folder }: Shorthands,
  words: unknown,
  texts: string[],
): Promise<Result<Record<string, unknown>>> {
  const { file } = Object(words) as { file?: unknown }
  const read =
    typeof file === 'string' && folder !== null
      ? await readFile(join(folder, file), 'utf8').catch(() => null)
      : null
  if (read === null) return refuse('file-not-found', { where: typeof file === 'string' ? file : 'words' })
  const text = read.normalize('NFC')
  texts.push(text)
  return ok({ hash: wordingHash(text), length: utf8(text).length })
}

/** The span of the present wording that a quotation names. */
function quotedSpan(
  player: Shorthands,
  object: Record<string, unknown>,
  quote: string,
): Result<Record<string, unknown>> {
  const provision = player.log.tentative().text.provisions.get(String(object.provision))
  const wording = provision?.wordings.find(w => w.lang === object.lang && w.kind === 'verbatim')
  if (wording === undefined || wording.kind === 'unknown')
    return refuse('unknown-provision', { where: String(object.provision) })
  const from = (player.log.view().text(wording.hash) ?? '').indexOf(quote)
  if (from < 0) return refuse('quote-not-found', { where: quote })
  return ok({ hash: wording.hash, from, to: from + quote.length })
}

/** The words that a statement is about, in the present wordings of what it is on. */
async function quotedWords(
  player: Shorthands,
  kind: string,
  on: unknown,
  words: string,
): Promise<Result<Record<string, unknown>>> {
  const target = await expand(player, kind, on, [])
  if (!target.ok) return target
  const { log } = player
  const quote = quoteIn(log.tentative(), target.value as Target, words, hash => log.view().text(hash))
  return quote.ok ? ok({ quote: quote.value }) : quote
}

/** Acts that name a proposal or amendment as such, whatever its revision. */
const unversioned = new Set(['submit', 'revise', 'withdraw', 'support', 'deposit'])

/** Fills in the present revision or version of what is named without one. */
function present(state: State, kind: string, members: Record<string, unknown>): Record<string, unknown> {
  const { text } = state
  const { provision, proposal, amendment } = members
  const alone = Object.keys(members).length === 1
  if (members.version === 'now') return { ...members, version: text.version }
  if (members.instrument === 'now') return { ...members, instrument: text.version }
  if (kind !== 'renumber' && typeof provision === 'string' && members.version === undefined)
    return { ...members, version: text.provisions.get(provision)?.version ?? 0 }
  if (!alone || unversioned.has(kind)) return members
  if (typeof proposal === 'string') return { proposal, rev: text.proposals.get(proposal)?.rev ?? 0 }
  if (typeof amendment === 'string') return { amendment, rev: text.amendments.get(amendment)?.rev ?? 0 }
  return members
}
