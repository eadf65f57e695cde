/**
 * A log opened for one piece of work by a command, beside a server or without one. Where nobody leads it, it is led
 * meanwhile; on closing, a checkpoint is signed and what was withheld is hidden or erased, as a server would do.
 */
import { randomBytes } from 'node:crypto'
import { ok, type Result } from '../core/canonical/result.js'
import { openSequencer, type Sequencer, type SequencerOptions } from '../sequencer/sequencer.js'
import type { LogStore, Store } from '../store/store.js'
import { secretOf } from './log-key.js'

/** Opens it; what opening a damaged log gives is refused. Close it, whatever happens. */
export async function visitLog(
  store: Store,
  log: LogStore,
  options: Pick<SequencerOptions, 'check' | 'forward'> = {},
): Promise<Result<Sequencer>> {
  const opened = await openSequencer(log, {
    ...options,
    now: Date.now,
    holder: { id: randomBytes(16).toString('hex'), url: null },
    seed: await store.secret(secretOf(log.name), newSecret),
  })
  if (!opened.ok) return opened
  const sequencer = opened.value
  const loaded = await sequencer.loaded()
  if (!loaded.ok) return loaded
  const lookAround = async () => sequencer.follow(await log.head())
  await lookAround()
  return ok({
    ...sequencer,
    async close() {
      await lookAround()
      await sequencer.close()
    },
  })
}

/** 32 random bytes: a key of a log, or a secret that the nodes of a store share. */
export function newSecret(): Uint8Array {
  return new Uint8Array(randomBytes(32))
}
