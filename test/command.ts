/** For tests of the command line: bundles it once, as the launcher does, and runs it as a process of its own. */
import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../src/store/root.js'
import { openFolder } from './open-folder.js'

export interface Ran {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

export interface CommandLine {
  /** A folder of its own, in which commands run. */
  readonly folder: string
  run(...args: string[]): Promise<Ran>
  close(): Promise<void>
}

let bundled: Promise<string> | null = null

/** Inside the package, so that its data and packages are found; outside what the launcher looks at. */
function bundle(): Promise<string> {
  const outfile = join(root, 'dist', 'test', 'travaux.mjs')
  const options = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  } as const
  const entry = { entryPoints: [join(root, 'src', 'cli', 'main.ts')], outfile }
  return build({
    ...options,
    ...entry,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  }).then(() => outfile)
}

export async function commandLine(): Promise<CommandLine> {
  bundled ??= bundle()
  const script = await bundled
  const folder = await openFolder()
  return {
    folder,
    run: (...args) => start(script, folder, args).finished,
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

export interface Started {
  /** Resolves with the first line on stdout. */
  readonly line: Promise<string>
  readonly finished: Promise<Ran>
  stop(): void
}

export async function started(line: CommandLine, ...args: string[]): Promise<Started> {
  return start(await bundled!, line.folder, args)
}

function start(script: string, cwd: string, args: readonly string[]): Started {
  const child = spawn(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const streams = { out: '', err: '' }
  child.stderr.on('data', (chunk: Buffer) => (streams.err += chunk))
  const line = new Promise<string>(resolve => {
    child.stdout.on('data', (chunk: Buffer) => {
      streams.out += chunk
      if (streams.out.includes('\n')) resolve(streams.out.split('\n')[0]!)
    })
    child.on('close', () => resolve(streams.out))
  })
  const finished = new Promise<Ran>(resolve => child.on('close', exit => resolve({ exit, ...streams })))
  return { line, finished, stop: () => void child.kill('SIGTERM') }
}
