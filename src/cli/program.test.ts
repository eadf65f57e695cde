import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.js'
import { importBytesMax } from '../core/limits.js'
import { run } from './program.js'
import { quietProcedure } from './testing-commands.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'travaux-program-'))
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)))
  const sparse = await open(join(folder, 'huge.md'), 'w')
  await sparse.truncate(100 * 1024 * 1024)
  await sparse.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const header = 'ref,parties,mark,target,text,reasons'
const files: Readonly<Record<string, string | Uint8Array>> = {
  'base.md': `# Quiet Waters

Article 1
Purpose

1. The Parties shall protect the open waters.

2. Ships shall slow down near whales.
`,
  'next.md': `# Quiet Waters

Article 1
Purpose

1. The Parties shall protect the open waters.

2. Ships shall stop near whales, porpoises and seals.
`,
  'two.json': '[{"id": "1", "text": "One."}, {"id": "2", "text": "Two."}]',
  'two-later.json': '[{"id": "1", "text": "One."}, {"id": "2", "text": "Wholly different words."}]',
  'proposals.csv': `${header}
CAN/1/1,CAN,MOD,art-1.2,Ships shall slow down near whales and seals.,Seals too.
FRA/2/1,FRA;NOR,MOD,art-1.2,Ships shall stop near whales.,
USA/3/1,USA,ADD,after:art-1.2,Nobody shall sing to whales.,
`,
  'proposals.json': '[{"ref": "CAN/1/1", "parties": ["CAN"], "mark": "SUP", "target": "2"}]',
  'malformed-symbol.csv': `${header}\nnot a symbol,CAN,MOD,art-1.2,x,\n`,
  'unknown-provision.csv': `${header}\nCAN/1/1,CAN,MOD,art-99,x,\n`,
  'no-columns.csv': 'a,b\n1,2\n',
  'broken.csv': `${header}\nCAN/1/1,CAN,MOD,art-1.2,"x\n`,
  'broken.json': '[{"id": ',
  'binary.md': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]),
  'empty.md': '\n',
  'key.pem': generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
  'rsa.pem': generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  }),
}

/** Runs a command line in this process; `@name` is a file in the folder of the tests. */
async function travaux(...args: readonly string[]) {
  const streams = { out: '', err: '' }
  const exit = await run(
    args.map(arg => (arg.startsWith('@') ? join(folder, arg.slice(1)) : arg)),
    {
      out: text => void (streams.out += text),
      err: text => void (streams.err += text),
    },
  )
  return { exit, ...streams }
}

/** A command that must succeed and print one JSON document, and nothing else on either stream. */
async function json(...args: readonly string[]) {
  const { exit, out, err } = await travaux(...args, '--json')
  expect([exit, err]).toEqual([0, ''])
  return JSON.parse(out)
}

const plain = ['compile', '--base', '@base.md', '--from']

