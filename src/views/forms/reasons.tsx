/** The reasons given with an act: required where the procedure says so, and said to be. */
import type { Ctx } from '../context.js'
import { reasonsClause } from '../models/may.js'
import { TextArea } from './fields.js'
import type { FieldValues } from './form.js'

export function Reasons({
  ctx,
  values,
  kind,
  name = 'reasons',
  label,
}: {
  ctx: Ctx
  values: FieldValues
  kind: string
  name?: string
  label?: string
}) {
  const clause = reasonsClause(ctx, kind)
  return (
    <TextArea
      values={values}
      name={name}
      label={label ?? ctx.t('form-reasons')}
      required={clause !== undefined}
      hint={clause === undefined ? ctx.t('reasons-optional') : ctx.t('reasons-required', { clause })}
    />
  )
}
