/**
 * The same of what a negotiation has on its table: the wordings of a provision and of the amendments to it, or those of
 * a proposal. What its frameworks declare of other forums comes first, then the list's suggestions; and beside both
 * who says so: parties that name a forum, or answer the question of overlap. Rules FO9 to FO12.
 */
import { type Target, targetKey, type Wording } from '../../negotiation/acts/fields.js'
import { provisionOfTarget } from '../../negotiation/lookup.js'
import type { AmendmentState, State } from '../../negotiation/state.js'
import { shown, type View } from '../../negotiation/view.js'
import { type ForumList, listHere } from './list.js'
import {
  type CoveredTopic,
  coverageOf,
  type FindTopics,
  type SuggestedForum,
  suggestedForums,
  type TopicWords,
  topicFinder,
} from './overlap.js'

/** What is looked at. */
export type OverlapSubject = { readonly provision: string } | { readonly proposal: string }

export interface FoundTopic extends CoveredTopic, TopicWords {
  /** Where its words stand: in the provision as it reads (`null`), in amendments by their references. */
  readonly in: readonly (string | null)[]
}

/** A forum that a framework of this negotiation declares for a topic. */
interface DeclaredForum {
  readonly id: string
  readonly framework: string
  /** The act that declared it. */
  readonly act: number
  readonly covers: readonly string[]
}

/** Somebody who says that there is an overlap, or none, or that it belongs elsewhere. */
export interface SaidOverlap {
  readonly act: number
  readonly how: 'assessment' | 'position'
  /** The forum that is named; null where none is. */
  readonly forum: string | null
  /** The answer to the question of overlap, where it answers one. */
  readonly answer: string | null
}

export interface SubjectOverlap {
  readonly lang: string
  /** The version of the list, and the last year of which forums are looked at; null: now. */
  readonly list: number
  readonly year: number | null
  /** Whether the list has words in this language; without, nothing can be found. */
  readonly searched: boolean
  readonly topics: readonly FoundTopic[]
  readonly declared: readonly DeclaredForum[]
  /** Forums of the list that no framework here declares. */
  readonly suggested: readonly SuggestedForum[]
  readonly said: readonly SaidOverlap[]
  /** How many of the wordings are the record's own summaries, and of how many it has no words. */
  readonly summaries: number
  readonly wordless: number
}

/** Null where there is no such thing. */
export function subjectOverlap(
  view: View,
  subject: OverlapSubject,
  shipped: ForumList,
  lang: string,
): SubjectOverlap | null {
  const list = listHere(shipped, view.state)
  const texts = textsOf(view, subject, lang)
  if (texts === null) return null
  const year = yearOf(view)
  const find = topicFinder(list, lang)
  const worded = texts.flatMap(({ ref, text }) => (text === null ? [] : [{ ref, text }]))
  const topics = find === null ? [] : foundIn(find, worded)
  const ids = topics.map(({ topic }) => topic)
  const declared = declaredForums(view.state, ids)
  const known = new Set(declared.map(forum => forum.id))
  const covered = coverageOf([...declaredRows(view.state), ...list.forums], ids, year)
  return {
    lang,
    list: list.version,
    year,
    searched: find !== null,
    topics: topics.map((topic, i) => ({ ...topic, ...covered[i]! })),
    declared,
    suggested: suggestedForums(list, ids, year, { lang, texts: worded.map(({ text }) => text) }).filter(
      ({ id }) => !known.has(id),
    ),
    said: saidOf(view.state, subject),
    summaries: texts.filter(({ kind }) => kind === 'summary').length,
    wordless: texts.length - worded.length,
  }
}

/**
 * The last whole year before the one in which an observed negotiation last decided or was sent a proposal: what it made
 * itself is no forum that was there. A hosted one goes on, and has the forums there are.
 */
export function yearOf({ state, leaf }: View): number | null {
  if (state.record.mode === 'hosted') return null
  const seqs = [
    ...state.decisions.decisions.keys(),
    ...[...state.text.proposals.values()].map(proposal => proposal.first),
  ]
  const years = seqs.flatMap(seq => {
    const written = /\d{4}/.exec((leaf(seq)?.author.on ?? '').split('/').at(-1)!)
    return written === null ? [] : [Number(written[0])]
  })
  return years.length === 0 ? null : Math.max(...years) - 1
}

