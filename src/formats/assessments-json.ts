/** Assessments as JSON: what the pages show, for programs. Shapes: docs/spec/assessments.md. */
import { assessmentOf } from '../core/assessment/disagreement.js'
import { effectsOf } from '../core/assessment/effects.js'
import type { AssessmentOverview } from '../core/assessment/overview.js'
import { chosenFramework } from '../core/assessment/overview.js'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { parseTargetKey, type Target, targetKey } from '../core/negotiation/acts/fields.js'
import { checkTarget } from '../core/negotiation/lookup.js'
import type { DeclaredFramework } from '../core/negotiation/state.js'
import type { View } from '../core/negotiation/view.js'

/** Every subject under one framework; `no-framework`, `unknown-framework`. */
export function assessmentsJson(
  view: View,
  asked: string | undefined,
  overview: (framework: DeclaredFramework) => AssessmentOverview,
): Result<unknown> {
  const framework = frameworkOf(view, asked)
  if (!framework.ok) return framework
  const { record } = view.state
  return ok({
    negotiation: record.name,
    at: view.at,
    frameworks: [...record.frameworks.keys()],
    ...overview(framework.value),
  })
}

/** Everything on one subject; besides those, `malformed-target`, and what `checkTarget` refuses. */
export function assessmentJson(
  view: View,
  key: string,
  asked: string | undefined,
  present: (target: Target) => Target,
): Result<unknown> {
  const framework = frameworkOf(view, asked)
  if (!framework.ok) return framework
  const named = parseTargetKey(key)
  if (named === null) return refuse('malformed-target', { where: key.slice(0, 80) })
  const unknown = checkTarget(view.state, named)
  if (unknown !== null) return unknown
  const target = present(named)
  return ok({
    negotiation: view.state.record.name,
    at: view.at,
    key: targetKey(target),
    target,
    effects: effectsOf(view, [target]),
    ...assessmentOf(view, target, framework.value),
    asked: framework.value,
  })
}

function frameworkOf({ state }: View, asked: string | undefined): Result<DeclaredFramework> {
  const found = chosenFramework(state, asked)
  if (found !== null) return ok(found)
  return asked === undefined
    ? refuse('no-framework')
    : refuse('unknown-framework', { where: asked.slice(0, 40) })
}
