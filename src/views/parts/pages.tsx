/** The way from one page of a long list to the next and back, by `?page=`; nothing where there is one. `list` is where on the page it is. */
import { type Ctx, here } from '../context.js'

export function Pages({ ctx, at, pages, list = '' }: { ctx: Ctx; at: number; pages: number; list?: string }) {
  if (pages < 2) return null
  const turn = (to: number, key: string) =>
    to < 1 || to > pages ? null : <a href={here(ctx, { page: String(to) }) + list}>{ctx.t(key)}</a>
  return (
    <nav class="pages" aria-label={ctx.t('pages')}>
      {turn(at - 1, 'page-before')} <span>{ctx.t('page-of', { at, pages })}</span>{' '}
      {turn(at + 1, 'page-after')}
    </nav>
  )
}
