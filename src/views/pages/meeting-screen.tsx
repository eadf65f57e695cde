/**
 * A meeting on the wall of the room: large, high contrast, nothing to press. The question stands there in full before
 * it opens, with what it means, who is entitled and what carries it; then what was cast, by group.
 */
import { renderToString } from 'preact-render-to-string'
import { questionKind } from '../../core/negotiation/acts/decisions/put.js'
import type { QuestionState } from '../../core/negotiation/proceedings.js'
import { type Ctx, link, to } from '../context.js'
import { type Held, heldAt, minutesOf, phaseOf } from '../models/meeting.js'
import { Speaking } from '../parts/meeting-floor.js'
import { PhaseWords, QuestionRules, TallyTable } from '../parts/meeting-question.js'
import { TimeBar } from '../parts/meeting-speakers.js'
import { GroupName } from '../parts/names.js'
import { Local, localString } from '../parts/words.js'
import { Line, Parts } from './meeting.js'

interface HeldProps {
  readonly ctx: Ctx
  readonly held: Held
}

/** Null where there is no such meeting. Loads itself again where there is no script. */
export function screenPage(ctx: Ctx, id: string): string | null {
  const held = heldAt(ctx.view.state, id, ctx.now)
  if (held === null) return null
  return `<!doctype html>${renderToString(
    <html lang={ctx.lang} dir={ctx.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{`${localString(ctx, held.meeting.title)} · Travaux`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
        <link rel="stylesheet" href="/taking-part.css" />
        <script src="/meeting.js" defer />
        <noscript>
          <meta http-equiv="refresh" content="15" />
        </noscript>
      </head>
      <body class="screen">
        <header>
          <h1>
            <a href={link(ctx, to.meeting(id))}>
              <Local site={ctx} text={held.meeting.title} />
            </a>
          </h1>
          <Line ctx={{ ...ctx, seat: undefined }} held={held} path={to.screen(id)} />
        </header>
        <main id="main">
          <Sections ctx={ctx} held={held} />
        </main>
      </body>
    </html>,
  )}`
}

/** What changes on the wall, for the script; null where there is no such meeting. */
export function screenParts(ctx: Ctx, id: string): string | null {
  const held = heldAt(ctx.view.state, id, ctx.now)
  if (held === null) return null
  return renderToString(
    <Parts ctx={ctx} held={held}>
      <Sections ctx={ctx} held={held} />
    </Parts>,
  )
}

function Sections({ ctx, held }: HeldProps) {
  const [question] = held.questions
  const asked = question !== undefined && question.result === 'open'
  return (
    <>
      <section id="live-floor">
        <Item ctx={ctx} held={held} />
        {asked ? null : <Speaking ctx={ctx} held={held} />}
      </section>
      <section id="live-question">
        {question === undefined ? null : <Asked ctx={ctx} question={question} />}
      </section>
      <section id="live-speakers">{asked ? null : <Next ctx={ctx} held={held} />}</section>
    </>
  )
}

function Item({ ctx, held: { item, meeting } }: HeldProps) {
  if (meeting.closed !== null) return <p>{ctx.t('meeting-is-closed')}</p>
  if (item === null) return <p>{ctx.t('meeting-floor-empty')}</p>
  return (
    <p class="item">
      <span class="tag">{ctx.t('meeting-floor')}</span> <Local site={ctx} text={item.title} />
    </p>
  )
}

function Asked({ ctx, question }: { ctx: Ctx; question: QuestionState }) {
  const { procedure } = ctx.view.state.record
  const kind = questionKind(ctx.view.state, question.question)
  if (procedure === null || kind === undefined) return null
  const props = { ctx, procedure, kind, question }
  const phase = phaseOf(question, ctx.now)
  return (
    <div class="halves">
      <div>
        <p class="tag">
          <Local site={ctx} text={kind.label} />
        </p>
        <h2>
          <Local site={ctx} text={question.title} />
        </h2>
        <p class="result">
          <PhaseWords ctx={ctx} question={question} />
        </p>
        <p class="means">
          <Local site={ctx} text={kind.means} />
        </p>
      </div>
      <div>{phase === 'before' ? <QuestionRules {...props} /> : <TallyTable {...props} />}</div>
    </div>
  )
}

/** Names on the wall; the page has them all. */
const namesMax = 6

function Next({ ctx, held: { waiting, times, meeting, questions } }: HeldProps) {
  const { t, view } = ctx
  const most = (meeting.budget ?? Math.max(1, ...times.map(({ used }) => used / 1000))) * 1000
  return (
    <div class="halves next">
      <div>
        <h2>{t('meeting-next-speakers')}</h2>
        {waiting.length === 0 ? <p>{t('meeting-nobody-waits')}</p> : null}
        <ol>
          {waiting.slice(0, namesMax).map(({ party, as }) => (
            <li>
              <Local site={ctx} text={view.state.seats.parties.get(party)!.name} />{' '}
              {as === 'speech' ? null : <small>{t(`meeting-as-${as}`)}</small>}
            </li>
          ))}
        </ol>
      </div>
      {meeting.floor === null || questions.length > 0 ? null : (
        <ul class="plain">
          {times.map(time => (
            <li>
              <GroupName ctx={ctx} id={time.group} /> <b>{minutesOf(time.used)}</b>
              <TimeBar time={time} most={most} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
