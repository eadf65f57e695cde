import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sentenceOf } from '../src/cli/problem.js'
import { run } from '../src/cli/program.js'
import { toBase64 } from '../src/core/canonical/base64.js'
import { concat, fromUtf8, utf8 } from '../src/core/canonical/hash.js'
import { replay, stateRoot } from '../src/core/negotiation/replay.js'
import { cosign } from '../src/core/record/cosignature.js'
import { publicKeyOf } from '../src/core/record/ed25519.js'
import { hashLeaf, parseLeaf } from '../src/core/record/leaf.js'
import { cosignatureType, formatSignature, formatVkey, verifierKey } from '../src/core/record/note.js'
import { logFiles, logKey, type TestLog } from '../src/core/record/testing-files.js'
import { makeHashTree } from '../src/core/record/tree.js'
import { type StaticServer, staticServer } from '../src/mirror/testing-server.js'
import { demonstrationLog } from './demonstration-files.js'

let log: TestLog
let files: Map<string, Uint8Array>
let folder: string
let server: StaticServer
const witnessSeed = new Uint8Array(32).fill(5)
const witness = verifierKey('witness.example', cosignatureType, publicKeyOf(witnessSeed))
const otherKey = formatVkey(verifierKey('other.example', 1, publicKeyOf(witnessSeed)))

beforeAll(async () => {
  log = await demonstrationLog('open-waters')
  files = logFiles(log)
  const checkpoint = files.get('checkpoint')!
  const text = `${fromUtf8(checkpoint).split('\n\n')[0]}\n`
  const line = formatSignature(cosign(text, witness.name, witnessSeed, 1_780_000_000))
  files.set('checkpoint', concat(checkpoint, utf8(line)))
  folder = await mkdtemp(join(tmpdir(), 'travaux-verify-'))
  await lay('log', files)
  await lay('before', logFiles({ ...log, entries: log.entries.slice(0, 200) }))
  server = await staticServer(async path => files.get(path) ?? [404])
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

async function lay(name: string, laid: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of laid) {
    await mkdir(dirname(join(folder, name, path)), { recursive: true })
    await writeFile(join(folder, name, path), bytes)
  }
}

/** Runs a command line in this process; `@name` is in the folder of the tests, `$` the address of the server. */
async function travaux(...args: readonly string[]) {
  const streams = { out: '', err: '' }
  const place = (arg: string) =>
    arg.startsWith('@') ? join(folder, arg.slice(1)) : arg.replace('$', server.url)
  const exit = await run(args.map(place), {
    out: text => void (streams.out += text),
    err: text => void (streams.err += text),
  })
  return { exit, ...streams }
}

/** What the log is, computed without `verify`. */
function expected() {
  const tree = makeHashTree()
  for (const entry of log.entries) tree.append(hashLeaf(entry))
  const leaves = log.entries.map(entry => {
    const leaf = parseLeaf(entry)
    if (!leaf.ok) throw new Error(leaf.why)
    return leaf.value
  })
  return {
    ok: true,
    origin: log.origin,
    size: log.entries.length,
    root: toBase64(tree.root()),
    stateRoot: stateRoot(replay(leaves)),
    cosigned: [],
    more: 0,
    problems: [],
  }
}

/** What was said on stderr, but for how far it was: on a busy machine it takes long enough to say so. */
const unhurried = (err: string) => err.replaceAll(/^travaux: \w+ \d+ of \d+\n/gm, '')

describe('C10: verify', () => {
  test.each(['@log', '$'])(
    'prints origin, size, root and state root of %s, and nothing else',
    async source => {
      const { exit, out, err } = await travaux('verify', source, '--json')
      expect([exit, unhurried(err)]).toEqual([0, ''])
      expect(JSON.parse(out)).toEqual(expected())
      const { root, stateRoot: folded } = expected()
      const text = await travaux('verify', source)
      expect([text.exit, unhurried(text.err)]).toEqual([0, ''])
      for (const word of [log.origin, root, folded, 'Nothing is wrong.']) expect(text.out).toContain(word)
    },
  )

  test('takes keys, a checkpoint from before, and witnesses', async () => {
    const believe = ['--key', formatVkey(logKey(log.origin)), '--since', '@before/checkpoint']
    const { exit, out } = await travaux(
      'verify',
      '@log',
      ...believe,
      '--witness',
      formatVkey(witness),
      '--json',
    )
    const cosigned = [{ name: witness.name, time: 1_780_000_000 }]
    expect([exit, JSON.parse(out)]).toEqual([0, { ...expected(), cosigned }])
    const text = await travaux('verify', '@log', '--witness', formatVkey(witness))
    expect(text.out).toContain('witness.example at 2026-05-28T')
  })

  test.each([
    ['an older copy', ['verify', '@before', '--since', '@log/checkpoint'], 'checkpoint', 'rollback'],
    ['another key', ['verify', '@log', '--key', otherKey], 'key', 'key-not-believed'],
    [
      'no cosignature',
      ['verify', '@before', '--witness', formatVkey(witness)],
      'checkpoint',
      'witness-missing',
    ],
    ['an empty folder', ['verify', '@'], 'key', 'file-missing'],
    ['an address without a log', ['verify', '$/none'], 'key', 'file-missing'],
  ])('exits with 1 where the answer is no: %s', async (_, args, where, code) => {
    const { exit, out } = await travaux(...args, '--json')
    const { ok, problems } = JSON.parse(out)
    expect([exit, ok]).toEqual([1, false])
    expect(problems[0]).toEqual({ where, code, message: expect.stringMatching(/^.{10,}[.]$/) })
    const text = await travaux(...args)
    expect([text.exit, text.out]).toEqual([1, ''])
    expect(text.err).toContain(`travaux: ${problems[0].message} [${code}]\n`)
  })

  test('a byte of each kind of file flipped: exits with 1, naming it', async () => {
    for (const path of kinds(files)) {
      const bytes = files.get(path)!
      await writeFile(
        join(folder, 'log', path),
        bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte)),
      )
      const { exit, out } = await travaux('verify', '@log', '--json')
      await writeFile(join(folder, 'log', path), bytes)
      expect([exit, JSON.parse(out).problems[0].where.split(' ')[0]]).toEqual([1, path])
    }
    expect((await travaux('verify', '@log')).exit).toBe(0)
  })

  /** One file of each kind. */
  function kinds(all: ReadonlyMap<string, Uint8Array>): string[] {
    const byKind = new Map([...all.keys()].map(path => [path.replace(/[^/]*$/, '') || path, path]))
    return [...byKind.values()]
  }

  test('a log that cannot be reached is not verified: exit 1', async () => {
    const gone = await staticServer(async () => [404])
    await gone.close()
    const { exit, out } = await travaux('verify', gone.url, '--json')
    expect([exit, JSON.parse(out).problems]).toEqual([
      1,
      [{ where: 'key', code: 'file-not-read', message: expect.stringContaining('ECONNREFUSED') }],
    ])
  })
})

