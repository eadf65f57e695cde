/** docs/operating/handbook.md as a shell does it: its commands, in order, in an empty folder, beside its server. */
import { spawn } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../src/store/root.js'
import { commandLine, type Ran } from './command.js'
import { freePort } from './ports.js'

export interface Block {
  readonly kind: 'sh' | 'serve'
  readonly script: string
  /** The heading that it stands under. */
  readonly under: string
}

export interface Handbook {
  /** Where its commands run. */
  readonly folder: string
  /** The address of the server, from its `serve` block on. */
  readonly site: string
  /** Does what stands under some of its headings, and answers with all that was printed. A command that fails throws. */
  follow(headings: readonly string[]): Promise<string>
  /** Any other commands, by the same shell; never throws. */
  shell(script: string): Promise<Ran>
  close(): Promise<void>
}

/** The commands of the handbook, in order. */
export async function handbookBlocks(): Promise<readonly Block[]> {
  const text = await readFile(join(root, 'docs', 'operating', 'handbook.md'), 'utf8')
  let under = ''
  return [...text.matchAll(/^## ([^\n]*)$|^```(sh|serve)\n(.*?)^```$/gms)].flatMap(
    ([, heading, kind, script]) => {
      if (heading !== undefined) under = heading
      return kind === undefined ? [] : [{ kind: kind as Block['kind'], script: script!, under }]
    },
  )
}

export async function openHandbook(): Promise<Handbook> {
  const [cli, blocks, port] = await Promise.all([commandLine(), handbookBlocks(), freePort()])
  const bin = join(cli.folder, 'bin')
  const bundle = join(root, 'dist', 'test', 'travaux.mjs')
  await mkdir(bin)
  await writeFile(join(bin, 'travaux'), `#!/bin/sh\nexec "${process.execPath}" "${bundle}" "$@"\n`)
  await chmod(join(bin, 'travaux'), 0o755)
  const site = `http://127.0.0.1:${port}`
  const start = (script: string) => startShell(cli.folder, `${bin}:${process.env.PATH}`, script)
  let serving: ReturnType<typeof start> | null = null
  const perform = async ({ kind, script: written }: Block): Promise<string> => {
    // The port that the handbook names may be taken here.
    const script = written.replaceAll('8080', String(port))
    if (kind === 'serve') {
      serving = start(`exec ${script}`)
      await answers(`${site}/ready`, () => serving!.said.err)
      return ''
    }
    const { exit, out, err } = await start(script).finished
    if (exit !== 0) throw new Error(`${script}\n${out}${err}`)
    return out
  }
  return {
    folder: cli.folder,
    site,
    async follow(headings) {
      let printed = ''
      for (const heading of headings) {
        const own = blocks.filter(({ under }) => under === heading)
        if (own.length === 0) throw new Error(`The handbook has no commands under “${heading}”.`)
        for (const block of own) printed += await perform(block)
      }
      return printed
    },
    shell: script => start(script).finished,
    async close() {
      serving?.child.kill('SIGTERM')
      await serving?.finished
      await cli.close()
    },
  }
}

function startShell(cwd: string, path: string, script: string) {
  const env = { ...process.env, PATH: path }
  const child = spawn('/bin/sh', ['-ec', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { out: '', err: '' }
  child.stdout.on('data', chunk => (said.out += chunk))
  child.stderr.on('data', chunk => (said.err += chunk))
  const finished = new Promise<Ran>(resolve => child.on('close', exit => resolve({ exit, ...said })))
  return { child, said, finished }
}

async function answers(url: string, said: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.status === 200) return
    await new Promise(done => setTimeout(done, 100))
  }
  throw new Error(`${url} does not answer. ${said()}`)
}
