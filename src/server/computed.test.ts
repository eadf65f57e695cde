import { expect, test } from 'vitest'
import { computedMax } from '../core/limits.js'
import { type ComputedCache, computedIn } from './computed.js'

test('the same question of the same record is computed once; of a record that grew, again', async () => {
  const cache: ComputedCache = new Map()
  let times = 0
  const ask = (size: number, name = 'map') => computedIn(cache, ['waters', size])(name, () => ++times)
  expect([ask(1), ask(1), ask(2), ask(1, 'package'), ask(2)]).toEqual([1, 1, 2, 3, 2])
  for (let size = 3; size <= computedMax + 2; size++) ask(size)
  expect([cache.size, ask(computedMax + 2), ask(1) > 3]).toEqual([computedMax, times - 1, true])
  const failing = () => computedIn(cache, ['waters', 1])('fails', () => Promise.reject(new Error('down')))
  await expect(failing()).rejects.toThrow('down')
  expect([...cache.keys()].some(key => key.includes('fails'))).toBe(false)
})
