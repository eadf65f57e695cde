/** Voting in a consultation: on its question, and on the statement that comes next. */
import { type ConsultationState, questionNumber } from '../../core/negotiation/consultations.js'
import { shown } from '../../core/negotiation/view.js'
import type { Ctx, FormState } from '../context.js'
import { Hidden } from '../forms/form.js'
import { type ConsultationModel, choices, voteOf } from '../models/consultation.js'
import { Bar, CountLine, talliesOf } from './answered.js'
import { ProblemNote } from './problem.js'
import { Local } from './words.js'

/** What every part of the page of a consultation is given. */
export interface Consulting {
  readonly ctx: Ctx
  readonly state: ConsultationState
  readonly model: ConsultationModel
  readonly form: FormState | undefined
}

export function Question(props: Consulting) {
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

const isVote = ({ values }: FormState) => values.kind === undefined

/** Three buttons; on the first vote also the group. A vote can be changed until the deadline. */
export function VoteForm({
  ctx,
  state,
  model,
  form,
  statement,
  family,
  next = false,
}: Consulting & { statement: number; family: 'answer' | 'choice'; next?: boolean }) {
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
export function Next(props: Consulting) {
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
