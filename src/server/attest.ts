/** Dates and attests an act on behalf of a seat: the server vouches, visibly, that its holder sent it. */
import { fromHex, hex } from '../core/canonical/hash.js'
import type { State } from '../core/negotiation/state.js'
import { commitBody } from '../core/record/body.js'
import type { AuthorPart } from '../core/record/leaf.js'
import type { Submission } from '../sequencer/sequencer.js'
import type { Actor, FormAct } from './forms/form.js'

export function attest(
  state: State,
  actor: Actor,
  made: FormAct,
  now: number,
  random: (bytes: number) => Uint8Array,
): Submission {
  const salt = made.salt === undefined ? random(32) : fromHex(made.salt)!
  const author: AuthorPart = {
    v: 1,
    log: state.record.origin,
    act: made.act,
    party: actor.party,
    credential: actor.credential,
    claimed: now,
    head: state.record.acts,
    nonce: hex(random(16)),
    ...(made.body === null ? {} : { body: commitBody(made.body, salt) }),
  }
  return {
    author,
    auth: { how: 'attested' },
    texts: made.texts,
    ...(made.body === null ? {} : { body: { salt: hex(salt), body: made.body } }),
  }
}
