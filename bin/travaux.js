#!/usr/bin/env node
// The `travaux` command. From a clone it installs and builds itself when needed; then it runs dist/travaux.mjs.
import { makeReady } from '../scripts/ready.js'

await makeReady()
await import('../dist/travaux.mjs')
