/** What a party did about the text, which ends what it said it would do: as on the signature board (O21..O24, docs/spec/reports.md). */
import type { State } from '../negotiation/state.js'
import { type InstrumentState, standingConsent } from '../negotiation/treaty.js'

export interface Deed {
  /** `left`: it consented and took that back, or said that it applies the text no more. */
  readonly did: 'consented' | 'left' | 'signed'
  readonly act: number
}

/** A consent to this text that stands, at any version; else that it left; else its signature. Null where it did nothing. */
export function deedOf({ signature, treaty }: State, party: string): Deed | null {
  const texts = [...(treaty?.instruments.values() ?? [])].filter(({ version }) => version !== null)
  const consent = texts.flatMap(text => standingConsent(text, party) ?? [])[0]
  if (consent !== undefined) return { did: 'consented', act: consent.seq }
  const left = texts.flatMap(text => leavings(text, party)).sort((a, b) => a - b)
  if (left.length > 0) return { did: 'left', act: left.at(-1)! }
  const signed = signature.signatures.get(party)
  return signed === undefined ? null : { did: 'signed', act: signed.seq }
}

/** Everybody who did something about it, whatever it was. */
export function partiesOfDeeds({ signature, treaty }: State): string[] {
  const texts = [...(treaty?.instruments.values() ?? [])].filter(({ version }) => version !== null)
  const bound = texts.flatMap(({ consents, left }) => [...consents.keys(), ...left.keys()])
  return [...new Set([...signature.signatures.keys(), ...bound])]
}

/** The acts by which a party withdrew what bound it; endorsements bind nobody. */
function leavings({ consents, left }: InstrumentState, party: string): number[] {
  const ended = (consents.get(party) ?? []).flatMap(({ way, until }) =>
    way === 'endorsement' || until === null ? [] : [until.seq],
  )
  return [...ended, ...(left.has(party) ? [left.get(party)!.seq] : [])]
}
