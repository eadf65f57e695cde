// Measures the machine checks on the gold set; writes data/checks/measured.json and docs/measured-checks.md.
// With `--tuning` it looks at the clauses that are not frozen only, prints where the checks differ, and writes nothing.
import { runBundled } from './run-bundled.js'

await runBundled('test/checks/measure.ts')
