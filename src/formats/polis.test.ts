import { describe, expect, test } from 'vitest'
import { opinionMap } from '../core/analysis/opinion-map/map.js'
import type { Result } from '../core/canonical/result.js'
import { type PolisFiles, readPolis } from './polis.js'

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.why} ${result.where}`)
  return result.value
}

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
    // As the database has them, where agreement is −1.
    [
      { votes: 'pid,tid,vote,created\n5,0,-1,1\n' },
      'polis-column-missing',
      'votes.csv',
      { line: 1, column: 'timestamp' },
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
