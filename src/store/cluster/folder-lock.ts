/**
 * A lock that dies with its holder. It is a folder of numbered files; the highest number is the present one and
 * names its holder by pid and time of birth. A file is only ever made whole (by `link`, which one process wins)
 * and only above a holder that has gone or released, so two processes that find the same dead holder cannot both
 * take its place. Processes of another container or machine on the same folder are not seen.
 */
import { randomBytes } from 'node:crypto'
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { refusingDiskFaults } from './faults.js'
import { birthOf } from './processes.js'

export interface FolderLock {
  release(): Promise<void>
}

/** The lock of a server on its data folder; `data-folder-in-use` with the holder's pid while that lives. */
export function lockFolder(folder: string): Promise<Result<FolderLock>> {
  return refusingDiskFaults(folder, () => takeLock(folder, 'server-lock'))
}

/** Takes the lock of this name in a folder, made if need be. Throws where the folder cannot be written. */
export async function takeLock(folder: string, name: string): Promise<Result<FolderLock>> {
  const place = join(folder, name)
  await mkdir(place, { recursive: true })
  for (;;) {
    const latest = await latestIn(place)
    const pid = await livingHolder(join(place, String(latest)))
    if (pid !== null) return refuse('data-folder-in-use', { where: folder, args: { pid } })
    if (await claim(place, latest + 1)) {
      await removeBelow(place, latest + 1)
      return ok({ release: () => writeFile(join(place, String(latest + 1)), '') })
    }
  }
}

async function latestIn(place: string): Promise<number> {
  return Math.max(0, ...(await numbersIn(place)))
}

async function numbersIn(place: string): Promise<number[]> {
  return (await readdir(place)).filter(name => /^\d+$/.test(name)).map(Number)
}

/** The pid in a lock file if that very process lives. A released file is empty, and stays as the highest number. */
async function livingHolder(file: string): Promise<number | null> {
  const [pid, birth] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  return birth !== undefined && (await birthOf(Number(pid))) === birth ? Number(pid) : null
}

/** Whether the number became ours, and is not one that had been passed already when we came to it. */
async function claim(place: string, number: number): Promise<boolean> {
  const draft = join(place, `draft-${randomBytes(8).toString('hex')}`)
  const file = join(place, String(number))
  await writeFile(draft, `${process.pid}\n${await birthOf(process.pid)}`)
  try {
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
  if ((await latestIn(place)) === number) return true
  await rm(file, { force: true })
  return false
}

async function removeBelow(place: string, number: number): Promise<void> {
  const passed = (await numbersIn(place)).filter(other => other < number)
  await Promise.all(passed.map(other => rm(join(place, String(other)), { force: true })))
}
