/** A whole check without a browser: a log with signatures and withholdings, served from memory, honestly and not. */
import { describe, expect, test } from 'vitest'
import { fromUtf8, utf8 } from '../core/canonical/hash.js'
import type { Json } from '../core/canonical/json.js'
import { replay } from '../core/negotiation/replay.js'
import { allTexts, everything } from '../core/negotiation/testing-acts.js'
import { playHosted } from '../core/negotiation/testing-hosted.js'
import { textsNamed } from '../core/negotiation/texts-named.js'
import type { View } from '../core/negotiation/view.js'
import { wordingHash } from '../core/record/body.js'
import { verifyEd25519 } from '../core/record/ed25519.js'
import { hashLeaf, type Leaf, leafBytes } from '../core/record/leaf.js'
import { formatVkey } from '../core/record/note.js'
import { type Files, inMemory, logFiles, logKey } from '../core/record/testing-files.js'
import { makeHashTree } from '../core/record/tree.js'
import { compared, type Printed, printedOf, type Step, steps } from '../views/models/verify.js'
import { checkLog } from './check-log.js'
import type { Asked, Remembered, Told } from './told.js'

const origin = 'example.org/test'
const key = formatVkey(logKey(origin))
const played = playHosted(everything)
const { leaves } = played
const size = leaves.length
const withheld = new Set<string>(played.state.record.withheld?.keys())

/** The files of the first acts of the log, without what is withheld in the end. */
function filesOf(count: number, all: readonly Leaf[] = leaves, seed?: Uint8Array<ArrayBuffer>): Files {
  const part = all.slice(0, count)
  const named = new Set(part.flatMap(leaf => textsNamed(leaf.author.act).map(text => text.hash)))
  const texts = new Map(
    allTexts.map(text => [wordingHash(text), text] as const).filter(([h]) => named.has(h)),
  )
  const bodies = new Map([...played.bodies].filter(([seq]) => seq < count))
  const files = logFiles({ origin, entries: part.map(leafBytes), texts, bodies }, seed)
  for (const path of withheld) files.delete(path)
  return files
}

function viewAt(count: number): View {
  const texts = new Map(allTexts.map(text => [wordingHash(text), text]))
  return {
    state: replay(leaves.slice(0, count)),
    at: { index: count, time: null },
    leaf: seq => leaves[seq] ?? null,
    text: hash => (withheld.has(`text/${hash}`) ? null : (texts.get(hash) ?? null)),
    body: seq => (withheld.has(`body/${seq}`) ? null : (played.bodies.get(seq)?.body ?? null)),
  }
}

function printedAt(count: number): Printed {
  const tree = makeHashTree()
  for (const leaf of leaves.slice(0, count)) tree.append(hashLeaf(leafBytes(leaf)))
  return printedOf({ view: viewAt(count), size: count, root: tree.root(), key })
}

function remembered(count: number, files = filesOf(count)): Remembered {
  return {
    key: fromUtf8(files.get('key')!).trimEnd(),
    checkpoint: fromUtf8(files.get('checkpoint')!),
    size: count,
  }
}

/** What the server answers about the log at a size. */
async function honest(url: string): Promise<Json> {
  const [, path, at] = /^\/api\/n\/test(.*)\?at=(\d+)$/.exec(url)!
  const answer = [...compared.text, ...compared.figures].find(one => one.path === path)!
  return JSON.parse(JSON.stringify(answer.json(viewAt(Number(at)))))
}

interface Served {
  readonly files?: Files
  readonly printed?: Printed
  readonly remembered?: Remembered
  readonly get?: (url: string) => Promise<Json>
}

async function checked(served: Served = {}): Promise<readonly Told[]> {
  const told: Told[] = []
  const asked: Asked = {
    log: '/log/test',
    api: '/api/n/test',
    page: '/n/test/verify',
    printed: served.printed ?? printedAt(size),
    remembered: served.remembered ?? null,
  }
  const files = inMemory(served.files ?? filesOf(size))
  await checkLog(asked, { files, get: served.get ?? honest, check: verifyEd25519 }, one => told.push(one))
  return told
}

/** How each step stood in the end, in the order of the page. */
function states(told: readonly Told[]): string {
  const last = new Map(told.flatMap(one => ('step' in one ? [[one.step, one.kind] as const] : [])))
  return steps.map(step => last.get(step)?.[0] ?? '?').join('')
}

function faultsOf(told: readonly Told[]): string[] {
  return told.flatMap(one =>
    one.kind === 'failed' ? one.problems.map(({ where, code }) => `${one.step}: ${code} ${where}`) : [],
  )
}

const endOf = (told: readonly Told[]) => told.at(-1) as Extract<Told, { kind: 'end' }>
const found = (told: readonly Told[], step: Step) =>
  told.find(one => one.kind === 'passed' && one.step === step)

test('an honest server passes every step, and is remembered', async () => {
  const told = await checked()
  expect([states(told), faultsOf(told)]).toEqual(['p'.repeat(steps.length), []])
  expect(endOf(told).remember).toEqual(remembered(size))
  expect(found(told, 'checkpoint')).toMatchObject({ say: 'signed', args: { size, name: origin } })
  expect(found(told, 'since')).toMatchObject({ say: 'first' })
  expect(found(told, 'signatures')).toMatchObject({ say: 'good', args: { done: 5 } })
  expect(found(told, 'texts')).toMatchObject({ args: { withheld: 1 } })
  expect(found(told, 'bodies')).toMatchObject({ args: { withheld: 1 } })
})

