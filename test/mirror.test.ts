import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { utf8 } from '../src/core/canonical/hash.js'
import { canonicalize, type Json } from '../src/core/canonical/json.js'
import { stateRoot } from '../src/core/negotiation/replay.js'
import { verifyRecord } from '../src/core/negotiation/verify.js'
import type { LogFiles } from '../src/core/record/log-files.js'
import { formatVkey } from '../src/core/record/note.js'
import { inMemory, logFiles, logKey, type TestLog } from '../src/core/record/testing-files.js'
import { folderFiles, urlFiles } from '../src/mirror/files.js'
import { type Mirrored, mirror } from '../src/mirror/mirror.js'
import { nativeVerdict } from '../src/mirror/native.js'
import { staticServer } from '../src/mirror/testing-server.js'
import { demonstrationLog } from './demonstration-files.js'

const check = nativeVerdict()
const name = 'open-waters'
let log: TestLog
let whole: ReadonlyMap<string, Uint8Array>
let folder: string

beforeAll(async () => {
  log = await demonstrationLog(name)
  whole = logFiles(log)
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-mirror-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** The log as it was at a size, or with entries added. */
const filesOf = (entries: readonly Uint8Array[]) => logFiles({ ...log, entries })
const at = (size: number) => filesOf(log.entries.slice(0, size))

/** Files that remember what was asked of them. */
function asking(files: LogFiles): LogFiles & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    read: path => {
      asked.push(path)
      return files.read(path)
    },
  }
}

async function mirrored(from: LogFiles, into = folder, keys = {}): Promise<Mirrored> {
  const result = await mirror(from, into, { check, ...keys })
  if (!result.ok) throw new Error(`${result.why} ${JSON.stringify(result.args)}`)
  return result.value
}

/** Every file of a folder with its bytes. */
async function contents(of = folder): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(of, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      files.map(async file => [file.slice(of.length + 1), new Uint8Array(await readFile(file))] as const),
    ),
  )
}

const codes = (found: Mirrored) => found.problems.map(({ code, where }) => `${code} ${where}`)

