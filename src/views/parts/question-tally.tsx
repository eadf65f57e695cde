/** How a question was answered so far or in the end: by position, and by group, beside how many were entitled. */
import type { QuestionState } from '../../core/negotiation/proceedings.js'
import type { Procedure, Question } from '../../core/procedure/procedure.js'
import type { Ctx } from '../context.js'
import { groupTallies } from '../models/clauses.js'
import { GroupName } from './names.js'
import { Label } from './procedure-words.js'

interface TallyProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly kind: Question
  readonly question: QuestionState
}

export function QuestionTally({ ctx, procedure, kind, question }: TallyProps) {
  const { t } = ctx
  const [all, ...groups] = groupTallies(procedure, kind, question)
  const idle = [...question.ballots.values()].filter(({ counts }) => !counts).length
  const silent = all!.entitled - question.ballots.size
  return (
    <>
      <dl class="tally">
        {kind.positions.map((position, i) => (
          <div>
            <dt>
              <Label site={ctx} list={procedure.positions} id={position} />
            </dt>
            <dd>{all!.cast[i]}</dd>
          </div>
        ))}
        {idle === 0 ? null : (
          <div>
            <dt>{t('tally-idle')}</dt>
            <dd>{idle}</dd>
          </div>
        )}
        <div class="silent">
          <dt>{t('tally-silent')}</dt>
          <dd>{Math.max(0, silent)}</dd>
        </div>
        <div class="silent">
          <dt>{t('tally-entitled')}</dt>
          <dd>{all!.entitled}</dd>
        </div>
      </dl>
      {groups.length < 2 ? null : (
        <details class="more">
          <summary>{t('tally-by-group')}</summary>
          <GroupTable ctx={ctx} procedure={procedure} kind={kind} question={question} />
        </details>
      )}
    </>
  )
}

/** One row a group, one column a position. */
function GroupTable({ ctx, procedure, kind, question }: TallyProps) {
  const { t } = ctx
  return (
    <section class="scroll" tabindex={0} aria-label={t('tally-by-group')}>
      <table class="numbers">
        <caption>{t('tally-by-group')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('standing-group')}</th>
            <th scope="col">{t('tally-entitled')}</th>
            {kind.positions.map(position => (
              <th scope="col">
                <Label site={ctx} list={procedure.positions} id={position} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupTallies(procedure, kind, question).map(({ group, entitled, cast }) => (
            <tr>
              <th scope="row">{group === null ? t('tally-all') : <GroupName ctx={ctx} id={group} />}</th>
              <td>{entitled}</td>
              {cast.map(count => (
                <td>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
