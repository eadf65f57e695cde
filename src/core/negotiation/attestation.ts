/**
 * Who vouches for an act: the server for a session, a recorder, or the author's own key. Looks at the form of it
 * and at whose key it is; the signatures themselves are verified before an act is decided, and by an audit.
 */
import { type Refusal, refuse } from '../canonical/result.js'
import type { Attestation, AuthorPart } from '../record/leaf.js'
import { checkOwnKey, publicKeyForm, signatureForm } from './acts/seats/keys.js'
import type { State } from './state.js'

type Mode = State['record']['mode']

/** Refuses an attestation that the author may not give now, with a key it may not sign with. */
export function checkAttestation(state: State, author: AuthorPart, auth: Attestation): Refusal | null {
  const mode = author.act.kind === 'open' ? (author.act.mode as Mode) : state.record.mode
  const bad = checkForm(mode, auth)
  if (bad !== null || auth.key === undefined) return bad
  return checkOwnKey(state, author.credential, auth.key)
}

/**
 * Refuses an attestation that is none. Hosted acts are attested by the server or signed; observed ones are
 * recorded, signed by the recorder or not. A key and a signature come together, in lower-case hex.
 */
export function checkForm(mode: Mode, auth: Attestation): Refusal | null {
  const { how, key, sig, ...rest } = auth
  const bare = key === undefined && sig === undefined
  const fits = mode === 'observed' ? how === 'recorded' : how === (bare ? 'attested' : 'signed')
  if (!fits || Object.keys(rest).length > 0)
    return refuse('attestation-not-admitted', { where: String(how).slice(0, 40) })
  if (bare) return null
  if (!hasForm(key, publicKeyForm)) return refuse('malformed-key', { where: 'auth.key' })
  return hasForm(sig, signatureForm) ? null : refuse('malformed-signature', { where: 'auth.sig' })
}

function hasForm(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value)
}
