import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readProcedureText } from '../../sequencer/procedure-text.js'
import { votesPerActMax } from '../limits.js'
import type { ActData } from '../record/leaf.js'
import { partyRows } from '../reports/signature-rows.js'
import {
  type PackedVote,
  packJoined,
  packVotes,
  unpackJoined,
  unpackVotes,
} from './acts/consultation/packed.js'
import { checkConsulted } from './acts/signature/consulted.js'
import { audit } from './audit.js'
import { citedFigures, enterVote, heardByGroup, sumOf, tallyByGroup, type Vote } from './consultations.js'
import { replay, stateRoot } from './replay.js'
import { packState, unpackState } from './snapshot.js'
import {
  base,
  type HostedPlay,
  hostedProcedure,
  openHosted,
  playHosted,
  seated,
  worded,
} from './testing-hosted.js'

const { procedure, problems } = readProcedureText(readFileSync('data/consultation.yaml', 'utf8'))
const closes = 1_000_000
const groups = ['users', 'operators', 'others'].map(id => ({ id, label: { en: id } }))
const opening = {
  kind: 'open-consultation',
  question: { en: 'Shall we sign?' },
  text: [worded('Members shall cooperate.')],
  ...{ groups, who: 'public', open: true, closes },
}
const act = (fields: object, more: Partial<HostedPlay> = {}): HostedPlay => ({
  act: fields as ActData,
  ...more,
})
const pose = (statement: number, by?: number): HostedPlay =>
  act({
    kind: 'pose',
    statement,
    text: [worded(`Statement ${statement}.`)],
    ...(by === undefined ? {} : { by }),
  })
const votes = (packed: readonly PackedVote[], joined: readonly number[] = []): HostedPlay =>
  act({
    kind: 'votes',
    votes: packVotes(packed),
    ...(joined.length === 0 ? {} : { joined: packJoined(joined) }),
  })
const vote = (voter: number, statement: number, value: Vote): PackedVote => ({
  voter,
  statement,
  vote: value,
})
const start = [openHosted(procedure!, 2), act(opening), pose(1), pose(2)]
const close = act({ kind: 'close-consultation' }, { at: closes })

/** Plays after the opening; all but the last must be admitted; the fold and its snapshot give the same state. */
function play(...plays: HostedPlay[]) {
  const played = playHosted([...start, ...plays])
  expect(played.refusals.filter(({ step }) => step < start.length + plays.length - 1)).toEqual([])
  expect(stateRoot(replay(played.leaves))).toBe(stateRoot(played.state))
  expect(stateRoot(unpackState(packState(played.state))!)).toBe(stateRoot(played.state))
  return { consultation: played.state.consultation!, why: played.refusals[0]?.why ?? 'admitted', ...played }
}

test('HC1: the rules of a consultation are whole', () => expect(problems).toEqual([]))

describe('HC10: votes as they are packed', () => {
  const anyVote = fc.record({
    voter: fc.nat(0xffffffff),
    statement: fc.nat(0xffff),
    vote: fc.constantFrom<Vote>(-1, 0, 1),
  })

  test('what was packed is unpacked', () => {
    fc.assert(
      fc.property(fc.array(anyVote, { maxLength: 40 }), fc.array(fc.nat(255)), (packed, joined) => {
        expect(unpackVotes(packVotes(packed))).toEqual(packed)
        expect(unpackJoined(packJoined(joined))).toEqual(joined)
      }),
    )
  })

  test.each([
    ['no base64', '!!'],
    ['six bytes', 'AAAAAAAA'],
    ['a vote of two', 'AAAAAAAAAg=='],
    ['stray bits', 'AAAAAAAAAB=='],
    ['white space', ' AAAAAAAAAA=='],
  ])('%s is no pack', (_what, text) => {
    expect(unpackVotes(text)).toBeNull()
    expect(play(act({ kind: 'votes', votes: text, joined: 'AA==' })).why).toBe('malformed-votes')
  })

  test('4,096 votes of as many new voters fit in one leaf, one more does not', () => {
    const many = (n: number) => {
      const all = Array.from({ length: n }, (_, i) => i)
      return play(
        votes(
          all.map(i => vote(i, 1, 1)),
          all.map(i => i % 3),
        ),
      )
    }
    const { consultation, why } = many(votesPerActMax)
    expect(why).toBe('admitted')
    expect(sumOf(tallyByGroup(consultation, 1)).agree).toBe(votesPerActMax)
    expect(['too-many-votes', 'malformed-act']).toContain(many(votesPerActMax + 1).why)
  })
})

