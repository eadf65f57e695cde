import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTriesMax } from '../core/limits.js'
import { fileBytesMax } from '../core/record/log-files.js'
import { type Copied, fetchBytes, fetchedFiles, fetchJson } from './fetched-files.js'

let server: Server
let base: string
let asked: string[] = []
/** How often the server fails before it answers. */
let failures = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url!.slice(1)
    asked.push(path)
    if (failures-- > 0) response.writeHead(503).end()
    else if (path === 'log/checkpoint') response.end('signed')
    else if (path === 'log/key') response.end(Buffer.alloc(fileBytesMax('key')! + 100_000))
    else if (path === 'json') response.end('{"a":1}')
    else if (path === 'cut') request.socket.destroy()
    else response.writeHead(path.startsWith('log/body/') ? 410 : path === 'no' ? 403 : 404).end('no')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise(done => server.close(done)))

test('a file that is there is read and counted, one that is not is null', async () => {
  const heard: Copied[] = []
  const files = fetchedFiles(`${base}/log`, copied => heard.push(copied))
  expect(new TextDecoder().decode((await files.read('checkpoint'))!)).toBe('signed')
  expect(await files.read('text/0')).toBeNull()
  expect(await files.read('body/1')).toBeNull()
  await files.read('checkpoint')
  expect(heard).toEqual([
    { files: 1, bytes: 6 },
    { files: 2, bytes: 12 },
  ])
})

test('a file longer than it may be is cut off, and still too long', async () => {
  const key = await fetchedFiles(`${base}/log`, () => {}).read('key')
  expect(key!.length).toBeGreaterThan(fileBytesMax('key')!)
})

test.each([
  ['a server that fails for a while', 'log/checkpoint', readTriesMax - 1, 'signed', readTriesMax],
  ['a server that goes on failing', 'log/checkpoint', readTriesMax, 'HTTP 503', readTriesMax],
  ['a server that refuses', 'no', 0, 'HTTP 403', 1],
  ['a line that is cut', 'cut', 0, 'fetch failed', readTriesMax],
])('%s', async (_, path, failing, expected, times) => {
  asked = []
  failures = failing
  const read = await fetchBytes(`${base}/${path}`, 100, 1).then(
    bytes => new TextDecoder().decode(bytes!),
    (error: Error) => error.message,
  )
  expect([read, asked.length]).toEqual([expected, times])
  failures = 0
})

test('JSON is read, and its absence is an error', async () => {
  expect(await fetchJson(`${base}/json`)).toEqual({ a: 1 })
  await expect(fetchJson(`${base}/log/text/0`)).rejects.toThrow('HTTP 404')
})
