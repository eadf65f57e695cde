/**
 * A starting text for a compromise: one option picked in each bracket of the negotiating text of a provision. It
 * decides nothing; it is a draft like any other, that says whose wordings it was built from. Rule D12,
 * docs/spec/drafting.md.
 */
import { hashText } from '../canonical/hash.js'
import { canonicalize, type Json } from '../canonical/json.js'
import { alternativesIn, plainText } from '../text/reading.js'
import type { Alternatives, CompiledProvision, Option, Seq } from '../text/types.js'

export interface Bracket {
  readonly options: Alternatives['options']
  /** Some words of the base in front of it and behind it, by which a reader finds it. */
  readonly before: string
  readonly after: string
}

/** Words shown on either side of a bracket. */
const wordsAround = 5

/** Every bracket of a provision, outer before inner, in reading order: picks count them from 0. */
export function bracketsOf({ text }: CompiledProvision): Bracket[] {
  return bracketsIn(text)
}

/** In the order of `alternativesIn`. */
function bracketsIn(seq: Seq): Bracket[] {
  return seq.flatMap((part, i) => {
    if (typeof part === 'string') return []
    const before = wordsOf(seq.slice(0, i)).slice(-wordsAround).join(' ')
    const after = wordsOf(seq.slice(i + 1))
      .slice(0, wordsAround)
      .join(' ')
    return [
      { options: part.options, before, after },
      ...part.options.flatMap(option => bracketsIn(option.text)),
    ]
  })
}

function wordsOf(seq: Seq): string[] {
  return plainText(seq)
    .split(/\s+/u)
    .filter(word => word !== '')
}

/** Tells one negotiating text of a provision from the next, so that picks are read on the text they were made on. */
export function bracketsMark({ text }: CompiledProvision): string {
  return hashText(canonicalize(text as unknown as Json)).slice(0, 16)
}

interface Compromise {
  readonly text: string
  /** The amendments whose readings were picked, in order. */
  readonly from: readonly string[]
}

/** The text under some picks, by the number of the bracket; a bracket without one reads as the base. */
export function compromiseOf(compiled: CompiledProvision, picks: ReadonlyMap<number, number>): Compromise {
  const at = new Map(alternativesIn(compiled.text).map((bracket, i) => [bracket, i]))
  const from = new Set<string>()
  const choose = (bracket: Alternatives): Option | undefined => {
    const option = bracket.options[picks.get(at.get(bracket)!) ?? -1]
    if (option?.base === false) for (const ref of option.refs) from.add(ref)
    return option
  }
  const text = plainText(compiled.text, choose)
  return { text: text.replace(/\s+/gu, ' ').trim(), from: [...from].sort() }
}