describe('HC12: the latest vote of a voter stands, counted once', () => {
  test('a vote that is changed counts as the last, in one act or in several', () => {
    const { consultation } = play(
      votes([vote(0, 1, 1), vote(0, 1, -1), vote(1, 1, 1), vote(0, 0, 1)], [0, 1]),
      votes([vote(1, 1, 0), vote(1, 0, -1), vote(0, 0, 1)]),
    )
    expect(tallyByGroup(consultation, 1)).toEqual([
      { agree: 0, disagree: 1, pass: 0 },
      { agree: 0, disagree: 0, pass: 1 },
      { agree: 0, disagree: 0, pass: 0 },
    ])
    expect(citedFigures(consultation).map(({ yes, no, unsure }) => [yes, no, unsure])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ])
    expect(heardByGroup(consultation)).toEqual([1, 1, 0])
    expect(consultation.taken).toBe(7)
  })

  /** Votes in the order taken, voters numbered as they come; and where the batches are cut. */
  const taken = fc.array(fc.tuple(fc.nat(7), fc.nat(2), fc.constantFrom<Vote>(-1, 0, 1)), {
    minLength: 1,
    maxLength: 60,
  })
  const cuts = fc.uniqueArray(fc.nat(59), { maxLength: 8 })

  test('any batching of the same votes gives the tallies counted from zero', () => {
    fc.assert(
      fc.property(taken, cuts, (rows, at) => {
        const numbers = new Map<number, number>()
        const numbered = rows.map(([who, statement, value]) => {
          if (!numbers.has(who)) numbers.set(who, numbers.size)
          return vote(numbers.get(who)!, statement, value)
        })
        const { consultation, why } = play(...batches(numbered, at))
        expect(why).toBe('admitted')
        for (const statement of [0, 1, 2])
          expect(tallyByGroup(consultation, statement)).toEqual(counted(numbered, statement))
        expect(consultation.taken).toBe(rows.length)
      }),
      { numRuns: 60 },
    )
  })

  test('OM12: what was counted once is kept vote by vote, as if counted from zero, and no other vote is looked at', () => {
    fc.assert(
      fc.property(taken, fc.nat(60), (rows, from) => {
        const state = { groups, voters: Array.from({ length: 8 }, (_, who) => who % 3), ...noVotes() }
        const all = rows.map(row => vote(...row))
        for (const [i, one] of all.entries()) {
          if (i === from) {
            tallyByGroup(state, 0)
            unlookable(state.votes)
            for (const column of state.votes.values()) unlookable(column)
          }
          enterVote(state, one)
        }
        for (const statement of [0, 1, 2])
          expect(tallyByGroup(state, statement)).toEqual(counted(all, statement))
        const voters = [...new Set(rows.map(([who]) => who))]
        expect(heardByGroup(state)).toEqual([0, 1, 2].map(g => voters.filter(who => who % 3 === g).length))
        expect(state.taken).toBe(rows.length)
      }),
      { numRuns: 60 },
    )
  })

  const noVotes = () => ({ votes: new Map<number, Map<number, Vote>>(), taken: 0 })

  /** A map that can be asked for one entry, but not gone through. */
  function unlookable(map: Map<number, unknown>): void {
    const never = (): never => {
      throw new Error('gone through')
    }
    Object.assign(map, { entries: never, keys: never, forEach: never, [Symbol.iterator]: never })
  }

  function batches(all: readonly PackedVote[], at: readonly number[]): HostedPlay[] {
    const bounds = [0, ...[...at].sort((a, b) => a - b), all.length].filter(n => n <= all.length)
    let known = 0
    return bounds.slice(1).flatMap((end, i) => {
      const batch = all.slice(bounds[i], end)
      if (batch.length === 0) return []
      const top = Math.max(...batch.map(({ voter }) => voter + 1), known)
      const joined = Array.from({ length: top - known }, (_, n) => (known + n) % 3)
      known = top
      return [votes(batch, joined)]
    })
  }

  /** Counted another way: from the end, each voter once. */
  function counted(all: readonly PackedVote[], statement: number) {
    const seen = new Set<number>()
    const tallies = groups.map(() => ({ agree: 0, disagree: 0, pass: 0 }))
    for (const one of [...all].reverse().filter(v => v.statement === statement)) {
      if (seen.has(one.voter)) continue
      seen.add(one.voter)
      tallies[one.voter % 3]![one.vote === 1 ? 'agree' : one.vote === 0 ? 'pass' : 'disagree']++
    }
    return tallies
  }
})

