/** For tests: small logs through `decide` and `evolve`, looked at as pages look at them. */
import type { Json } from '../core/canonical/json.js'
import { decide } from '../core/negotiation/decide.js'
import { evolve, replay } from '../core/negotiation/replay.js'
import { emptyState } from '../core/negotiation/state.js'
import type { View } from '../core/negotiation/view.js'
import type { LocalText, Procedure } from '../core/procedure/procedure.js'
import { type Body, commitBody, wordingHash } from '../core/record/body.js'
import type { ActData, AuthorPart, Leaf } from '../core/record/leaf.js'
import { direction, type Lang, type Translate } from '../locales/locale.js'
import type { Ctx, Query, Seat, Site } from './context.js'

export interface TestAct {
  readonly act: ActData
  /** Whose act it is; the secretariat's if left out. */
  readonly party?: string
  readonly body?: Body
  /** Observed: when and from where. */
  readonly on?: string
  readonly sources?: readonly string[]
  readonly unnamed?: AuthorPart['unnamed']
  /** The body is deleted, as if withheld. */
  readonly withheld?: boolean
}

export interface TestLog {
  readonly view: View
  readonly leaves: readonly Leaf[]
}

const origin = 'test.example/log'

/** Plays acts into an empty log. Throws at the first refusal: a fixture is no place for one. */
export function playLog(acts: readonly TestAct[], texts: readonly string[] = []): TestLog {
  const tentative = emptyState()
  const leaves: Leaf[] = []
  const bodies = new Map<number, Body>()
  const how = acts[0]?.act.mode === 'observed' ? 'recorded' : 'attested'
  for (const entry of acts) {
    const index = leaves.length
    const decided = decide(
      tentative,
      { author: authorOf(entry, index), auth: { how } },
      1e12 + index * 6e4,
      index,
    )
    if (!decided.ok)
      throw new Error(`act ${index} (${entry.act.kind}): ${decided.why} ${decided.where ?? ''}`)
    leaves.push(decided.value)
    evolve(tentative, decided.value)
    if (entry.body !== undefined && entry.withheld !== true) bodies.set(index, entry.body)
  }
  const byHash = new Map(texts.map(text => [wordingHash(text), text]))
  const view: View = {
    state: replay(leaves),
    at: { index: leaves.length, time: null },
    leaf: seq => leaves[seq] ?? null,
    text: hash => byHash.get(hash) ?? null,
    body: seq => bodies.get(seq) ?? null,
  }
  return { view, leaves }
}

function authorOf({ act, party, body, on, sources, unnamed }: TestAct, index: number): AuthorPart {
  return {
    v: 1,
    log: origin,
    act,
    party: party ?? (unnamed === undefined ? 'SEC' : null),
    credential: party === undefined || on !== undefined ? 'sec' : `of-${party.toLowerCase()}`,
    claimed: 1e12,
    head: index,
    nonce: index.toString(16).padStart(32, '0'),
    ...(unnamed === undefined ? {} : { unnamed }),
    ...(on === undefined
      ? {}
      : { on, provenance: { sources: sources ?? [], confidence: 'C', how: 'reconstructed' } }),
    ...(body === undefined ? {} : { body: commitBody(body, new Uint8Array(32)) }),
  }
}

/** A verbatim or summarised wording in English, by its hash. */
export function wordingOf(text: string, kind: 'verbatim' | 'summary' = 'verbatim'): Json[] {
  return [
    {
      lang: 'en',
      kind,
      hash: wordingHash(text),
      length: new TextEncoder().encode(text.normalize('NFC')).length,
    },
  ]
}

/** The opening act of a log whose secretariat is SEC. */
export function openAct(mode: 'hosted' | 'observed', title: LocalText, procedure: Procedure): TestAct {
  const fields = { semantics: 1, name: 'test', title, mode, languages: ['en', 'fr'], authentic: ['en'] }
  return {
    act: {
      kind: 'open',
      ...fields,
      procedure: procedure as unknown as Json,
      secretariat: 'SEC',
      secretariatName: title,
    },
  }
}

export function siteFor(t: Translate, path: string, query: Query = {}): Site {
  const lang: Lang = t.lang
  return {
    t,
    lang,
    dir: direction[lang],
    path,
    query,
    demo: true,
    formToken: 'a-token',
    person: null,
    now: 1e12,
  }
}

/** A place at the table, for `ctxFor`. */
export function seatOf(party: string, name: string, more: Partial<Seat> = {}): Seat {
  const place = { party, name, credential: `${party.toLowerCase()}-1`, office: null, role: 'delegate' }
  return { ...place, visiting: false, keys: [], others: [], ...more }
}

export function ctxFor(t: Translate, view: View, path = '', more: Partial<Ctx> = {}): Ctx {
  return { ...siteFor(t, `/n/test${path}`), base: '/n/test', view, ...more }
}

/** What a reader reads: no tags, no isolates, one space. */
export function words(html: string): string {
  const text = html.replace(/<title>.*?<\/title>/gs, '').replace(/<[^>]+>/g, ' ')
  return text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:)”])/g, '$1')
    .replace(/([“(]) /g, '$1')
}

/** What no page may have, whatever it shows: broken references within it, and messages or values that are none. */
export function flaws(html: string): string[] {
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!)
  const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id!)
  const fills = [...html.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id!)
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map(id => `twice: ${id}`),
    ...[...links, ...fills].filter(id => !ids.includes(id)).map(id => `not there: ${id}`),
    ...(/undefined|NaN|\[object/.test(html) ? ['a value that is none'] : []),
    ...(/\{ ?\$|\uE000/.test(html) ? ['a message that was not filled'] : []),
  ]
}