describe('V12: a mirror', () => {
  test('is a copy, file by file; behind a static server it verifies the same, and can be mirrored again', async () => {
    const first = await mirrored(inMemory(whole))
    const used = [...(await contents()).keys()].sort()
    expect(used).toEqual([...whole.keys()].sort())
    expect([first.ok, first.added, first.removed]).toEqual([true, whole.size, 0])
    const server = await staticServer(async path => {
      const bytes = await readFile(join(folder, path)).catch(() => null)
      return bytes === null ? [404] : new Uint8Array(bytes)
    })
    const again = join(folder, 'second', 'mirror')
    const direct = await verifyRecord(inMemory(whole), { check })
    const served = await verifyRecord(urlFiles(server.url), { check })
    const second = await mirrored(urlFiles(server.url), again)
    await server.close()
    for (const { ok, origin, size, root, stateRoot: folded } of [first, served, second])
      expect([ok, origin, size, root, folded]).toEqual([
        true,
        log.origin,
        log.entries.length,
        direct.root,
        stateRoot(direct.state!),
      ])
    expect(await contents(again)).toEqual(new Map([...whole].sort()))
  })

  test('follows: fetches what is new and no more, and lets the partial tiles of before go', async () => {
    await mirrored(inMemory(at(300)))
    const before = await contents()
    const from = asking(inMemory(whole))
    const followed = await mirrored(from)
    expect(followed.ok).toBe(true)
    expect(from.asked.filter(path => before.has(path)).sort()).toEqual(['checkpoint', 'key'])
    expect([...(await contents()).keys()].sort()).toEqual([...whole.keys()].sort())
    const idle = asking(inMemory(whole))
    expect(await mirrored(idle)).toMatchObject({ ok: true, added: 2, removed: 0 })
    expect(idle.asked).toEqual(['key', 'checkpoint'])
  })

  test('grows from nothing through every kind of edge', async () => {
    for (const size of [0, 1, 255, 256, 257, 435]) {
      expect((await mirrored(inMemory(at(size)))).ok).toBe(true)
      const tiles = [...(await contents()).keys()].filter(path => path.startsWith('tile/'))
      expect(tiles.sort()).toEqual([...at(size).keys()].filter(path => path.startsWith('tile/')).sort())
    }
  })

  test('refuses a rollback, another history and another key, and changes nothing', async () => {
    await mirrored(inMemory(at(300)))
    const before = await contents()
    const other = new Uint8Array(32).fill(9)
    const swapped = [log.entries[0]!, log.entries[2]!, log.entries[1]!, ...log.entries.slice(3)]
    expect(codes(await mirrored(inMemory(at(299))))).toContain('rollback checkpoint')
    const otherwise = codes(await mirrored(inMemory(filesOf(swapped))))
    expect(otherwise.filter(found => !found.startsWith('leaf'))).toEqual(['split-view checkpoint'])
    expect(codes(await mirrored(inMemory(logFiles(log, other))))).toEqual([
      'key-not-believed key',
      'note-unsigned checkpoint',
    ])
    expect(await contents()).toEqual(before)
  })

  test('keeps nothing of a log that is not what it says, nor of one whose key is not the one believed', async () => {
    const damaged = new Map(whole)
    const [path, bytes] = [...whole].find(([path]) => path.startsWith('body/'))!
    damaged.set(path, bytes.slice(0, -1))
    expect(codes(await mirrored(inMemory(damaged)))).toEqual([`body-malformed ${path}`])
    expect(await contents()).toEqual(new Map())
    const keys = [logKey('other.example/log')]
    expect((await mirrored(inMemory(whole), folder, { keys })).ok).toBe(false)
    expect(await contents()).toEqual(new Map())
    expect((await mirrored(inMemory(whole), folder, { keys: [logKey(log.origin)] })).ok).toBe(true)
  })

  test('a file of the mirror that was damaged is named, not overwritten', async () => {
    await mirrored(inMemory(whole))
    await writeFile(join(folder, 'tile', '0', '000'), new Uint8Array(8192))
    expect(codes(await mirrored(inMemory(whole)))).toEqual(['tile-differs tile/0/000'])
    await rm(join(folder, 'tile', '0', '000'))
    expect((await mirrored(inMemory(whole))).ok).toBe(true)
    expect(await contents()).toEqual(whole)
  })
})

describe('V12: a mirror that is cut off', () => {
  /** Files behind a connection that breaks after so many answers. */
  function breaking(files: LogFiles, after: number): LogFiles {
    let left = after
    return { read: path => (left-- > 0 ? files.read(path) : Promise.reject(new Error('ECONNRESET'))) }
  }

  test('is still the mirror it was, wherever it was cut; the next time fetches the rest', async () => {
    await mirrored(inMemory(at(100)))
    const before = await contents()
    for (const after of [0, 1, 2, 4, 30, 100]) {
      const cut = await mirrored(breaking(inMemory(whole), after))
      expect(codes(cut)).toEqual([expect.stringMatching(/^file-not-read /)])
      const outside = [...(await contents())].filter(([path]) => !path.startsWith('.incoming'))
      expect(new Map(outside)).toEqual(before)
      expect((await verifyRecord(folderFiles(folder), { check })).ok).toBe(true)
    }
    const here = new Set([...(await contents()).keys()].map(path => path.replace('.incoming/', '')))
    const rest = asking(inMemory(whole))
    expect((await mirrored(rest)).ok).toBe(true)
    expect(rest.asked.filter(path => here.has(path))).toEqual(['key', 'checkpoint'])
    expect(await contents()).toEqual(whole)
  })

  test('is whole when it was killed before the checkpoint came', async () => {
    await mirrored(inMemory(at(300)))
    for (const [path, bytes] of whole) {
      if (path === 'checkpoint') continue
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), bytes)
    }
    expect(await verifyRecord(folderFiles(folder), { check })).toMatchObject({ ok: true, size: 300 })
    expect(await mirrored(inMemory(whole))).toMatchObject({ ok: true, size: log.entries.length, added: 2 })
  })

  test('what arrived wrong before the cut is found, and fetched again', async () => {
    await mirrored(breaking(inMemory(whole), 4))
    await writeFile(join(folder, '.incoming', 'tile', '0', '000'), new Uint8Array(8192))
    expect(codes(await mirrored(inMemory(whole)))).toEqual(['tile-differs tile/0/000'])
    expect((await mirrored(inMemory(whole))).ok).toBe(true)
  })
})

