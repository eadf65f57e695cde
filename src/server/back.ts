/** Where a form or a link leads back to: a page of ours, whatever was asked for. */
import { backUnitsMax } from '../core/limits.js'

const base = 'http://own.invalid'
/** One slash and no second one, which browsers would take for another host. */
const ownStart = /^\/(?![/\\])/

/** The path, query and fragment asked for, as a browser reads them; `otherwise` where they are not a page of ours. */
export function ownPath(back: string | undefined, otherwise: string): string {
  if (back === undefined || back.length > backUnitsMax) return otherwise
  if (!ownStart.test(back) || /[\\\p{Cc}]/u.test(back) || !URL.canParse(back, base)) return otherwise
  const { origin, pathname, search, hash } = new URL(back, base)
  // Dots may have hidden a second slash until now: `/.//elsewhere.example`.
  return origin === base && ownStart.test(pathname) ? `${pathname}${search}${hash}` : otherwise
}

/** `path?back=…` for a page that leads on to another. */
export function withBack(path: string, back: string): string {
  return `${path}?back=${encodeURIComponent(back)}`
}
