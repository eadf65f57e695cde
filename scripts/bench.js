// `npm run bench`: bundles bench/ and runs it; exit 1 when a bar is missed.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { makeReady, root } from './ready.js'

await makeReady()
const { build } = await import('esbuild')
const outfile = join(root, 'dist', 'bench.mjs')
await build({
  entryPoints: [join(root, 'bench', 'main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
})
const { status } = spawnSync(
  process.execPath,
  ['--max-semi-space-size=64', '--max-old-space-size=8192', outfile, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
process.exitCode = status ?? 1
