/**
 * What the list of forums adds to those that a negotiation has declared: suggestions, said to be such, and the topics
 * of a theme that no forum covers, or recommendations alone. Rules FO13 and FO14, docs/spec/forums.md.
 */
import { type Forum, type ForumList, listHere } from '../assessment/forums/list.js'
import { type CoveredTopic, coverageOf, suggestedForums } from '../assessment/forums/overlap.js'
import { yearOf } from '../assessment/forums/subject.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import type { CoveredLabel, ForumRow } from './forums.js'
import type { ThemeScope } from './theme.js'

export interface SuggestedRow
  extends Pick<Forum, 'id' | 'name' | 'kind' | 'since' | 'seats' | 'force' | 'state' | 'checked'> {
  /** The topics of the theme that it covers. */
  readonly covers: readonly CoveredLabel[]
  readonly leaves: LocalText | null
  readonly source: string | null
}

export interface Uncovered extends CoveredTopic {
  readonly label: LocalText
  /** Those that recommend, where nothing else covers it. */
  readonly recommended: readonly { readonly id: string; readonly name: LocalText }[]
}

interface FromList {
  readonly suggested: readonly SuggestedRow[]
  readonly uncovered: readonly Uncovered[]
}

/** Nothing without a list. Forums that are declared here for a topic of the theme are not suggested again. */
export function fromForumList(
  view: View,
  { theme }: ThemeScope,
  shown: readonly ForumRow[],
  shipped: ForumList | undefined,
): FromList {
  if (shipped === undefined) return { suggested: [], uncovered: [] }
  const list = listHere(shipped, view.state)
  const declared = [...view.state.record.frameworks.values()].flatMap(framework => framework.forums)
  const known = new Set(shown.flatMap(({ id, covers }) => (covers.length === 0 ? [] : [id])))
  const year = yearOf(view)
  const labels = new Map(list.topics.map(({ id, label }) => [id, label]))
  const topics = theme.topics.filter(topic => labels.has(topic))
  const forums = [...declared, ...list.forums]
  return {
    suggested: suggestedForums(list, topics, year, { lang: 'en', texts: [] })
      .filter(({ id }) => !known.has(id))
      .map(({ id, covers }) => rowOf(list.forums.find(forum => forum.id === id)!, covers, labels)),
    uncovered: coverageOf(forums, topics, year)
      .filter(({ coverage }) => coverage !== 'covered')
      .map(topic => ({
        ...topic,
        label: labels.get(topic.topic)!,
        recommended: topic.forums.map(id => ({ id, name: forums.find(forum => forum.id === id)!.name })),
      })),
  }
}

function rowOf(
  { id, name, kind, since, seats, force, state, checked, leaves, source }: Forum,
  covers: readonly string[],
  labels: ReadonlyMap<string, LocalText>,
): SuggestedRow {
  return {
    ...{ id, name, kind, since, seats, force, state, checked },
    covers: covers.map(topic => ({ topic, label: labels.get(topic)! })),
    leaves: leaves ?? null,
    source: source ?? null,
  }
}
