// `npm run check`: types, lint, arrows, purity and the fast tests, in a few seconds.
import { makeReady } from './ready.js'

await makeReady()
const { report } = await import('./checks.js')
const { runTests } = await import('./run-tests.js')
const checks = await report()
const tests = runTests(['src'])
process.exitCode = checks.failed + tests.failed > 0 ? 1 : 0
