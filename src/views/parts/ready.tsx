/** Whether something can be done now: what the verdicts of several clauses come to, as a mark and its words. */
import type { Judged } from '../../core/negotiation/state.js'
import type { Ctx } from '../context.js'

/** What the verdicts of several clauses come to together. */
export function together(judged: readonly Judged[]): Judged['verdict'] {
  if (judged.some(({ verdict }) => verdict === 'fails')) return 'fails'
  return judged.some(({ verdict }) => verdict === 'unknown') ? 'unknown' : 'holds'
}

export function Ready({
  ctx,
  verdict,
  of = 'ready',
}: {
  ctx: Ctx
  verdict: Judged['verdict']
  of?: 'ready' | 'way'
}) {
  return (
    <b class={`verdict ${verdict}`}>
      <span aria-hidden="true">{{ holds: '✓', fails: '✕', unknown: '?' }[verdict]}</span>{' '}
      {ctx.t(`${of}-${verdict}`)}
    </b>
  )
}
