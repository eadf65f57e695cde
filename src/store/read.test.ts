import { appendFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fileStore, isInUse } from './file-store.js'
import { memoryStore } from './memory-store.js'
import type { Batch, Store } from './store.js'

const batch: Batch = {
  entries: [Buffer.from('{"n":1}'), Buffer.from('{"n":2}')],
  texts: new Map([['aa', 'Déjà vu']]),
  bodies: new Map([[1, { salt: 'ff', body: { lang: 'fr', reasons: 'oui' } }]]),
}

/** What a store reads back, with the entries as text. */
async function readBack(store: Store, name: string) {
  const read = await store.read(name)
  return read.ok
    ? { ...read.value, entries: read.value.entries.map(bytes => Buffer.from(bytes).toString()) }
    : read.why
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-read-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('C5: reading without a lock', () => {
  test.each([
    ['file', () => fileStore(folder)],
    ['memory', () => memoryStore()],
  ])('%s store: what was appended is read while the writer holds the log', async (_, make) => {
    const store = make()
    const log = await store.open('talks')
    if (!log.ok) throw new Error(log.why)
    await log.value.append(0, batch)
    const expected = { entries: ['{"n":1}', '{"n":2}'], texts: batch.texts, bodies: batch.bodies }
    expect(await readBack(store, 'talks')).toEqual(expected)
    expect(await readBack(store, 'other')).toBe('unknown-negotiation')
    await log.value.close()
  })

  test('a line still on its way is not read, and nothing is made, changed or locked', async () => {
    const store = fileStore(folder)
    const log = await store.open('talks')
    if (!log.ok) throw new Error(log.why)
    await log.value.append(0, batch)
    expect(await isInUse(folder, 'talks')).toBe(true)
    await log.value.close()
    await appendFile(join(folder, 'talks', 'entries.jsonl'), '{"n":3')
    expect(await readBack(store, 'talks')).toMatchObject({ entries: ['{"n":1}', '{"n":2}'] })
    expect(await isInUse(folder, 'talks')).toBe(false)
    expect(await readBack(store, 'nowhere')).toBe('unknown-negotiation')
    expect(await store.logs()).toEqual(['talks'])
  })

  test('a damaged text, or one that is not there, is refused by name', async () => {
    const store = fileStore(folder)
    const log = await store.open('talks')
    if (!log.ok) throw new Error(log.why)
    await log.value.append(0, batch)
    await log.value.close()
    const texts = join(folder, 'talks', 'texts.jsonl')
    await truncate(texts, 5)
    await appendFile(texts, '\n')
    expect(await readBack(store, 'talks')).toBe('log-damaged')
    await rm(texts)
    expect(await readBack(store, 'talks')).toBe('log-damaged')
  })

  test('a lock left by a process that is gone holds nobody out', async () => {
    const store = fileStore(folder)
    const log = await store.open('talks')
    if (!log.ok) throw new Error(log.why)
    await log.value.close()
    await writeFile(join(folder, 'talks', 'lock'), '999999999')
    expect(await isInUse(folder, 'talks')).toBe(false)
  })
})
