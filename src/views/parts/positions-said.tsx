/** What each party said on a wording or an amendment, with its reasons. The latest position stands. */
import { type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { ForumName } from './judgement.js'
import { ActLink, PartyLink, TargetLink, WhenOf } from './names.js'
import { Caution } from './provenance.js'
import { BodyPart } from './words.js'

export function PositionsSaid({ ctx, targets }: { ctx: Ctx; targets: readonly Target[] }) {
  const { t, view } = ctx
  const said = targets.flatMap(target =>
    [...(view.state.positions.positions.get(targetKey(target)) ?? [])].map(([party, p]) => ({
      target,
      party,
      ...p,
    })),
  )
  if (said.length === 0) return null
  return (
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
          </li>
        ))}
      </ul>
    </details>
  )
}
