/** What holds of a convention of the Council of Europe, from the clauses of its procedure. */
import { type Book, stageOf } from './book.js'
import {
  atLeast,
  carried,
  decided,
  excepting,
  groupOf,
  type Invariant,
  into,
  isIn,
  lost,
  moreThan,
  on,
  openOn,
  type Seen,
  type Votes,
  voterOf,
  wholeDecided,
} from './invariant.js'

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** The first of the month after three months. */
function threeMonthsOn(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const shifted = date === 1 ? month + 2 : month + 3
  return new Date(Date.UTC(year, shifted, 1)).toISOString().slice(0, 10)
}

/** The day on which five had first consented, three of them members; a day is looked at as it ends. */
function reachedOn(book: Book, id: string): string | null {
  const by = new Set<string>()
  let reached: string | null = null
  for (const { act, party, at } of book.done) {
    if (act.instrument !== id || !['consent', 'denounce'].includes(act.kind)) continue
    if (reached !== null && reached < dayOf(at)) break
    if (act.kind === 'consent') by.add(party)
    else by.delete(party)
    const members = [...by].filter(each => groupOf(book, each) === 'members').length
    reached = by.size >= 5 && members >= 3 ? dayOf(at) : null
  }
  return reached
}

/** Whether the engine's day is not the one counted here; asked of the acts before this one. */
function isForceWrong({ book, act, after }: Seen): boolean {
  if (!['consent', 'denounce', 'put', 'advance'].includes(act.kind)) return false
  return [...after.treaty!.instruments.values()].some(({ id, since, replaces, met }) => {
    const settled = act.instrument === id
    return since === null && replaces === null && !settled && (met?.on ?? null) !== reachedOn(book, id)
  })
}

const adopts = ({ count, entitled }: Votes) =>
  atLeast(2, 3, count(['for']), count(['for', 'against'])) &&
  moreThan(1, 2, count(['for']), entitled('ministers'))

export const coeConvention: readonly Invariant[] = [
  {
    says: 'force: met on the day on which five had first consented, three of them members',
    broken: isForceWrong,
  },
  into('monitoring', 'force: in force on the first of the month after three months', ({ book, at }) => {
    const reached = reachedOn(book, 'convention')
    const since = book.instruments.get('convention')?.since
    return since !== undefined
      ? String(since) <= dayOf(at)
      : reached !== null && threeMonthsOn(reached) <= dayOf(at)
  }),
  on(
    'consent',
    'consent: who ratifies has signed and is a member or took part; who accedes is invited',
    ({ book, act, party }) => {
      const group = groupOf(book, party)
      const signed =
        book.instruments.get(act.instrument)?.version === undefined ||
        book.done.some(d => d.act.kind === 'sign' && d.party === party)
      if (act.way !== 'accession') return !['members', 'participants'].includes(group ?? '') || !signed
      return group !== 'others' || !book.done.some(d => d.act.kind === 'invite' && d.act.party === party)
    },
  ),
  on('invite', 'accession: every party consented to the invitation', ({ book, act }) => {
    const put = book.questions.get(act.question)!
    return put.question !== 'invitation' || put.closed?.result !== 'carried' || put.overturned
  }),
  carried(
    'invitation',
    'accession: of the parties, all',
    ({ count, entitled }) => count(['for']) === entitled('parties') && entitled('parties') > 0,
  ),
  carried('adoption', 'ministers-majority: two thirds of the votes and more than half of all', adopts),
  lost('adoption', 'ministers-majority: no more is asked', votes => !adopts(votes)),
  carried('experts-text', 'experts-vote: two thirds of the votes cast', ({ count }) =>
    atLeast(2, 3, count(['for']), count(['for', 'against'])),
  ),
  on(
    'ballot',
    'adoption: only members vote among the Ministers',
    seen =>
      ['adoption', 'ministers-invitation'].includes(seen.book.questions.get(seen.act.question)!.question) &&
      groupOf(seen.book, voterOf(seen)) !== 'members',
  ),
  on('declare', 'reservations: to the listed provisions alone', ({ book, act }) => {
    const listed = book.procedure.treaty!.reservations.provisions!
    return (
      act.type === 'reservation' &&
      act.withdraws === undefined &&
      !(act.provisions ?? []).every((id: string) => listed.includes(id))
    )
  }),
  into(
    'ministers',
    'opinion: after the Assembly gave its opinion, but by an exception',
    seen =>
      seen.book.done.some(({ act }) => act.kind === 'event' && act.type === 'opinion') ||
      excepting(seen, 'opinion'),
  ),
  into(
    'signature',
    'signature: of what was adopted in this stage, and stands',
    ({ book }) => wholeDecided(book, 'adopted', true).length > 0,
  ),
  decided(
    ['adopted'],
    'instrument',
    'adoption: by the Ministers, in every language',
    ({ book, after }) => stageOf(book) !== 'ministers' || !isIn(after, 'en') || !isIn(after, 'fr'),
  ),
  decided(
    ['agreed'],
    'instrument',
    'experts-consensus: nobody objects, or two thirds voted',
    ({ book, act }) => act.how === 'consensus' && openOn(book, act.subject).length > 0,
  ),
  on(
    'sign',
    'signature: by members and those who took part',
    ({ book, party }) =>
      !['members', 'participants'].includes(groupOf(book, party) ?? '') &&
      !book.rights.get(party)?.has('sign'),
  ),
]
