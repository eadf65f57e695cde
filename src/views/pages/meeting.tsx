/**
 * A meeting while it is held, and after: what is on the floor, the question, who speaks and waits, the agenda and the
 * notes; for whoever has a seat, what they can do beside it. Whole without script; with it the parts with an id are
 * put in place of each other as the record grows (src/browser/meeting.ts).
 */
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { formatLocale } from '../../locales/locale.js'
import { type Ctx, encodeQuery, type FormState, here, link, to } from '../context.js'
import { canAct } from '../forms/form.js'
import { Mine } from '../forms/meeting-forms.js'
import { SeatInvitation } from '../forms/position-form.js'
import { type Held, heldAt, turnOf } from '../models/meeting.js'
import { page } from '../page.js'
import { Agenda, FloorText, OnTheFloor } from '../parts/meeting-floor.js'
import { Notes } from '../parts/meeting-notes.js'
import { MeetingCast, MeetingQuestion, PhaseWords } from '../parts/meeting-question.js'
import { Speakers } from '../parts/meeting-speakers.js'
import { Moment } from '../parts/names.js'
import { Local, localString } from '../parts/words.js'
import { rich } from '../rich.js'

interface PageOf {
  readonly id: string
  readonly form?: FormState | undefined
}

/** Null where there is no such meeting at this moment. */
export function meetingPage(ctx: Ctx, { id, form }: PageOf): string | null {
  const held = heldAt(ctx.view.state, id, ctx.now)
  if (held === null) return null
  const live = ctx.at === undefined
  return page({
    site: ctx,
    ctx,
    title: localString(ctx, held.meeting.title),
    section: 'meetings',
    json: true,
    ...(live ? { scripts: ['meeting'], follows: true } : {}),
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/meetings')}>{ctx.t('nav-meetings')}</a>
        </p>
        <h1>
          <Local site={ctx} text={held.meeting.title} />
        </h1>
        <When ctx={ctx} held={held} />
        {live ? <Line ctx={ctx} held={held} path={to.meeting(id)} /> : null}
        {live ? <SeatInvitation ctx={ctx} /> : null}
        <div class="meeting">
          <LiveStart ctx={ctx} held={held} />
          {canAct(ctx) ? (
            <section id="mine" class="mine" aria-label={ctx.t('meeting-mine')}>
              <Mine ctx={ctx} held={held} form={form} />
            </section>
          ) : null}
          <LiveRest ctx={ctx} held={held} />
        </div>
      </>
    ),
  })
}

function When({ ctx, held: { meeting } }: { ctx: Ctx; held: Held }) {
  const { at, closed, body, id } = meeting
  const label = body === null ? undefined : ctx.view.state.proceedings?.bodies.get(body)?.label
  return (
    <p class="prov">
      {label === undefined ? null : [<Local site={ctx} text={label} />, ' · ']}
      {rich(ctx.t, closed === null ? 'meeting-since' : 'meeting-from-to', {
        from: <Moment site={ctx} ms={at} />,
        to: closed === null ? '' : <Moment site={ctx} ms={closed.at} />,
      })}{' '}
      {closed === null ? <a href={link(ctx, to.screen(id))}>{ctx.t('meeting-screen')}</a> : null}
    </p>
  )
}

/**
 * What the script needs to go on, and its words; without script a link that loads the page again. Nothing here is
 * about the reader.
 */
export function Line({ ctx, held, path }: { ctx: Ctx; held: Held; path: string }) {
  const { t, base, lang, view, now } = ctx
  return (
    <p
      class="wire"
      data-meeting
      data-events={`${base}/events`}
      data-live={`${base}${path}/live?lang=${lang}`}
      data-mine={canAct(ctx) ? `${base}${path}/mine` : undefined}
      data-act={canAct(ctx) ? `/api${base}/acts` : undefined}
      data-seat={ctx.seat?.credential}
      data-size={view.at.index}
      data-turn={turnOf(held, now)}
      data-now={now}
      data-locale={formatLocale[lang]}
      data-on={t('meeting-line-on')}
      data-off={t('meeting-line-off', { time: '0:00' })}
      data-back={t('meeting-line-back', { count: '#' })}
      data-recorded={t('meeting-recorded', { act: '#' })}
      data-again={t('meeting-send-again')}
    >
      <span role="status" data-line />{' '}
      <a href={here(ctx, {})} data-reload>
        {t('meeting-reload')}
      </a>{' '}
      <Own ctx={ctx} />
      <span class="vh" role="status" data-say />
    </p>
  )
}

