/**
 * A party says why one finding of a machine check is none, or does not matter. The finding stays where it was, with
 * the dismissal under the name of whoever made it. Rule AS11, docs/spec/assessments.md.
 */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkTarget } from '../../lookup.js'
import { code, hash, lang, target } from '../fields.js'
import { checkWording } from './assessed-wordings.js'

const schema = z.strictObject({
  kind: z.literal('dismiss-check'),
  /** What the wording is of. */
  target,
  /** The check, and the version of it that found something. */
  check: code,
  version: z.int().check(z.gte(1)),
  wording: z.strictObject({ lang, hash }),
  /** What it found: UTF-16 offsets into the wording. */
  from: z.int().check(z.gte(0)),
  to: z.int().check(z.gte(1)),
})
export type DismissCheck = z.output<typeof schema>

export const dismissCheck = defineAct<DismissCheck>({
  kind: 'dismiss-check',
  schema,
  since: 2,
  check(state, { act, author }) {
    if (author.party === null) return refuse('party-missing')
    if (author.body === undefined) return refuse('dismissal-unexplained', { where: act.check })
    return checkTarget(state, act.target) ?? checkWording(state, act.target, act.wording, [act])
  },
  evolve(state, { act, author, seq }) {
    const { kind: _, ...found } = act
    state.positions.dismissals ??= new Map()
    state.positions.dismissals.set(seq, { ...found, party: author.party!, seq })
  },
})
