// `npm test`: everything. Closes with one line that counts it.
import { makeReady } from './ready.js'

await makeReady()
const { report } = await import('./checks.js')
const { runTests } = await import('./run-tests.js')
const checks = await report()
const tests = runTests()
const failed = checks.failed + tests.failed
const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''
console.log(`${checks.passed + tests.passed} passed, ${failed} failed${skipped}`)
process.exitCode = failed > 0 ? 1 : 0
