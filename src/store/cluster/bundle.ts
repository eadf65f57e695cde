/**
 * Repairs for the bundled programs: the symbolic links that npm packages cannot carry and an install script
 * would have made, and copies for where the package cannot be written, or not be reached by PostgreSQL's user.
 */
import { createHash } from 'node:crypto'
import { lstatSync } from 'node:fs'
import {
  chmod,
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { unlessBug } from './faults.js'

interface Link {
  readonly source: string
  readonly target: string
}

/** Makes the links listed in `pg-symlinks.json`, as far as they are missing and may be made. */
export async function makeLinks(native: string): Promise<void> {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(listed) as Link[])
    await symlink(relative(dirname(target), source), join(native, relative('native', target))).catch(() => {})
}

/** Copies of the package that nobody else can write, in one cache folder after another: one may be on a disk where nothing runs. */
export async function* copiesOf(native: string): AsyncGenerator<string> {
  const pieces = await piecesOf(native)
  const name = `postgres-${await fingerprint(native, pieces)}`
  for (const cache of cacheFolders()) {
    const copy = await copyIn(cache, name, native, pieces).catch(unlessBug)
    if (copy !== null) yield copy
  }
}

/** Root's copy has to be open to PostgreSQL's user; another user's own cache is swept less often than /tmp. */
function cacheFolders(): string[] {
  const { HOME } = process.env
  const lasting = process.getuid?.() === 0 ? '/var/cache' : HOME && join(HOME, '.cache')
  const passing = join(tmpdir(), `travaux-${process.getuid?.() ?? 'cache'}`)
  return lasting ? [join(lasting, 'travaux'), passing] : [passing]
}

/** A file of the package by its path there. */
interface Piece {
  readonly path: string
  readonly bytes: number
}

/** What has to be there: no links, which are made, and none of what only compilers want. */
async function piecesOf(native: string): Promise<Piece[]> {
  const entries = await readdir(native, { recursive: true, withFileTypes: true })
  const paths = entries.filter(e => e.isFile()).map(e => relative(native, join(e.parentPath, e.name)))
  const wanted = paths.filter(path => !/\.a$|pgxs|pkgconfig/.test(path)).sort()
  return wanted.map(path => ({ path, bytes: lstatSync(join(native, path)).size }))
}

/** Names a build: its version, every file's size, and the programs themselves. */
async function fingerprint(native: string, pieces: readonly Piece[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(pieces))
  for (const path of ['../package.json', 'bin/initdb', 'bin/postgres'])
    hash.update(await readFile(join(native, path)))
  return hash.digest('hex').slice(0, 32)
}

/** A whole copy in a cache folder that is ours alone; null if it is not ours. Throws where it cannot be written. */
async function copyIn(
  cache: string,
  name: string,
  native: string,
  pieces: readonly Piece[],
): Promise<string | null> {
  await mkdir(cache, { recursive: true })
  if (!(await isOursAlone(cache))) return null
  await chmod(cache, 0o755)
  const copy = join(cache, name)
  const isWhole = () => isWholeCopy(copy, pieces)
  if (await isWhole()) return copy
  const draft = await mkdtemp(join(cache, 'making-'))
  try {
    await copyPieces(native, draft, pieces)
    if (!(await isWhole())) await replace(copy, draft)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return copy
}

/** A folder, no link, that belongs to us and that nobody else may write in: so all that is in it is ours too. */
async function isOursAlone(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null)
  if (found === null || !found.isDirectory()) return false
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0)
}

/** Cleaners of temporary folders take single files: a copy with one missing or cut is made again. */
async function isWholeCopy(copy: string, pieces: readonly Piece[]): Promise<boolean> {
  if (!(await isOursAlone(copy))) return false
  return pieces.every(
    ({ path, bytes }) => lstatSync(join(copy, path), { throwIfNoEntry: false })?.size === bytes,
  )
}

/** Readable by everyone, whatever the package or our umask says. */
async function copyPieces(native: string, draft: string, pieces: readonly Piece[]): Promise<void> {
  for (const folder of new Set(['.', ...pieces.flatMap(({ path }) => foldersOf(path))])) {
    await mkdir(join(draft, folder), { recursive: true })
    await chmod(join(draft, folder), 0o755)
  }
  for (const { path } of pieces) {
    await copyFile(join(native, path), join(draft, path))
    await chmod(join(draft, path), path.startsWith('bin') ? 0o755 : 0o644)
  }
  await makeLinks(draft)
}

function foldersOf(file: string): string[] {
  const folder = dirname(file)
  return folder === '.' ? [] : [...foldersOf(folder), folder]
}

async function replace(copy: string, draft: string): Promise<void> {
  await rm(copy, { recursive: true, force: true })
  await rename(draft, copy)
}
