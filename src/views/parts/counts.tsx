/** Counts of the room, each under its own name: a sense of the room is not a vote, and neither is shown as the other. */
import type { CountState } from '../../core/negotiation/state.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { ActLink, PartyLink, TargetLink, WhenOf } from './names.js'
import { Disputes, Provenance } from './provenance.js'
import { BodyPart, codeWord, Local } from './words.js'

export function Counts({ ctx }: { ctx: Ctx }) {
  return (
    <div class="counts">
      {[...ctx.view.state.decisions.counts.values()].map(count => (
        <Count ctx={ctx} count={count} />
      ))}
    </div>
  )
}

export function Count({ ctx, count }: { ctx: Ctx; count: CountState }) {
  const { t } = ctx
  return (
    <article class={`card count ${count.kind}`}>
      <h3>
        <span class="tag">{t(`count-kind-${count.kind}`)}</span> <Local site={ctx} text={count.question} />
      </h3>
      <Tally ctx={ctx} count={count} />
      <p>
        {t(`count-what-${count.kind}`)} {t(`count-told-${count.told ?? 'nothing'}`)}
      </p>
      <BodyPart ctx={ctx} seq={count.seq} part="account" />
      <p class="prov">
        {rich(t, 'count-on', { subject: <TargetLink ctx={ctx} target={count.subject} />, method: codeWord(t, 'method', count.method) })}
        {count.calledBy === null ? null : [' · ', rich(t, 'count-called', { party: <PartyLink ctx={ctx} id={count.calledBy} /> })]}
        {' · '}
        <WhenOf ctx={ctx} seq={count.seq} /> · <ActLink ctx={ctx} seq={count.seq} />
      </p>
      <Provenance ctx={ctx} seq={count.seq} />
      <Disputes ctx={ctx} seq={count.seq} />
    </article>
  )
}

function Tally({ ctx, count }: { ctx: Ctx; count: CountState }) {
  const { tally } = count
  if (tally === null) return <p class="tally none">{ctx.t('count-no-tally', { result: count.result })}</p>
  return (
    <dl class="tally">
      {(['for', 'against', 'abstain'] as const).map(choice => (
        <div>
          <dt>{ctx.t(`tally-${choice}`)}</dt>
          <dd>{tally[choice]}</dd>
        </div>
      ))}
    </dl>
  )
}
