/** What the party that asks can do in its consultation: add statements, invite, reply. */
import { votingLinksMax } from '../../core/limits.js'
import { link } from '../context.js'
import { Radios, TextArea, TextInput, WrittenIn } from '../forms/fields.js'
import { ActForm, canAct, Hidden, oneTime, valuesOf } from '../forms/form.js'
import { StatementFields } from './posed.js'
import { ProblemNote } from './problem.js'
import type { Consulting } from './voting.js'

/** What the party that asks can do. */
export function Asking(props: Consulting) {
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

function Links({ ctx, model, form }: Consulting) {
  const { t } = ctx
  if (model.links === null) return null
  const mine = form?.values.kind === 'links' ? form : undefined
  return (
    <details class="do" id="do-links" open={mine !== undefined || model.links.made === 0}>
      <summary>{t('consultation-links')}</summary>
      <form method="post" action={`${ctx.base}/links#do-links`}>
        <Hidden fields={oneTime(ctx)} />
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
