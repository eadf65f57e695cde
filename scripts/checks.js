// The checks that need no test runner: types, lint, the direction of imports, and the purity of the core.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import * as esbuild from 'esbuild'
import { root } from './ready.js'

/** Which folders a folder may import from, besides itself. `*` lets everything through. */
const arrows = {
  'core/canonical': [],
  'core/text': ['core/canonical'],
  'core/record': ['core/canonical'],
  'core/procedure': ['core/canonical'],
  'core/negotiation': ['core/procedure', 'core/record', 'core/text', 'core/canonical'],
  'core/analysis': ['core/negotiation', 'core/text', 'core/record', 'core/procedure', 'core/canonical'],
  'core/assessment': ['core/negotiation', 'core/text', 'core/record', 'core/procedure', 'core/canonical'],
  'core/drafting': ['core'],
  'core/workspace': ['core'],
  'core/reports': ['core'],
  formats: ['core', 'locales'],
  views: ['core', 'locales', 'formats'],
  locales: ['core'],
  store: ['core/record', 'core/canonical'],
  accounts: ['core', 'store', 'locales'],
  drafts: ['core', 'store'],
  workspace: ['core', 'store'],
  consultations: ['core', 'store', 'accounts'],
  sequencer: ['core', 'store'],
  mirror: ['core'],
  custody: ['core', 'store', 'sequencer', 'mirror'],
  workers: ['core', 'store'],
  server: ['*'],
  browser: ['views', 'core'],
  cli: ['*'],
}
/** Files every folder may import. */
const shared = ['core/limits.ts', '../data/world.json']

function run(name, command, args) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  return { name, ok: result.status === 0, output: `${result.stdout}${result.stderr}` }
}

const bin = name => join(root, 'node_modules', '.bin', name)

function checkArrows() {
  const src = join(root, 'src')
  const wrong = []
  for (const entry of readdirSync(src, { recursive: true })) {
    if (!/\.tsx?$/.test(entry) || /\.test\.tsx?$/.test(entry)) continue
    const from = folderOf(entry)
    for (const [, target] of readFileSync(join(src, entry), 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      const file = relative(src, normalize(join(src, dirname(entry), target))).replace(/\.js$/, '.ts')
      if (!mayImport(from, file)) wrong.push(`${entry} imports ${file}: ${from} may not`)
    }
  }
  return { name: 'arrows', ok: wrong.length === 0, output: wrong.join('\n') }
}

function folderOf(file) {
  const [first, second] = file.split(sep)
  return first === 'core' ? (second.endsWith('.ts') ? 'core' : `core/${second}`) : first
}

function mayImport(from, file) {
  const path = file.split(sep).join('/')
  if (shared.includes(path) || path.startsWith(`${from}/`)) return true
  return (arrows[from] ?? ['*']).some(allowed => allowed === '*' || path.startsWith(`${allowed}/`))
}

/** A browser build of the core fails on anything of Node; a search finds clocks and randomness. */
async function checkPurity() {
  const core = join(root, 'src', 'core')
  const files = readdirSync(core, { recursive: true }).filter(
    f => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.endsWith('testing.ts'),
  )
  const impure = files.filter(f =>
    /Date\.now\(|new Date\(\)|Math\.random\(|performance\.now|process\./.test(
      readFileSync(join(core, f), 'utf8'),
    ),
  )
  try {
    const options = {
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'esm',
      outdir: 'unused',
      logLevel: 'silent',
    }
    await esbuild.build({ ...options, entryPoints: files.map(f => join(core, f)) })
  } catch (error) {
    return { name: 'purity', ok: false, output: error.message }
  }
  return {
    name: 'purity',
    ok: impure.length === 0,
    output: impure.map(f => `src/core/${f} reads a clock, randomness or the process`).join('\n'),
  }
}

/** Runs all checks; each is {name, ok, output}. */
export async function runChecks() {
  return [
    run('types', bin('tsc'), ['-p', '.']),
    run('lint', bin('biome'), [
      'check',
      '--error-on-warnings',
      '--max-diagnostics=30',
      'src',
      'test',
      'bench',
      'scripts',
      'bin',
    ]),
    checkArrows(),
    await checkPurity(),
  ]
}

/** Prints the checks and returns how many passed and failed. */
export async function report() {
  const checks = await runChecks()
  for (const { name, ok, output } of checks) {
    console.log(`${ok ? '✓' : '✗'} ${name}`)
    if (!ok) console.log(output)
  }
  const failed = checks.filter(check => !check.ok).length
  return { passed: checks.length - failed, failed }
}
