/** What holds of the open procedure, from its clauses. */
import { doneOf, stageOf } from './book.js'
import {
  atLeast,
  carried,
  carriedIn,
  dayMs,
  daysIn,
  decided,
  excepting,
  groupOf,
  type Invariant,
  into,
  isClean,
  isIn,
  lost,
  moreThan,
  on,
  openChallenges,
  openOn,
  standing,
  type Votes,
  voterOf,
  wholeDecided,
} from './invariant.js'

const consensus = ['full-consensus', 'consensus']
const groups = ['governments', 'operators', 'technical', 'academics', 'advocates', 'users']

/** Two thirds of all, and more for than against in four of the six groups. */
function isCarried({ count }: Votes): boolean {
  const inFavour = groups.filter(group =>
    moreThan(1, 2, count(['for'], { group }), count(['for', 'against'], { group })),
  )
  const heard = groups.filter(group => count(['for', 'against', 'abstain'], { group }) > 0)
  return atLeast(2, 3, count(['for']), count(['for', 'against'])) && inFavour.length >= 4 && heard.length >= 4
}

export const openMultistakeholder: readonly Invariant[] = [
  on(
    'finding',
    'answers: nothing is found while an objection to it is open',
    ({ book, act }) => openOn(book, act.subject).length > 0,
  ),
  on('finding', 'consensus: at most a fifth objects', ({ book, act }) => {
    const stances = [...(book.stances.get(`i:${act.subject.instrument}`)?.values() ?? [])]
    const objecting = stances.filter(stance => stance === 'object').length
    return (
      'instrument' in act.subject && consensus.includes(act.designation) && objecting * 5 > stances.length
    )
  }),
  on('finding', 'consensus: at least four groups were heard', ({ book, act }) => {
    const heard = [...(book.stances.get(`i:${act.subject.instrument}`)?.keys() ?? [])].map(party =>
      groupOf(book, party),
    )
    return 'instrument' in act.subject && consensus.includes(act.designation) && new Set(heard).size < 4
  }),
  carried('fallback', 'vote: two thirds, in favour in four groups, four groups heard', isCarried),
  lost('fallback', 'vote: no more is asked', votes => !isCarried(votes)),
  carried(
    'silence',
    'silence: nobody objects within a week',
    ({ put, count }, { at }) => count(['object']) === 0 && at - put.at >= 7 * dayMs,
  ),
  ...['instrument', 'provision', 'amendment', 'proposal'].map(subject =>
    decided(
      ['adopted'],
      subject,
      `plenary: a ${subject} is adopted on a finding or question that stands`,
      ({ book, act }) =>
        !standing(book, consensus).some(({ seq }) => seq === act.count) &&
        !carriedIn(book, ['fallback', 'silence']).some(({ seq }) => seq === act.count) &&
        act.how !== 'vote',
    ),
  ),
  decided(
    ['adopted'],
    'instrument',
    'vote: the whole is voted on only where less than consensus was found',
    ({ book, act }) =>
      act.how === 'question' && standing(book, ['strong-support', 'divergence'], true).length === 0,
  ),
  decided(
    ['adopted', 'agreed'],
    'provision',
    'answers: no provision is agreed while an objection to it is open',
    ({ book, act }) => openOn(book, act.subject).length > 0,
  ),
  decided(
    ['adopted'],
    'instrument',
    'adoption: clean, in every language, with nothing open',
    ({ book, after }) =>
      stageOf(book) !== 'consensus-test' ||
      !isClean(after) ||
      !isIn(after, 'en') ||
      !isIn(after, 'fr') ||
      openChallenges(book) > 0 ||
      openOn(book, { instrument: 0 }).length > 0,
  ),
  into(
    'commitment',
    'adoption: signatures follow an adoption that stands',
    ({ book }) => wholeDecided(book, 'adopted').length > 0,
  ),
  ...(
    [
      ['proposals', 7, 'call'],
      ['deliberation', 14, 'proposals'],
      ['drafting', 14, 'deliberation'],
      ['consensus-test', 14, 'last-call'],
    ] as const
  ).map(([to, days, from]) =>
    into(
      to,
      `${from}: not before its time, but by an exception`,
      seen => daysIn(seen.book, seen.at) >= days || excepting(seen, from),
      from,
    ),
  ),
  ...['submit', 'revise', 'position', 'object', 'answer', 'assess'].map(kind =>
    on(
      kind,
      `interests: declared before anything else (${kind})`,
      ({ book, party }) => !book.done.some(d => d.party === party && d.act.kind === 'declare-interests'),
    ),
  ),
  ...['submit', 'position', 'object', 'answer', 'settle', 'decision', 'finding'].map(kind =>
    on(kind, `reasons: every ${kind} has its reasons`, ({ reasoned }) => !reasoned),
  ),
  on(
    'ballot',
    'interests: declared before a ballot',
    seen => !doneOf(seen.book, 'declare-interests').some(({ party }) => party === seen.party),
  ),
  on('consolidate', 'provenance: nothing enters the text that was not proposed', ({ act }) =>
    act.items.some(
      (item: { suppressed?: true; subsumes: string[] }) =>
        item.suppressed !== true && item.subsumes.length === 0,
    ),
  ),
  on('decision', 'provenance: no words are settled that nobody proposed', ({ act, after }) => {
    const amended = [...after.text.amendments.values()].flatMap(({ wordings }) => wordings)
    const earlier = [...after.text.provisions.values()].flatMap(({ history }) =>
      history.filter(({ seq }) => seq < after.record.acts - 1).flatMap(({ wordings }) => wordings),
    )
    const known = new Set([...amended, ...earlier].map(w => (w.kind === 'unknown' ? '' : w.hash)))
    const settled: { text: { hash: string }[] }[] = act.settles ?? []
    return settled.some(({ text }) => text.some(({ hash }) => !known.has(hash)))
  }),
  on(
    'consent',
    'sign: states are bound, others endorse',
    ({ book, act, party }) => (groupOf(book, party) === 'governments') === (act.way === 'endorsement'),
  ),
  on(
    'ballot',
    'equal: everybody seated with a vote has one',
    seen => groupOf(seen.book, voterOf(seen)) === null && !seen.book.rights.has(voterOf(seen)),
  ),
]
