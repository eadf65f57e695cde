/**
 * Small negotiations for tests: plays acts through `decide` into leaves, and looks at them through `replay`,
 * with the texts and bodies they point at kept in memory. Nothing here is used outside tests.
 */
import { hex, sha256, utf8 } from '../canonical/hash.js'
import { assert } from '../canonical/result.js'
import type { Procedure } from '../procedure/procedure.js'
import { type Body, commitBody, wordingHash } from '../record/body.js'
import type { ActData, AuthorPart, Leaf, Provenance, Unnamed } from '../record/leaf.js'
import { decide } from './decide.js'
import { evolve, type Lens, replay, through } from './replay.js'
import { emptyState } from './state.js'
import { lookedAt, type View } from './view.js'

/** What the acts of a test may ask of those before them. */
export interface Names {
  /** The seq of the act named so. */
  readonly ref: (name: string) => number
  /** A wording in English, its text kept beside the log. */
  readonly verbatim: (text: string, lang?: string) => object
  readonly summary: (text: string, lang?: string) => object
}

/** An act as a test writes it; `decide` checks its fields. */
export interface TestAct {
  readonly kind: string
  readonly [field: string]: unknown
}

/** One act to play. In observed negotiations `on` and `sources` are filled in where they are left out. */
export interface Play {
  readonly as?: string
  readonly act: TestAct | ((names: Names) => TestAct)
  readonly party?: string | null
  readonly unnamed?: Unnamed
  readonly on?: string
  readonly sources?: readonly string[]
  readonly confidence?: Provenance['confidence']
  readonly how?: Provenance['how']
  readonly body?: Readonly<Record<string, string>>
}

export interface Played {
  readonly leaves: readonly Leaf[]
  readonly ref: (name: string) => number
  readonly view: (lens?: Lens) => View
  /** The same log without some of its acts, by name: for tests by mutation. */
  readonly without: (...names: readonly string[]) => View
}

export const recorder = 'RECORDER'

/** A procedure in which everybody may do everything, with the groups given. */
export function freeProcedure(
  groups: readonly string[] = ['governments', 'operators', 'advocates'],
): Procedure {
  const all = ['speak', 'propose', 'vote', 'sign'] as const
  return {
    id: 'free',
    version: 1,
    title: { en: 'Free' },
    groups: groups.map(id => ({
      id,
      label: { en: id },
      rights: id === 'governments' ? [...all] : ['speak'],
    })),
    permissions: [],
    reasoned: [],
    vote: { share: { num: 1, den: 2, strict: true }, clause: 'majority' },
    told: { clause: 'told' },
    clauses: [
      { id: 'majority', text: { en: 'More than half.' }, verified: true },
      { id: 'told', text: { en: 'Told before they are counted.' }, verified: true },
    ],
  }
}

/** The opening of an observed negotiation, with three sources. */
export function opening(procedure: Procedure = freeProcedure()): Play[] {
  const open = {
    kind: 'open',
    semantics: 1,
    name: 'test',
    title: { en: 'Test' },
    mode: 'observed',
    languages: ['en', 'fr'],
  }
  const sources = ['S01', 'S02', 'S03']
  return [
    {
      act: {
        ...open,
        authentic: ['en'],
        procedure,
        secretariat: recorder,
        secretariatName: { en: 'The recorder' },
      },
    },
    ...sources.map(source => ({
      act: { kind: 'declare-source', source, title: `Source ${source}`, where: '' },
    })),
  ]
}

/** Seats parties in a group; governments as states, the rest as organisations. */
export function seats(group: string, ...ids: readonly string[]): Play[] {
  const unit = group === 'governments' ? 'state' : 'organisation'
  return ids.map(id => ({ act: { kind: 'seat', seats: id, name: { en: `Name of ${id}` }, group, unit } }))
}

