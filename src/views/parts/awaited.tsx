/** What awaits a party, in words with links: the same on its page and in mail. */
import { awaitedNamedMax } from '../../core/limits.js'
import type { Target } from '../../core/negotiation/acts/fields.js'
import type { LocalText } from '../../core/procedure/procedure.js'
import type { Awaited } from '../../core/reports/awaits.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { ActLink, ActorOf, ProvisionLink, TargetLink } from './names.js'
import { Local } from './words.js'

/** What it is about, in words with links. */
export function AwaitedWords({ ctx, awaited }: { ctx: Ctx; awaited: Awaited }) {
  const { t, view } = ctx
  const { kind, act, on, provision } = awaited
  const actor = <ActorOf ctx={ctx} seq={act} />
  const target = on[0]
  const titled = (text: LocalText | undefined) =>
    text === undefined ? null : <Local site={ctx} text={text} />
  if (kind === 'position') return <Position ctx={ctx} on={on} provision={provision} />
  if (kind === 'ballot') return titled(view.state.proceedings?.questions.get(act)?.title)
  if (kind === 'action') return titled(view.state.proceedings?.actions.get(act)?.title)
  if (kind === 'restate') return <Restate ctx={ctx} on={on} />
  if (kind === 'interests' || kind === 'credentials') return null
  return (
    <>
      {rich(t, `awaits-of-${kind}`, {
        party: actor,
        target: target === undefined ? '' : <TargetLink ctx={ctx} target={target} />,
      })}
    </>
  )
}

function Position({ ctx, on, provision }: { ctx: Ctx; on: readonly Target[]; provision: string | null }) {
  const alternatives = on.filter(target => 'amendment' in target)
  const named = alternatives.slice(0, awaitedNamedMax)
  const rest = alternatives.length - named.length
  const refs = (
    <span>
      {named.map((target, i) => [
        i === 0 ? '' : ctx.t('list-separator'),
        <TargetLink ctx={ctx} target={target} />,
      ])}
      {rest > 0 ? [' ', ctx.t('awaits-alternatives-more', { count: rest })] : null}
    </span>
  )
  // What bears on the whole has no provision to name first.
  if (provision === null) return refs
  return (
    <>
      <ProvisionLink ctx={ctx} id={provision} />
      {alternatives.length === 0
        ? null
        : rich(ctx.t, 'awaits-alternatives', { count: alternatives.length, refs })}
    </>
  )
}

function Restate({ ctx, on }: { ctx: Ctx; on: readonly Target[] }) {
  const seq = (on[0] as { act: number }).act
  const { target } = ctx.view.state.positions.objections.get(seq)!
  return (
    <>
      {rich(ctx.t, 'awaits-of-restate', {
        act: <ActLink ctx={ctx} seq={seq} />,
        target: <TargetLink ctx={ctx} target={target} />,
      })}
    </>
  )
}
