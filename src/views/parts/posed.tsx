/** The statements of a consultation, each with its answers, and the forms that add one. */
import { posedShownMax, posedUnitsMax } from '../../core/limits.js'
import { shown } from '../../core/negotiation/view.js'
import type { Ctx } from '../context.js'
import { TextArea, WrittenIn } from '../forms/fields.js'
import { type FieldValues, Hidden, oneTime, valuesOf } from '../forms/form.js'
import { pageOf } from '../models/consultation.js'
import { AnsweredTable, Bar, CountLine, talliesOf } from './answered.js'
import { ActLink } from './names.js'
import { Pages } from './pages.js'
import { ProblemNote } from './problem.js'
import { type Consulting, VoteForm } from './voting.js'
import { Wording } from './words.js'

export function Statements(props: Consulting) {
  const { ctx, state } = props
  const { t } = ctx
  const pages = pageOf(state.statements.size)
  const now = Math.min(Math.max(1, Math.floor(Number(ctx.query.page)) || 1), pages)
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
      <Pages ctx={ctx} at={now} pages={pages} list="#statements" />
      <PoseForm {...props} />
    </section>
  )
}

function Statement(props: Consulting & { number: number }) {
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

/** A statement of a voter's own, where the party lets voters add some. */
function PoseForm({ ctx, state, model, form }: Consulting) {
  const { t } = ctx
  if (!state.open || model.may !== 'vote' || model.voter === null) return null
  const mine = form?.values.kind === 'pose-voter' ? form : undefined
  const values = valuesOf('pose-voter', mine)
  return (
    <details class="do" id="do-pose-voter" open={mine !== undefined}>
      <summary>{t('consultation-pose')}</summary>
      <form method="post" action={`${ctx.base}/pose#do-pose-voter`}>
        <Hidden fields={oneTime(ctx)} />
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

export function StatementFields({ ctx, values }: { ctx: Ctx; values: FieldValues }) {
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
