/** What was noted of a meeting, the last first. What was corrected is in the record, linked from what took its place. */
import type { NoteState } from '../../core/negotiation/meetings.js'
import type { Ctx } from '../context.js'
import type { Held } from '../models/meeting.js'
import { rich } from '../rich.js'
import { ActLink, PartyLink, WhenOf } from './names.js'
import { BodyPart } from './words.js'

/** Notes on the page; the record has them all. */
const notesMax = 30

export function Notes({ ctx, held }: { ctx: Ctx; held: Held }) {
  const { t } = ctx
  const notes = [...held.meeting.notes.values()].filter(({ corrected }) => corrected === null).reverse()
  if (notes.length === 0) return <p class="note">{t('meeting-no-notes')}</p>
  const more = notes.length - notesMax
  return (
    <>
      <ol class="plain notes">
        {notes.slice(0, notesMax).map(note => (
          <li>
            <NoteLine ctx={ctx} note={note} />
          </li>
        ))}
      </ol>
      {more > 0 ? <p class="note">{t('meeting-more-notes', { count: more })}</p> : null}
    </>
  )
}

function NoteLine({ ctx, note }: { ctx: Ctx; note: NoteState }) {
  const { seq, party, corrects } = note
  return (
    <>
      <p class="prov">
        {party === null ? null : [<PartyLink ctx={ctx} id={party} />, ' · ']}
        <WhenOf ctx={ctx} seq={seq} /> · <ActLink ctx={ctx} seq={seq} />{' '}
        {corrects === null
          ? null
          : rich(ctx.t, 'meeting-note-corrects', { act: <ActLink ctx={ctx} seq={corrects} /> })}{' '}
      </p>
      <BodyPart ctx={ctx} seq={seq} part="note" />
    </>
  )
}
