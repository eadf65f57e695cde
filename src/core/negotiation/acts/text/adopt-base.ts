/** Closes the entry of the base text: from here on it changes only by amendments and decisions. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'

const schema = z.strictObject({
  kind: z.literal('adopt-base'),
  /** How many provisions were entered, so that nobody adopts half a base. */
  provisions: z.int().check(z.gte(1)),
})
export type AdoptBase = z.output<typeof schema>

export const adoptBase = defineAct<AdoptBase>({
  kind: 'adopt-base',
  schema,
  check({ text }, { act }) {
    if (text.adopted !== null) return refuse('base-already-adopted')
    const entered = text.provisions.size
    return entered === act.provisions
      ? null
      : refuse('base-incomplete', { args: { entered, expected: act.provisions } })
  },
  evolve({ text }, { seq }) {
    text.adopted = seq
    text.version = 1
  },
})
