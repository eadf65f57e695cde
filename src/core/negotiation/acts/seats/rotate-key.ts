/** Puts a new key in the place of one of the same credential, which ends with this act and may sign it. */
import * as z from 'zod/mini'
import { defineAct } from '../../act.js'
import { firstRefusal } from '../../lookup.js'
import { addKey, checkNewKey, checkOwnKey, endKey, publicKey, signature } from './keys.js'

const schema = z.strictObject({
  kind: z.literal('rotate-key'),
  from: publicKey,
  key: publicKey,
  /** By the new key, as in `enrol-key`. */
  proof: signature,
})
export type RotateKey = z.output<typeof schema>

export const rotateKey = defineAct<RotateKey>({
  kind: 'rotate-key',
  schema,
  check: (state, { act, author }) =>
    firstRefusal(checkOwnKey(state, author.credential, act.from), checkNewKey(state, act.key)),
  evolve(state, { act, author, seq }) {
    endKey(state, act.from, seq)
    addKey(state, act.key, author.credential, seq)
  },
})
