// Bundles a program of ours that is no part of the package, and runs it with the arguments given to this script.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { makeReady, root } from './ready.js'

/** Runs `entry` (a path in the project) under the flags of Node, and ends with its exit code. */
export async function runBundled(entry, flags = []) {
  await makeReady()
  const { build } = await import('esbuild')
  const outfile = join(root, 'dist', `${entry.split('/').at(-2)}.mjs`)
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
  const args = [...flags, outfile, ...process.argv.slice(2)]
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1
}
