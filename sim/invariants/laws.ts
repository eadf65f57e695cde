/**
 * The laws of every walk: that a replay and a snapshot come to the same state, that whatever is refused is refused
 * by a clause that is written out, that what is kept up act by act equals what is counted from the leaves, and that
 * nobody is stopped without being told why. A walk that breaks one says which, and at which act.
 */
import { isMember } from '../../src/core/negotiation/electorates.js'
import type { QuestionState } from '../../src/core/negotiation/proceedings.js'
import { replay, stateRoot } from '../../src/core/negotiation/replay.js'
import { packState, unpackState } from '../../src/core/negotiation/snapshot.js'
import type { State } from '../../src/core/negotiation/state.js'
import type { Procedure } from '../../src/core/procedure/procedure.js'
import { isByProcedure, type Onlooker, type Walk, walk, wayOut } from '../walk.js'
import { type Book, doneBy, electoratesAt, emptyBook, enter, isOpen, type QuestionBook } from './book.js'
import { invariantsOf } from './index.js'
import type { Seen } from './invariant.js'
import { isQuiet, whatDecides } from './quiet.js'

/** Every so many admitted acts everything is counted again. */
const recountEvery = 50

export interface Watched {
  readonly walk: Walk
  /** What was broken, each with the index of the act. */
  readonly broken: readonly string[]
}

/** Walks, and says what was broken on the way. */
export function watchedWalk(procedure: Procedure, seed: number, steps: number): Watched {
  const book = emptyBook(procedure)
  const broken: string[] = []
  const clauses = new Set(procedure.clauses.map(({ id }) => id))
  const invariants = invariantsOf(procedure.id)
  let before: string | null = null
  const onlooker: Onlooker = {
    admitting(leaf, state) {
      before = isQuiet(leaf, state) ? whatDecides(state) : null
    },
    admitted(leaf, after) {
      const { act } = leaf.author
      const seen: Seen = { ...doneBy(leaf), book, after }
      if (before !== null && before !== whatDecides(after))
        broken.push(`what decides nothing changed something (act ${leaf.index}, ${act.kind})`)
      if (leaf.index > 0)
        for (const { says, broken: breaks } of invariants)
          if (breaks(seen)) broken.push(`${says} (act ${leaf.index}, ${act.kind})`)
      enter(book, leaf, after)
      if (leaf.index % recountEvery === 0)
        broken.push(...miscounts(book, after).map(said => `${said} (act ${leaf.index})`))
    },
    refused(refusal, command, at) {
      const { kind } = command.author.act
      if (!isByProcedure(at, refusal, command) || clauses.has(refusal.clause ?? '')) return
      broken.push(
        `refused by no clause that is written out: ${refusal.why} ${refusal.clause ?? ''} (${kind})`,
      )
    },
    stepped: at => broken.push(...silentEnds(at, clauses)),
  }
  const walked = walk(procedure, seed, steps, onlooker)
  broken.push(...miscounts(book, walked.state), ...differences(walked))
  return { walk: walked, broken }
}

/** Replaying the leaves, and taking up the last snapshot, give the state that the walk came to. */
function differences({ leaves, state }: Walk): string[] {
  const root = stateRoot(state)
  return [
    ...(stateRoot(replay(leaves)) === root ? [] : ['a replay comes to another state']),
    ...(stateRoot(unpackState(packState(state))!) === root ? [] : ['a snapshot comes to another state']),
  ]
}

/** Moves that nobody can make, where somebody who tries is not told by which clause. */
function silentEnds(at: Walk, clauses: ReadonlySet<string>): string[] {
  return wayOut(at).flatMap(({ to, refusals }) => {
    const told = (refusals ?? []).filter(({ why }) => why !== 'unknown-credential')
    const silent = told.find(({ clause }) => !clauses.has(clause ?? ''))
    if (refusals === null || (silent === undefined && told.length > 0)) return []
    return [`nobody can move to ${to}, and no clause says why: ${silent?.why} (act ${at.leaves.length - 1})`]
  })
}

