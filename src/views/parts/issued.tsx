/** Issuing a computed report under one's party's name, signing one that another issued, and the way to its one page. */
import type { IssuedReport } from '../../core/reports/issued.js'
import { type Ctx, type FormState, here } from '../context.js'
import { TextArea, TextInput, WrittenIn } from '../forms/fields.js'
import { ActForm, Hidden, standing } from '../forms/form.js'
import { mayDo } from '../models/may.js'
import { ActLink } from './names.js'

/** The whole report, or one page of it: a link to the other. */
export function LengthLink({ ctx }: { ctx: Ctx }) {
  const short = ctx.query.short === '1'
  return (
    <p>
      <a href={here(ctx, { short: short ? '' : '1' })}>{ctx.t(short ? 'short-whole' : 'short-link')}</a>
    </p>
  )
}

interface IssueProps {
  readonly ctx: Ctx
  readonly issued: readonly IssuedReport[]
  /** Which report: the fields of the act. */
  readonly report: Readonly<Record<string, string>>
  readonly form?: FormState | undefined
}

export function IssueForms({ ctx, issued, report, form }: IssueProps) {
  const { t, view } = ctx
  if (view.state.proceedings === undefined) return null
  return (
    <>
      {mayDo(ctx, 'support') ? issued.map(row => <Join ctx={ctx} row={row} />) : null}
      {mayDo(ctx, 'statement') ? (
        <ActForm
          ctx={ctx}
          kind="issue"
          hidden={report}
          form={form}
          title={t('issue-title')}
          submit={t('issue-send')}
        >
          {values => (
            <>
              <p>{t('issue-does')}</p>
              <TextArea values={values} name="statement" label={t('issue-recommends')} required />
              <TextInput values={values} name="contact" label={t('issue-contact')} />
              <WrittenIn ctx={ctx} values={values} />
            </>
          )}
        </ActForm>
      ) : null}
    </>
  )
}

/** Nobody signs with themselves. */
function Join({ ctx, row }: { ctx: Ctx; row: IssuedReport }) {
  const { t, seat } = ctx
  if (row.publisher.party === seat?.party) return null
  const joined = row.cosigners.some(({ party }) => party === seat?.party)
  const fields = { kind: 'support', act: String(row.seq), joined: joined ? 'no' : 'yes', ...standing(ctx) }
  return (
    <form method="post" action={`${ctx.base}/act`} class="seatform">
      <Hidden fields={fields} />
      {joined ? <p class="note">{t('issue-joined-note')}</p> : null}
      <p class="send">
        <button type="submit">{t(joined ? 'issue-leave' : 'issue-join')}</button>{' '}
        <ActLink ctx={ctx} seq={row.seq} /> <span class="note">{t('form-public')}</span>
      </p>
    </form>
  )
}
