/** Starts the whole: data folder, store, HTTP, negotiations. Stops it in the opposite order. */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { directoryIn } from '../accounts/directory.js'
import { type InstitutionOptions, openInstitution } from '../accounts/institution.js'
import { sweepApi } from '../accounts/requests.js'
import { sweep } from '../accounts/sweep.js'
import { assert, ok, type Result, refuse } from '../core/canonical/result.js'
import { requestHeadMsMax, requestLookMs, requestMsMax, sweepMs } from '../core/limits.js'
import type { Procedure } from '../core/procedure/procedure.js'
import type { VerifierKey } from '../core/record/note.js'
import { type Lang, languages, loadLocale, type Translate } from '../locales/locale.js'
import { nativeCheck } from '../mirror/native.js'
import { procedureIds, readProcedure } from '../sequencer/procedures.js'
import { lockFolder } from '../store/cluster/folder-lock.js'
import { withLocalSnapshots } from '../store/local-snapshots.js'
import { useNativeSha256 } from '../store/native-hash.js'
import { openStore } from '../store/open.js'
import { openBeside } from '../store/postgres/tables.js'
import { root } from '../store/root.js'
import type { Store } from '../store/store.js'
import { analysisSheet, embedSheet, icon, stylesheet, takingPartSheet } from '../views/assets.js'
import { makeApp } from './app.js'
import { apiTables } from './bearers.js'
import { startDigests } from './digests.js'
import { type Mailing, openOutbox } from './mailing.js'
import { openNegotiations } from './negotiations.js'
import { readOrganisers } from './organisers.js'
import { startPacking } from './pack-votes.js'
import type { Server } from './site.js'
import { forwardTo } from './submissions.js'
import { cosignWith, type WitnessAddress } from './witness.js'

/** How long a request may take to arrive, and how often a server looks for those that take longer, milliseconds. */
interface Patience {
  readonly headMs: number
  readonly requestMs: number
  readonly lookMs: number
}

const patient: Patience = { headMs: requestHeadMsMax, requestMs: requestMsMax, lookMs: requestLookMs }

export interface ServerOptions {
  /** Where the bundled database lives; needed unless `databaseUrl` is given. */
  readonly dataFolder?: string | undefined
  readonly databaseUrl?: string | undefined
  /** 0 takes a free one. */
  readonly port: number
  readonly host?: string | undefined
  /** The address under which the public reaches it, without a slash at the end. */
  readonly origin?: string | undefined
  /** The address under which other servers of the same database reach it (default: where it listens). */
  readonly peer?: string | undefined
  /** Serves the demonstrations, and lets anybody take a seat in the hosted one. */
  readonly demo: boolean
  /** Where mail goes: a folder of the data unless a mail server is named. */
  readonly mailing?: Mailing
  /** What the site is called in mail (default: the host of its address). */
  readonly siteName?: string | undefined
  /** Whether to believe the last address in X-Forwarded-For: only behind a proxy of one's own that writes it. */
  readonly trustProxy?: boolean | undefined
  /** E-mail addresses of those who may set up negotiations in the browser. */
  readonly organisers?: readonly string[]
  /** An institution at which people may sign in, by OpenID Connect. */
  readonly institution?: InstitutionOptions | undefined
  /** Witnesses that are asked to cosign every checkpoint. */
  readonly witnesses?: readonly WitnessAddress[]
  /** Logs of others that this server is a witness of. */
  readonly witnessFor?: readonly VerifierKey[]
  /** How long requests may take to arrive (default: the limits). */
  readonly patience?: Patience
  /** Prints one line of progress. */
  readonly progress?: ((line: string) => void) | undefined
}

export interface Running {
  readonly url: string
  close(): Promise<void>
}

type Undo = () => Promise<unknown>

/** Starts a server, or says in one refusal why it cannot; then nothing is left running. */
export async function startServer(options: ServerOptions): Promise<Result<Running>> {
  const undo: Undo[] = []
  const started = await start(options, undo).catch(async error => {
    await undoAll(undo)
    throw error
  })
  if (!started.ok) await undoAll(undo)
  return started
}

async function undoAll(undo: Undo[]): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step()
}

