/** What holds of a policy process of the GNSO, from the clauses of its procedure. */
import { stageOf } from './book.js'
import {
  atLeast,
  carried,
  carriedIn,
  dayMs,
  decided,
  groupOf,
  type Invariant,
  into,
  lost,
  moreThan,
  on,
  standing,
  type Votes,
  wasIn,
} from './invariant.js'

const houses = ['contracted-house', 'non-contracted-house'] as const
const stakeholders = ['registries', 'registrars', 'commercial', 'non-commercial']

/** How many of a house are for, and how many sit in it, voting or not. */
const house = ({ count, entitled }: Votes, among: string) =>
  [count(['for'], { among }), entitled(among)] as const

const majority = (votes: Votes) => houses.every(name => moreThan(1, 2, ...house(votes, name)))

function isSuper(votes: Votes): boolean {
  const [one, two] = houses
  const threeQuarters = (of: string, other: string) =>
    atLeast(3, 4, ...house(votes, of)) && moreThan(1, 2, ...house(votes, other))
  return (
    houses.every(name => atLeast(2, 3, ...house(votes, name))) ||
    threeQuarters(one, two) ||
    threeQuarters(two, one)
  )
}

function isInitiated(votes: Votes): boolean {
  return (
    houses.every(name => moreThan(1, 3, ...house(votes, name))) ||
    houses.some(name => moreThan(2, 3, ...house(votes, name)))
  )
}

function isRecommended(votes: Votes): boolean {
  return majority(votes) && stakeholders.filter(group => votes.count(['for'], { group }) > 0).length >= 3
}

export const icannGnso: readonly Invariant[] = [
  carried('initiate', 'initiation: more than a third of each house or two thirds of one', isInitiated),
  lost('initiate', 'initiation: no more is asked', votes => !isInitiated(votes)),
  carried(
    'recommend',
    'recommendation: a majority of each house, and three of the four stakeholder groups',
    isRecommended,
  ),
  lost('recommend', 'recommendation: no more is asked', votes => !isRecommended(votes)),
  carried(
    'supermajority',
    'supermajority: two thirds of each house, or three quarters and a majority',
    isSuper,
  ),
  carried('terminate', 'termination: by a supermajority', isSuper),
  on(
    'ballot',
    'reasons: who is against or abstains says why',
    ({ act, reasoned }) => act.position !== 'for' && !reasoned,
  ),
  on('ballot', 'council: its members vote', seen => !wasIn(seen, 'council')),
  ...['submit', 'position', 'object'].map(kind =>
    on(
      kind,
      `interests: a statement of interest comes first (${kind})`,
      ({ book, party }) =>
        !book.done.some(done => done.party === party && done.act.kind === 'declare-interests'),
    ),
  ),
  on('finding', 'designation: full consensus is that nobody speaks against it', ({ book, act }) => {
    const key = `i:${act.subject.instrument}`
    const against = [...(book.stances.get(key)?.values() ?? [])].includes('object')
    return act.designation === 'full-consensus' && 'instrument' in act.subject && against
  }),
  into(
    'working-group',
    'initiation: a group works on what the Council began',
    ({ book }) => carriedIn(book, ['initiate']).length > 0,
    'issue',
  ),
  into(
    'council',
    'designation: the Council takes up what was designated, and stands',
    ({ book }) =>
      standing(book, ['full-consensus', 'consensus', 'strong-support', 'divergence'], true).length > 0,
  ),
  into(
    'board',
    'recommendation: only what the Council recommended here',
    ({ book }) => carriedIn(book, ['recommend', 'supermajority'], true).length > 0,
  ),
  decided(
    ['adopted'],
    'instrument',
    'recommendation: on a question that was carried, in the Council',
    ({ book, act }) =>
      stageOf(book) !== 'council' ||
      !carriedIn(book, ['recommend', 'supermajority']).some(({ seq }) => seq === act.count),
  ),
  on(
    'challenge',
    'challenge: within two weeks',
    ({ book, act, at }) => at - book.done[act.of]!.at > 14 * dayMs,
  ),
  on(
    'seat',
    'open: everybody seated is in a group or office',
    ({ book, act }) => act.group === null && act.office === undefined && groupOf(book, act.seats) === null,
  ),
]