describe('V12: what is withheld', () => {
  /** The log with one more act, which withholds a body and a text. */
  function withholding(): { files: Map<string, Uint8Array>; gone: string[] } {
    const gone = [...whole.keys()].filter(path => /^(body|text)\//.test(path))
    const paths = [gone.find(path => path.startsWith('body/'))!, gone.find(path => path.startsWith('text/'))!]
    const entries = [...log.entries, ...paths.map((path, i) => withhold(log.entries.length + i, path))]
    const files = filesOf(entries)
    for (const path of paths) files.delete(path)
    return { files, gone: paths }
  }

  function withhold(index: number, path: string): Uint8Array {
    const [room, id] = path.split('/') as [string, string]
    const last = JSON.parse(Buffer.from(log.entries.at(-1)!).toString())
    const target = room === 'body' ? { body: Number(id) } : { text: id }
    const act = { kind: 'withhold', target, level: 'erased', reason: 'error', authority: 'test' }
    const { body: _, ...author } = last.author
    const nonce = index.toString(16).padStart(32, 'f')
    return utf8(canonicalize({ ...last, index, author: { ...author, act, nonce } } as unknown as Json))
  }

  test('is deleted, and not asked for; the state is still whole', async () => {
    const { files, gone } = withholding()
    await mirrored(inMemory(whole))
    const from = asking(inMemory(new Map([...whole, ...files])))
    expect(await mirrored(from)).toMatchObject({ ok: true, removed: 2 })
    expect(from.asked.filter(path => gone.includes(path))).toEqual([])
    expect(await contents()).toEqual(files)
    expect((await verifyRecord(folderFiles(folder), { check })).problems).toEqual([])
    const fresh = join(folder, 'fresh')
    expect(await mirrored(inMemory(files), fresh)).toMatchObject({ ok: true, removed: 0 })
    expect([...(await contents(fresh)).keys()].filter(path => gone.includes(path))).toEqual([])
  })

  test('meanwhile: what was withheld while the log was read is not missed', async () => {
    const { files } = withholding()
    let heads = 0
    const from: LogFiles = {
      read: async path =>
        (path === 'checkpoint' && ++heads === 1 ? whole : new Map([...whole, ...files])).get(path) ?? null,
    }
    const racing: LogFiles = {
      read: async path =>
        files.has(path) || path.startsWith('tile/') || path === 'checkpoint' ? from.read(path) : null,
    }
    expect(await mirrored(racing)).toMatchObject({ ok: true, size: log.entries.length + 2 })
    expect(heads).toBe(3)
  })
})

describe('where a mirror cannot be', () => {
  const refused = async (into: string) => {
    const result = await mirror(inMemory(whole), into, { check })
    return result.ok ? 'ok' : result.why
  }

  test('a folder of other things, one that lost its key, a place that cannot be written', async () => {
    await writeFile(join(folder, 'letter.txt'), 'Dear…')
    expect(await refused(folder)).toBe('not-a-mirror')
    expect(await refused(join(folder, 'letter.txt'))).toBe('mirror-not-written')
    expect(await refused(join(folder, 'letter.txt', 'below'))).toBe('mirror-not-written')
    const lost = join(folder, 'mirror')
    await mirrored(inMemory(at(5)), lost)
    await rm(join(lost, 'key'))
    expect(await refused(lost)).toBe('mirror-without-key')
    expect((await mirrored(inMemory(at(6)), lost, { keys: [logKey(log.origin)] })).ok).toBe(true)
    expect(await readFile(join(lost, 'key'), 'utf8')).toBe(`${formatVkey(logKey(log.origin))}\n`)
    const blocked = join(folder, 'blocked')
    await mkdir(blocked)
    await writeFile(join(blocked, '.incoming'), '')
    expect(await refused(blocked)).toBe('mirror-not-written')
  })
})
