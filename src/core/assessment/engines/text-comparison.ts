/** The first engine: what two wordings share, and what would change from one to the other. */
import * as z from 'zod/mini'
import { compareTextCharsMax } from '../../limits.js'
import { wordingHash } from '../../record/body.js'
import { redlineTexts } from '../../text/redline.js'
import type { EditOp } from '../../text/types.js'
import { sharedLanguage } from '../recurrence/compare.js'
import type { Engine } from './engine.js'

const words = z.string().check(z.maxLength(compareTextCharsMax))

type Input = { readonly from: string; readonly to: string }

type Output = {
  /** The hashes of the two texts, as wordings have them. */
  readonly from: string
  readonly to: string
  /** How many words each has. */
  readonly words: { readonly from: number; readonly to: number }
  /** Distinct runs of five words that both have, that either has, and the share in thousandths, rounded down. */
  readonly shared: number
  readonly union: number
  readonly jaccard: number
  /** The longest passages that are word for word in both, by UTF-16 offsets. */
  readonly passages: readonly {
    readonly words: number
    readonly from: number
    readonly to: number
    readonly thereFrom: number
    readonly thereTo: number
  }[]
  /** What is kept (`=`), left out (`-`) and added (`+`). */
  readonly edits: readonly (readonly [EditOp, string])[]
}

export const textComparison: Engine<Input, Output> = {
  id: 'text-comparison',
  version: 1,
  input: z.strictObject({ from: words, to: words }),
  limits: ['words-not-meaning', 'one-language', 'no-source', 'unspaced-scripts'],
  run({ from, to }) {
    const { shared, union, passages, wordsOf } = sharedLanguage(from, to)
    return {
      from: wordingHash(from),
      to: wordingHash(to),
      words: { from: wordsOf[0], to: wordsOf[1] },
      shared,
      union,
      jaccard: union === 0 ? 0 : Math.floor((1000 * shared) / union),
      passages: passages.map(passage => ({ ...passage })),
      edits: redlineTexts(from, to),
    }
  },
}
