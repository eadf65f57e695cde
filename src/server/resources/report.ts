/** The two reports: a brief on a theme, and what came of the negotiation. */
import { restrictionsIn } from '../../core/assessment/checks/negotiation-base.js'
import { ok } from '../../core/canonical/result.js'
import { brief } from '../../core/reports/brief.js'
import { outcomeReport } from '../../core/reports/outcome.js'
import { themeAsked } from '../../core/reports/theme.js'
import { briefPage } from '../../views/pages/brief.js'
import { reportPage } from '../../views/pages/report.js'
import { forumsHere } from '../known-texts.js'
import { checkSet } from '../machine-checks.js'
import { recurringShown } from '../recurrence.js'
import type { Asked, Resource } from './resource.js'

export const report: readonly Resource[] = [
  {
    path: '/brief',
    name: 'brief',
    query: ['theme', 'framework'],
    page: async (ctx, asked) =>
      briefPage(ctx, { whole: asked.whole, ...(await besideBrief(asked)), form: asked.form }),
    json: async asked => {
      const { theme, ...framework } = themeAsked(asked.view, asked.query)
      return brief(asked.view, theme, {
        without: asked.whole,
        ...framework,
        ...(await besideBrief(asked)),
      })
    },
  },
  {
    path: '/report',
    name: 'report',
    query: [],
    page: async (ctx, { form }) => reportPage(ctx, { checks: await checkSet(), form }),
    json: async ({ view }) =>
      ok({ ...outcomeReport(view), restrictions: restrictionsIn(await checkSet(), view) }),
  },
]

/** What a brief is given besides the record: the list of forums, and the same language elsewhere. */
async function besideBrief(asked: Asked) {
  return { list: await forumsHere(), recurring: (await recurringShown(asked)).table }
}
