import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { principalAxes } from '../core/analysis/opinion-map/axes.js'
import { type OpinionMap, opinionMap } from '../core/analysis/opinion-map/map.js'
import { withoutStatements } from '../core/analysis/opinion-map/votes.js'
import type { Result } from '../core/canonical/result.js'
import { opinionMapJson, polisAbout, polisSubject } from './opinion-map-json.js'
import { type PolisExport, type PolisFiles, readPolis } from './polis.js'

/**
 * Exports published by The Computational Democracy Project (CC BY 4.0), with figures computed apart from ours from the
 * published formulas and the published groups.
 */
const sets = new URL('../../../shared/data/polis/', import.meta.url)
const here = existsSync(sets)

interface Expected {
  readonly participants: number
  readonly statements: number
  readonly voteRows: number
  readonly latestVotes: number
  readonly participantsVotesCellsDiffering: number
  readonly statementIds: readonly number[]
  readonly moderatedOut: readonly number[]
  readonly singularValues: readonly number[]
  readonly mean: readonly number[]
  readonly pc1: readonly number[]
  readonly pc2: readonly number[]
  readonly statementExtremity: readonly number[]
  readonly participantIds: readonly number[]
  readonly participantXY_first50: readonly (readonly number[])[]
  readonly groups: readonly string[]
  readonly groupSizes: Readonly<Record<string, number>>
  readonly groupInformedConsensusAgree: readonly number[]
  readonly groupInformedConsensusAgreeGeometricMean: readonly number[]
  readonly priority: readonly number[]
  readonly groupStats: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
  readonly source: string
}

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.why} ${result.where}`)
  return result.value
}

function read(name: string): { files: PolisFiles; expected: Expected } {
  const text = (file: string) => readFileSync(new URL(`${name}/${file}`, sets), 'utf8')
  return {
    files: {
      votes: text('votes.csv'),
      comments: text('comments.csv'),
      participants: text('participants-votes.csv'),
      summary: text('summary.csv'),
    },
    expected: JSON.parse(text('expected.json')) as Expected,
  }
}

/** Every number of `found` is within 1e-6 of that of `expected`. */
function near(found: ArrayLike<number>, expected: readonly number[]): void {
  expect(found.length).toBe(expected.length)
  expected.forEach((x, i) => {
    expect(Math.abs(found[i]! - x), `at ${i}`).toBeLessThan(1e-6)
  })
}

describe.skipIf(!here).each([
  ['brexit-consensus', 8, false],
  ['scoop-hivemind.biodiversity', 49, true],
  ['vtaiwan.uberx', 96, true],
])('%s as it was published', (name, miscounted, stable) => {
  const once: { read?: PolisExport; map?: OpinionMap } = {}
  const set = here ? read(name) : null
  const expected = set?.expected as Expected
  const found = () => {
    once.read ??= value(readPolis(set!.files))
    return once.read
  }
  const drawn = () => {
    once.map ??= opinionMap(found().input)
    return once.map
  }

  test('OM2, OM31, OM33: votes, participants and statements; cells as published; comments.csv counts otherwise', () => {
    const { input, cast, participantIds, statementIds, moderatedOut, cellsDiffering, countsDiffering } =
      found()
    expect(cast).toBe(expected.voteRows)
    expect(input.votes.vote).toHaveLength(expected.latestVotes)
    expect(participantIds).toHaveLength(expected.participants)
    expect(participantIds.slice(0, 50)).toEqual(expected.participantIds)
    expect(statementIds).toHaveLength(expected.statements)
    expect(statementIds).toEqual(expected.statementIds)
    expect(moderatedOut).toEqual(expected.moderatedOut)
    expect(cellsDiffering).toBe(expected.participantsVotesCellsDiffering)
    expect(countsDiffering).toBe(miscounted)
  })

  test('OM5, OM6, OM9, OM10: means, axes, singular values, places', () => {
    const { axes, extremity, participants } = drawn()
    near(axes.mean, expected.mean)
    near(axes.axes[0]!, expected.pc1)
    near(axes.axes[1]!, expected.pc2)
    near(extremity, expected.statementExtremity)
    near(participants.slice(0, 100), expected.participantXY_first50.flat())
    const { votes, leftOut } = found().input
    near(principalAxes(withoutStatements(votes, leftOut), 4).singularValues, expected.singularValues)
  })

  test('OM13, OM17, OM21: every figure of the published groups', () => {
    const { declared, priority } = drawn()
    expect(found().groups).toEqual(expected.groups)
    expect(declared.sizes).toEqual(expected.groups.map(id => expected.groupSizes[id]))
    const consensus = declared.consensus.map(({ agree }) => agree)
    near(
      consensus.map(({ product }) => product),
      expected.groupInformedConsensusAgree,
    )
    near(
      consensus.map(({ geometricMean }) => geometricMean),
      expected.groupInformedConsensusAgreeGeometricMean,
    )
    near(priority, expected.priority)
    for (const [g, id] of expected.groups.entries())
      for (const [figure, values] of Object.entries(expected.groupStats[id]!))
        near(
          declared.represents[g]!.map(row => row[figure as keyof typeof row]),
          values,
        )
  })

  test('OM28: groups are shown where they are stable alone', () => {
    expect(drawn().inferred.groups !== null).toBe(stable)
    expect(drawn().inferred.stability! >= 0.8).toBe(stable)
  })

  test('OM35: the JSON has all of it under the same names', () => {
    const json = opinionMapJson(polisAbout(found()), polisSubject(found()), drawn()) as unknown as Record<
      string,
      unknown
    >
    const named = Object.keys(expected).filter(key => key !== 'source' && key !== 'participantXY_first50')
    expect(named.filter(key => !(key in json))).toEqual([])
    expect(json).toMatchObject({ groupSizes: expected.groupSizes, moderatedOut: expected.moderatedOut })
    for (const figure of ['pc1', 'mean', 'priority'] as const)
      near(json[figure] as number[], expected[figure])
    expect(Object.values(json).flat(2).some(Number.isNaN)).toBe(false)
  })
})

const votes = 'timestamp,datetime,comment-id,voter-id,vote\n1,x,0,5,1\n2,x,1,5,-1\n3,x,0,9,0\n9,x,0,5,-1\n'
const none = { comments: null, participants: null, summary: null }

describe('OM32: older and newer exports', () => {
  test('votes.csv alone is enough; a byte order mark and CRLF are nothing', () => {
    const plain = value(readPolis({ votes, ...none }))
    expect(plain).toMatchObject({
      participantIds: [5, 9],
      statementIds: [0, 1],
      cast: 4,
      groups: [],
      texts: [null, null],
    })
    expect([...plain.input.votes.vote]).toEqual([-1, -1, 0])
    expect(value(readPolis({ votes: `\ufeff${votes.replaceAll('\n', '\r\n')}`, ...none }))).toEqual(plain)
  })

  test.each([
    ['is-meta', 'true'],
    ['is_meta', 'True'],
  ])('%s leaves a statement out, with the priority of its kind', (column, cell) => {
    const comments = `comment-id,agrees,disagrees,moderated,${column},comment-body\n0,1,1,1,false,"One,\ntwo"\n1,0,1,1,${cell},Me\n`
    const { input, texts, countsDiffering } = value(readPolis({ votes, ...none, comments }))
    expect([...input.leftOut]).toEqual([0, 1])
    expect(texts).toEqual(['One,\ntwo', 'Me'])
    expect(countsDiffering).toBe(1)
    expect(opinionMap(input).priority[1]).toBe(49)
  })

  test('columns in other places and under other names; published groups by number; a cell that differs is counted', () => {
    const other = 'vote,voter_id,comment_id,important,timestamp\n1,5,0,false,1\n-1,7,0,true,1\n1,8,0,,1\n'
    const participants = 'participant,group-id,n-votes,0\n5,10,1,1\n7,2,1,1\n8,,1,1\n'
    const { groups, input, cellsDiffering } = value(readPolis({ votes: other, ...none, participants }))
    expect(groups).toEqual(['2', '10'])
    expect([...input.groupOf]).toEqual([1, 0, -1])
    expect(cellsDiffering).toBe(1)
  })
})

describe('OM34: what is wrong is said with file and line', () => {
  test.each([
    [
      { votes: 'timestamp,comment-id,vote\n' },
      'polis-column-missing',
      'votes.csv',
      { line: 1, column: 'voter-id' },
    ],
    [{ votes: '' }, 'polis-no-votes', 'votes.csv', undefined],
    [{ votes: votes.slice(0, votes.indexOf('\n') + 1) }, 'polis-no-votes', 'votes.csv', undefined],
    [{ votes: `${votes}4,x,0,9,2\n` }, 'polis-cell', 'votes.csv', { line: 6, column: 'vote', cell: '2' }],
    [{ votes: `${votes}4,x,0\n` }, 'polis-cell', 'votes.csv', { line: 6, column: 'voter-id', cell: '' }],
    [
      { votes: `${votes}4,x,-1,9,1\n` },
      'polis-cell',
      'votes.csv',
      { line: 6, column: 'comment-id', cell: '-1' },
    ],
    [
      { votes: `${votes}soon,x,0,9,1\n` },
      'polis-cell',
      'votes.csv',
      { line: 6, column: 'timestamp', cell: 'soon' },
    ],
    [{ votes: `${votes}4,"x,0,9,1\n` }, 'polis-quote', 'votes.csv', { line: 6 }],
    [
      { votes, comments: 'comment-id,agrees,disagrees,moderated,comment-body\n0,1,1,1,"a\nb"\n1,1,x,1,c\n' },
      ...['polis-cell', 'comments.csv', { line: 4, column: 'disagrees', cell: 'x' }],
    ],
    [
      { votes, comments: 'comment-id,agrees,disagrees,moderated\n0,1,1,7\n' },
      'polis-cell',
      'comments.csv',
      { line: 2, column: 'moderated', cell: '7' },
    ],
    [
      { votes, participants: 'participant,0\n5,1\n' },
      'polis-column-missing',
      'participants-votes.csv',
      { line: 1, column: 'group-id' },
    ],
    [
      { votes, participants: 'participant,group-id,0\nfive,1,1\n' },
      'polis-cell',
      'participants-votes.csv',
      { line: 2, column: 'voter-id', cell: 'five' },
    ],
  ] as [Partial<PolisFiles>, string, string, object | undefined][])('%j: %s', (files, why, where, args) => {
    const read = readPolis({ votes, ...none, ...files })
    expect(read).toMatchObject({ ok: false, why, where, ...(args === undefined ? {} : { args }) })
  })
})
