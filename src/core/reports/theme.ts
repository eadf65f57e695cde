/**
 * What belongs to a theme: the amendments filed under it, and those that somebody says would have one of its
 * effects. Which effect a proposal has is never a column: it is always somebody's classification. Rules
 * B1..B3, docs/spec/reports.md.
 */
import { classifications } from '../assessment/effects.js'
import { ok, type Result, refuse } from '../canonical/result.js'
import type { Target } from '../negotiation/acts/fields.js'
import type { Framework } from '../negotiation/acts/record/declare-framework.js'
import type { AmendmentState, AssessmentState, DeclaredFramework, State } from '../negotiation/state.js'
import type { View } from '../negotiation/view.js'
import { hasWording } from './subjects.js'

type ThemeRow = Framework['themes'][number]

export interface ThemeScope {
  readonly framework: DeclaredFramework
  readonly theme: ThemeRow
  /** Amendments of the theme, whatever became of them, by id. */
  readonly amendments: ReadonlyMap<string, AmendmentState>
  /** Documents that hold one of them, or that were classified whole. */
  readonly proposals: ReadonlySet<string>
  /** Provisions that one of them would change, or has become. */
  readonly provisions: ReadonlySet<string>
}

/** Which theme is asked for; of a query that names none the first that the framework, or the record, declares. */
export function themeAsked(
  { state }: View,
  { theme, framework }: Readonly<Record<string, string>>,
): { readonly theme: string; readonly framework?: string } {
  const all = [...state.record.frameworks.values()].filter(f => !framework || f.id === framework)
  const [first] = all.flatMap(({ themes }) => themes)
  return { theme: theme || (first?.id ?? ''), ...(framework ? { framework } : {}) }
}

/** Finds a theme in a framework, or in the first that declares it, with all that belongs to it. */
export function themeScope(view: View, id: string, framework?: string): Result<ThemeScope> {
  const { state } = view
  const declared = [...state.record.frameworks.values()].filter(
    f => framework === undefined || f.id === framework,
  )
  if (declared.length === 0)
    return framework === undefined
      ? refuse('no-framework')
      : refuse('unknown-framework', { where: framework })
  for (const found of declared) {
    const theme = found.themes.find(t => t.id === id)
    if (theme !== undefined) return ok(scopeOf(view, found, theme))
  }
  const known = declared.flatMap(f => f.themes.map(t => t.id)).join(', ')
  return refuse('unknown-theme', { where: id, args: { known } })
}

function scopeOf(view: View, framework: DeclaredFramework, theme: ThemeRow): ThemeScope {
  const { state } = view
  const classified = classifications(view)
    .filter(a => hasEffectOf(theme, a))
    .map(a => a.target)
  const direct = classified.flatMap(t => ('amendment' in t ? [t.amendment] : []))
  const amendments = new Map(
    [...state.text.amendments.values()]
      .filter(a => a.themes.includes(theme.id) || direct.includes(a.id))
      .map(a => [a.id, a]),
  )
  const whole = classified.flatMap(t => ('proposal' in t ? [t.proposal] : []))
  const proposals = new Set([...[...amendments.values()].map(a => a.proposal), ...whole])
  const provisions = new Set(
    [...amendments.values()].flatMap(a => ('provision' in a.target ? [a.target.provision] : [a.id])),
  )
  return { framework, theme, amendments, proposals, provisions }
}

function hasEffectOf(theme: ThemeRow, { effects }: AssessmentState): boolean {
  return effects.some(effect => theme.effects.includes(effect))
}

/** Whether what is said of a target is said of the theme. What is said of the whole instrument bears on every theme. */
export function isInScope(scope: ThemeScope, target: Target): boolean {
  if ('amendment' in target) return scope.amendments.has(target.amendment)
  if ('proposal' in target) return scope.proposals.has(target.proposal)
  if ('provision' in target) return scope.provisions.has(target.provision)
  if ('wording' in target)
    return [...scope.amendments.values()].some(a => hasWording(a.wordings, target.wording))
  return 'instrument' in target
}

/** Assessments of the theme, in the order in which they entered the state. */
export function assessmentsOf(state: State, scope: ThemeScope): AssessmentState[] {
  const all = [...state.positions.assessments.values()]
  return all.filter(
    a => hasEffectOf(scope.theme, a) || (a.effects.length === 0 && isInScope(scope, a.target)),
  )
}
