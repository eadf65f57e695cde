import { existsSync } from 'node:fs'
import { chmod, chown, lstat, mkdir, readdir, rm, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { inspect } from './binaries.js'
import { serverIdentity } from './processes.js'
import { asRoot, bundle, canMount, found, install, mounted, openFolder, play, stranger } from './testing.js'

const debian = '/usr/lib/postgresql'
const machine = existsSync(debian) ? (await readdir(debian)).map(Number).sort((a, b) => b - a)[0] : undefined
const bare = { ...process.env, PATH: '/nowhere' }
const hidden = existsSync(debian) ? `mount -t tmpfs none ${debian}` : ':'

const made: string[] = []
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true })
})
async function installed(programs: Parameters<typeof install>[0]): Promise<string> {
  made.push(await install(programs))
  return made.at(-1)!
}
async function folder(): Promise<string> {
  made.push(await openFolder())
  return made.at(-1)!
}

describe('the bundled programs', () => {
  test('are used as they are installed', async () => {
    const place = await installed('installed')
    expect(await found(place)).toMatchObject({ ok: true, value: { major: 18 } })
  })

  test('whose links no install script made get them', async () => {
    const place = await installed('linkless')
    const programs = join(place, bundle, 'native', 'bin')
    expect(await inspect(programs, await serverIdentity())).toBe(null)
    expect(await found(place)).toEqual({ ok: true, value: { folder: programs, major: 18 } })
    expect((await lstat(join(programs, '../lib/libicuuc.so.60'))).isSymbolicLink()).toBe(true)
  })
})

/** Each has a cache of its own, in the place of the machine's. */
describe.skipIf(!canMount)('bundled programs that cannot be used where they are', () => {
  const readOnly = (place: string) => `mount --bind -o ro ${place} ${place}`

  test('read-only and without links, as root: a copy in /var/cache, which starts a cluster', async () => {
    const [place, data, cache] = [await installed('linkless'), await folder(), await folder()]
    const through = mounted(`mount --bind ${cache} /var/cache\n${readOnly(place)}`)
    const child = await play(place, ['start', data], { through, env: bare })
    expect(child.result).toMatchObject({ ok: true, value: { adopted: false } })
    await child.end()
    const [copy] = await readdir(join(cache, 'travaux'))
    expect(copy).toMatch(/^postgres-[0-9a-f]{32}$/)
    expect(await found(place, { through, env: bare })).toEqual({
      ok: true,
      value: { folder: `/var/cache/travaux/${copy}/bin`, major: 18 },
    })
  })

  test('closed to others, as root: a copy, and no second one', async () => {
    const [place, cache] = [await installed('linkless'), await folder()]
    await chmod(place, 0o700)
    const through = mounted(`mount --bind ${cache} /var/cache`)
    const first = await found(place, { through, env: bare })
    const [copy] = await readdir(join(cache, 'travaux'))
    const { ctimeMs } = await lstat(join(cache, 'travaux', copy!))
    expect(await found(place, { through, env: bare })).toEqual(first)
    expect((await lstat(join(cache, 'travaux', copy!))).ctimeMs).toBe(ctimeMs)
    expect(first).toMatchObject({ value: { folder: `/var/cache/travaux/${copy}/bin` } })
  })

  test('of which a cleaner took a part: copied again', async () => {
    const [place, cache] = [await installed('linkless'), await folder()]
    const as = { through: mounted(`mount --bind ${cache} /var/cache\n${readOnly(place)}`), env: bare }
    await found(place, as)
    const [copy] = await readdir(join(cache, 'travaux'))
    const timezones = join(cache, 'travaux', copy!, 'share/postgresql/timezone')
    await rm(timezones, { recursive: true })
    await truncate(join(cache, 'travaux', copy!, 'bin/postgres'), 1000)
    expect(await found(place, as)).toMatchObject({ ok: true, value: { major: 18 } })
    expect(existsSync(join(timezones, 'UTC'))).toBe(true)
    expect(await readdir(join(cache, 'travaux'))).toEqual([copy])
  })

  test('as another user: a copy in the home folder, or for want of one in the temporary folder', async () => {
    const [place, home, tmp] = [await installed('linkless'), await folder(), await folder()]
    for (const own of [home, tmp]) await chown(own, stranger.uid, stranger.gid)
    const env = { ...bare, HOME: home, TMPDIR: tmp }
    const first = await found(place, { ...stranger, env })
    expect(first).toMatchObject({
      ok: true,
      value: { folder: expect.stringContaining(`${home}/.cache/travaux/`) },
    })
    const second = await found(place, { ...stranger, env: { ...env, HOME: '/nowhere' } })
    const own = `${tmp}/travaux-${stranger.uid}/`
    expect(second).toMatchObject({ ok: true, value: { folder: expect.stringContaining(own) } })
  })

  test.each([
    ['another user made', (cache: string) => mkdir(cache).then(() => chown(cache, 1234, 1234))],
    ['others may write', (cache: string) => mkdir(cache).then(() => chmod(cache, 0o777))],
    ['is a link', (cache: string) => symlink('/tmp', cache)],
  ])('caches that %s are not trusted', async (_, plant) => {
    const [place, cache, tmp] = [await installed('linkless'), await folder(), await folder()]
    await chmod(place, 0o700)
    await plant(join(cache, 'travaux'))
    await plant(join(tmp, 'travaux-0'))
    const through = mounted(`mount --bind ${cache} /var/cache\n${hidden}`)
    const none = { ok: false, why: 'no-postgres' }
    expect(await found(place, { through, env: { ...bare, TMPDIR: tmp } })).toEqual(none)
  })
})

describe('programs of the machine', () => {
  test.skipIf(!canMount)('none at all: says so', async () => {
    const place = await installed('none')
    expect(await found(place, { through: mounted(hidden), env: bare })).toEqual({
      ok: false,
      why: 'no-postgres',
    })
  })

  test.skipIf(machine === undefined)('are found without the bundle, the newest', async () => {
    const place = await installed('none')
    const newest = { ok: true, value: { folder: join(debian, String(machine), 'bin'), major: machine } }
    expect(await found(place, { env: bare })).toEqual(newest)
  })

  test.skipIf(machine === undefined)('are found on the PATH', async () => {
    const [place, path] = [await installed('none'), await folder()]
    for (const program of ['initdb', 'postgres'])
      await symlink(join(debian, String(machine), 'bin', program), join(path, program))
    const as = { env: { ...process.env, PATH: `relative:${path}` } }
    expect(await found(place, as)).toEqual({ ok: true, value: { folder: path, major: machine } })
  })

  test.skipIf(!asRoot)('that the user of PostgreSQL cannot run do not count', async () => {
    const path = await folder()
    for (const program of ['initdb', 'postgres'])
      await symlink(join('/nowhere', program), join(path, program))
    expect(await inspect(path, stranger)).toBe(null)
  })
})
