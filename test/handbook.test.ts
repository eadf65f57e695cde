/** docs/operating/handbook.md, done as it says: its commands, in order, in an empty folder, by a shell. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Handbook, handbookBlocks, openHandbook } from './handbook.js'

let handbook: Handbook
beforeAll(async () => {
  handbook = await openHandbook()
})
afterAll(() => handbook.close())

test('from a text file to a working, verified, backed up site', { timeout: 180_000 }, async () => {
  const blocks = await handbookBlocks()
  expect(blocks.filter(({ kind }) => kind === 'serve')).toHaveLength(1)
  const said = await handbook.follow([...new Set(blocks.map(({ under }) => under))])
  const { site, folder } = handbook
  const desk = (await (await fetch(`${site}/api/n/quiet-harbours/desk`)).json()) as {
    parties: { party: string }[]
    coming: { kind: string }[]
  }
  const parties = ['SECRETARIAT', 'CHAIR', 'COM', 'RIGHTS', 'SAMI', 'IXP']
  expect(desk.parties.map(({ party }) => party)).toEqual(parties)
  expect(desk.coming.map(({ kind }) => kind)).toContain('event')
  const links = said.match(/http:\/\/[^\s]+\/invitation\/[\w-]{43}/g) ?? []
  expect(links).toHaveLength(2)
  for (const link of links) expect((await fetch(link)).status).toBe(200)
  expect(await readdir(join(folder, 'record', 'mail'))).toHaveLength(4)
})