async function start(options: ServerOptions, undo: Undo[]): Promise<Result<Running>> {
  useNativeSha256()
  if (options.witnessFor?.length && options.origin === undefined) return refuse('witness-needs-origin')
  const { dataFolder, databaseUrl, progress } = options
  if (dataFolder !== undefined) {
    const locked = await lockFolder(dataFolder)
    if (!locked.ok) return locked
    undo.push(() => locked.value.release())
  }
  const listening = await listen(options)
  if (!listening.ok) return listening
  const store = await openStore({ dataFolder, databaseUrl, progress })
  if (!store.ok) {
    await listening.value.close()
    return store
  }
  const closeStore = () => store.value.close()
  undo.push(closeStore, () => listening.value.close())
  const cached =
    dataFolder === undefined ? store.value : withLocalSnapshots(store.value, join(dataFolder, 'cache'))
  const opened = await openAll(options, cached, options.peer ?? listening.value.url)
  if (!opened.ok) return opened
  undo.splice(undo.indexOf(closeStore), 1, () => opened.value.close())
  listening.value.answerWith(opened.value.server)
  if (dataFolder !== undefined) undo.push(await announce(dataFolder, listening.value.url))
  return ok({ url: listening.value.url, close: () => undoAll(undo) })
}

interface Opened {
  readonly server: Server
  close(): Promise<void>
}

async function openAll(options: ServerOptions, store: Store, url: string): Promise<Result<Opened>> {
  const progress = options.progress ?? (() => {})
  const complain = (problem: string) => progress(`problem: ${problem}`)
  const secret = (name: string) => store.secret(name, () => new Uint8Array(randomBytes(32)))
  const nodeSecret = await secret('node')
  const logSeed = (name: string) => secret(`log/${name}`)
  // The lock on the data folder keeps a second server out, so one that starts again there need not wait for its own lease.
  const id = options.databaseUrl === undefined ? 'data-folder' : randomBytes(16).toString('hex')
  const holder = { id, url }
  const random = (n: number) => new Uint8Array(randomBytes(n))
  const { dataFolder } = options
  const outbox = openOutbox(options.mailing ?? {}, { dataFolder, now: Date.now, random, progress })
  if (!outbox.ok) return outbox
  const organisers = readOrganisers(options.organisers ?? [])
  if (!organisers.ok) return organisers
  assert(store.databaseUrl !== null, 'a server keeps its record in a database')
  const beside = openBeside(store.databaseUrl)
  if (!beside.ok) return beside
  const opened = await openNegotiations(
    store,
    options.demo,
    {
      now: Date.now,
      holder,
      check: nativeCheck(),
      seed: logSeed,
      forward: forwardTo(nodeSecret),
      ...(options.witnesses?.length ? { cosign: cosignWith(options.witnesses, { complain }) } : {}),
      complain,
    },
    progress,
  )
  if (!opened.ok) {
    await beside.value.close()
    return opened
  }
  const { negotiations, node } = opened.value
  const directory = directoryIn(beside.value)
  const server: Server = {
    negotiations,
    translations: await readTranslations(),
    assets: await readAssets(),
    procedures: once(readProcedures),
    key: Buffer.from(await secret('cookies')),
    now: Date.now,
    random,
    computed: new Map(),
    store,
    directory,
    beside: beside.value,
    organisers: organisers.value,
    institution: options.institution ? openInstitution(options.institution, Date.now, complain) : null,
    outbox: outbox.value,
    complain,
    nodeSecret,
    origin: options.origin ?? null,
    url: options.origin ?? url,
    siteName: options.siteName ?? new URL(options.origin ?? url).host,
    trustProxy: options.trustProxy === true,
    logKey: async id => negotiations.get(id)!.key,
    witnessSeed: () => secret('witness'),
    witnessFor: options.witnessFor ?? [],
  }
  const sweeping = setInterval(() => {
    const swept = [sweep(directory, Date.now()), sweepApi(apiTables({ beside: beside.value }), Date.now())]
    Promise.all(swept).catch(error => complain(String(error)))
  }, sweepMs)
  sweeping.unref()
  const stopPacking = startPacking(server)
  const digests = startDigests(server)
  return ok({
    server,
    async close() {
      clearInterval(sweeping)
      await digests.stop()
      await stopPacking()
      await node.close()
      await outbox.value.close()
      await beside.value.close()
    },
  })
}

