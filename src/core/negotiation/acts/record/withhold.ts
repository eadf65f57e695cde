/**
 * Withholds a body, or a text wherever it is used: hidden stays under seal, erased is gone with its salt. The
 * leaf that names it stays as it is, and so do every proof and the state root. What may be in an act itself is
 * never withheld: acts hold names of states and organisations, codes and numbers. Moderators remove statements in
 * the same way, on the grounds that the procedure declares.
 */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { authorityUnitsMax } from '../../../limits.js'
import { defineAct, type Entry } from '../../act.js'
import { isOneOf, otherwise, standing } from '../../permission.js'
import type { State } from '../../state.js'
import { code, hash, seq } from '../fields.js'

export const withholdReasons = [
  'personal-data',
  'court-order',
  'rights-of-others',
  'unlawful',
  'error',
  'moderation',
] as const

const schema = z.strictObject({
  kind: z.literal('withhold'),
  /** The act whose body it is, or the hash of the text. */
  target: z.union([z.strictObject({ body: seq }), z.strictObject({ text: hash })]),
  level: z.enum(['hidden', 'erased']),
  reason: z.enum(withholdReasons),
  /** What stands behind it, on one line: a court and its file number, an article. Never a person's name. */
  authority: z.string().check(z.maxLength(authorityUnitsMax), z.regex(/^(?=.*\S)[^\p{Cc}\u2028\u2029]+$/u)),
  /** Of a moderator: the ground, as the procedure declares it. */
  ground: z.optional(code),
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
  without: (_state, { act }) => act.reason === 'moderation',
  check(state, { act, seq: own }) {
    const { target, ground } = act
    if ((act.reason === 'moderation') !== (ground !== undefined))
      return refuse('malformed-act', { where: 'withhold.ground', args: { problem: 'moderation' } })
    if ('body' in target && target.body >= own) return refuse('unknown-act', { where: String(target.body) })
    const key = withheldKey(target)
    const before = state.record.withheld?.get(key)
    if (before === undefined || (before.level === 'hidden' && act.level === 'erased')) return null
    return refuse('already-withheld', { where: key, args: { act: before.seq } })
  },
  order: checkModeration,
  evolve({ record }, { act, seq: own }) {
    record.withheld ??= new Map()
    const { level, reason, authority, ground } = act
    const named = ground === undefined ? {} : { ground }
    record.withheld.set(withheldKey(act.target), { level, reason, authority, ...named, seq: own })
  },
  about: ({ target }) => withheldKey(target),
})

/** Moderators hide statements, and nothing else: what positions and objections rest on is not theirs to remove. */
function checkModeration(state: State, entry: Entry<Withhold>): Refusal | null {
  const { act, author } = entry
  if (act.reason !== 'moderation') return null
  const moderation = state.record.procedure?.moderation
  if (moderation === undefined) return refuse('not-provided-for', { where: act.kind, ...otherwise(state) })
  const { by, grounds, clause } = moderation
  const { target } = act
  const said = 'body' in target && state.positions.statements.has(target.body)
  return standing(
    state,
    entry,
    () =>
      author.party !== null && isOneOf(state, author.party, by)
        ? null
        : refuse('not-entitled', { where: act.kind, clause, args: { party: String(author.party) } }),
    () =>
      grounds.some(({ id }) => id === act.ground)
        ? null
        : refuse('unknown-ground', { where: String(act.ground), clause }),
    () => (said ? null : refuse('not-a-statement', { where: withheldKey(target), clause })),
    () => (act.level === 'hidden' ? null : refuse('moderation-only-hides', { clause })),
  )
}
