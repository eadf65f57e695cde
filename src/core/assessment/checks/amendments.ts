/**
 * The machine checks on the amendments of a negotiation, against the text as it stands at the moment looked at. Only
 * verbatim wordings are checked: of a summary, whose words are the record keeper's, it is only said which of the listed
 * terms it speaks of. Rules CK28 to CK30, docs/spec/checks.md.
 */
import type { Wording } from '../../negotiation/acts/fields.js'
import { provisionOf } from '../../negotiation/lookup.js'
import type { AmendmentState, DismissalState, ProvisionState, State } from '../../negotiation/state.js'
import { type View, verbatimIn } from '../../negotiation/view.js'
import { sameWord } from '../vocabulary.js'
import { wordsOf } from '../words.js'
import type { CheckBase } from './base.js'
import { type Checked, runChecks } from './engine.js'
import type { Finding } from './findings.js'
import { matchesIn } from './phrases.js'
import { type Passage, type ReadBeside, readBeside, speechOf } from './read.js'
import type { CheckSet } from './rule.js'

/** A listed term that a summary speaks of, and whether the base has it; null where the record cannot tell. */
interface SpokenOf {
  readonly term: string
  readonly inBase: boolean | null
}

/** Why an amendment was not checked: no words of its own, a summary, nothing, or another language. */
type Unread = 'no-text' | 'summary' | 'unknown' | 'other-language'

export interface CheckedAmendment extends Checked {
  readonly amendment: string
  readonly rev: number
  readonly lang: string
  /** The wording that was checked; null where there is none. */
  readonly text: string | null
  /** Null where it was checked. */
  readonly unread: Unread | null
  /** Only of a summary. */
  readonly summary: readonly SpokenOf[]
}

/** One amendment, checked by itself; the others of its document speak for it where they hold a safeguard. */
export function checkAmendment(
  set: CheckSet,
  view: View,
  base: CheckBase,
  amendment: AmendmentState,
): CheckedAmendment {
  const document = inForceOf(view.state, amendment.proposal)
  return checkWith(set, view, base, amendment, readDocument(set, view, base, document))
}

/** Every amendment of a document that is in force, in its order. */
export function checkDocument(
  set: CheckSet,
  view: View,
  base: CheckBase,
  proposal: string,
): CheckedAmendment[] {
  const document = inForceOf(view.state, proposal)
  const read = readDocument(set, view, base, document)
  return document.map(amendment => checkWith(set, view, base, amendment, read))
}

function readDocument(
  set: CheckSet,
  view: View,
  base: CheckBase,
  document: readonly AmendmentState[],
): ReadBeside[] {
  return document.flatMap(amendment => {
    const passage = passageOf(view, amendment, base.lang)
    return typeof passage === 'string' ? [] : [readBeside(speechOf(set, base.lang), passage)]
  })
}

function checkWith(
  set: CheckSet,
  view: View,
  base: CheckBase,
  amendment: AmendmentState,
  document: readonly ReadBeside[],
): CheckedAmendment {
  const passage = passageOf(view, amendment, base.lang)
  const head = { amendment: amendment.id, rev: amendment.rev, lang: base.lang }
  if (typeof passage === 'string')
    return { ...head, ...nothing, unread: passage, summary: spokenOf(set, view, base, amendment.wordings) }
  const beside = document.filter(({ passage: { at } }) => at !== amendment.id)
  return {
    ...head,
    ...runChecks(set, base, [passage], beside),
    text: passage.text,
    unread: null,
    summary: [],
  }
}

const nothing = { text: null, findings: [], clauses: [], percentile: null, unspoken: [], untold: [] }

function inForceOf({ text }: State, proposal: string): AmendmentState[] {
  const { amendments = [] } = text.proposals.get(proposal) ?? {}
  return amendments.flatMap(id => text.amendments.get(id) ?? []).filter(({ status }) => status === 'in-force')
}

function passageOf(view: View, amendment: AmendmentState, lang: string): Passage | Unread {
  const { id, mark, wordings, kind, label, target } = amendment
  if (mark === 'SUP' || mark === 'NOC') return 'no-text'
  const text = verbatimIn(view, wordings, lang)
  if (text === null) return whyUnread(wordings, lang)
  const replaced = mark === 'MOD' ? reworded(view.state, amendment) : null
  return {
    at: id,
    kind: replaced?.kind ?? kind,
    text,
    parent: replaced !== null ? replaced.parent : 'parent' in target ? target.parent : null,
    ...(replaced === null ? {} : { replaces: replaced.id }),
    ...(label === null ? {} : { label }),
  }
}

function whyUnread(wordings: readonly Wording[], lang: string): Unread {
  if (wordings.some(({ kind, lang: other }) => kind === 'verbatim' && other !== lang)) return 'other-language'
  return wordings.some(({ kind }) => kind === 'summary') ? 'summary' : 'unknown'
}

/** The provision of the text that an amendment rewords; null where it would create one. */
function reworded(state: State, amendment: AmendmentState): ProvisionState | null {
  return state.text.provisions.get(provisionOf(state, amendment) ?? '') ?? null
}

/** The listed terms of `undefined-term` that a summary speaks of, each once. */
function spokenOf(set: CheckSet, view: View, base: CheckBase, wordings: readonly Wording[]): SpokenOf[] {
  const summary = wordings.find(({ kind, lang }) => kind === 'summary' && lang === base.lang)
  const text = summary === undefined || summary.kind === 'unknown' ? null : view.text(summary.hash)
  if (text === null) return []
  const words = wordsOf(text)
  const terms = matchesIn(speechOf(set, base.lang).phrases, words)
    .filter(({ means }) => means === 'undefined-term')
    .map(({ first, last }) => text.slice(words[first]!.from, words[last]!.to).toLowerCase())
  return [...new Set(terms)].map(term => ({ term, inBase: isInBase(base, term) }))
}

/** Of several words an index cannot tell whether they stand together: then only their absence is certain. */
function isInBase({ vocabulary, pairs }: CheckBase, term: string): boolean | null {
  if (vocabulary === null) return null
  const words = wordsOf(term).map(({ word }) => word)
  const there = words.every(word => sameWord(vocabulary, word).length > 0)
  return there && words.length > 1 && pairs === null ? null : there
}

/** The act by which a party dismissed a finding, the last one; null where nobody did. It counts for that version of the check. */
export function dismissalOf(
  { positions }: State,
  { check, version, wording, span }: Finding,
): DismissalState | null {
  const all = [...(positions.dismissals?.values() ?? [])]
  return (
    all.findLast(
      found =>
        found.check === check &&
        found.version === version &&
        found.wording.hash === wording &&
        found.from === span.from &&
        found.to === span.to,
    ) ?? null
  )
}
