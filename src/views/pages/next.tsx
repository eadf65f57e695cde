/**
 * What can happen next: where the negotiation stands, where it can go and what is in the way, what is put and
 * what waits for whom, how the whole can be decided, who may do what now and what only in other stages.
 */
import type { ComponentChildren } from 'preact'
import { questionKind } from '../../core/negotiation/acts/decisions/put.js'
import { type Next, type NextMove, waysToDecide, whatIsNext } from '../../core/negotiation/next.js'
import { isOneOf } from '../../core/negotiation/permission.js'
import type { Procedure } from '../../core/procedure/procedure.js'
import { type Ctx, type FormState, link, to } from '../context.js'
import { clausesOf } from '../models/clauses.js'
import { subjectAsked, wholeText } from '../models/subjects.js'
import { page } from '../page.js'
import { SubjectLink } from '../parts/decided-card.js'
import { DoNow } from '../parts/do-now.js'
import { FollowCalendar } from '../parts/follow.js'
import { JudgedClauses } from '../parts/judged.js'
import { ActLink, ActorOf, Moment, PartyLink, WhenOf } from '../parts/names.js'
import { andList, ClauseLink, deedWords, Label, orList, quoted, whoWords } from '../parts/procedure-words.js'
import { QuestionTally } from '../parts/question-tally.js'
import { Ready, together } from '../parts/ready.js'
import { WaysToDecide } from '../parts/ways-to-decide.js'
import { Local } from '../parts/words.js'
import { rich } from '../rich.js'

/** With `on` in the address, what can be done about that subject. */
export function nextPage(ctx: Ctx, { form }: { form?: FormState | undefined } = {}): string {
  const { t, view, now } = ctx
  const { procedure } = view.state.record
  return page({
    site: ctx,
    ctx,
    title: t('next-title'),
    section: 'next',
    json: true,
    children: (
      <>
        <h1>{t('next-title')}</h1>
        {procedure === null ? (
          <p class="lead">{t('procedure-none')}</p>
        ) : (
          <Whole ctx={ctx} procedure={procedure} next={whatIsNext(view.state, now)} form={form} />
        )}
      </>
    ),
  })
}

interface Props {
  readonly ctx: Ctx
  readonly procedure: Procedure
  readonly next: Next
}

function Whole({ ctx, procedure, next, form }: Props & { form: FormState | undefined }) {
  return (
    <>
      <Stands ctx={ctx} procedure={procedure} next={next} />
      <DoNow ctx={ctx} next={next} form={form} />
      <Waiting ctx={ctx} procedure={procedure} next={next} />
      <Questions ctx={ctx} procedure={procedure} next={next} />
      <Moves ctx={ctx} procedure={procedure} next={next} />
      <Decisions ctx={ctx} procedure={procedure} next={next} />
      <Permissions ctx={ctx} procedure={procedure} next={next} />
      {next.ended ? null : <FollowCalendar ctx={ctx} />}
    </>
  )
}

/** The present stage and how long it has lasted. */
function Stands({ ctx, procedure, next }: Props) {
  const { t } = ctx
  const { proceedings, record } = ctx.view.state
  const { mode } = record
  const began = proceedings?.stages.at(-1)
  if (began === undefined) return <p class="lead">{t('next-no-stages')}</p>
  const stage = <Label site={ctx} list={procedure.stages} id={began.stage} />
  return (
    <>
      <p class="lead">
        {rich(t, `next-stands-${next.ended ? 'ended' : mode}`, { stage })}{' '}
        {isUndated(ctx, began.at) ? null : <Lasted ctx={ctx} began={began} ended={next.ended} />}
      </p>
      {mode === 'observed' ? <p class="note">{t('next-observed')}</p> : null}
      <p>
        <a href={link(ctx, '/procedure#part.stages')}>{t('next-map')}</a> ·{' '}
        <a href={link(ctx, '/decisions')}>{t('next-decisions')}</a>
        {proceedings?.class == null
          ? null
          : [' · ', rich(t, 'next-class', { class: quoted(ctx, procedure.classes, [proceedings.class]) })]}
      </p>
    </>
  )
}

/** An observed negotiation is opened by who records it, at no moment of its own. */
function isUndated({ view }: Ctx, began: number): boolean {
  return view.state.record.mode === 'observed' && began === 0
}

const dayMs = 24 * 3600 * 1000

