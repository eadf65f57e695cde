/** The meetings of a negotiation: which is held now, which were, and where whoever may opens one. */
import { concernsInformals } from '../../core/negotiation/informals.js'
import type { MeetingState } from '../../core/negotiation/meetings.js'
import { type Ctx, type FormState, link, to } from '../context.js'
import { OpenMeetingForm } from '../forms/agenda-forms.js'
import { page } from '../page.js'
import { Moment } from '../parts/names.js'
import { Local } from '../parts/words.js'
import { rich } from '../rich.js'

export function meetingsPage(ctx: Ctx, { form }: { form?: FormState | undefined }): string {
  const { t, view } = ctx
  const meetings = [...(view.state.meetings?.values() ?? [])].reverse()
  const open = meetings.filter(({ closed }) => closed === null)
  const held = meetings.filter(({ closed }) => closed !== null)
  return page({
    site: ctx,
    ctx,
    title: t('nav-meetings'),
    section: 'meetings',
    json: true,
    children: (
      <>
        <h1>{t('nav-meetings')}</h1>
        {open.map(meeting => (
          <article class="card on">
            <p class="tag">{t('meeting-held-now')}</p>
            <MeetingHead ctx={ctx} meeting={meeting} />
          </article>
        ))}
        {open.length > 0 ? null : <p class="lead">{t('meetings-none-now')}</p>}
        <OpenMeetingForm ctx={ctx} form={form} />
        {concernsInformals(view.state) ? (
          <p>
            <a href={link(ctx, '/informal')}>{t('informal-title')}</a>
          </p>
        ) : null}
        {held.length === 0 ? null : (
          <section>
            <h2>{t('meetings-held')}</h2>
            <ul class="plain">
              {held.map(meeting => (
                <li>
                  <MeetingHead ctx={ctx} meeting={meeting} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  })
}

function MeetingHead({ ctx, meeting }: { ctx: Ctx; meeting: MeetingState }) {
  const { id, title, at, closed, agenda, requests, questions } = meeting
  const spoke = [...requests.values()].filter(({ from }) => from !== null).length
  return (
    <>
      <h3>
        <a href={link(ctx, to.meeting(id))}>
          <Local site={ctx} text={title} />
        </a>
      </h3>
      <p class="prov">
        {rich(ctx.t, closed === null ? 'meeting-since' : 'meeting-from-to', {
          from: <Moment site={ctx} ms={at} />,
          to: closed === null ? '' : <Moment site={ctx} ms={closed.at} />,
        })}{' '}
        {ctx.t('meeting-in-numbers', { items: agenda.length, speeches: spoke, questions: questions.length })}
      </p>
    </>
  )
}
