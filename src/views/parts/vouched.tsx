/** Who vouches for an act: the server for a session, a recorder, or the author's own key. */
import type { Leaf } from '../../core/record/leaf.js'
import type { Ctx } from '../context.js'
import { rich } from '../rich.js'
import { ActLink } from './names.js'

/** Hexadecimal digits of a key or hash by which people compare it; the title has all of them. */
const printDigits = 16

/** A key or hash in short, in groups of four. */
export function HexPrint({ hex }: { hex: string }) {
  return (
    <code dir="ltr" title={hex}>
      {(hex.slice(0, printDigits).match(/.{1,4}/g) ?? []).join(' ')}
    </code>
  )
}

/** One sentence; for a key, since which act it is enrolled, and which act ended it if one has. */
export function Vouched({ ctx, leaf }: { ctx: Ctx; leaf: Leaf }) {
  const { how, key } = leaf.auth
  if (key === undefined) return <span>{ctx.t(`auth-${how}`)}</span>
  const enrolled = ctx.view.state.seats.keys?.get(key)
  const by = how === 'recorded' ? 'auth-recorded-signed' : 'auth-signed'
  return (
    <span>
      {rich(ctx.t, by, { key: <HexPrint hex={key} /> })}
      {enrolled === undefined
        ? null
        : [' · ', rich(ctx.t, 'key-since', { act: <ActLink ctx={ctx} seq={enrolled.from} /> })]}
      {enrolled === undefined || enrolled.until === null
        ? null
        : [' · ', rich(ctx.t, 'key-until', { act: <ActLink ctx={ctx} seq={enrolled.until} /> })]}
    </span>
  )
}

/** In lists: that an act is signed by a key, and that what was written with it is withheld. */
export function EntryMarks({ ctx, leaf }: { ctx: Ctx; leaf: Leaf }) {
  const withheld = leaf.author.body !== undefined && ctx.view.body(leaf.index) === null
  return (
    <>
      {leaf.auth.key === undefined ? null : [' ', <span class="tag">{ctx.t('entry-signed')}</span>]}
      {withheld ? [' ', <span class="caution">{ctx.t('entry-withheld')}</span>] : null}
    </>
  )
}
