/**
 * The brief on a theme: what the pending proposals seek and who says so; which of its words the text in force
 * does not contain or define; which other forums deal with the matter; judgements under their authors' names
 * with the strongest contrary reason beside them; what is recommended instead; the objections; and what the
 * record cannot tell. All of it from the acts of one view. Rules B1 to B18, docs/spec/reports.md.
 */
import { classifications } from '../assessment/effects.js'
import type { ForumList } from '../assessment/forums/list.js'
import type { RecurringOnTable } from '../assessment/recurrence/on-table.js'
import { ok, type Result } from '../canonical/result.js'
import type { AmendmentState } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import type { Unnamed } from '../record/leaf.js'
import { type Contention, contentions } from './contention.js'
import { type Fact, factOf, holderOf, inOrder, type Remark, remarkOn } from './facts.js'
import { type ForumRow, forums } from './forums.js'
import { type IssuedReport, issuedReports } from './issued.js'
import { type Judgement, judgements, type Recommendation, recommendations } from './judgements.js'
import { type LedgerEntry, ledger } from './ledger.js'
import { type NewWord, newWords } from './new-words.js'
import { type Recurrences, recurrencesOf } from './recurrences.js'
import { type Sought, soughtEffects } from './seeks.js'
import { type StandingRow, standingsOfTheme } from './standings.js'
import { type AmendmentRow, amendmentRow } from './subjects.js'
import { fromForumList, type SuggestedRow, type Uncovered } from './suggested.js'
import { isInScope, type ThemeScope, themeScope } from './theme.js'

/** An amendment of the theme, whatever became of it. */
interface BriefedProposal extends AmendmentRow, Fact {
  readonly authors: readonly string[]
  readonly unnamed: Unnamed | null
  /** Whether anybody says which of the theme's effects it would have. */
  readonly classified: boolean
  /** What the record has of its words. */
  readonly words: 'verbatim' | 'summary' | 'unknown' | 'none'
}

export interface Brief {
  readonly negotiation: { readonly name: string; readonly title: LocalText; readonly origin: string }
  readonly theme: string
  readonly label: LocalText
  readonly framework: string
  /** The size of the log, and the moment asked for; null is now. */
  readonly at: View['at']
  readonly seeks: readonly Sought[]
  readonly proposals: readonly BriefedProposal[]
  readonly newWords: readonly NewWord[]
  /** Words of the theme that proposals use and the text in force does not define. */
  readonly undefined: readonly string[]
  readonly forums: readonly ForumRow[]
  /** Of the list of forums: others that cover its topics, and topics that nothing covers, or nothing that binds. */
  readonly suggested: readonly SuggestedRow[]
  readonly uncovered: readonly Uncovered[]
  readonly judgements: readonly Judgement[]
  readonly recommends: readonly Recommendation[]
  /** Objections and concerns to the theme's proposals. */
  readonly objections: readonly LedgerEntry[]
  /** Where the groups stand on the theme's proposals. */
  readonly standing: readonly StandingRow[]
  /** What the disagreement is about: what more groups hold first. */
  readonly contentions: readonly Contention[]
  /** Where the same language stands elsewhere; null where nobody looked. */
  readonly recurs: Recurrences | null
  /** Who has issued this brief. */
  readonly issued: readonly IssuedReport[]
  /** With a source left out: effects of which nothing else speaks, and what they rested on. */
  readonly lost: readonly {
    readonly effect: string
    readonly label: LocalText
    readonly sources: readonly string[]
  }[]
  /** What the record cannot tell. */
  readonly missing: readonly Remark[]
}

export interface BriefOptions {
  /** The framework whose theme is meant, where several declare one of this name. */
  readonly framework?: string
  /** Where `view` leaves sources out: the same moment without that exclusion. */
  readonly without?: View
  /** The list of forums that suggestions come from; none are made without. */
  readonly list?: ForumList
  /** Where the language of this negotiation stands elsewhere. */
  readonly recurring?: RecurringOnTable
}

