/** Everything that is computed about where all stand, in one list: what each page answers, and what it does not. */
import { ok, type Result } from '../../core/canonical/result.js'
import type { View } from '../../core/negotiation/view.js'
import { type Ctx, link } from '../context.js'
import { page } from '../page.js'

/** Pages below `/n/ID`; messages `analysis-NAME` and `analysis-NAME-lead`. */
const pages = [
  'standing',
  'assessments',
  'package',
  'forecast',
  'signatures',
  'map',
  'recurrence',
  'forums',
  'audit',
  'changes',
] as const

export function analysisPage(ctx: Ctx): string {
  const { t } = ctx
  return page({
    site: ctx,
    ctx,
    title: t('nav-analysis'),
    section: 'analysis',
    json: true,
    children: (
      <>
        <h1>{t('nav-analysis')}</h1>
        <p class="lead">{t('analysis-lead')}</p>
        <dl class="analyses">
          {pages.map(name => (
            <>
              <dt>
                <a href={link(ctx, `/${name}`)}>{t(`analysis-${name}`)}</a>
              </dt>
              <dd>{t(`analysis-${name}-lead`)}</dd>
            </>
          ))}
        </dl>
      </>
    ),
  })
}

/** The same pages by name. */
export function analysisJson({ state }: View): Result<unknown> {
  return ok({ negotiation: state.record.name, pages })
}
