/** Sends signed acts to a server: all that a participant with a key of their own needs (docs/spec/http.md, H22). */
import { utf8 } from '../core/canonical/hash.js'
import { postSubmission } from '../server/submissions.js'
import type { Upstream } from './copied-log.js'
import { logAddress } from './source.js'

/** The way to the negotiation that an address names; null where that is no address of a server. */
export function serverOf(address: string, negotiation: string): Upstream | null {
  const [, origin, id] = /^(https?:\/\/[^/]+)\/log\/([^/]+)$/.exec(logAddress(address, negotiation)) ?? []
  return origin === undefined
    ? null
    : {
        url: origin,
        forward: (url, _, submission) =>
          postSubmission(url, `/api/n/${id}/submissions`, utf8(JSON.stringify(submission))),
      }
}
