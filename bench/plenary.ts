/**
 * One live plenary on one process: 200 delegates cast and change their ballots, 1,000 watch. First what must be so:
 * nothing lost, nothing twice, seen by all. Then how long it took, beside the bare broadcast of the same size, timed in
 * the same run: until a watcher knows here, an act is also decided, made durable and answered.
 */
import { rm } from 'node:fs/promises'
import { startCluster } from '../src/store/cluster/cluster.js'
import { openFolder } from '../test/open-folder.js'
import { runPlenary } from '../test/torture/plenary.js'
import type { BenchRow } from './types.js'

const size = { delegates: 200, watchers: 1_000 }

export async function benchPlenary(): Promise<BenchRow[]> {
  const folder = await openFolder()
  const cluster = await startCluster({ folder })
  if (!cluster.ok) throw new Error(JSON.stringify(cluster))
  try {
    return rowsOf(await runPlenary(cluster.value.url, size))
  } finally {
    await cluster.value.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function rowsOf(result: Awaited<ReturnType<typeof runPlenary>>): BenchRow[] {
  const { acknowledged, inLog, counted, tally, expected, castMs, told, shown } = result
  const same = Object.entries(expected).every(([position, n]) => tally[position] === n)
  const words = Object.entries(tally).map(([position, n]) => `${n} ${position}`)
  const rate = acknowledged / (castMs / 1000)
  const once = inLog === acknowledged && inLog === 2 * size.delegates
  const known = result.nearlyAll - result.bareNearlyAll
  return [
    row(
      'plenary: ballots counted',
      'of 200',
      counted,
      'all, as they were cast last',
      counted === size.delegates && same,
      words.join(', '),
    ),
    row(
      'plenary: acts of balloting in the record',
      'of 400',
      inLog,
      'each once',
      once,
      `440 were sent, a tenth of the ballots twice; ${rate.toFixed(0)} acts a second`,
    ),
    row(
      'plenary: watchers who saw the result',
      'of 1,000',
      Math.min(told, shown),
      'all',
      told === size.watchers && shown === size.watchers,
      `all had the page ${result.shownMs.toFixed(0)} ms after the closing was sent; each asks within 600 ms of being told`,
    ),
    row(
      'plenary: 99 of 100 watchers know the result',
      'ms more than the bare broadcast',
      known,
      'at most 1,000',
      known <= 1_000,
      `${result.nearlyAll.toFixed(0)} ms after the closing was sent, half of them after ${result.half.toFixed(0)}; bare ${result.bareNearlyAll.toFixed(0)} and ${result.bareHalf.toFixed(0)} ms`,
    ),
  ]
}

function row(name: string, unit: string, value: number, bar: string, ok: boolean, note: string): BenchRow {
  return { name, unit, value, bar, ok, note }
}
