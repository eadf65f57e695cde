/** Opens the consultation of a log: its question, the exact words, who is asked and until when. Once in a log. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { consultationGroupsMax, originUnitsMax } from '../../../limits.js'
import { defineAct } from '../../act.js'
import { otherwise } from '../../permission.js'
import { code, localText, moment, target, wordings } from '../fields.js'

export const origin = z.string().check(z.regex(/^\S+$/), z.maxLength(originUnitsMax))
export const logName = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))

const schema = z.strictObject({
  kind: z.literal('open-consultation'),
  /** What it is about, in the log of a negotiation. */
  of: z.optional(z.strictObject({ origin, name: logName, target })),
  question: localText,
  /** The exact words, in each language that they are put in. */
  text: z.optional(wordings),
  groups: z
    .array(z.strictObject({ id: code, label: localText }))
    .check(z.minLength(1), z.maxLength(consultationGroupsMax)),
  who: z.enum(['public', 'invited']),
  /** Whether voters may add statements. */
  open: z.boolean(),
  closes: moment,
})
export type OpenConsultation = z.output<typeof schema>

export const openConsultation = defineAct<OpenConsultation>({
  kind: 'open-consultation',
  since: 2,
  schema,
  check(state, { act }) {
    if (state.consultation !== undefined)
      return refuse('consultation-open-already', { where: String(state.consultation.seq) })
    if (Object.keys(act.question).length === 0) return refuse('question-missing')
    const ids = act.groups.map(({ id }) => id)
    const twice = ids.find((id, i) => ids.indexOf(id) < i)
    return twice === undefined ? null : refuse('group-twice', { where: twice })
  },
  order: (state, { act, at }) => (act.closes > at ? null : refuse('deadline-past', otherwise(state))),
  evolve(state, { act, seq }) {
    const { of = null, question, text = [], groups, who, open, closes } = act
    state.consultation = {
      ...{ seq, of, question, text, groups, who, open, closes, closed: null },
      ...{ statements: new Map(), voters: [], votes: new Map(), taken: 0, replies: [] },
    }
  },
})
