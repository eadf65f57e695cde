/** A disk that is full: a small one in memory, mounted for the test where that is allowed. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openFolder } from './open-folder.js'
import { type Acknowledged, checkOutcome } from './torture/load.js'
import { startServer } from './torture/servers.js'
import { delegates, signedAct, talks } from './torture/talks.js'
import { prepare } from './torture/torture.js'

const disk = join(await openFolder(), 'disk')
await mkdir(disk)
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'none', disk]).status === 0
afterAll(async () => {
  if (mounted) spawnSync('umount', ['-l', disk])
  await rm(join(disk, '..'), { recursive: true, force: true })
})

test.skipIf(!mounted)(
  'a full disk: writes are refused clearly, reads go on, and it recovers by itself',
  async () => {
    const [delegate] = delegates(1)
    await prepare(disk, [delegate!])
    const server = await startServer(['--data', disk])
    const acknowledged: Acknowledged[] = []
    async function send(): Promise<string> {
      const body = { lang: 'en', statement: randomBytes(15_000).toString('hex') }
      const submission = signedAct(delegate!, { kind: 'statement' }, body)
      const sent = { method: 'POST', body: JSON.stringify(submission) }
      const response = await fetch(`${server.url}/api/n/${talks}/submissions`, sent)
      const answer = (await response.json()) as never
      if (response.status === 201) acknowledged.push({ submission, receipt: answer })
      return `${response.status} ${(answer as { why?: string }).why ?? 'recorded'}`
    }
    const reads = async () =>
      Promise.all(
        [`/n/${talks}`, `/n/${talks}/acts`, `/log/${talks}/checkpoint`].map(
          async path => (await fetch(server.url + path)).status,
        ),
      )

    expect(await send()).toBe('201 recorded')
    await fill(join(disk, 'filler'))
    let answer = ''
    for (let i = 0; i < 5_000 && !answer.startsWith('503'); i++) answer = await send()
    expect(answer).toMatch(/^503 (store-failed|store-unknown|sequencer-unavailable)$/)
    expect(await reads()).toEqual([200, 200, 200])

    await rm(join(disk, 'filler'))
    for (let i = 0; i < 600 && answer !== '201 recorded'; i++) {
      answer = await send().catch((error: Error) => error.message)
      await sleep(100)
    }
    expect(answer).toBe('201 recorded')
    const outcome = await checkOutcome(server.url, acknowledged, [])
    expect(outcome).toMatchObject({ lost: 0, doubled: 0, verified: true, problems: [] })
    server.process.kill('SIGTERM')
    await new Promise(done => server.process.once('exit', done))
  },
)

/** Takes all the room that is left. */
async function fill(path: string): Promise<void> {
  for (const size of [2 ** 20, 2 ** 16, 2 ** 12]) {
    const block = Buffer.alloc(size)
    while (
      await writeFile(path, block, { flag: 'a' })
        .then(() => true)
        .catch(() => false)
    ) {}
  }
}
