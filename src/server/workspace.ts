/**
 * The workspace of a party: for whoever holds a credential of it that may act now, and for nobody else. Everything is a
 * page and a plain form; under /api the same as JSON. Rules WS1 to WS9, docs/spec/workspace.md.
 */
import type { Context, Hono } from 'hono'
import { namesOf } from '../accounts/holders.js'
import { makeId } from '../accounts/tokens.js'
import { ok, type Refusal, type Result, refuse } from '../core/canonical/result.js'
import { checkActs, isHeadOf } from '../core/negotiation/acts/seats/credentials.js'
import type { State } from '../core/negotiation/state.js'
import { type Note, type NoteWritten, noteKinds } from '../core/workspace/notes.js'
import type { Ctx, FormState } from '../views/context.js'
import { declaredForm, type NotesShown, type ShownNote, shownNotes } from '../views/models/notes.js'
import { notePage, workspacePage } from '../views/pages/workspace.js'
import {
  commentNote,
  commentsOn,
  countNotes,
  deleteNote,
  deleteNotes,
  type Member,
  markSeen,
  notesOf,
  readNote,
  saveNote,
  seenOf,
  type Workspace,
  workspaceIn,
  writeNote,
} from '../workspace/notes.js'
import { formOf, problem } from './app.js'
import type { Form } from './forms/form.js'
import { formOfJson } from './forms/json.js'
import type { Negotiation } from './negotiations.js'
import { actorOf, contextOf, isOwnForm, type Server } from './site.js'

export function serveWorkspace(app: Hono, server: Server): void {
  for (const base of ['/n/:id/workspace', '/api/n/:id/workspace']) {
    app.get(base, inside(server, list))
    app.post(base, sent(server, write))
    app.post(`${base}/delete`, sent(server, deleteAll))
    app.get(`${base}/:note`, inside(server, read))
    app.post(`${base}/:note`, sent(server, save))
    app.post(`${base}/:note/comment`, sent(server, comment))
    app.post(`${base}/:note/seen`, sent(server, seen))
    app.post(`${base}/:note/delete`, sent(server, discard))
  }
}

type Answer = Response | Promise<Response>
type Status = 200 | 400 | 403 | 404 | 409

/** A request by somebody of the party. */
interface Asking {
  readonly server: Server
  readonly c: Context
  readonly negotiation: Negotiation
  readonly ctx: Ctx
  readonly who: Member
  readonly workspace: Workspace
}

interface Sending extends Asking {
  readonly form: Form
}

/** For whom the visitor reads and writes notes: a credential of theirs that may act now; null for everybody else. */
export function memberOf(server: Server, c: Context, negotiation: Negotiation): Member | null {
  const state = negotiation.sequencer.tentative()
  const actor = actorOf(server, c, negotiation)
  if (actor === null || state.record.mode !== 'hosted') return null
  if (checkActs(state, actor.credential, server.now()) !== null) return null
  return { log: negotiation.id, ...actor }
}

/** Answers the people of a party; others are told that there is nothing for them here. Caches keep nothing of it. */
function inside(server: Server, then: (asking: Asking) => Answer) {
  return async (c: Context): Promise<Response> => {
    c.header('Cache-Control', 'private, no-store')
    const negotiation = server.negotiations.get(c.req.param('id') ?? '')
    if (negotiation === undefined) return problem(server, c, notThere(c), 404)
    const ctx = contextOf(server, c, negotiation)
    if (!ctx.ok) return problem(server, c, ctx)
    const who = memberOf(server, c, negotiation)
    if (who === null) return problem(server, c, refuse('workspace-not-yours'), 403)
    return then({ server, c, negotiation, ctx: ctx.value, who, workspace: workspaceIn(server.beside) })
  }
}

