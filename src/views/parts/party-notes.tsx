/** What the reader's own party keeps to itself about a provision or a proposal. For its people alone, and says so. */
import { noteShownUnitsMax, notesShownMax } from '../../core/limits.js'
import { type Ctx, link, to } from '../context.js'
import { NewNote, SeenForm } from '../forms/note-form.js'
import { mayDo } from '../models/may.js'
import type { NotesShown, ShownNote } from '../models/notes.js'
import { rich } from '../rich.js'
import { Moment } from './names.js'

export function PartyNotes({
  ctx,
  shown,
  subject,
}: {
  ctx: Ctx
  shown: NotesShown | null
  /** `p:` and a provision, `d:` and a proposal. */
  subject: string
}) {
  const { t } = ctx
  if (shown === null || ctx.at !== undefined) return null
  return (
    <section id="party-notes" class="private">
      <h2>{t('workspace-part', { count: shown.count })}</h2>
      <PrivateNote ctx={ctx} />
      {shown.notes.map(one => (
        <NoteCard ctx={ctx} shown={one} names={shown.names} back={ctx.path} />
      ))}
      {shown.count > notesShownMax ? (
        <p>
          <a href={link(ctx, '/workspace', { on: subject })}>{t('workspace-all-of-these')}</a>
        </p>
      ) : null}
      <NewNote ctx={ctx} subject={subject} back={ctx.path} />
    </section>
  )
}

/** Who sees it; and that in a demonstration that is anybody. */
export function PrivateNote({ ctx }: { ctx: Ctx }) {
  return (
    <p class="note">
      <b>{ctx.t('workspace-private')}</b>
      {ctx.demo ? ` ${ctx.t('workspace-demo')}` : null}
    </p>
  )
}

type Names = NotesShown['names']

/** A note with its first words, and who of the party has read it. */
export function NoteCard({
  ctx,
  shown,
  names,
  back,
}: {
  ctx: Ctx
  shown: ShownNote
  names: Names
  back?: string
}) {
  const { t } = ctx
  const { note, mine } = shown
  const isLong = note.text.length > noteShownUnitsMax
  return (
    <article class="card note-card" id={`note-${note.id}`}>
      <h3>
        <a href={link(ctx, `/workspace/${note.id}`)}>{t(`workspace-kind-${note.kind}`)}</a>{' '}
        {mine === 'read' ? null : <span class="chip">{t(`workspace-mine-${mine}`)}</span>}
      </h3>
      <Written text={isLong ? `${cut(note.text)}…` : note.text} />
      <Facts ctx={ctx} shown={shown} names={names} />
      <Declare ctx={ctx} shown={shown} />
      {mine === 'read' ? null : <SeenForm ctx={ctx} note={note} {...(back === undefined ? {} : { back })} />}
    </article>
  )
}

/** The beginning of a long text; a pair of surrogates is not split. */
function cut(text: string): string {
  return text.slice(0, noteShownUnitsMax).replace(/[\uD800-\uDBFF]$/, '')
}

/** What somebody of the party wrote, in whichever language. */
export function Written({ text }: { text: string }) {
  return (
    <div class="said" dir="auto">
      {text.split(/\n+/).map(paragraph => (
        <p dir="auto">{paragraph}</p>
      ))}
    </div>
  )
}

/** Who wrote and saved it, how many comments it has, who has read it and who has not. */
export function Facts({ ctx, shown, names }: { ctx: Ctx; shown: ShownNote; names: Names }) {
  const { t } = ctx
  const { note, read, unread } = shown
  return (
    <>
      <p class="prov">
        {rich(t, 'workspace-saved', {
          name: nameOf(ctx, names, note.savedBy),
          when: <Moment site={ctx} ms={note.updated} />,
        })}
        {note.comments === 0 ? null : ` · ${t('workspace-comments', { count: note.comments })}`}
      </p>
      <p class="prov">
        {read.length === 0
          ? t('workspace-read-nobody')
          : rich(t, 'workspace-read', { names: all(ctx, names, read) })}
        {unread.length === 0 ? null : [' ', rich(t, 'workspace-unread', { names: all(ctx, names, unread) })]}
      </p>
    </>
  )
}

export function nameOf(ctx: Ctx, names: Names, credential: string) {
  const name = names.get(credential)
  return name === undefined ? <span>{ctx.t('workspace-unnamed')}</span> : <bdi>{name}</bdi>
}

/** Those with a name by their names; how many have none, once. */
function all(ctx: Ctx, names: Names, credentials: readonly string[]) {
  const named = credentials.flatMap(id => names.get(id) ?? [])
  const unnamed = credentials.length - named.length
  return (
    <span>
      {named.map((name, i) => [i === 0 ? '' : ctx.t('list-separator'), <bdi>{name}</bdi>])}
      {unnamed === 0
        ? null
        : [
            named.length === 0 ? '' : ctx.t('list-separator'),
            ctx.t('workspace-unnamed-count', { count: unnamed }),
          ]}
    </span>
  )
}

/** The way from a red line that is kept to one that is declared: the form of an objection, filled in. */
export function Declare({ ctx, shown }: { ctx: Ctx; shown: ShownNote }) {
  const { note } = shown
  if (note.kind === 'note' || note.subject === null || !mayDo(ctx, 'object')) return null
  const page = (note.subject.startsWith('p:') ? to.provision : to.proposal)(note.subject.slice(2))
  return (
    <p>
      <a href={link(ctx, `${page}#do-object-`, { declare: note.id })}>{ctx.t('workspace-declare')}</a>{' '}
      <span class="note">{ctx.t('workspace-declare-note')}</span>
    </p>
  )
}
