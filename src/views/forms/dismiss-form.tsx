/** A finding of a machine check dismissed, with a reason: it stays, and the reason under it. Rule AS11, docs/spec/assessments.md. */
import type { CheckedAmendment } from '../../core/assessment/checks/amendments.js'
import type { Finding } from '../../core/assessment/checks/findings.js'
import { type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import { type Ctx, type FormState, here } from '../context.js'
import { mayDo } from '../models/may.js'
import { TextArea, WrittenIn } from './fields.js'
import { ActForm } from './form.js'

interface DismissProps {
  readonly ctx: Ctx
  readonly one: Finding
  readonly checked: CheckedAmendment
  readonly form: FormState | undefined
}

/** The way to the form, and the form where the address asks for it: one at a time, for there are many. Nothing of a draft. */
export function DismissForm({ ctx, one, checked, form }: DismissProps) {
  const { t, view } = ctx
  const { amendment, rev, lang } = checked
  if (view.state.text.amendments.get(amendment)?.rev !== rev || !mayDo(ctx, 'dismiss-check')) return null
  const target: Target = { amendment, rev }
  const hidden = {
    target: targetKey(target),
    check: one.check,
    version: String(one.version),
    wordingLang: lang,
    wording: one.wording,
    from: String(one.span.from),
    to: String(one.span.to),
  }
  const key = `${one.check}:${amendment}:${one.span.from}-${one.span.to}`
  const refused =
    form?.values.kind === 'dismiss-check' &&
    Object.entries(hidden).every(([name, value]) => form.values[name] === value)
  if (ctx.query.dismiss !== key && !refused)
    return (
      <>
        {' '}
        <a href={`${here(ctx, { dismiss: key })}#dismiss`}>{t('machine-dismiss')}</a>
      </>
    )
  return (
    <div id="dismiss">
      <ActForm
        ctx={ctx}
        kind="dismiss-check"
        hidden={hidden}
        form={form}
        title={t('machine-dismiss')}
        submit={t('form-send')}
        open
      >
        {values => (
          <>
            <p class="note">{t('machine-dismiss-public')}</p>
            <TextArea values={values} name="reasons" label={t('machine-dismiss-reasons')} required />
            <WrittenIn ctx={ctx} values={values} />
          </>
        )}
      </ActForm>
    </div>
  )
}
