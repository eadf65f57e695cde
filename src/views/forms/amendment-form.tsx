/** Proposes an amendment: the present text to edit, the mark, a title, reasons. The script shows the redline as one types. */
import { targetKey } from '../../core/negotiation/acts/fields.js'
import type { AmendmentState, ProvisionState } from '../../core/negotiation/state.js'
import { verbatimIn } from '../../core/negotiation/view.js'
import type { Ctx, FormState } from '../context.js'
import { provisionString } from '../parts/names.js'
import { WithheldPresent } from '../parts/withheld.js'
import { Radios, TextArea, TextInput, WrittenIn } from './fields.js'
import { ActForm, canAct } from './form.js'

/** `amendment` makes it an amendment to that amendment. */
export function AmendmentForm({
  ctx,
  provision,
  amendment,
  form,
}: {
  ctx: Ctx
  provision: ProvisionState
  amendment?: AmendmentState | undefined
  form: FormState | undefined
}) {
  if (!canAct(ctx)) return null
  const { t } = ctx
  const textLang = ctx.view.state.record.languages[0] ?? 'en'
  const { wordings } = amendment ?? provision
  const base = verbatimIn(ctx.view, wordings, textLang) ?? ''
  const target =
    amendment === undefined
      ? targetKey({ provision: provision.id, version: provision.version })
      : targetKey({ amendment: amendment.id, rev: amendment.rev })
  const marks = (amendment === undefined ? ['MOD', 'SUP', 'NOC', 'ADD'] : ['MOD']).map(value => ({
    value,
    label: t(`form-mark-${value}`),
  }))
  const about = provisionString(ctx, provision)
  return (
    <ActForm
      ctx={ctx}
      kind="submit"
      hidden={{
        target,
        textLang,
        ...(amendment === undefined ? { parent: provision.parent ?? '', after: provision.id } : {}),
      }}
      form={form}
      open={amendment !== undefined}
      title={amendment === undefined ? t('form-amend') : t('form-amend-amendment', { ref: amendment.id })}
      submit={t('form-preview')}
    >
      {values => (
        <>
          <Radios values={values} name="mark" label={t('form-mark')} choices={marks} first="MOD" />
          <WithheldPresent ctx={ctx} wordings={wordings} lang={textLang} />
          <TextArea
            values={values}
            name="text"
            label={t('form-text')}
            rows={rowsFor(base)}
            first={base}
            lang={textLang}
            redline={{ from: base, label: t('form-live') }}
            hint={t('form-text-hint')}
          />
          <TextInput
            values={values}
            name="title"
            label={t('form-title')}
            first={t('form-title-first', { provision: about })}
            required
            maxlength={200}
          />
          <TextArea values={values} name="reasons" label={t('form-reasons')} required />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}

function rowsFor(text: string): number {
  return Math.max(4, Math.min(16, Math.ceil(text.length / 60)))
}
