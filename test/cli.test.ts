import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandLine, commandLine, started } from './command.js'

let cli: CommandLine
beforeAll(async () => {
  cli = await commandLine()
  await writeFile(
    join(cli.folder, 'base.md'),
    '# Waters\n\n1. Ships shall slow down.\n\n2. Ships shall stop.\n',
  )
  const sparse = await open(join(cli.folder, 'huge.md'), 'w')
  await sparse.truncate(100 * 1024 * 1024)
  await sparse.close()
})
afterAll(() => cli.close())

/** A command that must succeed and print one JSON document, and no problem. */
async function json(...args: string[]) {
  const { exit, out, err } = await cli.run(...args, '--json')
  expect([exit, err]).toEqual([0, expect.not.stringMatching(/\[[a-z-]+\]$/m)])
  return JSON.parse(out)
}

describe('the process', () => {
  test.each([
    [[], 'help'],
    [['frobnicate'], 'unknown-command'],
    [['import', 'huge.md'], 'file-too-large'],
    [['report', '--at', 'yesterday'], 'malformed-moment'],
  ])('travaux %j: exit 2, nothing on stdout, one line on stderr', async (args, code) => {
    const { exit, out, err } = await cli.run(...args)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toMatch(new RegExp(`^travaux: [^\\n]+ \\[${code}\\]\\n$`))
  })

  test('done: exit 0, one JSON document on stdout, nothing on stderr', async () => {
    expect((await json('import', 'base.md')).provisions).toHaveLength(2)
  })
})

describe('the outcome of WCIT-12, from a folder that has no record', () => {
  const names = (parties: readonly { readonly party: string }[]) => parties.map(({ party }) => party)

  test('on 13 December 2012: six will not sign, eight must consult, each with its acts', async () => {
    const { at, signature, decisions } = await json('report', '--at', '2012-12-13')
    expect(at.time).toBe('2012-12-13')
    expect(names(signature.willNotSign)).toHaveLength(6)
    expect(names(signature.mustConsult)).toHaveLength(8)
    expect(
      names(signature.willNotSign).filter(party => names(signature.mustConsult).includes(party)),
    ).toEqual([])
    const rows = [...signature.willNotSign, ...signature.mustConsult, ...signature.reportedNotToSign]
    for (const { party, acts } of rows) expect([party, acts.length]).not.toEqual([party, 0])
    expect(decisions.length).toBeGreaterThan(0)
  })
})

describe('a server', () => {
  test('C5: serves a data folder until it is told to stop; commands read and act beside it, through it', async () => {
    await json('new', 'served', '--forum', 'open-multistakeholder', '--base', 'base.md', '--data', 'served')
    const meeting = ['--field', 'type=meeting', '--field', 'title.en=Opening']
    const act = () => json('act', 'event', '--data', 'served', '--negotiation', 'served', ...meeting)
    const server = await started(cli, 'serve', '--data', 'served', '--port', '0', '--json')
    try {
      const first = await server.line
      expect(first).toBe('{')
      const read = await json('compile', '--source', 'served', '--negotiation', 'served')
      expect(read.provisions).toHaveLength(2)
      expect((await act()).index).toBe(3)
      const { url } = JSON.parse(await readFile(join(cli.folder, 'served', 'server.json'), 'utf8'))
      expect((await json('verify', `${url}/log/served`)).ok).toBe(true)
    } finally {
      server.stop()
    }
    const { exit, out } = await server.finished
    expect([exit, JSON.parse(out).url]).toEqual([0, expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/)])
    expect((await act()).index).toBe(4)
  })
})