/** To what is the reader's own; or how to come by it, on a page and not on the wall. */
function Own({ ctx }: { ctx: Ctx }) {
  const { t, person, demo, at } = ctx
  if (canAct(ctx)) return <a href="#mine">{t('meeting-mine')}</a>
  if (ctx.seat === undefined || person !== null || demo || at !== undefined) return null
  return <a href={`/sign-in${encodeQuery({ back: here(ctx, { lang: '' }) })}`}>{t('meeting-sign-in')}</a>
}

interface HeldProps {
  readonly ctx: Ctx
  readonly held: Held
}

/** What everybody looks at first. */
function LiveStart({ ctx, held }: HeldProps) {
  return (
    <>
      <section id="live-floor" class="floor">
        <OnTheFloor ctx={ctx} held={held} />
      </section>
      <section id="live-question">
        {held.questions.map(question => (
          <MeetingQuestion ctx={ctx} question={question} />
        ))}
      </section>
    </>
  )
}

function LiveRest({ ctx, held }: HeldProps) {
  const { t } = ctx
  return (
    <>
      <section id="live-cast">
        {held.questions.map(question => (
          <MeetingCast ctx={ctx} question={question} />
        ))}
      </section>
      <section id="live-text">
        <FloorText ctx={ctx} held={held} />
      </section>
      <section id="live-speakers">
        <h2>{t('meeting-speakers')}</h2>
        <Speakers ctx={ctx} held={held} />
      </section>
      <section id="live-agenda">
        <h2>{t('meeting-agenda')}</h2>
        <Agenda ctx={ctx} held={held} />
        <Asked ctx={ctx} held={held} />
      </section>
      <section id="live-notes">
        <h2>{t('meeting-notes')}</h2>
        <Notes ctx={ctx} held={held} />
      </section>
    </>
  )
}

/** The other questions of the meeting, and what came of them. */
function Asked({ ctx, held: { asked } }: HeldProps) {
  if (asked.length === 0) return null
  return (
    <>
      <h3>{ctx.t('meeting-asked')}</h3>
      <ul>
        {asked.map(question => (
          <li>
            <a href={link(ctx, to.decision(question.seq))}>
              <Local site={ctx} text={question.title} />
            </a>
            : <PhaseWords ctx={ctx} question={question} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The parts that everybody sees, for the script; null where there is no such meeting. */
export function meetingParts(ctx: Ctx, id: string): string | null {
  const held = heldAt(ctx.view.state, id, ctx.now)
  if (held === null) return null
  return renderToString(
    <Parts ctx={ctx} held={held}>
      <LiveStart ctx={ctx} held={held} />
      <LiveRest ctx={ctx} held={held} />
    </Parts>,
  )
}

/** Parts in the frame that says how far the record had come, and in words what is new for who does not see it. */
export function Parts({ ctx, held, children }: HeldProps & { children: ComponentChildren }) {
  return (
    <div data-size={ctx.view.at.index} data-turn={turnOf(held, ctx.now)} data-say={sayOf(ctx, held)}>
      {children}
    </div>
  )
}

/** What is worth interrupting whoever listens to the page. */
function sayOf(ctx: Ctx, { item, speaking, questions }: Held): string {
  const { t, view } = ctx
  const name = (party: string) => localString(ctx, view.state.seats.parties.get(party)?.name ?? { en: party })
  return [
    item === null ? t('meeting-floor-empty') : localString(ctx, item.title),
    ...(speaking === null ? [] : [t(`meeting-speaks-${speaking.as}`, { party: name(speaking.party) })]),
    ...questions.map(
      ({ title, result }) => `${localString(ctx, title)}: ${t('decided-question-result', { result })}`,
    ),
  ].join('. ')
}

/** The part of the page that is the reader's own, for the script; null where there is no such meeting. */
export function meetingMine(ctx: Ctx, id: string): string | null {
  const held = heldAt(ctx.view.state, id, ctx.now)
  if (held === null) return null
  return renderToString(
    <div>
      <section id="mine">
        <Mine ctx={ctx} held={held} form={undefined} />
      </section>
    </div>,
  )
}
