/** The stages of a procedure, drawn and as a table: where to from each, who moves it, when, by which clause. */
import type { ComponentChildren } from 'preact'
import type { Move, Procedure, Stage } from '../../core/procedure/procedure.js'
import { StageMap, type StageMark, stageOrder } from '../charts/stage-map.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { ClauseLink, whoWords } from './procedure-words.js'
import { RuleWords } from './rule-words.js'
import { Local } from './words.js'

/** Null where the procedure has none. */
export function stagesSection(ctx: Ctx, procedure: Procedure): ComponentChildren {
  const { t } = ctx
  const { stages = [] } = procedure
  if (stages.length === 0) return null
  const order = stageOrder(stages)
  const marks = stageMarks(ctx, order)
  return (
    <>
      <p>{t('procedure-stages-lead')}</p>
      <div class="stages">
        <figure>
          <StageMap site={ctx} stages={stages} marks={marks} />
          <figcaption class="note">
            {t('procedure-map-ends')} {t('procedure-map-back')}{' '}
            {marks === null ? null : t('procedure-map-marks')}
          </figcaption>
        </figure>
        <table>
          <caption>{t('procedure-stages-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('procedure-stage')}</th>
              <th scope="col">{t('procedure-stage-moves')}</th>
            </tr>
          </thead>
          <tbody>
            {order.map((id, i) => {
              const stage = stages.find(s => s.id === id)!
              return (
                <tr>
                  <StageCell ctx={ctx} stage={stage} number={i + 1} mark={marks?.get(id) ?? null} />
                  <td>
                    <Moves ctx={ctx} procedure={procedure} stage={stage} order={order} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Where each stage stands in this negotiation; null where it keeps no stages. */
function stageMarks(ctx: Ctx, order: readonly string[]): ReadonlyMap<string, StageMark> | null {
  const been = ctx.view.state.proceedings?.stages ?? []
  const present = been.at(-1)?.stage
  if (present === undefined) return null
  const markOf = (id: string): StageMark =>
    id === present ? 'present' : been.some(({ stage }) => stage === id) ? 'passed' : 'ahead'
  return new Map(order.map(id => [id, markOf(id)]))
}

interface CellProps {
  readonly ctx: Ctx
  readonly stage: Stage
  readonly number: number
  readonly mark: StageMark | null
}

function StageCell({ ctx, stage, number, mark }: CellProps) {
  return (
    <th scope="row" id={`stage.${stage.id}`} class={mark === 'present' ? 'present' : undefined}>
      {number}. <Local site={ctx} text={stage.label} />
      {mark === null ? null : <small>{ctx.t(`procedure-stage-${mark}`)}</small>}
    </th>
  )
}

interface MovesProps {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly stage: Stage
  readonly order: readonly string[]
}

function Moves({ ctx, procedure, stage, order }: MovesProps) {
  if (stage.moves.length === 0) return <span class="note">{ctx.t('procedure-stage-ends')}</span>
  return (
    <ul class="plain moves">
      {stage.moves.map(move => (
        <li>
          {rich(ctx.t, 'procedure-move', {
            stage: <StageLink ctx={ctx} procedure={procedure} move={move} order={order} />,
            who: whoWords(ctx, procedure, move.by),
          })}{' '}
          <ClauseLink ctx={ctx} id={move.clause} />
          {move.when === undefined ? null : (
            <div class="if">
              <span class="note">{ctx.t('procedure-when')}</span>{' '}
              <RuleWords site={ctx} procedure={procedure} rule={move.when} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function StageLink({ ctx, procedure, move, order }: Omit<MovesProps, 'stage'> & { readonly move: Move }) {
  const stage = procedure.stages?.find(({ id }) => id === move.to)
  if (stage === undefined) return <bdi>{move.to}</bdi>
  return (
    <a href={`#stage.${move.to}`}>
      {order.indexOf(move.to) + 1}. <Local site={ctx} text={stage.label} />
    </a>
  )
}