/** What the engine has kept up otherwise than it is counted here. */
function miscounts(book: Book, state: State): string[] {
  return [
    ...electorateMiscounts(book, state),
    ...differs(
      'open objections',
      objectionsFrom(book),
      kept(state.proceedings!.objectionsOn, ids => [...ids].sort((a, b) => a[0] - b[0])),
    ),
    ...differs('positions', stancesFrom(book), kept(state.proceedings!.tallies, sorted)),
    ...[...book.questions.values()].flatMap(put =>
      questionMiscounts(book, put, state.proceedings!.questions.get(put.seq)!),
    ),
  ]
}

function kept<V>(map: ReadonlyMap<string, V>, plain: (value: V) => unknown): Record<string, unknown> {
  return Object.fromEntries([...map].map(([key, value]) => [key, plain(value)]).sort())
}

function sorted(map: ReadonlyMap<string, number>): unknown {
  return [...map].filter(([, n]) => n !== 0).sort()
}

function differs(what: string, ours: Record<string, unknown>, theirs: Record<string, unknown>): string[] {
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])]
  return keys
    .filter(key => JSON.stringify(ours[key]) !== JSON.stringify(theirs[key]))
    .map(
      key => `${what} on ${key}: counted ${JSON.stringify(ours[key])}, kept ${JSON.stringify(theirs[key])}`,
    )
}

function electorateMiscounts(book: Book, state: State): string[] {
  return [...electoratesAt(book, book.now)].flatMap(([id, members]) => {
    const total = state.proceedings!.electorates.get(id)?.total ?? 0
    const others = [...book.parties.keys()].filter(party => members.has(party) !== isMember(state, id, party))
    return total === members.size && others.length === 0
      ? []
      : [`electorate ${id}: counted ${members.size}, kept ${total}; otherwise ${others.join(' ')}`]
  })
}

function objectionsFrom(book: Book): Record<string, unknown> {
  const on = new Map<string, [number, string][]>()
  for (const objection of book.objections.values())
    if (isOpen(objection))
      for (const key of ['*', objection.matter])
        on.set(key, [
          ...(on.get(key) ?? []),
          [objection.seq, objection.redLine ? 'red-line' : objection.degree],
        ])
  return kept(on, ids => ids)
}

function stancesFrom(book: Book): Record<string, unknown> {
  return kept(book.stances, by =>
    sorted(
      tallyOf(
        book,
        [...by].map(([party, said]) => ({ party, said, also: [] })),
      ),
    ),
  )
}

/** Counts by what was said, in all and among each electorate, and of these by group. */
function tallyOf(
  book: Book,
  all: readonly { party: string; said: string; also: readonly string[] }[],
): Map<string, number> {
  const tally = new Map<string, number>()
  for (const { party, said, also } of all) {
    const group = book.parties.get(party)?.group
    const whole = [said, ...also.map(id => `${said}#${id}`)]
    const keys = group == null ? whole : [...whole, ...whole.map(key => `${key}@${group}`)]
    for (const key of keys) tally.set(key, (tally.get(key) ?? 0) + 1)
  }
  return tally
}

/** While a question is open, or where the electorate was fixed when it was put. */
function questionMiscounts(book: Book, put: QuestionBook, state: QuestionState): string[] {
  const { electorate, fixed } = book.procedure.questions!.find(({ id }) => id === put.question)!
  if (fixed === 'closing' && put.closed !== null) return []
  const toCount = new Set(
    (book.procedure.positions ?? []).filter(p => p.reason === 'to-count').map(({ id }) => id),
  )
  const others = (party: string, then: ReadonlyMap<string, ReadonlySet<string>>) =>
    [...then].filter(([id, members]) => id !== electorate && members.has(party)).map(([id]) => id)
  const ballots = [...put.ballots]
    .filter(([, { position, reasoned }]) => reasoned || !toCount.has(position))
    .map(([party, { position, casting }]) => ({
      party,
      said: position,
      also: others(party, fixed === 'opening' ? put.opening : casting),
    }))
  const entitled = [...put.opening].filter(
    ([id, members]) => fixed === 'opening' && (state.entitled[id]?.total ?? 0) !== members.size,
  )
  return [
    ...differs(
      `ballots of ${put.question}`,
      { [put.seq]: sorted(tallyOf(book, ballots)) },
      { [put.seq]: sorted(state.tally) },
    ),
    ...entitled.map(
      ([id, members]) =>
        `entitled in ${id} to question ${put.seq}: counted ${members.size}, kept ${state.entitled[id]?.total}`,
    ),
  ]
}
