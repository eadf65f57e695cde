/**
 * Withholds a body, or a text wherever it is used: hidden stays under seal, erased is gone with its salt. The
 * leaf that names it stays as it is, and so do every proof and the state root. What may be in an act itself is
 * never withheld: acts hold names of states and organisations, codes and numbers.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { authorityUnitsMax } from '../../../limits.js'
import { defineAct } from '../../act.js'
import { hash, seq } from '../fields.js'

export const withholdReasons = [
  'personal-data',
  'court-order',
  'rights-of-others',
  'unlawful',
  'error',
] as const

const schema = z.strictObject({
  kind: z.literal('withhold'),
  /** The act whose body it is, or the hash of the text. */
  target: z.union([z.strictObject({ body: seq }), z.strictObject({ text: hash })]),
  level: z.enum(['hidden', 'erased']),
  reason: z.enum(withholdReasons),
  /** What stands behind it, on one line: a court and its file number, an article. Never a person's name. */
  authority: z.string().check(z.maxLength(authorityUnitsMax), z.regex(/^(?=.*\S)[^\p{Cc}\u2028\u2029]+$/u)),
})
export type Withhold = z.output<typeof schema>

/** What is withheld, as the state and the files of a log name it. */
export type WithheldKey = `body/${number}` | `text/${string}`

export function withheldKey(target: Withhold['target']): WithheldKey {
  return 'body' in target ? `body/${target.body}` : `text/${target.text}`
}

/** What a key names. */
export function withheldTarget(key: WithheldKey): Withhold['target'] {
  const named = key.slice(5)
  return key.startsWith('body/') ? { body: Number(named) } : { text: named }
}

export const withhold = defineAct<Withhold>({
  kind: 'withhold',
  schema,
  check(state, { act, seq: own }) {
    const { target } = act
    if ('body' in target && target.body >= own) return refuse('unknown-act', { where: String(target.body) })
    const key = withheldKey(target)
    const before = state.record.withheld?.get(key)
    if (before === undefined || (before.level === 'hidden' && act.level === 'erased')) return null
    return refuse('already-withheld', { where: key, args: { act: before.seq } })
  },
  evolve({ record }, { act, seq: own }) {
    record.withheld ??= new Map()
    const { level, reason, authority } = act
    record.withheld.set(withheldKey(act.target), { level, reason, authority, seq: own })
  },
})
