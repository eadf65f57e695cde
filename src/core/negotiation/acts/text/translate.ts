/** Binds a translation to the wording it translates, and says who verified it. */
import * as z from 'zod/mini'
import { refuse } from '../../../canonical/result.js'
import { wordingBytesMax } from '../../../limits.js'
import { defineAct } from '../../act.js'
import { hash, lang, partyId } from '../fields.js'

const schema = z.strictObject({
  kind: z.literal('translate'),
  of: hash,
  lang,
  hash,
  length: z.int().check(z.gte(0), z.lte(wordingBytesMax)),
  verifiedBy: z.optional(partyId),
})
export type Translate = z.output<typeof schema>

export const translate = defineAct<Translate>({
  kind: 'translate',
  schema,
  check: (state, { act }) =>
    state.record.languages.includes(act.lang) ? null : refuse('unknown-language', { where: act.lang }),
  evolve(state, { act, seq }) {
    const of = state.text.translations.get(act.of) ?? []
    of.push({ lang: act.lang, hash: act.hash, verifiedBy: act.verifiedBy ?? null, seq })
    state.text.translations.set(act.of, of)
  },
})
