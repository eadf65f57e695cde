/** What holds of a conference of the ITU, from the clauses of its procedure. */
import { holds, stageOf } from './book.js'
import {
  carried,
  carriedIn,
  daysIn,
  decided,
  excepting,
  groupOf,
  type Invariant,
  idOf,
  into,
  isClean,
  isIn,
  lost,
  moreThan,
  on,
  wasIn,
  wholeDecided,
} from './invariant.js'

const readings = ['plenary', 'first-reading', 'second-reading']

export const ituConference: readonly Invariant[] = [
  carried(
    'vote',
    'majority: more for than against; a tie rejects',
    ({ count }) => count(['for']) > count(['against']),
  ),
  lost(
    'vote',
    'majority: what more are for than against is carried',
    ({ count }) => count(['for']) <= count(['against']),
  ),
  carried('vote', 'quorum: more than half of the delegations entitled are present', ({ put, entitled }) =>
    moreThan(1, 2, put.present ?? 0, entitled('delegations')),
  ),
  carried(
    'vote',
    'abstentions: not carried the first time where most abstain',
    ({ put, count }, { book }) => {
      const most = moreThan(1, 2, count(['abstain']), count(['for', 'against', 'abstain']))
      const before = carriedIn(book, ['vote'], false, 'postponed').map(({ subject }) => idOf(subject))
      return !most || before.includes(idOf(put.subject))
    },
  ),
  on('ballot', 'members: nobody but a state with the right votes', seen => !wasIn(seen, 'delegations')),
  on('give-proxy', 'proxies: none holds more than one', ({ act, after }) => {
    const held = [...after.proceedings!.proxies.values()].filter(({ to }) => to === act.to)
    return act.to !== null && held.length > 1
  }),
  ...['provision', 'amendment', 'proposal', 'instrument'].map(subject =>
    decided(
      ['adopted'],
      subject,
      `plenary-decides: a ${subject} is adopted in plenary alone, in a reading`,
      ({ book, act }) => {
        const level = act.in === undefined ? act.level : book.bodies.get(act.in)
        return level !== 'plenary' || !readings.includes(stageOf(book))
      },
    ),
  ),
  decided(
    ['adopted'],
    'instrument',
    'adoption: in second reading, clean, in every language, after a concordance',
    ({ book, after }) =>
      stageOf(book) !== 'second-reading' ||
      !isClean(after) ||
      !isIn(after, 'en') ||
      !isIn(after, 'fr') ||
      !book.done.some(({ act }) => act.kind === 'concordance'),
  ),
  into(
    'first-reading',
    'first-reading: every provision was agreed in plenary, and nothing is in brackets',
    ({ book, after }) => {
      const agreed = book.done.filter(
        ({ act, seq }) =>
          act.kind === 'decision' &&
          ['adopted', 'agreed'].includes(String(act.outcome)) &&
          !book.overturned.has(seq),
      )
      const touched = new Set(agreed.flatMap(({ seq }) => after.decisions.decisions.get(seq)!.touched ?? []))
      return (
        [...after.text.provisions.values()].every(
          ({ id, suppressed }) => suppressed !== null || touched.has(id),
        ) && after.text.reserves.size === 0
      )
    },
  ),
  into(
    'compiled',
    'deadline: proposals are open for four weeks, but by an exception',
    seen => daysIn(seen.book, seen.at) >= 28 || excepting(seen, 'deadline'),
  ),
  into(
    'declarations',
    'adoption: declarations follow an adoption that stands',
    ({ book }) => wholeDecided(book, 'adopted').length > 0,
  ),
  on(
    'sign',
    'signature: states with the right sign, when the declarations are in',
    ({ book, party, at }) => stageOf(book) !== 'signature' || !holds(book, party, 'sign', at),
  ),
  on(
    'consent',
    'consent: nobody but a state is bound',
    ({ book, party }) => groupOf(book, party) !== 'governments',
  ),
  on(
    'declare',
    'declarations: each round has its stage',
    ({ book, act }) =>
      act.withdraws === undefined &&
      stageOf(book) !== ['declarations', 'further-declarations'][act.round - 1],
  ),
]
