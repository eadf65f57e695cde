import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { utf8 } from '../core/canonical/hash.js'
import { noteBytesMax, readPauseMs, readTriesMax } from '../core/limits.js'
import { folderFiles, sourceFiles, urlFiles } from './files.js'
import { type StaticServer, staticServer } from './testing-server.js'

const text = `text/${'ab'.repeat(32)}`
const outside = ['../secret', 'text/../../secret', 'tile/0/../../secret', 'Key', 'body/01', `${text}/..`, '']

describe('the files of a folder', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'travaux-files-'))
    await mkdir(join(folder, 'log', 'tile', '0', '000.p'), { recursive: true })
    await mkdir(join(folder, 'log', 'body', '7'), { recursive: true })
    await writeFile(join(folder, 'secret'), 'secret')
    await writeFile(join(folder, 'log', 'key'), 'the key')
    await writeFile(join(folder, 'log', 'checkpoint'), new Uint8Array(2 * noteBytesMax))
    await writeFile(join(folder, 'log', 'tile', '0', '000.p', '5'), 'five')
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('V1: are read under their paths; what is not there, or a folder, is null', async () => {
    const files = folderFiles(join(folder, 'log'))
    expect(await files.read('key')).toEqual(utf8('the key'))
    expect(await files.read('tile/0/000.p/5')).toEqual(utf8('five'))
    for (const path of ['tile/0/000', 'tile/0/000.p/6', 'body/7', 'body/8', 'key/x', text])
      expect(await files.read(path), path).toBeNull()
  })

  test('no path leads out of it, and none is read beyond its limit', async () => {
    const files = folderFiles(join(folder, 'log'))
    for (const path of outside) expect(await files.read(path), path).toBeNull()
    expect((await files.read('checkpoint'))!.length).toBe(noteBytesMax + 1)
  })

  test.each([
    ['http://', 'malformed-address'],
    ['https://exa mple/', 'malformed-address'],
    ['ftp://example.org/log', 'log-not-a-folder'],
    ['no/such/folder', 'log-not-a-folder'],
  ])('%s is no source: %s', async (source, why) => {
    expect(await sourceFiles(source)).toMatchObject({ ok: false, why, where: source })
  })
})

describe('the files behind an address', () => {
  let server: StaticServer
  const counts = new Map<string, number>()
  const paused: number[] = []
  const wait = async (ms: number) => paused.push(ms)

  beforeAll(async () => {
    server = await staticServer(async path => {
      counts.set(path, (counts.get(path) ?? 0) + 1)
      const turn = counts.get(path)!
      if (path === 'log/key') return utf8('the key')
      if (path === 'log/checkpoint') return new Uint8Array(2 * noteBytesMax)
      if (path === 'log/body/1') return [410]
      if (path === 'log/body/2') return turn < 3 ? [503] : utf8('at last')
      if (path === 'log/body/3') return [429]
      if (path === 'log/body/4') return [403]
      if (path === 'log/body/5') return [302, '/log/key']
      if (path === 'log/body/6') return [302, '/log/body/6']
      if (path === 'log/body/7') return [307, 'http://localhost:1/log/key']
      return [404]
    })
  })
  afterAll(() => server.close())

  test.each(['/log', '/log/', '/log//', '/log?x=1#y'])('are under the address, written %s', async path => {
    expect(await urlFiles(server.url + path).read('key')).toEqual(utf8('the key'))
  })

  test('404 and 410 say that a file is not there; nothing else is asked for', async () => {
    const files = urlFiles(`${server.url}/log`, wait)
    for (const path of [text, 'body/1', ...outside]) expect(await files.read(path), path).toBeNull()
    expect(server.asked.filter(path => !path.startsWith('log/'))).toEqual([])
    expect((await files.read('checkpoint'))!.length).toBe(noteBytesMax + 1)
  })

  test('what may pass is tried again after pauses, what will not pass is not', async () => {
    const files = urlFiles(`${server.url}/log`, wait)
    paused.length = 0
    expect(await files.read('body/2')).toEqual(utf8('at last'))
    expect(paused).toEqual([readPauseMs, 2 * readPauseMs])
    await expect(files.read('body/3')).rejects.toThrow('HTTP 429')
    await expect(files.read('body/4')).rejects.toThrow('HTTP 403')
    expect([counts.get('log/body/3'), counts.get('log/body/4')]).toEqual([readTriesMax, 1])
    const gone = await staticServer(async () => [404])
    await gone.close()
    await expect(urlFiles(gone.url, wait).read('key')).rejects.toThrow('ECONNREFUSED')
  })

  test('redirects are followed on the same host, a few times', async () => {
    const files = urlFiles(`${server.url}/log`, wait)
    expect(await files.read('body/5')).toEqual(utf8('the key'))
    await expect(files.read('body/6')).rejects.toThrow('HTTP 302')
    await expect(files.read('body/7')).rejects.toThrow('HTTP 307 → localhost:1')
  })
})
