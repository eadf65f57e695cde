/** Says what became of an objection: its holder, that it was met or is withdrawn; the chair, what is left. */
import type { ObjectionState } from '../../core/negotiation/state.js'
import type { Ctx, FormState } from '../context.js'
import { Radios, TextArea, WrittenIn } from './fields.js'
import { ActForm, canAct } from './form.js'

export function SettleForm({
  ctx,
  objection,
  form,
}: {
  ctx: Ctx
  objection: ObjectionState
  form: FormState | undefined
}) {
  const fates = fatesFor(ctx, objection)
  if (!canAct(ctx) || fates.length === 0) return null
  const choices = fates.map(value => ({ value, label: ctx.t(`form-fate-${value}`) }))
  return (
    <ActForm
      ctx={ctx}
      kind="settle"
      hidden={{ objection: String(objection.seq) }}
      form={form}
      title={ctx.t('form-settle')}
      submit={ctx.t('form-send')}
    >
      {values => (
        <>
          <Radios values={values} name="fate" label={ctx.t('form-fate')} choices={choices} />
          <TextArea values={values} name="reasons" label={ctx.t('form-reasons')} required />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}

/** The fates this reader may give it now; most need an answer first (acts/positions/settle.ts). */
function fatesFor({ view, seat }: Ctx, objection: ObjectionState): string[] {
  if (!seat) return []
  const answered = objection.answers.length > 0
  const holder = objection.party === seat.party ? [...(answered ? ['accommodated'] : []), 'withdrawn'] : []
  const isChair = view.state.seats.parties.get(seat.party)?.office === 'chair'
  return [...holder, ...(isChair ? ['understood', ...(answered ? ['addressed', 'out-of-scope'] : [])] : [])]
}
