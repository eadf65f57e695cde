/**
 * A folded state as JSON text, to be folded on later. A local cache and never proof of anything: the log is.
 *
 * JSON has no maps, so a map is written as an object with one member whose name no plain object has: `""` for
 * `[key, value, key, value, …]` whose values may hold maps themselves, `"="` for one whose values hold none, and
 * need not be looked through when it is read. Keys keep their type and entries their order.
 */
import { assert } from '../canonical/result.js'
import { emptyState, type State } from './state.js'

/**
 * Part of the key of every snapshot: what one version of the fold has made, another does not take up. One
 * more with every change of the shape of the state, or of what an act does to it.
 */
export const semanticsVersion = 4

const nested = ''
const flat = '='

/** The state as JSON text. It stays as it is. */
export function packState(state: State): string {
  return pack(state)
}

/** The state back from its text, or null where that is no state of this shape. */
export function unpackState(text: string): State | null {
  let state: unknown
  try {
    state = revive(Object(JSON.parse(text)))
  } catch {
    return null
  }
  return hasShape(state) ? state : null
}

function pack(value: unknown): string {
  if (!holdsMap(value)) return JSON.stringify(value)
  if (value instanceof Map) return packMap(value)
  if (Array.isArray(value)) return `[${value.map(pack).join(',')}]`
  const members = Object.entries(value as object).filter(([, member]) => member !== undefined)
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${pack(member)}`).join(',')}}`
}

function packMap(map: ReadonlyMap<unknown, unknown>): string {
  const values = [...map.values()]
  if (!values.some(holdsMap)) return `{"${flat}":${JSON.stringify([...map].flat())}}`
  return `{"${nested}":[${[...map].map(([key, value]) => `${JSON.stringify(key)},${pack(value)}`).join(',')}]}`
}

/** Whether there is a map anywhere in a value. */
function holdsMap(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false
  if (value instanceof Map) return true
  if (Array.isArray(value)) return value.some(holdsMap)
  return Object.entries(value).some(([name, member]) => {
    assert(name !== nested && name !== flat, 'a plain object with the name of a map')
    return holdsMap(member)
  })
}

/** Puts maps in the place of the objects that stand for them; everything else stays where it was parsed. */
function revive(value: object): object {
  if (Array.isArray(value)) reviveItems(value, 0, 1)
  else {
    const members = value as Record<string, unknown>
    for (const name in members) {
      const member = members[name]
      if (member === null || typeof member !== 'object') continue
      if (name === flat) return mapOf(member as unknown[])
      if (name === nested) return mapOf(reviveItems(member as unknown[], 1, 2))
      const revived = revive(member)
      if (revived !== member) members[name] = revived
    }
  }
  return value
}

function reviveItems(items: unknown[], from: number, step: number): unknown[] {
  for (let i = from; i < items.length; i += step) {
    const item = items[i]
    if (item !== null && typeof item === 'object') items[i] = revive(item)
  }
  return items
}

function mapOf(pairs: readonly unknown[]): Map<unknown, unknown> {
  const map = new Map<unknown, unknown>()
  for (let i = 0; i < pairs.length; i += 2) map.set(pairs[i], pairs[i + 1])
  return map
}

/** Whether every slice of a state is there, with every member that a new one has. */
function hasShape(value: unknown): value is State {
  const slices = Object.entries(emptyState()) as [string, object][]
  return slices.every(([name, slice]) => {
    const found = (value as Record<string, Record<string, unknown> | undefined> | null)?.[name]
    return Object.entries(slice).every(
      ([member, empty]) =>
        found?.[member] !== undefined && found[member] instanceof Map === empty instanceof Map,
    )
  })
}
