import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '../../core/canonical/result.js'
import { type Cluster, startCluster } from './cluster.js'
import { birthOf, serverIdentity, servesFrom } from './processes.js'
import {
  asRoot,
  type Child,
  canMount,
  install,
  mounted,
  openFolder,
  play,
  spawnChild,
  stranger,
} from './testing.js'

const older = '/usr/lib/postgresql/15/bin'

let place: string
/** A data folder with a cluster that is not running: the others are copies of it. */
let ready: string
let folder: string
const started: Cluster[] = []
const cleanUps: (() => unknown)[] = []
beforeAll(async () => {
  place = await install('installed')
  ready = await openFolder()
  await keep(await startCluster({ folder: ready })).stop()
})
beforeEach(async () => {
  folder = await openFolder()
})
afterEach(async () => {
  for (const cluster of started.splice(0)) await cluster.stop()
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
  await rm(folder, { recursive: true, force: true })
})
afterAll(async () => {
  for (const made of [place, ready]) await rm(made, { recursive: true, force: true })
})
const copyCluster = () => {
  expect(spawnSync('cp', ['-a', `${ready}/.`, folder]).status).toBe(0)
}

function keep(result: Result<Cluster>): Cluster {
  if (!result.ok) throw new Error(JSON.stringify(result))
  started.push(result.value)
  return result.value
}

/** A cluster that a child started: killed at the end of the test if it still runs. */
function keepOf(child: Child<Cluster>): Cluster {
  if (!child.result.ok) return keepOf(child)
  const { pid } = child.result.value
  const stop = async () => void ((await servesFrom(pid, pg())) && process.kill(pid, 'SIGQUIT'))
  return keep({ ok: true, value: { ...child.result.value, stop } })
}

async function start(options: { binaries?: string } = {}): Promise<Cluster> {
  return keep(await startCluster({ folder, ...options }))
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' }).finally(() => client.end())
  return rows.flat()
}

const isAlive = async (pid: number) => (await birthOf(pid)) !== null
const portOf = (url: string) => Number(new URL(url).port)
const pg = (...names: string[]) => join(folder, 'pg', ...names)
const identifier = 'SELECT system_identifier::text FROM pg_control_system()'

/** Kills a server with all its processes, as the machine's out-of-memory killer or an operator would. */
async function killServer({ pid }: Cluster): Promise<void> {
  const children = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
  for (const each of [pid, ...children.map(Number)]) process.kill(each, 'SIGKILL')
  while (await servesFrom(pid, pg())) await sleep(5)
}

/** A program that is no server, under the user that PostgreSQL runs as. */
async function otherProgram(): Promise<number> {
  const { pid } = spawn('sleep', ['600'], { ...(await serverIdentity()), cwd: '/', stdio: 'ignore' })
  cleanUps.push(() => process.kill(pid!))
  return pid!
}

async function editPidFile(line: number, value: number): Promise<void> {
  const lines = (await readFile(pg('postmaster.pid'), 'utf8')).split('\n')
  await writeFile(pg('postmaster.pid'), lines.with(line, String(value)).join('\n'))
}

