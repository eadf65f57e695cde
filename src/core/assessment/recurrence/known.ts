/**
 * The verbatim texts of any number of negotiations, each language apart: every wording that an act brought, from the
 * base text to the last revision, with who has it where. Acts are read once, in the order of their logs; a text that
 * an act withholds is forgotten. Summaries are the record's own words and are not kept. Rules RC10 to RC13.
 */
import type { Hash } from '../../canonical/hash.js'
import { compareStrings } from '../../canonical/result.js'
import type { Steps } from '../../canonical/steps.js'
import type { Withhold } from '../../negotiation/acts/record/withhold.js'
import type { LocalText } from '../../procedure/procedure.js'
import type { ActData, Leaf } from '../../record/leaf.js'
import { makeTextIndex, type Recurrence, type Recurrences, type TextIndex } from './texts.js'

/** Where a text stands: which negotiation has it as what, and the act that brought it. */
export interface Place {
  readonly negotiation: string
  readonly origin: string
  /** A provision, or an amendment by its reference. */
  readonly kind: 'provision' | 'amendment'
  readonly id: string
  readonly act: number
}

export interface Known extends Omit<Recurrence, 'key'> {
  readonly hash: Hash
  /** In the order of negotiations, then of acts; never empty. */
  readonly places: readonly Place[]
}

interface KnownRecurrences extends Omit<Recurrences, 'found'> {
  readonly found: readonly Known[]
}

/** A log that was read, as far as it was read: beside every answer, so that it can be made again. */
export interface KnownInput {
  readonly negotiation: string
  readonly title: LocalText
  readonly origin: string
  readonly size: number
  /** Of the tree over its first `size` acts, in hexadecimal. */
  readonly root: string
}

/** What is read of a log. */
interface LogRead {
  readonly negotiation: string
  readonly origin: string
  /** The acts that have not been read yet, in order. */
  readonly leaves: readonly Leaf[]
  /** Null where it is withheld by now. */
  readonly text: (hash: Hash) => string | null
}

export interface KnownTexts {
  read(log: LogRead): void
  /** How many texts there are in a language. */
  size(lang: string): number
  /** How often a place came or went: as long as this stays, so does every answer. */
  changes(): number
  /** How often texts were withheld: an answer that was worked out across such an act is none. */
  withdrawals(): number
  /** Texts that have language of this one, looking only at places that are `wanted`. */
  query(text: string, lang: string, wanted: (place: Place) => boolean): Steps<KnownRecurrences>
}

interface InLanguage {
  readonly index: TextIndex
  /** By text, then by negotiation and what it stands in. */
  readonly places: Map<Hash, Map<string, Place>>
}

export function makeKnownTexts(): KnownTexts {
  const languages = new Map<string, InLanguage>()
  let changes = 0
  let withdrawals = 0

  function inLanguage(lang: string): InLanguage {
    const found = languages.get(lang) ?? { index: makeTextIndex(), places: new Map() }
    languages.set(lang, found)
    return found
  }

  function read({ negotiation, origin, leaves, text }: LogRead): void {
    for (const { index: act, author } of leaves) {
      if (author.act.kind === 'withhold') withhold(negotiation, author.act as Withhold)
      if (author.act.kind === 'translate') translated(negotiation, author.act, act, text)
      for (const { lang, hash, kind, id } of textsBrought(author.act)) {
        const words = text(hash)
        if (words !== null) add(lang, hash, words, { negotiation, origin, kind, id, act })
      }
    }
  }

  function add(lang: string, hash: Hash, words: string, place: Place): void {
    const { index, places } = inLanguage(lang)
    const there = places.get(hash) ?? new Map<string, Place>()
    places.set(hash, there)
    const key = `${place.negotiation} ${place.kind} ${place.id}`
    if (there.has(key)) return
    there.set(key, place)
    index.add(hash, words)
    changes++
  }

  /** Takes a text out of one negotiation; one that no other has is gone. */
  function leave({ index, places }: InLanguage, hash: Hash, negotiation: string): void {
    const there = places.get(hash)
    if (there === undefined) return
    for (const [key, place] of there) if (place.negotiation === negotiation) there.delete(key)
    changes++
    withdrawals++
    if (there.size > 0) return
    places.delete(hash)
    index.remove(hash)
  }

  /** A translation stands wherever what it translates stands. */
  function translated(negotiation: string, act: ActData, seq: number, text: LogRead['text']): void {
    const { of, lang, hash } = act as unknown as { of: Hash; lang: string; hash: Hash }
    const words = text(hash)
    if (words === null) return
    const originals = [...languages.values()].flatMap(({ places }) => [...(places.get(of)?.values() ?? [])])
    for (const place of originals.filter(p => p.negotiation === negotiation))
      add(lang, hash, words, { ...place, act: seq })
  }

  function withhold(negotiation: string, { target }: Withhold): void {
    if (!('text' in target)) return
    for (const known of languages.values()) leave(known, target.text, negotiation)
  }

  function* query(text: string, lang: string, wanted: (place: Place) => boolean): Steps<KnownRecurrences> {
    const known = languages.get(lang)
    if (known === undefined) return { found: [], left: 0, tooShort: false }
    const { index, places } = known
    // None of a text that was withheld since the last pause.
    const wantedOf = (hash: Hash) => [...(places.get(hash)?.values() ?? [])].filter(wanted)
    const without = (hash: Hash) => wantedOf(hash).length === 0
    const { found, ...rest } = yield* index.querySteps(text, { without })
    const named = found.map(({ key, ...shared }) => ({
      ...{ hash: key, places: wantedOf(key).sort(comparePlaces) },
      ...shared,
    }))
    return { found: named, ...rest }
  }

  const size = (lang: string) => languages.get(lang)?.index.size() ?? 0
  return { read, size, changes: () => changes, withdrawals: () => withdrawals, query }
}

function comparePlaces(a: Place, b: Place): number {
  return compareStrings(a.negotiation, b.negotiation) || a.act - b.act || compareStrings(a.id, b.id)
}

interface Brought extends Pick<Place, 'kind' | 'id'> {
  readonly lang: string
  readonly hash: Hash
}

/** A wording as acts have it (src/core/negotiation/acts/fields.ts). */
interface WordingField {
  readonly lang: string
  readonly kind: string
  readonly hash: Hash
}

/** What an act has with words: a provision, an item of a consolidation, an amendment. */
interface Worded {
  readonly text?: readonly WordingField[]
  readonly provision?: string
  readonly id?: string
  readonly n?: number
}

/** The verbatim wordings that an act brings to provisions and amendments. */
function textsBrought(act: ActData): Brought[] {
  const lists = textsIn[act.kind]?.(act as unknown as Record<string, readonly Worded[]>) ?? []
  return lists.flatMap(item => {
    const { n, provision, id, text = [] } = item
    const place =
      n === undefined
        ? ({ kind: 'provision', id: String(provision ?? id) } as const)
        : ({ kind: 'amendment', id: `${act.proposal}/${n}` } as const)
    return text.filter(w => w.kind === 'verbatim').map(({ lang, hash }) => ({ ...place, lang, hash }))
  })
}

/** Where the acts that bring words to the instrument or to proposals have them. */
const textsIn: Readonly<Record<string, (act: Record<string, readonly Worded[]>) => readonly Worded[]>> = {
  'enter-provisions': act => act.provisions!,
  submit: act => act.amendments!,
  revise: act => act.amendments!,
  consolidate: act => act.items!,
  decision: act => act.settles ?? [],
  rectify: act => [act as unknown as Worded],
}
