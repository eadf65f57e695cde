/** What the pages of assessments ask of a framework and a subject. */
import { chosenFramework } from '../../core/assessment/overview.js'
import { parseTargetKey, type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import { assessableWordings } from '../../core/negotiation/acts/positions/assessed-wordings.js'
import { checkTarget } from '../../core/negotiation/lookup.js'
import type { DeclaredFramework } from '../../core/negotiation/state.js'
import type { View } from '../../core/negotiation/view.js'
import { labelOf, subjectOf } from '../../core/reports/subjects.js'
import { type Ctx, link } from '../context.js'
import { presentOf } from './subjects.js'

/** The framework that the address asks for, or the one that is shown at first; null where there is none. */
export function frameworkAsked({ view, query }: Ctx): DeclaredFramework | null {
  return chosenFramework(view.state, query.framework) ?? chosenFramework(view.state)
}

/** Frameworks that have criteria. */
export function frameworksAsked({ view }: Ctx): DeclaredFramework[] {
  return [...view.state.record.frameworks.values()].filter(({ criteria }) => criteria.length > 0)
}

/** The present form of the subject that a key names; null where there is none. */
export function subjectAt({ state }: View, key: string): Target | null {
  const target = parseTargetKey(key)
  return target === null || checkTarget(state, target) !== null ? null : presentOf(state, target)
}

/** The path of the assessment of a subject. */
function assessmentPath(target: Target): string {
  return `/assessments/${targetKey(target).split('/').map(encodeURIComponent).join('/')}`
}

export function assessmentLink(
  ctx: Ctx,
  target: Target,
  query: Readonly<Record<string, string>> = {},
): string {
  return link(ctx, assessmentPath(target), query)
}

/** What a subject is called in a sentence. */
export function subjectWords(ctx: Ctx, target: Target): string {
  const { kind, label } = subjectOf(ctx.view.state, target)
  if ('provision' in target) {
    const shown = labelOf(ctx.view.state, target.provision)
    return /^[\d(]/.test(shown) ? ctx.t('provision-labelled', { label: shown }) : shown
  }
  return label ?? ctx.t(kind === 'instrument' ? 'target-instrument' : 'target-wording')
}

/** The words of a subject in the page's language, else the working one, else any; null where there are none to show. */
export function wordsOf(
  { view, lang }: Ctx,
  target: Target,
): { readonly lang: string; readonly hash: string; readonly text: string | null } | null {
  const all = assessableWordings(view.state, target)
  const working = view.state.record.languages[0]
  const found = all.find(w => w.lang === lang) ?? all.find(w => w.lang === working) ?? all[0]
  return found === undefined ? null : { lang: found.lang, hash: found.hash, text: view.text(found.hash) }
}
