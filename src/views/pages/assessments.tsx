/** What was assessed here, subject by subject: what cannot be told first, then what is answered, by whom, and what is not. */
import type { AssessedRow, AssessmentOverview } from '../../core/assessment/overview.js'
import { unassessedShownMax } from '../../core/limits.js'
import { subjectKey, type Target } from '../../core/negotiation/acts/fields.js'
import type { DeclaredFramework } from '../../core/negotiation/state.js'
import type { LocalText } from '../../core/procedure/procedure.js'
import { type Ctx, type FormState, link } from '../context.js'
import { Select } from '../forms/fields.js'
import { ActForm } from '../forms/form.js'
import { assessmentLink, frameworkAsked, subjectWords } from '../models/assessments.js'
import { mayDo } from '../models/may.js'
import { page } from '../page.js'
import { GroupName, ProvisionLink } from '../parts/names.js'
import { Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'
import { criterionWords, FrameworkChoice } from './assessment.js'

interface AssessmentsProps {
  readonly overview: (framework: DeclaredFramework) => AssessmentOverview
  /** The frameworks that ship, for whoever may declare one. */
  readonly shipped: readonly { readonly id: string; readonly title: LocalText }[]
  readonly form?: FormState | undefined
}

export function assessmentsPage(ctx: Ctx, { overview, shipped, form }: AssessmentsProps): string {
  const { t } = ctx
  const framework = frameworkAsked(ctx)
  return page({
    site: ctx,
    ctx,
    title: t('analysis-assessments'),
    section: 'analysis',
    json: true,
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/analysis')}>{t('nav-analysis')}</a>
        </p>
        <h1>{t('analysis-assessments')}</h1>
        {framework === null ? (
          <p class="note">{t('assessments-none')}</p>
        ) : (
          <Overview ctx={ctx} framework={framework} shown={overview(framework)} />
        )}
        <Declare ctx={ctx} shipped={shipped} form={form} />
      </>
    ),
  })
}

interface OverviewProps {
  readonly ctx: Ctx
  readonly framework: DeclaredFramework
  readonly shown: AssessmentOverview
}

function Overview({ ctx, framework, shown }: OverviewProps) {
  const { t } = ctx
  return (
    <>
      <p class="lead">
        {rich(t, 'assessments-lead-page', { title: <Local site={ctx} text={framework.title} /> })}
      </p>
      <FrameworkChoice ctx={ctx} framework={framework} />
      {shown.rows.length === 0 ? <p class="note">{t('assessments-nobody')}</p> : null}
      <ul class="plain assess-rows">
        {shown.rows.map(row => (
          <Row ctx={ctx} framework={framework} row={row} />
        ))}
      </ul>
      <Unassessed ctx={ctx} subjects={shown.unassessed} />
      <p class="note">{t('assessment-checks')}</p>
    </>
  )
}

function Row({ ctx, framework, row }: { ctx: Ctx; framework: DeclaredFramework; row: AssessedRow }) {
  const { t, query } = ctx
  const { unclear, answers, criteria, groups, unanswered, stale, split, selfAssessed } = row
  const named = groups.map((id, i) => [i === 0 ? '' : t('list-separator'), <GroupName ctx={ctx} id={id} />])
  const facts = [
    criteria.length === 0
      ? t('assessments-row-none')
      : t('assessments-row-criteria', { count: criteria.length, of: framework.criteria.length }),
    ...(groups.length === 0 ? [] : [rich(t, 'assessments-row-groups', { groups: <span>{named}</span> })]),
    ...(unanswered.length === 0 ? [] : [t('assessments-row-unanswered', { count: unanswered.length })]),
    ...(stale === 0 ? [] : [<span class="caution">{t('assessments-row-stale', { count: stale })}</span>]),
  ]
  return (
    <li>
      <h3>
        <a href={assessmentLink(ctx, row.target, { framework: query.framework ?? '' })}>
          <bdi>{subjectWords(ctx, row.target)}</bdi>
        </a>{' '}
        {row.provision === null || 'provision' in row.target ? null : (
          <small>
            <ProvisionLink ctx={ctx} id={row.provision} />
          </small>
        )}
      </h3>
      {unclear === 0 ? null : (
        <p class="first-unclear">{t('assessments-row-unclear', { unclear, answers })}</p>
      )}
      {selfAssessed === null ? null : <p class="note">{t('assessments-row-self', selfAssessed)}</p>}
      <p class="prov">{facts.map((fact, i) => [i === 0 ? '' : ' · ', fact])}</p>
      {split.length === 0 ? null : (
        <p>
          {t('assessments-row-split', {
            criteria: split.map(id => criterionWords(ctx, framework, id)).join(t('list-separator')),
          })}
        </p>
      )}
    </li>
  )
}

/** Links to what nobody has looked at: with a seat, the way to do it. */
function Unassessed({ ctx, subjects }: { ctx: Ctx; subjects: readonly Target[] }) {
  const { t, query } = ctx
  if (subjects.length === 0) return null
  const listed = subjects.slice(0, unassessedShownMax)
  return (
    <details class="more">
      <summary>{t('assessments-unassessed', { count: subjects.length })}</summary>
      <ul class="strip">
        {listed.map(target => (
          <li id={`u-${subjectKey(target).replace(/[^A-Za-z0-9]+/g, '-')}`}>
            <a href={assessmentLink(ctx, target, { framework: query.framework ?? '' })}>
              <bdi>{subjectWords(ctx, target)}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {listed.length === subjects.length ? null : (
        <p class="note">{t('assessments-unassessed-more', { count: subjects.length - listed.length })}</p>
      )}
    </details>
  )
}

/** Whoever keeps the questions declares another framework: one that ships. Others are entered from the command line. */
function Declare({ ctx, shipped, form }: Pick<AssessmentsProps, 'shipped' | 'form'> & { ctx: Ctx }) {
  const { t, view } = ctx
  const rest = shipped.filter(({ id }) => !view.state.record.frameworks.has(id))
  if (!mayDo(ctx, 'declare-framework') || rest.length === 0) return null
  const choices = rest.map(({ id, title }) => ({ value: id, label: localString(ctx, title) }))
  return (
    <ActForm
      ctx={ctx}
      kind="declare-framework"
      form={form}
      title={t('framework-form')}
      submit={t('framework-form-send')}
    >
      {values => (
        <>
          <p class="note">{t('framework-form-note')}</p>
          <Select values={values} name="framework" label={t('framework-form-which')} choices={choices} />
        </>
      )}
    </ActForm>
  )
}
