import { randomBytes } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.js'
import { databaseUrl, dropDatabase, runOn } from '../../test/database-setup.js'
import { utf8 } from '../core/canonical/hash.js'
import { replay } from '../core/negotiation/replay.js'
import { packState } from '../core/negotiation/snapshot.js'
import { verifyEd25519 } from '../core/record/ed25519.js'
import { parseLeaf } from '../core/record/leaf.js'
import { readBackup } from '../custody/read-backup.js'
import { snapshotKey } from '../sequencer/sequencer.js'
import { type Running, startServer } from '../server/server.js'
import { openPostgres } from '../store/postgres/postgres-store.js'
import { must } from '../store/testing-laws.js'
import { type Bench, fields, makeBench, openQuiet, proposal, proposedHash } from './testing-commands.js'

let bench: Bench
beforeAll(async () => {
  bench = await makeBench()
})
afterAll(() => bench.close())

const said = (code: string) => expect.stringContaining(`[${code}]`)

async function started(databaseUrl: string): Promise<Running> {
  const server = await startServer({ databaseUrl, port: 0, demo: false })
  if (!server.ok) throw new Error(JSON.stringify(server))
  return server.value
}

describe('acts signed with keys of one’s own', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase()
    await openQuiet(bench, ['--database', database.url])
  })
  afterAll(() => database.drop())

  const act = (...args: readonly string[]) =>
    bench.travaux('act', ...args, '--negotiation', 'quiet', '--database', database.url)
  const one = ['--key', '@one.pem']
  const two = ['--key', '@two.pem']

  test('a key is enrolled, signs, is rotated to another and no longer signs', async () => {
    expect(await act(...proposal(4), ...one)).toMatchObject({ exit: 2, err: said('unknown-key') })
    expect(await act('enrol-key', '--party', 'CAN', ...one)).toMatchObject({ exit: 0, err: '' })
    expect(await act('enrol-key', '--party', 'CAN', ...one)).toMatchObject({
      exit: 1,
      err: said('key-known'),
    })
    expect(await act(...proposal(4), ...one)).toMatchObject({ exit: 0, err: '' })
    expect(await act('rotate-key', ...one, '--new-key', '@two.pem')).toMatchObject({ exit: 0, err: '' })
    expect(await act(...proposal(5), ...one)).toMatchObject({ exit: 1, err: said('key-revoked') })
    expect(await act(...proposal(5), ...two)).toMatchObject({ exit: 0, err: '' })
    const { logs } = await bench.json('fsck', '--database', database.url)
    expect(logs).toMatchObject([{ name: 'quiet', size: 12, problems: [] }])
    const rows = await runOn(
      database.url,
      "SELECT convert_from(bytes, 'UTF8') AS leaf FROM travaux.entry ORDER BY seq",
    )
    const how = rows.map(({ leaf }) => JSON.parse(leaf as string).auth.how)
    expect(how.slice(8)).toEqual(['attested', 'signed', 'signed', 'signed'])
  })

  test('whose key it is says whose act it is; a credential that is not there is refused', async () => {
    const party = fields({ 'target.provision': '"1"', stance: 'support' })
    expect(await act('position', ...party, ...two, '--credential', 'x')).toMatchObject({
      exit: 2,
      err: said('unknown-credential'),
    })
    expect(await act('position', ...party, '--party', 'SECRETARIAT', ...two)).toMatchObject({
      exit: 1,
      err: said('not-your-party'),
    })
  })

  describe('while a server writes the record', () => {
    let server: Running
    beforeAll(async () => {
      server = await started(database.url)
    })
    afterAll(() => server.close())

    test('act forwards to it, and is told the place in its log', async () => {
      const before = (await bench.json('compile', '--source', server.url, '--negotiation', 'quiet')).at.index
      const receipt = await bench.json(
        'act',
        ...proposal(6),
        ...two,
        '--negotiation',
        'quiet',
        '--database',
        database.url,
      )
      expect(receipt).toMatchObject({ origin: 'travaux.example/quiet', index: before })
      const attested = await bench.json(
        'act',
        ...proposal(7),
        '--negotiation',
        'quiet',
        '--database',
        database.url,
      )
      expect(attested.index).toBe(before + 1)
    })

    test.each(['', '/n/quiet', '/log/quiet'])('act --server URL%s takes nothing but a key', async path => {
      const n = 8 + path.length
      const to = ['--server', server.url + path, '--negotiation', 'quiet']
      expect(await bench.json('act', ...proposal(n), ...two, ...to)).toMatchObject({
        origin: 'travaux.example/quiet',
      })
      const again = await bench.travaux('act', ...proposal(n), ...two, ...to)
      expect(again).toMatchObject({ exit: 1, err: said('duplicate-proposal') })
      expect(await bench.travaux('act', ...proposal(n + 1), ...one, ...to)).toMatchObject({
        exit: 1,
        err: said('key-revoked'),
      })
    })

    test('C6: --source URL reads over HTTP what --source DATABASE_URL reads', async () => {
      const read = (source: string) => bench.json('compile', '--source', source, '--negotiation', 'quiet')
      await published()
      const [byAddress, byPage, byDatabase] = await Promise.all(
        [server.url, `${server.url}/n/quiet/text`, database.url].map(read),
      )
      expect(byAddress).toEqual(byDatabase)
      expect(byPage).toEqual(byDatabase)
      expect(await bench.travaux('compile', '--source', server.url, '--negotiation', 'other')).toMatchObject({
        exit: 2,
        err: said('no-record-there'),
      })
    })

    /** A checkpoint is signed once a second. */
    async function published(): Promise<void> {
      const { url } = server
      const size = async () =>
        Number((await (await fetch(`${url}/log/quiet/checkpoint`)).text()).split('\n')[1])
      const [{ count }] = (await runOn(database.url, 'SELECT count(*)::int FROM travaux.entry')) as [
        { count: number },
      ]
      while ((await size()) < count) await new Promise(resolve => setTimeout(resolve, 50))
    }
  })

  test('a server that does not answer is said, exit 1', async () => {
    expect(
      await bench.travaux('compile', '--source', 'http://127.0.0.1:9', '--negotiation', 'quiet'),
    ).toMatchObject({
      exit: 1,
      err: said('source-not-reached'),
    })
  })
})

