/** The ways in which something can be decided in this stage, each with what it comes to now. */
import { subjectKind } from '../../core/negotiation/acts/decisions/decision-rules.js'
import type { Target } from '../../core/negotiation/acts/fields.js'
import type { NextDecision } from '../../core/negotiation/next.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import type { Ctx } from '../context.js'
import { clausesOf } from '../models/clauses.js'
import { rich } from '../rich.js'
import { JudgedClauses } from './judged.js'
import { wayWords } from './procedure-decisions.js'
import { ClauseLink, orList } from './procedure-words.js'
import { Ready, together } from './ready.js'

interface WaysProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly subject: Target
  readonly one: NextDecision
}

/** One rule: its outcomes, what it asks for in any way, and its ways. */
export function WaysToDecide({ ctx, procedure, subject, one }: WaysProps) {
  const { t } = ctx
  const { rule, ways, requires } = one
  const outcomes = orList(
    t,
    rule.outcomes.map(outcome => t('decision-outcome', { outcome })),
  )
  const kind = subjectKind(subject)
  const heading =
    kind === 'instrument'
      ? rich(t, 'next-whole-outcomes', { outcomes })
      : rich(t, 'decision-heading', { subjects: t('decision-subject', { subject: kind }), outcomes })
  return (
    <article class="card">
      <h3>
        <span class="initial">{heading}</span>{' '}
        <small>
          <ClauseLink ctx={ctx} id={rule.clause} />
        </small>
      </h3>
      {requires.length === 0 ? null : (
        <JudgedClauses ctx={ctx} clauses={clausesOf(procedure, requires)} reading="met" />
      )}
      <p class="tag">{t('next-ways', { count: ways.length })}</p>
      <ol class="plain ways">
        {ways.map(({ way, judged }) => (
          <li>
            <p>
              <Ready ctx={ctx} verdict={together(judged)} of="way" />{' '}
              {wayWords(ctx, procedure, { ...way, when: undefined })} <ClauseLink ctx={ctx} id={way.clause} />
            </p>
            {judged.length === 0 ? null : (
              <JudgedClauses ctx={ctx} clauses={clausesOf(procedure, judged)} reading="met" />
            )}
          </li>
        ))}
      </ol>
    </article>
  )
}
