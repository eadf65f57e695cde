/** Deposited documents: whose, how far they may go, when they come out, and whether they have. Rule DP6. */
import { whatIsNext } from '../negotiation/next.js'
import type { DepositState } from '../negotiation/proceedings.js'
import type { View } from '../negotiation/view.js'

export interface DepositRow extends Pick<DepositState, 'title' | 'marking' | 'hash' | 'due' | 'released'> {
  readonly act: number
  readonly party: string | null
  /** `due` where its moment or stage has come and it is not released. */
  readonly stands: 'kept' | 'due' | 'released'
}

/** At a moment, milliseconds; the newest first. */
export function depositRows({ state, leaf }: View, now: number): DepositRow[] {
  const isDue = new Set(
    whatIsNext(state, now)
      .deposits.filter(({ due }) => due)
      .map(({ deposit }) => deposit.seq),
  )
  return [...(state.proceedings?.deposits.values() ?? [])].reverse().map(deposit => {
    const { seq, title, marking, hash, due, released } = deposit
    const stands = released !== null ? 'released' : isDue.has(seq) ? 'due' : 'kept'
    return { act: seq, party: leaf(seq)?.author.party ?? null, title, marking, hash, due, released, stands }
  })
}
