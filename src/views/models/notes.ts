/** Notes of a party as its pages show them: who wrote them, who of its people has read them as they are now. */
import type { Note, Seen } from '../../core/workspace/notes.js'
import type { FormState } from '../context.js'

export interface ShownNote {
  readonly note: Note
  /** Credentials of those who act for the party: who has read it as it is now, and who has not. */
  readonly read: readonly string[]
  readonly unread: readonly string[]
  /** Whether the reader has read this version with these comments, an earlier one, or none. */
  readonly mine: 'read' | 'changed' | 'unread'
}

export interface NotesShown {
  readonly notes: readonly ShownNote[]
  /** Of how many in all. */
  readonly count: number
  /** By credential. Whoever is not in it has no name here any more. */
  readonly names: ReadonlyMap<string, string>
}

export function shownNotes(
  notes: readonly Note[],
  marks: readonly Seen[],
  acting: readonly string[],
  own: string,
): ShownNote[] {
  return notes.map(note => {
    const of = marks.filter(mark => mark.note === note.id)
    const isUpToDate = (id: string) =>
      of.some(
        ({ credential, version, comments }) =>
          credential === id && version === note.version && comments === note.comments,
      )
    const before = of.some(({ credential }) => credential === own)
    return {
      note,
      read: acting.filter(isUpToDate),
      unread: acting.filter(id => !isUpToDate(id)),
      mine: isUpToDate(own) ? 'read' : before ? 'changed' : 'unread',
    }
  })
}

/** Notes by what they are about, in the order of the latest of each. */
export function bySubject(notes: readonly ShownNote[]): ReadonlyMap<string | null, readonly ShownNote[]> {
  const found = new Map<string | null, ShownNote[]>()
  for (const shown of notes) {
    const { subject } = shown.note
    found.set(subject, [...(found.get(subject) ?? []), shown])
  }
  return found
}

/** The form of an objection that declares a note, to be read over before it is sent. */
export function declaredForm({ text }: Note): FormState {
  return { values: { kind: 'object', restates: '', ground: text, redLine: 'true' }, problem: null }
}
