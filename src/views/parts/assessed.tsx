/** How a provision and its alternatives are assessed, in short: each group on each question, why, and what is unanswered. */
import { bySubject } from '../../core/assessment/answers.js'
import { assessmentOf, type CriterionAnswers } from '../../core/assessment/disagreement.js'
import { chosenFramework } from '../../core/assessment/overview.js'
import { subjectKey, type Target } from '../../core/negotiation/acts/fields.js'
import type { AmendmentState, DeclaredFramework, ProvisionState } from '../../core/negotiation/state.js'
import { answersWords } from '../charts/criterion-strips.js'
import type { Ctx } from '../context.js'
import { assessmentLink, subjectWords } from '../models/assessments.js'
import { rich } from '../rich.js'
import { SupportedBy } from './answered-criterion.js'
import { ActLink, ActorOf, GroupName } from './names.js'
import { Local } from './words.js'

/** Questions of one wording that are shown in short. */
const criteriaShown = 3
/** What is shown of a reason, UTF-16 units. */
const reasonUnits = 180

interface AssessedProps {
  readonly ctx: Ctx
  readonly provision: ProvisionState
  readonly amendments: readonly AmendmentState[]
}

export function Assessed({ ctx, provision, amendments }: AssessedProps) {
  const { t, view } = ctx
  const framework = chosenFramework(view.state)
  if (framework === null) return null
  const answered = bySubject(view, framework)
  const present: Target = { provision: provision.id, version: provision.version }
  const subjects = [present, ...amendments.map(({ id, rev }): Target => ({ amendment: id, rev }))]
  const shown = subjects.filter(subject => answered.has(subjectKey(subject)))
  if (shown.length === 0 && framework.families === undefined) return null
  const title = { framework: <Local site={ctx} text={framework.title} /> }
  return (
    <section id="assessed">
      <h2>{t('assessed-title')}</h2>
      {shown.length === 0 ? (
        <p class="note">{rich(t, 'assessed-nobody', title)}</p>
      ) : (
        <p class="note">{rich(t, 'assessed-note', title)}</p>
      )}
      {shown.map(subject => (
        <SubjectInShort
          ctx={ctx}
          framework={framework}
          subject={subject}
          seqs={answered.get(subjectKey(subject))!}
        />
      ))}
      <p>{rich(t, 'assessed-all', { subjects: <Links ctx={ctx} subjects={subjects} /> })}</p>
    </section>
  )
}

function Links({ ctx, subjects }: { ctx: Ctx; subjects: readonly Target[] }) {
  return (
    <span>
      {subjects.map((subject, i) => [
        i === 0 ? '' : ctx.t('list-separator'),
        <a href={assessmentLink(ctx, subject)}>
          <bdi>{nameOf(ctx, subject)}</bdi>
        </a>,
      ])}
    </span>
  )
}

function nameOf(ctx: Ctx, subject: Target): string {
  return 'provision' in subject ? ctx.t('assessed-on-present') : subjectWords(ctx, subject)
}

interface ShortProps {
  readonly ctx: Ctx
  readonly framework: DeclaredFramework
  readonly subject: Target
  readonly seqs: readonly number[]
}

/** Questions on which groups are apart come first, then those most have answered. */
function SubjectInShort({ ctx, framework, subject, seqs }: ShortProps) {
  const { t, view } = ctx
  const { criteria, unanswered } = assessmentOf(view, subject, framework, seqs)
  const held = criteria.filter(({ answered }) => answered > 0)
  const order = [...held].sort(
    (a, b) => b.splitBetween.length - a.splitBetween.length || b.answered - a.answered,
  )
  const stale = criteria.reduce((sum, c) => sum + c.stale.length, 0)
  return (
    <article class="card">
      <h3>
        <a href={assessmentLink(ctx, subject)}>
          <bdi>{nameOf(ctx, subject)}</bdi>
        </a>
      </h3>
      {stale === 0 ? null : (
        <p class="prov">
          <span class="caution">{t('assessments-row-stale', { count: stale })}</span>
        </p>
      )}
      <ul class="plain assessed">
        {order.slice(0, criteriaShown).map(shown => (
          <CriterionInShort ctx={ctx} framework={framework} shown={shown} />
        ))}
      </ul>
      {unanswered.length === 0 ? null : (
        <p class="note">{t('assessed-open', { count: unanswered.length })}</p>
      )}
    </article>
  )
}

function CriterionInShort({
  ctx,
  framework,
  shown,
}: {
  ctx: Ctx
  framework: DeclaredFramework
  shown: CriterionAnswers
}) {
  const { t } = ctx
  const criterion = framework.criteria.find(({ id }) => id === shown.criterion)!
  const reasons = [shown.best.remedy, shown.best.noRemedy].flatMap(reason => reason ?? [])
  return (
    <li>
      <b>
        <Local site={ctx} text={criterion.label} />
      </b>
      {shown.unclear === 0 ? null : (
        <span class="note">
          {' '}
          {t('assessed-unclear', { unclear: shown.unclear, answers: shown.answered })}
        </span>
      )}
      <ul class="plain note">
        {shown.strips.map(strip => (
          <li>
            {rich(t, 'assessed-said', {
              group: <GroupName ctx={ctx} id={strip.group} />,
              said: answersWords(ctx, strip),
            })}
          </li>
        ))}
      </ul>
      {reasons.map(reason => (
        <>
          <ReasonInShort ctx={ctx} seq={reason.act} />
          <p class="prov">
            <ActorOf ctx={ctx} seq={reason.act} /> · <SupportedBy ctx={ctx} reason={reason} /> ·{' '}
            <ActLink ctx={ctx} seq={reason.act} />
          </p>
        </>
      ))}
    </li>
  )
}

function ReasonInShort({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const body = ctx.view.body(seq)
  const words = body?.reasons ?? ''
  if (words === '') return null
  const cut = words.length <= reasonUnits ? words : `${words.slice(0, reasonUnits).replace(/\s+\S*$/, '')}…`
  return (
    <blockquote class="said" lang={body!.lang} dir="auto">
      <p>{cut}</p>
    </blockquote>
  )
}
