/**
 * A home consultation on one page: who asks what about which exact text and until when; what becomes public; the
 * question and the statements with their answers; what was answered by group; the reply. Everything works without script.
 */
import type { ComponentChildren } from 'preact'
import { posedShownMax, posedUnitsMax, votingLinksMax } from '../../core/limits.js'
import { type ConsultationState, heardByGroup, questionNumber } from '../../core/negotiation/consultations.js'
import { shown } from '../../core/negotiation/view.js'
import { type Ctx, encodeQuery, type FormState, here, link, logLink, targetPath } from '../context.js'
import { Radios, TextArea, TextInput, WrittenIn } from '../forms/fields.js'
import { ActForm, canAct, type FieldValues, Hidden } from '../forms/form.js'
import { type ConsultationModel, choices, nobody, pageOf, voteOf } from '../models/consultation.js'
import { page } from '../page.js'
import { AnsweredTable, Bar, CountLine, GroupsFor, NotHeard, talliesOf } from '../parts/answered.js'
import { ActLink, Moment, PartyLink, WhenOf } from '../parts/names.js'
import { ProblemNote } from '../parts/problem.js'
import { BodyPart, Local, localString, Wording } from '../parts/words.js'
import { rich } from '../rich.js'

interface Props {
  readonly ctx: Ctx
  readonly state: ConsultationState
  readonly model: ConsultationModel
  readonly form: FormState | undefined
}

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

function Deadline({ ctx, state, model }: Props) {
  const over = state.closed !== null
  const key = over ? 'closed' : model.may === 'over' ? 'ending' : 'open'
  return rich(ctx.t, `consultation-${key}`, { when: <Moment site={ctx} ms={state.closes} /> })
}

/** What in the negotiation it is about, where it is about anything there. */
function About({ ctx, state: { of } }: Props) {
  if (of === null) return null
  const path = targetPath(of.target)
  const to = (words: ComponentChildren) => <a href={`/n/${of.name}${path ?? ''}`}>{words}</a>
  return rich(ctx.t, 'consultation-about', { negotiation: to })
}