describe('C2, C3: used wrongly: exit 2, one sentence with its code on stderr, nothing on stdout', () => {
  test.each([
    [[], 'help'],
    [['frobnicate'], 'unknown-command'],
    [['compile', '--wrong'], 'unknown-option'],
    [['redline', '@base.md'], 'missing-argument'],
    [['redline', '@base.md', '@next.md', '@third.md'], 'excess-arguments'],
    [['brief'], 'missing-mandatory-option-value'],
    [['compile', '--format', 'pdf'], 'invalid-argument'],
    [['serve', '--data', 'x', '--port', '65536'], 'invalid-argument'],
    [['import', '@missing.md'], 'file-not-found'],
    [['import', '@'], 'is-a-folder'],
    [['import', '@huge.md'], 'file-too-large'],
    [['redline', '@huge.md', '@base.md'], 'file-too-large'],
    [['assess', '@base.md', '--base', '@huge.md'], 'file-too-large'],
    [['assess', '@base.md'], 'assess-what'],
    [['assess', '@base.md', '--base', '@base.md', '--checks', '@'], 'checks-too-few-or-many'],
    [['assess', '--amendment', 'XX/1/1'], 'unknown-amendment'],
    [['assess', '--amendment', 'XX/1/1', '--provision', '1'], 'assess-what'],
    [['assess', '--provision', '99Z'], 'unknown-provision'],
    [['assess', '--provision', '41B', '--framework', 'none'], 'unknown-framework'],
    [[...plain, '@huge.md'], 'file-too-large'],
    [['import', '@binary.md'], 'not-text'],
    [['redline', '@base.md', '@binary.md'], 'not-text'],
    [['import', '@empty.md'], 'empty'],
    [['import', '@broken.json', '--format', 'json'], 'malformed-json'],
    [['compile', '--base', '@base.md'], 'base-and-from-together'],
    [[...plain, '@malformed-symbol.csv'], 'malformed-symbol'],
    [[...plain, '@unknown-provision.csv'], 'unknown-target'],
    [[...plain, '@no-columns.csv'], 'missing-column'],
    [[...plain, '@broken.csv'], 'malformed-csv'],
    [[...plain, '@broken.json'], 'malformed-json'],
    [['compile', '--at', 'yesterday'], 'malformed-moment'],
    [['compile', '--at', '2012-02-30'], 'malformed-moment'],
    [['report', '--at', '99999999'], 'beyond-the-log'],
    [['report', '--at', '0'], 'nothing-by-then'],
    [['standing', '--negotiation', 'open-waters', '--at', '2001-01-01'], 'nothing-by-then'],
    [['compile', '--negotiation', 'nowhere'], 'unknown-negotiation'],
    [['compile', '--negotiation', '../demo/wcit-12'], 'unknown-negotiation'],
    [['compile', '--source', 'nowhere'], 'source-not-a-folder'],
    [['compile', '--source', '@'], 'no-record-there'],
    [['compile', '--source', 'http://'], 'malformed-address'],
    [['compile', '--source', 'postgres://a:b/c@host/d'], 'malformed-database-url'],
    [['compile', '--lang', 'tlh'], 'not-a-language-here'],
    [['standing', '999Z'], 'unknown-provision'],
    [['brief', '--theme', 'whales'], 'unknown-theme'],
    [['brief', '--theme', 'security', '--framework', 'none'], 'unknown-framework'],
    [['report', '--exclude-source', 'S99999'], 'unknown-source'],
    [['act', 'seat', '--data', '@', '--negotiation', 'x'], 'no-record-there'],
    [['act', 'seat', '--data', '@missing', '--negotiation', 'x'], 'source-not-a-folder'],
    [['act', 'seat', '--negotiation', 'x'], 'no-store'],
    [['act', 'seat', '--negotiation', 'x', '--server', 'http://127.0.0.1:1'], 'key-wanted'],
    [['act', 'seat', '--negotiation', 'x', '--server', 'nowhere', '--key', '@key.pem'], 'malformed-address'],
    [['act', 'seat', '--data', '@', '--negotiation', 'x', '--key', '@base.md'], 'not-a-private-key'],
    [['act', 'seat', '--data', '@', '--negotiation', 'x', '--key', '@rsa.pem'], 'not-a-private-key'],
    [['act', 'seat', '--data', '@', '--negotiation', 'x', '--key', '@missing.pem'], 'file-not-found'],
    [['act', 'seat', '--data', '@', '--negotiation', 'x', '--new-key', '@key.pem'], 'new-key-not-wanted'],
    [['fsck', '--data', '@', '--database', 'postgres://127.0.0.1/x'], 'data-and-database-together'],
    [['fsck', '--database', 'mysql://127.0.0.1/x'], 'malformed-database-url'],
    [['backup', '@backup'], 'no-store'],
    [['backup', '@backup', '--data', '@'], 'no-record-there'],
    [['restore', '@', '--data', '@restored'], 'not-a-backup'],
    [['serve'], 'no-store'],
    [['serve', '--data', '@x', '--origin', 'talks.example'], 'malformed-address'],
    [['serve', '--data', '@x', '--origin', 'https://talks.example/path'], 'malformed-address'],
    [['serve', '--data', '@x', '--peer', 'ftp://10.0.0.1'], 'malformed-address'],
    [['serve', '--data', '@x', '--witness', 'https://witness.example'], 'malformed-witness'],
    [['serve', '--data', '@x', '--witness', 'not-a-key https://witness.example'], 'vkey-malformed'],
    [['serve', '--data', '@x', '--witness-for', 'not-a-key'], 'origin-wanted'],
    [
      ['serve', '--data', '@x', '--origin', 'https://talks.example', '--witness-for', 'not-a-key'],
      'vkey-malformed',
    ],
    [['new', 'x', '--forum', 'open-multistakeholder', '--base', '@base.md'], 'no-store'],
    [['new', 'x', '--forum', 'league', '--base', '@base.md', '--data', '@data'], 'unknown-procedure'],
    [
      ['new', 'Not A Name', '--forum', 'open-multistakeholder', '--base', '@base.md', '--data', '@data'],
      'malformed-act',
    ],
  ])('travaux %j: %s', async (args, code) => {
    const { exit, out, err } = await travaux(...args)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toMatch(/^travaux: [^\n]+\. ?[^\n]* \[[a-z-]+\]\n$/)
    expect(err).toContain(`[${code}]`)
    expect(err).not.toMatch(/\bat .*:\d+:\d+|undefined|NaN|Error:/)
  })

  test('C4: a file that is too large is refused by its size, whatever it holds', async () => {
    const { err } = await travaux('import', '@huge.md')
    expect(err).toContain(`${importBytesMax / (1024 * 1024)} MB`)
  })

  test('C3: a bug of ours is one line too, and exit 70', async () => {
    let err = ''
    const broken = () => {
      throw new Error('the disk\nis gone')
    }
    expect(await run(['--version'], { out: broken, err: text => (err += text) })).toBe(70)
    expect(err).toMatch(/^travaux: internal error \(the disk is gone\)[^\n]* \[internal-error\]\n$/)
  })

  test('help and version go to stdout', async () => {
    expect(await travaux('--version')).toEqual({
      exit: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    })
    const help = await travaux('help', 'act')
    expect([help.exit, help.err]).toEqual([0, ''])
    expect(help.out).toContain('--negotiation')
  })
})