export function brief(view: View, theme: string, options: BriefOptions = {}): Result<Brief> {
  const found = themeScope(view, theme, options.framework)
  if (!found.ok) return found
  const scope = found.value
  const { name, title, origin } = view.state.record
  const words = newWords(view, scope)
  const judged = judgements(view, scope)
  const others = forums(view, scope, options.list)
  const objections = ledger(view, o => !('instrument' in o.target) && isInScope(scope, o.target))
  const report = {
    negotiation: { name, title, origin },
    theme,
    label: scope.theme.label,
    framework: scope.framework.id,
    at: view.at,
    seeks: soughtEffects(view, scope),
    proposals: briefed(view, scope),
    newWords: words,
    undefined: words.filter(w => !w.defined && w.usedBy.length > 0).map(w => w.term),
    forums: others,
    ...fromForumList(view, scope, others, options.list),
    judgements: judged,
    recommends: recommendations(view, scope),
    objections,
    standing: standingsOfTheme(view, scope),
    contentions: contentions(view, objections, judged),
    recurs: recurrencesOf(view, scope, options.recurring),
    issued: issuedReports(view, { report: 'brief', theme, framework: scope.framework.id }),
  }
  return ok({ ...report, lost: lostEffects(report.seeks, scope, options), missing: missingFrom(report) })
}

/** The theme's amendments in the order in which they were submitted. */
function briefed(view: View, { amendments, theme }: ThemeScope): BriefedProposal[] {
  const effects = new Set(theme.effects)
  const claims = classifications(view).filter(a => a.effects.some(effect => effects.has(effect)))
  const classified = new Set(
    claims.flatMap(({ target: t }) =>
      'amendment' in t ? [t.amendment] : 'proposal' in t ? [t.proposal] : [],
    ),
  )
  const submitted = inOrder(view, new Set([...amendments.values()].map(a => a.seq)))
  const order = new Map(submitted.map((seq, i) => [seq, i]))
  return [...amendments.values()]
    .sort((a, b) => order.get(a.seq)! - order.get(b.seq)! || a.n - b.n)
    .map(a => briefedRow(view, a, classified.has(a.id) || classified.has(a.proposal)))
}

function briefedRow(view: View, amendment: AmendmentState, classified: boolean): BriefedProposal {
  const proposal = view.state.text.proposals.get(amendment.proposal)
  const authors = proposal?.authors ?? []
  const unnamed = authors.length > 0 ? null : holderOf(view, proposal?.first ?? amendment.seq).unnamed
  const row = amendmentRow(view.state, amendment)
  return { ...row, authors, unnamed, classified, words: wordsOf(amendment), ...factOf(view, [amendment.seq]) }
}

function wordsOf({ wordings }: AmendmentState): BriefedProposal['words'] {
  const kinds = wordings.map(w => w.kind)
  return kinds.includes('verbatim')
    ? 'verbatim'
    : kinds.includes('summary')
      ? 'summary'
      : (kinds[0] ?? 'none')
}

/** Effects that the whole record speaks of, and this view does not. */
function lostEffects(
  seeks: readonly Sought[],
  { theme }: ThemeScope,
  { without, framework }: BriefOptions,
): Brief['lost'] {
  if (without === undefined) return []
  const whole = themeScope(without, theme.id, framework)
  if (!whole.ok) return []
  const silent = new Set(seeks.filter(s => s.classifiedBy.length === 0).map(s => s.effect))
  return soughtEffects(without, whole.value).flatMap(({ effect, label, classifiedBy }) => {
    const sources = [...new Set(classifiedBy.flatMap(c => c.sources))].sort()
    return silent.has(effect) && classifiedBy.length > 0 ? [{ effect, label, sources }] : []
  })
}

type Gaps = Pick<Brief, 'seeks' | 'proposals' | 'newWords' | 'forums' | 'judgements'>

function missingFrom({ seeks, proposals, newWords, forums, judgements }: Gaps): Remark[] {
  const unclaimed = seeks.filter(s => s.classifiedBy.length === 0)
  const untold = newWords.filter(w => w.inBase === null).map(w => w.term)
  const unchecked = forums.filter(f => !f.checked)
  return [
    ...unclaimed.map(({ effect }) => ({ code: 'effect-unclaimed', args: { effect }, acts: [] })),
    ...remarkOn(
      'proposals-unclassified',
      proposals.filter(p => !p.classified),
    ),
    ...remarkOn(
      'proposals-summarised',
      proposals.filter(p => p.words === 'summary'),
    ),
    ...remarkOn(
      'proposals-without-words',
      proposals.filter(p => p.words === 'unknown'),
    ),
    ...(untold.length === 0
      ? []
      : [{ code: 'base-unreadable', args: { count: untold.length, terms: untold.join(', ') }, acts: [] }]),
    ...(unchecked.length === 0
      ? []
      : [{ code: 'forums-unchecked', args: { count: unchecked.length }, acts: [] }]),
    ...remarkOn(
      'judgements-without-reasons',
      judgements.filter(j => j.why === null),
    ),
    ...remarkOn(
      'judgements-uncontradicted',
      judgements.filter(j => j.contrary === null),
    ),
  ]
}