test('a log that has grown since it was remembered, and since the page was printed, passes', async () => {
  const told = await checked({ remembered: remembered(20), printed: printedAt(size - 3) })
  expect([states(told), faultsOf(told)]).toEqual(['p'.repeat(steps.length), []])
  expect(found(told, 'since')).toMatchObject({ say: 'grown', args: { before: 20, size } })
})

test('what is remembered is what the next check goes by', async () => {
  const first = endOf(await checked()).remember!
  expect(states(await checked({ remembered: first }))).toBe('p'.repeat(steps.length))
})

describe('what is wrong is found, at its place', () => {
  const text = `text/${wordingHash(allTexts[0]!)}`
  const body = `body/${[...played.bodies.keys()].find(seq => !withheld.has(`body/${seq}`))}`
  const bundle = `tile/entries/000.p/${size}`
  const flip = (path: string) => (files: Files) =>
    files.set(
      path,
      files.get(path)!.map((byte, i, all) => (i === all.length - 40 ? byte ^ 1 : byte)),
    )
  const otherSeed = new Uint8Array(32).fill(3)
  test.each<[string, (files: Files) => unknown, string, string[]]>([
    ['a checkpoint that was changed', flip('checkpoint'), 'fsssssss', ['checkpoint: ']],
    [
      'no checkpoint',
      files => files.delete('checkpoint'),
      'fsssssss',
      ['checkpoint: file-missing checkpoint'],
    ],
    ['no key', files => files.delete('key'), 'fsssssss', ['checkpoint: file-missing key']],
    ['a changed tile', flip(`tile/0/000.p/${size}`), 'pf', [`tree: tile-differs tile/0/000.p/${size}`]],
    ['a changed act', flip(bundle), '', [`entries: entry-differs ${bundle} entry ${size - 1}`]],
    ['a changed text', files => files.set(text, utf8('X')), 'ppppppf', [`texts: text-differs ${text}`]],
    ['a text less', files => files.delete(text), 'ppppppf', [`texts: text-missing ${text}`]],
    ['a body less', files => files.delete(body), 'pppppppf', [`bodies: body-missing ${body}`]],
    [
      'what was withheld',
      files => files.set([...withheld][0]!, utf8('x')),
      'ppppppp',
      [`bodies: still-there-though-withheld ${[...withheld][0]}`],
    ],
  ])('%s', async (_, change, begin, faults) => {
    const files = filesOf(size)
    change(files)
    const told = await checked({ files })
    expect(states(told)).toMatch(new RegExp(`^${begin}.*sss$`))
    for (const fault of faults) expect(faultsOf(told).some(one => one.startsWith(fault))).toBe(true)
    expect(endOf(told).remember).toBeNull()
  })

  const rewritten = leaves.map((leaf, i) =>
    i === 5 ? { ...leaf, auth: { ...leaf.auth, how: 'attested ' } } : leaf,
  )
  test.each<[string, Served, string]>([
    ['a rollback', { files: filesOf(size - 5), remembered: remembered(size) }, 'since: rollback checkpoint'],
    [
      'another history',
      { files: filesOf(size, rewritten as Leaf[]), remembered: remembered(10) },
      'since: split-view checkpoint',
    ],
    [
      'another key',
      { files: filesOf(size, leaves, otherSeed), remembered: remembered(10) },
      'since: key-not-believed key',
    ],
    [
      'a page that printed more than there is',
      { files: filesOf(20), printed: printedAt(21) },
      'printed: rollback /n/test/verify',
    ],
    [
      'a figure of the page',
      { printed: { ...printedAt(size), openObjections: 7 } },
      'printed: differs /n/test/verify',
    ],
    [
      'a text compiled otherwise',
      { get: async url => (url.includes('/text') ? { other: true } : honest(url)) },
      `text: differs /api/n/test/text?at=${size}`,
    ],
    [
      'a report with another figure',
      { get: async url => (url.includes('/report') ? {} : honest(url)) },
      `figures: differs /api/n/test/report?at=${size}`,
    ],
    [
      'an answer that cannot be had',
      { get: url => (url.includes('/text') ? Promise.reject(new Error('HTTP 500')) : honest(url)) },
      `text: file-not-read /api/n/test/text?at=${size}`,
    ],
  ])('%s', async (_, served, fault) => {
    const told = await checked(served)
    expect(faultsOf(told)).toContain(fault)
    expect(endOf(told).remember).toBeNull()
    expect(endOf(told).checkpoint).toContain(origin)
  })
})

test('a rollback is caught whatever the size, and a rewritten act wherever it is', async () => {
  for (const count of [1, 2, 16, size - 1]) {
    const told = await checked({
      files: filesOf(count),
      remembered: remembered(size),
      printed: printedAt(count),
    })
    expect(faultsOf(told)).toContain('since: rollback checkpoint')
  }
})

test('a network that fails half way is said to be the trouble, and nothing else is claimed', async () => {
  const files = filesOf(size)
  const failing = { read: async (path: string) => read(path) }
  const read = async (path: string) => {
    if (path.startsWith('text/')) throw new Error('offline')
    return files.get(path) ?? null
  }
  const told: Told[] = []
  const asked = { log: '', api: '', page: '', printed: printedAt(size), remembered: null }
  await checkLog(asked, { files: failing, get: honest, check: verifyEd25519 }, one => told.push(one))
  expect(states(told)).toBe('pppppsfssss')
  expect(faultsOf(told)).toEqual([expect.stringMatching(/^texts: file-not-read text\/[0-9a-f]{64}$/)])
})
