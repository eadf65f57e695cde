/**
 * A home consultation on one page: who asks what about which exact text and until when; what becomes public; the
 * question and the statements with their answers; what was answered by group; the reply. Everything works without script.
 */
import type { ComponentChildren } from 'preact'
import { heardByGroup, questionNumber } from '../../core/negotiation/consultations.js'
import { shown } from '../../core/negotiation/view.js'
import { type Ctx, encodeQuery, type FormState, link, targetPath } from '../context.js'
import { type ConsultationModel, nobody } from '../models/consultation.js'
import { page } from '../page.js'
import { AnsweredTable, GroupsFor, NotHeard, talliesOf } from '../parts/answered.js'
import { Asking } from '../parts/consulting.js'
import { ActLink, Moment, PartyLink, WhenOf } from '../parts/names.js'
import { Statements } from '../parts/posed.js'
import { ProblemNote } from '../parts/problem.js'
import { type Consulting, Next, Question } from '../parts/voting.js'
import { BodyPart, Local, localString, Wording } from '../parts/words.js'
import { rich } from '../rich.js'

export function consultationPage(
  ctx: Ctx,
  { model = nobody, form }: { model?: ConsultationModel; form?: FormState | undefined } = {},
): string {
  const state = ctx.view.state.consultation!
  const props = { ctx, state, model, form }
  return page({
    site: ctx,
    ctx,
    title: localString(ctx, state.question),
    section: '',
    json: true,
    children: (
      <>
        <p class="tag">
          {ctx.t('consultation-kind')} · <Deadline {...props} />
        </p>
        <h1>
          <Local site={ctx} text={state.question} />
        </h1>
        <p class="lead">
          {rich(ctx.t, `consultation-asks-${state.who}`, {
            party: <PartyLink ctx={ctx} id={ctx.view.state.record.secretariat} />,
          })}{' '}
          <About {...props} />
        </p>
        <Refused {...props} />
        <ExactText {...props} />
        <Replies {...props} />
        <Taking {...props} />
        <Question {...props} />
        <Next {...props} />
        <Statements {...props} />
        <Figures {...props} />
        <Asking {...props} />
        <Check {...props} />
      </>
    ),
  })
}

function Deadline({ ctx, state, model }: Consulting) {
  const over = state.closed !== null
  const key = over ? 'closed' : model.may === 'over' ? 'ending' : 'open'
  return rich(ctx.t, `consultation-${key}`, { when: <Moment site={ctx} ms={state.closes} /> })
}

/** What in the negotiation it is about, where it is about anything there. */
function About({ ctx, state: { of } }: Consulting) {
  if (of === null) return null
  const path = targetPath(of.target)
  const to = (words: ComponentChildren) => <a href={`/n/${of.name}${path ?? ''}`}>{words}</a>
  return rich(ctx.t, 'consultation-about', { negotiation: to })
}

function ExactText({ ctx, state }: Consulting) {
  const text = shown(ctx.view, state.text, ctx.lang)
  if (text === null) return null
  return (
    <section class="exact" aria-label={ctx.t('consultation-text')}>
      <p class="tag">{ctx.t('consultation-text')}</p>
      <Wording ctx={ctx} text={text} />
    </section>
  )
}

/** Before one votes: what becomes public and stays so, and what does not. */
function Taking(props: Consulting) {
  const { ctx, model, state } = props
  const { t } = ctx
  if (model.may === 'over') return null
  if (model.may === 'sign-in')
    return (
      <p>
        <a class="button" href={`/sign-in${encodeQuery({ back: ctx.path })}`}>
          {t('consultation-sign-in')}
        </a>
      </p>
    )
  if (model.may === 'invited') return <p class="demo-note">{t('consultation-invited-only')}</p>
  if (model.voter !== null)
    return (
      <p class="demo-note">
        {rich(t, 'consultation-voter', {
          number: String(model.voter.number),
          group: <Local site={ctx} text={state.groups[model.voter.group]!.label} />,
          votes: words => <a href={link(ctx, '/votes')}>{words}</a>,
        })}
      </p>
    )
  return (
    <section class="warning">
      <h2>{t('consultation-public')}</h2>
      <p>{t('consultation-public-words')}</p>
      <p>{t('consultation-private-words')}</p>
    </section>
  )
}

/** Why a form was refused that is not, or no longer, on the page. */
function Refused({ ctx, state, model, form }: Consulting) {
  if (!form?.problem) return null
  const posing = form.values.kind === 'pose-voter'
  const there = posing
    ? state.open && model.may === 'vote' && model.voter !== null
    : !notAsked.has(form.problem.why)
  return there ? null : <ProblemNote ctx={ctx} problem={form.problem} />
}

/** Refusals of a vote on what nobody is asked about: there is no form for it. */
const notAsked = new Set(['unknown-statement', 'statement-withheld'])

/** The answers to the question by group. Who was not heard is named. */
function Figures({ ctx, state }: Consulting) {
  const { t } = ctx
  const { byGroup, all } = talliesOf(state, questionNumber)
  const heard = heardByGroup(state).reduce((a, b) => a + b, 0)
  return (
    <section>
      <h2 id="figures">{t('consultation-figures')}</h2>
      <p>{t('consultation-counts', { voters: heard, taken: state.taken })}</p>
      {all.agree + all.pass + all.disagree === 0 ? null : (
        <AnsweredTable
          ctx={ctx}
          groups={state.groups}
          tallies={byGroup}
          family="answer"
          caption={t('consultation-figures-caption')}
        />
      )}
      <GroupsFor ctx={ctx} tallies={byGroup} />
      <NotHeard ctx={ctx} groups={state.groups} tallies={byGroup} />
      <p class="note">{t('consultation-self-declared')}</p>
      <p>{rich(t, 'consultation-map', { map: words => <a href={link(ctx, '/map')}>{words}</a> })}</p>
    </section>
  )
}

function Replies({ ctx, state }: Consulting) {
  const { t } = ctx
  const last = state.replies.at(-1)
  if (last === undefined)
    return state.closed === null ? null : <p class="demo-note">{t('consultation-no-reply')}</p>
  return (
    <section class="replied">
      <h2>{t('consultation-reply')}</h2>
      <p class="result">{t(`consultation-decided-${last.answer}`)}</p>
      <BodyPart ctx={ctx} seq={last.seq} part="reply" />
      <p class="prov">
        <PartyLink ctx={ctx} id={ctx.view.state.record.secretariat} /> · <WhenOf ctx={ctx} seq={last.seq} /> ·{' '}
        <ActLink ctx={ctx} seq={last.seq} />
        {state.replies.length < 2
          ? null
          : ` · ${t('consultation-replies-before', { count: state.replies.length - 1 })}`}
      </p>
    </section>
  )
}

/** How anybody can count again, and what was withheld. */
function Check({ ctx, state }: Consulting) {
  const { t, view } = ctx
  const withheld = view.state.record.withheld?.size ?? 0
  return (
    <section>
      <h2>{t('consultation-check')}</h2>
      <p>
        {rich(t, 'consultation-check-words', {
          taken: state.taken,
          verify: words => <a href={link(ctx, '/verify')}>{words}</a>,
          acts: words => <a href={link(ctx, '/acts')}>{words}</a>,
        })}
      </p>
      <p>
        {rich(t, 'consultation-withheld', {
          count: withheld,
          list: words => <a href={link(ctx, '/moderation')}>{words}</a>,
        })}
      </p>
    </section>
  )
}
