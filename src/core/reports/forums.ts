/** Other forums that deal with the matter of a theme already: as the framework declares, and as parties name them. Rule B8. */
import type { View } from '../negotiation/view.js'
import type { LocalText } from '../procedure/procedure.js'
import { type Fact, factOf, inOrder } from './facts.js'
import { referrals } from './judgements.js'
import { assessmentsOf, type ThemeScope } from './theme.js'

export interface ForumRow extends Fact {
  readonly id: string
  /** Empty for a forum that parties name and no framework describes. */
  readonly name: LocalText
  readonly kind: string | null
  readonly since: number | null
  readonly note: LocalText | null
  /** The topics of the theme that it covers. */
  readonly covers: readonly string[]
  /** Where the row comes from. */
  readonly cites: string | null
  /** Whether anybody has checked it; a row nobody has checked is shown as such. */
  readonly checked: boolean
  /** Acts of this theme that name it. */
  readonly namedBy: readonly number[]
}

/** Forums in the framework's order, then those that parties name and it does not have. */
export function forums(view: View, scope: ThemeScope): ForumRow[] {
  const { framework, theme } = scope
  const named = namedForums(view, scope)
  const declared = framework.forums.flatMap(({ id, name, kind, covers, since, note, cites, checked }) => {
    const shared = covers.filter(topic => theme.topics.includes(topic))
    const namedBy = named.get(id) ?? []
    if (shared.length === 0 && namedBy.length === 0) return []
    const row = { id, name, kind, since: since ?? null, note: note ?? null, cites: cites ?? null, checked }
    return [{ ...row, covers: shared, namedBy, ...factOf(view, [scope.framework.seq, ...namedBy]) }]
  })
  const known = new Set(framework.forums.map(f => f.id))
  const strangers = [...named].filter(([id]) => !known.has(id)).sort(([a], [b]) => (a < b ? -1 : 1))
  return [...declared, ...strangers.map(([id, namedBy]) => stranger(view, id, namedBy))]
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
