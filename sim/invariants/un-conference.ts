/** What holds of a treaty conference of the United Nations, from the clauses of its procedure. */
import { holds, stageOf } from './book.js'
import {
  atLeast,
  carried,
  carriedIn,
  decided,
  groupOf,
  type Invariant,
  into,
  isClean,
  isIn,
  lost,
  moreThan,
  on,
  openOn,
  voterOf,
  wasIn,
  wholeDecided,
} from './invariant.js'

const questions = ['consensus', 'exhausted', 'substance', 'procedural']

export const unConference: readonly Invariant[] = [
  carried('consensus', 'consensus: one formal objection stops it', ({ count }) => count(['objects']) === 0),
  lost('consensus', 'consensus: nothing else does', ({ count }) => count(['objects']) > 0),
  carried('substance', 'two-thirds: of those for or against', ({ count }) =>
    atLeast(2, 3, count(['for']), count(['for', 'against'])),
  ),
  lost(
    'substance',
    'two-thirds: no more is asked',
    ({ count }) => !atLeast(2, 3, count(['for']), count(['for', 'against'])),
  ),
  ...['exhausted', 'procedural'].map(question =>
    carried(
      question,
      `majority: more for than against, a tie rejects (${question})`,
      ({ count }) => count(['for']) > count(['against']),
    ),
  ),
  ...questions.map(question =>
    carried(question, `quorum: a majority of the states is present (${question})`, ({ put, entitled }) =>
      moreThan(1, 2, put.present ?? 0, entitled('states')),
    ),
  ),
  on(
    'ballot',
    'representatives: only states vote, that had the right when it was put',
    seen => groupOf(seen.book, voterOf(seen)) !== 'states' || !wasIn(seen, 'states'),
  ),
  on('ballot', 'two-thirds: a vote on substance stands', seen => {
    const { question, ballots } = seen.book.questions.get(seen.act.question)!
    return question === 'substance' && ballots.has(voterOf(seen))
  }),
  on(
    'ballot',
    'consensus: who objects says why',
    ({ act, reasoned }) => act.position === 'objects' && !reasoned,
  ),
  into(
    'voting',
    'exhausted: only once the efforts are found exhausted, and that stands',
    ({ book }) => carriedIn(book, ['exhausted'], true).length > 0,
  ),
  decided(
    ['adopted'],
    'instrument',
    'consensus first: by consensus there, by vote only in voting, in both languages',
    ({ book, act, after }) => {
      const by = book.questions.get(act.count)?.question ?? 'substance'
      return (
        stageOf(book) !== (by === 'consensus' ? 'consensus' : 'voting') ||
        !isIn(after, 'en') ||
        !isIn(after, 'fr')
      )
    },
  ),
  decided(
    ['adopted', 'agreed'],
    'provision',
    'consensus: no provision is agreed while somebody objects, but by vote',
    ({ book, act }) => stageOf(book) !== 'voting' && openOn(book, act.subject).length > 0,
  ),
  into('consensus', 'final-text: no amendment is left', ({ after }) =>
    isClean({ ...after, text: { ...after.text, reserves: new Map() } }),
  ),
  into(
    'signature',
    'what is signed was adopted, and was not overturned',
    ({ book }) => wholeDecided(book, 'adopted').length > 0,
  ),
  on(
    'sign',
    'signature: by those with the right, when it is open',
    ({ book, party, at }) => !holds(book, party, 'sign', at) || stageOf(book) !== 'signature',
  ),
]
