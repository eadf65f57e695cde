/**
 * Where a record is read from: a server's address, a mirror, a data folder, a database. What comes as files is
 * verified first, and nothing is said of a log that does not verify. Reading changes nothing anywhere.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fromUtf8, hex } from '../core/canonical/hash.js'
import { type Result, refuse } from '../core/canonical/result.js'
import { entriesReadMax } from '../core/limits.js'
import { verifyRecord } from '../core/negotiation/verify.js'
import type { StoredBody } from '../core/record/body.js'
import { leafBytes } from '../core/record/leaf.js'
import type { LogFiles, Problem } from '../core/record/log-files.js'
import { parseStoredBody } from '../core/record/stored-body.js'
import { addressFiles, folderFiles } from '../mirror/files.js'
import { whileItGrows } from '../mirror/growing.js'
import { nativeVerdict } from '../mirror/native.js'
import type { Sequencer } from '../sequencer/sequencer.js'
import type { StorePlace } from '../store/open.js'
import type { LogContents, LogStore, Store } from '../store/store.js'
import { copyLog, type Upstream } from './copied-log.js'
import { answerIsNo } from './print.js'
import { isDataFolder, isFolder, withStore } from './stores.js'

/** A copy of the log that `source` and the name of a negotiation name. */
export async function readSource(source: string, negotiation: string): Promise<Result<Sequencer>> {
  if (/^postgres(ql)?:\/\//.test(source)) return readStore({ databaseUrl: source }, negotiation)
  if (/^https?:\/\//.test(source)) return readUrl(source, negotiation)
  if (!(await isFolder(source))) return refuse('source-not-a-folder', { where: source })
  if (existsSync(join(source, 'checkpoint'))) return readFiles(folderFiles(source), source)
  if (isDataFolder(source)) return readStore({ dataFolder: source }, negotiation)
  return refuse('no-record-there', { where: source })
}

/** A copy of the log of a server, or of a mirror behind any file server. `upstream`, if acts are to be sent there. */
export async function readUrl(
  url: string,
  negotiation: string,
  upstream?: Upstream,
): Promise<Result<Sequencer>> {
  const address = logAddress(url, negotiation)
  const files = addressFiles(address)
  return files.ok ? readFiles(files.value, address, upstream) : files
}

/** Where the files of a log are: `http://host`, `http://host/n/ID` and `http://host/log/ID` all name one. */
export function logAddress(written: string, negotiation: string): string {
  if (!URL.canParse(written)) return written
  const { origin, pathname } = new URL(written)
  const id = /^\/n\/([^/]+)/.exec(pathname)?.[1]
  if (id !== undefined) return `${origin}/log/${id}`
  return pathname === '/' ? `${origin}/log/${negotiation}` : `${origin}${pathname.replace(/\/+$/, '')}`
}

async function readFiles(files: LogFiles, where: string, upstream?: Upstream): Promise<Result<Sequencer>> {
  const { kept, ...remembered } = remember(files)
  const { problems, leaves, state } = await whileItGrows(remembered, () =>
    verifyRecord(remembered, { keys: [], check: nativeVerdict() }),
  )
  if (problems.length > 0 || leaves === null || state === null) return notVerified(where, problems[0])
  const entries = leaves.map(leafBytes)
  return copyLog(state.record.name, { entries, ...besideOf(kept) }, upstream)
}

/** Figures are only given of a log that is what it says; a place without a log is another matter. */
function notVerified(where: string, problem: Problem | undefined): Result<never> {
  if (problem?.code === 'file-not-read')
    return answerIsNo(refuse('source-not-reached', { where, args: { problem: problem.args?.problem ?? '' } }))
  if (problem?.code === 'file-missing' && problem.where === 'key') return refuse('no-record-there', { where })
  const args = { at: problem?.where ?? '', code: problem?.code ?? '' }
  return answerIsNo(refuse('log-not-verified', { where, args }))
}

/** The same files, keeping the texts and bodies that are read. */
function remember(files: LogFiles): LogFiles & { readonly kept: ReadonlyMap<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  return {
    kept,
    async read(path) {
      const bytes = await files.read(path)
      if (bytes !== null && /^(text|body)\//.test(path)) kept.set(path, bytes)
      return bytes
    },
  }
}

function besideOf(kept: ReadonlyMap<string, Uint8Array>): Omit<LogContents, 'entries'> {
  const texts = new Map<string, string>()
  const bodies = new Map<number, StoredBody>()
  for (const [path, bytes] of kept) {
    const [folder, name] = path.split('/') as [string, string]
    if (folder === 'text') texts.set(name, fromUtf8(bytes))
    else bodies.set(Number(name), parseStoredBody(bytes)!)
  }
  return { texts, bodies }
}

async function readStore(place: StorePlace, negotiation: string): Promise<Result<Sequencer>> {
  return withStore(place, async store => {
    const log = await openExisting(store, negotiation)
    return log.ok ? readWhole(log.value) : log
  })
}

/** A log of a store that has acts. Refused: `unknown-negotiation`, naming those there are. */
export async function openExisting(store: Store, negotiation: string): Promise<Result<LogStore>> {
  const heads = await store.heads()
  if ((heads.get(negotiation)?.size ?? 0) > 0) return store.open(negotiation)
  const known = [...heads].filter(([, head]) => head.size > 0).map(([name]) => name)
  return unknownNegotiation(negotiation, known.sort())
}

export function unknownNegotiation(negotiation: string, known: readonly string[]): Result<never> {
  return refuse('unknown-negotiation', { where: negotiation, args: { known: known.join(', ') || 'none' } })
}

async function readWhole(log: LogStore): Promise<Result<Sequencer>> {
  const { size, root } = await log.head()
  const entries: Uint8Array[] = []
  const texts = new Map<string, string>()
  const bodies = new Map<number, StoredBody>()
  while (entries.length < size) {
    const read = await log.read(entries.length, Math.min(entries.length + entriesReadMax, size))
    if (read.entries.length === 0) return damaged(log.name, 'entry-missing')
    entries.push(...read.entries)
    for (const [hash, text] of read.texts) texts.set(hash, text)
    for (const [seq, body] of read.bodies) bodies.set(seq, body)
  }
  const copy = await copyLog(log.name, { entries, texts, bodies })
  return !copy.ok || hex(copy.value.root()) === hex(root) ? copy : damaged(log.name, 'root-differs')
}

function damaged(where: string, why: string): Result<never> {
  return answerIsNo(refuse('log-damaged', { where, args: { why } }))
}