describe('a record with things withheld', () => {
  let database: TestDatabase
  const others: TestDatabase[] = []
  beforeAll(async () => {
    database = await freshDatabase()
    const store = ['--database', database.url]
    await openQuiet(bench, store)
    await bench.json(
      'act',
      'enrol-key',
      '--party',
      'CAN',
      '--key',
      '@one.pem',
      '--negotiation',
      'quiet',
      ...store,
    )
    await bench.json('act', ...proposal(4), '--key', '@one.pem', '--negotiation', 'quiet', ...store)
    for (const [target, level] of [
      ['{"body": 5}', 'hidden'],
      [`{"text": "${proposedHash(1)}"}`, 'hidden'],
      ['{"body": 6}', 'erased'],
      [`{"text": "${proposedHash(2)}"}`, 'erased'],
    ] as const) {
      const why = fields({ target, level, reason: 'personal-data', authority: 'Data protection, file 1' })
      await bench.json('act', 'withhold', ...why, '--negotiation', 'quiet', ...store)
    }
  })
  afterAll(async () => {
    for (const each of [database, ...others]) await each.drop()
  })

  async function emptyStore(): Promise<string[]> {
    const made = await freshDatabase()
    others.push(made)
    return ['--database', made.url]
  }

  /** Calls `damage` with a copy of the database. */
  async function onCopy(damage: (url: string) => Promise<void>): Promise<void> {
    const name = `travaux_test_${randomBytes(6).toString('hex')}`
    const admin = databaseUrl(database.url, 'postgres')
    await runOn(admin, `CREATE DATABASE ${name} TEMPLATE ${new URL(database.url).pathname.slice(1)}`)
    await damage(databaseUrl(database.url, name)).finally(() => dropDatabase(admin, name))
  }

  test('fsck finds nothing wrong with it, and says its roots', async () => {
    const { ok, logs } = await bench.json('fsck', '--database', database.url)
    expect(ok).toBe(true)
    expect(logs).toEqual([
      {
        name: 'quiet',
        size: 14,
        root: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
        stateRoot: expect.stringMatching(/^[0-9a-f]{64}$/),
        problems: [],
        more: 0,
      },
    ])
    const text = await bench.travaux('fsck', '--database', database.url)
    expect([text.exit, text.out]).toEqual([0, expect.stringMatching(/^quiet: ok, 14 acts, root /)])
  })

  const entry = (n: number) => `tile/entries/000.p/14 entry ${n}`
  const changed = "SET bytes = convert_to(replace(convert_from(bytes, 'UTF8')"
  const flipped = (column: string) => `SET ${column} = set_byte(${column}, 0, get_byte(${column}, 0) # 1)`
  const hash = (n: number) => `'\\x${proposedHash(n)}'`

  test.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'an entry',
      `UPDATE travaux.entry ${changed}, 'Canada', 'Kanada'), 'UTF8') WHERE seq = 3`,
      [
        [entry(3), 'leaf-hash-differs'],
        [entry(3), 'author-hash-differs'],
        ['head', 'head-root-differs'],
        ['checkpoint', 'checkpoint-root-differs'],
      ],
    ],
    [
      'an entry that is no leaf any more',
      `UPDATE travaux.entry SET bytes = '{}' WHERE seq = 3`,
      [
        [entry(3), 'leaf-hash-differs'],
        [entry(3), 'leaf-malformed'],
        ['head', 'head-root-differs'],
      ],
    ],
    [
      'an entry that is not UTF-8',
      `UPDATE travaux.entry SET bytes = '\\xff' WHERE seq = 3`,
      [[entry(3), 'leaf-not-json']],
    ],
    ['an entry that is gone', 'DELETE FROM travaux.entry WHERE seq = 7', [[entry(7), 'entry-missing']]],
    [
      'two entries changed about',
      'UPDATE travaux.entry SET seq = CASE seq WHEN 5 THEN 1006 ELSE 5 END WHERE seq IN (5, 6); UPDATE travaux.entry SET seq = 6 WHERE seq = 1006',
      [
        [entry(5), 'leaf-out-of-place'],
        [entry(6), 'leaf-out-of-place'],
        ['head', 'head-root-differs'],
      ],
    ],
    [
      'a leaf hash',
      `UPDATE travaux.entry ${flipped('leaf_hash')} WHERE seq = 3`,
      [[entry(3), 'leaf-hash-differs']],
    ],
    [
      'an author hash',
      `UPDATE travaux.entry ${flipped('author_hash')} WHERE seq = 3`,
      [[entry(3), 'author-hash-differs']],
    ],
    [
      'a participant’s signature',
      `UPDATE travaux.entry ${changed}, '"sig":"', '"sig":"00'), 'UTF8') WHERE seq = 9`,
      [
        [entry(9), 'leaf-hash-differs'],
        [entry(9), 'malformed-signature'],
      ],
    ],
    ['the root of the head', `UPDATE travaux.head ${flipped('root')}`, [['head', 'head-root-differs']]],
    [
      'the size of the head',
      'UPDATE travaux.head SET size = 13',
      [
        ['head', 'entries-beyond-head'],
        ['head', 'head-root-differs'],
        ['checkpoint', 'checkpoint-beyond-log'],
      ],
    ],
    [
      'the note of the checkpoint',
      `UPDATE travaux.checkpoint ${flipped('note')}`,
      [['checkpoint', 'note-signature-wrong']],
    ],
    [
      'the size of the checkpoint',
      'UPDATE travaux.checkpoint SET size = 12',
      [
        ['checkpoint', 'checkpoint-size-differs'],
        ['checkpoint', 'checkpoint-root-differs'],
      ],
    ],
    [
      'the key of the log',
      `UPDATE travaux.secret ${flipped('bytes')} WHERE name = 'log/quiet'`,
      [['checkpoint', 'note-unsigned']],
    ],
    [
      'the key of the log, gone',
      `DELETE FROM travaux.secret WHERE name = 'log/quiet'`,
      [['key', 'file-missing']],
    ],
    [
      'a text',
      `UPDATE travaux.text SET text = 'other words' WHERE hash = ${hash(3)}`,
      [[`text/${proposedHash(3)}`, 'text-differs']],
    ],
    [
      'a text that is not UTF-8',
      `UPDATE travaux.text SET text = '\\xff' WHERE hash = ${hash(3)}`,
      [[`text/${proposedHash(3)}`, 'text-differs']],
    ],
    [
      'a text that is gone',
      `DELETE FROM travaux.text WHERE hash = ${hash(3)}`,
      [[`text/${proposedHash(3)}`, 'text-missing']],
    ],
    [
      'a text that no act names',
      `INSERT INTO travaux.text (log, hash, seq, text) VALUES (1, ${hash(9)}, 3, 'x')`,
      [[`text/${proposedHash(9)}`, 'text-not-named']],
    ],
    [
      'a text that was hidden',
      `UPDATE travaux.text SET hidden = false WHERE hash = ${hash(1)}`,
      [
        [`text/${proposedHash(1)}`, 'still-there-though-withheld'],
        [`text/${proposedHash(1)}`, 'sealed-missing'],
      ],
    ],
    [
      'a text under seal',
      `UPDATE travaux.text SET text = 'other words' WHERE hash = ${hash(1)}`,
      [[`text/${proposedHash(1)}`, 'sealed-differs']],
    ],
    [
      'a text that was erased',
      `UPDATE travaux.text SET text = 'back' WHERE hash = ${hash(2)}`,
      [[`text/${proposedHash(2)}`, 'still-there-though-erased']],
    ],
    [
      'a text hidden by nobody',
      `UPDATE travaux.text SET hidden = true WHERE hash = ${hash(3)}`,
      [
        [`text/${proposedHash(3)}`, 'text-missing'],
        [`text/${proposedHash(3)}`, 'hidden-without-act'],
      ],
    ],
    [
      'a body',
      `UPDATE travaux.body SET bytes = '{"lang":"en","reasons":"other"}' WHERE seq = 7`,
      [['body/7', 'body-differs']],
    ],
    [
      'the salt of a body',
      `UPDATE travaux.body ${flipped('salt')} WHERE seq = 7`,
      [['body/7', 'body-differs']],
    ],
    [
      'a body that is no JSON',
      `UPDATE travaux.body SET bytes = '{' WHERE seq = 7`,
      [[entry(7), 'entry-unreadable']],
    ],
    ['a body that is gone', 'DELETE FROM travaux.body WHERE seq = 7', [['body/7', 'body-missing']]],
    [
      'a body of an act without one',
      `INSERT INTO travaux.body (log, seq, salt, bytes) SELECT log, 3, salt, bytes FROM travaux.body WHERE seq = 7`,
      [['body/3', 'body-not-named']],
    ],
    [
      'a body that was hidden',
      'UPDATE travaux.body SET hidden = false WHERE seq = 5',
      [
        ['body/5', 'still-there-though-withheld'],
        ['body/5', 'sealed-missing'],
      ],
    ],
    ['a body under seal, gone', 'DELETE FROM travaux.body WHERE seq = 5', [['body/5', 'sealed-missing']]],
    [
      'a body that was erased',
      `INSERT INTO travaux.body (log, seq, salt, bytes) SELECT log, 6, salt, bytes FROM travaux.body WHERE seq = 7`,
      [['body/6', 'still-there-though-withheld']],
    ],
  ])('fsck names %s, and exits 1', async (_, damage, problems) => {
    await onCopy(async url => {
      await runOn(url, damage)
      const { exit, out } = await bench.travaux('fsck', '--database', url, '--json')
      const { ok, logs } = JSON.parse(out)
      const found = logs[0].problems.map(({ where, code }: Record<string, string>) => [where, code])
      expect([exit, ok, found]).toEqual([1, false, expect.arrayContaining([...problems])])
      for (const { message } of logs[0].problems) expect(message).toMatch(/^[^\n]+[.]$/)
    })
  })

  test('fsck compares a snapshot with the fold', () =>
    onCopy(async url => {
      const store = must(await openPostgres(url))
      const log = must(await store.open('quiet'))
      const leaves = (await log.read(0, 9)).entries.map(bytes => must(parseLeaf(bytes)))
      for (const [state, problems] of [
        [replay(leaves), []],
        [replay(leaves.slice(0, 8)), [{ where: 'snapshot', code: 'snapshot-differs' }]],
      ] as const) {
        await log.keepSnapshot(snapshotKey, { size: 9, bytes: utf8(packState(state)) })
        const { out } = await bench.travaux('fsck', '--database', url, '--json')
        expect(JSON.parse(out).logs).toMatchObject([{ problems }])
      }
      await store.close()
    }))

  test('backup: a mirror that verifies, without what is hidden, in files of the owner alone', async () => {
    const { logs } = await bench.json('backup', '@backup', '--database', database.url)
    const [kept] = (await bench.json('fsck', '--database', database.url)).logs
    expect(logs).toEqual([{ name: 'quiet', size: 14, root: kept.root, stateRoot: kept.stateRoot }])
    const mirror = await bench.json('verify', '@backup/log/quiet')
    expect(mirror).toMatchObject({ ok: true, size: 14, root: kept.root, stateRoot: kept.stateRoot })
    const files = await readdir(join(bench.folder, 'backup'), { recursive: true, withFileTypes: true })
    for (const file of files.filter(each => each.isFile()))
      expect((await stat(join(file.parentPath, file.name))).mode & 0o777).toBe(0o600)
    const names = files.map(file => file.name)
    expect(names.filter(name => name === proposedHash(1))).toHaveLength(1)
    expect(names).not.toContain(proposedHash(2))
    expect(await readdir(join(bench.folder, 'backup/sealed/quiet/body'))).toEqual(['5'])
    expect(await bench.travaux('backup', '@backup', '--database', database.url)).toMatchObject({
      exit: 2,
      err: said('backup-exists'),
    })
    expect((await readdir(bench.folder)).filter(name => name.includes('making'))).toEqual([])
  })

  test('C6: figures are read from a mirror, and from none that does not verify', async () => {
    const read = await bench.json('compile', '--source', '@backup/log/quiet')
    expect(read).toEqual(await bench.json('compile', '--source', database.url, '--negotiation', 'quiet'))
    const file = join(bench.folder, 'backup/log/quiet/text', proposedHash(3))
    await writeFile(file, 'other words')
    const refused = await bench.travaux('compile', '--source', '@backup/log/quiet')
    expect([refused.exit, refused.out, refused.err]).toEqual([1, '', said('log-not-verified')])
    expect(refused.err).toContain(proposedHash(3))
  })

  test('backup and restore: the same roots, the same seals, and the same key goes on signing', async () => {
    await bench.json('backup', '@whole', '--database', database.url)
    const store = await emptyStore()
    const restored = await bench.json('restore', '@whole', ...store)
    expect(restored.logs).toEqual((await bench.json('backup', '@again', '--database', database.url)).logs)
    const [before] = (await bench.json('fsck', '--database', database.url)).logs
    expect((await bench.json('fsck', ...store)).logs).toEqual([before])
    const sealed = "SELECT encode(hash, 'hex') AS hash, text, hidden FROM travaux.text ORDER BY hash"
    expect(await runOn(store[1]!, sealed)).toEqual(await runOn(database.url, sealed))
    await bench.json('act', ...proposal(11), '--key', '@one.pem', '--negotiation', 'quiet', ...store)
    await bench.json('backup', '@later', ...store)
    const since = [
      '--since',
      '@whole/log/quiet/checkpoint',
      '--key',
      (await readFile(join(bench.folder, 'whole/log/quiet/key'), 'utf8')).trim(),
    ]
    expect(await bench.json('verify', '@later/log/quiet', ...since)).toMatchObject({ ok: true, size: 15 })
    expect(await bench.travaux('restore', '@whole', ...store)).toMatchObject({
      exit: 1,
      err: said('negotiation-exists'),
    })
  })

  test('a restore that was interrupted is taken up again', async () => {
    const store = await emptyStore()
    await bench.json('restore', '@whole', ...store)
    await runOn(
      store[1]!,
      `DELETE FROM travaux.checkpoint; UPDATE travaux.head SET holder = 'restore', until = now() + interval '1 minute'`,
    )
    await bench.json('restore', '@whole', ...store)
    expect((await bench.json('fsck', ...store)).ok).toBe(true)
  })

  test.each<[string, string, string, string]>([
    ['an entry', 'log/quiet/tile/entries/000.p/14', 'log/quiet/tile/entries/000.p/14', 'entry-differs'],
    ['a text', `log/quiet/text/${proposedHash(3)}`, `log/quiet/text/${proposedHash(3)}`, 'text-differs'],
    [
      'a sealed text',
      `sealed/quiet/text/${proposedHash(1)}`,
      `sealed/quiet/text/${proposedHash(1)}`,
      'sealed-differs',
    ],
    ['a sealed body', 'sealed/quiet/body/5', 'sealed/quiet/body/5', 'sealed-differs'],
    // The key is random: flipped, its digit is another one or none.
    ['the private key', 'secrets/quiet.key', 'secrets/quiet.key', 'other-key|key-malformed'],
  ])('restore takes nothing from a backup in which %s is damaged', async (what, file, named, code) => {
    const folder = `@damaged-${what.replaceAll(' ', '-')}`
    await bench.json('backup', folder, '--database', database.url)
    const path = join(bench.folder, folder.slice(1), file)
    const bytes = await readFile(path)
    bytes[9] = bytes[9]! ^ 1
    await writeFile(path, bytes)
    const store = await emptyStore()
    const refused = await bench.travaux('restore', folder, ...store)
    expect([refused.exit, refused.err]).toEqual([1, said('backup-damaged')])
    expect([refused.err.includes(named), new RegExp(code).test(refused.err)]).toEqual([true, true])
    expect((await bench.json('fsck', ...store)).logs).toEqual([])
  })

  test('law: a backup with any bit of any file flipped is refused', async () => {
    const folder = join(bench.folder, 'whole')
    const options = { check: verifyEd25519, progress: () => () => {} }
    const all = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = all
      .filter(each => each.isFile())
      .map(each => join(each.parentPath, each.name))
      .sort()
    expect(must(await readBackup(folder, options))).toHaveLength(1)
    const bit = fc.tuple(fc.constantFrom(...files), fc.nat(), fc.nat(7))
    await fc.assert(
      fc.asyncProperty(bit, async ([file, at, n]) => {
        const whole = await readFile(file)
        const flipped = Buffer.from(whole)
        flipped[at % whole.length]! ^= 1 << n
        await writeFile(file, flipped)
        const { ok } = await readBackup(folder, options)
        await writeFile(file, whole)
        return !ok
      }),
      { seed: 3, numRuns: 300 },
    )
  })

  test('a backup that cannot be written, or a database that is not there, is said, exit 1', async () => {
    const there = ['--database', database.url]
    expect(await bench.travaux('backup', '@base.md/x', ...there)).toMatchObject({
      exit: 1,
      err: said('folder-not-usable'),
    })
    const gone = databaseUrl(database.url, 'travaux_test_nowhere')
    expect((await bench.travaux('backup', '@x', '--database', gone)).exit).toBe(1)
    expect((await bench.travaux('compile', '--source', gone)).exit).toBe(1)
  })

  test('while a server writes, a backup holds all that was acknowledged before it', async () => {
    const server = await started(database.url)
    try {
      const receipt = await bench.json(
        'act',
        ...proposal(21),
        '--negotiation',
        'quiet',
        '--database',
        database.url,
      )
      const { logs } = await bench.json('backup', '@live', '--database', database.url)
      expect(logs[0].size).toBeGreaterThan(receipt.index)
      expect((await bench.json('verify', '@live/log/quiet')).ok).toBe(true)
    } finally {
      await server.close()
    }
  })
})

describe('a data folder', () => {
  test('new makes its database; commands start it and stop it again, and read it while a server runs', async () => {
    const store = ['--data', '@data']
    await openQuiet(bench, store)
    expect((await bench.json('fsck', ...store)).logs).toMatchObject([
      { name: 'quiet', size: 8, problems: [] },
    ])
    const server = await startServer({ dataFolder: join(bench.folder, 'data'), port: 0, demo: false })
    if (!server.ok) throw new Error(JSON.stringify(server))
    const read = await bench.json('compile', '--source', '@data', '--negotiation', 'quiet')
    expect(read.at.index).toBe(8)
    const { index } = await bench.json('act', ...proposal(4), '--negotiation', 'quiet', ...store)
    expect(index).toBe(8)
    await server.value.close()
    expect((await bench.json('fsck', ...store)).logs).toMatchObject([
      { name: 'quiet', size: 9, problems: [] },
    ])
  })
})
