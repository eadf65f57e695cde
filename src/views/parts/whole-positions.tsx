/** Where parties stand on the text as a whole, as it reads now. Nothing where nobody has spoken and nobody can here. */
import { standingOf } from '../../core/analysis/standing.js'
import { targetKey } from '../../core/negotiation/acts/fields.js'
import type { Leaf } from '../../core/record/leaf.js'
import { positionsTaken } from '../../core/reports/positions-before.js'
import { StandingTable } from '../charts/standing-bars.js'
import type { Ctx, FormState } from '../context.js'
import { canAct } from '../forms/form.js'
import { PositionForm } from '../forms/position-form.js'
import { PositionsSaid } from './positions-said.js'

export function WholePositions({
  ctx,
  leaves,
  form,
}: {
  ctx: Ctx
  leaves: readonly Leaf[]
  form: FormState | undefined
}) {
  const { t, view } = ctx
  const whole = { instrument: view.state.text.version }
  const standing = standingOf(view, whole)
  if (standing.heard.length === 0 && !canAct(ctx)) return null
  return (
    <section id="standing">
      <h2>{t('positions-whole')}</h2>
      <p class="note">{t('positions-whole-note')}</p>
      {standing.heard.length === 0 ? null : (
        <StandingTable ctx={ctx} standing={standing} caption={t('positions-whole')} />
      )}
      <PositionsSaid ctx={ctx} targets={[whole]} taken={positionsTaken(leaves)} />
      <PositionForm
        ctx={ctx}
        targets={[{ value: targetKey(whole), label: t('target-instrument') }]}
        form={form}
      />
    </section>
  )
}
