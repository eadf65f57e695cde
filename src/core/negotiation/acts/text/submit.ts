/** Submits a proposal: a numbered document by one or more parties, holding amendments. */
import * as z from 'zod/mini'
import { type Refusal, refuse } from '../../../canonical/result.js'
import { documentOf, parseSymbol } from '../../../text/symbol.js'
import { defineAct, type Entry } from '../../act.js'
import { checkParties, firstRefusal } from '../../lookup.js'
import { otherwise } from '../../permission.js'
import type { State } from '../../state.js'
import { localText, partyId, proposalId, symbol } from '../fields.js'
import { amendments, checkAmendments, enterAmendments } from './amendments.js'

const schema = z.strictObject({
  kind: z.literal('submit'),
  proposal: proposalId,
  symbol,
  title: localText,
  /** Empty only where the source names nobody. */
  authors: z.array(partyId).check(z.maxLength(60)),
  amendments,
})
export type Submit = z.output<typeof schema>

export const submit = defineAct<Submit>({
  kind: 'submit',
  schema,
  check(state, entry) {
    const { act } = entry
    if (state.text.proposals.has(act.proposal)) return refuse('duplicate-proposal', { where: act.proposal })
    return firstRefusal(
      checkSymbol(state, act.proposal, act.symbol),
      checkParties(state, act.authors),
      checkAuthor(state, entry),
      checkAmendments(state, act.proposal, act.amendments),
    )
  },
  order: state => (state.text.adopted === null ? refuse('base-not-adopted', otherwise(state)) : null),
  evolve(state, { act, seq }) {
    const { proposal, symbol, title, authors } = act
    state.text.proposals.set(proposal, {
      id: proposal,
      symbol,
      rev: 0,
      title,
      authors,
      cosponsors: new Map(),
      amendments: enterAmendments(state, proposal, 0, act.amendments, seq),
      status: 'in-force',
      first: seq,
      revisions: [{ rev: 0, symbol, seq }],
    })
  },
})

/** A hosted proposal bears a symbol of the grammar, and that of its own document; observed ones keep theirs. */
export function checkSymbol(state: State, proposal: string, printed: string): Refusal | null {
  if (state.record.mode === 'observed') return null
  const parsed = parseSymbol(printed)
  if (!parsed.ok) return refuse('malformed-symbol', { where: printed, args: { at: parsed.at } })
  return documentOf(parsed.symbol) === proposal
    ? null
    : refuse('symbol-of-another-document', { where: printed, args: { proposal } })
}

/** In a hosted negotiation one submits in one's own name. */
function checkAuthor(state: State, { act, author }: Entry<Submit>): Refusal | null {
  if (state.record.mode === 'observed') return null
  return author.party !== null && act.authors.includes(author.party)
    ? null
    : refuse('not-an-author', { where: act.proposal })
}
