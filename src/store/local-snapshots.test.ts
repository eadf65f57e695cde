import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hex, sha256, utf8 } from '../core/canonical/hash.js'
import { withLocalSnapshots } from './local-snapshots.js'
import { memoryStore } from './memory-store.js'
import type { LogStore } from './store.js'

const folder = await mkdtemp(join(tmpdir(), 'travaux-snapshots-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function log(name: string): Promise<LogStore> {
  const opened = await withLocalSnapshots(memoryStore(), join(folder, 'cache')).open(name)
  if (!opened.ok) throw new Error(opened.why)
  return opened.value
}

async function logOf(entries: readonly string[]): Promise<LogStore> {
  const made = await log('n')
  const hashOf = (entry: string) => hex(sha256(utf8(entry)))
  const added = entries.map(entry => ({
    bytes: utf8(entry),
    leafHash: hashOf(entry),
    authorHash: hashOf(entry),
  }))
  await made.append(0, 0, { entries: added, texts: [], bodies: [], root: new Uint8Array(32) })
  return made
}

const path = join(folder, 'cache', 'n.snapshot')

test('S8: a snapshot is kept in a file and read back, under its key only, the last one', async () => {
  const kept = await log('n')
  expect(await kept.snapshot('k')).toBe(null)
  await kept.keepSnapshot('k', { size: 3, bytes: utf8('{"a":\n1}') })
  await kept.keepSnapshot('k', { size: 5, bytes: utf8('{"b":\n2}') })
  const read = await (await log('n')).snapshot('k')
  expect([read?.size, Buffer.from(read!.bytes).toString()]).toEqual([5, '{"b":\n2}'])
  expect(await kept.snapshot('other')).toBe(null)
  expect(await (await log('m')).snapshot('k')).toBe(null)
  expect(await readdir(join(folder, 'cache'))).toEqual(['n.snapshot'])
})

test.each([
  ['cut short', (file: Buffer) => truncate(path, file.length - 1)],
  ['empty', () => truncate(path, 0)],
  ['changed', (file: Buffer) => writeFile(path, file.toString().replace('2}', '3}'))],
])('S8: a file that is %s counts as none', async (_, damage) => {
  const kept = await log('n')
  await kept.keepSnapshot('k', { size: 5, bytes: utf8('{"b":2}') })
  await damage(await readFile(path))
  expect(await kept.snapshot('k')).toBe(null)
})

test('S8: what was folded of a log that has gone on otherwise since counts as none', async () => {
  const ahead = await logOf(['0', '1', '2'])
  await ahead.keepSnapshot('k', { size: 3, bytes: utf8('{"b":2}') })
  expect((await ahead.snapshot('k'))?.size).toBe(3)
  expect((await (await logOf(['0', '1', '2', '3'])).snapshot('k'))?.size).toBe(3)
  expect(await (await logOf(['0', '1', 'other', '3'])).snapshot('k')).toBe(null)
  expect(await (await logOf(['0', '1'])).snapshot('k')).toBe(null)
})
