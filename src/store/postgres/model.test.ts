import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.js'
import { hex, utf8 } from '../../core/canonical/hash.js'
import type { Result } from '../../core/canonical/result.js'
import { memoryStore } from '../memory-store.js'
import type { LogStore, Store } from '../store.js'
import { batchOf, must, newBody, plain, textOf } from '../testing-laws.js'
import { openPostgres } from './postgres-store.js'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await freshDatabase()
  store = must(await openPostgres(database.url))
})
afterAll(async () => {
  await store.close()
  await database.drop()
})

type Call = (log: LogStore) => Promise<unknown>
const answer = (result: Result<unknown>) => (result.ok ? result.value : result.why)
const small = fc.integer({ min: 0, max: 3 })
const level = fc.constantFrom('hidden' as const, 'erased' as const)

/** Off by one now and then, from what is right. */
const near = fc.constantFrom(0, 0, 0, 0, -1, 1)

const append = fc
  .tuple(near, near, fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 3 }), small, small)
  .map(
    ([epochOff, sizeOff, words, text, body]): Call =>
      async log => {
        const { size, epoch } = await log.head()
        const at = size + sizeOff
        const beside = { texts: [textOf(at, `text ${text}`)], bodies: [newBody(at, `${body}`)] }
        return answer(await log.append(epoch + epochOff, at, batchOf(words.map(String), beside)))
      },
  )
const lease = fc.tuple(fc.constantFrom('ada', 'bob'), fc.constantFrom(0, 3_600_000)).map(
  ([id, ms]): Call =>
    async log =>
      answer(await log.takeLease({ id, url: null }, ms)),
)
const renew = near.map(
  (off): Call =>
    async log =>
      answer(await log.renewLease((await log.head()).epoch + off, 3_600_000)),
)
const release = near.map(
  (off): Call =>
    async log =>
      log.releaseLease((await log.head()).epoch + off),
)
const publish = fc.tuple(near, small).map(
  ([off, more]): Call =>
    async log => {
      const previous = Math.max(0, (await log.head()).signed + off)
      return answer(await log.publish(previous, { size: previous + more, note: utf8(`${previous} ${more}`) }))
    },
)
const withhold = fc.tuple(small, small, level, level).map(
  ([text, body, textLevel, bodyLevel]): Call =>
    log =>
      log.withhold([
        { text: textOf(0, `text ${text}`).hash, level: textLevel },
        { body, level: bodyLevel },
      ]),
)
const calls = fc.array(fc.oneof({ weight: 4, arbitrary: append }, lease, renew, release, publish, withhold), {
  maxLength: 14,
})

/** Everything that can be asked of a log. */
async function everything(log: LogStore) {
  const head = await log.head()
  const checkpoint = await log.checkpoint()
  return {
    head: { ...head, root: hex(head.root) },
    contents: plain(await log.read(0, head.size)),
    part: plain(await log.read(1, 3)),
    hashes: (await log.hashes(0, 99)).map(both => [both.leafHash, both.authorHash]),
    checkpoint: checkpoint && { size: checkpoint.size, note: hex(checkpoint.note) },
    sealed: await log.sealed(),
  }
}

test('S1 to S9: to any calls, PostgreSQL and memory give the same answers and then hold the same', async () => {
  let n = 0
  await fc.assert(
    fc.asyncProperty(calls, async sequence => {
      const name = `log ${++n}`
      const lasting = must(await store.open(name))
      const passing = must(await memoryStore().open(name))
      for (const call of sequence) expect(await call(lasting)).toEqual(await call(passing))
      expect(await everything(lasting)).toEqual(await everything(passing))
    }),
    { numRuns: 30 },
  )
})