/** Plays acts in order. Stops the test at the first refusal. */
export function play(plays: readonly Play[]): Played {
  const leaves: Leaf[] = []
  const texts = new Map<string, string>()
  const bodies = new Map<number, Body>()
  const named = new Map<string, number>()
  const state = emptyState()
  const names = namesOf(named, texts)
  for (const entry of plays) {
    const { author, body } = authorOf(
      entry,
      leaves,
      (typeof entry.act === 'function' ? entry.act(names) : entry.act) as ActData,
    )
    const decided = decide(state, { author, auth: { how: 'recorded' } }, leaves.length * 1000, leaves.length)
    assert(
      decided.ok,
      `test act ${entry.as ?? leaves.length} (${author.act.kind}): ${JSON.stringify(decided)}`,
    )
    evolve(state, decided.value)
    if (body !== null) bodies.set(leaves.length, body)
    if (entry.as !== undefined) named.set(entry.as, leaves.length)
    leaves.push(decided.value)
  }
  const look = (kept: readonly Leaf[], at: View['at']) => viewOf(kept, leaves, texts, bodies, at)
  return {
    leaves,
    ref: names.ref,
    view: (lens = {}) => look(through(leaves, lens), lookedAt(leaves.length, lens.until?.when ?? null, lens)),
    without: (...gone) =>
      look(
        leaves.filter(leaf => !gone.some(name => named.get(name) === leaf.index)),
        lookedAt(leaves.length, null),
      ),
  }
}

function namesOf(named: ReadonlyMap<string, number>, texts: Map<string, string>): Names {
  const worded =
    (kind: string) =>
    (text: string, lang = 'en') => {
      const hash = wordingHash(text)
      texts.set(hash, text)
      return { lang, kind, hash, length: utf8(text).length }
    }
  const ref = (name: string) => {
    const seq = named.get(name)
    assert(seq !== undefined, `no act named ${name}`)
    return seq
  }
  return { ref, verbatim: worded('verbatim'), summary: worded('summary') }
}

function viewOf(
  kept: readonly Leaf[],
  leaves: readonly Leaf[],
  texts: ReadonlyMap<string, string>,
  bodies: ReadonlyMap<number, Body>,
  at: View['at'],
): View {
  return {
    state: replay(kept),
    at,
    leaf: seq => leaves[seq] ?? null,
    text: hash => texts.get(hash) ?? null,
    body: seq => bodies.get(seq) ?? null,
  }
}

/** Kinds that say something about the record itself, and so need no moment and no source. */
const undated = new Set([
  'open',
  'declare-source',
  'declare-framework',
  'seat',
  'enter-provisions',
  'adopt-base',
  'index-words',
  'enrol-key',
  'rotate-key',
  'revoke-key',
  'withhold',
])

function authorOf(
  entry: Play,
  leaves: readonly Leaf[],
  act: ActData,
): { author: AuthorPart; body: Body | null } {
  const place = `${leaves.length}`
  const observed = act.mode === 'observed' || leaves[0]?.author.act.mode === 'observed'
  const dated = observed && !undated.has(act.kind)
  const on = entry.on ?? (dated ? '2012-12-03' : undefined)
  const sources = entry.sources ?? (dated ? ['S02'] : undefined)
  const body = entry.body === undefined ? null : { lang: 'en', ...entry.body }
  const author: AuthorPart = {
    v: 1,
    log: 'example.org/test',
    act,
    party: entry.party ?? null,
    ...(entry.unnamed === undefined ? {} : { unnamed: entry.unnamed }),
    credential: 'recorder',
    claimed: 0,
    head: leaves.length,
    nonce: hex(sha256(utf8(place)).subarray(0, 16)),
    ...(on === undefined ? {} : { on }),
    ...(sources === undefined
      ? {}
      : { provenance: { sources, confidence: entry.confidence ?? 'A', how: entry.how ?? 'published' } }),
    ...(body === null ? {} : { body: commitBody(body, sha256(utf8(place))) }),
  }
  return { author, body }
}
