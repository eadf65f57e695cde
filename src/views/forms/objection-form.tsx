/** Enters an objection or a concern: its kind of ground, the ground itself, and what would cure it. */
import type { Ctx, FormState } from '../context.js'
import { Checkbox, type Choice, Radios, Select, TextArea, WrittenIn } from './fields.js'
import { ActForm, canAct } from './form.js'

/** The grounds offered; a record may hold others. */
export const grounds = [
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
  if (!canAct(ctx) || targets.length === 0) return null
  const { t } = ctx
  const degrees = ['objection', 'concern'].map(value => ({ value, label: t(`form-degree-${value}`) }))
  return (
    <ActForm ctx={ctx} kind="object" form={form} title={t('form-object')} submit={t('form-send')}>
      {values => (
        <>
          <Select values={values} name="target" label={t('form-on')} choices={targets} />
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
          <TextArea values={values} name="ground" label={t('form-ground-text')} required />
          <TextArea values={values} name="cure" label={t('form-cure')} hint={t('form-cure-hint')} required />
          <Checkbox values={values} name="redLine" label={t('form-red-line')} />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}
