/** Progress of long work on stderr: a bar where it is a terminal, else a line now and then. */
import type { OnProgress, Progress } from '../core/record/log-files.js'
import { type Cli, progress } from './print.js'

/** Between two lines, and between two drawings of the bar, milliseconds. */
const lineEveryMs = 2_000
const drawEveryMs = 100
const barWidth = 24

interface ShownProgress {
  readonly show: OnProgress
  /** Clears the bar: call it before anything else is printed. */
  readonly end: () => void
}

/** Shows progress on `cli.err`; nothing for work that is done at once. `now` gives milliseconds. */
export function showProgress(
  cli: Pick<Cli, 'err' | 'terminal'>,
  now: () => number = Date.now,
): ShownProgress {
  const every = cli.terminal ? drawEveryMs : lineEveryMs
  let last = now()
  let drawn = false
  return {
    show(at) {
      if (now() - last < every) return
      last = now()
      drawn = cli.terminal === true
      if (drawn) cli.err(`\r${bar(at)}\u001b[K`)
      else progress(cli, `${at.step} ${at.done} of ${at.total}`)
    },
    end() {
      if (drawn) cli.err('\r\u001b[K')
    },
  }
}

function bar({ step, done, total }: Progress): string {
  const filled = Math.round((barWidth * done) / Math.max(1, total))
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${step} ${done}/${total}`
}
