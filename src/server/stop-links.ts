/**
 * The links in a mail by which whoever has it ends what it tells of, without signing in: the random id of a subscription or
 * of all of an account's, sealed by the key of the store. Nothing of it is kept, and it works as long as there is
 * something to end.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Server } from './site.js'

export const stopPath = '/account/following/stop'

/** The path of the link that ends what has an id. */
export function stopLink(server: Pick<Server, 'key'>, id: string): string {
  return `${stopPath}/${id}/${sealOf(server, id)}`
}

/** Whether a link is ours. */
export function isSealed(server: Pick<Server, 'key'>, id: string, seal: string): boolean {
  const [given, ours] = [Buffer.from(seal), Buffer.from(sealOf(server, id))]
  return given.length === ours.length && timingSafeEqual(given, ours)
}

function sealOf({ key }: Pick<Server, 'key'>, id: string): string {
  return createHmac('sha256', key).update(`stop ${id}`).digest('base64url')
}
