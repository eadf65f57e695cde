import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bench, makeBench } from '../testing-commands.js'

const header = 'timestamp,datetime,comment-id,voter-id,vote'
const rows = Array.from(
  { length: 60 },
  (_, n) => `${n},x,${n % 3},${Math.floor(n / 3)},${n % 2 === 0 ? 1 : -1}`,
)
const votes = `${[header, ...rows].join('\n')}\n`

let bench: Bench
beforeAll(async () => {
  bench = await makeBench()
  await writeFile(join(bench.folder, '2026-01-02-votes.csv'), votes)
  await writeFile(
    join(bench.folder, '2026-01-02-comments.csv'),
    'comment-id,agrees,disagrees,moderated,comment-body\n0,11,10,1,"Open \u001b[31mat night"\n1,10,10,1,Two\n2,10,10,-1,Three\n',
  )
  await writeFile(
    join(bench.folder, '2026-01-02-participant-votes.csv'),
    'participant,group-id,0\n0,a,1\n1,b,-1\n',
  )
})
afterAll(() => bench.close())

test('OM31: a folder of a newer export, as a table', async () => {
  const { exit, out, err } = await bench.travaux('map', '--from', bench.folder)
  expect([exit, err]).toEqual([0, ''])
  expect(out).toContain('20 participants, 3 statements, 60 votes that stand (60 cast).')
  expect(out).toContain('Statements that comments.csv counts otherwise than the votes: 1.')
  expect(out).toContain('Nothing reads it to decide anything.')
  expect(out).toContain('0 Open [31mat night')
})

test('OM33, OM35: and as one JSON document', async () => {
  expect(await bench.json('map', '--from', bench.folder, '--json')).toMatchObject({
    of: { kind: 'polis', topic: null, url: null },
    ...{ participants: 20, statements: 3, voteRows: 60, latestVotes: 60, moderatedOut: [2], leftOut: [2] },
    ...{ agrees: [10, 10, 10], groups: ['a', 'b'], groupSizes: { a: 1, b: 1 }, commentsCountsDiffering: 1 },
    inferred: { placed: 20, found: { groups: 2, silhouette: 1 }, stable: true },
  })
})

/**
 * Exports published by The Computational Democracy Project (CC BY 4.0), with figures computed apart from ours from the
 * published formulas and the published groups.
 */
const sets = fileURLToPath(new URL('../../../../shared/data/polis/', import.meta.url))

describe.skipIf(!existsSync(sets)).each([
  ['brexit-consensus', 8, false],
  ['scoop-hivemind.biodiversity', 49, true],
  ['vtaiwan.uberx', 96, true],
])('%s as it was published', (name, miscounted, stable) => {
  test('OM2, OM5, OM9, OM10, OM13, OM17, OM21, OM28, OM33, OM35: what the command prints is every figure to 1e-6', async () => {
    const expected = JSON.parse(await readFile(join(sets, name, 'expected.json'), 'utf8'))
    const found = await bench.json('map', '--from', join(sets, name), '--json')
    const { source: _, participantIds, participantXY_first50, ...figures } = expected
    expect(farFrom(figures, found)).toEqual([])
    expect(found.participantIds.slice(0, 50)).toEqual(participantIds)
    expect(farFrom(participantXY_first50, found.participantXY)).toEqual([])
    expect(found).toMatchObject({ axes: { converged: true }, commentsCountsDiffering: miscounted })
    expect(found.inferred.stable).toBe(stable)
    expect(found.inferred.stability >= 0.8).toBe(stable)
    expect('representative' in found.inferred).toBe(stable)
    expect(found.pc1).toHaveLength(expected.pc1.length)
  })
})

/** Where something expected is not found, or a number not to 1e-6. */
function farFrom(expected: unknown, found: unknown, at = ''): string[] {
  if (typeof expected === 'number' && typeof found === 'number')
    return Math.abs(expected - found) < 1e-6 ? [] : [`${at}: ${expected} is ${found}`]
  if (typeof expected !== 'object' || expected === null) return expected === found ? [] : [at]
  if (typeof found !== 'object' || found === null) return [at]
  return Object.entries(expected).flatMap(([key, value]) =>
    farFrom(value, (found as Record<string, unknown>)[key], `${at}/${key}`),
  )
}

test('OM37: a negotiation, and an earlier moment of it', async () => {
  const later = await bench.json('map', '--negotiation', 'open-waters', '--json')
  expect(later).toMatchObject({ of: { kind: 'negotiation', name: 'open-waters' }, axes: { converged: true } })
  expect(later.statementIds.length).toBe(later.acts.length)
  const before = await bench.json('map', '--negotiation', 'open-waters', '--at', '60', '--json')
  expect(before.of.at.index).toBe(60)
  expect(before.latestVotes).toBeLessThan(later.latestVotes)
})

test.each([
  [['map', '--from', '@none'], 'polis-folder-missing'],
  [['map', '--from', '.'], 'polis-votes-missing'],
])('OM34: %j is refused in one sentence', async (args, code) => {
  const { exit, err } = await bench.travaux(...args)
  expect(exit).toBe(2)
  expect(err).toMatch(new RegExp(`^travaux: [^\\n]+ \\[${code}\\]\\n$`))
})

test('OM34: a cell that is none is named by file and line', async () => {
  await writeFile(join(bench.folder, 'votes.csv'), `${header}\n1,x,0,0,5\n`)
  const { err } = await bench.travaux('map', '--from', bench.folder)
  expect(err).toBe('travaux: votes.csv, line 2: “5” is not what the column vote has. [polis-cell]\n')
  await writeFile(join(bench.folder, 'votes.csv'), votes)
})
