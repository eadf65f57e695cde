/** What people judge and what machines find in the text: the hub of analyses, votes as a map, assessments, the same elsewhere. */
import { assessmentOverview } from '../../core/assessment/overview.js'
import { ok, type Result } from '../../core/canonical/result.js'
import type { DeclaredFramework } from '../../core/negotiation/state.js'
import type { View } from '../../core/negotiation/view.js'
import { assessmentJson, assessmentsJson } from '../../formats/assessments-json.js'
import { mapAbout, opinionMapJson } from '../../formats/opinion-map-json.js'
import { shippedTitles } from '../../sequencer/frameworks.js'
import type { DrawnMap } from '../../views/models/opinion-map.js'
import { presentOf } from '../../views/models/subjects.js'
import { analysisJson, analysisPage } from '../../views/pages/analysis.js'
import { assessmentPage } from '../../views/pages/assessment.js'
import { assessmentsPage } from '../../views/pages/assessments.js'
import { forumsPage } from '../../views/pages/forums.js'
import { opinionMapPage } from '../../views/pages/opinion-map.js'
import { recurrencePage } from '../../views/pages/recurrence.js'
import { forumsAnswer, forumsAnswerJson, recurrenceAnswer, recurrenceAnswerJson } from '../recurrence.js'
import type { Asked, Resource } from './resource.js'

export const assessment: readonly Resource[] = [
  {
    path: '/analysis',
    name: 'analysis',
    query: [],
    page: analysisPage,
    json: ({ view }) => analysisJson(view),
  },
  {
    path: '/map',
    name: 'map',
    query: [],
    page: async (ctx, { map }) => opinionMapPage(ctx, await map()),
    json: async ({ view, map }) => drawnMapJson(view, await map()),
  },
  {
    path: '/assessments',
    name: 'assessments',
    query: ['framework'],
    page: (ctx, asked) =>
      assessmentsPage(ctx, { overview: overviewOf(asked), shipped: shippedTitles(), form: asked.form }),
    json: asked => assessmentsJson(asked.view, asked.query.framework, overviewOf(asked)),
  },
  {
    path: '/assessments/{id}',
    name: 'assessment',
    query: ['framework'],
    page: (ctx, { id, form }) => assessmentPage(ctx, { id, form }),
    json: ({ view, id, query }) =>
      assessmentJson(view, id, query.framework, target => presentOf(view.state, target)),
  },
  {
    path: '/recurrence',
    name: 'recurrence',
    query: ['provision', 'proposal', 'in'],
    page: async (ctx, asked) => {
      const answer = await recurrenceAnswer(asked)
      return answer.ok ? recurrencePage(ctx, answer.value) : null
    },
    json: recurrenceAnswerJson,
  },
  {
    path: '/forums',
    name: 'forums',
    query: ['provision', 'proposal', 'in'],
    page: async (ctx, asked) => {
      const answer = await forumsAnswer(asked)
      return answer.ok ? forumsPage(ctx, answer.value) : null
    },
    json: forumsAnswerJson,
  },
]

/** The overview under a framework, from what is kept of this moment. */
const overviewOf = (asked: Asked) => (framework: DeclaredFramework) =>
  asked.computed(`assessments ${framework.id}`, () => assessmentOverview(asked.view, framework))

function drawnMapJson(view: View, drawn: Result<DrawnMap>): Result<unknown> {
  if (!drawn.ok) return drawn
  const { subject, map, size } = drawn.value
  return ok(opinionMapJson(mapAbout(view, subject, size), subject, map))
}
