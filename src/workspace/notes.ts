/**
 * The workspace of a party: notes, red lines and bottom lines that it has not declared, comments among its own people,
 * and who of them has said to have read what. Kept beside the record, for one party of one log; somebody else's save is
 * never overwritten. Rules WS1 to WS9, docs/spec/workspace.md. Who may ask is asked before, in server/workspace.ts.
 */
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { commentsPerNoteMax, notesPerPartyMax, notesShownMax, noteUnitsMax } from '../core/limits.js'
import type { Note, NoteComment, NoteWritten, Seen } from '../core/workspace/notes.js'
import type { Row, Tables } from '../store/postgres/tables.js'
import { type Statement, statements } from './statements.js'

export type Workspace = Tables<Statement>

/** The workspaces among the tables beside the record. */
export function workspaceIn(beside: { tables(of: typeof statements): Workspace }): Workspace {
  return beside.tables(statements)
}

/** Who writes: a credential of a party in a log. */
export interface Member {
  readonly log: string
  readonly party: string
  readonly credential: string
}
/** Whose workspace it is. */
export type Party = Pick<Member, 'log' | 'party'>

/** Writes a note under an id that tells nothing; `note-blank`, `note-too-long`, `notes-full`. */
export async function writeNote(
  workspace: Workspace,
  { log, party, credential }: Member,
  id: string,
  written: NoteWritten,
  now: number,
): Promise<Result<Note>> {
  const text = textOf(written.text)
  if (!text.ok) return text
  const values = [log, party, id, written.kind, written.subject, text.value, credential, now]
  const [row] = await workspace.query('writeNote', [...values, notesPerPartyMax])
  return row === undefined ? refuse('notes-full', { args: { max: notesPerPartyMax } }) : ok(noteOf(row))
}

/** A note of this party; null for every other. */
export async function readNote(
  workspace: Workspace,
  { log, party }: Party,
  id: string,
): Promise<Note | null> {
  const [row] = await workspace.query('readNote', [log, party, id])
  return row === undefined ? null : noteOf(row)
}

/** A page of the notes about a subject, or of all; the latest first. Pages count from 0. */
export async function notesOf(
  workspace: Workspace,
  { log, party }: Party,
  subject: string | null,
  page = 0,
): Promise<readonly Note[]> {
  const values = [log, party, subject, notesShownMax, page * notesShownMax]
  return (await workspace.query('notesOf', values)).map(noteOf)
}

export async function countNotes(
  workspace: Workspace,
  { log, party }: Party,
  subject: string | null,
): Promise<number> {
  const [row] = await workspace.query('countNotes', [log, party, subject])
  return row!.notes
}

/** Saves over the version that was started from; `note-changed` where that is not the last, `note-blank`, `note-too-long`. */
export async function saveNote(
  workspace: Workspace,
  { log, party, credential }: Member,
  id: string,
  from: number,
  written: NoteWritten,
  now: number,
): Promise<Result<Note>> {
  const text = textOf(written.text)
  if (!text.ok) return text
  const values = [log, party, id, from, written.kind, written.subject, text.value, credential, now]
  const [row] = await workspace.query('saveNote', values)
  return row === undefined ? refuse('note-changed') : ok(noteOf(row))
}

/** Deletes a note for good, with its comments; `note-gone`. */
export async function deleteNote(
  workspace: Workspace,
  { log, party }: Party,
  id: string,
): Promise<Result<null>> {
  const rows = await workspace.query('deleteNote', [log, party, id])
  return rows.length === 1 ? ok(null) : refuse('note-gone')
}

/** Deletes every note of a party for good, with their comments; how many there were. */
export async function deleteNotes(workspace: Workspace, { log, party }: Party): Promise<number> {
  return (await workspace.query('deleteNotes', [log, party])).length
}

/** Comments on a note; `note-blank`, `note-too-long`, `comments-full` also where there is no such note. */
export async function commentNote(
  workspace: Workspace,
  { log, party, credential }: Member,
  note: string,
  id: string,
  written: string,
  now: number,
): Promise<Result<null>> {
  const text = textOf(written)
  if (!text.ok) return text
  const values = [log, party, note, id, credential, text.value, now, commentsPerNoteMax]
  const rows = await workspace.query('commentNote', values)
  return rows.length === 1 ? ok(null) : refuse('comments-full', { args: { max: commentsPerNoteMax } })
}

/** The comments on a note, the first first. */
export async function commentsOn(
  workspace: Workspace,
  { log, party }: Party,
  note: string,
): Promise<readonly NoteComment[]> {
  const rows = await workspace.query('commentsOn', [log, party, note])
  return rows.map(({ id, credential, text, created }) => ({ id, credential, text, created: Number(created) }))
}

/** That somebody has read a note as it was at this version, with so many comments. */
export async function markSeen(
  workspace: Workspace,
  { log, party, credential }: Member,
  note: string,
  read: Pick<Seen, 'version' | 'comments'>,
  now: number,
): Promise<void> {
  await workspace.query('noteSeen', [log, party, note, credential, read.version, read.comments, now])
}

/** Who has read which of these notes. */
export async function seenOf(
  workspace: Workspace,
  { log, party }: Party,
  notes: readonly string[],
): Promise<readonly Seen[]> {
  const rows = await workspace.query('seenOf', [log, party, notes])
  return rows.map(({ note, credential, version, comments, at }) => ({
    ...{ note, credential, version, comments },
    at: Number(at),
  }))
}

function textOf(written: string): Result<string> {
  const text = written.normalize('NFC').trim()
  if (text === '') return refuse('note-blank')
  if (text.includes('\0')) return refuse('malformed-text')
  return text.length > noteUnitsMax ? refuse('note-too-long', { args: { max: noteUnitsMax } }) : ok(text)
}

function noteOf(row: Row): Note {
  const { id, party, kind, subject, text, version, author, saved_by, created, updated, comments } = row
  return {
    ...{ id, party, kind, subject, text, version, author, comments },
    savedBy: saved_by,
    created: Number(created),
    updated: Number(updated),
  }
}
