/** Says what became of an objection: its holder, that it was met or is withdrawn; the chair, what is left. */
import { isOneOf } from '../../core/negotiation/permission.js'
import type { ObjectionState } from '../../core/negotiation/state.js'
import type { Ctx, FormState } from '../context.js'
import { amendmentsOn } from '../models/amendments.js'
import { mayDo } from '../models/may.js'
import { Radios, Select, WrittenIn } from './fields.js'
import { ActForm } from './form.js'
import { Reasons } from './reasons.js'

export function SettleForm({
  ctx,
  objection,
  form,
}: {
  ctx: Ctx
  objection: ObjectionState
  form: FormState | undefined
}) {
  const { t } = ctx
  const fates = fatesFor(ctx, objection)
  if (!mayDo(ctx, 'settle') || fates.length === 0) return null
  const own = objection.party === ctx.seat?.party
  const choices = fates.map(value => ({ value, label: t(`form-fate-${value}`) }))
  const met = [{ value: '', label: t('form-settle-by-none') }, ...metBy(ctx, objection)]
  return (
    <ActForm
      ctx={ctx}
      kind="settle"
      hidden={{ objection: String(objection.seq) }}
      form={form}
      title={t(own ? 'form-settle-own' : 'form-settle-chair')}
      submit={t('form-send')}
    >
      {values => (
        <>
          <Radios values={values} name="fate" label={t('form-fate')} choices={choices} />
          {met.length === 1 ? null : (
            <Select values={values} name="by" label={t('form-settle-by')} choices={met} />
          )}
          <Reasons ctx={ctx} values={values} kind="settle" />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </ActForm>
  )
}

/** The fates this reader may give it now; most need an answer first (acts/positions/settle.ts). */
function fatesFor({ view, seat }: Ctx, objection: ObjectionState): string[] {
  if (!seat) return []
  const { state } = view
  const answered = objection.answers.length > 0
  const holder = objection.party === seat.party ? [...(answered ? ['accommodated'] : []), 'withdrawn'] : []
  const settles = isOneOf(state, seat.party, state.record.procedure?.ledger?.settles.by ?? ['chair'])
  return [...holder, ...(settles ? ['understood', ...(answered ? ['addressed', 'out-of-scope'] : [])] : [])]
}

/** What may have met it: the provision it bears on, and the amendments there. */
function metBy({ view }: Ctx, { target }: ObjectionState): { value: string; label: string }[] {
  const { state } = view
  const on = 'amendment' in target ? state.text.amendments.get(target.amendment)?.target : target
  if (on === undefined || !('provision' in on)) return []
  const amendments = amendmentsOn(state, on.provision).inForce.map(({ id }) => id)
  return [on.provision, ...amendments].map(id => ({ value: id, label: id }))
}
