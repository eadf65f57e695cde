/** `npm run torture -- [rounds] [seed]`: thirty rounds unless told otherwise; exit 1 if anything was lost. */
import { torture } from './torture.js'

const [rounds = 30, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number)
console.log(`torture: ${rounds} rounds, seed ${seed}`)
const result = await torture({ rounds, seed, writers: 32, say: console.log })
const { acknowledged, lost, doubled, size, verified, pauses, problems } = result
const sorted = [...pauses].sort((a, b) => a - b)
console.log(
  `acknowledged ${acknowledged}, lost ${lost}, doubled ${doubled}; log of ${size} acts verifies: ${verified}`,
)
console.log(
  `until acknowledged again: median ${sorted[Math.floor(sorted.length / 2)]} ms, longest ${sorted.at(-1)} ms`,
)
for (const problem of problems) console.log(JSON.stringify(problem))
process.exitCode = lost + doubled > 0 || !verified || problems.length > 0 ? 1 : 0
