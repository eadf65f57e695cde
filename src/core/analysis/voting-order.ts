/**
 * The order in which amendments to one provision are put to the vote, suggested: the furthest removed from the
 * present words first (rules of procedure of the UN General Assembly, rule 90). How far is counted in words: those
 * that would go and those that would come. A suggestion; the chair rules.
 */
import { compareStrings } from '../canonical/result.js'
import type { AmendmentState } from '../negotiation/state.js'
import { type View, verbatimIn } from '../negotiation/view.js'
import { redlineTexts } from '../text/redline.js'
import { isWord, tokenise } from '../text/tokens.js'
import { amendmentsInForce } from './negotiating-text.js'

interface VotingPlace {
  readonly amendment: string
  readonly mark: AmendmentState['mark']
  /** Words that go and words that come; null where its words, or the present ones, are not on record. */
  readonly words: number | null
}

/** Amendments in force to a provision, the furthest removed first; those that nobody can measure come last. */
export function votingOrder(view: View, provision: string, lang: string): VotingPlace[] {
  const base = verbatimIn(view, view.state.text.provisions.get(provision)?.wordings ?? [], lang)
  return amendmentsInForce(view.state)
    .filter(({ target, mark }) => 'provision' in target && target.provision === provision && isVotable(mark))
    .map(amendment => ({
      amendment: amendment.id,
      mark: amendment.mark,
      words: base === null ? null : wordsChanged(view, amendment, base, lang),
    }))
    .sort((a, b) => (b.words ?? -1) - (a.words ?? -1) || compareStrings(a.amendment, b.amendment))
}

/** To leave the text as it is, is what is left when every amendment has fallen. */
function isVotable(mark: AmendmentState['mark']): boolean {
  return mark === 'MOD' || mark === 'SUP'
}

function wordsChanged(view: View, amendment: AmendmentState, base: string, lang: string): number | null {
  const text = amendment.mark === 'SUP' ? '' : verbatimIn(view, amendment.wordings, lang)
  if (text === null) return null
  const edits = redlineTexts(base, text).filter(([op]) => op !== '=')
  return edits.reduce((words, [, span]) => words + tokenise(span).words.filter(isWord).length, 0)
}