/** The same for a form, which must be one of our own. */
function sent(server: Server, then: (sending: Sending) => Answer) {
  return inside(server, async asking => {
    const { c } = asking
    const isJson = c.req.header('content-type')?.startsWith('application/json') ?? false
    const form = isJson ? formOfJson(await c.req.json().catch(() => null)) : await formOf(c)
    return isOwnForm(server, c, form.token ?? c.req.header('x-form-token'))
      ? then({ ...asking, form })
      : problem(server, c, refuse('foreign-form'), 403)
  })
}

function notThere(c: Context): Refusal {
  return refuse('not-found', { where: new URL(c.req.url).pathname.slice(0, 200) })
}

/** That there is no such note: so it is answered too where it is another party's. */
function noNote({ server, c }: Asking): Answer {
  return problem(server, c, notThere(c), 404)
}

function isApi(c: Context): boolean {
  return new URL(c.req.url).pathname.startsWith('/api/')
}

// Reading.

async function list(asking: Asking): Promise<Response> {
  const { c } = asking
  return isApi(c) ? listJson(asking) : showList(asking)
}

async function showList(asking: Asking, form?: FormState, status: Status = 200): Promise<Response> {
  const { server, c, ctx, negotiation, who, workspace } = asking
  const page = pageAsked(c)
  const subject = subjectAsked(ctx.view.state, c.req.query('on') ?? '')
  const [notes, count] = await Promise.all([
    notesOf(workspace, who, subject, page),
    countNotes(workspace, who, subject),
  ])
  const now = server.now()
  const isHead =
    ctx.seat?.visiting === false &&
    isHeadOf(negotiation.sequencer.tentative(), who.credential, who.party, now)
  const shown = { ...(await shownOf(asking, notes)), count }
  return c.html(workspacePage(ctx, { shown, page, subject, isHead, form }), status)
}

function pageAsked(c: Context): number {
  const asked = c.req.query('page') ?? ''
  return /^\d{1,3}$/.test(asked) ? Number(asked) : 0
}

/** What the address asks for notes about; null for all. */
function subjectAsked(state: State, on: string): string | null {
  const read = subjectOf(state, on)
  return read.ok ? read.value : null
}

/** Notes with the names of who wrote and read them. Whoever has none here is not named. */
async function shownOf(
  { server, negotiation, who, workspace }: Pick<Asking, 'server' | 'negotiation' | 'who' | 'workspace'>,
  notes: readonly Note[],
): Promise<Omit<NotesShown, 'count'>> {
  const state = negotiation.sequencer.tentative()
  const ids = notes.map(({ id }) => id)
  const marks = await seenOf(workspace, who, ids)
  const acting = [...state.seats.credentials].flatMap(([id, { party }]) =>
    party === who.party && checkActs(state, id, server.now()) === null ? [id] : [],
  )
  const named = [...acting, ...notes.flatMap(({ author, savedBy }) => [author, savedBy])]
  const names = await namesOf(server.directory, who.log, [
    ...new Set([...named, ...marks.map(({ credential }) => credential)]),
  ])
  return { names, notes: shownNotes(notes, marks, acting, who.credential) }
}

async function listJson({ c, ctx, who, workspace }: Asking): Promise<Response> {
  const subject = subjectAsked(ctx.view.state, c.req.query('on') ?? '')
  const notes = await notesOf(workspace, who, subject, pageAsked(c))
  const count = await countNotes(workspace, who, subject)
  return c.json({ party: who.party, count, notes })
}

async function read(asking: Asking): Promise<Response> {
  const note = await noteAsked(asking)
  if (note === null) return noNote(asking)
  if (!isApi(asking.c)) return showNote(asking, note)
  const { c, who, workspace } = asking
  const [comments, readers] = await Promise.all([
    commentsOn(workspace, who, note.id),
    seenOf(workspace, who, [note.id]),
  ])
  return c.json({ ...note, comments, seen: readers })
}

function noteAsked({ c, who, workspace }: Asking): Promise<Note | null> {
  return readNote(workspace, who, c.req.param('note') ?? '')
}

