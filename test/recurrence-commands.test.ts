/** `travaux recurrence`, `forums` and `evidence` as a watcher types them. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../src/cli/program.js'
import { openFolder } from './open-folder.js'

const clause =
  'Member States shall endeavour to ensure the security and robustness of international networks at all times.'
let folder: string
beforeAll(async () => {
  folder = await openFolder()
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  await mkdir(join(folder, 'texts', 'older'), { recursive: true })
  await mkdir(join(folder, 'empty'))
  await write('proposal.md', `# A proposal\n\n1. ${clause}\n\n2. The retention of data is harmonised.\n`)
  await write('texts/older/treaty.md', `# A treaty\n\n5. The parties agree. ${clause} They meet.\n`)
  await write('texts/other.txt', 'Article 1\n\nShips shall slow down in fog.\n')
  await write('texts/broken.json', '{"provisions": [1')
  await write('texts/picture.png', 'not a text')
  await write('list.yaml', 'version: 1\ntopics: []\nforums: []\n')
  await write('input.json', JSON.stringify({ from: clause, to: `${clause} Twice.` }))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** In this process, with the names of files as they would be typed in the folder. */
async function typed(...args: string[]) {
  let [out, err] = ['', '']
  const named = args.map(arg => (files.has(arg) ? join(folder, arg) : arg))
  const exit = await run(named, { out: text => (out += text), err: text => (err += text) })
  return { exit, out: out.replaceAll(`${folder}/`, ''), err: err.replaceAll(`${folder}/`, '') }
}
const files = new Set([
  ...['proposal.md', 'texts', 'empty', 'nowhere', 'nothing.md', 'list.yaml'],
  ...['input.json', 'result.json', 'forged.json'],
])

async function json(...args: string[]) {
  const { exit, out, err } = await typed(...args, '--json')
  expect([exit, err]).toEqual([0, ''])
  return JSON.parse(out)
}

describe('travaux recurrence', () => {
  test('RC18: a text with a folder of others: each provision that stands elsewhere, and what could not be read', async () => {
    const found = await json('recurrence', 'proposal.md', '--in', 'texts')
    expect(found.inputs.map((i: { file: string }) => i.file)).toEqual([
      'texts/older/treaty.md',
      'texts/other.txt',
    ])
    expect(found.unreadable).toEqual([{ file: 'texts/broken.json', why: 'malformed-json' }])
    expect(found.rows).toHaveLength(1)
    expect(found).toMatchObject({ looked: expect.any(Number), short: expect.any(Number) })
    expect(found.rows[0]).toMatchObject({ left: 0, found: [{ file: 'texts/older/treaty.md' }] })
    expect(found.rows[0].found[0].passages[0]).toMatchObject({ words: 16, text: clause.slice(0, -1) })
    const { out } = await typed('recurrence', 'proposal.md', '--in', 'texts')
    expect(out).toContain('texts/older/treaty.md')
    expect(out).toContain('(16 words)')
  })
  test.each([
    [['proposal.md'], 'recurrence-in-what'],
    [['proposal.md', '--in', 'empty'], 'recurrence-no-texts'],
    [['proposal.md', '--in', 'proposal.md'], 'recurrence-no-texts'],
    [['proposal.md', '--in', 'nowhere'], 'file-not-found'],
    [['nothing.md', '--in', 'texts'], 'file-not-found'],
    [['proposal.md', '--in', 'texts', '--words', '3'], 'invalid-argument'],
    [['proposal.md', '--in', 'texts', '--min', '0'], 'invalid-argument'],
  ])('RC18: %j is used wrongly', async (args, code) => {
    const { exit, out, err } = await typed('recurrence', ...args)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toMatch(new RegExp(`^travaux: [^\\n]+ \\[${code}\\]\\n$`))
  })
})

test('FO15: travaux forums says what is covered, and as loudly what is not', async () => {
  const { topics, suggested } = await json('forums', 'proposal.md', '--year', '2011')
  expect(topics.map((t: { topic: string; coverage: string }) => [t.topic, t.coverage])).toEqual([
    ['data-retention', 'none'],
    ['net-security', 'covered'],
  ])
  expect(suggested).toContainEqual(
    expect.objectContaining({
      id: 'ietf',
      checked: true,
      leaves: expect.objectContaining({ en: 'law and enforcement' }),
    }),
  )
  const { out } = await typed('forums', 'proposal.md')
  expect(out).toContain('NO FORUM COVERS THIS')
  for (const [args, code] of [
    [['--lang', 'ru'], 'forums-no-words'],
    [['--lang', 'constructor'], 'invalid-argument'],
    [['--list', 'list.yaml'], 'forum-list-malformed'],
    [['--year', 'soon'], 'invalid-argument'],
  ] as const) {
    const { exit, err } = await typed('forums', 'proposal.md', ...args)
    expect([exit, err]).toEqual([2, expect.stringContaining(`[${code}]`)])
  }
})

test('EV6, EV7: a result is run again by anybody; one that was changed is told, exit 1', async () => {
  const result = await json('evidence', 'run', 'text-comparison', 'input.json')
  await writeFile(join(folder, 'result.json'), JSON.stringify(result))
  expect(await json('evidence', 'check', 'result.json')).toMatchObject({ ok: true, hash: result.hash })
  const forged = { ...result, result: { ...result.result, jaccard: 0 } }
  await writeFile(join(folder, 'forged.json'), JSON.stringify(forged))
  const { exit, out, err } = await typed('evidence', 'check', 'forged.json')
  expect([exit, out, err]).toEqual([1, '', expect.stringContaining('[evidence-hash-differs]')])
  expect((await json('evidence', 'list')).engines[0].limits).toEqual(result.limits)
  expect((await typed('evidence', 'list')).out).toContain('It compares words')
  expect((await typed('evidence', 'run', 'oracle', 'input.json')).exit).toBe(2)
  expect((await typed('evidence', 'run', 'text-comparison', 'proposal.md')).err).toContain(
    '[evidence-not-json]',
  )
})
