/** What the clauses that bear on an act come to as of now, before it is done. */
import type { Decision } from '../../core/negotiation/acts/decisions/decision.js'
import { judgeDecision } from '../../core/negotiation/acts/decisions/decision-rules.js'
import { type Finding, judgeFinding } from '../../core/negotiation/acts/decisions/finding.js'
import { judgeVote, type Vote } from '../../core/negotiation/acts/decisions/vote.js'
import { type Advance, judgeMove, movesFrom } from '../../core/negotiation/acts/procedure/advance.js'
import type { Judged } from '../../core/negotiation/state.js'
import type { Leaf } from '../../core/record/leaf.js'
import type { Ctx } from '../context.js'

/** `leaf` is what would be recorded. Of kinds that are judged by no rule, and under semantics 1, nothing. */
export function judgedNow({ view, now }: Ctx, { author, index: seq, at }: Leaf): readonly Judged[] {
  const { state } = view
  const { act } = author
  if (state.proceedings === undefined) return []
  if (act.kind === 'advance') {
    const { to } = act as unknown as Advance
    return movesFrom(state)
      .filter(move => move.to === to)
      .flatMap(move => judgeMove(state, move, now))
  }
  if (act.kind === 'finding') {
    const { subject, designation } = act as unknown as Finding
    return judgeFinding(state, subject, designation, now)
  }
  if (act.kind === 'vote') return judgeVote(state, { act: act as unknown as Vote, author, seq, at }) ?? []
  return act.kind === 'decision'
    ? judgeDecision(state, { act: act as unknown as Decision, author, seq, at })
    : []
}
