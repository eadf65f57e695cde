/** What is worked out from the record: standing, forecast, packages, an audit of the process, what changed. */
import { ok } from '../../core/canonical/result.js'
import { packageJson } from '../../formats/package-json.js'
import { auditPage } from '../../views/pages/audit.js'
import { changesJson, changesPage } from '../../views/pages/changes.js'
import { forecastPage } from '../../views/pages/forecast.js'
import { packagePage } from '../../views/pages/package.js'
import { standingPage } from '../../views/pages/standing.js'
import { auditAnswer, changesAnswer, forecastAnswer, standingAnswer } from '../analyses.js'
import { packageAnswer } from '../packages.js'
import type { Resource } from './resource.js'

export const analysis: readonly Resource[] = [
  {
    path: '/standing',
    name: 'standing',
    query: ['provision'],
    page: (ctx, asked) => standingPage(ctx, standingAnswer(asked)),
    json: asked => {
      const provisions = standingAnswer(asked)
      const { view } = asked
      if (!provisions.ok) return provisions
      return ok({ negotiation: view.state.record.name, at: view.at, provisions: provisions.value })
    },
  },
  {
    path: '/forecast',
    name: 'forecast',
    query: ['supposing'],
    page: (ctx, asked) => forecastPage(ctx, forecastAnswer(asked)),
    json: forecastAnswer,
  },
  {
    path: '/package',
    name: 'package',
    query: ['floor', 'keep', 'drop', 'without', 'infer'],
    page: async (ctx, asked) => packagePage(ctx, await packageAnswer(asked)),
    json: async asked => {
      const answer = await packageAnswer(asked)
      return answer.ok ? ok(packageJson(answer.value)) : answer
    },
  },
  {
    path: '/audit',
    name: 'audit',
    query: ['with'],
    page: (ctx, asked) => auditPage(ctx, { answer: auditAnswer(asked), logs: asked.logs() }),
    json: auditAnswer,
  },
  {
    path: '/changes',
    name: 'changes',
    query: ['from', 'to', 'provision'],
    page: (ctx, asked) => changesPage(ctx, changesAnswer(asked)),
    json: asked => changesJson(changesAnswer(asked)),
  },
]
