/**
 * Two versions of one draft that were written at the same time: what was saved, and what somebody wants to save who
 * started from the version before. Both are shown; nothing is merged without being asked. Rule D14, docs/spec/drafting.md.
 */
import { parseTargetKey, subjectKey } from '../negotiation/acts/fields.js'
import { type Draft, type DraftItem, type Fields, withItems } from './draft.js'

interface Meanwhile {
  /** One's own draft, with the items after it that only the saved one has. */
  readonly draft: Draft
  /** What was saved of an item, by its key; none for an item that only one's own has. */
  readonly saved: ReadonlyMap<number, DraftItem>
  /** The keys of the items that only the saved one has. */
  readonly added: ReadonlySet<number>
}

/** One's own draft beside the saved one. An item is the same on both sides if its key and what it is on are. */
export function meanwhile(own: Draft, kept: Draft): Meanwhile {
  const pairs = own.items.flatMap(item => {
    const saved = kept.items.find(other => isSame(other, item))
    return saved === undefined ? [] : [[item.k, saved] as const]
  })
  const paired = new Set(pairs.map(([, saved]) => saved))
  const others = kept.items.filter(item => !paired.has(item))
  const draft = withItems(own, others)
  const added = draft.items.slice(own.items.length)
  return {
    draft,
    saved: new Map([...pairs, ...added.map((item, i) => [item.k, others[i]!] as const)]),
    added: new Set(added.map(({ k }) => k)),
  }
}

/** One's own draft with what its author took from the saved one: the fields `take-title`, `take-reasons`, `item-K-take`. */
export function taken(own: Draft, kept: Draft, fields: Fields): Draft {
  const takes = (name: string) => fields[name] === 'saved'
  return {
    ...own,
    ...(takes('take-title') ? { title: kept.title } : {}),
    ...(takes('take-reasons') ? { reasons: kept.reasons, lang: kept.lang } : {}),
    items: own.items.map(item => {
      const saved = kept.items.find(other => isSame(other, item))
      return saved !== undefined && takes(`item-${item.k}-take`) ? saved : item
    }),
  }
}

function isSame(a: DraftItem, b: DraftItem): boolean {
  return a.k === b.k && subjectKey(parseTargetKey(a.on)!) === subjectKey(parseTargetKey(b.on)!)
}
