/** Asking for the floor at one touch, and taking that back. */
import { type FloorRequest, floorRequests } from '../../core/negotiation/meetings.js'
import type { Ctx } from '../context.js'
import { mayDo } from '../models/may.js'
import { ActLink } from '../parts/names.js'
import { rich } from '../rich.js'
import { type MeetingProps, Tap } from './tap.js'

export function Floor({ ctx, held, form }: MeetingProps) {
  if (!mayDo(ctx, 'request-floor')) return null
  const { t, seat } = ctx
  const { meeting, speaking, waiting } = held
  const own = waiting.filter(({ party }) => party === seat!.party)
  const offered = floorRequests.filter(
    as => (meeting.floor !== null || as === 'point-of-order') && !own.some(request => request.as === as),
  )
  return (
    <section id="mine-floor">
      <h3>{t('meeting-your-floor')}</h3>
      {speaking?.party === seat!.party ? <p class="result">{t('meeting-you-speak')}</p> : null}
      {own.map(request => (
        <Tap
          ctx={ctx}
          kind="withdraw-request"
          hidden={{ meeting: meeting.id, request: String(request.seq) }}
          form={form}
        >
          <p class="cast-so">
            {rich(t, `meeting-you-asked-${request.as}`, {
              place: waiting.indexOf(request) + 1,
              act: <ActLink ctx={ctx} seq={request.seq} />,
            })}
          </p>
          <button type="submit" class="quiet">
            {t('meeting-take-back')}
          </button>
        </Tap>
      ))}
      {offered.length === 0 ? null : (
        <Tap ctx={ctx} kind="request-floor" hidden={{ meeting: meeting.id }} form={form}>
          <div class="taps">
            {offered.map(as => (
              <AskButton ctx={ctx} as={as} />
            ))}
          </div>
          <p class="note">{t('meeting-point-of-order-means')}</p>
        </Tap>
      )}
    </section>
  )
}

function AskButton({ ctx, as }: { ctx: Ctx; as: FloorRequest }) {
  return (
    <button type="submit" name="as" value={as} class={as === 'speech' ? 'big' : 'big quiet'}>
      {ctx.t(`meeting-ask-${as}`)}
    </button>
  )
}
