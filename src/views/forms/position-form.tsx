/** Takes a position on the provision as it stands or on one of its amendments, on a document, on the whole. */

import { type Ctx, type FormState, link } from '../context.js'
import { mayDo } from '../models/may.js'
import { localString } from '../parts/words.js'
import { rich } from '../rich.js'
import { type Choice, Radios, Select, TextInput, WrittenIn } from './fields.js'
import { ActForm, type FieldValues } from './form.js'
import { Reasons } from './reasons.js'

const stances = ['support', 'accept', 'concern', 'object', 'refer'] as const

export function PositionForm({
  ctx,
  targets,
  form,
}: {
  ctx: Ctx
  targets: readonly Choice[]
  form: FormState | undefined
}) {
  if (!mayDo(ctx, 'position') || targets.length === 0) return null
  const { t } = ctx
  return (
    <ActForm ctx={ctx} kind="position" form={form} title={t('form-position')} submit={t('form-send')}>
      {values => (
        <>
          <p class="note">{t('form-position-own')}</p>
          <Select
            values={values}
            name="target"
            label={t('form-on')}
            choices={targets}
            first={ctx.query.on ?? ''}
          />
          <Radios
            values={values}
            name="stance"
            label={t('form-stance')}
            choices={stances.map(value => ({ value, label: t(`form-stance-${value}`) }))}
          />
          <ForumField ctx={ctx} values={values} />
          <Reasons ctx={ctx} values={values} kind="position" />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}

/** The forums the record has declared, or else a name in one word. */
function ForumField({ ctx, values }: { ctx: Ctx; values: FieldValues }) {
  const forums = [...ctx.view.state.record.frameworks.values()].flatMap(f => f.forums)
  const label = ctx.t('form-forum')
  if (forums.length === 0)
    return (
      <TextInput
        values={values}
        name="forum"
        label={label}
        pattern="[a-z][a-z0-9\-]{0,39}"
        hint={ctx.t('form-forum-hint')}
      />
    )
  const choices = [
    { value: '', label: ctx.t('form-forum-none') },
    ...forums.map(f => ({ value: f.id, label: localString(ctx, f.name) })),
  ]
  return <Select values={values} name="forum" label={label} choices={choices} />
}

/** To whoever has no seat: that one can be taken, where it can. */
export function SeatInvitation({ ctx }: { ctx: Ctx }) {
  if (ctx.view.state.record.mode !== 'hosted' || ctx.seat || !ctx.demo) return null
  return (
    <p class="invite">
      {rich(ctx.t, 'seat-invitation', {
        seat: words => <a href={link({ ...ctx, at: undefined }, '/seat')}>{words}</a>,
      })}
    </p>
  )
}