/** What every first start has to come to, whoever makes it. */
async function checkFirstStart(cluster: Cluster, uid: number | undefined): Promise<void> {
  expect(cluster).toMatchObject({
    adopted: false,
    url: expect.stringMatching(/^postgres:\/\/travaux:\w{32}@127\.0\.0\.1:\d+\/travaux$/),
  })
  const shown = await Promise.all(
    [
      'fsync',
      'full_page_writes',
      'synchronous_commit',
      'data_checksums',
      'server_encoding',
      'TimeZone',
      'listen_addresses',
      'unix_socket_directories',
    ].map(name => ask(cluster.url, `SHOW ${name}`)),
  )
  expect(shown.flat()).toEqual(['on', 'on', 'on', 'on', 'UTF8', 'UTC', '127.0.0.1', ''])
  expect(await ask(cluster.url, "SELECT datcollate FROM pg_database WHERE datname = 'travaux'")).toEqual([
    'C',
  ])
  const wrong = cluster.url.replace(/:\w{32}@/, ':wrong@')
  await expect(ask(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
  expect((await readdir(folder)).sort()).toEqual(['pg', 'pg-password', 'start-lock'])
  expect((await stat(join(folder, 'pg-password'))).mode & 0o777).toBe(0o600)
  expect((await stat(`/proc/${cluster.pid}`)).uid).toBe(uid)
  expect((await stat(pg())).uid).toBe(uid)
}

describe('the first start', () => {
  test('by ourselves, as root with a user lent to PostgreSQL', async () => {
    const { uid } = await serverIdentity()
    if (asRoot) expect(uid).not.toBe(0)
    await checkFirstStart(await start(), uid ?? process.getuid!())
  })

  test.skipIf(!canMount)('as root on a machine without a user postgres: as nobody', async () => {
    const passwd = `grep -v ^postgres: /etc/passwd > ${place}/passwd\nmount --bind ${place}/passwd /etc/passwd`
    const child = await play(place, ['start', folder], { through: mounted(passwd) })
    await checkFirstStart(keepOf(child), stranger.uid)
    await child.end()
  })

  test.skipIf(!asRoot)('as an ordinary user', async () => {
    await chown(folder, stranger.uid, stranger.gid)
    const child = await play(place, ['start', folder], stranger)
    await checkFirstStart(keepOf(child), stranger.uid)
    await child.end()
    const again = await play(place, ['start', folder], stranger)
    expect(again.result).toMatchObject({ ok: true, value: { adopted: false } })
    await again.end()
  })

  test('after one that was killed in the middle: what it left is removed', async () => {
    const killed = spawnChild(place, ['start', folder])
    const halfMade = async () => {
      const [draft] = (await readdir(folder)).filter(name => name.startsWith('pg-making-'))
      return draft !== undefined && existsSync(join(folder, draft, 'pg', 'base'))
    }
    while (!(await halfMade())) await sleep(1)
    killed.kill('SIGKILL')
    expect(existsSync(pg())).toBe(false)
    const cluster = await start()
    expect(cluster.adopted).toBe(false)
    expect((await readdir(folder)).sort()).toEqual(['pg', 'pg-password', 'start-lock'])
  })

  test('by two processes at once: one makes and starts it, the other adopts', async () => {
    const both = await Promise.all([1, 2].map(() => play(place, ['start', folder])))
    const [a, b] = both.map(keepOf)
    expect([a!.adopted, b!.adopted].sort()).toEqual([false, true])
    expect(a).toMatchObject({ pid: b!.pid, url: b!.url })
    expect(both.flatMap(child => child.progress).filter(line => line.startsWith('Making'))).toHaveLength(1)
    await Promise.all(both.map(child => child.end()))
    expect(await isAlive(a!.pid)).toBe(false)
  })

  test.skipIf(!asRoot)(
    'in a folder closed to PostgreSQL: the cluster is kept elsewhere, and found again',
    async () => {
      await chmod(folder, 0o700)
      const lines: string[] = []
      const data = join(folder, 'data')
      const progress = (line: string) => lines.push(line)
      const cluster = keep(await startCluster({ folder: data, progress }))
      const elsewhere = (await readFile(join(data, 'pg-elsewhere'), 'utf8')).trim()
      cleanUps.push(() => rm(elsewhere, { recursive: true }))
      expect(elsewhere).toMatch(/^\/var\/lib\/travaux\/[0-9a-f]{16}$/)
      expect(lines).toContain(
        `The database is kept in ${elsewhere}: the user PostgreSQL runs as may not enter ${data}.`,
      )
      expect((await readdir(data)).sort()).toEqual(['pg-elsewhere', 'pg-password', 'start-lock'])
      const [id] = await ask(cluster.url, identifier)
      await cluster.stop()
      await chmod(folder, 0o755)
      const again = keep(await startCluster({ folder: data }))
      expect(await ask(again.url, identifier)).toEqual([id])
      await again.stop()
      await rm(elsewhere, { recursive: true })
      await mkdir(elsewhere)
      await rm(elsewhere, { recursive: true })
      expect(await startCluster({ folder: data })).toMatchObject({ why: 'data-folder-unusable', where: data })
      await mkdir(elsewhere)
    },
  )

  test.skipIf(!existsSync(older))(
    'by older programs: the next is by the same, though newer ones are bundled',
    async () => {
      const first = await start({ binaries: older })
      expect(await ask(first.url, "SELECT current_setting('server_version_num')::int / 10000")).toEqual([15])
      await first.stop()
      const next = await start()
      expect(await ask(next.url, "SELECT current_setting('server_version_num')::int / 10000")).toEqual([15])
    },
  )
})

describe('the next start', () => {
  beforeEach(copyCluster)

  test('uses the cluster that is there, on another port, with an empty log', async () => {
    const first = await start()
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    const [id] = await ask(first.url, identifier)
    await first.stop()
    expect([await isAlive(first.pid), existsSync(pg('postmaster.pid'))]).toEqual([false, false])
    await writeFile(pg('server.log'), 'old')
    const next = await start()
    expect(next.adopted).toBe(false)
    expect(await ask(next.url, 'SELECT n FROM kept')).toEqual([7])
    expect(await ask(next.url, identifier)).toEqual([id])
    expect(await readFile(pg('server.log'), 'utf8')).toMatch(/^\d{4}-/)
  })

  test('after the server and all its processes were killed', async () => {
    const killed = await start()
    await ask(killed.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    await killServer(killed)
    expect(existsSync(pg('postmaster.pid'))).toBe(true)
    const next = await start()
    expect([next.adopted, await ask(next.url, 'SELECT n FROM kept')]).toEqual([false, [7]])
  })

  test('after the server alone was killed: waits for a backend that is still busy', async () => {
    const killed = await start()
    const busy = `DO $$ DECLARE t timestamptz := clock_timestamp(); BEGIN
      WHILE clock_timestamp() < t + interval '2 s' LOOP END LOOP; END $$`
    const ended = ask(killed.url, busy).catch(() => {})
    const isBusy = "SELECT pid FROM pg_stat_activity WHERE query LIKE 'DO%' AND state = 'active'"
    let backend: unknown
    while (backend === undefined) [backend] = await ask(killed.url, isBusy)
    process.kill(killed.pid, 'SIGKILL')
    const next = await start()
    expect([next.adopted, await isAlive(backend as number)]).toEqual([false, false])
    await ended
  })

  test('after our own process was killed: adopts the server, and can stop it', async () => {
    const child = await play(place, ['start', folder])
    const first = keepOf(child)
    await child.kill()
    const pidFile = await readFile(pg('postmaster.pid'), 'utf8')
    const adopted = await start()
    expect(adopted).toMatchObject({ adopted: true, pid: first.pid, url: first.url })
    expect(await readFile(pg('postmaster.pid'), 'utf8')).toBe(pidFile)
    await adopted.stop()
    expect(await isAlive(first.pid)).toBe(false)
    await adopted.stop()
  })

  test('while the server cannot answer yet: waits for it', async () => {
    const first = await start()
    process.kill(first.pid, 'SIGSTOP')
    const adopting = start()
    await sleep(300)
    process.kill(first.pid, 'SIGCONT')
    expect(await adopting).toMatchObject({ adopted: true, pid: first.pid })
  })

  test('while the server is stopping: starts it again', async () => {
    const first = await start()
    for (const signal of ['SIGSTOP', 'SIGINT']) process.kill(first.pid, signal)
    const next = start()
    await sleep(300)
    process.kill(first.pid, 'SIGCONT')
    expect((await next).adopted).toBe(false)
    expect((await next).pid).not.toBe(first.pid)
  })

  test.skipIf(!asRoot)('in a container whose root may not look into other users’ processes', async () => {
    const first = await start()
    const through = ['/usr/bin/setpriv', '--bounding-set=-sys_ptrace']
    const child = await play(place, ['start', folder], { through })
    expect(keepOf(child)).toMatchObject({ adopted: true, pid: first.pid })
    await child.end()
    expect(await isAlive(first.pid)).toBe(false)
  })

  test.each([
    ['is some other program now', () => otherProgram()],
    [
      'is a server on another cluster now',
      async () => {
        const other = join(folder, 'other')
        return keep(await startCluster({ folder: other })).pid
      },
    ],
    ['is our own', async () => process.pid],
  ])('with a pid file whose pid %s', async (_, pidOf) => {
    const killed = await start()
    await killServer(killed)
    const pid = await pidOf()
    await editPidFile(0, pid)
    const next = await start()
    expect([next.adopted, await isAlive(pid), next.pid === pid]).toEqual([false, true, false])
  })

  test.each([0, 3])('with a pid file cut to %i bytes', async length => {
    const killed = await start()
    await killServer(killed)
    await truncate(pg('postmaster.pid'), length)
    expect(await start()).toMatchObject({ adopted: false })
  })

  // Tried again where a third takes the port in between.
  test('with another program on the old port: leaves it alone', { retry: 3 }, async () => {
    const killed = await start()
    await killServer(killed)
    let visits = 0
    const other = createServer(socket => socket.destroy(void visits++))
    await new Promise<void>((resolve, reject) =>
      other.once('error', reject).listen(portOf(killed.url), '127.0.0.1', resolve),
    )
    cleanUps.push(() => other.close())
    const next = await start()
    expect([next.adopted, portOf(next.url) === portOf(killed.url), visits]).toEqual([false, false, 0])
  })

  test('of a server that Ctrl-C reached with its group: it goes on until it is stopped', async () => {
    const child = await play(place, ['start', folder])
    const first = keepOf(child)
    process.kill(-child.process.pid!, 'SIGINT')
    while (child.process.exitCode === null && child.process.signalCode === null) await sleep(5)
    expect(await ask(first.url, 'SELECT 1')).toEqual([1])
  })
})

describe('a refusal, and nothing broken', () => {
  test('no programs in the folder that was named', async () => {
    const nowhere = { ok: false, why: 'no-postgres', where: '/nowhere' }
    expect(await startCluster({ folder, binaries: '/nowhere' })).toEqual(nowhere)
    expect(await readdir(folder)).toEqual(['start-lock'])
  })

  test('a cluster of a major version that no programs here have', async () => {
    copyCluster()
    await writeFile(pg('PG_VERSION'), '14\n')
    const refused = { ok: false, why: 'cluster-version', where: pg(), args: { cluster: 14, found: 18 } }
    expect(await startCluster({ folder })).toEqual(refused)
  })

  test('a cluster whose password is gone, or is another', async () => {
    copyCluster()
    const first = await start()
    const file = join(folder, 'pg-password')
    const password = await readFile(file, 'utf8')
    await writeFile(file, 'another')
    expect(await startCluster({ folder })).toMatchObject({
      why: 'cluster-not-answering',
      args: { pid: first.pid, port: portOf(first.url) },
    })
    await rm(file)
    expect(await startCluster({ folder })).toEqual({
      ok: false,
      why: 'cluster-password-missing',
      where: pg(),
      args: { file },
    })
    await writeFile(file, password)
    expect(await start()).toMatchObject({ adopted: true, pid: first.pid })
  })

  test('a cluster that is damaged: the server’s own words', async () => {
    copyCluster()
    await truncate(pg('global', 'pg_control'), 100)
    expect(await startCluster({ folder })).toMatchObject({
      why: 'cluster-not-started',
      where: pg(),
      args: { problem: expect.stringContaining('pg_control') },
    })
  })

  test('something else in the place of the cluster stays as it is', async () => {
    await mkdir(pg())
    await writeFile(pg('mine'), 'mine')
    expect(await startCluster({ folder })).toMatchObject({ why: 'data-folder-unusable', where: folder })
    expect(await readFile(pg('mine'), 'utf8')).toBe('mine')
  })

  test.skipIf(!asRoot)('a folder that cannot be written, or that is a file', async () => {
    const child = await play(place, ['start', folder], stranger)
    expect(child.result).toMatchObject({ ok: false, why: 'data-folder-unusable', where: folder })
    await child.end()
    const file = join(folder, 'file')
    await writeFile(file, '')
    expect(await startCluster({ folder: file })).toMatchObject({ why: 'data-folder-unusable', where: file })
  })

  test.skipIf(!canMount)(
    'a disk that is full, at the first start and later; with room again it starts',
    async () => {
      const mount = (options: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder])
      mount('size=16m,mode=755')
      cleanUps.push(() => spawnSync('umount', [folder]))
      expect(await startCluster({ folder })).toMatchObject({
        why: 'disk-full',
        where: expect.stringContaining(folder),
      })
      expect((await readdir(folder)).sort()).toEqual(['pg-password', 'start-lock'])
      mount('remount,size=120m,mode=755')
      const first = await start()
      await first.stop()
      spawnSync('dd', ['if=/dev/zero', `of=${join(folder, 'filler')}`, 'bs=64k'])
      expect(await startCluster({ folder })).toMatchObject({
        why: 'disk-full',
        where: expect.stringContaining(folder),
      })
      await rm(join(folder, 'filler'))
      expect(await start()).toMatchObject({ adopted: false })
    },
  )
})
