import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utf8 } from '../canonical/hash.js'
import { wordingHash } from '../record/body.js'
import { verifyEd25519 } from '../record/ed25519.js'
import type { AuthorPart, Leaf } from '../record/leaf.js'
import { isLeaf } from '../record/leaf-form.js'
import type { Problem, Progress } from '../record/log-files.js'
import { storedBodyBytes } from '../record/stored-body.js'
import { entryPlace } from '../record/verify-entries.js'
import { type Audit, type Audited, audit } from './audit.js'
import { replay, stateRoot } from './replay.js'
import { opening, play } from './testing.js'
import { acts, allTexts, everything, start, withholding } from './testing-acts.js'
import {
  attestationOf,
  type HostedPlay,
  type HostedPlayed,
  keyOf,
  playHosted,
  worded,
} from './testing-hosted.js'
import { textsNamed } from './texts-named.js'

/** The files beside a log, by path. */
type Files = Map<string, Uint8Array>

/** Everything that a log names, as it would be kept: without what is withheld. */
function filesOf({ leaves, bodies, state }: HostedPlayed): Files {
  const files: Files = new Map()
  const named = new Set(leaves.flatMap(leaf => textsNamed(leaf.author.act).map(text => text.hash)))
  for (const text of allTexts)
    if (named.has(wordingHash(text))) files.set(`text/${wordingHash(text)}`, utf8(text))
  for (const [seq, stored] of bodies) files.set(`body/${seq}`, storedBodyBytes(stored))
  for (const key of state.record.withheld?.keys() ?? []) files.delete(key)
  return files
}

function auditOf(leaves: readonly Leaf[], files: Files, more: Partial<Audited> = {}): Promise<Audit> {
  return audit({
    leaves,
    text: async hash => files.get(`text/${hash}`) ?? null,
    body: async seq => files.get(`body/${seq}`) ?? null,
    check: verifyEd25519,
    ...more,
  })
}

/** For what does not turn on signatures, and is done thousands of times. */
const unsigned = { check: () => true }

const codes = (problems: readonly Problem[]) => problems.map(({ where, code }) => `${where}: ${code}`)
const whole = playHosted(everything)
const files = () => filesOf(whole)
const first = start.length
const entry = (index: number, size = whole.leaves.length) => entryPlace(index, size)

/** The whole log with one of its leaves changed. */
function changed(index: number, change: (leaf: Leaf) => unknown): Leaf[] {
  return whole.leaves.map(leaf => (leaf.index === index ? { ...leaf, ...(change(leaf) as Leaf) } : leaf))
}

const author = (leaf: Leaf, more: object) => ({ author: { ...leaf.author, ...more } as AuthorPart })
const act = (leaf: Leaf, more: object) => author(leaf, { act: { ...leaf.author.act, ...more } })

describe('an audit', () => {
  test('U1: folds the log, to the same state and root, and finds nothing wrong with one as it should be', async () => {
    expect(whole.refusals).toEqual([])
    const { problems, ...folded } = await auditOf(whole.leaves, files())
    expect(problems).toEqual([])
    expect(folded.stateRoot).toBe(stateRoot(whole.state))
    expect(folded.state).toStrictEqual(replay(whole.leaves))
  })
  test('U1: an empty log is whole, and has the root of the empty state', async () =>
    expect(await auditOf([], new Map())).toMatchObject({ problems: [], stateRoot: stateRoot(replay([])) }))
  test.each<[string, Leaf[], string]>([
    ['does not open', whole.leaves.slice(1).map((leaf, index) => ({ ...leaf, index })), 'not-open'],
    [
      'opens with semantics of the future',
      changed(0, leaf => act(leaf, { semantics: 3 })),
      'semantics-unknown',
    ],
    ['opens with no semantics', changed(0, leaf => act(leaf, { semantics: undefined })), 'semantics-unknown'],
  ])('U1: a log that %s is not folded', async (_, leaves, code) => {
    const { state, problems } = await auditOf(leaves, files())
    expect(codes(problems)).toEqual([`${entry(0, leaves.length)}: ${code}`])
    expect(state.record.acts).toBe(0)
  })
})

