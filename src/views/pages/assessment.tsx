/** The assessment of one wording under one framework: its words, who proposes it, what it would do, every question. */
import type { Family } from '../../core/assessment/called-for.js'
import { assessmentOf, type SubjectAssessment } from '../../core/assessment/disagreement.js'
import { agreementAnswersMin } from '../../core/limits.js'
import { parseTargetKey, type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import type { DeclaredFramework } from '../../core/negotiation/state.js'
import { type Ctx, type FormState, here, link } from '../context.js'
import { AssessForm, DoesNotArise } from '../forms/assess-form.js'
import { canAct } from '../forms/form.js'
import { SeatInvitation } from '../forms/position-form.js'
import { frameworkAsked, frameworksAsked, subjectAt, subjectWords, wordsOf } from '../models/assessments.js'
import { mayDo } from '../models/may.js'
import { page } from '../page.js'
import { AnsweredCriterion, type Criterion, Question } from '../parts/answered-criterion.js'
import { PartyLink, TargetLink } from '../parts/names.js'
import { SaidEffects } from '../parts/said-effects.js'
import { WithheldNote } from '../parts/withheld.js'
import { Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'

interface AssessmentProps {
  /** The target key in the address. */
  readonly id: string
  readonly form?: FormState | undefined
}

interface Shown {
  readonly ctx: Ctx
  readonly target: Target
  readonly framework: DeclaredFramework
  readonly shown: SubjectAssessment
  readonly form: FormState | undefined
}

/** Null where there is no such subject at this moment, or nothing is asked of it. */
export function assessmentPage(ctx: Ctx, { id, form }: AssessmentProps): string | null {
  const { t, view } = ctx
  const target = subjectAt(view, id)
  const framework = frameworkAsked(ctx)
  if (target === null || framework === null) return null
  const props = { ctx, target, framework, form, shown: assessmentOf(view, target, framework) }
  const title = t('assessment-title', { subject: subjectWords(ctx, target) })
  return page({
    site: ctx,
    ctx,
    title,
    section: 'analysis',
    json: true,
    scripts: canAct(ctx) && ctx.query.criterion !== undefined ? ['quote'] : [],
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/analysis')}>{t('nav-analysis')}</a> ›{' '}
          <a href={link(ctx, '/assessments', { framework: ctx.query.framework ?? '' })}>
            {t('analysis-assessments')}
          </a>
        </p>
        <h1>{title}</h1>
        <p class="lead">
          {rich(t, 'assessments-lead-page', { title: <Local site={ctx} text={framework.title} /> })}
        </p>
        <FrameworkChoice ctx={ctx} framework={framework} />
        <Earlier ctx={ctx} id={id} target={target} />
        <Words ctx={ctx} target={target} />
        <Proposers {...props} />
        <SaidEffects ctx={ctx} subjects={[target]} evenNone form={form} />
        <Questions {...props} />
        <details class="more">
          <summary>{t('assessment-method')}</summary>
          <p>{t('assessment-method-words', { min: agreementAnswersMin })}</p>
        </details>
        <p class="note">{t('assessment-checks')}</p>
      </>
    ),
  })
}

/** The other frameworks that are declared here. */
export function FrameworkChoice({ ctx, framework }: { ctx: Ctx; framework: DeclaredFramework }) {
  const others = frameworksAsked(ctx).filter(({ id }) => id !== framework.id)
  if (others.length === 0) return null
  const links = others.map(({ id, title }, i) => [
    i === 0 ? '' : ctx.t('list-separator'),
    <a href={here(ctx, { framework: id, criterion: '', do: '' })}>
      <Local site={ctx} text={title} />
    </a>,
  ])
  return <p class="note">{rich(ctx.t, 'assessments-framework-other', { others: <span>{links}</span> })}</p>
}

/** That a link to an earlier revision or version led here. */
function Earlier({ ctx, id, target }: { ctx: Ctx; id: string; target: Target }) {
  const asked = parseTargetKey(id)
  if (asked === null || targetKey(asked) === targetKey(target)) return null
  return (
    <p class="note">
      {rich(ctx.t, 'assessment-earlier', { at: words => <a href={link(ctx, '/acts')}>{words}</a> })}
    </p>
  )
}

function Words({ ctx, target }: { ctx: Ctx; target: Target }) {
  const { t } = ctx
  const words = wordsOf(ctx, target)
  return (
    <section>
      <h2>{t('assessment-words')}</h2>
      <p class="prov">
        <TargetLink ctx={ctx} target={target} />
      </p>
      {words === null ? (
        <p class="note">{t('wording-unknown')}</p>
      ) : words.text === null ? (
        <WithheldNote ctx={ctx} what={`text/${words.hash}`} />
      ) : (
        <p class="legal" lang={words.lang} dir="auto">
          {words.text}
        </p>
      )}
    </section>
  )
}

/** Whether those who propose it have answered first. */
function Proposers({ ctx, framework, shown }: Shown) {
  const { t } = ctx
  if (shown.proponents.length === 0) return null
  const of = shown.families.filter(({ called }) => called).flatMap(({ criteria }) => criteria).length
  return (
    <section id="proposers">
      <h2>{t('assessment-proposers')}</h2>
      <ul class="plain">
        {shown.proponents.map(({ party, answered }) => (
          <li>
            {rich(t, answered.length === 0 ? 'assessment-proposer-none' : 'assessment-proposer-done', {
              party: <PartyLink ctx={ctx} id={party} />,
              count: answered.length,
              of,
            })}
            {answered.length === 0 ? null : (
              <span class="note">
                {' '}
                {answered.map((id, i) => [
                  i === 0 ? '' : t('list-separator'),
                  <a href={`#q-${id}`}>{criterionWords(ctx, framework, id)}</a>,
                ])}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function criterionWords(ctx: Ctx, { criteria }: DeclaredFramework, id: string): string {
  const found = criteria.find(criterion => criterion.id === id)
  return found === undefined ? id : localString(ctx, found.label)
}

/** Families that the words call for, then those that they do not. */
function Questions(props: Shown) {
  const { ctx, shown } = props
  const [open, folded] = [
    shown.families.filter(family => family.called || isAnswered(shown, family)),
    shown.families.filter(family => !family.called && !isAnswered(shown, family)),
  ]
  return (
    <section id="questions">
      <h2>{ctx.t('assessment-questions')}</h2>
      <SeatInvitation ctx={ctx} />
      {[...open, ...folded].map(family => (
        <FamilyOf {...props} family={family} folded={folded.includes(family)} />
      ))}
    </section>
  )
}

function isAnswered({ criteria }: SubjectAssessment, family: Family): boolean {
  return criteria.some(({ criterion }) => family.criteria.includes(criterion))
}

function FamilyOf({ family, folded, ...props }: Shown & { family: Family; folded: boolean }) {
  const { ctx, framework, form, target } = props
  const { t } = ctx
  const label = framework.families?.find(({ id }) => id === family.id)?.label
  const asked = ctx.query.criterion ?? form?.values.criterion
  const list = family.criteria.map(id => (
    <CriterionOf {...props} criterion={framework.criteria.find(c => c.id === id)!} />
  ))
  return (
    <>
      {label === undefined ? null : (
        <h3 class="title">
          <Local site={ctx} text={label} />
        </h3>
      )}
      <Called ctx={ctx} family={family} />
      {folded ? (
        <>
          <p class="note">{t('assessment-folded', { count: family.criteria.length })}</p>
          {mayDo(ctx, 'assess') && family.id !== '' ? (
            <DoesNotArise ctx={ctx} target={target} framework={framework} family={family.id} form={form} />
          ) : null}
          <details class="more" open={asked !== undefined && family.criteria.includes(asked)}>
            <summary>{t('assessment-questions')}</summary>
            {list}
          </details>
        </>
      ) : (
        list
      )}
    </>
  )
}

function Called({ ctx, family }: { ctx: Ctx; family: Family }) {
  const terms = [...new Set(family.by.flatMap(by => by.terms))]
  if (terms.length > 0) {
    const quoted = terms.map((term, i) => [i === 0 ? '' : ctx.t('list-separator'), <q dir="auto">{term}</q>])
    return <p class="note">{rich(ctx.t, 'assessment-called-by', { terms: <span>{quoted}</span> })}</p>
  }
  return family.by.length === 0 ? null : <p class="note">{ctx.t('assessment-called-effect')}</p>
}

function CriterionOf({ criterion, ...props }: Shown & { criterion: Criterion }) {
  const { ctx, framework, target, shown, form } = props
  const { t, seat } = ctx
  const given = shown.criteria.find(({ criterion: id }) => id === criterion.id)
  const own = given?.answers.find(({ author }) => author.party === seat?.party)
  const asked = ctx.query.criterion === criterion.id
  const open =
    mayDo(ctx, 'assess') && !asked ? (
      <AnswerLink ctx={ctx} criterion={criterion} again={own !== undefined} />
    ) : null
  if (given === undefined && !asked)
    return (
      <div class="unasked" id={`q-${criterion.id}`}>
        <details class="more">
          <summary>
            <Local site={ctx} text={criterion.label} />: {t('assessment-unanswered')}
          </summary>
          <Question ctx={ctx} criterion={criterion} />
        </details>
        {open}
      </div>
    )
  return (
    <article class="card" id={`q-${criterion.id}`}>
      <h4>
        <Local site={ctx} text={criterion.label} />
      </h4>
      <Question ctx={ctx} criterion={criterion} />
      {given === undefined ? (
        <p class="note">{t('assessment-unanswered')}</p>
      ) : (
        <AnsweredCriterion ctx={ctx} criterion={criterion} shown={given} form={form} />
      )}
      {asked && mayDo(ctx, 'assess') ? (
        <AssessForm
          ctx={ctx}
          target={target}
          framework={framework}
          criterion={criterion.id}
          own={own}
          form={form}
        />
      ) : (
        open
      )}
    </article>
  )
}

/** The way to the form of one question, on the same page. */
function AnswerLink({ ctx, criterion, again }: { ctx: Ctx; criterion: Criterion; again: boolean }) {
  const words = ctx.t(again ? 'assessment-renew' : 'assessment-open')
  return (
    <p>
      <a
        class="button quiet"
        href={`${here(ctx, { criterion: criterion.id, do: '' })}#q-${criterion.id}`}
        aria-label={`${words}: ${localString(ctx, criterion.label)}`}
      >
        {words}
      </a>
    </p>
  )
}
