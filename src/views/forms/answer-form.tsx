/** Answers an objection. Anyone seated may. */
import type { ObjectionState } from '../../core/negotiation/state.js'
import type { Ctx, FormState } from '../context.js'
import { TextArea, WrittenIn } from './fields.js'
import { ActForm, canAct } from './form.js'

export function AnswerForm({
  ctx,
  objection,
  form,
}: {
  ctx: Ctx
  objection: ObjectionState
  form: FormState | undefined
}) {
  if (!canAct(ctx)) return null
  return (
    <ActForm
      ctx={ctx}
      kind="answer"
      hidden={{ objection: String(objection.seq) }}
      form={form}
      title={ctx.t('form-answer')}
      submit={ctx.t('form-send')}
    >
      {values => (
        <>
          <TextArea values={values} name="answer" label={ctx.t('form-answer-text')} required />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}