describe('signatures', () => {
  const signedAt = first + 1
  const auth = (leaf: Leaf, more: object) => ({ auth: { ...leaf.auth, ...more } })
  test.each<[string, number, string[], (leaf: Leaf) => unknown]>([
    ['U2: another author part', signedAt, ['signature-invalid'], leaf => author(leaf, { claimed: 1 })],
    ['U2: another signature', signedAt, ['signature-invalid'], leaf => auth(leaf, { sig: '00'.repeat(64) })],
    [
      'U2: a key never enrolled',
      signedAt,
      ['key-not-valid-then'],
      leaf => ({ auth: attestationOf(leaf.author, 'x') }),
    ],
    [
      'U2: a key before it was enrolled',
      signedAt,
      ['key-not-valid-then'],
      leaf => ({ auth: attestationOf(leaf.author, 'b') }),
    ],
    [
      'U2: a key after it ended',
      first + 5,
      ['key-not-valid-then'],
      leaf => ({ auth: attestationOf(leaf.author, 'a') }),
    ],
    ['U2: no key', signedAt, ['attestation-not-admitted'], () => ({ auth: { how: 'signed' } })],
    [
      'U2: recorded, where parties act',
      signedAt,
      ['attestation-not-admitted'],
      leaf => auth(leaf, { how: 'recorded' }),
    ],
    ['U2: half a signature', signedAt, ['malformed-signature'], leaf => auth(leaf, { sig: '00' })],
    [
      'U3: a proof for another credential',
      first,
      ['signature-invalid'],
      leaf => author(leaf, { credential: 'usa-1', log: 'x.org/y' }),
    ],
    [
      'U2: another’s key',
      first + 3,
      ['key-not-valid-then'],
      leaf => ({ auth: attestationOf(leaf.author, 'a') }),
    ],
  ])('%s', async (_, index, expected, change) => {
    const { problems } = await auditOf(changed(index, change), files())
    expect(codes(problems).filter(code => code.startsWith(`${entry(index)}:`))).toEqual(
      expected.map(code => `${entry(index)}: ${code}`),
    )
  })
  test.each<[string, number, string, object]>([
    ['a key that is none', first, 'malformed-key', { key: 'ff'.repeat(32) }],
    ['a rotation from an unknown key', first + 4, 'unknown-key', { from: keyOf('x').key }],
    ['a withholding of what is to come', first + 6, 'unknown-act', { target: { body: 99 } }],
    ['a withholding of nothing', first + 6, 'malformed-act', { target: { body: '../../x' } }],
  ])('U3: %s could not have been admitted', async (_, index, code, more) => {
    const { problems } = await auditOf(
      changed(index, leaf => act(leaf, more)),
      files(),
    )
    expect(codes(problems)[0]).toBe(`${entry(index)}: ${code}`)
  })
  test('U2: who may sign is judged by index, also where acts are folded as they happened', async () => {
    const { key } = keyOf('r')
    const event = { kind: 'event', type: 'meeting', title: { en: 'x' } }
    const proof = everything.find(({ act }) => act.kind === 'enrol-key')!.act.proof
    const { leaves } = play([
      ...opening(),
      { act: event, on: '2012-01' },
      { act: { kind: 'enrol-key', key, proof } },
      { act: event, on: '2012-02' },
    ])
    const signed = leaves.map(leaf =>
      leaf.author.act.kind === 'event'
        ? { ...leaf, auth: { ...attestationOf(leaf.author, 'r'), how: 'recorded' as const } }
        : leaf,
    )
    const size = signed.length
    expect(codes((await auditOf(signed, new Map())).problems)).toEqual([
      `${entry(size - 3, size)}: key-not-valid-then`,
      `${entry(size - 2, size)}: signature-invalid`,
    ])
  })
})

describe('what lies beside', () => {
  const hidden = `text/${(worded('Text 5.') as { hash: string }).hash}`
  const text = `text/${(worded('Members shall cooperate.') as { hash: string }).hash}`
  const [body, erased] = [`body/${first + 2}`, `body/${first + 3}`]
  const flip = (bytes: Uint8Array, at: number, bit = 1) =>
    bytes.map((byte, i) => (i === at ? byte ^ bit : byte))
  test.each<[string, string, string, (files: Files) => unknown]>([
    ['U5: a text is there', text, 'text-missing', all => all.delete(text)],
    ['U5: and says what it said', text, 'text-differs', all => all.set(text, flip(all.get(text)!, 0))],
    ['U5: a body is there', body, 'body-missing', all => all.delete(body)],
    ['U5: and is one', body, 'body-malformed', all => all.set(body, flip(all.get(body)!, 0))],
    ['U5: in canonical form', body, 'body-malformed', all => all.set(body, utf8(` ${all.get(body)}`))],
    [
      'U5: with its salt',
      body,
      'body-differs',
      all => all.set(body, storedBodyBytes({ ...whole.bodies.get(first + 2)!, salt: '01'.repeat(32) })),
    ],
    [
      'U5: and is that of this act',
      body,
      'body-differs',
      all => all.set(body, storedBodyBytes(whole.bodies.get(first + 5)!)),
    ],
    [
      'U6: a hidden text is gone from sight',
      hidden,
      'still-there-though-withheld',
      all => all.set(hidden, utf8('Text 5.')),
    ],
    [
      'U6: an erased body is gone',
      erased,
      'still-there-though-withheld',
      all => all.set(erased, utf8('anything')),
    ],
  ])('%s', async (_, where, code, change) => {
    const all = files()
    change(all)
    expect(codes((await auditOf(whole.leaves, all)).problems)).toEqual([`${where}: ${code}`])
  })
  test('U5: texts have the length that acts say, in all of them', async () => {
    const leaves = changed(first - 2, leaf =>
      JSON.parse(JSON.stringify(leaf).replace('"length":24', '"length":25')),
    )
    expect(codes((await auditOf(leaves, files())).problems)).toEqual([`${text}: text-length-differs`])
  })
  test('U5: every byte of every text and body counts, whichever of its bits is flipped', async () => {
    for (const [path, bytes] of files())
      for (let at = 0; at < bytes.length; at++) {
        const all = files().set(path, flip(bytes, at, 1 << (at % 8)))
        const { problems } = await auditOf(whole.leaves, all, unsigned)
        expect(problems.map(({ where }) => where)).toEqual([path])
      }
  })
  test('U5: a hash that is none is missing, and no file is asked for', async () => {
    const asked: string[] = []
    const hash = '../../../etc/passwd'
    const leaves = changed(first - 2, leaf => JSON.parse(JSON.stringify(leaf).replace(text.slice(5), hash)))
    const read = async (asking: string) => {
      asked.push(asking)
      return files().get(`text/${asking}`) ?? null
    }
    const { problems } = await auditOf(leaves, files(), { text: read })
    expect(codes(problems)).toEqual([`text/${hash}: text-missing`])
    expect(asked.every(asking => /^[0-9a-f]{64}$/.test(asking))).toBe(true)
  })
  test('U5: progress says how far each step has come', async () => {
    const steps: string[] = []
    const progress = ({ step, done, total }: Progress) => steps.push(`${step} ${done}/${total}`)
    await auditOf(whole.leaves, files(), { progress })
    expect(steps).toContain('signatures 5/5')
    expect(steps).toContain('texts 4/4')
    expect(steps.at(-1)).toBe('bodies 3/3')
  })
})

