/** Counts of the room, each under its own name: a sense of the room is not a vote, and neither is shown as the other. */
import { type Decided, decided } from '../../core/reports/decided.js'
import { type Ctx, link, to } from '../context.js'
import { rich } from '../rich.js'
import { ActLink, ActorOf, PartyLink, TargetLink, WhenOf } from './names.js'
import { Disputes, Provenance } from './provenance.js'
import { BodyPart, codeWord, Local } from './words.js'

export function Counts({ ctx }: { ctx: Ctx }) {
  const counts = decided(ctx.view).filter(d => d.kind === 'sense' || d.kind === 'vote')
  return (
    <div class="counts">
      {counts.map(count => (
        <Count ctx={ctx} count={count} />
      ))}
    </div>
  )
}

function Count({ ctx, count }: { ctx: Ctx; count: Decided }) {
  const { t } = ctx
  return (
    <article class={`card count ${count.kind}`}>
      <p class="tag">{t(`count-kind-${count.kind}`)}</p>
      <h3>
        <a href={link(ctx, to.decision(count.seq))}>
          <Local site={ctx} text={count.question ?? {}} />
        </a>
      </h3>
      <Tally ctx={ctx} count={count} />
      <p>
        {t(`count-what-${count.kind}`)}{' '}
        {count.kind === 'sense' || count.told !== null ? t(`count-told-${count.told ?? 'nothing'}`) : null}
      </p>
      {count.contestedBy.map(({ how, act }) => (
        <p>
          {rich(t, `contested-${how}`, { party: <ActorOf ctx={ctx} seq={act} /> })}{' '}
          <ActLink ctx={ctx} seq={act} />
        </p>
      ))}
      <BodyPart ctx={ctx} seq={count.seq} part="account" />
      <p class="prov">
        {rich(t, 'count-on', {
          subject: <TargetLink ctx={ctx} target={count.subject.target} />,
          method: codeWord(t, 'method', count.how),
        })}
        {count.calledBy?.party == null
          ? null
          : [' · ', rich(t, 'count-called', { party: <PartyLink ctx={ctx} id={count.calledBy.party} /> })]}
        {' · '}
        <WhenOf ctx={ctx} seq={count.seq} /> · <ActLink ctx={ctx} seq={count.seq} />
      </p>
      <Provenance ctx={ctx} seq={count.seq} />
      <Disputes ctx={ctx} seq={count.seq} />
    </article>
  )
}

export function Tally({ ctx, count }: { ctx: Ctx; count: Decided }) {
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
