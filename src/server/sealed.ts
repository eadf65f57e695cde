/**
 * What a browser keeps for us for a few minutes between two steps of signing in: in a cookie that only servers of this
 * store can read and make (AES-256-GCM). That a step is taken once the tables see to, not the cookie.
 */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Server } from './site.js'
import { isSecure } from './visitor.js'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** What was kept, and until when it counts, milliseconds. */
export type Kept<T> = T & { readonly until: number }

/** Keeps a value under a name, in the place of the one before. */
export function keepSealed(server: Server, c: Context, name: string, value: object, lastsMs: number): void {
  const text = JSON.stringify({ ...value, until: server.now() + lastsMs })
  setCookie(c, cookieName(server, name), seal(server, name, text), attributes(server, lastsMs / 1000))
}

/** Reads what was kept under a name; null where nothing was, where it has run out, or was not ours. */
export function readSealed<T>(server: Server, c: Context, name: string): Kept<T> | null {
  const text = unseal(server, name, getCookie(c, cookieName(server, name)) ?? '')
  if (text === null) return null
  const kept = JSON.parse(text) as Kept<T>
  return kept.until > server.now() ? kept : null
}

export function forgetSealed(server: Server, c: Context, name: string): void {
  setCookie(c, cookieName(server, name), '', attributes(server, 0))
}

/** Lax, since the way back from an institution comes from another site. */
function attributes(server: Server, maxAge: number) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(server), maxAge } as const
}

function cookieName(server: Server, name: string): string {
  return isSecure(server) ? `__Host-travaux-${name}` : `travaux-${name}`
}

/** A key for each name: what was kept under one is nothing under another. */
function keyOf({ key }: Server, name: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `sealed ${name}`, 32))
}

function seal(server: Server, name: string, text: string): string {
  const iv = server.random(ivBytes)
  const cipher = createCipheriv(algorithm, keyOf(server, name), iv)
  const parts = [iv, cipher.update(text, 'utf8'), cipher.final()]
  return Buffer.concat([...parts, cipher.getAuthTag()]).toString('base64url')
}

function unseal(server: Server, name: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < ivBytes + tagBytes) return null
  const decipher = createDecipheriv(algorithm, keyOf(server, name), bytes.subarray(0, ivBytes))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  try {
    return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}
