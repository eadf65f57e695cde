/**
 * Opens a hosted negotiation of a text: its first acts, decided in memory and written as one batch, whole or not at
 * all. The command line and the guided form both end here, so what they make is the same.
 */
import { hex, utf8 } from '../core/canonical/hash.js'
import { type Result, refuse } from '../core/canonical/result.js'
import { provisionsPerActMax } from '../core/limits.js'
import type { Framework } from '../core/negotiation/acts/record/framework.js'
import type { LocalText, Procedure } from '../core/procedure/procedure.js'
import { wordingHash } from '../core/record/body.js'
import type { ActData } from '../core/record/leaf.js'
import { normaliseWording } from '../core/text/normalise.js'
import type { Provision } from '../core/text/types.js'
import type { Store } from '../store/store.js'
import { draftLog, keepDraft } from './draft.js'
import type { Sequencer } from './sequencer.js'

/** The semantics that new negotiations are opened with. */
export const openedSemantics = 2

export interface Opening {
  /** The short name: of the log, of its pages, and the end of its origin. */
  readonly name: string
  readonly title: LocalText
  /** Languages texts may be entered in, the working language first. */
  readonly languages: readonly string[]
  readonly authentic: readonly string[]
  readonly procedure: Procedure
  /** Who publishes the log: the beginning of its origin. */
  readonly host: string
  /** The party that keeps the record. */
  readonly secretariat: string
  readonly base: readonly Provision[]
  /** Of the base text. */
  readonly lang: string
  /** Deadlines and meetings that are known already, moments in milliseconds. */
  readonly dates: readonly { readonly type: string; readonly title: LocalText; readonly at: number }[]
  /** Under which wordings are assessed here; more can be declared later. */
  readonly frameworks?: readonly Framework[]
  /** A credential of the secretariat besides the first, for somebody who sits there. */
  readonly holder?: string
}

interface Circumstances {
  /** Milliseconds. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
}

/** The credential under which the record itself is kept: that of the command line. */
const keeper = 'secretariat'

/** The origin of the log, part of every act for ever. */
export function originOf({ host, name }: Pick<Opening, 'host' | 'name'>): string {
  return `${host}/${name}`
}

/** The log as it would be, in memory. Refuses as the first act that cannot be: `malformed-act`, P9. */
export async function draftOpening(
  opening: Opening,
  circumstances: Circumstances,
): Promise<Result<Sequencer>> {
  const log = await draftLog(opening.name, circumstances.now)
  if (!log.ok) return log
  for (const act of openingActs(opening)) {
    const entered = await enter(log.value, act, opening, circumstances)
    if (!entered.ok) return entered
  }
  return log
}

/** Writes it into a store; `negotiation-exists`. Answers how many acts there are. */
export async function keepOpening(store: Store, name: string, drafted: Sequencer): Promise<Result<number>> {
  const log = await store.open(name)
  if (!log.ok) return log
  const { size } = await log.value.head()
  return size > 0 ? refuse('negotiation-exists', { where: name }) : keepDraft(drafted, log.value)
}

interface Entered {
  readonly act: ActData
  readonly texts: readonly string[]
}

function openingActs(opening: Opening): Entered[] {
  return [
    { act: openAct(opening), texts: [] },
    ...baseActs(opening),
    ...[...frameworkActs(opening), ...dateActs(opening), ...holderActs(opening)].map(act => ({
      act,
      texts: [],
    })),
  ]
}

function openAct({ name, title, languages, authentic, procedure, secretariat }: Opening): ActData {
  return {
    kind: 'open',
    semantics: openedSemantics,
    name,
    title,
    mode: 'hosted',
    languages,
    authentic,
    procedure,
    secretariat,
    secretariatName: { en: 'Secretariat', fr: 'Secrétariat', ar: 'الأمانة' },
  } as unknown as ActData
}

function frameworkActs({ frameworks = [] }: Opening): ActData[] {
  return frameworks.map(framework => ({ kind: 'declare-framework', framework }) as unknown as ActData)
}

function dateActs({ dates }: Opening): ActData[] {
  return dates.map(date => ({ kind: 'event', ...date }))
}

function holderActs({ holder, secretariat }: Opening): ActData[] {
  return holder === undefined ? [] : [{ kind: 'credential', holder, for: secretariat, role: 'head' }]
}

function baseActs({ base, lang }: Opening): Entered[] {
  const acts: Entered[] = []
  for (let at = 0; at < base.length; at += provisionsPerActMax) {
    const texts: string[] = []
    const provisions = base.slice(at, at + provisionsPerActMax).map(p => provisionField(p, lang, texts))
    acts.push({ act: { kind: 'enter-provisions', provisions } as unknown as ActData, texts })
  }
  return [...acts, { act: { kind: 'adopt-base', provisions: base.length }, texts: [] }]
}

function provisionField(
  { id, parent, kind, label, margin, text }: Provision,
  lang: string,
  texts: string[],
): object {
  return {
    id: recordId(id),
    parent: parent === null ? null : recordId(parent),
    kind,
    ...(label === undefined ? {} : { label }),
    ...(margin === undefined ? {} : { margin }),
    text: [text === null ? { lang, kind: 'unknown' } : wordingOf(text, lang, texts)],
  }
}

function wordingOf(text: string, lang: string, texts: string[]): object {
  const normal = normaliseWording(text)
  texts.push(normal)
  return { lang, kind: 'verbatim', hash: wordingHash(normal), length: utf8(normal).length }
}

/** Importers number a repeated label `art-3~2`, a sign that ids in the record do not have. */
function recordId(id: string): string {
  return id.replaceAll('~', '_')
}

function enter(
  log: Sequencer,
  { act, texts }: Entered,
  opening: Opening,
  { now, random }: Circumstances,
): Promise<Result<unknown>> {
  const author = {
    v: 1,
    log: originOf(opening),
    act,
    party: act.kind === 'open' ? null : opening.secretariat,
    credential: keeper,
    claimed: now(),
    head: log.size(),
    nonce: hex(random(16)),
  } as const
  return log.submit({ author, auth: { how: 'attested' }, texts })
}
