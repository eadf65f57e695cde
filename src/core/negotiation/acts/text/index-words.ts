/**
 * Publishes the word index of a base text that may not itself be shipped: every word and how often it
 * occurs, as a text beside the log. Whoever has the text can recompute it; whoever has not can still check
 * whether a word is in it.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { hash, lang } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('index-words'),
  lang,
  /** Of the index, one `word count` a line, sorted. */
  hash,
  length: z.int().check(z.gte(0)),
  provisions: z.int().check(z.gte(1)),
})
export type IndexWords = z.output<typeof schema>

export const indexWords = defineAct<IndexWords>({
  kind: 'index-words',
  schema,
  check: state => (state.text.wordIndex === null ? null : refuse('duplicate-word-index')),
  evolve(state, { act, seq }) {
    state.text.wordIndex = { hash: act.hash, provisions: act.provisions, seq }
  },
})