function ExactText({ ctx, state }: Props) {
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
function Taking(props: Props) {
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

function Question(props: Props) {
  const { ctx, state, model, form } = props
  const { all } = talliesOf(state, questionNumber)
  return (
    <section class="asks card" id={`s-${questionNumber}`}>
      <p class="tag">{ctx.t('consultation-question')}</p>
      <h2>
        <Local site={ctx} text={state.question} />
      </h2>
      {model.may === 'vote' ? <VoteForm {...props} statement={questionNumber} family="answer" /> : null}
      {form?.problem && model.may !== 'vote' && isVote(form) ? (
        <ProblemNote ctx={ctx} problem={form.problem} />
      ) : null}
      <Bar tally={all} />
      <CountLine ctx={ctx} tally={all} family="answer" />
    </section>
  )
}

/** Why a form was refused that is not, or no longer, on the page. */
function Refused({ ctx, state, model, form }: Props) {
  if (!form?.problem || form.values.kind !== 'pose-voter') return null
  const there = state.open && model.may === 'vote' && model.voter !== null
  return there ? null : <ProblemNote ctx={ctx} problem={form.problem} />
}

const isVote = ({ values }: FormState) => values.kind === undefined

/** Three buttons; on the first vote also the group. A vote can be changed until the deadline. */
function VoteForm({
  ctx,
  state,
  model,
  form,
  statement,
  family,
  next = false,
}: Props & { statement: number; family: 'answer' | 'choice'; next?: boolean }) {
  const own = model.votes.find(one => one.statement === statement)
  const mine =
    form !== undefined &&
    isVote(form) &&
    form.values.statement === String(statement) &&
    (form.values.from === 'next') === next
      ? form
      : undefined
  return (
    <form method="post" action={`${ctx.base}/vote#${next ? 'next' : `s-${statement}`}`}>
      <Hidden
        fields={{ token: ctx.formToken, statement: String(statement), ...(next ? { from: 'next' } : {}) }}
      />
      {mine?.problem ? <ProblemNote ctx={ctx} problem={mine.problem} /> : null}
      {model.voter === null ? <Groups ctx={ctx} state={state} chosen={mine?.values.group} /> : null}
      <div class="answers3">
        {choices.map(choice => (
          <button
            type="submit"
            name="vote"
            value={choice}
            aria-pressed={own?.vote === voteOf[choice] ? 'true' : 'false'}
          >
            {ctx.t(`${family}-${choice}`)}
          </button>
        ))}
      </div>
    </form>
  )
}

function Groups({ ctx, state, chosen }: { ctx: Ctx; state: ConsultationState; chosen: string | undefined }) {
  return (
    <fieldset>
      <legend>{ctx.t('consultation-group')}</legend>
      <p class="note">{ctx.t('consultation-group-hint')}</p>
      <div class="choices">
        {state.groups.map(({ id, label }) => (
          <label>
            <input
              type="radio"
              name="group"
              value={id}
              checked={(chosen ?? ctx.query.group) === id || state.groups.length === 1}
              required
            />{' '}
            <Local site={ctx} text={label} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The statement that the reader is asked next, by the published priority; once there is none, that it is so. */
function Next(props: Props) {
  const { ctx, state, model } = props
  const { t } = ctx
  if (model.may !== 'vote' || model.voter === null || state.statements.size === 0) return null
  if (model.next === null)
    return (
      <p class="note" id="next">
        {t('consultation-next-none')}
      </p>
    )
  const text = shown(ctx.view, state.statements.get(model.next)?.text ?? [], ctx.lang)
  return (
    <section class="asks card" id="next" aria-label={t('consultation-next')}>
      <p class="tag">
        {t('consultation-next')} · {t('consultation-statement', { number: String(model.next) })}
      </p>
      <p class="words" lang={text?.lang} dir="auto">
        {text?.text}
      </p>
      <VoteForm {...props} statement={model.next} family="choice" next />
      <p class="note">{t('consultation-next-how')}</p>
    </section>
  )
}

function Statements(props: Props) {
  const { ctx, state } = props
  const { t } = ctx
  const pages = pageOf(state.statements.size)
  const now = Math.min(Math.max(1, Number(ctx.query.page) || 1), pages)
  const first = (now - 1) * posedShownMax + 1
  const here = [...state.statements.keys()].filter(n => n >= first && n < first + posedShownMax)
  if (here.length === 0 && !(state.open && props.model.voter !== null)) return null
  return (
    <section>
      <h2 id="statements">{t('consultation-statements', { count: state.statements.size })}</h2>
      {props.model.may === 'vote' ? <p class="note">{t('consultation-statements-note')}</p> : null}
      {props.model.may === 'vote' && props.model.voter === null ? (
        <p class="invite">{t('consultation-answer-first')}</p>
      ) : null}
      <ol class="plain posed">
        {here.map(number => (
          <Statement {...props} number={number} />
        ))}
      </ol>
      <Pages ctx={ctx} pages={pages} now={now} />
      <PoseForm {...props} />
    </section>
  )
}

function Statement(props: Props & { number: number }) {
  const { ctx, state, model, number } = props
  const { t } = ctx
  const posed = state.statements.get(number)!
  const text = shown(ctx.view, posed.text, ctx.lang)!
  const { byGroup, all } = talliesOf(state, number)
  const withheld = text.withheld !== undefined
  return (
    <li id={`s-${number}`}>
      <p class="tag">
        {t('consultation-statement', { number: String(number) })} ·{' '}
        {posed.by === null
          ? t('consultation-by-party')
          : t('consultation-by-voter', { number: String(posed.by) })}{' '}
        <ActLink ctx={ctx} seq={posed.seq} />
      </p>
      {text.text === null || withheld ? (
        <Wording ctx={ctx} text={text} />
      ) : (
        <p class="words" lang={text.lang} dir="auto">
          {text.text}
        </p>
      )}
      {model.may === 'vote' && model.voter !== null && !withheld ? (
        <VoteForm {...props} statement={number} family="choice" />
      ) : null}
      <Bar tally={all} />
      <CountLine ctx={ctx} tally={all} family="choice" />
      <details class="more">
        <summary>{t('tally-by-group')}</summary>
        <AnsweredTable
          ctx={ctx}
          groups={state.groups}
          tallies={byGroup}
          family="choice"
          caption={t('consultation-by-group', { number: String(number) })}
        />
      </details>
    </li>
  )
}

function Pages({ ctx, pages, now }: { ctx: Ctx; pages: number; now: number }) {
  if (pages < 2) return null
  return (
    <nav aria-label={ctx.t('consultation-pages')}>
      <ul class="pages">
        {Array.from({ length: pages }, (_, i) => i + 1).map(n => (
          <li>
            {n === now ? (
              <span aria-current="page">{n}</span>
            ) : (
              <a href={`${here(ctx, { page: String(n) })}#statements`}>{n}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A statement of a voter's own, where the party lets voters add some. */
function PoseForm({ ctx, state, model, form }: Props) {
  const { t } = ctx
  if (!state.open || model.may !== 'vote' || model.voter === null) return null
  const mine = form?.values.kind === 'pose-voter' ? form : undefined
  const values = valuesOf('pose-voter', mine)
  return (
    <details class="do" id="do-pose-voter" open={mine !== undefined}>
      <summary>{t('consultation-pose')}</summary>
      <form method="post" action={`${ctx.base}/pose#do-pose-voter`}>
        <Hidden fields={{ token: ctx.formToken }} />
        {mine?.problem ? <ProblemNote ctx={ctx} problem={mine.problem} /> : null}
        <p>{t('consultation-pose-does', { number: String(model.voter.number) })}</p>
        <StatementFields ctx={ctx} values={values} />
        <p class="send">
          <button type="submit">{t('consultation-pose-send')}</button>
        </p>
      </form>
    </details>
  )
}

function StatementFields({ ctx, values }: { ctx: Ctx; values: FieldValues }) {
  return (
    <>
      <TextArea
        values={values}
        name="text"
        rows={2}
        required
        label={ctx.t('consultation-pose-text')}
        hint={ctx.t('consultation-pose-hint', { max: posedUnitsMax })}
      />
      <WrittenIn ctx={ctx} values={values} />
    </>
  )
}

function valuesOf(key: string, form: FormState | undefined): FieldValues {
  return { id: name => `${key}-${name}`, of: (name, first = '') => form?.values[name] ?? first }
}

/** The answers to the question by group. Who was not heard is named. */
function Figures({ ctx, state }: Props) {
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

function Replies({ ctx, state }: Props) {
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

/** What the party that asks can do. */
function Asking(props: Props) {
  const { ctx, state, form } = props
  const { t } = ctx
  if (!canAct(ctx) || ctx.seat?.office !== 'secretariat') return null
  return (
    <section id="do">
      <h2>{t('consultation-yours')}</h2>
      {state.closed === null ? (
        <>
          <ActForm ctx={ctx} kind="pose" form={form} title={t('consultation-pose')} submit={t('form-send')}>
            {values => <StatementFields ctx={ctx} values={values} />}
          </ActForm>
          <Links {...props} />
          <p class="note">{t('consultation-reply-later')}</p>
        </>
      ) : (
        <ActForm
          ctx={ctx}
          kind="reply"
          form={form}
          title={t('consultation-reply-write')}
          submit={t('form-send')}
          open={state.replies.length === 0}
        >
          {values => (
            <>
              <Radios
                values={values}
                name="answer"
                label={t('consultation-reply-answer')}
                choices={(['yes', 'no', 'later'] as const).map(value => ({
                  value,
                  label: t(`consultation-decided-${value}`),
                }))}
              />
              <TextArea values={values} name="reply" rows={6} required label={t('consultation-reply-text')} />
              <WrittenIn ctx={ctx} values={values} />
            </>
          )}
        </ActForm>
      )}
    </section>
  )
}

function Links({ ctx, model, form }: Props) {
  const { t } = ctx
  if (model.links === null) return null
  const mine = form?.values.kind === 'links' ? form : undefined
  return (
    <details class="do" id="do-links" open={mine !== undefined || model.links.made === 0}>
      <summary>{t('consultation-links')}</summary>
      <form method="post" action={`${ctx.base}/links#do-links`}>
        <Hidden fields={{ token: ctx.formToken }} />
        {mine?.problem ? <ProblemNote ctx={ctx} problem={mine.problem} /> : null}
        <p>{t('consultation-links-does')}</p>
        <p>{t('consultation-links-made', model.links)}</p>
        <TextInput
          values={valuesOf('links', mine)}
          name="count"
          label={t('consultation-links-count', { max: votingLinksMax })}
          pattern="\d{1,3}"
          maxlength={3}
          required
        />
        <p class="send">
          <button type="submit">{t('consultation-links-send')}</button>
        </p>
      </form>
      <p>
        <a href={link(ctx, '/voters')}>{t('voters-by-mail')}</a>
      </p>
    </details>
  )
}

/** How anybody can count again, and what was withheld. */
function Check({ ctx, state }: Props) {
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

/** The reader's own votes: each with the act that holds it, and the receipt that proves it is in the log. */
export function ownVotesPage(ctx: Ctx, model: ConsultationModel): string {
  const { t } = ctx
  const state = ctx.view.state.consultation!
  return page({
    site: ctx,
    ctx,
    title: t('votes-title'),
    section: 'votes',
    children: (
      <>
        <h1>{t('votes-title')}</h1>
        {model.voter === null ? (
          <p>{t('votes-nobody')}</p>
        ) : (
          <p class="lead">{t('votes-lead', { number: String(model.voter.number) })}</p>
        )}
        {model.votes.length === 0 ? null : <OwnVotes ctx={ctx} state={state} model={model} />}
        <p>
          <a href={link(ctx, '')}>{t('votes-back')}</a>
        </p>
        {model.voter !== null && state.closed !== null ? <Forget ctx={ctx} /> : null}
      </>
    ),
  })
}

function OwnVotes({ ctx, state, model }: Pick<Props, 'ctx' | 'state' | 'model'>) {
  const { t } = ctx
  const caption = t('votes-caption')
  return (
    <section class="scroll" tabindex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('votes-on')}</th>
            <th scope="col">{t('votes-vote')}</th>
            <th scope="col">{t('votes-where')}</th>
          </tr>
        </thead>
        <tbody>
          {model.votes.map(({ statement, vote, at }) => {
            const choice = choices.find(one => voteOf[one] === vote)!
            const words =
              statement === questionNumber
                ? null
                : shown(ctx.view, state.statements.get(statement)?.text ?? [], ctx.lang)
            return (
              <tr>
                <th scope="row">
                  {statement === questionNumber ? (
                    <Local site={ctx} text={state.question} />
                  ) : (
                    <>
                      {t('consultation-statement', { number: String(statement) })}{' '}
                      <bdi lang={words?.lang}>{words?.text ?? ''}</bdi>
                    </>
                  )}
                </th>
                <td>{t(`${statement === questionNumber ? 'answer' : 'choice'}-${choice}`)}</td>
                <td>
                  {at === null
                    ? t('votes-coming')
                    : rich(t, 'votes-at', {
                        act: <ActLink ctx={ctx} seq={at.leaf} />,
                        position: String(at.position + 1),
                        receipt: label => <a href={logLink(ctx, `/receipt/${at.leaf}`)}>{label}</a>,
                      })}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Forget({ ctx }: { ctx: Ctx }) {
  const { t } = ctx
  return (
    <section class="warning">
      <h2>{t('votes-forget')}</h2>
      <p>{t('votes-forget-words')}</p>
      <form method="post" action={`${ctx.base}/forget`}>
        <Hidden fields={{ token: ctx.formToken }} />
        <p class="send">
          <button type="submit">{t('votes-forget-send')}</button>
        </p>
      </form>
    </section>
  )
}

/** Links for those invited, shown once: whoever has one votes with it. */
export function linksPage(ctx: Ctx, { links }: { links: readonly string[] }): string {
  const { t } = ctx
  return page({
    site: ctx,
    ctx,
    title: t('consultation-links'),
    section: 'links',
    children: (
      <>
        <h1>{t('consultation-links')}</h1>
        <section class="made">
          <p>{t('consultation-links-once', { count: links.length })}</p>
          <p class="field">
            <label for="links">{t('consultation-links-list')}</label>
            <textarea id="links" readonly rows={Math.min(20, links.length + 1)} dir="ltr">
              {links.join('\n')}
            </textarea>
          </p>
        </section>
        <p>
          <a href={link(ctx, '')}>{t('votes-back')}</a>
        </p>
      </>
    ),
  })
}
