/** Puts square brackets round a span that a party does not accept, offering no alternative; or lifts them. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { defineAct } from '../../act.js'
import { checkProvisionVersion } from '../../lookup.js'
import { hash, lang, provisionId, version } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('reserve'),
  provision: provisionId,
  version,
  lang,
  /** Of the wording the span is in. */
  hash,
  /** UTF-16 offsets into the wording. */
  from: z.int().check(z.gte(0)),
  to: z.int().check(z.gte(1)),
  lifted: z.optional(z.boolean()),
})
export type Reserve = z.output<typeof schema>

export const reserve = defineAct<Reserve>({
  kind: 'reserve',
  schema,
  check(state, { act, author }) {
    if (author.party === null) return refuse('party-missing')
    if (act.from >= act.to) return refuse('empty-span', { where: act.provision })
    const unknown = checkProvisionVersion(state, act.provision, act.version)
    if (unknown !== null) return unknown
    const worded = state.text.provisions
      .get(act.provision)!
      .wordings.some(w => w.kind === 'verbatim' && w.hash === act.hash)
    return worded ? null : refuse('not-the-present-wording', { where: act.provision })
  },
  evolve(state, { act, author, seq }) {
    const key = `${author.party}\n${act.provision}\n${act.hash}\n${act.from}\n${act.to}`
    const { kind: _, lifted, ...span } = act
    if (lifted === true) state.text.reserves.delete(key)
    else state.text.reserves.set(key, { ...span, party: author.party!, seq })
  },
})
