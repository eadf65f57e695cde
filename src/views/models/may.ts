/** What the reader's seat may do now: asked of the same gate that an act would come to, without doing it. */
import type { Refusal } from '../../core/canonical/result.js'
import { definitionIn } from '../../core/negotiation/acts/index.js'
import { movesFrom } from '../../core/negotiation/acts/procedure/advance.js'
import { challengeRule } from '../../core/negotiation/acts/procedure/challenge.js'
import { decide } from '../../core/negotiation/decide.js'
import { checkPermitted, isOneOf, presentStage } from '../../core/negotiation/permission.js'
import type { ActData, AuthorPart } from '../../core/record/leaf.js'
import type { Ctx } from '../context.js'
import { canAct } from '../forms/form.js'

/** Whether a permission, or an exception, lets the seat do acts of a kind in this stage. */
export function mayDo(ctx: Ctx, kind: string): boolean {
  const { state } = ctx.view
  if (!canAct(ctx) || definitionIn(state.record.semantics, kind) === undefined) return false
  const act = { kind }
  const entry = { act, author: authorOf(ctx, act), seq: state.record.acts, at: ctx.now }
  return checkPermitted(state, ctx.seat!.party, entry) === null
}

/** What would refuse an act of the seat now; null where nothing would. Reasons are taken to be there. */
export function wouldRefuse(ctx: Ctx, act: ActData): Refusal | null {
  const { state } = ctx.view
  const decided = decide(
    state,
    { author: authorOf(ctx, act), auth: { how: 'attested' } },
    ctx.now,
    state.record.acts,
  )
  return decided.ok ? null : decided
}

/** Whether the seat hears a challenge; where the meeting decides, also before it has. */
export function mayRule(ctx: Ctx, challenge: number): boolean {
  if (!canAct(ctx)) return false
  const refused = wouldRefuse(ctx, { kind: 'ruling', on: challenge, outcome: 'stands' })
  return refused === null || refused.why === 'not-what-was-decided'
}

/** The clause by which the seat may do acts of a kind in this stage; that of the first permission of them else. */
export function clauseOf({ view, seat }: Ctx, kind: string): string | undefined {
  const { state } = view
  const listing = (state.record.procedure?.permissions ?? []).filter(({ acts }) => acts.includes(kind))
  const stage = presentStage(state)
  const own = listing.find(
    ({ by, stages }) =>
      (stages === undefined || stage === null || stages.includes(stage)) &&
      isOneOf(state, seat?.party ?? '', by),
  )
  return (own ?? listing[0])?.clause
}

/** The clause of the rule that provides for an act, where that is no permission; undefined where it is. */
export function ruleClause({ view }: Ctx, act: ActData): string | undefined {
  const { state } = view
  const { procedure } = state.record
  if (act.kind === 'advance') return movesFrom(state).find(({ to }) => to === act.to)?.clause
  if (act.kind === 'exception') return procedure?.exceptions?.clause
  if (act.kind === 'finding') return procedure?.finding?.clause
  if (act.kind === 'declare') return procedure?.treaty?.reservations.clause
  if (act.kind === 'denounce') return procedure?.treaty?.denunciation?.clause
  if (act.kind === 'consent') return procedure?.treaty?.consent.find(({ way }) => way === act.way)?.clause
  const challenge = act.kind === 'ruling' ? state.proceedings?.challenges.get(Number(act.on)) : undefined
  return challenge && challengeRule(state, challenge.kind)?.instances[challenge.instance]?.clause
}

/** The clause that asks for reasons with acts of a kind; undefined where none does. */
export function reasonsClause({ view }: Ctx, kind: string): string | undefined {
  return view.state.record.procedure?.reasoned.find(({ acts }) => acts.includes(kind))?.clause
}

/** The clause by which the seat must declare its interests before acts of a kind; undefined where it need not, or has. */
export function interestsClause({ view, seat }: Ctx, kind: string): string | undefined {
  const { record, proceedings } = view.state
  const { interests } = record.procedure ?? {}
  const owing = proceedings?.interests.has(seat?.party ?? '') === false
  return owing && interests?.before.includes(kind) ? interests.clause : undefined
}

function authorOf({ view, seat, now }: Ctx, act: ActData): AuthorPart {
  const { record } = view.state
  return {
    v: 1,
    log: record.origin,
    act,
    party: seat!.party,
    credential: seat!.credential,
    claimed: now,
    head: record.acts,
    nonce: '0'.repeat(32),
    body: { commit: '0'.repeat(64), length: 1 },
  }
}
