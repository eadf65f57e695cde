// `npm run check`: types, lint, arrows, purity and the fast tests, in half a minute on two cores.
import { makeReady } from './ready.js'

await makeReady()
const { report } = await import('./checks.js')
const { runTests } = await import('./run-tests.js')

/** Laws over many thousands of cases, commands that play whole demonstrations, and what asks a database: `npm test` runs them too. */
const slow = [
  'src/{accounts,consultations,drafts,workspace}/*.test.ts',
  'src/cli/{program,store-commands}.test.ts',
  'src/cli/commands/*.test.ts',
  'src/core/negotiation/replay.test.ts',
  'src/core/text/{diff,laws,numbering,redline,symbol,tokens}.test.ts',
  'src/formats/instrument.test.ts',
  'src/core/record/{checkpoint,note,proof,tile,tlog-proof,upstream,verify}.test.ts',
  'src/mirror/*.test.ts',
  'src/server/*.test.ts',
  'src/store/**/*.test.ts',
]
const checks = await report()
const tests = runTests(['src', ...slow.flatMap(file => ['--exclude', file])])
process.exitCode = checks.failed + tests.failed > 0 ? 1 : 0
