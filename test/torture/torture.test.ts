import { expect, test } from 'vitest'
import { torture } from './torture.js'

test('R: three rounds of kill -9 under load: nothing acknowledged is lost, nothing is doubled', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const lines: string[] = []
  const result = await torture({ rounds: 3, seed, writers: 8, say: line => lines.push(line) })
  const said = `seed ${seed}\n${lines.join('\n')}`
  expect(result, said).toMatchObject({ lost: 0, doubled: 0, verified: true, problems: [] })
  expect(result.acknowledged, said).toBeGreaterThan(3 * 8)
  expect(result.size, said).toBeGreaterThanOrEqual(result.acknowledged)
})
