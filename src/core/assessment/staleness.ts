/**
 * Whether an assessment still holds of the words as they are now. It is bound to one wording and to spans in it: where
 * every span is unchanged in the wording that came after, it is carried forward; where one is changed, it is stale. The
 * fold reads no text, so this is worked out beside it. Rules AS12 to AS14, docs/spec/assessments.md.
 */
import { subjectKey, type Target, targetKey } from '../negotiation/acts/fields.js'
import { assessableWordings } from '../negotiation/acts/positions/assessed-wordings.js'
import { presentTarget, provisionOf } from '../negotiation/lookup.js'
import type { AssessmentState, State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { diffWords, type Edit, tidy } from '../text/diff.js'
import { type Tokens, tokenise } from '../text/tokens.js'
import type { Span } from './terms.js'

export interface Holding {
  /**
   * `current`: these are the words. `carried`: the words it cites stand unchanged in a later wording. `stale`: they do
   * not. `ended`: what it was on is no longer proposed, or no longer in force. `unknown`: the words are withheld.
   */
  readonly state: 'current' | 'carried' | 'stale' | 'ended' | 'unknown'
  /** What the words belong to now, by `subjectKey`: of an amendment that was adopted, the provision. */
  readonly subject: string
  /** The wording that took the place of its own; null where none did, or it has no wording. */
  readonly now: { readonly lang: string; readonly hash: string } | null
  /** Each span it cites, with where its words stand now; null where they were changed. */
  readonly spans: readonly (Span & { readonly now: Span | null })[]
}

/** What an assessment is about by now, by `subjectKey`. */
export function subjectNow(view: View, assessment: AssessmentState): string {
  return subjectKey(placeNow(view, assessment).target)
}

/** How an assessment stands to the text as it is in the view. */
export function holdingOf(view: View, assessment: AssessmentState): Holding {
  const { wording } = assessment
  const place = placeNow(view, assessment)
  const found = { subject: subjectKey(place.target), now: null, spans: [] }
  if (place.ended) return { ...found, state: 'ended' }
  if (wording === undefined)
    return { ...found, state: targetKey(place.target) === targetKey(assessment.target) ? 'current' : 'stale' }
  if ('wording' in place.target)
    return { ...found, state: 'current', now: wording, spans: asTheyWere(assessment) }
  const present = assessableWordings(view.state, place.target).filter(w => w.lang === wording.lang)
  const [now = null] = present.map(({ lang, hash }) => ({ lang, hash }))
  if (now === null) return { ...found, state: 'stale' }
  if (now.hash === wording.hash) return { ...found, state: 'current', now, spans: asTheyWere(assessment) }
  return { ...found, now, ...compared(view.text(wording.hash), view.text(now.hash), assessment.spans) }
}

function asTheyWere({ spans = [] }: AssessmentState): Holding['spans'] {
  return spans.map(span => ({ ...span, now: span }))
}

/** Where each span of one text stands in another. Without spans it is all the words that have to be the same. */
export function compared(
  before: string | null,
  after: string | null,
  spans: readonly Span[] | undefined,
): Pick<Holding, 'state' | 'spans'> {
  if (before === null || after === null)
    return { state: 'unknown', spans: (spans ?? []).map(span => ({ ...span, now: null })) }
  const [a, b] = [tokenise(before), tokenise(after)]
  const edits = tidy(diffWords(a.words, b.words), a.words, b.words)
  if (spans === undefined) return { state: edits.length === 0 ? 'carried' : 'stale', spans: [] }
  const found = spans.map(span => ({ ...span, now: imageOf(span, a, b, edits) }))
  return { state: found.every(({ now }) => now !== null) ? 'carried' : 'stale', spans: found }
}

/**
 * Where the words of a span stand now: together, every one of them, and with nothing put right before or after them,
 * which may turn them round. Null where an edit touched them.
 */
function imageOf(span: Span, a: Tokens, b: Tokens, edits: readonly Edit[]): Span | null {
  const first = a.to.findIndex(to => to > span.from)
  const end = first < 0 ? first : first + a.from.subarray(first).filter(from => from < span.to).length
  if (first < 0 || end === first) return null
  if (edits.some(({ from, to }) => from <= end && to >= first)) return null
  const last = edits.filter(({ to }) => to < first).at(-1)
  const by = last === undefined ? 0 : last.end - last.to
  return { from: b.from[first + by]!, to: b.to[end - 1 + by]! }
}

interface Place {
  readonly target: Target
  readonly ended: boolean
}

/** What an assessment is about by now: the present revision or version, or the provision that an amendment became. */
function placeNow(view: View, { target, wording }: AssessmentState): Place {
  const { state } = view
  if ('provision' in target) return ofProvision(state, target.provision, target)
  if ('amendment' in target) return ofAmendment(state, target.amendment, target)
  if ('instrument' in target) return { target: { instrument: state.text.version }, ended: false }
  if (!('proposal' in target)) return { target, ended: false }
  const item = wording === undefined ? null : itemWith(view, target.proposal, wording.hash)
  if (item !== null) return ofAmendment(state, item, target)
  const ended = state.text.proposals.get(target.proposal)?.status === 'withdrawn'
  return { target: presentTarget(state, target.proposal) ?? target, ended }
}

function ofProvision({ text }: State, id: string, target: Target): Place {
  const provision = text.provisions.get(id)
  if (provision === undefined) return { target, ended: false }
  return { target: { provision: id, version: provision.version }, ended: provision.suppressed !== null }
}

function ofAmendment(state: State, id: string, target: Target): Place {
  const amendment = state.text.amendments.get(id)
  if (amendment === undefined) return { target, ended: false }
  const taken = amendment.status === 'adopted' || amendment.status === 'subsumed'
  const provision = taken ? provisionOf(state, amendment) : null
  if (provision !== null && amendment.mark !== 'SUP' && state.text.provisions.has(provision))
    return ofProvision(state, provision, target)
  return { target: { amendment: id, rev: amendment.rev }, ended: amendment.status !== 'in-force' }
}

/** The item of a document that had a wording, in whichever of its revisions. */
function itemWith(view: View, proposal: string, hash: string): string | null {
  for (const { seq } of view.state.text.proposals.get(proposal)?.revisions ?? []) {
    const items = (view.leaf(seq)?.author.act.amendments ?? []) as unknown as readonly Item[]
    const found = items.find(({ text }) => text?.some(wording => wording.hash === hash))
    if (found !== undefined) return `${proposal}/${found.n}`
  }
  return null
}

interface Item {
  readonly n: number
  readonly text?: readonly { readonly hash?: string }[]
}