describe('C11: mirror', () => {
  test('copies what verifies, and again what is new', async () => {
    const { exit, out } = await travaux('mirror', '$', '@mirror', '--json')
    const document = { ...expected(), folder: join(folder, 'mirror'), added: files.size, removed: 0 }
    expect([exit, JSON.parse(out)]).toEqual([0, document])
    expect((await travaux('verify', '@mirror', '--since', '@before/checkpoint')).exit).toBe(0)
    const again = await travaux('mirror', '$', '@mirror')
    expect([again.exit, again.err]).toEqual([0, expect.stringContaining('2 files added')])
    expect(again.out).toContain('Nothing is wrong.')
  })

  test('exits with 1 for a log that was rolled back, or that is not believed; nothing changes', async () => {
    await lay('kept', files)
    for (const args of [
      ['mirror', '@before', '@kept'],
      ['mirror', '$', '@kept', '--key', otherKey],
    ]) {
      const { exit, out, err } = await travaux(...args)
      expect([exit, out]).toEqual([1, ''])
      expect(err).toMatch(/\[(rollback|key-not-believed)\]\n/)
    }
    expect((await travaux('verify', '@kept')).exit).toBe(0)
    expect(await readdir(join(folder, 'kept'))).not.toContain('.incoming')
  })
})

describe('C3: used wrongly: exit 2', () => {
  test.each([
    [['verify'], 'missing-argument'],
    [['verify', '@nowhere'], 'log-not-a-folder'],
    [['verify', 'http://'], 'malformed-address'],
    [['verify', '@log', '--key', 'x'], 'vkey-malformed'],
    [['verify', '@log', '--key', formatVkey(witness)], 'not-a-log-key'],
    [['verify', '@log', '--witness', otherKey], 'not-a-witness-key'],
    [['verify', '@log', '--quorum', '1'], 'quorum-too-large'],
    [['verify', '@log', '--quorum', '0'], 'invalid-argument'],
    [['verify', '@log', '--since', '@nowhere'], 'file-not-found'],
    [['mirror', '$'], 'missing-argument'],
    [['mirror', '@nowhere', '@x'], 'log-not-a-folder'],
    [['mirror', '$', '@'], 'not-a-mirror'],
    [['mirror', '$', '@x', '--key', 'x'], 'vkey-malformed'],
  ])('%s: %s', async (args, code) => {
    const { exit, out, err } = await travaux(...args)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toMatch(new RegExp(`^travaux: .+ \\[${code}\\]\\n$`))
  })
})

test('every problem that a verification can find has its sentence', async () => {
  const sources = ['record/log-files', 'record/verify', 'record/verify-head', 'record/verify-tiles']
    .concat([
      'record/verify-entries',
      'record/note',
      'record/checkpoint',
      'record/cosignature',
      'record/leaf',
    ])
    .concat(['negotiation/audit', 'negotiation/audit-beside'])
  const texts = await Promise.all(sources.map(name => readFile(join('src', 'core', `${name}.ts`), 'utf8')))
  const found = texts.flatMap(text => [
    ...text.matchAll(/(?:code: |report\(|refuse\(|\[|\? )'([a-z]+(?:-[a-z]+)+)'/g),
  ])
  const codes = [...new Set(found.map(([, code]) => code!))]
  expect(codes.length).toBeGreaterThan(30)
  const args = {
    problem: 'x',
    name: 'x',
    origin: 'x',
    max: 1,
    why: 'x',
    size: 1,
    before: 1,
    have: 1,
    quorum: 1,
  }
  const more = { bytes: 1, expected: 1, files: 'x', index: 1, log: 'x', entry: 1, type: 1, nonce: 'x' }
  for (const why of codes) {
    const sentence = sentenceOf({ ok: false, why, where: 'the file', args: { ...args, ...more } })
    expect([why, sentence]).toEqual([why, expect.stringMatching(/^[A-Z“t].*[.]$/)])
  }
})
