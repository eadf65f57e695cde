/** Enrols a key for one's own credential, with a signature by it over the log, the credential and itself. */
import * as z from 'zod/mini'
import { defineAct } from '../../act.js'
import { firstRefusal } from '../../lookup.js'
import { addKey, checkKeyCount, checkNewKey, publicKey, signature } from './keys.js'

const schema = z.strictObject({ kind: z.literal('enrol-key'), key: publicKey, proof: signature })
export type EnrolKey = z.output<typeof schema>

export const enrolKey = defineAct<EnrolKey>({
  kind: 'enrol-key',
  schema,
  check: (state, { act, author }) =>
    firstRefusal(checkNewKey(state, act.key), checkKeyCount(state, author.credential)),
  evolve(state, { act, author, seq }) {
    addKey(state, act.key, author.credential, seq)
  },
})