function Lasted({ ctx, began, ended }: { ctx: Ctx; began: { seq: number; at: number }; ended: boolean }) {
  const since = <WhenOf ctx={ctx} seq={began.seq} />
  if (ended || ctx.view.state.record.mode === 'observed') return rich(ctx.t, 'next-since', { since })
  const days = Math.max(0, Math.floor((ctx.now - began.at) / dayMs))
  return rich(ctx.t, 'next-lasted', { days, since })
}

function Moves({ ctx, procedure, next }: Props) {
  if (next.moves.length === 0) return null
  return (
    <section>
      <h2>{ctx.t('next-moves')}</h2>
      {next.moves.map(one => (
        <MoveCard ctx={ctx} procedure={procedure} one={one} />
      ))}
    </section>
  )
}

function MoveCard({ ctx, procedure, one }: { ctx: Ctx; procedure: Procedure; one: NextMove }) {
  const { t } = ctx
  const { move, judged } = one
  const verdict = together(judged)
  return (
    <article class={`card way ${verdict}`}>
      <h3>
        <Ready ctx={ctx} verdict={verdict} />{' '}
        {rich(t, 'next-move', { stage: quoted(ctx, procedure.stages, [move.to]) })}
      </h3>
      <p class="note">
        {rich(t, 'next-move-by', { who: whoWords(ctx, procedure, move.by) })} ·{' '}
        <ClauseLink ctx={ctx} id={move.clause} />
      </p>
      {judged.length === 0 ? (
        <p>{t('next-no-condition')}</p>
      ) : (
        <JudgedClauses
          ctx={ctx}
          clauses={clausesOf(ctx.view.state.record.procedure!, judged)}
          reading="met"
        />
      )}
    </article>
  )
}

/** How the whole can be decided, or the subject that the address asks for. */
function Decisions({ ctx, procedure, next }: Props) {
  const { t, view, now } = ctx
  const asked = subjectAsked(ctx)
  const subject = asked ?? wholeText(ctx)
  const decisions = asked === null ? next.decisions : waysToDecide(view.state, asked, now)
  if (view.state.proceedings === undefined || (decisions.length === 0 && next.ended)) return null
  const isWhole = 'instrument' in subject
  return (
    <section>
      <h2>
        {isWhole
          ? t('next-whole')
          : rich(t, 'next-subject', { subject: <SubjectLink ctx={ctx} target={subject} /> })}
      </h2>
      {decisions.length === 0 ? (
        <p class="note">{t(isWhole ? 'next-whole-not-here' : 'form-decision-not-here')}</p>
      ) : null}
      {decisions.map(one => (
        <WaysToDecide ctx={ctx} procedure={procedure} subject={subject} one={one} />
      ))}
    </section>
  )
}

function Questions({ ctx, procedure, next }: Props) {
  const { t } = ctx
  if (next.questions.length === 0) return null
  return (
    <section>
      <h2>{t('next-questions', { count: next.questions.length })}</h2>
      {next.questions.map(({ question, judged }) => {
        const kind = questionKind(ctx.view.state, question.question)!
        return (
          <article class="card question">
            <p class="tag">
              <Local site={ctx} text={kind.label} />
            </p>
            <h3>
              <a href={link(ctx, to.decision(question.seq))}>
                <Local site={ctx} text={question.title} />
              </a>
            </h3>
            <p>
              {rich(t, 'next-question-on', {
                subject: <SubjectLink ctx={ctx} target={question.subject} />,
                electorate: <Label site={ctx} list={procedure.electorates} id={kind.electorate} />,
              })}{' '}
              <Closing ctx={ctx} closes={question.closes} />
            </p>
            <p class="note">
              <Local site={ctx} text={kind.means} />
            </p>
            <QuestionTally ctx={ctx} procedure={procedure} kind={kind} question={question} />
            <p class="tag">{t('next-question-now')}</p>
            <JudgedClauses
              ctx={ctx}
              clauses={clausesOf(ctx.view.state.record.procedure!, judged)}
              reading="met"
            />
          </article>
        )
      })}
    </section>
  )
}

/** When ballots end, and how long that is from now. */
function Closing({ ctx, closes }: { ctx: Ctx; closes: number | null }) {
  if (closes === null) return ctx.t('next-closes-when-closed')
  const when = <Moment site={ctx} ms={closes} />
  const left = closes - ctx.now
  if (left < 0) return rich(ctx.t, 'next-closed-since', { when })
  return rich(ctx.t, 'next-closes', { when, left: timeWords(ctx, left) })
}

