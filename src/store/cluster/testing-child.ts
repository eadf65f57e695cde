/**
 * A process to start, to run as another user and to kill in tests of the cluster. Commands: `start FOLDER
 * [BINARIES]`, `find`, `lock FOLDER`, `hammer FOLDER TIMES`. Prints a JSON line for each progress line and one with
 * the result, then waits; a line on its input makes it stop the cluster or release the lock, and end.
 */
import { closeSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBinaries } from './binaries.js'
import { startCluster } from './cluster.js'
import { lockFolder, takeLock } from './folder-lock.js'

const [command, folder, extra] = process.argv.slice(2) as [string, string, string | undefined]
const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`)

async function start(): Promise<() => Promise<void>> {
  const progress = (line: string) => say({ progress: line })
  const result = await startCluster({ folder, progress, ...(extra === undefined ? {} : { binaries: extra }) })
  say({ result })
  return async () => (result.ok ? result.value.stop() : undefined)
}

async function lock(): Promise<() => Promise<void>> {
  const result = await lockFolder(folder)
  say({ result })
  return async () => (result.ok ? result.value.release() : undefined)
}

/** Takes a lock again and again; while it holds it, it alone must be able to make a file. */
async function hammer(): Promise<() => Promise<void>> {
  const alone = join(folder, 'alone')
  for (let taken = 0; taken < Number(extra); ) {
    const held = await takeLock(folder, 'hammered')
    if (!held.ok) continue
    closeSync(openSync(alone, 'wx'))
    await new Promise(resolve => setImmediate(resolve))
    rmSync(alone)
    if (++taken < Number(extra)) await held.value.release()
  }
  say({ result: { ok: true, value: 'left without releasing' } })
  process.exit(0)
}

async function find(): Promise<() => Promise<void>> {
  say({ result: await findBinaries() })
  return async () => {}
}

const end = await { start, find, lock, hammer }[command as 'start']()
process.stdin.once('data', () => {
  void end().then(() => process.exit(0))
})
