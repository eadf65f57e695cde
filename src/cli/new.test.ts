import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from './program.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-new-'))
  await writeFile(join(folder, 'base.md'), '# Waters\n\n1. Ships shall slow down.\n')
})
afterAll(() => rm(folder, { recursive: true }))

test.each([
  [['--title-in', 'Waters'], 'malformed-pair'],
  [['--date', 'tomorrow deadline Proposals'], 'malformed-date-line'],
  [['--date', '2027-13-41T17:00Z deadline Proposals'], 'malformed-date-line'],
  [['--date', '2027-03-01T17:00Z Deadline'], 'malformed-date-line'],
  [['--languages', 'klingon!'], 'malformed-act'],
])('C32: %j is refused before a store is opened', async (args, code) => {
  let [out, err] = ['', '']
  const streams = { out: (text: string) => (out += text), err: (text: string) => (err += text) }
  const placed = ['new', 'waters', '--forum', 'open-multistakeholder', '--base', join(folder, 'base.md')]
  const exit = await run([...placed, '--data', join(folder, 'record'), ...args], streams)
  expect([exit, out]).toEqual([2, ''])
  expect(err).toMatch(new RegExp(`^travaux: [^\\n]+ \\[${code}\\]\\n$`))
})
