/** Where two JSON values first differ: what one names when a computed answer is not the one that was sent. */
import type { Json } from '../core/canonical/json.js'

interface Difference {
  /** A JSON pointer (RFC 6901); empty for the whole. */
  readonly at: string
  /** The two values, shortened; empty where there is none. */
  readonly here: string
  readonly there: string
}

/** In the order in which `here` has its members, then those that only `there` has. Null where both are the same. */
export function firstDifference(here: Json | undefined, there: Json | undefined, at = ''): Difference | null {
  if (!isBranch(here) || !isBranch(there) || Array.isArray(here) !== Array.isArray(there))
    return here === there ? null : { at, here: shortened(here), there: shortened(there) }
  const [left, right] = [here, there] as Record<string, Json>[]
  for (const name of new Set([...Object.keys(left!), ...Object.keys(right!)])) {
    const found = firstDifference(member(left!, name), member(right!, name), `${at}/${escaped(name)}`)
    if (found !== null) return found
  }
  return null
}

function isBranch(value: Json | undefined): value is Json[] | { [name: string]: Json } {
  return typeof value === 'object' && value !== null
}

function member(value: Record<string, Json>, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** Characters of a value that are shown. */
const shownMax = 120

function shortened(value: Json | undefined): string {
  const text = value === undefined ? '' : JSON.stringify(value)
  return text.length > shownMax ? `${text.slice(0, shownMax)}…` : text
}
