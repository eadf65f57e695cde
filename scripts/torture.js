// `npm run torture -- [rounds] [seed]`: kills a server and its database under load, thirty times, and checks.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { makeReady, root } from './ready.js'

await makeReady()
const { build } = await import('esbuild')
const outfile = join(root, 'dist', 'torture.mjs')
await build({
  entryPoints: [join(root, 'test', 'torture', 'main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
})
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
