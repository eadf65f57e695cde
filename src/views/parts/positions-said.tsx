/**
 * What each party said on a wording or an amendment, with its reasons. The latest position stands; those before it are
 * named, and so is who spoke on an earlier revision alone.
 */
import { type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import {
  type PositionsTaken,
  type Taken,
  takenBefore,
  unansweredSince,
} from '../../core/reports/positions-before.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { ForumName } from './judgement.js'
import { ActLink, PartyLink, TargetLink, WhenOf } from './names.js'
import { Caution } from './provenance.js'
import { BodyPart } from './words.js'

interface SaidProps {
  readonly ctx: Ctx
  readonly targets: readonly Target[]
  /** Every position there was, where the acts are at hand. */
  readonly taken?: PositionsTaken | undefined
}

export function PositionsSaid({ ctx, targets, taken }: SaidProps) {
  const { t, view } = ctx
  const said = targets.flatMap(target =>
    [...(view.state.positions.positions.get(targetKey(target)) ?? [])].map(([party, p]) => ({
      target,
      party,
      ...p,
    })),
  )
  return (
    <>
      {taken === undefined
        ? null
        : targets.map(target => <Unanswered ctx={ctx} target={target} taken={taken} />)}
      {said.length === 0 ? null : (
        <details class="more">
          <summary>{t('positions-said', { count: said.length })}</summary>
          <ul class="plain positions">
            {said.map(({ target, party, stance, forum, seq }) => (
              <li>
                <p>
                  {rich(t, 'act-position', {
                    party: <PartyLink ctx={ctx} id={party} />,
                    target: <TargetLink ctx={ctx} target={target} />,
                    stance,
                  })}{' '}
                  {forum === null
                    ? null
                    : rich(t, 'position-forum', { forum: <ForumName ctx={ctx} id={forum} /> })}{' '}
                  · <WhenOf ctx={ctx} seq={seq} /> · <ActLink ctx={ctx} seq={seq} />
                  <Caution ctx={ctx} seq={seq} />
                </p>
                <BodyPart ctx={ctx} seq={seq} part="reasons" />
                {taken === undefined ? null : (
                  <Earlier ctx={ctx} said={takenBefore(taken, target, party, seq)} />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** What the same party had said before, the latest first. */
function Earlier({ ctx, said }: { ctx: Ctx; said: readonly Taken[] }) {
  if (said.length === 0) return null
  return (
    <p class="prov">
      {rich(ctx.t, 'position-earlier', {
        said: (
          <span>
            {said.map(({ stance, seq }, i) => [
              i === 0 ? '' : ctx.t('list-separator'),
              rich(ctx.t, 'position-earlier-one', {
                stance: ctx.t(`form-stance-${stance}`),
                act: <ActLink ctx={ctx} seq={seq} />,
              }),
            ])}
          </span>
        ),
      })}
    </p>
  )
}

/** A revision starts unanswered: who spoke on what it replaces has not spoken on it. */
function Unanswered({ ctx, target, taken }: { ctx: Ctx; target: Target; taken: PositionsTaken }) {
  const said = unansweredSince(taken, target)
  if (said.length === 0) return null
  return (
    <p class="note">
      <TargetLink ctx={ctx} target={target} />.{' '}
      {rich(ctx.t, 'positions-unanswered', {
        said: (
          <span>
            {said.map(({ party, stance, seq }, i) => [
              i === 0 ? '' : ctx.t('list-separator'),
              rich(ctx.t, 'positions-unanswered-one', {
                party: <PartyLink ctx={ctx} id={party} />,
                stance: ctx.t(`form-stance-${stance}`),
                act: <ActLink ctx={ctx} seq={seq} />,
              }),
            ])}
          </span>
        ),
      })}
    </p>
  )
}
