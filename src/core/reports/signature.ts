/**
 * The signature board. A party stands where it last said itself; what others report of it never overrules
 * that, and a signature or consent ends an intention. So nobody is ever both refusing and consulting. What is only
 * reported is listed apart, and said to be contradicted where it is. Rules O1..O5 and O21..O24, docs/spec/reports.md.
 */
import { compareStrings } from '../canonical/result.js'
import type { Target } from '../negotiation/acts/fields.js'
import { holdsRight } from '../negotiation/lookup.js'
import type { Intention, State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { type Fact, factOf, type Holder, partyHolder, saying } from './facts.js'
import { type Endorsed, endorsements, hasConsented, type PartyRow, partyRows } from './signature-rows.js'
import { type Subject, subjectOf } from './subjects.js'

/** A party and where it stands, as it declared. */
export interface Declared extends Holder, Fact {
  readonly party: string
  /** The texts it gave as the cause. */
  readonly because: readonly Subject[]
  /** The act whose body gives its reasons; null where it gave none on record. */
  readonly why: number | null
  /** Acts by which others report the same of it. */
  readonly alsoReported: readonly number[]
  /** Acts by which others dispute that it declared this. */
  readonly disputedBy: readonly number[]
}

/** What others say of a party. */
export interface Reported extends Holder, Fact {
  readonly party: string
  readonly why: number | null
  /** Where the record has otherwise of the same party, what it has. */
  readonly conflict: { readonly code: Conflict; readonly acts: readonly number[] } | null
}
type Conflict = 'signed' | 'declared-sign' | 'declared-consult' | 'declared-refuse' | 'reported-otherwise'

interface Signed extends Holder, Fact {
  readonly party: string
  readonly reservation: boolean
  /** Its name is not in a list that anybody could read: it was put together afterwards. */
  readonly reconstructed: boolean
}

export interface SignatureBoard {
  readonly willNotSign: readonly Declared[]
  readonly mustConsult: readonly Declared[]
  readonly willSign: readonly Declared[]
  readonly reportedNotToSign: readonly Reported[]
  readonly reportedToConsult: readonly Reported[]
  readonly reportedToSign: readonly Reported[]
  readonly signed: {
    readonly count: number
    readonly reconstructed: number
    readonly parties: readonly Signed[]
  }
  /** Parties that hold the right to sign, by the rights on record; and every figure reported of the same. */
  readonly entitled: {
    readonly count: number
    readonly reported: readonly ({ readonly value: number } & Fact)[]
  }
  /** Entitled, and without a signature at this moment. */
  readonly notSigned: { readonly count: number; readonly parties: readonly string[] }
  /** Each party with all that it did about the instrument, and where that leaves it. */
  readonly parties: readonly PartyRow[]
  /** Endorsements bind nobody and are never counted with signatures. */
  readonly endorsed: readonly Endorsed[]
}

/** Whether signing is a matter here: the procedure provides for it, or somebody signed or spoke of it. */
export function concernsSignature({ record, signature }: State): boolean {
  const { permissions = [], groups = [], treaty } = record.procedure ?? {}
  const provided =
    treaty !== undefined ||
    permissions.some(({ acts }) => acts.includes('sign')) ||
    groups.some(({ rights }) => rights.includes('sign'))
  return provided || signature.signatures.size + signature.intentions.size > 0
}

/** The figure that counts the same as our own count of those entitled to sign. */
export const entitledFigure = 'entitled-to-sign'

type Said = readonly {
  readonly intention: Intention
  readonly stated: 'declared' | 'reported'
  readonly seq: number
}[]

export function signatureBoard(view: View): SignatureBoard {
  const { state } = view
  const entitled = entitledParties(state)
  const notSigned = entitled.filter(id => !state.signature.signatures.has(id))
  const figures = state.record.figures.get(entitledFigure) ?? []
  return {
    willNotSign: declared(view, 'refuse'),
    mustConsult: declared(view, 'consult'),
    willSign: declared(view, 'sign'),
    reportedNotToSign: reported(view, 'refuse'),
    reportedToConsult: reported(view, 'consult'),
    reportedToSign: reported(view, 'sign'),
    signed: signedParties(view),
    entitled: {
      count: entitled.length,
      reported: figures.map(({ value, seq }) => ({ value, ...factOf(view, [seq]) })),
    },
    notSigned: { count: notSigned.length, parties: notSigned },
    parties: partyRows(view),
    endorsed: endorsements(view),
  }
}

/** Every party that has said anything, or of which anything was said, by id. */
function intentions(state: State): [string, Said][] {
  return [...state.signature.intentions].sort(([a], [b]) => compareStrings(a, b))
}

/** What a party last declared itself; null once it has signed or consented, or if it never declared anything. */
function standing(state: State, party: string, said: Said): Said[number] | null {
  if (state.signature.signatures.has(party) || hasConsented(state, party)) return null
  return said.findLast(s => s.stated === 'declared') ?? null
}

function declared(view: View, intention: Intention): Declared[] {
  return intentions(view.state).flatMap(([party, said]) => {
    const stands = standing(view.state, party, said)
    return stands?.intention === intention ? [declaredOf(view, party, stands.seq, said)] : []
  })
}

function declaredOf(view: View, party: string, seq: number, said: Said): Declared {
  const { intention } = said.find(s => s.seq === seq)!
  const alsoReported = said.filter(s => s.stated === 'reported' && s.intention === intention).map(s => s.seq)
  const because = (view.leaf(seq)?.author.act.because ?? []) as readonly Target[]
  return {
    ...partyHolder(view, party),
    party,
    because: because.map(target => subjectOf(view.state, target)),
    why: saying(view, seq),
    alsoReported,
    disputedBy: view.state.record.counterReports.get(seq) ?? [],
    ...factOf(view, [seq, ...alsoReported]),
  }
}

/** What is reported of parties that did not declare the same themselves: the last report of each kind stands. */
function reported(view: View, intention: Intention): Reported[] {
  return intentions(view.state).flatMap(([party, said]) => {
    if (standing(view.state, party, said)?.intention === intention) return []
    const seqs = said.filter(s => s.stated === 'reported' && s.intention === intention).map(s => s.seq)
    const last = seqs.at(-1)
    if (last === undefined || (intention === 'sign' && view.state.signature.signatures.has(party))) return []
    const conflict = conflictOf(view.state, party, intention, said)
    return [{ ...partyHolder(view, party), party, why: saying(view, last), conflict, ...factOf(view, seqs) }]
  })
}

function conflictOf(state: State, party: string, intention: Intention, said: Said): Reported['conflict'] {
  const signature = state.signature.signatures.get(party)
  if (signature !== undefined) return { code: 'signed', acts: [signature.seq] }
  const stands = standing(state, party, said)
  if (stands !== null) return { code: `declared-${stands.intention}`, acts: [stands.seq] }
  const others = said.filter(s => s.stated === 'reported' && s.intention !== intention).map(s => s.seq)
  return others.length === 0 ? null : { code: 'reported-otherwise', acts: others }
}

function signedParties(view: View): SignatureBoard['signed'] {
  const signatures = [...view.state.signature.signatures].sort(([a], [b]) => compareStrings(a, b))
  const parties = signatures.map(([party, { seq, reservation }]) => ({
    ...partyHolder(view, party),
    party,
    reservation,
    reconstructed: view.leaf(seq)?.author.provenance?.how === 'reconstructed',
    ...factOf(view, [seq]),
  }))
  return { count: parties.length, reconstructed: parties.filter(p => p.reconstructed).length, parties }
}

function entitledParties(state: State): string[] {
  return [...state.seats.parties.keys()].filter(id => holdsRight(state, id, 'sign')).sort()
}
