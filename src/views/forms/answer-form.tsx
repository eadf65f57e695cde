/** Answers an objection: its proponents, the chair, anyone whom the procedure lets; its holder answers back. */
import type { ObjectionState } from '../../core/negotiation/state.js'
import type { Ctx, FormState } from '../context.js'
import { mayDo } from '../models/may.js'
import { WrittenIn } from './fields.js'
import { ActForm } from './form.js'
import { Reasons } from './reasons.js'

export function AnswerForm({
  ctx,
  objection,
  form,
}: {
  ctx: Ctx
  objection: ObjectionState
  form: FormState | undefined
}) {
  const role = roleIn(ctx, objection)
  // One who has had no answer has nothing to answer back.
  if (!mayDo(ctx, 'answer') || (role === '-holder' && objection.answers.length === 0)) return null
  return (
    <ActForm
      ctx={ctx}
      kind="answer"
      hidden={{ objection: String(objection.seq) }}
      form={form}
      title={ctx.t(`form-answer${role}`)}
      submit={ctx.t('form-send')}
    >
      {values => (
        <>
          {role === '-holder' ? <p class="note">{ctx.t('form-answer-holder-hint')}</p> : null}
          <Reasons ctx={ctx} values={values} kind="answer" name="answer" label={ctx.t('form-answer-text')} />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}

/** In which capacity the reader would answer: it heads the form. */
function roleIn({ view, seat }: Ctx, { party, target }: ObjectionState): string {
  if (!seat) return ''
  if (seat.party === party) return '-holder'
  const { amendments, proposals } = view.state.text
  const amendment = 'amendment' in target ? amendments.get(target.amendment) : undefined
  const id = 'proposal' in target ? target.proposal : amendment?.proposal
  if (proposals.get(id ?? '')?.authors.includes(seat.party)) return '-proponent'
  return seat.office === 'chair' ? '-chair' : ''
}
