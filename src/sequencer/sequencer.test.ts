import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { hex, sha256, utf8 } from '../core/canonical/hash.js'
import { refuse } from '../core/canonical/result.js'
import { stateRoot } from '../core/negotiation/replay.js'
import { hostedProcedure, openHosted, worded } from '../core/negotiation/testing-hosted.js'
import { commitBody } from '../core/record/body.js'
import type { ActData } from '../core/record/leaf.js'
import { fileStore } from '../store/file-store.js'
import { memoryStore } from '../store/memory-store.js'
import type { LogStore } from '../store/store.js'
import { openSequencer, type Sequencer, type Submission } from './sequencer.js'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'travaux-store-'))
  folders.push(folder)
  return folder
}

async function memoryLog(): Promise<LogStore> {
  const opened = await memoryStore().open('n')
  if (!opened.ok) throw new Error(opened.why)
  return opened.value
}

async function sequencer(store: LogStore, now = () => 1000): Promise<Sequencer> {
  const opened = await openSequencer(store, now)
  if (!opened.ok) throw new Error(opened.why)
  return opened.value
}

let count = 0
function submission(act: ActData, party: string | null, more: Partial<Submission> = {}): Submission {
  const nonce = hex(sha256(utf8(`${count++}`)).subarray(0, 16))
  const author = {
    v: 1 as const,
    log: 'example.org/n',
    act,
    party,
    credential: 'sec-1',
    claimed: 0,
    head: 0,
    nonce,
    ...more.author,
  }
  return { auth: { how: 'attested' }, ...more, author }
}
const open = () => submission(openHosted(hostedProcedure).act, null)
const event = (title = 'e') => submission({ kind: 'event', type: 'meeting', title: { en: title } }, 'SEC')
const enter = (text: string) =>
  ({
    kind: 'enter-provisions',
    provisions: [{ id: '1', parent: null, kind: 'paragraph', text: [worded(text)] }],
  }) as unknown as ActData

describe('the sequencer', () => {
  test('Q1: a receipt says where the act is; the same submission again gets the same receipt', async () => {
    const log = await sequencer(await memoryLog())
    await log.submit(open())
    const act = event()
    const [first, second] = await Promise.all([log.submit(act), log.submit(act)])
    expect(first).toMatchObject({ ok: true, value: { origin: 'example.org/n', index: 1, at: 1000 } })
    expect(second).toEqual(first)
    expect(await log.submit(act)).toEqual(first)
    expect(log.leaves()).toHaveLength(2)
  })
  test('Q2: the second act of a batch sees the first', async () => {
    const log = await sequencer(await memoryLog())
    const seat = { kind: 'seat', seats: 'USA', name: { en: 'USA' }, group: 'governments', unit: 'state' }
    const results = await Promise.all([
      log.submit(open()),
      log.submit(submission(seat, 'SEC')),
      log.submit(submission(seat, 'SEC')),
    ])
    expect(results.map(r => (r.ok ? 'ok' : r.why))).toEqual(['ok', 'ok', 'duplicate-party'])
  })
  test('Q3: when the store fails nobody is told it worked, and the state is as before', async () => {
    const store = await memoryLog()
    let broken = false
    const log = await sequencer({
      ...store,
      append: (size, batch) => (broken ? Promise.resolve(refuse('stale')) : store.append(size, batch)),
    })
    await log.submit(open())
    const root = stateRoot(log.tentative())
    broken = true
    const lost = event()
    expect((await Promise.all([log.submit(lost), log.submit(event())])).map(r => !r.ok && r.why)).toEqual([
      'stale',
      'stale',
    ])
    expect([stateRoot(log.tentative()), log.leaves().length]).toEqual([root, 1])
    broken = false
    expect(await log.submit(lost)).toMatchObject({ ok: true, value: { index: 1 } })
  })
  test('Q4: time never goes back', async () => {
    let now = 5000
    const log = await sequencer(await memoryLog(), () => now)
    await log.submit(open())
    now = 1
    expect(await log.submit(event())).toMatchObject({ ok: true, value: { at: 5000 } })
  })
  test('Q5: a text comes with the act that names it, and fits its hash and length', async () => {
    const log = await sequencer(await memoryLog())
    await log.submit(open())
    const act = enter('Members cooperate.')
    const why = async (s: Submission) => log.submit(s).then(r => (r.ok ? 'ok' : r.why))
    expect(await why(submission(act, 'SEC'))).toBe('text-not-supplied')
    expect(await why(submission(act, 'SEC', { texts: ['Members compete.'] }))).toBe('text-not-supplied')
    expect(await why(submission(act, 'SEC', { texts: ['Members cooperate.'] }))).toBe('ok')
  })
  test('Q6: a body comes with its commitment and matches it', async () => {
    const log = await sequencer(await memoryLog())
    await log.submit(open())
    const body = { lang: 'en', account: 'What happened.' }
    const salt = new Uint8Array(32).fill(7)
    const committed = { ...event('with body').author, body: commitBody(body, salt) }
    const why = async (s: Submission) => log.submit(s).then(r => (r.ok ? 'ok' : r.why))
    const attested = { auth: { how: 'attested' as const }, author: committed }
    expect(await why(attested)).toBe('body-not-supplied')
    expect(await why({ ...attested, body: { salt: hex(salt), body: { ...body, account: 'Other.' } } })).toBe(
      'body-does-not-match',
    )
    expect(await why({ ...attested, body: { salt: 'zz', body } })).toBe('malformed-salt')
    expect(await why({ ...event(), body: { salt: hex(salt), body } })).toBe('body-not-committed')
    expect(await why({ ...attested, body: { salt: hex(salt), body } })).toBe('ok')
    expect(log.view().body(1)).toEqual(body)
  })
  test('Q7: a lone surrogate anywhere is refused and nothing is appended', async () => {
    const log = await sequencer(await memoryLog())
    await log.submit(open())
    expect(await log.submit(event('\ud800'))).toMatchObject({ ok: false, why: 'malformed-text' })
    expect(log.leaves()).toHaveLength(1)
  })
})