describe('what cannot be, and what may not be', () => {
  const joined = votes([vote(0, 0, 1)], [0])
  const stranger = act({ kind: 'credential', holder: 'sec-2', for: 'SEC', role: 'head' })
  const end = (credential: string) => act({ kind: 'end-credential', holder: 'sec-1' }, { credential })
  test.each<[string, string, HostedPlay[]]>([
    ['HC1', 'keeper-stays', [stranger, end('sec-2')]],
    ['HC1', 'keeper-stays', [stranger, end('sec-1')]],
    ['HC2', 'consultation-open-already', [act(opening)]],
    ['HC11', 'unknown-voter', [votes([vote(1, 0, 1)], [0])]],
    ['HC11', 'unknown-group', [votes([vote(0, 0, 1)], [3])]],
    ['HC11', 'unknown-statement', [votes([vote(0, 3, 1)], [0])]],
    ['HC11', 'malformed-votes', [act({ kind: 'votes', votes: packVotes([vote(0, 0, 1)]), joined: 'A' })]],
    ['HC13', 'not-the-keeper', [stranger, { ...joined, credential: 'sec-2' }]],
    ['HC5', 'statement-number', [pose(4)]],
    ['HC5', 'statement-twice', [act({ kind: 'pose', statement: 3, text: [worded('Statement 1.')] })]],
    ['HC6', 'unknown-voter', [pose(3, 0)]],
    ['HC6', 'admitted', [joined, pose(3, 0)]],
    ['HC6', 'not-the-keeper', [joined, stranger, { ...pose(3, 0), credential: 'sec-2' }]],
    ['HC15', 'consultation-still-open', [act({ kind: 'close-consultation' }, { at: closes - 1 })]],
    ['HC15', 'consultation-closed', [close, votes([vote(0, 0, 1)], [0])]],
    ['HC15', 'consultation-closed', [close, pose(3)]],
    ['HC15', 'not-the-keeper', [stranger, { ...close, credential: 'sec-2' }]],
    ['HC16', 'consultation-still-open', [act({ kind: 'reply', answer: 'no' }, { reasoned: true })]],
    ['HC16', 'reasons-missing', [close, act({ kind: 'reply', answer: 'no' })]],
    ['HC16', 'admitted', [close, act({ kind: 'reply', answer: 'no' }, { reasoned: true })]],
  ])('%s: %s', (_rule, why, plays) => expect(play(...plays).why).toBe(why))

  test('HC2: a question, a deadline to come, groups that are each named once', () => {
    const opened = (fields: object) =>
      playHosted([openHosted(procedure!, 2), act({ ...opening, ...fields })]).refusals[0]?.why
    expect(opened({})).toBeUndefined()
    expect(opened({ question: {} })).toBe('question-missing')
    expect(opened({ closes: 0 })).toBe('deadline-past')
    expect(opened({ groups: [groups[0], groups[0]] })).toBe('group-twice')
    expect(opened({ groups: [] })).toBe('malformed-act')
    expect(playHosted([openHosted(procedure!, 2), joined]).refusals[0]?.why).toBe('no-consultation')
  })

  test('HC13: the audit finds votes that the party that asks entered itself', async () => {
    const { leaves } = play(joined, stranger)
    const [votesLeaf] = leaves.slice(-2)
    const { author } = leaves.at(-1)!
    const forged = { ...votesLeaf!.author, credential: 'sec-2', nonce: author.nonce, head: 5 }
    const leaf = { ...leaves.at(-1)!, index: leaves.length, author: forged }
    const found = async (log: typeof leaves) =>
      (
        await audit({ leaves: log, text: async () => null, body: async () => null, check: () => true })
      ).problems
        .filter(({ code }) => code !== 'text-missing')
        .map(({ args }) => args?.why)
    expect(await found(leaves)).toEqual([])
    const twice = {
      ...leaf,
      author: { ...forged, act: { kind: 'votes', votes: packVotes([vote(0, 0, -1)]) } },
    }
    expect(await found([...leaves, twice as never])).toEqual(['not-the-keeper'])
  })

  test('HC14: a vote that came before the deadline may be packed after it, until the close', () => {
    const late = { ...votes([vote(0, 0, 1)], [0]), at: closes + 5_000 }
    expect(play(late).why).toBe('admitted')
  })
})

