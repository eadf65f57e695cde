/**
 * What the items of a draft are written against, and whether it still stands: a provision may have got another wording
 * since, an amendment may have been revised or have ended. Rules D5 to D7, docs/spec/drafting.md.
 */

import { parseTargetKey, targetKey, type Wording } from '../negotiation/acts/fields.js'
import type { AmendmentField } from '../negotiation/acts/text/amendments.js'
import type { AmendmentState, ProvisionState } from '../negotiation/state.js'
import { type View, verbatimIn } from '../negotiation/view.js'
import { type Rebased, rebase } from '../text/rebase.js'
import type { Draft, DraftItem } from './draft.js'
import { isAddition } from './draft.js'

/** What an item is on. */
type Subject =
  | { readonly provision: ProvisionState; readonly amendment?: undefined }
  | { readonly amendment: AmendmentState; readonly provision?: undefined }

export interface Basis {
  /** Null where the record has no such thing. */
  readonly subject: Subject | null
  /** `moved`: it has another wording than the item was written against. `gone`: it can be amended no more. */
  readonly stands: 'present' | 'moved' | 'gone'
  /** The version or revision that stands now, as the item would name it. */
  readonly now: string
  /** The wordings that stand now; none where the item adds. */
  readonly wordings: readonly Wording[]
  /** The verbatim texts in the draft's language that stand now, and that it was written against. */
  readonly present: string | null
  readonly before: string | null
}

const nowhere = { subject: null, stands: 'gone', wordings: [], present: null, before: null } as const

export function basisOf(view: View, { on, mark }: Pick<DraftItem, 'on' | 'mark'>, lang: string): Basis {
  const target = parseTargetKey(on)!
  const { provisions, amendments } = view.state.text
  if ('provision' in target) {
    const provision = provisions.get(target.provision)
    if (provision === undefined) return { ...nowhere, now: on }
    return isAddition(mark) ? anchored(provision) : ofProvision(view, provision, target.version, lang)
  }
  const amendment = 'amendment' in target ? amendments.get(target.amendment) : undefined
  if (amendment === undefined || !('amendment' in target)) return { ...nowhere, now: on }
  return ofAmendment(view, amendment, target.rev, lang)
}

/** What is added beside a provision is not written against its words. */
function anchored(provision: ProvisionState): Basis {
  const now = targetKey({ provision: provision.id, version: provision.version })
  const stands = provision.suppressed === null ? 'present' : 'gone'
  return { subject: { provision }, stands, now, wordings: [], present: null, before: null }
}

function ofProvision(view: View, provision: ProvisionState, version: number, lang: string): Basis {
  const { wordings, history, suppressed } = provision
  const then = history.find(h => h.version === version)?.wordings ?? []
  return {
    subject: { provision },
    stands: suppressed !== null ? 'gone' : version === provision.version ? 'present' : 'moved',
    now: targetKey({ provision: provision.id, version: provision.version }),
    wordings,
    present: verbatimIn(view, wordings, lang),
    before: verbatimIn(view, then, lang),
  }
}

function ofAmendment(view: View, amendment: AmendmentState, rev: number, lang: string): Basis {
  const { wordings, status } = amendment
  return {
    subject: { amendment },
    stands: status !== 'in-force' ? 'gone' : rev === amendment.rev ? 'present' : 'moved',
    now: targetKey({ amendment: amendment.id, rev: amendment.rev }),
    wordings,
    present: verbatimIn(view, wordings, lang),
    before: verbatimIn(view, revisedWordings(view, amendment, rev), lang),
  }
}

/** The wordings of an earlier revision: the state holds the last, the act that made it has the others. */
function revisedWordings(
  { state, leaf }: View,
  { proposal, n }: AmendmentState,
  rev: number,
): readonly Wording[] {
  const seq = state.text.proposals.get(proposal)?.revisions.find(r => r.rev === rev)?.seq
  const act = seq === undefined ? undefined : leaf(seq)?.author.act
  const items = (act?.amendments ?? []) as unknown as readonly AmendmentField[]
  return items.find(item => item.n === n)?.text ?? []
}

/** The items whose basis does not stand as they name it. */
export function unsettledItems(view: View, { items, textLang }: Draft): DraftItem[] {
  return items.filter(item => basisOf(view, item, textLang).stands !== 'present')
}

/**
 * An item's words carried over to the wording that stands now; null where there is nothing to carry over, or one of
 * the three texts is not known.
 */
export function carriedOver(view: View, item: DraftItem, lang: string): Rebased | null {
  const { stands, before, present } = basisOf(view, item, lang)
  if (stands !== 'moved' || item.mark !== 'MOD' || before === null || present === null) return null
  return rebase(before, present, item.text)
}

/** How an item meets a text that has moved on: its changes are carried over, or its words stay as they are. */
export type Settling = 'carry' | 'keep'

/**
 * A draft in which items are written against what stands now, as their author chose for each. What cannot be carried
 * over, because both changed the same words, stays as it was.
 */
export function settled(view: View, draft: Draft, choices: ReadonlyMap<number, Settling>): Draft {
  const items = draft.items.map(item => {
    const how = choices.get(item.k)
    if (how === undefined) return item
    const { stands, now } = basisOf(view, item, draft.textLang)
    if (stands !== 'moved') return item
    if (how === 'keep') return { ...item, on: now }
    const carried = carriedOver(view, item, draft.textLang)
    return carried?.ok === true ? { ...item, on: now, text: carried.text } : item
  })
  return { ...draft, items }
}
