// `npm run bench`: exit 1 when a bar is missed.
import { runBundled } from './run-bundled.js'

await runBundled('bench/main.ts', ['--max-semi-space-size=64', '--max-old-space-size=8192'])