describe('HC20: a negotiation announces a consultation and cites its result', () => {
  const bound = { clause: 'all' }
  const rules = {
    ...hostedProcedure,
    stages: [{ id: 'only', label: { en: 'Only' }, moves: [] }],
    otherwise: bound,
    permissions: [
      ...hostedProcedure.permissions,
      { acts: ['consult', 'consult-result', 'intend', 'sign'], by: ['speak'], clause: 'all' },
    ],
  }
  const origin = 'example.org/home-1'
  const consult = act(
    { kind: 'consult', origin, name: 'home-1', target: { instrument: 1 }, question: { en: 'Sign?' }, closes },
    { party: 'USA' },
  )
  const cited = (size: number, party = 'USA') =>
    act(
      {
        ...{ kind: 'consult-result', origin, size, root: 'a'.repeat(64), answer: 'no' },
        groups: [{ id: 'users', label: { en: 'Users' }, yes: 1, no: 2, unsure: 0 }],
      },
      { party },
    )
  const opened = [
    openHosted(rules as never, 2),
    ...seated({ USA: 'governments', TUN: 'governments' }),
    ...base({ '1': 'Text.' }),
  ]
  const whys = (...plays: HostedPlay[]) => playHosted([...opened, ...plays]).refusals.map(({ why }) => why)

  test('by the party alone, each newer than the one before', () => {
    const { state, refusals } = playHosted([...opened, consult, cited(7), cited(9)])
    expect(refusals).toEqual([])
    expect(state.consultations!.get(origin)!.results.map(({ size }) => size)).toEqual([7, 9])
    expect(whys(consult, cited(7, 'TUN'))).toEqual(['consulted-by-another'])
    expect(whys(cited(7))).toEqual(['unknown-consultation'])
    expect(whys(consult, cited(7), cited(6))).toEqual(['result-not-newer'])
    expect(whys(consult, consult)).toEqual(['announced-already'])
    expect(whys({ ...consult, at: closes })).toEqual(['deadline-past'])
  })

  test.each<[number | undefined, string, string]>([
    [undefined, 'USA', 'admitted'],
    [0, 'USA', 'not-consulted'],
    [99, 'USA', 'not-consulted'],
    [opened.length, 'USA', 'admitted'],
    [opened.length + 1, 'USA', 'admitted'],
    [opened.length, 'TUN', 'not-consulted'],
  ])('HC21: a decision that names act %s, by %s: %s', (consulted, party, why) => {
    const named = consulted === undefined ? {} : { consulted }
    for (const decided of [
      { kind: 'intend', intention: 'sign', stated: 'declared', ...named },
      { kind: 'sign', instrument: 1, ...named },
    ])
      expect(whys(consult, cited(7), act(decided, { party }))[0] ?? 'admitted').toBe(why)
  })

  test('HC22: the board has the consultation, its result and the decision in order', () => {
    const intend = { kind: 'intend', intention: 'refuse', stated: 'declared', consulted: opened.length + 1 }
    const { state, leaves } = playHosted([...opened, consult, cited(7), act(intend, { party: 'USA' })])
    const view = {
      ...{ state, at: { index: leaves.length, time: null }, text: () => null, body: () => null },
      leaf: (seq: number) => leaves[seq] ?? null,
    }
    expect(partyRows(view).find(({ party }) => party === 'USA')!.deeds).toMatchObject([
      { deed: 'consults', act: opened.length },
      { deed: 'consult-cited', act: opened.length + 1 },
      { deed: 'intends-refuse', act: opened.length + 2, consulted: opened.length + 1 },
    ])
  })

  test('HC21: no log of semantics 1 names one', () => {
    const { state } = playHosted([openHosted(rules as never, 1)])
    expect(checkConsulted(state, { kind: 'sign', consulted: 0 }, 'USA')).toMatchObject({
      why: 'malformed-act',
      where: 'sign.consulted',
    })
  })

  test('a state without consultations has no member for them', () => {
    const { state } = playHosted(opened)
    expect(Object.keys(state)).not.toContain('consultations')
    expect(Object.keys(state)).not.toContain('consultation')
  })
})
