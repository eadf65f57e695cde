// Makes a clone ready to run: installs the exact packages of package-lock.json if they are not there, and
// builds dist/ if a source is newer. Uses nothing but Node, since nothing may be installed yet.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `travaux: needs Node 20.19 or newer, this is ${process.version}; install a newer Node and try again`,
  )
  process.exit(2)
}

/** A package from the registry has neither lock file nor sources that change: there is nothing to do. */
export async function makeReady() {
  if (!existsSync(join(root, 'package-lock.json'))) return
  if (!isInstalled()) install()
  if (isStale()) {
    const { build } = await import('./build.js')
    await build()
  }
}

function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  )
}

function install() {
  console.error('travaux: installing packages (npm ci), once …')
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (npm.status === 0) return
  console.error(`travaux: npm ci failed; check the network and that ${root} can be written, then try again`)
  process.exit(1)
}

function isStale() {
  const built = join(root, 'dist', 'travaux.mjs')
  return !existsSync(built) || newest(join(root, 'src')) > statSync(built).mtimeMs
}

function newest(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce(
      (latest, entry) => Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
      0,
    )
}
