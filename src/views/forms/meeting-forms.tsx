/**
 * What a seat does in a meeting: casts its ballot and asks for the floor at one touch; the chair takes items, gives the
 * floor and puts questions; the note-taker notes. Everything is a plain form; the script only sends it without leaving
 * the page (src/browser/meeting.ts).
 */
import { canAct } from './form.js'
import { Ballots } from './meeting-ballots.js'
import { Chair } from './meeting-chair.js'
import { Floor } from './meeting-floor.js'
import { NoteForm } from './meeting-note.js'
import type { MeetingProps } from './tap.js'

/** The part of the page that is the reader's own. Each child has an id, by which the script puts a newer one in its place. */
export function Mine(props: MeetingProps) {
  const { ctx, held } = props
  if (!canAct(ctx)) return null
  const closed = held.meeting.closed !== null
  return (
    <>
      <p class="note" id="mine-public">
        {ctx.t('meeting-public')}
      </p>
      {held.questions.map(question => (
        <Ballots {...props} question={question} />
      ))}
      {closed ? null : <Floor {...props} />}
      {closed ? null : <Chair {...props} />}
      <NoteForm {...props} />
    </>
  )
}
