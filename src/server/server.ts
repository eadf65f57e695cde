/** Starts the whole: store, negotiations, messages, key, HTTP. */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { ok, type Result, refuse } from '../core/canonical/result.js'
import { type Lang, languages, loadLocale, type Translate } from '../locales/locale.js'
import { fileStore } from '../store/file-store.js'
import { root } from '../store/root.js'
import { icon, stylesheet } from '../views/assets.js'
import { makeApp } from './app.js'
import { openNegotiations } from './negotiations.js'
import type { Server } from './site.js'

export interface ServerOptions {
  readonly dataFolder: string
  /** 0 takes a free one. */
  readonly port: number
  readonly host?: string
  /** Serves the demonstrations, and lets anybody take a seat in the hosted one. */
  readonly demo: boolean
  /** Prints one line of progress. */
  readonly progress?: (line: string) => void
}

export interface Running {
  readonly url: string
  close(): Promise<void>
}

export async function startServer(options: ServerOptions): Promise<Result<Running>> {
  const opened = await openNegotiations(
    fileStore(options.dataFolder),
    options.demo,
    options.progress ?? (() => {}),
  )
  if (!opened.ok) return opened
  const server: Server = {
    negotiations: opened.value,
    translations: await readTranslations(),
    assets: await readAssets(),
    key: await readKey(options.dataFolder),
    now: Date.now,
    random: n => new Uint8Array(randomBytes(n)),
  }
  return listen(server, options)
}

function listen(server: Server, { port, host = '127.0.0.1' }: ServerOptions): Promise<Result<Running>> {
  const app = makeApp(server)
  return new Promise(resolve => {
    const http = serve({ fetch: app.fetch, port, hostname: host }, info =>
      resolve(ok({ url: `http://${host}:${info.port}`, close })),
    )
    http.on('error', (error: NodeJS.ErrnoException) =>
      resolve(
        refuse(error.code === 'EADDRINUSE' ? 'port-in-use' : 'cannot-listen', { where: `${host}:${port}` }),
      ),
    )
    async function close(): Promise<void> {
      await new Promise(done => http.close(done))
      for (const { sequencer } of server.negotiations.values()) await sequencer.close()
    }
  })
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
  const script = await readFile(join(root, 'dist', 'public', 'enhance.js'), 'utf8').catch(() => '')
  return {
    '/style.css': { type: 'text/css; charset=utf-8', body: stylesheet },
    '/enhance.js': { type: 'text/javascript; charset=utf-8', body: script },
    '/icon.svg': { type: 'image/svg+xml', body: icon },
  }
}

/** The key of cookies and tokens: made once, readable by its owner only. */
async function readKey(folder: string): Promise<Buffer> {
  const path = join(folder, 'key')
  const kept = await readFile(path).catch(() => null)
  if (kept !== null && kept.length === 32) return kept
  await mkdir(folder, { recursive: true })
  const made = randomBytes(32)
  await writeFile(path, made, { mode: 0o600 })
  return made
}
