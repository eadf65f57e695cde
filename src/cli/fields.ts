/**
 * Fields of an act as they are written on the command line: `stance=support`, `target.provision=5`,
 * `amendments.0.mark=MOD`. A value that reads as JSON is that, any other is text.
 */
import { ok, type Result, refuse } from '../core/canonical/result.js'

type Members = Record<string, unknown>

/** `name=value`, cut at the first equals sign. */
export function readPair(written: string): Result<readonly [string, string]> {
  const at = written.indexOf('=')
  return at <= 0
    ? refuse('malformed-pair', { where: written.slice(0, 80) })
    : ok([written.slice(0, at), written.slice(at + 1)])
}

/** Pairs as an object, the last of equal names standing. */
export function readPairs(written: readonly string[]): Result<Readonly<Record<string, string>>> {
  const members = new Map<string, string>()
  for (const item of written) {
    const pair = readPair(item)
    if (!pair.ok) return pair
    members.set(...pair.value)
  }
  return ok(Object.fromEntries(members))
}

/** Sets fields, by path, in what is there already. */
export function setFields(members: Members, written: readonly string[]): Result<Members> {
  for (const item of written) {
    const pair = readPair(item)
    if (!pair.ok) return pair
    const [path, value] = pair.value
    if (!setField(members, path.split('.'), jsonOrText(value)))
      return refuse('malformed-path', { where: path.slice(0, 80) })
  }
  return ok(members)
}

function jsonOrText(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

const name = /^(?:[A-Za-z][A-Za-z0-9-]{0,40}|\d{1,3})$/

/** Sets one field; false where the path is none, or leads through something that has no members. */
export function setField(members: Members, path: readonly string[], value: unknown): boolean {
  if (!path.every(part => name.test(part))) return false
  let at = members
  for (const [i, part] of path.slice(0, -1).entries()) {
    if (!Object.hasOwn(at, part)) at[part] = /^\d/.test(path[i + 1]!) ? [] : {}
    const next = at[part]
    if (next === null || typeof next !== 'object') return false
    at = next as Members
  }
  const last = path.at(-1)!
  if (Array.isArray(at) && !/^\d/.test(last)) return false
  at[last] = value
  return true
}
