/** Runs every benchmark, prints the rows and writes docs/benchmarks.md; with the name of one suite, only prints that. */
import { writeFile } from 'node:fs/promises'
import { arch, cpus, platform, totalmem } from 'node:os'
import { benchChecks } from './checks.js'
import { benchCompile } from './compile.js'
import { benchMap } from './map.js'
import { benchPackage } from './package.js'
import { benchPlenary } from './plenary.js'
import { benchProcedure } from './procedure.js'
import { benchRecurrence } from './recurrence.js'
import { benchRedline } from './redline.js'
import { benchReplay } from './replay.js'
import { benchStart, startOnce } from './start.js'
import { benchStore } from './store.js'
import type { BenchRow } from './types.js'
import { benchVerify } from './verify.js'
import { benchWatchers } from './watchers.js'

const suites = [
  ['Redline', benchRedline],
  ['Recurrence', benchRecurrence],
  ['Compile', benchCompile],
  ['Replay', benchReplay],
  ['Procedure', benchProcedure],
  ['Store', benchStore],
  ['Start', benchStart],
  ['Verify', benchVerify],
  ['Watchers', benchWatchers],
  ['Plenary', benchPlenary],
  ['Map', benchMap],
  ['Checks', benchChecks],
  ['Package', benchPackage],
] as const

function table(rows: readonly BenchRow[]): string {
  const lines = rows.map(
    r => `| ${r.name} | ${round(r.value)} ${r.unit} | ${r.bar} | ${r.ok ? 'yes' : 'no'} | ${r.note} |`,
  )
  return ['| what | measured | bar | met | note |', '|---|---|---|---|---|', ...lines].join('\n')
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${memory} GiB, ${platform()} ${arch()}, Node ${process.version}`
}

const [command, ...args] = process.argv.slice(2)
if (command === 'start-once') {
  await startOnce(args[0]!, args[1]!, args[2]!)
  process.exit(0)
}
const chosen = suites.filter(([title]) => command === undefined || title.toLowerCase() === command)
const sections: string[] = []
let missed = 0
for (const [title, suite] of chosen) {
  console.error(`bench: ${title} …`)
  const rows = await suite()
  missed += rows.filter(row => !row.ok).length
  sections.push(`## ${title}\n\n${table(rows)}`)
  console.log(`\n${title}\n${table(rows)}`)
}
const head = `# Benchmarks

Command: \`npm run bench\`. Machine: ${machine()}. Date: ${new Date().toISOString().slice(0, 10)}.

Ratios of CPU time (user and system), medians of runs that alternate in one process. The bars are those the
project set itself; single milliseconds on a shared machine mean little, ratios measured in one run mean more.
`
if (command === undefined) await writeFile('docs/benchmarks.md', `${[head, ...sections].join('\n')}\n`)
process.exitCode = missed > 0 ? 1 : 0
