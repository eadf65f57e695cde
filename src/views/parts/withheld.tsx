/** That something is withheld: how far, why, on whose authority, and by which act. Never a blank. */
import type { Wording } from '../../core/negotiation/acts/fields.js'
import type { WithheldKey } from '../../core/negotiation/acts/record/withhold.js'
import type { Withheld } from '../../core/negotiation/state.js'
import { shown, withheldBy } from '../../core/negotiation/view.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { ActLink } from './names.js'
import { Label } from './procedure-words.js'
import { codeWord } from './words.js'

/** The notice in the place of a text or body. Where no act looked at explains it, that it is withheld all the same. */
export function WithheldNote({ ctx, what }: { ctx: Ctx; what: WithheldKey }) {
  const family = what.startsWith('body/') ? 'body' : 'wording'
  const withheld = withheldBy(ctx.view, what)
  if (withheld === null) return <p class="note">{ctx.t(`${family}-withheld`)}</p>
  return (
    <p class="note">
      {rich(ctx.t, `${family}-withheld-by`, {
        level: withheld.level,
        reason: <span>{withheldWhy(ctx, withheld)}</span>,
        authority: <bdi>{withheld.authority}</bdi>,
        act: <ActLink ctx={ctx} seq={withheld.seq} />,
      })}
    </p>
  )
}

/** Why something is withheld: the reason, and of a moderator the ground, as the procedure calls it. */
export function withheldWhy(ctx: Ctx, { reason, ground }: Pick<Withheld, 'reason' | 'ground'>) {
  const why = codeWord(ctx.t, 'withheld', reason)
  if (ground == null) return why
  const { grounds } = ctx.view.state.record.procedure?.moderation ?? {}
  const label = <Label site={ctx} list={grounds} id={ground} />
  return rich(ctx.t, 'act-withhold-ground', { reason: why, ground: label })
}

/** The notice where somebody writes against a text that is withheld: what stands empty there has words. */
export function WithheldPresent({
  ctx,
  wordings,
  lang,
}: {
  ctx: Ctx
  wordings: readonly Wording[]
  lang: string
}) {
  const present = shown(ctx.view, wordings, lang)
  return present === null || present.hash === null || present.text !== null ? null : (
    <WithheldNote ctx={ctx} what={`text/${present.hash}`} />
  )
}
