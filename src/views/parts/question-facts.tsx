/** Who may answer a kind of question, how, and what carries it: to be read before it is put or answered. */
import { entitledNow } from '../../core/negotiation/electorates.js'
import type { Procedure, Question } from '../../core/procedure/procedure.js'
import type { Ctx } from '../context.js'
import { Ruled } from './procedure-decisions.js'
import { Facts } from './procedure-facts.js'
import { andList, Label, quoted } from './procedure-words.js'

interface QuestionFactsProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly kind: Question
}

export function QuestionFacts({ ctx, procedure, kind }: QuestionFactsProps) {
  const { t } = ctx
  const { days, final, silence, quorum, carries, clause } = kind
  const counting = { question: kind.id }
  const count = entitledNow(ctx.view.state)[kind.electorate]?.total ?? 0
  return (
    <Facts
      rows={[
        [
          t('question-to'),
          <>
            <Label site={ctx} list={procedure.electorates} id={kind.electorate} />{' '}
            {t('question-now-entitled', { count })} · {t(`question-fixed-${kind.fixed}`)}
          </>,
        ],
        [t('question-answers'), andList(t, quoted(ctx, procedure.positions, kind.positions))],
        [t('question-open'), days === undefined ? null : t('question-days', { days })],
        [t('question-ballots'), t(final ? 'question-final' : 'question-changed')],
        [t('question-silence'), silence ? t('question-silence-carries') : null],
        [
          t('question-quorum'),
          quorum && (
            <Ruled
              ctx={ctx}
              procedure={procedure}
              rule={quorum.when}
              clause={quorum.clause}
              counting={counting}
            />
          ),
        ],
        [
          t(kind.indicative ? 'question-measured' : 'question-carries'),
          <Ruled ctx={ctx} procedure={procedure} rule={carries} clause={clause} counting={counting} />,
        ],
      ]}
    />
  )
}
