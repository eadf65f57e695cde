/** What is no longer needed goes: to be called every few minutes, on as many nodes as there are. */
import { sessionIdleMs } from '../core/limits.js'
import type { Directory } from './directory.js'
import { hourOf } from './links.js'

interface Swept {
  readonly sessions: number
  readonly links: number
  /** Invitations that had ended and lost the address that they were for. */
  readonly addresses: number
}

/** Deletes sessions and links that have run out, and the addresses of invitations that have ended. */
export async function sweep(directory: Directory, now: number): Promise<Swept> {
  const [row] = await directory.query('sweep', [now, now - sessionIdleMs, hourOf(now)])
  return row
}
