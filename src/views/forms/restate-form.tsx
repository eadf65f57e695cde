/** Enters one's objection again against the present revision, in the same words, with one press of a button. */
import { type Target, targetKey } from '../../core/negotiation/acts/fields.js'
import type { ObjectionState, State } from '../../core/negotiation/state.js'
import { revisedSince } from '../../core/reports/awaits.js'
import type { Ctx, FormState } from '../context.js'
import { mayDo } from '../models/may.js'
import { TargetLink } from '../parts/names.js'
import { rich } from '../rich.js'
import { ActForm } from './form.js'

export function RestateForm({
  ctx,
  objection,
  form,
}: {
  ctx: Ctx
  objection: ObjectionState
  form: FormState | undefined
}) {
  const { state } = ctx.view
  const { seq, party, target, degree, ground, redLine } = objection
  if (party !== ctx.seat?.party || revisedSince(state, target) === null || !mayDo(ctx, 'object')) return null
  if (state.proceedings === undefined) return null
  const body = ctx.view.body(seq)
  const words = { lang: body?.lang ?? ctx.lang, ground: body?.ground ?? '', cure: body?.cure ?? '' }
  return (
    <ActForm
      ctx={ctx}
      kind="object"
      hidden={{
        ...{ restates: String(seq), target: targetKey(presentOf(state, target)), degree },
        ...{ groundKind: ground, redLine: String(redLine), ...words },
      }}
      form={form}
      title={ctx.t('form-restate')}
      submit={ctx.t('form-send')}
    >
      {() => <p>{rich(ctx.t, 'form-restate-does', { target: <TargetLink ctx={ctx} target={target} /> })}</p>}
    </ActForm>
  )
}

/** What a target names, as it reads now. */
function presentOf({ text }: State, target: Target): Target {
  if ('amendment' in target)
    return { amendment: target.amendment, rev: text.amendments.get(target.amendment)!.rev }
  if ('proposal' in target)
    return { proposal: target.proposal, rev: text.proposals.get(target.proposal)!.rev }
  if (!('provision' in target)) return target
  return { provision: target.provision, version: text.provisions.get(target.provision)!.version }
}
