import { expect, test } from 'vitest'
import { encodeQuery } from './context.js'

test('whatever a query has, names too, stays within its own member of an address', () => {
  expect(encodeQuery({ a: '1', b: '' })).toBe('?a=1')
  const query = { 'a&b': 'c=d', '#x': ' y', '"><b>': '%' }
  const address = encodeQuery(query)
  expect(Object.fromEntries(new URLSearchParams(address))).toEqual(query)
  expect(new URL(address, 'http://x').hash).toBe('')
})
