// `npm run torture -- [rounds] [seed]`: kills a server and its database under load, thirty times, and checks.
import { runBundled } from './run-bundled.js'

await runBundled('test/torture/main.ts')
