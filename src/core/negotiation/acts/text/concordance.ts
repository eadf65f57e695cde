/** Says that the texts in all authentic languages say the same, at one version of the instrument. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { judgeRule, momentOf } from '../../judging.js'
import { checkTarget } from '../../lookup.js'
import { otherwise } from '../../permission.js'
import { version } from '../fields.js'

const schema = z.strictObject({ kind: z.literal('concordance'), instrument: version })
export type Concordance = z.output<typeof schema>

export const concordance = defineAct<Concordance>({
  kind: 'concordance',
  since: 2,
  schema,
  check: (state, { act }) => checkTarget(state, { instrument: act.instrument }),
  order(state, entry) {
    const asked = { at: momentOf(state, entry), targets: [{ instrument: entry.act.instrument }] }
    const { verdict, where = [] } = judgeRule(state, { everyLanguage: true }, asked)
    return verdict === 'fails'
      ? refuse('language-missing', { where: where.join(', '), ...otherwise(state) })
      : null
  },
  evolve() {},
})
