/** Announces in a negotiation that a party asks those at home: in which log, what, about what, until when. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkTarget } from '../../lookup.js'
import { otherwise } from '../../permission.js'
import { localText, moment, target } from '../fields.js'
import { logName, origin } from './open-consultation.js'

const schema = z.strictObject({
  kind: z.literal('consult'),
  /** Of the consultation's own log. */
  origin,
  name: logName,
  target,
  question: localText,
  closes: moment,
})
export type Consult = z.output<typeof schema>

export const consult = defineAct<Consult>({
  kind: 'consult',
  since: 2,
  schema,
  check(state, { act, author }) {
    if (author.party === null) return refuse('party-missing')
    if (act.origin === state.record.origin || state.consultations?.has(act.origin))
      return refuse('announced-already', { where: act.origin })
    return checkTarget(state, act.target)
  },
  order: (state, { act, at }) => (act.closes > at ? null : refuse('deadline-past', otherwise(state))),
  evolve(state, { act, author, seq }) {
    const { origin, name, target, question, closes } = act
    state.consultations ??= new Map()
    state.consultations.set(origin, {
      ...{ seq, party: author.party!, origin, name, question, target, closes, results: [] },
    })
  },
  about: act => act.origin,
})
