/**
 * What a machine can say of a draft before anybody reads it: what the checks find in each of its amendments, as they will
 * beside it once it is tabled, and conflicts with what is in force. They say "look here", judge nothing, and are never
 * counted with what people say. Rule D11, docs/spec/drafting.md.
 */
import { negotiatingText } from '../analysis/negotiating-text.js'
import { type CheckedAmendment, checkDocument } from '../assessment/checks/amendments.js'
import type { CheckBase } from '../assessment/checks/base.js'
import { suppressedIn } from '../assessment/checks/negotiation-base.js'
import type { CheckSet } from '../assessment/checks/rule.js'
import { ok, type Result } from '../canonical/result.js'
import type { Entry } from '../negotiation/act.js'
import { type Revise, revise } from '../negotiation/acts/text/revise.js'
import { type Submit, submit } from '../negotiation/acts/text/submit.js'
import type { State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { wordingHash } from '../record/body.js'
import type { Conflict } from '../text/types.js'
import type { Draft } from './draft.js'
import { actOf, type Drafted } from './tabling.js'

export interface DraftChecks {
  /** The document that the draft would be, and its amendments in force, by the references they would get. */
  readonly proposal: string
  readonly amendments: readonly CheckedAmendment[]
  /** With other amendments in force, by the provision they are shown at. */
  readonly conflicts: readonly { readonly at: string; readonly conflict: Conflict }[]
}

/** All checks of a draft that can be tabled; refuses as `actOf`. `base` is the text as it stands, in the draft's language. */
export function checksOf(
  set: CheckSet,
  base: CheckBase,
  view: View,
  party: string,
  draft: Draft,
): Result<DraftChecks> {
  const drafted = actOf(view.state, party, draft)
  if (!drafted.ok) return drafted
  const { proposal } = drafted.value.act as unknown as Submit | Revise
  const tried = tabled(view, party, drafted.value)
  return ok({
    proposal,
    amendments: checkDocument(set, tried, { ...base, suppressed: suppressedIn(tried.state) }, proposal),
    conflicts: conflictsOf(tried, proposal, draft.textLang),
  })
}

function conflictsOf(tried: View, proposal: string, lang: string): DraftChecks['conflicts'] {
  const own = (refs: readonly string[]) => refs.some(ref => ref.startsWith(`${proposal}/`))
  return negotiatingText(tried, lang).provisions.flatMap(({ compiled }) =>
    compiled.conflicts.filter(({ refs }) => own(refs)).map(conflict => ({ at: compiled.id, conflict })),
  )
}

/** The view as it would be with the act of a draft in force. The view itself stays as it is. */
export function tabled(view: View, party: string, { act, texts }: Drafted): View {
  const { state } = view
  const tried = withOwnText(state, act.kind === 'revise' ? String(act.proposal) : null)
  const author = { party } as Entry['author']
  const entry = { author, seq: state.record.acts, at: 0 }
  if (act.kind === 'revise') revise.evolve(tried, { ...entry, act: act as unknown as Revise })
  else submit.evolve(tried, { ...entry, act: act as unknown as Submit })
  const own = new Map(texts.map(text => [wordingHash(text), text]))
  return { ...view, state: tried, text: hash => own.get(hash) ?? view.text(hash) }
}

/** A state in which proposals and amendments can be entered, and one proposal revised, without touching the other. */
function withOwnText(state: State, revised: string | null): State {
  const proposals = new Map(state.text.proposals)
  const amendments = new Map(state.text.amendments)
  const found = revised === null ? undefined : proposals.get(revised)
  if (found !== undefined) {
    proposals.set(found.id, { ...found, revisions: [...found.revisions] })
    for (const id of found.amendments) amendments.set(id, { ...amendments.get(id)! })
  }
  return { ...state, text: { ...state.text, proposals, amendments } }
}
