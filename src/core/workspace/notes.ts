/** What a party writes for itself: notes, red lines and bottom lines that it has not declared. Kept by src/workspace. */

export const noteKinds = ['note', 'red-line', 'bottom-line'] as const
type NoteKind = (typeof noteKinds)[number]

/** What somebody wrote. `subject` is `p:` with a provision or `d:` with a proposal; null is neither. */
export interface NoteWritten {
  readonly kind: NoteKind
  readonly subject: string | null
  readonly text: string
}

export interface Note extends NoteWritten {
  readonly id: string
  readonly party: string
  /** Counts the times it was saved. */
  readonly version: number
  readonly author: string
  readonly savedBy: string
  readonly created: number
  /** When it was last saved or commented on. */
  readonly updated: number
  readonly comments: number
}

export interface NoteComment {
  readonly id: string
  readonly credential: string
  readonly text: string
  readonly created: number
}

/** Who has said that they read which version of a note, with how many comments. */
export interface Seen {
  readonly note: string
  readonly credential: string
  readonly version: number
  readonly comments: number
  readonly at: number
}