describe('the file store', () => {
  test('Q8: what was acknowledged is there after a restart, texts and bodies too, with the same state', async () => {
    const folder = await temporary()
    const store = await fileStore(folder).open('n')
    if (!store.ok) throw new Error(store.why)
    const log = await sequencer(store.value)
    await log.submit(open())
    await log.submit(submission(enter('Members cooperate.'), 'SEC', { texts: ['Members cooperate.'] }))
    const before = {
      root: stateRoot(log.view().state),
      bytes: log.leaves().map(l => hex(log.bytes(l.index)!)),
    }
    await log.close()
    const again = await fileStore(folder).open('n')
    if (!again.ok) throw new Error(again.why)
    const reopened = await sequencer(again.value)
    expect({
      root: stateRoot(reopened.view().state),
      bytes: reopened.leaves().map(l => hex(reopened.bytes(l.index)!)),
    }).toEqual(before)
    expect(reopened.view().text((worded('Members cooperate.') as { hash: string }).hash)).toBe(
      'Members cooperate.',
    )
    await reopened.close()
  })
  test('Q9: a line torn by a crash is cut off, and the log goes on after it', async () => {
    const folder = await temporary()
    const file = join(folder, 'n', 'entries.jsonl')
    const first = await fileStore(folder).open('n')
    if (!first.ok) throw new Error(first.why)
    const log = await sequencer(first.value)
    await log.submit(open())
    await log.close()
    const whole = await readFile(file)
    await writeFile(file, Buffer.concat([whole, whole.subarray(0, 40)]))
    const second = await fileStore(folder).open('n')
    if (!second.ok) throw new Error(second.why)
    const reopened = await sequencer(second.value)
    expect(await reopened.submit(event())).toMatchObject({ ok: true, value: { index: 1 } })
    await reopened.close()
    expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(3)
  })
  test.skipIf(!existsSync('/dev/full'))(
    'Q3: a full disk leaves nothing half written, and the log is as it was after a restart',
    async () => {
      const folder = await temporary()
      const bodies = join(folder, 'n', 'bodies.jsonl')
      await mkdir(join(folder, 'n'))
      await symlink('/dev/full', bodies)
      const first = await fileStore(folder).open('n')
      if (!first.ok) throw new Error(first.why)
      const log = await sequencer(first.value)
      await log.submit(open())
      const body = { lang: 'en', account: 'What happened.' }
      const salt = new Uint8Array(32)
      const author = { ...event().author, body: commitBody(body, salt) }
      const failed = { auth: { how: 'attested' as const }, author, body: { salt: hex(salt), body } }
      expect(await log.submit(failed)).toMatchObject({ ok: false, why: 'store-failed' })
      expect(await log.submit(event())).toMatchObject({ ok: false, why: 'store-failed' })
      expect(log.leaves()).toHaveLength(1)
      await log.close()
      await rm(bodies)
      const second = await fileStore(folder).open('n')
      if (!second.ok) throw new Error(second.why)
      const reopened = await sequencer(second.value)
      expect(await reopened.submit(failed)).toMatchObject({ ok: true, value: { index: 1 } })
      await reopened.close()
    },
  )
  test('Q10: a stale writer appends nothing', async () => {
    const opened = await fileStore(await temporary()).open('n')
    if (!opened.ok) throw new Error(opened.why)
    const batch = { entries: [utf8('{}')], texts: new Map(), bodies: new Map() }
    expect(await opened.value.append(3, batch)).toMatchObject({ ok: false, why: 'stale' })
    expect((await opened.value.read()).entries).toHaveLength(0)
    await opened.value.close()
  })
  test('Q11: a folder in use by a living process is refused, a dead one is taken over', async () => {
    const folder = await temporary()
    const opened = await fileStore(folder).open('n')
    if (!opened.ok) throw new Error(opened.why)
    await writeFile(join(folder, 'n', 'lock'), '1')
    expect(await fileStore(folder).open('n')).toMatchObject({ ok: false, why: 'store-in-use' })
    await writeFile(join(folder, 'n', 'lock'), '999999999')
    const taken = await fileStore(folder).open('n')
    expect(taken.ok).toBe(true)
    if (taken.ok) await taken.value.close()
    await opened.value.close()
  })
  test('Q12: a log that was tampered with is refused with the place', async () => {
    const folder = await temporary()
    const opened = await fileStore(folder).open('n')
    if (!opened.ok) throw new Error(opened.why)
    const log = await sequencer(opened.value)
    await log.submit(open())
    await log.submit(event())
    await log.close()
    const file = join(folder, 'n', 'entries.jsonl')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"kind":"event"', '"kind": "event"'))
    const again = await fileStore(folder).open('n')
    if (!again.ok) throw new Error(again.why)
    expect(await openSequencer(again.value, () => 0)).toMatchObject({
      ok: false,
      why: 'log-damaged',
      where: '1',
    })
    await again.value.close()
  })
})
