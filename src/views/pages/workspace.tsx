/** What a party keeps to itself: all of it by what it is about, and one note with its comments. For its people alone. */
import { notesShownMax } from '../../core/limits.js'
import { depositRows } from '../../core/reports/deposits.js'
import type { NoteComment } from '../../core/workspace/notes.js'
import { type Ctx, type FormState, here, link } from '../context.js'
import { DepositForm } from '../forms/deposit-forms.js'
import { CommentForm, DeleteWorkspace, EditNote, NewNote, PrivateForm, SeenForm } from '../forms/note-form.js'
import { bySubject, type NotesShown, type ShownNote } from '../models/notes.js'
import { page } from '../page.js'
import { DepositsLine } from '../parts/deposits.js'
import { Moment, ProposalLink, ProvisionLink } from '../parts/names.js'
import { Declare, Facts, NoteCard, nameOf, PrivateNote, Written } from '../parts/party-notes.js'
import { rich } from '../rich.js'

interface WorkspaceProps {
  readonly shown: NotesShown
  /** Counts from 0. */
  readonly page: number
  /** Whether only what is about one thing is shown. */
  readonly subject: string | null
  readonly isHead: boolean
  readonly form?: FormState | undefined
}

export function workspacePage(ctx: Ctx, props: WorkspaceProps): string {
  const { t } = ctx
  const { shown, subject, isHead, form } = props
  return page({
    site: ctx,
    ctx,
    title: t('workspace-title'),
    section: 'workspace',
    children: (
      <>
        <h1>{rich(t, 'workspace-title-of', { party: <bdi>{ctx.seat!.name}</bdi> })}</h1>
        <p class="lead">{t('workspace-lead')}</p>
        <PrivateNote ctx={ctx} />
        <p>
          <a href={link(ctx, '/drafts')}>{t('drafts-title')}</a> ·{' '}
          <a href={link(ctx, '/offers')}>{t('offers-title')}</a> ·{' '}
          <a href={link(ctx, '/informal')}>{t('informal-title')}</a>
        </p>
        <NewNote ctx={ctx} form={form} />
        <DepositsLine ctx={ctx} rows={depositRows(ctx.view, ctx.now)} />
        <DepositForm ctx={ctx} />
        {subject === null ? null : (
          <p>
            <a href={here(ctx, { on: '', page: '' })}>{t('workspace-all')}</a>
          </p>
        )}
        {shown.count === 0 ? <p class="note">{t('workspace-none')}</p> : null}
        {[...bySubject(shown.notes)].map(([about, notes]) => (
          <section class="private">
            <h2>
              <Subject ctx={ctx} subject={about} />
            </h2>
            {notes.map(one => (
              <NoteCard ctx={ctx} shown={one} names={shown.names} />
            ))}
          </section>
        ))}
        <Pages ctx={ctx} {...props} />
        {isHead ? <DeleteWorkspace ctx={ctx} form={form} /> : null}
      </>
    ),
  })
}

function Subject({ ctx, subject }: { ctx: Ctx; subject: string | null }) {
  if (subject === null) return <>{ctx.t('workspace-general')}</>
  const id = subject.slice(2)
  return subject.startsWith('p:') ? <ProvisionLink ctx={ctx} id={id} /> : <ProposalLink ctx={ctx} id={id} />
}

function Pages({ ctx, shown, page: at }: { ctx: Ctx } & WorkspaceProps) {
  const { t } = ctx
  if (at === 0 && shown.count <= notesShownMax) return null
  return (
    <nav class="pages" aria-label={t('workspace-pages')}>
      {at === 0 ? null : (
        <a href={here(ctx, { page: at === 1 ? '' : String(at - 1) })}>{t('workspace-later')}</a>
      )}
      {(at + 1) * notesShownMax >= shown.count ? null : (
        <a href={here(ctx, { page: String(at + 1) })}>{t('workspace-earlier')}</a>
      )}
    </nav>
  )
}

interface NoteProps {
  readonly shown: ShownNote
  readonly names: NotesShown['names']
  readonly comments: readonly NoteComment[]
  readonly form?: FormState | undefined
}

export function notePage(ctx: Ctx, { shown, names, comments, form }: NoteProps): string {
  const { t } = ctx
  const { note, mine } = shown
  return page({
    site: ctx,
    ctx,
    title: t(`workspace-kind-${note.kind}`),
    section: 'workspace',
    children: (
      <>
        <p class="crumbs">
          <a href={link(ctx, '/workspace')}>{t('workspace-title')}</a>
        </p>
        <h1>
          {t(`workspace-kind-${note.kind}`)}{' '}
          <small>
            <Subject ctx={ctx} subject={note.subject} />
          </small>
        </h1>
        <PrivateNote ctx={ctx} />
        {form?.problem?.why === 'note-changed' ? <p>{t('workspace-meanwhile')}</p> : null}
        <section class="private">
          <Written text={note.text} />
          <Facts ctx={ctx} shown={shown} names={names} />
          {mine === 'read' ? null : <SeenForm ctx={ctx} note={note} />}
          <Declare ctx={ctx} shown={shown} />
        </section>
        <EditNote ctx={ctx} note={note} form={form} />
        <section class="private" id="comments">
          <h2>{t('workspace-comments', { count: comments.length })}</h2>
          {comments.map(({ credential, text, created }) => (
            <article class="card note-card">
              <Written text={text} />
              <p class="prov">
                {nameOf(ctx, names, credential)} · <Moment site={ctx} ms={created} />
              </p>
            </article>
          ))}
          <CommentForm ctx={ctx} note={note} form={form} />
        </section>
        <details class="more" id="do-delete-note">
          <summary>{t('workspace-delete-one')}</summary>
          <p class="note">{t('workspace-delete-one-note')}</p>
          <PrivateForm ctx={ctx} to={`/${note.id}/delete`} submit={t('workspace-delete-now')} quiet />
        </details>
      </>
    ),
  })
}
