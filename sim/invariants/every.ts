/** What holds under every procedure. */

import type { Target } from '../../src/core/negotiation/acts/fields.js'
import type { ChallengeInstance } from '../../src/core/procedure/procedure.js'
import { type Book, electoratesAt, excepted, holds, rootOf, stageOf } from './book.js'
import { announcedInvariants } from './consultations.js'
import { discussionInvariants } from './discussion.js'
import { decided, type Invariant, idOf, on, type Seen } from './invariant.js'
import { meetingInvariants } from './meetings.js'
import { offerInvariants } from './offers.js'
import { isHead, seatInvariants } from './seats.js'

export const every: readonly Invariant[] = [
  ...seatInvariants,
  ...discussionInvariants,
  ...offerInvariants,
  ...meetingInvariants,
  ...announcedInvariants,
  {
    says: 'who has lost its seat does nothing, but with its own keys and credential',
    broken: ({ book, act, party, credential }) =>
      book.unseated.has(party) &&
      !act.kind.endsWith('-key') &&
      !(act.kind === 'end-credential' && act.holder === credential),
  },
  {
    says: 'every act is by somebody whom a permission names, in a stage that it names',
    broken: isUnpermitted,
  },
  on('ballot', 'nobody votes whose credentials are not in order', ({ book, act, party }) => {
    const tied = book.procedure.credentials?.rights.includes('vote') ?? false
    return tied && book.notInOrder.has(act.for ?? party)
  }),
  on('ballot', 'who votes is of the electorate, as it was fixed', ({ book, act, party, at }) => {
    const { question, opening } = book.questions.get(act.question)!
    const { electorate, fixed } = book.procedure.questions!.find(({ id }) => id === question)!
    const members = fixed === 'opening' ? opening : electoratesAt(book, at)
    return !members.get(electorate)?.has(act.for ?? party)
  }),
  on('sign', 'nobody signs without the right to', ({ book, party, at }) => !holds(book, party, 'sign', at)),
  on(
    'ruling',
    'nobody rules in its own cause, unless it is asked to look again or the meeting decides',
    ({ book, act, party }) => {
      const challenge = book.challenges.get(act.on)!
      const { own, question } = instanceOf(book, challenge.of)
      const theirs = own === undefined && book.done[rootOf(book, challenge.of)]!.party === party
      return question === undefined && (challenge.party === party || theirs)
    },
  ),
  on('ruling', 'where the meeting decides, the ruling says what it said', ({ book, act }) => {
    const { question } = instanceOf(book, book.challenges.get(act.on)!.of)
    const put = book.questions.get(act.count)
    const on = put !== undefined && 'act' in put.subject && put.subject.act === act.on
    return (
      question !== undefined &&
      (!on ||
        put.question !== question ||
        (put.closed?.result === 'carried') !== (act.outcome === 'overturned'))
    )
  }),
  on('ruling', 'every ruling has its reasons', ({ reasoned }) => !reasoned),
  on('close', 'nothing is put off twice', ({ book, act, after }) => {
    const put = book.questions.get(act.question)!
    const postponed = (seq: number) => after.proceedings!.questions.get(seq)!.result === 'postponed'
    const before = [...book.questions.values()].filter(
      q =>
        q.question === put.question &&
        idOf(q.subject) === idOf(put.subject) &&
        q.closed?.result === 'postponed',
    )
    return postponed(act.question) && before.length > 0
  }),
  on('settle', 'only its holder says that an objection was met or is withdrawn', ({ book, act, party }) => {
    const own = act.fate === 'accommodated' || act.fate === 'withdrawn'
    return own && book.objections.get(act.objection)!.party !== party
  }),
  on(
    'settle',
    'an objection that its holder withdrew stays withdrawn',
    ({ book, act }) => book.objections.get(act.objection)!.fate === 'withdrawn',
  ),
  ...['instrument', 'provision', 'amendment', 'proposal'].map(subject =>
    decided(
      ['adopted', 'agreed'],
      subject,
      `what is decided of a ${subject} rests on a question, finding or vote on the same`,
      restsElsewhere,
    ),
  ),
  on('decision', 'what is decided in a package could be decided so alone', isMixed),
  decided(['adopted', 'agreed'], 'provision', 'a body agrees at its own level', ({ book, act, after }) => {
    const kind = book.bodies.get(act.in ?? '')
    const status = after.text.provisions.get(act.subject.provision)!.status
    return kind !== undefined && kind !== 'plenary' && status === 'plenary'
  }),
]

/** Before which instance a challenge of an act is: one more than its rulings so far. */
function instanceOf(book: Book, of: number, appeals = 0): ChallengeInstance {
  const on = book.rulings.get(of)
  if (on !== undefined) return instanceOf(book, book.challenges.get(on)!.of, appeals + 1)
  const kind = book.done[of]!.act.kind
  return book.procedure.challenges!.find(rule => rule.of.includes(kind))!.instances[appeals]!
}

/** Whether no rule of this stage is for the subject and for every part of its package alike. */
function isMixed({ book, act }: Seen): boolean {
  const kinds = [act.subject, ...(act.package ?? [])].map(kindOf)
  const rules = (book.procedure.decisions ?? []).filter(
    ({ outcomes, stages }) => outcomes.includes(act.outcome) && (stages?.includes(stageOf(book)) ?? true),
  )
  return !rules.some(rule => kinds.every(kind => rule.on.some(known => known === kind)))
}

function kindOf(target: Target): string {
  return Object.keys(target).find(name => name !== 'rev' && name !== 'version')!
}

/** A finding or question on the whole carries its parts; on anything else only that. */
function restsElsewhere({ book, act, after }: Seen): boolean {
  const { count, subject } = act
  const rests =
    book.questions.get(count)?.subject ??
    book.findings.get(count)?.subject ??
    after.decisions.counts.get(count)?.subject
  return rests !== undefined && !('instrument' in rests) && idOf(rests) !== idOf(subject)
}

const unlisted = new Set(
  ['open', 'advance', 'ballot', 'challenge', 'ruling', 'exception'].concat([
    'enrol-key',
    'rotate-key',
    'revoke-key',
  ]),
)

/** What is done without a permission: one's own keys, credentials of one's own party, and what moderators remove. */
function needsNone({ book, act, party, credential, at }: Seen): boolean {
  if (unlisted.has(act.kind)) return true
  if (act.kind === 'withhold') return act.reason === 'moderation'
  if (act.kind === 'credential') return act.for === party && isHead(book, credential, party, at)
  if (act.kind !== 'end-credential') return false
  const own = book.credentials.get(act.holder)!.party === party
  return act.holder === credential || (own && isHead(book, credential, party, at))
}

function isUnpermitted(seen: Seen): boolean {
  const { book, act, party, at } = seen
  if (needsNone(seen)) return false
  const stage = stageOf(book)
  const listed = book.procedure.permissions.filter(({ acts }) => acts.includes(act.kind))
  if (listed.length === 0 && act.kind === 'withhold') return !isNamed(book, party, 'secretariat', at)
  const allowed = listed.some(({ by, stages, clause }) => {
    const inTime =
      stages === undefined || stages.includes(stage) || excepted(book, clause, act.kind, party, at)
    return inTime && by.some(who => isNamed(book, party, who, at))
  })
  return !allowed
}

/** Whether a party is one that a rule names: anybody, an office, a role or a right. */
function isNamed(book: Book, party: string, who: string, at: number): boolean {
  if (who === 'anyone') return true
  return (
    book.parties.get(party)?.office === who ||
    (book.roles.get(who)?.has(party) ?? false) ||
    holds(book, party, who, at)
  )
}