const hourMs = 3600 * 1000

/** `3 days`, or hours below two days. */
function timeWords({ t }: Ctx, ms: number): string {
  return ms >= 2 * dayMs
    ? t('time-days', { count: Math.floor(ms / dayMs) })
    : t('time-hours', { count: Math.floor(ms / hourMs) })
}

/** What waits for somebody: challenges, documents, actions. */
function Waiting({ ctx, procedure, next }: Props) {
  const { t } = ctx
  const { challenges, deposits, actions } = next
  const due = (ms: number | null) => (ms === null ? null : <Moment site={ctx} ms={ms} />)
  const lines: ComponentChildren[] = [
    ...challenges.map(({ challenge, heardBy, clause }) => [
      rich(t, 'next-challenge', {
        party: <ActorOf ctx={ctx} seq={challenge.seq} />,
        act: <ActLink ctx={ctx} seq={challenge.of} />,
        who: whoWords(ctx, procedure, heardBy),
      }),
      ' ',
      <ActLink ctx={ctx} seq={challenge.seq} />,
      ' · ',
      <ClauseLink ctx={ctx} id={clause} />,
    ]),
    ...deposits.map(({ deposit, due: isDue }) => [
      isDue ? <Late t={t('next-due')} /> : null,
      ' ',
      rich(t, 'next-deposit', {
        title: <Local site={ctx} text={deposit.title} />,
        when: due(deposit.due.at) ?? '',
        by: deposit.due.at === null ? 'stage' : deposit.due.stage === null ? 'time' : 'both',
        stage: deposit.due.stage === null ? '' : quoted(ctx, procedure.stages, [deposit.due.stage]),
      }),
      ' ',
      <ActLink ctx={ctx} seq={deposit.seq} />,
    ]),
    ...actions.map(({ action, late }) => [
      late ? <Late t={t('next-late')} /> : null,
      ' ',
      rich(t, 'next-action', {
        party: <PartyLink ctx={ctx} id={action.owner} />,
        title: <Local site={ctx} text={action.title} />,
        due: action.due === null ? 'open' : 'dated',
        when: due(action.due) ?? '',
      }),
      ' ',
      <ActLink ctx={ctx} seq={action.seq} />,
    ]),
  ]
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{t('next-waiting', { count: lines.length })}</h2>
      <ul class="plain waiting">
        {lines.map(line => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function Late({ t }: { t: string }) {
  return <b class="chip late">{t}</b>
}

type Permission = Procedure['permissions'][number]

function Permissions({ ctx, procedure, next }: Props) {
  const { t } = ctx
  const { permitted, elsewhere } = next
  return (
    <section>
      <h2>{t('next-who')}</h2>
      <OwnSeat ctx={ctx} permitted={permitted} />
      <ul class="plain positions may">
        {permitted.map(permission => (
          <li>
            <May ctx={ctx} procedure={procedure} permission={permission} />
          </li>
        ))}
      </ul>
      {elsewhere.length === 0 ? null : (
        <details class="more">
          <summary>{t('next-elsewhere', { count: elsewhere.length })}</summary>
          <ul class="plain positions may">
            {elsewhere.map(permission => (
              <li>
                <May ctx={ctx} procedure={procedure} permission={permission} />{' '}
                {rich(t, 'procedure-may-stages', {
                  stages: orList(t, quoted(ctx, procedure.stages, permission.stages ?? [])),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function May({ ctx, procedure, permission }: { ctx: Ctx; procedure: Procedure; permission: Permission }) {
  const { acts, by, clause } = permission
  return (
    <>
      {rich(ctx.t, 'procedure-may', { who: whoWords(ctx, procedure, by), acts: deedWords(ctx, acts) })}{' '}
      <ClauseLink ctx={ctx} id={clause} />
    </>
  )
}

/** What the seat that the reader holds may do now. */
function OwnSeat({ ctx, permitted }: { ctx: Ctx; permitted: readonly Permission[] }) {
  const { seat, view } = ctx
  if (!seat) return null
  const own = permitted.filter(({ by }) => isOneOf(view.state, seat.party, by)).flatMap(({ acts }) => acts)
  if (own.length === 0) return null
  return (
    <p class="invite">
      {rich(ctx.t, 'next-own', {
        name: <bdi>{seat.name}</bdi>,
        acts: andList(ctx.t, [deedWords(ctx, [...new Set(own)])]),
      })}
    </p>
  )
}
