/** Ends a key: one's own, or, by who keeps the record, anybody's. What it signed before stays signed. */
import * as z from 'zod/mini'
import { defineAct } from '../../act.js'
import { checkInForce, endKey, publicKey } from './keys.js'

const schema = z.strictObject({ kind: z.literal('revoke-key'), key: publicKey })
export type RevokeKey = z.output<typeof schema>

export const revokeKey = defineAct<RevokeKey>({
  kind: 'revoke-key',
  schema,
  check: (state, { act }) => checkInForce(state, act.key),
  evolve(state, { act, seq }) {
    endKey(state, act.key, seq)
  },
})
