// Runs vitest and counts: the figures come from its own report.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './ready.js'

/** Runs the tests that the arguments select: folders, and `--exclude` with a pattern. All when there are none. */
export function runTests(selection = []) {
  const scratch = mkdtempSync(join(tmpdir(), 'travaux-test-'))
  const results = join(scratch, 'results.json')
  const args = ['run', ...selection, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const { status } = spawnSync(join(root, 'node_modules', '.bin', 'vitest'), args, {
    cwd: root,
    stdio: 'inherit',
  })
  try {
    const {
      numPassedTests: passed,
      numFailedTests,
      numPendingTests: skipped,
    } = JSON.parse(readFileSync(results, 'utf8'))
    return { passed, failed: status === 0 ? numFailedTests : Math.max(1, numFailedTests), skipped }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
