/** Opening a meeting with an agenda, and setting it anew. */
import type { Ctx } from '../context.js'
import { mayDo } from '../models/may.js'
import { localString } from '../parts/words.js'
import { Select, TextArea, TextInput, WrittenIn } from './fields.js'
import { ActForm, type FieldValues } from './form.js'
import type { MeetingProps } from './tap.js'

/** Where a chair opens a meeting; also how one comes to it from elsewhere. */
export function OpenMeetingForm({ ctx, form }: Pick<MeetingProps, 'ctx' | 'form'>) {
  if (!mayDo(ctx, 'open-meeting')) return null
  const { t, view } = ctx
  const bodies = [...(view.state.proceedings?.bodies ?? [])].map(([value, { label }]) => ({
    value,
    label: localString(ctx, label),
  }))
  return (
    <ActForm ctx={ctx} kind="open-meeting" form={form} title={t('meeting-open')} submit={t('meeting-open')}>
      {values => (
        <>
          <TextInput values={values} name="title" label={t('meeting-title')} maxlength={400} required />
          {bodies.length === 0 ? null : (
            <Select
              values={values}
              name="body"
              label={t('meeting-body')}
              choices={bodies}
              first={bodies[0]!.value}
            />
          )}
          <AgendaField ctx={ctx} values={values} />
          <Select
            values={values}
            name="minutes"
            label={t('meeting-budget')}
            choices={['', '2', '3', '5', '10', '15', '30', '60'].map(value => ({
              value,
              label:
                value === '' ? t('meeting-budget-none') : t('meeting-minutes', { minutes: Number(value) }),
            }))}
            first="10"
          />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}

export function SetAgenda({ ctx, held: { meeting }, form }: MeetingProps) {
  const { t } = ctx
  const coming = meeting.agenda.filter(({ taken }) => taken.length === 0)
  const lines = coming.map(({ title, subject }) => {
    const reference = Object.values(subject ?? {}).find(value => typeof value === 'string')
    return reference === undefined ? localString(ctx, title) : `${reference}: ${localString(ctx, title)}`
  })
  return (
    <div id="mine-agenda">
      <ActForm
        ctx={ctx}
        kind="set-agenda"
        hidden={{ meeting: meeting.id }}
        form={form}
        title={t('meeting-set-agenda')}
        submit={t('form-send')}
      >
        {values => (
          <>
            <AgendaField ctx={ctx} values={values} first={lines.join('\n')} />
            <WrittenIn ctx={ctx} values={values} />
          </>
        )}
      </ActForm>
    </div>
  )
}

/** Items, one a line. */
function AgendaField({ ctx, values, first = '' }: { ctx: Ctx; values: FieldValues; first?: string }) {
  return (
    <TextArea
      values={values}
      name="agenda"
      label={ctx.t('meeting-agenda')}
      hint={ctx.t('meeting-agenda-hint')}
      first={first}
      rows={5}
    />
  )
}
