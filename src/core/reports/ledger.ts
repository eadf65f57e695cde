/**
 * Objections and concerns as a report lists them: who holds it, on what ground, to what, and what became of
 * it. An open one is open; nobody's silence closes it. Rules O9..O11, docs/spec/reports.md.
 */
import { isOpenObjection } from '../negotiation/lookup.js'
import type { ObjectionFate, ObjectionState } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { type Fact, factOf, type Holder, holderOf, inOrder, saying } from './facts.js'
import { labelOf, type Subject, subjectOf } from './subjects.js'

export interface LedgerEntry extends Fact {
  readonly seq: number
  readonly holder: Holder
  readonly degree: 'objection' | 'concern'
  readonly ground: string
  readonly subject: Subject
  /** Its holder will not sign text containing this. */
  readonly redLine: boolean
  readonly fate: ObjectionFate
  readonly open: boolean
  /** The amendments or provisions that met it. */
  readonly by: readonly { readonly ref: string; readonly label: string }[]
  readonly answers: readonly { readonly holder: Holder; readonly act: number }[]
  /** The act that gave it its fate, and who says so. */
  readonly settled: { readonly holder: Holder; readonly act: number } | null
  /** The act whose body gives the ground and the cure; null where none was recorded. */
  readonly why: number | null
}

/** Entries of the ledger in the order they were raised. */
export function ledger(
  view: View,
  wanted: (objection: ObjectionState) => boolean = () => true,
): LedgerEntry[] {
  const { objections } = view.state.positions
  const seqs = [...objections.values()].filter(wanted).map(o => o.seq)
  return inOrder(view, seqs).map(seq => entryOf(view, objections.get(seq)!))
}

function entryOf(view: View, objection: ObjectionState): LedgerEntry {
  const { seq, degree, ground, redLine, fate, settled } = objection
  const acts = [seq, ...objection.answers.map(a => a.seq), ...(settled === null ? [] : [settled.seq])]
  return {
    seq,
    holder: holderOf(view, seq),
    degree,
    ground,
    subject: subjectOf(view.state, objection.target),
    redLine,
    fate,
    open: isOpenObjection(objection),
    by: (settled?.by ?? []).map(ref => ({ ref, label: labelOf(view.state, ref) })),
    answers: objection.answers.map(a => ({ holder: holderOf(view, a.seq), act: a.seq })),
    settled: settled === null ? null : { holder: holderOf(view, settled.seq), act: settled.seq },
    why: saying(view, seq),
    ...factOf(view, acts),
  }
}
