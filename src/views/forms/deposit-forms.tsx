/** The forms by which a restricted document is deposited and released. Both say what becomes public, and when. */

import { bodyBytesMax } from '../../core/limits.js'
import type { StoredBody } from '../../core/record/body.js'
import type { DepositRow } from '../../core/reports/deposits.js'
import { type Ctx, type FormState, link } from '../context.js'
import { clauseOf, mayDo } from '../models/may.js'
import { ProblemNote } from '../parts/problem.js'
import { ClauseLink } from '../parts/procedure-words.js'
import { localString } from '../parts/words.js'
import { MomentInput, Select, TextArea, TextInput, WrittenIn } from './fields.js'
import { type FieldValues, Hidden, standing } from './form.js'

interface Props {
  readonly ctx: Ctx
  readonly form?: FormState | undefined
}

/** Where the procedure has a marking under which anything is deposited, and the seat may. */
export function DepositForm({ ctx, form }: Props) {
  const { t } = ctx
  const rules = (ctx.view.state.record.procedure?.circulation ?? []).filter(({ deposited }) => deposited)
  if (rules.length === 0 || !mayDo(ctx, 'deposit')) return null
  const mine = form?.values.kind === 'deposit' ? form : undefined
  const values: FieldValues = {
    id: name => `deposit-${name}`,
    of: (name, first = '') => mine?.values[name] ?? first,
  }
  const markings = rules.map(({ marking, label, days }) => ({
    value: marking,
    label: t('deposit-marking-choice', { label: localString(ctx, label), days: days ?? 0 }),
  }))
  return (
    <details class="do" id="do-deposit" open={mine !== undefined || ctx.query.do === 'deposit'}>
      <summary>{t('deposit-do')}</summary>
      <form method="post" action={`${ctx.base}/deposits#do-deposit`} enctype="multipart/form-data" data-act>
        <Hidden fields={{ kind: 'deposit', ...standing(ctx), back: `${ctx.base}/deposits` }} />
        {mine?.problem ? <ProblemNote ctx={ctx} problem={mine.problem} /> : null}
        <p>
          {t('deposit-does')} <Under ctx={ctx} kind="deposit" />
        </p>
        <TextInput values={values} name="title" label={t('deposit-title')} required maxlength={300} />
        <Select values={values} name="marking" label={t('deposit-marking')} choices={markings} />
        <Document ctx={ctx} values={values} />
        <MomentInput values={values} name="due" label={t('deposit-due')} hint={t('deposit-due-hint')} />
        <Stage ctx={ctx} values={values} />
        <WrittenIn ctx={ctx} values={values} />
        <section class="warning">
          <p>{t('deposit-public')}</p>
          <p>{t('deposit-private')}</p>
        </section>
        <p class="send">
          <button type="submit">{t('deposit-send')}</button>
        </p>
      </form>
    </details>
  )
}

/** Written here, or a text file. */
function Document({ ctx, values }: { ctx: Ctx; values: FieldValues }) {
  const { t } = ctx
  return (
    <>
      <TextArea
        values={values}
        name="document"
        rows={8}
        label={t('deposit-document')}
        hint={t('deposit-document-hint', { max: Math.floor(bodyBytesMax / 1024) })}
      />
      <p class="field">
        <label for="deposit-file">{t('deposit-file')}</label>
        <input id="deposit-file" name="file" type="file" accept=".txt,.md,text/plain,text/markdown" />
      </p>
    </>
  )
}

/** Stages that have not begun yet: a document that is due when one begins would else be due at once. */
function Stage({ ctx, values }: { ctx: Ctx; values: FieldValues }) {
  const { t, view } = ctx
  const begun = new Set(view.state.proceedings?.stages.map(({ stage }) => stage))
  const stages = (view.state.record.procedure?.stages ?? []).filter(({ id }) => !begun.has(id))
  if (stages.length === 0) return null
  const choices = stages.map(({ id, label }) => ({ value: id, label: localString(ctx, label) }))
  return (
    <Select
      values={values}
      name="stage"
      label={t('deposit-stage')}
      choices={[{ value: '', label: t('deposit-stage-none') }, ...choices]}
    />
  )
}

function Under({ ctx, kind }: { ctx: Ctx; kind: string }) {
  const id = clauseOf(ctx, kind)
  return id === undefined ? null : <ClauseLink ctx={ctx} id={id} />
}

/** The document as its party alone can read it, and the button by which everybody can, once it is due. */
export function ReleaseForm({ ctx, row, kept }: { ctx: Ctx; row: DepositRow; kept: StoredBody }) {
  const { t } = ctx
  const { body } = kept
  const may = row.stands === 'due' && mayDo(ctx, 'release')
  const fields = { kind: 'release', deposit: String(row.act), ...standing(ctx) }
  return (
    <form class="seatform private" method="post" action={`${ctx.base}/deposits/release`} data-act>
      <Hidden fields={{ ...fields, back: link(ctx, `/deposits/${row.act}`) }} />
      <p class="field">
        <label for="release-document">{t('deposit-kept')}</label>
        <textarea id="release-document" name="document" rows={14} readonly lang={body.lang} dir="auto">
          {body.document}
        </textarea>
      </p>
      {may ? (
        <>
          <p>
            {t('release-does')} <Under ctx={ctx} kind="release" />
          </p>
          <p class="send">
            <button type="submit">{t('release-send')}</button> <span class="note">{t('form-public')}</span>
          </p>
        </>
      ) : (
        <p class="note">{t(row.stands === 'due' ? 'release-not-yours' : 'release-not-yet')}</p>
      )}
    </form>
  )
}