/** A topic of all that is on the table. */
interface TableTopic extends CoveredTopic {
  /** The provisions and proposals it was found in. */
  readonly in: readonly OverlapSubject[]
}

/** The same of the whole: every topic that anything on the table has, in the order of the list. */
export interface TableOverlap
  extends Pick<SubjectOverlap, 'lang' | 'list' | 'year' | 'searched' | 'declared'> {
  readonly topics: readonly TableTopic[]
  /** Those that cover more of the topics first. */
  readonly suggested: readonly Omit<SuggestedForum, 'likeness'>[]
}

export function tableOverlap(view: View, shipped: ForumList, lang: string): TableOverlap {
  const list = listHere(shipped, view.state)
  const found = topicsOnTheTable(view, list, lang)
  const ids = list.topics.flatMap(({ id }) => (found.has(id) ? [id] : []))
  const year = yearOf(view)
  const declared = declaredForums(view.state, ids)
  const known = new Set(declared.map(({ id }) => id))
  return {
    lang,
    list: list.version,
    year,
    searched: topicFinder(list, lang) !== null,
    topics: coverageOf([...declaredRows(view.state), ...list.forums], ids, year).map(topic => ({
      ...topic,
      in: found.get(topic.topic)!,
    })),
    declared,
    suggested: suggestedForums(list, ids, year, { lang, texts: [] }).flatMap(({ id, covers }) =>
      known.has(id) ? [] : [{ id, covers }],
    ),
  }
}

/** The topics of all that is on the table, each with what it was found in: to link where the same is dealt with. */
export function topicsOnTheTable(
  view: View,
  list: ForumList,
  lang: string,
): ReadonlyMap<string, readonly OverlapSubject[]> {
  const find = topicFinder(list, lang)
  if (find === null) return new Map()
  const found = new Map<string, Map<string, OverlapSubject>>()
  const { provisions, amendments } = view.state.text
  const look = (subject: OverlapSubject, wordings: readonly Wording[]) => {
    for (const { topic } of find(worded(view, null, wordings, lang).flatMap(({ text }) => text ?? []))) {
      const subjects = found.get(topic) ?? new Map()
      found.set(topic, subjects.set(JSON.stringify(subject), subject))
    }
  }
  for (const p of provisions.values()) if (p.suppressed === null) look({ provision: p.id }, p.wordings)
  for (const a of amendments.values()) if (a.status === 'in-force') look({ proposal: a.proposal }, a.wordings)
  return new Map([...found].map(([topic, subjects]) => [topic, [...subjects.values()]]))
}

/** A wording on the table: `ref` is the amendment it is of, null for the provision itself. */
interface OnTable {
  readonly ref: string | null
  readonly kind: 'verbatim' | 'summary' | 'unknown'
  readonly text: string | null
}

function textsOf(view: View, subject: OverlapSubject, lang: string): OnTable[] | null {
  const { provisions, proposals } = view.state.text
  const alternatives = amendmentsOf(view.state, subject).flatMap(a => worded(view, a.id, a.wordings, lang))
  if ('proposal' in subject) return proposals.has(subject.proposal) ? alternatives : null
  const provision = provisions.get(subject.provision)
  return provision === undefined ? null : [...worded(view, null, provision.wordings, lang), ...alternatives]
}

function worded(
  view: View,
  ref: string | null,
  wordings: AmendmentState['wordings'],
  lang: string,
): OnTable[] {
  const found = shown(view, wordings, lang)
  return found === null ? [] : [{ ref, kind: found.kind, text: found.lang === lang ? found.text : null }]
}

function isOf(amendment: AmendmentState, subject: OverlapSubject): boolean {
  if ('proposal' in subject) return amendment.proposal === subject.proposal
  return 'provision' in amendment.target && amendment.target.provision === subject.provision
}

