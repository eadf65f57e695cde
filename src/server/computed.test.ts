import { expect, test } from 'vitest'
import { computedMax } from '../core/limits.js'
import type { Lens } from '../core/negotiation/replay.js'
import { type ComputedCache, computedIn } from './computed.js'

const from = (size: number, lens: Lens = {}, log = 'waters') => ({ log, size, lens })

test('H188: the same question of the same record is computed once; of a record that grew, again', () => {
  const cache: ComputedCache = new Map()
  let times = 0
  const ask = (size: number, name = 'map') => computedIn(cache, from(size))(name, () => ++times)
  expect([ask(1), ask(1), ask(1, 'package'), ask(2), ask(2)]).toEqual([1, 1, 2, 3, 3])
  const look = (lens: Lens) => computedIn(cache, from(2, lens))('map', () => ++times)
  const until = { at: 1, when: '2026' }
  const lenses: Lens[] = [
    { size: 1 },
    { until },
    { excludeSources: ['S1'] },
    { excludeSources: ['S1', 'S2'] },
  ]
  expect([...lenses, ...lenses].map(look)).toEqual([4, 5, 6, 7, 4, 5, 6, 7])
})

test('H188: what a log was before it grew is forgotten, others are not; what was asked for last stays longest', () => {
  const cache: ComputedCache = new Map()
  const ask = (size: number, name: string, log?: string) =>
    computedIn(cache, from(size, {}, log))(name, () => `${name} of ${size}`)
  ask(1, 'map')
  ask(1, 'map', 'harbour')
  expect([ask(2, 'map'), cache.size, ask(1, 'map', 'harbour')]).toEqual(['map of 2', 2, 'map of 1'])
  for (let n = 0; n < computedMax - 2; n++) ask(2, `question ${n}`)
  ask(1, 'map', 'harbour')
  ask(2, 'one more')
  const names = [...cache.keys()].map(key => JSON.parse(key) as [object, string])
  expect([
    cache.size,
    names.some(([of, name]) => name === 'map' && 'log' in of && of.log === 'waters'),
  ]).toEqual([computedMax, false])
  expect(names.slice(-2).map(([, name]) => name)).toEqual(['map', 'one more'])
})

test('H188: who asks meanwhile waits too; what failed is not kept, and takes nothing with it', async () => {
  const cache: ComputedCache = new Map()
  const computed = computedIn(cache, from(1))
  let times = 0
  const fails = () => computed('fails', () => Promise.reject(new Error(`down ${++times}`)))
  const both = [fails(), fails()]
  await Promise.all(both.map(one => expect(one).rejects.toThrow('down 1')))
  await expect(fails()).rejects.toThrow('down 2')
  const throws = () =>
    computed('throws', () => {
      throw new Error(`thrown ${++times}`)
    })
  expect(throws).toThrow('thrown 3')
  expect(throws).toThrow('thrown 4')
  expect(cache.size).toBe(0)
  let fail = (_: Error) => {}
  const first = computed('slow', () => new Promise<string>((_, reject) => (fail = reject)))
  cache.clear()
  const second = computed('slow', async () => 'done')
  fail(new Error('late'))
  await expect(first).rejects.toThrow('late')
  expect([await second, cache.size]).toEqual(['done', 1])
})
