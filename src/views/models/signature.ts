/**
 * Where each party stands on signing. Consulting is never refusing, and what others report of a party never
 * overrules what it declared itself.
 */
import type { Intention, State } from '../../core/negotiation/state.js'

export type Signing = 'signed' | 'sign' | 'refuse' | 'consult' | 'silent'

export const signings: readonly Signing[] = ['signed', 'sign', 'consult', 'refuse', 'silent']

export interface SigningOf {
  readonly party: string
  readonly signing: Signing
  readonly stated: 'declared' | 'reported' | null
  readonly reservation: boolean
  /** The signature or the intention that stands, then what was said before. */
  readonly acts: readonly number[]
}

/** Every party that signed, said something of it, or may sign, by id. */
export function signingBoard(state: State, maySign: (party: string) => boolean): SigningOf[] {
  const { intentions, signatures } = state.signature
  return [...state.seats.parties.keys()]
    .filter(id => signatures.has(id) || intentions.has(id) || maySign(id))
    .sort()
    .map(id => signingOf(state, id))
}

export function signingOf(state: State, party: string): SigningOf {
  const said = state.signature.intentions.get(party) ?? []
  const standing = said.findLast(s => s.stated === 'declared') ?? said.at(-1)
  const acts = [...said].reverse().map(s => s.seq)
  const signed = state.signature.signatures.get(party)
  if (signed !== undefined) return { party, signing: 'signed', stated: null, reservation: signed.reservation, acts: [signed.seq, ...acts] }
  const signing: Intention | 'silent' = standing?.intention ?? 'silent'
  return { party, signing, stated: standing?.stated ?? null, reservation: false, acts }
}