async function showNote(
  asking: Asking,
  note: Note,
  form?: FormState,
  status: Status = 200,
): Promise<Response> {
  const { server, c, ctx, who, workspace } = asking
  const [{ notes, names }, comments] = await Promise.all([
    shownOf(asking, [note]),
    commentsOn(workspace, who, note.id),
  ])
  const unknown = comments.map(({ credential }) => credential).filter(id => !names.has(id))
  const more = await namesOf(server.directory, who.log, [...new Set(unknown)])
  const all = new Map([...names, ...more])
  return c.html(notePage(ctx, { shown: notes[0] as ShownNote, names: all, comments, form }), status)
}

// Writing.

/** What a form says of a note; `note-subject-unknown`, `note-kind-unknown`. */
function writtenIn(state: State, form: Form): Result<NoteWritten> {
  const subject = subjectOf(state, form.on ?? '')
  if (!subject.ok) return subject
  const kind = noteKinds.find(known => known === (form.as ?? 'note'))
  if (kind === undefined) return refuse('note-kind-unknown', { where: (form.as ?? '').slice(0, 40) })
  return ok({ kind, subject: subject.value, text: form.text ?? '' })
}

/** `p:` and a provision or `d:` and a proposal, from that or from a reference; `note-subject-unknown`. */
function subjectOf(state: State, on: string): Result<string | null> {
  const written = on.trim()
  if (written === '') return ok(null)
  const { provisions, proposals, amendments } = state.text
  const [, kind, id = written] = /^([pd]):(.*)$/.exec(written) ?? []
  if (kind !== 'd' && provisions.has(id)) return ok(`p:${id}`)
  const proposal = kind === undefined ? (amendments.get(id)?.proposal ?? id) : id
  if (kind !== 'p' && proposals.has(proposal)) return ok(`d:${proposal}`)
  return refuse('note-subject-unknown', { where: written.slice(0, 80) })
}

async function write(sending: Sending): Promise<Response> {
  const { server, c, ctx, who, workspace, form } = sending
  const written = writtenIn(ctx.view.state, form)
  const note = written.ok
    ? await writeNote(workspace, who, makeId(server.random), written.value, server.now())
    : written
  if (!note.ok)
    return isApi(c)
      ? c.json(note, 400)
      : showList(sending, { values: { ...form, kind: 'new-note' }, problem: note }, 400)
  await markSeen(workspace, who, note.value.id, { version: 1, comments: 0 }, server.now())
  return isApi(c) ? c.json(note.value, 201) : goBack(sending, `/workspace#note-${note.value.id}`)
}

/** Back to the page of the negotiation that a form came from, or to the workspace. */
function goBack({ c, ctx, form }: Sending, otherwise: string): Answer {
  const { back = '' } = form
  const own = back.startsWith(`${ctx.base}/provisions/`) || back.startsWith(`${ctx.base}/proposals/`)
  return c.redirect(own ? `${back.split('#')[0]}#party-notes` : `${ctx.base}${otherwise}`, 303)
}

/** Saves over the version that the form started from; where somebody saved meanwhile, shows both. */
async function save(sending: Sending): Promise<Response> {
  const { server, ctx, who, workspace, form } = sending
  const kept = await noteAsked(sending)
  if (kept === null) return noNote(sending)
  const written = writtenIn(ctx.view.state, form)
  const saved = written.ok
    ? await saveNote(workspace, who, kept.id, Number(form.version) || 0, written.value, server.now())
    : written
  if (!saved.ok) return noteAgain({ ...sending, form: { text: '', ...form } }, saved)
  const { version, comments } = saved.value
  await markSeen(workspace, who, kept.id, { version, comments }, server.now())
  return done(sending, saved.value)
}

/** A note as it is now, with what was entered and why it was refused. */
async function noteAgain(sending: Sending, refused: Refusal): Promise<Response> {
  const { c, form } = sending
  const now = await noteAsked(sending)
  if (now === null) return noNote(sending)
  const status = refused.why === 'note-changed' ? 409 : 400
  if (isApi(c)) return c.json(refused.why === 'note-changed' ? { ...refused, note: now } : refused, status)
  return showNote(sending, now, { values: form, problem: refused }, status)
}