function foundIn(find: FindTopics, texts: readonly { readonly ref: string | null; readonly text: string }[]) {
  const places = new Map<string, (string | null)[]>()
  for (const { ref, text } of texts)
    for (const { topic } of find([text])) places.set(topic, [...(places.get(topic) ?? []), ref])
  return find(texts.map(({ text }) => text)).map(found => ({ ...found, in: places.get(found.topic)! }))
}

function declaredRows({ record }: State) {
  return [...record.frameworks.values()].flatMap(framework => framework.forums)
}

function declaredForums({ record }: State, topics: readonly string[]): DeclaredForum[] {
  const seen = new Set<string>()
  return [...record.frameworks.values()].flatMap(({ id: framework, seq: act, forums }) =>
    forums.flatMap(({ id, covers }) => {
      const shared = topics.filter(topic => covers.includes(topic))
      if (shared.length === 0 || seen.has(id)) return []
      seen.add(id)
      return [{ id, framework, act, covers: shared }]
    }),
  )
}

/** What parties said of the overlap: assessments that name a forum or answer the question, positions that refer. */
function saidOf(state: State, subject: OverlapSubject): SaidOverlap[] {
  const { assessments, positions } = state.positions
  const bearsOn = bearing(state, subject)
  const assessed = [...assessments.values()].flatMap(({ seq: act, target, criterion, forum, answer }) => {
    const asked = criterion !== null && asksOfOverlap(state, criterion)
    if ((forum === null && !asked) || !bearsOn(target)) return []
    return [{ act, how: 'assessment' as const, forum, answer: asked ? answer : null }]
  })
  const referred = [...keysOf(state, subject)].flatMap(key =>
    [...(positions.get(key)?.values() ?? [])].flatMap(({ stance, forum, seq: act }) =>
      stance === 'refer' ? [{ act, how: 'position' as const, forum, answer: null }] : [],
    ),
  )
  return [...assessed, ...referred].sort((a, b) => a.act - b.act)
}

/** Whether a criterion asks what other bodies already deal with: it says that a machine can look for that. */
function asksOfOverlap({ record }: State, criterion: string): boolean {
  if (criterion === 'overlap') return true
  const declared = [...record.frameworks.values()].flatMap(framework => framework.criteria)
  return declared.some(one => one.id === criterion && one.machine?.includes('forum-overlap') === true)
}

/** Whether what is said of a target is said of the subject. */
function bearing(state: State, subject: OverlapSubject): (target: Target) => boolean {
  const proposals = proposalsOf(amendmentsOf(state, subject), subject)
  return target => {
    if ('proposal' in target) return proposals.has(target.proposal)
    if ('provision' in subject) return provisionOfTarget(state, target) === subject.provision
    return 'amendment' in target && state.text.amendments.get(target.amendment)?.proposal === subject.proposal
  }
}

/** Under which keys positions on the subject, as it reads now, are kept. */
function keysOf(state: State, subject: OverlapSubject): ReadonlySet<string> {
  const { proposals, provisions } = state.text
  const amendments = amendmentsOf(state, subject)
  const provision = 'provision' in subject ? provisions.get(subject.provision) : undefined
  return new Set([
    ...amendments.map(a => targetKey({ amendment: a.id, rev: a.rev })),
    ...[...proposalsOf(amendments, subject)].flatMap(id => {
      const proposal = proposals.get(id)
      return proposal === undefined ? [] : [targetKey({ proposal: id, rev: proposal.rev })]
    }),
    ...(provision === undefined ? [] : [targetKey({ provision: provision.id, version: provision.version })]),
  ])
}

function amendmentsOf({ text }: State, subject: OverlapSubject): AmendmentState[] {
  return [...text.amendments.values()].filter(a => a.status === 'in-force' && isOf(a, subject))
}

/** The proposal itself, or those with amendments to the provision. */
function proposalsOf(amendments: readonly AmendmentState[], subject: OverlapSubject): ReadonlySet<string> {
  return new Set('proposal' in subject ? [subject.proposal] : amendments.map(a => a.proposal))
}
