/** What a disk or PostgreSQL can do to us at start, as a value. */
import { type Refusal, type Result, refuse } from '../../core/canonical/result.js'

/** Runs it; a failed system call becomes `disk-full` or `data-folder-unusable`. Anything else is a bug and passes. */
export async function refusingDiskFaults<T>(
  where: string,
  act: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await act()
  } catch (error) {
    unlessBug(error)
    return faultOf('data-folder-unusable', where, (error as Error).message)
  }
}

/** Null for the error of a system call; throws any other on. */
export function unlessBug(error: unknown): null {
  if (typeof (error as NodeJS.ErrnoException).syscall !== 'string') throw error
  return null
}

/** `disk-full` where that is what was printed, else this code with the line that says the problem. */
export function faultOf(code: string, where: string, printed: string, args: Refusal['args'] = {}): Refusal {
  const full = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|wrote only \d+ of/.test(printed)
  return full
    ? refuse('disk-full', { where })
    : refuse(code, { where, args: { ...args, problem: problemIn(printed) } })
}

/** The last complaint in what a program printed, without its prefix; the last line if none looks like one. */
function problemIn(printed: string): string {
  const lines = printed.trim().split('\n')
  const complaint = lines.findLast(line => /\b(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1)!
  return complaint.replace(/^.*\b(FATAL|PANIC|error):\s*/, '')
}
