/** The forms of informal meetings: that one took place, and what each party that is named says to that. */
import type { InformalState } from '../../core/negotiation/informals.js'
import type { Ctx } from '../context.js'
import { mayDo } from '../models/may.js'
import { DeedForm, type DeedProps } from './deed-form.js'
import { MomentInput, TextInput, WrittenIn } from './fields.js'
import { canAct } from './form.js'
import { PartyBoxes } from './offer-forms.js'

export function InformalForm({ ctx, form }: DeedProps) {
  const { t, view } = ctx
  if (!mayDo(ctx, 'informal')) return null
  return (
    <DeedForm
      ctx={ctx}
      kind="informal"
      form={form}
      reasons="none"
      clause={view.state.record.procedure?.informal?.clause}
    >
      {values => (
        <>
          <TextInput
            values={values}
            name="title"
            label={t('informal-name')}
            hint={t('informal-name-hint')}
            required
          />
          <MomentInput values={values} name="held" label={t('informal-held')} required />
          <PartyBoxes ctx={ctx} values={values} name="attended" label={t('informal-attended')} />
          <TextInput
            values={values}
            name="subject"
            label={t('informal-subject')}
            hint={t('informal-subject-hint')}
          />
          <WrittenIn ctx={ctx} values={values} />
        </>
      )}
    </DeedForm>
  )
}

/** Confirming and disputing, for a party that is named and has done neither. */
export function InformalDeeds({ ctx, meeting, form }: DeedProps & { meeting: InformalState }) {
  const { seq } = meeting
  if (!canAct(ctx) || !meeting.attended.includes(ctx.seat!.party)) return null
  return (
    <>
      {mayDo(ctx, 'confirm-informal') && !meeting.confirmed.has(ctx.seat!.party) ? (
        <DeedForm
          ctx={ctx}
          kind="confirm-informal"
          hidden={{ informal: String(seq) }}
          form={form}
          reasons="none"
        />
      ) : null}
      {mayDo(ctx, 'counter-report') && !hasDisputed(ctx, seq) ? (
        <DeedForm
          ctx={ctx}
          kind="counter-report"
          hidden={{ disputes: String(seq) }}
          form={form}
          reasons="required"
        />
      ) : null}
    </>
  )
}

function hasDisputed({ view, seat }: Ctx, seq: number): boolean {
  const disputes = view.state.record.counterReports.get(seq) ?? []
  return disputes.some(dispute => view.leaf(dispute)?.author.party === seat!.party)
}
