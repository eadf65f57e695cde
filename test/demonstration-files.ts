/** For tests: a demonstration played into memory and laid out as the files of its log, signed by a key for tests. */
import { logFiles, type TestLog } from '../src/core/record/testing-files.js'
import { demoOrigin, playDemonstration } from '../src/server/negotiations.js'

export async function demonstrationLog(name: string): Promise<TestLog> {
  const played = await playDemonstration(name)
  if (!played.ok) throw new Error(`${played.why} ${played.where ?? ''}`)
  const log = played.value
  const bodies = log.leaves().flatMap(({ index }) => {
    const stored = log.stored(index)
    return stored === null ? [] : [[index, stored] as const]
  })
  return {
    origin: demoOrigin(name),
    entries: log.leaves().map(({ index }) => log.bytes(index)!),
    texts: log.texts(),
    bodies: new Map(bodies),
  }
}

export async function demonstrationFiles(name: string): Promise<ReadonlyMap<string, Uint8Array>> {
  return logFiles(await demonstrationLog(name))
}
