/** What becomes of a proposal: its authors revise it in a draft or withdraw it; others join and leave it. */
import type { ProposalState } from '../../core/negotiation/state.js'
import type { Ctx, FormState } from '../context.js'
import { amendmentsOf } from '../models/amendments.js'
import { isReasoned } from '../models/drafts.js'
import { Select, TextArea, WrittenIn } from './fields.js'
import { ActForm, canAct, Hidden, oneTime } from './form.js'

interface ProposalFormsProps {
  readonly ctx: Ctx
  readonly proposal: ProposalState
  readonly form: FormState | undefined
}

export function ProposalForms(props: ProposalFormsProps) {
  const { ctx, proposal } = props
  if (!canAct(ctx) || proposal.status !== 'in-force') return null
  if (!proposal.authors.includes(ctx.seat!.party)) return <Join {...props} />
  return (
    <>
      <ReviseForm ctx={ctx} proposal={proposal} />
      <Withdraw {...props} />
    </>
  )
}

function Join({ ctx, proposal, form }: ProposalFormsProps) {
  const { t } = ctx
  const joined = proposal.cosponsors.has(ctx.seat!.party)
  return (
    <ActForm
      ctx={ctx}
      kind="support"
      hidden={{ proposal: proposal.id, joined: joined ? 'no' : 'yes' }}
      form={form}
      title={t(joined ? 'form-leave' : 'form-join')}
      submit={t('form-send')}
    >
      {() => <p>{t(joined ? 'form-leave-note' : 'form-join-note')}</p>}
    </ActForm>
  )
}

/** Nothing is public by it: the next revision begins as a draft of the party. */
function ReviseForm({ ctx, proposal }: Omit<ProposalFormsProps, 'form'>) {
  return (
    <form method="post" action={`${ctx.base}/drafts`} class="send">
      <Hidden fields={{ kind: 'revise', ...oneTime(ctx), back: ctx.path, proposal: proposal.id }} />
      <button type="submit">{ctx.t('revise-start')}</button> <span class="note">{ctx.t('revise-note')}</span>
    </form>
  )
}

function Withdraw({ ctx, proposal, form }: ProposalFormsProps) {
  const { t } = ctx
  const standing = amendmentsOf(ctx.view.state, proposal).filter(a => a.status === 'in-force')
  const parts = [
    { value: '', label: t('withdraw-whole') },
    ...standing.map(a => ({ value: a.id, label: `${a.mark} ${a.id}` })),
  ]
  return (
    <ActForm
      ctx={ctx}
      kind="withdraw"
      hidden={{ proposal: proposal.id }}
      form={form}
      title={t('form-withdraw')}
      submit={t('form-send')}
    >
      {values => (
        <>
          <p>{t('form-withdraw-note')}</p>
          {standing.length < 2 ? null : (
            <Select values={values} name="amendment" label={t('withdraw-what')} choices={parts} />
          )}
          <TextArea
            values={values}
            name="reasons"
            label={t('form-reasons')}
            required={isReasoned(ctx, 'withdraw')}
          />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}
