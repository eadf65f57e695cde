/** What holds of meetings, and of questions that decide nothing, under every procedure. */
import { timeUsed } from '../../src/core/negotiation/speakers.js'
import type { Book } from './book.js'
import { nextIn, speechNow, spokenBy } from './book-meetings.js'
import { type Invariant, on, type Seen } from './invariant.js'

const inMeetings = ['set-agenda', 'take-item', 'request-floor', 'withdraw-request', 'give-floor'].concat([
  'end-speech',
  'close-meeting',
])

export const meetingInvariants: readonly Invariant[] = [
  ...inMeetings.map(kind =>
    on(kind, `nothing is done in a meeting that is over (${kind})`, ({ book, act }) => {
      return book.meetings.get(act.meeting)?.open !== true
    }),
  ),
  on('set-agenda', 'what was taken up stays on the agenda', ({ book, act, after }) => {
    const { agenda } = after.meetings!.get(act.meeting)!
    return [...book.meetings.get(act.meeting)!.taken].some(id => !agenda.some(({ item }) => item === id))
  }),
  on('request-floor', 'a party waits once for each', ({ book, act, party }) =>
    [...book.meetings.get(act.meeting)!.waiting.values()].some(
      request => request.party === party && request.as === act.as,
    ),
  ),
  on(
    'give-floor',
    'the floor goes to who is next, or there are reasons; and who was passed over sees it',
    ({ book, act, at, reasoned, after }) => {
      const isNext = nextIn(book.meetings.get(act.meeting)!, at) === act.request
      const { outOfOrder } = after.meetings!.get(act.meeting)!.requests.get(act.request)!
      return outOfOrder === isNext || (!isNext && !reasoned)
    },
  ),
  on('withdraw-request', 'one takes back one’s own request', ({ book, act, party }) => {
    return book.meetings.get(act.meeting)!.waiting.get(act.request)?.party !== party
  }),
  on(
    'end-speech',
    'only a speech ends',
    ({ book, act }) => speechNow(book.meetings.get(act.meeting)!) === null,
  ),
  ...inMeetings.map(kind =>
    on(kind, `what groups have used is the sum of their speeches (${kind})`, isTimeLost),
  ),
  on('note', 'a note says something', ({ reasoned }) => !reasoned),
  on(
    'put',
    'a question is put in a meeting that is held',
    ({ book, act }) => act.meeting !== undefined && book.meetings.get(act.meeting)?.open !== true,
  ),
  on(
    'ballot',
    'no ballot is taken before a question opens',
    ({ book, act, at }) => at < book.questions.get(act.question)!.opens,
  ),
  on(
    'close',
    'no question is closed before it opens, but withdrawn',
    ({ book, act, at }) => act.withdrawn !== true && at < book.questions.get(act.question)!.opens,
  ),
  on('close', 'an indicative question comes to a count and nothing else', ({ book, act, after }) => {
    const { result } = after.proceedings!.questions.get(act.question)!
    return isIndicative(book, act.question)
      ? result !== (act.withdrawn ? 'withdrawn' : 'counted')
      : result === 'counted'
  }),
  ...[
    ['decision', 'count'],
    ['ruling', 'count'],
    ['invite', 'question'],
  ].map(([kind, member]) =>
    on(kind!, `nothing rests on an indicative question (${kind})`, ({ book, act }) =>
      isIndicative(book, act[member!]),
    ),
  ),
]

/** Whether a question that was put is of a kind that decides nothing. */
export function isIndicative({ procedure, questions }: Book, seq: number | undefined): boolean {
  const put = questions.get(seq ?? -1)
  return procedure.questions?.find(({ id }) => id === put?.question)?.indicative === true
}

/** Until the moment of an act nothing of what was spoken is lost or added by it. */
function isTimeLost({ book, act, at, after }: Seen): boolean {
  const meeting = book.meetings.get(act.meeting)!
  const kept = after.meetings!.get(act.meeting)!
  const groups = ['', ...book.procedure.groups.map(({ id }) => id)]
  return [null, ...meeting.taken].some(item =>
    groups.some(group => (timeUsed(kept, item, at).get(group) ?? 0) !== spokenBy(meeting, group, item, at)),
  )
}
