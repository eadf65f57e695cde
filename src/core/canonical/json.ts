/**
 * Canonical JSON (RFC 8785, JCS): one value, one sequence of bytes. Keys are sorted by UTF-16 code units,
 * there is no white space, and numbers print as ECMAScript prints them. We admit only safe integers as
 * numbers, so that no implementation has to agree about floats.
 */

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * The canonical text of a value. Members that are `undefined` are left out.
 * Throws on what only our own bug can produce: a float, a lone surrogate, a function.
 */
export function canonicalize(value: Json | undefined): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return canonicalString(value)
  if (typeof value === 'number') return canonicalInteger(value)
  if (Array.isArray(value)) return `[${value.map(canonicalize).join(',')}]`
  if (typeof value === 'object') return canonicalObject(value as { readonly [key: string]: Json | undefined })
  throw new Error(`not a JSON value: ${typeof value}`)
}

/** The canonical text of what a stranger sent, or null where it has none. */
export function canonicalOrNull(value: Json | undefined): string | null {
  try {
    return canonicalize(value)
  } catch {
    return null
  }
}

/** Whether a value has a canonical form at all: checked before a stranger's JSON comes near the log. */
export function isCanonicalizable(value: Json | undefined): boolean {
  return canonicalOrNull(value) !== null
}

function canonicalObject(object: { readonly [key: string]: Json | undefined }): string {
  let members = ''
  for (const key of sortedKeys(object)) {
    const value = object[key]
    if (value !== undefined) members += (members === '' ? '' : ',') + canonicalKey(key) + canonicalize(value)
  }
  return `{${members}}`
}

const fewKeys = 16

/** By UTF-16 code units. A record has a handful of keys: put in place one by one, in less time than `sort` takes to begin. */
function sortedKeys(object: object): string[] {
  const keys = Object.keys(object)
  if (keys.length > fewKeys) return keys.sort()
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!
    let at = i
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!
    keys[at] = key
  }
  return keys
}

/** The same few keys come in every act: each is looked through once. */
const knownKeys = new Map<string, string>()
const knownKeysMax = 1_000

function canonicalKey(key: string): string {
  const known = knownKeys.get(key)
  if (known !== undefined) return known
  const made = `${canonicalString(key)}:`
  if (knownKeys.size < knownKeysMax) knownKeys.set(key, made)
  return made
}

/** Printable ASCII without quotation mark and backslash: what nearly every key and code is made of. */
const plainText = /^[ !#-[\]-~]*$/

function canonicalString(text: string): string {
  if (plainText.test(text)) return `"${text}"`
  if (!isWellFormed(text)) throw new Error('lone surrogate in a string')
  return JSON.stringify(text)
}

function canonicalInteger(number: number): string {
  if (!Number.isSafeInteger(number)) throw new Error(`not a safe integer: ${number}`)
  return String(Object.is(number, -0) ? 0 : number)
}

const surrogate = /[\uD800-\uDFFF]/
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** Whether a string has no lone surrogates, so that it has a UTF-8 form. */
export function isWellFormed(text: string): boolean {
  return !surrogate.test(text) || !loneSurrogate.test(text)
}