interface Listening {
  readonly url: string
  /** Until then every request is told to come again. */
  answerWith(server: Server): void
  close(): Promise<void>
}

/** Listens before anything is opened, so that a port that is taken is known at once. */
function listen({ port, host = '127.0.0.1', patience = patient }: ServerOptions): Promise<Result<Listening>> {
  const serverOptions = {
    headersTimeout: patience.headMs,
    requestTimeout: patience.requestMs,
    connectionsCheckingInterval: patience.lookMs,
  }
  let fetch: Parameters<typeof serve>[0]['fetch'] = () =>
    new Response('starting\n', { status: 503, headers: { 'Retry-After': '2' } })
  return new Promise(resolve => {
    const http = serve(
      { fetch: (request, env) => fetch(request, env), port, hostname: host, serverOptions },
      info =>
        resolve(
          ok({
            url: `http://${host}:${info.port}`,
            answerWith(server) {
              fetch = makeApp(server).fetch
            },
            close: () => closeHttp(http),
          }),
        ),
    )
    http.on('error', (error: NodeJS.ErrnoException) =>
      resolve(
        refuse(error.code === 'EADDRINUSE' ? 'port-in-use' : 'cannot-listen', { where: `${host}:${port}` }),
      ),
    )
  })
}

/** Waits for answers under way, not for watchers, who would stay for ever and come again by themselves. */
async function closeHttp(http: ServerType): Promise<void> {
  const closed = new Promise(done => http.close(done))
  const patience = setTimeout(() => 'closeAllConnections' in http && http.closeAllConnections(), 1_000)
  await closed
  clearTimeout(patience)
}

/** Tells commands started in the same place where this server answers. */
async function announce(dataFolder: string, url: string): Promise<Undo> {
  const path = join(dataFolder, 'server.json')
  await mkdir(dataFolder, { recursive: true })
  await writeFile(path, `${JSON.stringify({ url, pid: process.pid })}\n`)
  return () => rm(path, { force: true })
}

/** Those that ship and can be read: what is wrong with one of ours a test says, not a page. */
async function readProcedures(): Promise<readonly Procedure[]> {
  const ids = await procedureIds()
  const read = await Promise.all(ids.map(readProcedure))
  return read.flatMap(result => (result.ok ? [result.value] : []))
}

/** Asks once, however often it is asked. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => (asked ??= ask())
}

/** The messages of every language, from src/locales. */
export async function readTranslations(): Promise<Record<Lang, Translate>> {
  const loaded = await Promise.all(
    languages.map(async lang => [lang, loadLocale(lang, await readMessages(lang))] as const),
  )
  return Object.fromEntries(loaded) as Record<Lang, Translate>
}

async function readMessages(lang: Lang): Promise<Record<string, string>> {
  const folder = join(root, 'src', 'locales', lang)
  const files = (await readdir(folder)).filter(name => name.endsWith('.ftl'))
  return Object.fromEntries(
    await Promise.all(files.map(async name => [name, await readFile(join(folder, name), 'utf8')])),
  )
}

async function readAssets(): Promise<Server['assets']> {
  const folder = join(root, 'dist', 'public')
  const names = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.js'))
  const scripts = await Promise.all(
    names.map(async name => {
      const body = await readFile(join(folder, name), 'utf8')
      return [`/${name}`, { type: 'text/javascript; charset=utf-8', body }] as const
    }),
  )
  return {
    '/style.css': { type: 'text/css; charset=utf-8', body: stylesheet },
    '/analysis.css': { type: 'text/css; charset=utf-8', body: analysisSheet },
    '/taking-part.css': { type: 'text/css; charset=utf-8', body: takingPartSheet },
    '/embed.css': { type: 'text/css; charset=utf-8', body: embedSheet },
    '/icon.svg': { type: 'image/svg+xml', body: icon },
    ...Object.fromEntries(scripts),
  }
}
