/** Enters an objection or a concern: its kind of ground, the ground itself, and what would cure it. */
import type { Ctx, FormState } from '../context.js'
import { mayDo } from '../models/may.js'
import { Checkbox, type Choice, Radios, Select, TextArea, WrittenIn } from './fields.js'
import { ActForm } from './form.js'
import { Reasons } from './reasons.js'

/** The grounds offered; a record may hold others. */
const grounds = [
  'scope',
  'rights',
  'cost',
  'clarity',
  'procedure',
  'technical',
  'overlap',
  'sovereignty',
  'other',
] as const

export function ObjectionForm({
  ctx,
  targets,
  form,
}: {
  ctx: Ctx
  targets: readonly Choice[]
  form: FormState | undefined
}) {
  if (!mayDo(ctx, 'object') || targets.length === 0) return null
  const { t } = ctx
  const degrees = ['objection', 'concern'].map(value => ({ value, label: t(`form-degree-${value}`) }))
  return (
    <ActForm
      ctx={ctx}
      kind="object"
      hidden={{ restates: '' }}
      form={form}
      title={t('form-object')}
      submit={t('form-send')}
    >
      {values => (
        <>
          <Select
            values={values}
            name="target"
            label={t('form-on')}
            choices={targets}
            first={ctx.query.on ?? ''}
          />
          <Radios
            values={values}
            name="degree"
            label={t('form-degree')}
            choices={degrees}
            first="objection"
          />
          <Select
            values={values}
            name="groundKind"
            label={t('form-ground')}
            choices={grounds.map(value => ({ value, label: t(`ground-${value}`) }))}
            first="scope"
          />
          <Reasons ctx={ctx} values={values} kind="object" name="ground" label={t('form-ground-text')} />
          <TextArea values={values} name="cure" label={t('form-cure')} hint={t('form-cure-hint')} required />
          <Checkbox values={values} name="redLine" label={t('form-red-line')} />
          <p class="note">{t('form-red-line-hint')}</p>
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}
