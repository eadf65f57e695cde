import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.js'
import type { LogStore, Store } from '../store.js'
import { batchOf, must, textOf } from '../testing-laws.js'
import { openPostgres } from './postgres-store.js'

let database: TestDatabase
let stores: readonly Store[]
beforeAll(async () => {
  database = await freshDatabase()
  stores = [must(await openPostgres(database.url)), must(await openPostgres(database.url))]
})
afterAll(async () => {
  await Promise.all(stores.map(store => store.close()))
  await database.drop()
})

const openBoth = async (name: string) =>
  Promise.all(stores.map(async store => must(await store.open(name)))) as Promise<[LogStore, LogStore]>

/** Appends `count` batches of two, each after whatever size the head has; answers where each was put. */
async function write(log: LogStore, writer: string, count: number): Promise<Map<number, string>> {
  const acknowledged = new Map<number, string>()
  for (let n = 0; n < count; ) {
    const { size, epoch } = await log.head()
    const words = [`${writer} ${n} a`, `${writer} ${n} b`]
    const answer = await log.append(epoch, size, batchOf(words, { texts: [textOf(size, 'shared')] }))
    if (!answer.ok && answer.why !== 'stale') throw new Error(answer.why)
    if (!answer.ok) continue
    for (const [i, word] of words.entries()) acknowledged.set(answer.value - 2 + i, word)
    n++
  }
  return acknowledged
}

describe('S3: two processes on one log, each with its own connections', () => {
  test('what is acknowledged is there once, in its place, without gaps', async () => {
    const logs = await openBoth('raced')
    const written = await Promise.all(
      Array.from({ length: 6 }, (_, i) => write(logs[i % 2]!, `writer ${i}`, 15)),
    )
    const acknowledged = new Map(written.flatMap(each => [...each]))
    const { entries } = await logs[0].read(0, 999)
    expect(entries.map(bytes => Buffer.from(bytes).toString())).toEqual(
      Array.from({ length: 6 * 15 * 2 }, (_, seq) => acknowledged.get(seq)),
    )
    expect(await logs[1].hashes(0, 999)).toHaveLength(180)
  })

  test('a lease passes from one to the other, and what the first still has on its way is shut out', async () => {
    const [first, second] = await openBoth('handed over')
    const old = must(await first.takeLease({ id: 'first', url: null }, 0))
    const late = Array.from({ length: 8 }, (_, i) => first.append(old, 0, batchOf([`old ${i}`])))
    const epoch = must(await second.takeLease({ id: 'second', url: null }, 60_000))
    const { size } = await second.head()
    expect(must(await second.append(epoch, size, batchOf(['new'])))).toBe(size + 1)
    const done = (await Promise.all(late)).filter(answer => answer.ok)
    expect(done).toHaveLength(size)
    expect((await first.head()).size).toBe(size + 1)
  })
})
