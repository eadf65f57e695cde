/** Says something on a provision or a document, quoting its words, as a question or not; or replies. */
import type { StatementState } from '../../core/negotiation/state.js'
import type { Ctx, FormState } from '../context.js'
import { mayDo } from '../models/may.js'
import { localString } from '../parts/words.js'
import { type Choice, Select, TextArea, TextInput, WrittenIn } from './fields.js'
import { ActForm, type FieldValues } from './form.js'

/** `proponents` are the parties to whom a question can be put. */
export function StatementForm({
  ctx,
  targets,
  proponents,
  form,
}: {
  ctx: Ctx
  targets: readonly Choice[]
  proponents: readonly string[]
  form: FormState | undefined
}) {
  if (!mayDo(ctx, 'statement') || targets.length === 0) return null
  const { t } = ctx
  const later = ctx.view.state.proceedings !== undefined
  return (
    <ActForm
      ctx={ctx}
      kind="statement"
      hidden={{ reply: '' }}
      form={form}
      title={t('form-statement')}
      submit={t('form-send')}
    >
      {values => (
        <>
          <Select values={values} name="target" label={t('form-on')} choices={targets} />
          {later ? <Quoting ctx={ctx} values={values} /> : null}
          <TextArea values={values} name="statement" label={t('form-statement-text')} required />
          {later ? <Asking ctx={ctx} values={values} proponents={proponents} /> : null}
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}

/** The script fills it with what was selected in the text (src/browser/quote.ts). */
function Quoting({ ctx, values }: { ctx: Ctx; values: FieldValues }) {
  return (
    <div data-quote={ctx.t('quote-these')}>
      <TextInput
        values={values}
        name="quote"
        label={ctx.t('form-statement-quote')}
        hint={ctx.t('form-statement-quote-hint')}
      />
    </div>
  )
}

function Asking({
  ctx,
  values,
  proponents,
}: {
  ctx: Ctx
  values: FieldValues
  proponents: readonly string[]
}) {
  const { t } = ctx
  const others = proponents.filter(id => id !== ctx.seat?.party)
  if (others.length === 0) return null
  const choices = [
    { value: '', label: t('form-statement-asks-none') },
    ...others.map(id => ({ value: id, label: partyString(ctx, id) })),
  ]
  return (
    <>
      <Select values={values} name="asks" label={t('form-statement-asks')} choices={choices} />
      <p class="note">{t('form-statement-asks-hint')}</p>
    </>
  )
}

/** A reply to a statement or to one of the replies to it; to what was asked of the reader, at first. */
export function ReplyForm({
  ctx,
  thread,
  target,
  form,
}: {
  ctx: Ctx
  /** The statement it began with, and the replies. */
  thread: readonly StatementState[]
  target: string
  form: FormState | undefined
}) {
  const [first] = thread
  if (first === undefined || !mayDo(ctx, 'statement')) return null
  const { t } = ctx
  const choices = thread.map((statement, i) => replyChoice(ctx, statement, i === 0))
  return (
    <ActForm
      ctx={ctx}
      kind="statement"
      hidden={{
        target,
        thread: String(first.seq),
        ...(thread.length === 1 ? { reply: String(first.seq) } : {}),
      }}
      form={form}
      title={t('form-statement-reply')}
      submit={t('form-send')}
    >
      {values => (
        <>
          {choices.length === 1 ? null : (
            <Select
              values={values}
              name="reply"
              label={t('form-statement-reply-to')}
              choices={choices}
              first={String((askingMe(ctx, thread) ?? first).seq)}
            />
          )}
          <TextArea values={values} name="statement" label={t('form-statement-text')} required />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}

function replyChoice(ctx: Ctx, { seq, party }: StatementState, first: boolean): Choice {
  const name = party === null ? ctx.t('actor-parties') : partyString(ctx, party)
  const label = ctx.t(first ? 'form-statement-first' : 'form-statement-one', {
    party: name,
    ...(first ? {} : { seq: String(seq) }),
  })
  return { value: String(seq), label }
}

function askingMe({ seat }: Ctx, thread: readonly StatementState[]): StatementState | undefined {
  const replied = new Set(thread.filter(one => one.party === seat?.party).map(one => one.reply))
  return thread.findLast(({ asks, seq }) => asks?.includes(seat?.party ?? '') && !replied.has(seq))
}

function partyString(ctx: Ctx, id: string): string {
  return localString(ctx, ctx.view.state.seats.parties.get(id)?.name ?? { en: id })
}