describe('laws', () => {
  const seed = { seed: 90125, numRuns: 60 }
  const withheld = fc.array(fc.tuple(fc.nat(), fc.constantFrom('hidden', 'erased')), { maxLength: 8 })
  /** The log with acts that withhold some of what it names. */
  const withWithholdings = (plays: readonly HostedPlay[], chosen: readonly (readonly [number, string])[]) => {
    const before = playHosted([...start, ...plays])
    const targets = [...filesOf(before).keys()]
    const keys = new Map(chosen.map(([n, level]) => [targets[n % targets.length]!, level]))
    return {
      before,
      keys: [...keys.keys()],
      after: playHosted([
        ...start,
        ...plays,
        ...[...keys].map(([key, level]) => withholding(targetOf(key), level)),
      ]),
    }
  }
  const targetOf = (key: string) =>
    key.startsWith('body/') ? { body: Number(key.slice(5)) } : { text: key.slice(5) }

  test('U7: whatever is withheld and gone, the log audits whole, with the root it has with everything there', async () => {
    await fc.assert(
      fc.asyncProperty(acts, withheld, async (plays, chosen) => {
        const { before, keys, after } = withWithholdings(plays, chosen)
        const all = filesOf(before)
        for (const key of keys) all.delete(key)
        const audited = await auditOf(after.leaves, all)
        expect(codes(audited.problems)).toEqual([])
        expect(audited.stateRoot).toBe(stateRoot(after.state))
        const there = await auditOf(after.leaves, filesOf(before))
        expect(codes(there.problems).sort()).toEqual(
          keys.map(key => `${key}: still-there-though-withheld`).sort(),
        )
        expect(there.stateRoot).toBe(audited.stateRoot)
      }),
      seed,
    )
  })
  test('U7: without the act, what is gone is a problem, and the root is still the same', async () => {
    await fc.assert(
      fc.asyncProperty(acts, withheld, async (plays, chosen) => {
        const { before, keys } = withWithholdings(plays, chosen)
        const all = filesOf(before)
        for (const key of keys) all.delete(key)
        const audited = await auditOf(before.leaves, all)
        expect(codes(audited.problems).sort()).toEqual(
          keys.map(key => `${key}: ${key.slice(0, 4)}-missing`).sort(),
        )
        expect(audited.stateRoot).toBe(stateRoot(before.state))
      }),
      seed,
    )
  })
  test('U4: whatever an act says, and however it is vouched for, the audit answers', async () => {
    const kinds = whole.leaves.map(leaf => leaf.author.act.kind)
    const said = fc.dictionary(fc.string(), fc.jsonValue())
    const leaf = fc.record({
      kind: fc.constantFrom(...kinds, 'unheard-of'),
      said: fc.oneof(said, fc.constantFrom(...whole.leaves.map(({ author }) => author.act))),
      how: fc.constantFrom('attested', 'recorded', 'signed'),
      key: fc.option(fc.string(), { nil: undefined }),
    })
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.leaves.length - 1), leaf, async (index, { kind, said, how, key }) => {
        const other = (leaf: Leaf) => ({
          ...author(leaf, { act: { ...said, kind } }),
          auth: { how, ...(key === undefined ? {} : { key }) },
        })
        const leaves = changed(index, other)
        const { problems } = await auditOf(leaves, files(), unsigned)
        expect(leaves.every(isLeaf)).toBe(true)
        expect((await auditOf(leaves, files(), unsigned)).problems).toEqual(problems)
      }),
      { seed: 7, numRuns: 100 },
    )
  })
})
