/** One criterion as it was answered: what cannot be told first, a strip a group, the best reason on each side, all reasons. */
import type { GivenAnswer } from '../../core/assessment/answers.js'
import { holds } from '../../core/assessment/answers.js'
import type { CriterionAnswers } from '../../core/assessment/disagreement.js'
import type { Reason } from '../../core/assessment/reasons.js'
import type { DeclaredFramework } from '../../core/negotiation/state.js'
import { CriterionStrips } from '../charts/criterion-strips.js'
import type { Ctx, FormState } from '../context.js'
import { rich } from '../rich.js'
import { GivenAnswerCard } from './given-answer.js'
import { ActLink, ActorOf, GroupName } from './names.js'
import { BodyPart, Local, localString } from './words.js'

export type Criterion = DeclaredFramework['criteria'][number]

/** What is asked, what to look at, and where the question comes from. */
export function Question({ ctx, criterion }: { ctx: Ctx; criterion: Criterion }) {
  const { t } = ctx
  const { question, guidance, cites = [] } = criterion
  return (
    <>
      {question === undefined ? null : (
        <p class="asks">
          <Local site={ctx} text={question} />
        </p>
      )}
      {guidance === undefined && cites.length === 0 ? null : (
        <details class="more">
          <summary>{t('assessment-guidance')}</summary>
          {guidance === undefined ? null : (
            <p>
              <Local site={ctx} text={guidance} />
            </p>
          )}
          {cites.length === 0 ? null : (
            <p class="prov">
              {t('assessment-cites-from')} <bdi>{cites.join('; ')}</bdi>
            </p>
          )}
        </details>
      )}
    </>
  )
}

export function AnsweredCriterion({
  ctx,
  criterion,
  shown,
  form,
}: {
  ctx: Ctx
  criterion: Criterion
  shown: CriterionAnswers
  form: FormState | undefined
}) {
  const { t } = ctx
  const stale = shown.answers.filter(answer => !holds(answer))
  const holding = shown.answers.filter(holds)
  return (
    <>
      {shown.answered === 0 ? null : (
        <p class={shown.unclear === 0 ? 'note' : 'first-unclear'}>
          {shown.unclear === 0
            ? t('assessment-unclear-none')
            : t('assessment-unclear', { unclear: shown.unclear, answered: shown.answered })}
        </p>
      )}
      <CriterionStrips ctx={ctx} shown={shown} caption={localString(ctx, criterion.label)} />
      <Splits ctx={ctx} shown={shown} />
      {shown.answered === 0 ? null : (
        <div class="halves">
          <Best ctx={ctx} side="remedy" reason={shown.best.remedy} />
          <Best ctx={ctx} side="noRemedy" reason={shown.best.noRemedy} />
        </div>
      )}
      <Listed
        ctx={ctx}
        title={t('assessment-all', { count: holding.length })}
        answers={holding}
        criterion={criterion.id}
        form={form}
      />
      <Listed
        ctx={ctx}
        title={t('assessment-stale-title', { count: stale.length })}
        answers={stale}
        criterion={criterion.id}
        form={form}
      />
    </>
  )
}

function Splits({ ctx, shown }: { ctx: Ctx; shown: CriterionAnswers }) {
  const { t } = ctx
  const names = (ids: readonly string[]) =>
    ids.map((id, i) => [i === 0 ? '' : t('list-separator'), <GroupName ctx={ctx} id={id} />])
  const inside = shown.strips.filter(({ splitInside }) => splitInside)
  const lines = [
    ...shown.splitBetween.map(([low, high]) =>
      rich(t, 'assessment-apart', {
        low: <GroupName ctx={ctx} id={low} />,
        high: <GroupName ctx={ctx} id={high} />,
      }),
    ),
    ...inside.map(({ group }) => rich(t, 'assessment-inside', { group: <GroupName ctx={ctx} id={group} /> })),
    ...(shown.silentGroups.length === 0 || shown.answered === 0
      ? []
      : [rich(t, 'assessment-silent', { groups: <span>{names(shown.silentGroups)}</span> })]),
  ]
  return lines.length === 0 ? null : (
    <ul class="note">
      {lines.map(line => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

function Best({ ctx, side, reason }: { ctx: Ctx; side: 'remedy' | 'noRemedy'; reason: Reason | null }) {
  const { t } = ctx
  return (
    <div>
      <p class="tag">{t(`assessment-best-${side}`)}</p>
      {reason === null ? (
        <p class="note">{t('assessment-best-none')}</p>
      ) : (
        <>
          <BodyPart ctx={ctx} seq={reason.act} part="reasons" />
          <p class="prov">
            <ActorOf ctx={ctx} seq={reason.act} /> · <SupportedBy ctx={ctx} reason={reason} /> ·{' '}
            <ActLink ctx={ctx} seq={reason.act} />
          </p>
        </>
      )}
    </div>
  )
}

export function SupportedBy({ ctx, reason }: { ctx: Ctx; reason: Pick<Reason, 'supportedByGroups'> }) {
  const { t } = ctx
  if (reason.supportedByGroups.length === 0) return <span>{t('assessment-best-unsupported')}</span>
  const groups = reason.supportedByGroups.map((id, i) => [
    i === 0 ? '' : t('list-separator'),
    <GroupName ctx={ctx} id={id} />,
  ])
  return <span>{rich(t, 'assessment-best-supported', { groups: <span>{groups}</span> })}</span>
}

function Listed({
  ctx,
  title,
  answers,
  criterion,
  form,
}: {
  ctx: Ctx
  title: string
  answers: readonly GivenAnswer[]
  criterion: string
  form: FormState | undefined
}) {
  if (answers.length === 0) return null
  const mine = answers.some(({ seq }) => form?.values.reply === String(seq))
  return (
    <details class="more" open={mine}>
      <summary>{title}</summary>
      {answers.map(answer => (
        <GivenAnswerCard ctx={ctx} answer={answer} criterion={criterion} form={form} />
      ))}
    </details>
  )
}
