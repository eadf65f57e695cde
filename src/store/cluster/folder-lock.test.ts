import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lockFolder } from './folder-lock.js'
import { birthOf } from './processes.js'
import { asRoot, install, openFolder, play, stranger } from './testing.js'

let place: string
let folder: string
beforeAll(async () => {
  place = await install('none')
})
beforeEach(async () => {
  folder = await openFolder()
})
afterEach(() => rm(folder, { recursive: true, force: true }))
afterAll(() => rm(place, { recursive: true, force: true }))

const inUseBy = (pid: number | undefined) => ({
  ok: false,
  why: 'data-folder-in-use',
  where: folder,
  args: { pid },
})

/** Writes the lock file that a process would have left. */
async function leave(content: string): Promise<void> {
  await mkdir(join(folder, 'server-lock'))
  await writeFile(join(folder, 'server-lock', '7'), content)
}

describe('the lock on a data folder', () => {
  test('keeps out a second server, naming the first, until it releases', async () => {
    const first = await play<unknown>(place, ['lock', folder])
    expect(first.result.ok).toBe(true)
    expect(await lockFolder(folder)).toEqual(inUseBy(first.process.pid))
    await first.end()
    const mine = await lockFolder(folder)
    expect(mine.ok).toBe(true)
    expect(await lockFolder(folder)).toEqual(inUseBy(process.pid))
    if (mine.ok) await mine.value.release()
    expect((await lockFolder(folder)).ok).toBe(true)
    expect(await readdir(join(folder, 'server-lock'))).toHaveLength(1)
  })

  test('falls when its holder is killed', async () => {
    const holder = await play<unknown>(place, ['lock', folder])
    await holder.kill()
    expect((await lockFolder(folder)).ok).toBe(true)
  })

  test.each([
    ['a process that is gone', async () => `999999999\n${await birthOf(process.pid)}`],
    ['a process whose pid another has now', async () => `${process.pid}\nbefore/1`],
    ['nobody: it was released', async () => ''],
    ['nobody: it was cut short', async () => String(process.pid)],
    ['nobody: it was overwritten', async () => '\u0000\u0001\n\n'],
  ])('of %s holds nobody out', async (_, content) => {
    await leave(await content())
    expect((await lockFolder(folder)).ok).toBe(true)
    expect(await readdir(join(folder, 'server-lock'))).toEqual(['8'])
  })

  test('is held by one process at a time, however many want it and die with it', async () => {
    const rivals = Array.from({ length: 4 }, () => play<unknown>(place, ['hammer', folder, '60']))
    const results = (await Promise.all(rivals)).map(({ result }) => result)
    expect(results).toEqual(Array(4).fill({ ok: true, value: 'left without releasing' }))
    expect(existsSync(join(folder, 'alone'))).toBe(false)
  })

  test.skipIf(!asRoot)('is refused where the folder cannot be written', async () => {
    const other = await play<unknown>(place, ['lock', folder], stranger)
    expect(other.result).toMatchObject({ ok: false, why: 'data-folder-unusable', where: folder })
    await other.end()
  })
})
