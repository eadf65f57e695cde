/** How many have not spoken on a provision, in one line, with the way to who they are. */
import { floorOf, notHeard } from '../../core/reports/awaits.js'
import { type Ctx, link } from '../context.js'
import { rich } from '../rich.js'

export function NotHeardLine({ ctx, provision }: { ctx: Ctx; provision: string }) {
  const [found] = notHeard(floorOf(ctx.view, ctx.now), [provision])
  if (found === undefined || found.parties.every(({ heard, silent }) => heard + silent.length === 0))
    return null
  return (
    <p class="note">
      {rich(ctx.t, 'not-heard-line', {
        parties: found.parties.reduce((sum, { silent }) => sum + silent.length, 0),
        groups: found.groups.length,
        who: words => <a href={link(ctx, '/awaits', { provision })}>{words}</a>,
      })}
    </p>
  )
}
