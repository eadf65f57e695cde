/** The list of speakers in the order of the rules, and the time of each group: every group on a bar of the same length. */
import type { RequestState } from '../../core/negotiation/meetings.js'
import { spoken } from '../../core/negotiation/speakers.js'
import type { Ctx } from '../context.js'
import { type GroupTime, type Held, minutesOf } from '../models/meeting.js'
import { OutOfOrder } from './meeting-floor.js'
import { ActLink, GroupName, Moment, PartyLink } from './names.js'

interface HeldProps {
  readonly ctx: Ctx
  readonly held: Held
}

export function Speakers({ ctx, held }: HeldProps) {
  const { t } = ctx
  const { waiting } = held
  return (
    <>
      {waiting.length === 0 ? (
        <p class="note">{t('meeting-nobody-waits')}</p>
      ) : (
        <ol class="speakers">
          {waiting.map(request => (
            <li>
              <PartyLink ctx={ctx} id={request.party} />{' '}
              <small>{<GroupName ctx={ctx} id={request.group} />}</small>{' '}
              {request.as === 'speech' ? null : (
                <span class="chip open">{t(`meeting-as-${request.as}`)}</span>
              )}{' '}
              <ActLink ctx={ctx} seq={request.seq} />
            </li>
          ))}
        </ol>
      )}
      <p class="note">{t('meeting-order-rule')}</p>
      <Times ctx={ctx} held={held} />
      <Spoken ctx={ctx} held={held} />
    </>
  )
}

function Times({ ctx, held: { times, meeting } }: HeldProps) {
  const { t } = ctx
  const { budget } = meeting
  if (meeting.floor === null || times.length === 0) return null
  const most = budget === null ? Math.max(1, ...times.map(({ used }) => used)) : budget * 1000
  return (
    <table class="times">
      <caption>
        {budget === null
          ? t('meeting-times-without')
          : t('meeting-times', { budget: minutesOf(budget * 1000) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('standing-group')}</th>
          <th scope="col">{t('meeting-time-used')}</th>
          {budget === null ? null : <th scope="col">{t('meeting-time-left')}</th>}
        </tr>
      </thead>
      <tbody>
        {times.map(time => (
          <tr>
            <th scope="row">
              <GroupName ctx={ctx} id={time.group} />
            </th>
            <td>
              <TimeBar time={time} most={most} />
              {minutesOf(time.used)}
            </td>
            {time.left === null ? null : (
              <td class={time.left < 0 ? 'overrun' : undefined}>
                {minutesOf(time.left)} {time.left < 0 ? t('meeting-over') : null}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Full where all of its time was used; what is over is told in words and in another colour. */
export function TimeBar({ time: { used, left }, most }: { time: GroupTime; most: number }) {
  const width = Math.min(120, Math.round((used * 1200) / most) / 10)
  return (
    <svg class="bar" viewBox="0 0 120 8" width="120" height="8" aria-hidden="true" preserveAspectRatio="none">
      <rect class="silent" x=".5" y=".5" width="119" height="7" />
      <rect class={left !== null && left < 0 ? 's-over' : 's-support'} width={width} height="8" />
    </svg>
  )
}

/** Who has spoken on the item on the floor, in order. */
function Spoken({ ctx, held: { meeting } }: HeldProps) {
  const { t } = ctx
  const had = [...meeting.requests.values()]
    .filter(({ item, from }) => item === meeting.floor && from !== null)
    .sort((a, b) => a.given! - b.given!)
  if (had.length === 0) return null
  return (
    <details class="more">
      <summary>{t('meeting-spoken', { count: had.length })}</summary>
      <ol>
        {had.map(request => (
          <li>
            <Speech ctx={ctx} request={request} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function Speech({ ctx, request }: { ctx: Ctx; request: RequestState }) {
  const { party, as, from, given, outOfOrder } = request
  return (
    <>
      <PartyLink ctx={ctx} id={party} /> {as === 'speech' ? null : ctx.t(`meeting-as-${as}`)}{' '}
      {minutesOf(spoken(request, ctx.now))} · <Moment site={ctx} ms={from!} />{' '}
      <ActLink ctx={ctx} seq={given!} /> {outOfOrder ? <OutOfOrder ctx={ctx} given={given!} /> : null}
    </>
  )
}
