/** What the note-taker writes down, and corrects. */
import type { Ctx } from '../context.js'
import { mayDo } from '../models/may.js'
import { localString } from '../parts/words.js'
import { Select, TextArea, WrittenIn } from './fields.js'
import { ActForm } from './form.js'
import type { MeetingProps } from './tap.js'

/** Notes that can still be corrected from the form. */
const correctableMax = 10

export function NoteForm({ ctx, held, form }: MeetingProps) {
  if (!mayDo(ctx, 'note')) return null
  const { t, view } = ctx
  const { meeting, speaking } = held
  const names = [...view.state.seats.parties.values()].map(({ id, name }) => ({
    value: id,
    label: localString(ctx, name),
  }))
  const notes = [...meeting.notes.values()].filter(({ corrected }) => corrected === null)
  const corrected = notes.slice(-correctableMax).reverse()
  return (
    <div id="mine-note">
      <ActForm
        ctx={ctx}
        kind="note"
        hidden={{ meeting: meeting.id, ...(meeting.floor === null ? {} : { item: meeting.floor }) }}
        form={form}
        title={t('meeting-note')}
        submit={t('form-send')}
      >
        {values => (
          <>
            <Select
              values={values}
              name="party"
              label={t('meeting-note-of')}
              choices={[{ value: '', label: t('meeting-note-of-nobody') }, ...names]}
              first={speaking?.party ?? ''}
            />
            <TextArea values={values} name="note" label={t('meeting-note-words')} rows={3} required />
            {corrected.length === 0 ? null : (
              <Select
                values={values}
                name="corrects"
                label={t('meeting-note-instead')}
                choices={[
                  { value: '', label: t('meeting-note-new') },
                  ...corrected.map(({ seq }) => ({ value: String(seq), label: noteStart(ctx, seq) })),
                ]}
              />
            )}
            <WrittenIn ctx={ctx} values={values} />
          </>
        )}
      </ActForm>
    </div>
  )
}

function noteStart({ view }: Ctx, seq: number): string {
  return `#${seq} ${view.body(seq)?.note?.slice(0, 60) ?? ''}`
}
