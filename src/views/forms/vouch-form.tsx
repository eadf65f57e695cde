/** Vouches for somebody who asks for a seat, by the short name that they asked for. */
import type { Ctx, FormState } from '../context.js'
import { TextArea, TextInput, WrittenIn } from './fields.js'
import { ActForm, canAct } from './form.js'

/** Where the procedure asks for it. The address may say for whom: `?vouch=ACME`. */
export function VouchForm({ ctx, form }: { ctx: Ctx; form: FormState | undefined }) {
  const { t, view } = ctx
  if (!canAct(ctx) || view.state.record.procedure?.vouching === undefined) return null
  const asked = ctx.query.vouch ?? ''
  return (
    <ActForm
      ctx={ctx}
      kind="vouch"
      form={form}
      title={t('vouch-title')}
      submit={t('vouch-send')}
      open={asked !== ''}
    >
      {values => (
        <>
          <TextInput
            values={values}
            name="for"
            label={t('vouch-for')}
            hint={t('vouch-for-hint')}
            first={asked}
            required
          />
          <TextArea values={values} name="reasons" label={t('form-reasons')} rows={3} required />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}
