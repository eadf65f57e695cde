/** The forms of a meeting: its agenda, the floor, notes. Questions are put and answered by the forms of decisions. */
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import type { Target } from '../../core/negotiation/acts/fields.js'
import { presentTarget } from '../../core/negotiation/lookup.js'
import type { MeetingState } from '../../core/negotiation/meetings.js'
import type { State } from '../../core/negotiation/state.js'
import { readerOf, whole, word, words } from './fields.js'
import type { Form, Reader } from './form.js'

export const meetingForms: Readonly<Record<string, Reader>> = {
  'open-meeting': readerOf('open-meeting', {
    ...{ meeting: newMeeting, title: words, body: word, agenda: agendaOf, budget },
  }),
  'set-agenda': readerOf('set-agenda', { meeting: word, agenda: agendaOf }),
  'take-item': readerOf('take-item', { meeting: word, item: word }),
  'request-floor': readerOf('request-floor', { meeting: word, as: word }),
  'withdraw-request': readerOf('withdraw-request', { meeting: word, request: whole }),
  'give-floor': readerOf('give-floor', { meeting: word, request: whole }),
  'end-speech': readerOf('end-speech', { meeting: word }),
  note: readerOf('note', { meeting: word, item: word, party: word, corrects: whole }, ['note']),
  'close-meeting': readerOf('close-meeting', { meeting: word }),
}

/** The next number that no meeting has. */
function newMeeting(_form: Form, _name: string, { meetings }: State): Result<string> {
  let n = 1
  while (meetings?.has(`meeting-${n}`)) n++
  return ok(`meeting-${n}`)
}

/** Minutes are entered, from the field `minutes`; seconds are recorded. Nothing where nobody counts. */
function budget(form: Form, _name: string, state: State): Result<number | undefined> {
  const minutes = whole(form, 'minutes', state) as Result<number | undefined>
  return minutes.ok && minutes.value !== undefined ? ok(minutes.value * 60) : minutes
}

interface Item {
  readonly item: string
  readonly title: Readonly<Record<string, string>>
  readonly subject?: Target
}

/**
 * One item a line; a line may begin with the reference of what the item is about and a colon. `agenda-line-empty` where
 * a reference has no words after it.
 */
function agendaOf(form: Form, name: string, state: State): Result<Item[]> {
  const lines = (form[name] ?? '').split('\n').flatMap(line => line.trim() || [])
  const taken = state.meetings?.get(form.meeting ?? '')
  const items = lines.map((line, i) => itemOf(state, line, freeItem(taken, i), form.lang || 'en'))
  const at = items.indexOf(null)
  return at < 0 ? ok(items as Item[]) : refuse('agenda-line-empty', { where: lines[at]!.slice(0, 80) })
}

function itemOf(state: State, line: string, item: string, lang: string): Item | null {
  const [, reference, rest] = /^(\S+):\s*(.*)$/.exec(line) ?? []
  const subject = reference === undefined ? null : presentTarget(state, reference)
  if (subject === null) return { item, title: { [lang]: line.slice(0, 400) } }
  return rest === '' ? null : { item, title: { [lang]: rest!.slice(0, 400) }, subject }
}

/** An id that no item has which was taken up: only those that are still to come are entered anew. */
function freeItem(meeting: MeetingState | undefined, i: number): string {
  const numbers = (meeting?.agenda ?? []).map(({ item }) => Number(/^item-(\d{1,6})$/.exec(item)?.[1] ?? 0))
  return `item-${Math.max(0, ...numbers) + i + 1}`
}