describe('plain files', () => {
  test('import prints what a document contains', async () => {
    const read = await json('import', '@base.md')
    expect(read.title).toBe('Quiet Waters')
    expect(read.provisions.map((p: { id: string }) => p.id)).toEqual(['art-1', 'art-1.1', 'art-1.2'])
    expect((await travaux('import', '@base.md')).out).toMatch(/^Quiet Waters: 3 provisions/)
  })

  test('compile has the shape others rely on', async () => {
    const compiled = await json('compile', '--base', '@base.md', '--from', '@proposals.csv')
    expect([compiled.negotiation, compiled.at]).toEqual([null, null])
    const { provisions } = compiled
    expect(provisions).toHaveLength(4)
    for (const p of provisions)
      expect(Object.keys(p).slice(0, 7)).toEqual([
        'id',
        'label',
        'margin',
        'kind',
        'base',
        'text',
        'conflicts',
      ])
    const open = provisions[2].text.filter((part: unknown) => typeof part !== 'string')
    for (const { options } of open)
      for (const o of options) expect(Object.keys(o).sort()).toEqual(['base', 'parties', 'refs', 'text'])
    expect(
      open.flatMap((a: { options: { parties: string[] }[] }) => a.options.flatMap(o => o.parties)),
    ).toEqual(expect.arrayContaining(['CAN', 'FRA', 'NOR']))
  })

  test('C1: --json and --format json are one document; Markdown and HTML carry the same brackets', async () => {
    const args = ['compile', '--base', '@base.md', '--from', '@proposals.csv']
    const document = JSON.parse((await travaux(...args, '--format', 'json')).out)
    expect(await json(...args)).toEqual(document)
    const { out: markdown } = await travaux(...args)
    const { out: html } = await travaux(...args, '--format', 'html')
    for (const party of ['CAN', 'FRA', 'NOR', 'USA'])
      expect([markdown.includes(party), html.includes(party)]).toEqual([true, true])
    expect(html).toMatch(/^<!doctype html>/)
  })

  test('a base in JSON, proposals in JSON', async () => {
    const { provisions } = await json('compile', '--base', '@two.json', '--from', '@proposals.json')
    expect(provisions[1].text).toEqual([
      {
        options: [
          expect.objectContaining({ base: true }),
          expect.objectContaining({ parties: ['CAN'], text: [] }),
        ],
      },
    ])
  })

  test('redline pairs by words, and by id where the files have ids', async () => {
    const { provisions } = await json('redline', '@base.md', '@next.md')
    expect(provisions.map((p: { change: string }) => p.change)).toEqual(['same', 'same', 'changed'])
    for (const p of provisions) expect(Object.keys(p).sort()).toEqual(['change', 'edits', 'from', 'id', 'to'])
    expect(new Set(provisions[2].edits.map(([op]: [string]) => op))).toEqual(new Set(['=', '-', '+']))
    const byId = await json('redline', '@two.json', '@two-later.json')
    expect(byId.provisions.map((p: { change: string }) => p.change)).toEqual(['same', 'changed'])
    expect((await travaux('redline', '@base.md', '@base.md', '--format', 'html')).out).not.toMatch(
      /<(?:ins|del)>/,
    )
  })

  test('assess lists the words that the base does not contain', async () => {
    const { terms } = await json('assess', '@next.md', '--base', '@base.md')
    expect(terms.map((t: { term: string }) => t.term)).toEqual(expect.arrayContaining(['porpoises', 'seals']))
    expect(terms.map((t: { term: string }) => t.term)).not.toContain('whales')
  })

  test('assess says what each clause does, what the checks find, and how right each check is', async () => {
    const { clauses, findings, unspoken } = await json('assess', '@next.md', '--base', '@base.md')
    expect(clauses[0]).toMatchObject({ wording: expect.stringMatching(/^[0-9a-f]{64}$/), span: { from: 0 } })
    expect(findings.map(({ check }: { check: string }) => check)).toContain('novel-term')
    for (const { measured } of findings) expect(measured === null || measured.of > 0).toBe(true)
    expect(unspoken).toEqual([])
    const { out } = await travaux('assess', '@next.md', '--base', '@base.md', '--lang', 'fr')
    expect(out).toMatch(/Not run, since they have no words for its language: .*deontic/)
  })

  test('assess --provision shows a provision at a glance, and how the groups assess it', async () => {
    const { glance, assessment } = await json('assess', '--provision', '41B')
    expect(glance.wordings).toMatchObject([{ ref: null, from: 'summary', clauses: [{ does: 'soft-duty' }] }])
    expect(glance.groups.map(({ on }: { on: string | null }) => on)).toContain('origin')
    expect(glance.unanswered).toEqual([508])
    expect(assessment.target).toEqual({ provision: '41B', version: 0 })
    const { out } = await travaux('assess', '--provision', '41B')
    expect(out).toMatch(/^41B at a glance\n.*soft-duty states.*new words: security\nunanswered: #508\n/s)
  })
  test('assess --amendment checks an amendment of a record, or says why it cannot', async () => {
    const open = ['--negotiation', 'open-waters', '--amendment']
    const read = await json('assess', ...open, 'VELM/1/3')
    expect(read).toMatchObject({ negotiation: 'open-waters', amendment: 'VELM/1/3', unread: null })
    expect(read.clauses.map((c: { modality: string }) => c.modality)).toEqual(['permission', 'duty'])
    const summary = await json('assess', '--amendment', 'RUS/27/1')
    expect(summary).toMatchObject({
      unread: 'summary',
      findings: [],
      summary: [{ term: 'internet', inBase: false }],
    })
  })
})

/** `--field path=value` for each pair. */
function fields(members: Readonly<Record<string, string>>): string[] {
  return Object.entries(members).flatMap(([path, value]) => ['--field', `${path}=${value}`])
}

describe('a negotiation of one’s own', () => {
  let database: TestDatabase
  let make: readonly string[]
  let read: readonly string[]
  beforeAll(async () => {
    database = await freshDatabase()
    const base = ['--forum', quietProcedure, '--base', '@base.md']
    make = ['new', 'quiet', ...base, '--database', database.url]
    read = ['--source', database.url, '--negotiation', 'quiet']
  })
  afterAll(() => database.drop())

  const act = (...args: readonly string[]) =>
    travaux('act', ...args, '--database', database.url, '--negotiation', 'quiet')
  const reasons = ['--body', 'reasons=Seals too.']
  const by = ['--party', 'CAN']

  /** A proposal of one amendment, with other fields in place of the right ones where given. */
  function submit(other: Readonly<Record<string, string>> = {}): string[] {
    const amendment = { 'amendments.0.n': '1', 'amendments.0.mark': 'MOD' }
    const target = { 'amendments.0.target.provision': 'art-1.2' }
    const document = { proposal: 'CAN/1', symbol: 'CAN/1', 'title.en': 'Seals', authors: '["CAN"]' }
    const text = ['--text', 'en=Ships shall slow down near whales and seals.']
    return ['submit', ...by, ...fields({ ...document, ...amendment, ...target, ...other }), ...text]
  }

  test('new, seat, credential, submit; then compile and standing, now and before', async () => {
    expect(await json(...make)).toEqual({ negotiation: 'quiet', acts: 3, provisions: 3 })
    expect(await travaux(...make)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('[negotiation-exists]'),
    })
    const seat = { seats: 'CAN', group: 'governments', unit: 'state', 'name.en': 'Canada' }
    expect(await act('seat', ...fields(seat))).toMatchObject({ exit: 0, err: '' })
    expect(await act(...submit(), ...reasons)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('[no-credential]'),
    })
    expect(await act('credential', ...fields({ holder: 'can-1', for: 'CAN', role: 'head' }))).toMatchObject({
      exit: 0,
    })

    const receipt = JSON.parse((await act(...submit(), ...reasons, '--json')).out)
    expect(receipt).toMatchObject({ origin: 'travaux.example/quiet', index: 5 })
    const compiled = await json('compile', ...read)
    expect([compiled.negotiation, compiled.at]).toEqual(['quiet', { index: 6, time: null }])
    expect(JSON.stringify(compiled.provisions[2].text)).toContain('"CAN/1/1"')
    const before = await json('compile', ...read, '--at', '5')
    expect([before.at.index, before.provisions[2].text]).toEqual([5, ['Ships shall slow down near whales.']])
    const { provisions } = await json('standing', 'art-1.2', ...read)
    expect(provisions[0].notHeard).toEqual(['operators', 'technical', 'academics', 'advocates', 'users'])
  })

  test.each([
    ['reasons-missing', 1, submit({ proposal: 'CAN/2', symbol: 'CAN/2' })],
    ['duplicate-proposal', 1, [...submit(), ...reasons]],
    [
      'not-entitled',
      1,
      [
        'decision',
        ...by,
        ...fields({ 'subject.instrument': '1', outcome: 'adopted', how: 'chair' }),
        ...reasons,
      ],
    ],
    ['malformed-symbol', 2, [...submit({ proposal: 'CAN/2', symbol: 'two' }), ...reasons]],
    [
      'unknown-provision',
      2,
      [
        ...submit({ proposal: 'CAN/2', symbol: 'CAN/2', 'amendments.0.target.provision': 'art-9' }),
        ...reasons,
      ],
    ],
    ['malformed-act', 2, [...submit({ whatever: '1' }), ...reasons]],
    ['malformed-act', 2, ['position', ...by, ...fields({ stance: 'love' }), ...reasons]],
    ['unknown-party', 2, ['position', '--party', 'XXX', ...fields({ stance: 'support' })]],
    ['text-not-wanted', 2, ['position', ...by, '--text', 'en=x']],
    ['malformed-pair', 2, ['position', ...by, '--body', 'because']],
    ['act-not-json', 2, ['position', ...by, '--act', '[1]']],
    ['malformed-text', 2, ['submit', '--act', '{"amendments": [{"text": {"en": "\\ud800"}}]}']],
    ['file-not-found', 2, ['index-words', '--act', '{"words": 7}']],
    ['unknown-kind', 2, ['dance']],
  ] as const)('C3, C4: an act is refused: %s, exit %i, and nothing is entered', async (code, exit, args) => {
    const before = await json('compile', ...read)
    const refused = await act(...args)
    expect([refused.exit, refused.out, refused.err]).toEqual([exit, '', expect.stringContaining(`[${code}]`)])
    expect(await json('compile', ...read)).toEqual(before)
  })
})
