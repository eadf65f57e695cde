/**
 * An append-only store in plain files: one folder a log, with `entries.jsonl` (one canonical leaf a line),
 * `texts.jsonl` and `bodies.jsonl`. Texts and bodies are flushed before the entries that point at them, so
 * that no entry is ever without what it names. A line torn by a crash was never acknowledged and is cut off
 * at the next start. A lock file keeps a second writer out.
 */
import { type FileHandle, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import type { StoredBody } from '../core/record/body.js'
import type { Batch, LogContents, LogStore, Store } from './store.js'

export function fileStore(folder: string): Store {
  return {
    async logs() {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
      return entries
        .filter(e => e.isDirectory())
        .map(e => e.name)
        .sort()
    },
    async open(name) {
      const path = join(folder, name)
      await mkdir(path, { recursive: true })
      const locked = await lock(join(path, 'lock'))
      return locked.ok ? ok(await openLog(path)) : locked
    },
    read: name => readLog(join(folder, name), name),
  }
}

/** Entries first: what they point at was flushed before them, so it is there when it is read after them. */
async function readLog(path: string, name: string): Promise<Result<LogContents>> {
  const entries = await open(join(path, 'entries.jsonl'), 'r').catch(() => null)
  if (entries === null) return refuse('unknown-negotiation', { where: name })
  const files: FileHandle[] = [entries]
  try {
    const written = await wholeLines(entries)
    for (const beside of ['texts.jsonl', 'bodies.jsonl']) files.push(await open(join(path, beside), 'r'))
    const [texts, bodies] = await Promise.all(files.slice(1).map(wholeLines))
    return ok(contentsOf(written, texts!, bodies!))
  } catch (error) {
    return refuse('log-damaged', { where: name, args: { why: (error as Error).message } })
  } finally {
    await Promise.all(files.map(file => file.close()))
  }
}

/** Whether a process that lives holds the lock of a log: its server is running. */
export async function isInUse(folder: string, name: string): Promise<boolean> {
  const holder = Number(await readFile(join(folder, name, 'lock'), 'utf8').catch(() => '0'))
  return holder !== 0 && isAlive(holder)
}

interface Files {
  readonly entries: FileHandle
  readonly texts: FileHandle
  readonly bodies: FileHandle
}

async function openLog(path: string): Promise<LogStore> {
  const [entries, texts, bodies] = await Promise.all(
    ['entries.jsonl', 'texts.jsonl', 'bodies.jsonl'].map(name => open(join(path, name), 'a+')),
  )
  const files: Files = { entries: entries!, texts: texts!, bodies: bodies! }
  await Promise.all(Object.values(files).map(cutTornLine))
  let size = (await wholeLines(files.entries)).length
  let broken: string | null = null
  return {
    read: () => readAll(files),
    async append(expected, batch) {
      if (expected !== size) return refuse('stale', { args: { expected, size } })
      if (broken !== null) return refuse('store-failed', { where: path, args: { problem: broken } })
      const lengths = await lengthsOf(files)
      try {
        await write(files, batch)
      } catch (error) {
        broken = (error as Error).message
        await cutTo(files, lengths)
        return refuse('store-failed', { where: path, args: { problem: broken } })
      }
      size += batch.entries.length
      return ok(size)
    },
    async close() {
      await Promise.all(Object.values(files).map(file => file.close()))
      await rm(join(path, 'lock'), { force: true })
    },
  }
}

async function write(files: Files, batch: Batch): Promise<void> {
  const texts = [...batch.texts].map(([hash, text]) => JSON.stringify({ hash, text }))
  const bodies = [...batch.bodies].map(([seq, stored]) => JSON.stringify({ seq, ...stored }))
  await appendLines(files.texts, texts)
  await appendLines(files.bodies, bodies)
  await appendLines(
    files.entries,
    batch.entries.map(bytes => Buffer.from(bytes).toString('utf8')),
  )
}

async function lengthsOf(files: Files): Promise<number[]> {
  return Promise.all(Object.values(files).map(async (file: FileHandle) => (await file.stat()).size))
}

/**
 * Takes back what a failed write left behind, so that nothing half written, and nothing that nobody was told of,
 * is read after a restart. A disk that failed once is not trusted again: the store stays closed until then.
 */
async function cutTo(files: Files, lengths: readonly number[]): Promise<void> {
  await Promise.all(
    Object.values(files).map((file: FileHandle, i) => file.truncate(lengths[i]!).catch(() => {})),
  )
}

async function appendLines(file: FileHandle, all: readonly string[]): Promise<void> {
  if (all.length === 0) return
  await file.appendFile(`${all.join('\n')}\n`)
  await file.datasync()
}

async function readAll(files: Files): Promise<LogContents> {
  const [entries, texts, bodies] = await Promise.all(
    [files.entries, files.texts, files.bodies].map(wholeLines),
  )
  return contentsOf(entries!, texts!, bodies!)
}

type TextLine = { readonly hash: string; readonly text: string }
type BodyLine = StoredBody & { readonly seq: number }

function contentsOf(
  entries: readonly string[],
  texts: readonly string[],
  bodies: readonly string[],
): LogContents {
  const named = texts.map(line => JSON.parse(line) as TextLine)
  const kept = bodies.map(line => JSON.parse(line) as BodyLine)
  return {
    entries: entries.map(line => Buffer.from(line, 'utf8')),
    texts: new Map(named.map(({ hash, text }) => [hash, text])),
    bodies: new Map(kept.map(({ seq, salt, body }) => [seq, { salt, body }])),
  }
}

/** The lines that are complete: a reader may come while the last one is being written. */
async function wholeLines(file: FileHandle): Promise<string[]> {
  const written = await bytes(file)
  return written
    .toString('utf8', 0, written.lastIndexOf(0x0a) + 1)
    .split('\n')
    .filter(line => line !== '')
}

async function bytes(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat()
  const buffer = Buffer.alloc(size)
  const { bytesRead } = await file.read(buffer, 0, size, 0)
  return buffer.subarray(0, bytesRead)
}

async function cutTornLine(file: FileHandle): Promise<void> {
  const written = await bytes(file)
  const end = written.lastIndexOf(0x0a) + 1
  if (end < written.length) await file.truncate(end)
}

/** Takes the lock, or refuses while the process that holds it lives. */
async function lock(path: string): Promise<Result<null>> {
  const holder = Number(await readFile(path, 'utf8').catch(() => '0'))
  if (holder !== 0 && holder !== process.pid && isAlive(holder))
    return refuse('store-in-use', { where: path, args: { pid: holder } })
  await writeFile(path, String(process.pid))
  return ok(null)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
