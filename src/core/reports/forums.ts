/** Other forums that deal with the matter of a theme already: as frameworks declare, and as parties name them. Rule B8. */
import type { ForumList } from '../assessment/forums/list.js'
import { compareStrings } from '../canonical/result.js'
import type { DeclaredFramework } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import { type Fact, factOf, inOrder } from './facts.js'
import { referrals } from './judgements.js'
import { assessmentsOf, type ThemeScope } from './theme.js'

/** A topic, as the list of forums calls it; without words where the list does not have it. */
export interface CoveredLabel {
  readonly topic: string
  readonly label: LocalText
}

export interface ForumRow extends Fact {
  readonly id: string
  /** Empty for a forum that parties name and no framework describes. */
  readonly name: LocalText
  readonly kind: string | null
  readonly since: number | null
  readonly note: LocalText | null
  /** The topics of the theme that it covers. */
  readonly covers: readonly CoveredLabel[]
  /** Where the row comes from. */
  readonly cites: string | null
  /** Whether anybody has checked it; a row nobody has checked is shown as such. */
  readonly checked: boolean
  /** Acts of this theme that name it. */
  readonly namedBy: readonly number[]
}

/** Forums of the theme's framework in its order, then of others that are declared here, then those that parties only name. */
export function forums(view: View, scope: ThemeScope, list?: ForumList): ForumRow[] {
  const named = namedForums(view, scope)
  const labels = new Map(list?.topics.map(({ id, label }) => [id, label]))
  const declared = declaredForums(view, scope)
  const rows = [...declared.values()].flatMap(({ seq, forum }) => {
    const { id, name, kind, since, note, cites, checked } = forum
    const topics = scope.theme.topics.filter(topic => forum.covers.includes(topic))
    const namedBy = named.get(id) ?? []
    if (topics.length === 0 && namedBy.length === 0) return []
    const covers = topics.map(topic => ({ topic, label: labels.get(topic) ?? {} }))
    const row = { id, name, kind, since: since ?? null, note: note ?? null, cites: cites ?? null, checked }
    return [{ ...row, covers, namedBy, ...factOf(view, [seq, ...namedBy]) }]
  })
  const strangers = [...named].filter(([id]) => !declared.has(id)).sort(([a], [b]) => compareStrings(a, b))
  return [...rows, ...strangers.map(([id, namedBy]) => stranger(view, id, namedBy))]
}

interface DeclaredRow {
  /** The act that declares it. */
  readonly seq: number
  readonly forum: DeclaredFramework['forums'][number]
}

/** By id. Of several rows for one forum that of the theme's framework stands, else the first. */
function declaredForums({ state }: View, { framework }: ThemeScope): Map<string, DeclaredRow> {
  const found = new Map<string, DeclaredRow>()
  for (const { seq, forums } of [framework, ...state.record.frameworks.values()])
    for (const forum of forums) if (!found.has(forum.id)) found.set(forum.id, { seq, forum })
  return found
}

function stranger(view: View, id: string, namedBy: readonly number[]): ForumRow {
  const unknown = { name: {}, kind: null, since: null, note: null, covers: [], cites: null, checked: false }
  return { id, ...unknown, namedBy, ...factOf(view, namedBy) }
}

function namedForums(view: View, scope: ThemeScope): Map<string, number[]> {
  const assessed = assessmentsOf(view.state, scope)
  const naming = new Map([...assessed, ...referrals(view, scope)].map(a => [a.seq, a.forum]))
  const byForum = new Map<string, number[]>()
  for (const seq of inOrder(view, naming.keys())) {
    const forum = naming.get(seq)!
    if (forum !== null) byForum.set(forum, [...(byForum.get(forum) ?? []), seq])
  }
  return byForum
}
