// Bundles the command and the browser scripts into dist/. The command leaves packages outside; a browser script has in it
// what it uses of them, and says so at its end.
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { root } from './ready.js'

export async function build() {
  await esbuild.build({
    entryPoints: {
      travaux: join(root, 'src/cli/main.ts'),
      'map-thread': join(root, 'src/workers/map-thread.ts'),
      'package-solver': join(root, 'src/workers/package-solver.ts'),
    },
    outdir: join(root, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
  await buildScripts('es2018', ['again', 'enhance', 'live', 'meeting', 'passkeys', 'quote'])
  await buildScripts('es2020', ['verify', 'verify-worker', 'sign', 'keys'])
}

async function buildScripts(target, names) {
  const { metafile } = await esbuild.build({
    entryPoints: names.map(name => join(root, 'src/browser', `${name}.ts`)),
    outdir: join(root, 'dist/public'),
    absWorkingDir: root,
    bundle: true,
    minify: true,
    legalComments: 'none',
    metafile: true,
    format: 'iife',
    target,
    logLevel: 'warning',
  })
  for (const [file, { inputs }] of Object.entries(metafile.outputs)) {
    const notices = packagesIn(inputs).map(noticeOf)
    if (notices.length > 0) appendFileSync(join(root, file), `/*! Has in it: ${notices.join('; ')} */\n`)
  }
}

function packagesIn(inputs) {
  const used = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  const names = used.flatMap(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])
  return [...new Set(names)].sort()
}

/** Name, licence and whose it is, which licences ask to go with every copy. */
function noticeOf(name) {
  const folder = join(root, 'node_modules', name)
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const [owner] = /^Copyright .*$/m.exec(readFileSync(join(folder, 'LICENSE'), 'utf8')) ?? []
  if (owner === undefined) throw new Error(`build: whose is ${name}? Its LICENSE has no line of copyright.`)
  return `${name}, ${license} licence, ${owner}`
}

if (process.argv[1] === join(root, 'scripts', 'build.js')) await build()
