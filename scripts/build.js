// Bundles the command and the browser scripts into dist/. Packages stay outside; our own sources become one file.
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
  await esbuild.build({
    entryPoints: ['again', 'enhance', 'live', 'meeting', 'passkeys', 'quote'].map(name =>
      join(root, 'src/browser', `${name}.ts`),
    ),
    outdir: join(root, 'dist/public'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2018',
    logLevel: 'warning',
  })
  await esbuild.build({
    entryPoints: ['verify', 'verify-worker', 'sign', 'keys'].map(name =>
      join(root, 'src/browser', `${name}.ts`),
    ),
    outdir: join(root, 'dist/public'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    logLevel: 'warning',
  })
}

if (process.argv[1] === join(root, 'scripts', 'build.js')) await build()
