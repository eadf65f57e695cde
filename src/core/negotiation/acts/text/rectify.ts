/** Corrects an error in the words of what was adopted or signed: it changes the words, and no version is decided anew. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { otherwise } from '../../permission.js'
import { setWordings } from '../../tree.js'
import { provisionId, version, wordings } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('rectify'),
  provision: provisionId,
  version,
  text: wordings,
})
export type Rectify = z.output<typeof schema>

export const rectify = defineAct<Rectify>({
  kind: 'rectify',
  since: 2,
  schema,
  check(state, { act }) {
    const provision = state.text.provisions.get(act.provision)
    if (provision === undefined) return refuse('unknown-provision', { where: act.provision })
    return act.version === provision.version
      ? null
      : refuse('unknown-version', {
          where: act.provision,
          args: { version: act.version, latest: provision.version },
        })
  },
  order: (state, { act }) =>
    state.text.provisions.get(act.provision)!.status === 'plenary'
      ? null
      : refuse('not-adopted-yet', { where: act.provision, ...otherwise(state) }),
  evolve(state, { act, seq }) {
    setWordings(state.text.provisions.get(act.provision)!, act.text, seq)
    state.text.version++
  },
})
