/**
 * Snapshots in files of this machine, where there is a data folder: read in a fraction of the time that a database
 * takes to hand them over. A file that is damaged, or of another fold, counts as none; so does one whose last entry
 * is not that of the log, since the database may have been restored from before it and gone on otherwise.
 */
import { hash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok } from '../core/canonical/result.js'
import type { LogStore, Store, StoredSnapshot } from './store.js'

/** The store with the snapshots of its logs kept in a folder. */
export function withLocalSnapshots(store: Store, folder: string): Store {
  return {
    ...store,
    async open(name) {
      const log = await store.open(name)
      return log.ok ? ok({ ...log.value, ...snapshotsIn(folder, log.value) }) : log
    },
  }
}

function snapshotsIn(folder: string, log: LogStore): Pick<LogStore, 'snapshot' | 'keepSnapshot'> {
  const path = join(folder, `${encodeURIComponent(log.name)}.snapshot`)
  const lastHash = async (size: number) => (await log.hashes(size - 1, size))[0]?.leafHash ?? 'none'
  return {
    async snapshot(key) {
      const kept = parse(await readFile(path).catch(() => Buffer.of()), key)
      return kept !== null && kept.last === (await lastHash(kept.size)) ? kept : null
    },
    async keepSnapshot(key, { size, bytes }) {
      await mkdir(folder, { recursive: true })
      const header = `${key} ${size} ${hash('sha256', bytes, 'hex')} ${await lastHash(size)}\n`
      await writeFile(`${path}.new`, Buffer.concat([Buffer.from(header), bytes]), { mode: 0o600 })
      await rename(`${path}.new`, path)
    },
  }
}

/** With the leaf hash of the last entry that is folded in it. */
interface Kept extends StoredSnapshot {
  readonly last: string
}

function parse(file: Buffer, key: string): Kept | null {
  const end = file.indexOf(0x0a)
  const [kept, size, digest, last = ''] = file.toString('utf8', 0, Math.max(end, 0)).split(' ')
  const bytes = file.subarray(end + 1)
  return kept === key && hash('sha256', bytes, 'hex') === digest ? { size: Number(size), bytes, last } : null
}
