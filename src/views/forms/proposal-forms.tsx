/** Withdraws one's own proposal, or joins and leaves another's. */
import type { ProposalState } from '../../core/negotiation/state.js'
import type { Ctx, FormState } from '../context.js'
import { ActForm, canAct } from './form.js'

export function ProposalForms({
  ctx,
  proposal,
  form,
}: {
  ctx: Ctx
  proposal: ProposalState
  form: FormState | undefined
}) {
  if (!canAct(ctx) || proposal.status !== 'in-force') return null
  const party = ctx.seat!.party
  if (proposal.authors.includes(party)) return <Withdraw ctx={ctx} proposal={proposal} form={form} />
  const joined = proposal.cosponsors.has(party)
  const { t } = ctx
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

function Withdraw({
  ctx,
  proposal,
  form,
}: {
  ctx: Ctx
  proposal: ProposalState
  form: FormState | undefined
}) {
  return (
    <ActForm
      ctx={ctx}
      kind="withdraw"
      hidden={{ proposal: proposal.id }}
      form={form}
      title={ctx.t('form-withdraw')}
      submit={ctx.t('form-send')}
    >
      {() => <p>{ctx.t('form-withdraw-note')}</p>}
    </ActForm>
  )
}