function done({ c, ctx }: Sending, note: Note): Answer {
  return isApi(c) ? c.json(note) : c.redirect(`${ctx.base}/workspace/${note.id}`, 303)
}

async function comment(sending: Sending): Promise<Response> {
  const { server, who, workspace, form } = sending
  const kept = await noteAsked(sending)
  if (kept === null) return noNote(sending)
  const id = makeId(server.random)
  const said = await commentNote(workspace, who, kept.id, id, form.comment ?? '', server.now())
  if (!said.ok) return noteAgain({ ...sending, form: { comment: '', ...form } }, said)
  const now = await noteAsked(sending)
  if (now === null) return noNote(sending)
  await markSeen(workspace, who, kept.id, now, server.now())
  return done(sending, now)
}

/** That somebody has read a note as their page showed it. Nobody's reading is noted without their saying so. */
async function seen(sending: Sending): Promise<Response> {
  const { server, c, who, workspace, form } = sending
  const kept = await noteAsked(sending)
  if (kept === null) return noNote(sending)
  const version = Math.min(Number(form.version) || 1, kept.version)
  const comments = Math.min(Number(form.comments) || 0, kept.comments)
  await markSeen(workspace, who, kept.id, { version, comments }, server.now())
  return isApi(c) ? c.json(kept) : goBack(sending, `/workspace#note-${kept.id}`)
}

async function discard(sending: Sending): Promise<Response> {
  const { c, ctx, who, workspace } = sending
  const kept = await noteAsked(sending)
  if (kept === null) return noNote(sending)
  const gone = await deleteNote(workspace, who, kept.id)
  if (!gone.ok) return noteAgain(sending, gone)
  return isApi(c) ? c.json({ deleted: kept.id }) : c.redirect(`${ctx.base}/workspace`, 303)
}

/** Deletes everything, by a head of the party who has typed what it is called. */
async function deleteAll(sending: Sending): Promise<Response> {
  const { server, c, ctx, negotiation, who, workspace, form } = sending
  const state = negotiation.sequencer.tentative()
  const isHead = isHeadOf(state, who.credential, who.party, server.now()) && ctx.seat?.visiting !== true
  // Whoever is no head has no such form on the page.
  if (!isHead) return problem(server, c, refuse('workspace-head-only'), 403)
  if (form.confirm?.trim() !== who.party) {
    const refused = refuse('workspace-not-confirmed', { where: who.party })
    const values = { ...form, kind: 'delete-workspace' }
    return isApi(c) ? c.json(refused, 400) : showList(sending, { values, problem: refused }, 400)
  }
  const deleted = await deleteNotes(workspace, who)
  return isApi(c) ? c.json({ deleted }) : c.redirect(`${ctx.base}/workspace`, 303)
}

// Parts on pages of the record, for the people of the party alone.

/** The notes of the reader's party about a provision or proposal; null for everybody who has none. */
export async function partyNotes(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  subject: string,
): Promise<NotesShown | null> {
  const who = memberOf(server, c, negotiation)
  if (who === null) return null
  c.header('Cache-Control', 'private, no-store')
  const workspace = workspaceIn(server.beside)
  const [notes, count] = await Promise.all([
    notesOf(workspace, who, subject),
    countNotes(workspace, who, subject),
  ])
  return { ...(await shownOf({ server, negotiation, who, workspace }, notes)), count }
}

/** The form of an objection, filled in with a red line of the reader's party; undefined where there is none. */
export async function declaredOf(
  server: Server,
  c: Context,
  negotiation: Negotiation,
  subject: string,
): Promise<FormState | undefined> {
  const id = c.req.query('declare')
  const who = id === undefined ? null : memberOf(server, c, negotiation)
  if (who === null) return undefined
  c.header('Cache-Control', 'private, no-store')
  const note = await readNote(workspaceIn(server.beside), who, id!)
  return note?.subject === subject ? declaredForm(note) : undefined
}
