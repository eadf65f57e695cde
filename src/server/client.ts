/** Where a request comes from, for limits: looked at, never kept. Rule A21, docs/spec/accounts.md. */
import { isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Server } from './site.js'

/**
 * The network a request comes from: an IPv4 address, or of IPv6 the first 64 bits, which are one customer's. Only the
 * last address that a trusted proxy wrote is believed; those before it are what the sender claims.
 */
export function clientOf({ trustProxy }: Pick<Server, 'trustProxy'>, c: Context): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const told = forwarded !== undefined && isIP(forwarded) !== 0 ? forwarded : null
  return networkOf(told ?? getConnInfo(c).remote.address ?? '')
}

/** A program of the operator's, or a proxy whose word is not taken: then who asks is not known, and nobody is counted. */
export function isThisMachine(client: string): boolean {
  return client.startsWith('127.') || client === '0:0:0:0::/64'
}

/** Exported for its test. */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped !== undefined || isIP(address) !== 6) return mapped ?? address
  const [left, right] = address.replace(/%.*$/, '').split('::').map(groupsOf) as [string[], string[]?]
  const zeros = right === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...(right ?? [])]
  return `${groups
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

function groupsOf(part: string): string[] {
  // An IPv4 address at the end stands for two groups.
  return part === '' ? [] : part.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0').split(':')
}
