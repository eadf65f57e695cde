/** A judgement under its author's name, with the strongest contrary reason the record has beside it. Never added up. */
import { repliesIn } from '../../core/assessment/answers.js'
import type { AssessmentState } from '../../core/negotiation/state.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { ActLink, ActorOf, PartyList, TargetLink, WhenOf } from './names.js'
import { Disputes, Provenance } from './provenance.js'
import { BodyPart, codeWord, Local } from './words.js'

export function Judgement({ ctx, assessment }: { ctx: Ctx; assessment: AssessmentState }) {
  const { seq } = assessment
  return (
    <article class="card judgement" id={`judgement-${seq}`}>
      <h3>
        {rich(ctx.t, 'judgement-by', {
          party: <ActorOf ctx={ctx} seq={seq} />,
          target: <TargetLink ctx={ctx} target={assessment.target} />,
        })}
      </h3>
      <Findings ctx={ctx} assessment={assessment} />
      <BodyPart ctx={ctx} seq={seq} part="reasons" />
      <p class="prov">
        <WhenOf ctx={ctx} seq={seq} /> · <ActLink ctx={ctx} seq={seq} />
      </p>
      <Supporters ctx={ctx} seq={seq} />
      <Provenance ctx={ctx} seq={seq} />
      <Disputes ctx={ctx} seq={seq} />
      <Contrary ctx={ctx} seqs={repliesIn(ctx.view.state).get(seq) ?? []} />
    </article>
  )
}

function Findings({ ctx, assessment }: { ctx: Ctx; assessment: AssessmentState }) {
  const { t, view } = ctx
  const { effects, criterion, answer, recommends, forum } = assessment
  const rows: [string, unknown][] = []
  const frameworks = [...view.state.record.frameworks.values()]
  const label = (list: 'effects' | 'criteria', id: string) => {
    const found = frameworks.flatMap(f => f[list]).find(entry => entry.id === id)
    return found === undefined ? codeWord(t, 'effect', id) : <Local site={ctx} text={found.label} />
  }
  if (effects.length > 0)
    rows.push([
      t('judgement-effects'),
      effects.map((id, i) => [i === 0 ? '' : t('list-separator'), label('effects', id)]),
    ])
  if (criterion !== null) rows.push([t('judgement-criterion'), label('criteria', criterion)])
  if (answer !== null) rows.push([t('judgement-answer'), t(`answer-${answer}`)])
  if (recommends !== null) rows.push([t('judgement-recommends'), t(`recommends-${recommends}`)])
  if (forum !== null) rows.push([t('judgement-forum'), <ForumName ctx={ctx} id={forum} />])
  if (rows.length === 0) return null
  return (
    <dl class="facts">
      {rows.map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value as never}</dd>
        </div>
      ))}
    </dl>
  )
}

export function ForumName({ ctx, id }: { ctx: Ctx; id: string }) {
  const forum = [...ctx.view.state.record.frameworks.values()].flatMap(f => f.forums).find(f => f.id === id)
  return forum === undefined ? (
    <span>{codeWord(ctx.t, 'forum', id)}</span>
  ) : (
    <Local site={ctx} text={forum.name} />
  )
}

function Supporters({ ctx, seq }: { ctx: Ctx; seq: number }) {
  const ids = [...(ctx.view.state.positions.supports.get(seq)?.keys() ?? [])].sort()
  return ids.length === 0 ? null : (
    <p class="prov">{rich(ctx.t, 'judgement-supported', { parties: <PartyList ctx={ctx} ids={ids} /> })}</p>
  )
}

function Contrary({ ctx, seqs }: { ctx: Ctx; seqs: readonly number[] }) {
  if (seqs.length === 0) return <p class="note">{ctx.t('judgement-uncontradicted')}</p>
  return (
    <div class="contrary">
      <p class="tag">{ctx.t('judgement-contrary', { count: seqs.length })}</p>
      {seqs.map(seq => (
        <div>
          <p class="prov">
            <ActorOf ctx={ctx} seq={seq} /> · <WhenOf ctx={ctx} seq={seq} /> · <ActLink ctx={ctx} seq={seq} />
          </p>
          <BodyPart ctx={ctx} seq={seq} part="reasons" />
          <BodyPart ctx={ctx} seq={seq} part="statement" />
        </div>
      ))}
    </div>
  )
}
