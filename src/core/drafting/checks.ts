/**
 * What a machine can say of a draft before anybody reads it: words that the text has never contained, terms that nobody
 * defines, references to provisions that are not there, conflicts with what is in force. They say "look here", judge
 * nothing, and are never counted with what people say. Rule D11, docs/spec/drafting.md.
 */
import { negotiatingText } from '../analysis/negotiating-text.js'
import { undefinedTerms } from '../assessment/defined-terms.js'
import { type NewTerm, newTerms } from '../assessment/terms.js'
import { ok, type Result } from '../canonical/result.js'
import type { Entry } from '../negotiation/act.js'
import { type Revise, revise } from '../negotiation/acts/text/revise.js'
import { type Submit, submit } from '../negotiation/acts/text/submit.js'
import type { State } from '../negotiation/state.js'
import { inReadingOrder } from '../negotiation/tree.js'
import { type View, verbatimIn } from '../negotiation/view.js'
import { wordingHash } from '../record/body.js'
import { numbered, unknownReferences } from '../text/references.js'
import type { Conflict, Provision } from '../text/types.js'
import { type Draft, isAddition, isWorded } from './draft.js'
import { actOf, type Drafted } from './tabling.js'

export interface Checks {
  readonly newWords: readonly NewTerm[]
  /** Those of the new words that nothing defines. */
  readonly undefinedTerms: readonly string[]
  /** As they are written in the draft. */
  readonly unknownReferences: readonly string[]
  /** With amendments in force, by the provision they are shown at; the draft's own go by the number they would get. */
  readonly conflicts: readonly { readonly at: string; readonly conflict: Conflict }[]
}

/** All checks of a draft that can be tabled; refuses as `actOf`. */
export function checksOf(view: View, party: string, draft: Draft): Result<Checks> {
  const drafted = actOf(view.state, party, draft)
  if (!drafted.ok) return drafted
  const { textLang: lang } = draft
  const provisions = provisionsIn(view, lang)
  const text = draft.items
    .filter(isWorded)
    .map(item => item.text)
    .join('\n')
  const present = provisions.flatMap(p => p.text ?? [])
  return ok({
    newWords: newTerms(present, text, lang),
    undefinedTerms: undefinedTerms(provisions, text, lang).map(({ term }) => term),
    unknownReferences: unknownReferences(text, numbered([...provisions, ...additionsOf(draft)])),
    conflicts: conflictsOf(view, party, drafted.value, lang),
  })
}

function provisionsIn(view: View, lang: string): Provision[] {
  return inReadingOrder(view.state.text).map(({ id, parent, kind, label, margin, wordings }) => ({
    id,
    parent,
    kind,
    text: verbatimIn(view, wordings, lang),
    ...(label === null ? {} : { label }),
    ...(margin === null ? {} : { margin }),
  }))
}

/** What the draft itself would add, by its labels. */
function additionsOf({ items }: Draft): Provision[] {
  return items.flatMap(({ k, mark, label }) =>
    isAddition(mark) && label !== undefined
      ? [{ id: `+${k}`, parent: null, kind: 'article' as const, label, text: null }]
      : [],
  )
}

function conflictsOf(view: View, party: string, drafted: Drafted, lang: string): Checks['conflicts'] {
  const tried = tabled(view, party, drafted)
  const { proposal } = drafted.act as unknown as Submit | Revise
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
