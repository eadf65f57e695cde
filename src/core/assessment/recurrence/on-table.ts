/**
 * The same language elsewhere: for every verbatim wording that a negotiation has on its table, the other places that
 * have language of it, in this negotiation or in another. A wording is never told to recur in the provision it is for,
 * nor in another alternative of that provision: that is what amendments are. Rules RC14 to RC17.
 */
import type { Hash } from '../../canonical/hash.js'
import { allAtOnce, type Steps } from '../../canonical/steps.js'
import type { Wording } from '../../negotiation/acts/fields.js'
import type { State } from '../../negotiation/state.js'
import { inReadingOrder } from '../../negotiation/tree.js'
import type { View } from '../../negotiation/view.js'
import type { Known, KnownTexts, Place } from './known.js'

/** What a wording stands in. */
interface WordingPlace {
  readonly kind: Place['kind']
  readonly id: string
}

export interface RecurringRow {
  readonly of: WordingPlace
  readonly hash: Hash
  readonly found: readonly Known[]
  /** Likely texts that were not compared, as too many. */
  readonly left: number
}

export interface RecurringOnTable {
  readonly lang: string
  /** Wordings of which language was found elsewhere: provisions in reading order, then amendments by proposal. */
  readonly rows: readonly RecurringRow[]
  /** Wordings that were looked for, and those that have too few words. */
  readonly looked: number
  readonly short: number
  /** Wordings of which the record has a summary, no words, or words that are withheld: of these it cannot tell. */
  readonly summaries: number
  readonly unknown: number
  readonly withheld: number
}

export interface RecurringAsked {
  readonly negotiation: string
  readonly lang: string
  /** Only wordings of this provision and of the amendments to it, or of this proposal. */
  readonly on?: { readonly provision: string } | { readonly proposal: string } | undefined
  /** The acts of the negotiation that the view lets through; without, all of them. */
  readonly acts?: ReadonlySet<number> | undefined
  /** How many acts of each log count, by negotiation; without, all that are known. */
  readonly sizes?: ReadonlyMap<string, number> | undefined
}

/** Acts that the view does not let through are no place of its own negotiation; others are as they are now. */
export function recurringOnTable(...asked: Parameters<typeof recurringSteps>): RecurringOnTable {
  return allAtOnce(recurringSteps(...asked))
}

/** The same with pauses; `sizes` keep what comes meanwhile apart. Where a text is withheld meanwhile the answer is none. */
export function* recurringSteps(
  view: View,
  known: KnownTexts,
  asked: RecurringAsked,
): Steps<RecurringOnTable> {
  const { negotiation, lang, acts, sizes } = asked
  const counts = { looked: 0, short: 0, summaries: 0, unknown: 0, withheld: 0 }
  const rows: RecurringRow[] = []
  for (const { of, wordings } of onTable(view.state, asked.on)) {
    const wording = wordings.find(w => w.lang === lang) ?? wordings[0]
    if (wording === undefined) continue
    if (wording.kind !== 'verbatim' || wording.lang !== lang)
      counts[wording.kind === 'summary' ? 'summaries' : 'unknown']++
    else {
      const text = view.text(wording.hash)
      if (text === null) {
        counts.withheld++
        continue
      }
      counts.looked++
      const matter = matterOf(view.state, of)
      const wanted = (place: Place) =>
        (sizes === undefined || place.act < (sizes.get(place.negotiation) ?? 0)) &&
        (place.negotiation !== negotiation ||
          ((acts === undefined || acts.has(place.act)) && matterOf(view.state, place) !== matter))
      const { found, left, tooShort } = yield* known.query(text, lang, wanted)
      if (tooShort) counts.short++
      if (found.length > 0) rows.push({ of, hash: wording.hash, found, left })
    }
  }
  return { lang, rows, ...counts }
}

interface OnTable {
  readonly of: WordingPlace
  readonly wordings: readonly Wording[]
}

function onTable(state: State, on: RecurringAsked['on']): OnTable[] {
  const { amendments } = state.text
  const provisions = inReadingOrder(state.text).filter(
    p => p.suppressed === null && (on === undefined || ('provision' in on && p.id === on.provision)),
  )
  const inForce = [...amendments.values()].filter(
    a =>
      a.status === 'in-force' &&
      (on === undefined ||
        ('proposal' in on
          ? a.proposal === on.proposal
          : matterOf(state, amendmentAt(a.id)) === on.provision)),
  )
  return [
    ...provisions.map(({ id, wordings }) => ({ of: { kind: 'provision' as const, id }, wordings })),
    ...inForce.map(({ id, wordings }) => ({ of: amendmentAt(id), wordings })),
  ]
}

function amendmentAt(id: string): WordingPlace {
  return { kind: 'amendment', id }
}

/** The provision that a wording is for: an amendment's target, or what its addition is or would become. */
function matterOf({ text }: State, { kind, id }: WordingPlace): string {
  if (kind === 'provision') return id
  const target = text.amendments.get(id)?.target
  return target !== undefined && 'provision' in target ? target.provision : id
}
