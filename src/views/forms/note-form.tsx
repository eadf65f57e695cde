/** Forms of a party's workspace. They make no act: nothing of what they send comes into the record. */
import type { ComponentChildren } from 'preact'
import { noteUnitsMax } from '../../core/limits.js'
import { type Note, noteKinds } from '../../core/workspace/notes.js'
import { type Ctx, type FormState, link } from '../context.js'
import { ProblemNote } from '../parts/problem.js'
import { Select, TextArea, TextInput } from './fields.js'
import { type FieldValues, Hidden, oneTime, valuesOf } from './form.js'

/** What every form of the workspace sends. */
export function PrivateForm({
  ctx,
  to,
  hidden = {},
  form,
  submit,
  quiet = false,
  children,
}: {
  ctx: Ctx
  /** Below `/workspace`. */
  to: string
  hidden?: Readonly<Record<string, string>>
  form?: FormState | undefined
  submit: string
  quiet?: boolean
  children?: ComponentChildren
}) {
  return (
    <form method="post" action={link({ ...ctx, at: undefined, query: {} }, `/workspace${to}`)}>
      <Hidden fields={{ ...oneTime(ctx), ...hidden }} />
      {form?.problem ? <ProblemNote ctx={ctx} problem={form.problem} /> : null}
      {children}
      <p class="send">
        <button type="submit" class={quiet ? 'quiet' : undefined}>
          {submit}
        </button>
      </p>
    </form>
  )
}

/** Writes a note. Where `subject` is given it is about that; else a field asks what it is about. */
export function NewNote({
  ctx,
  form,
  subject,
  back,
}: {
  ctx: Ctx
  form?: FormState | undefined
  subject?: string
  back?: string
}) {
  const { t } = ctx
  const mine = form?.values.kind === 'new-note' ? form : undefined
  const values = valuesOf('new-note', mine)
  return (
    <details class="do" id="do-new-note" open={mine !== undefined}>
      <summary>{t('workspace-write')}</summary>
      <PrivateForm
        ctx={ctx}
        to=""
        hidden={{
          kind: 'new-note',
          ...(subject === undefined ? {} : { on: subject }),
          ...(back === undefined ? {} : { back }),
        }}
        form={mine}
        submit={t('workspace-keep')}
      >
        <NoteFields ctx={ctx} values={values} asks={subject === undefined} />
      </PrivateForm>
    </details>
  )
}

/** Changes a note that is there, from the version that the page shows. */
export function EditNote({ ctx, note, form }: { ctx: Ctx; note: Note; form?: FormState | undefined }) {
  const { t } = ctx
  const mine = form?.values.text === undefined ? undefined : form
  return (
    <details class="do" id="do-edit-note" open={mine !== undefined}>
      <summary>{t('workspace-edit')}</summary>
      <PrivateForm
        ctx={ctx}
        to={`/${note.id}`}
        hidden={{ version: String(note.version) }}
        form={mine}
        submit={t('workspace-save')}
      >
        <NoteFields ctx={ctx} values={valuesOf('edit-note', mine)} asks first={note} />
      </PrivateForm>
    </details>
  )
}

function NoteFields({
  ctx,
  values,
  asks,
  first,
}: {
  ctx: Ctx
  values: FieldValues
  asks: boolean
  first?: Note
}) {
  const { t } = ctx
  const kinds = noteKinds.map(value => ({ value, label: t(`workspace-as-${value}`) }))
  return (
    <>
      <Select
        values={values}
        name="as"
        label={t('workspace-as')}
        choices={kinds}
        first={first?.kind ?? 'note'}
      />
      {asks ? (
        <TextInput
          values={values}
          name="on"
          label={t('workspace-on')}
          hint={t('workspace-on-hint')}
          first={first?.subject?.slice(2) ?? ''}
        />
      ) : null}
      <TextArea
        values={values}
        name="text"
        label={t('workspace-text')}
        hint={t('workspace-text-hint', { max: noteUnitsMax })}
        first={first?.text ?? ''}
        required
      />
    </>
  )
}

export function CommentForm({ ctx, note, form }: { ctx: Ctx; note: Note; form?: FormState | undefined }) {
  const { t } = ctx
  const mine = form?.values.comment === undefined ? undefined : form
  return (
    <PrivateForm ctx={ctx} to={`/${note.id}/comment`} form={mine} submit={t('workspace-comment-send')}>
      <TextArea
        values={valuesOf('comment', mine)}
        name="comment"
        label={t('workspace-comment')}
        rows={2}
        required
      />
    </PrivateForm>
  )
}

/** Says that the reader has read a note as the page shows it. */
export function SeenForm({ ctx, note, back }: { ctx: Ctx; note: Note; back?: string }) {
  const hidden = { version: String(note.version), comments: String(note.comments) }
  return (
    <PrivateForm
      ctx={ctx}
      to={`/${note.id}/seen`}
      hidden={back === undefined ? hidden : { ...hidden, back }}
      submit={ctx.t('workspace-mark-read')}
      quiet
    />
  )
}

/** Deletes everything the party keeps here, by its head, who types what the party is called in the record. */
export function DeleteWorkspace({ ctx, form }: { ctx: Ctx; form?: FormState | undefined }) {
  const { t } = ctx
  const mine = form?.values.kind === 'delete-workspace' ? form : undefined
  const party = ctx.seat!.party
  return (
    <details class="do" id="do-delete-workspace" open={mine !== undefined}>
      <summary>{t('workspace-delete')}</summary>
      <PrivateForm
        ctx={ctx}
        to="/delete"
        form={mine}
        hidden={{ kind: 'delete-workspace' }}
        submit={t('workspace-delete-now')}
      >
        <p>{t('workspace-delete-note')}</p>
        <TextInput
          values={valuesOf('delete', mine)}
          name="confirm"
          label={t('workspace-delete-type', { party })}
          required
        />
      </PrivateForm>
    </details>
  )
}
