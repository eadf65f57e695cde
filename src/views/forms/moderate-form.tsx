/** Removes a statement from view: for moderators, on a ground that the procedure declares. */
import { isOneOf } from '../../core/negotiation/permission.js'
import type { Ctx, FormState } from '../context.js'
import { ClauseLink } from '../parts/procedure-words.js'
import { localString } from '../parts/words.js'
import { Radios, WrittenIn } from './fields.js'
import { ActForm, canAct } from './form.js'
import { Reasons } from './reasons.js'

export function ModerateForm({ ctx, seq, form }: { ctx: Ctx; seq: number; form: FormState | undefined }) {
  const { t, view, seat } = ctx
  const moderation = view.state.record.procedure?.moderation
  if (moderation === undefined || !canAct(ctx) || view.state.record.withheld?.has(`body/${seq}`)) return null
  if (!isOneOf(view.state, seat!.party, moderation.by)) return null
  const grounds = moderation.grounds.map(({ id, label }) => ({ value: id, label: localString(ctx, label) }))
  return (
    <ActForm
      ctx={ctx}
      kind="moderate"
      hidden={{ body: String(seq) }}
      form={form}
      title={t('form-moderate')}
      submit={t('form-send')}
    >
      {values => (
        <>
          <p>
            {t('form-moderate-does')} <ClauseLink ctx={ctx} id={moderation.clause} />
          </p>
          <Radios values={values} name="ground" label={t('form-ground-moderation')} choices={grounds} />
          <Reasons ctx={ctx} values={values} kind="withhold" />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}
