/**
 * A treaty conference of the ITU revises regulations of 1995: proposals before a deadline and one after it, an ad hoc
 * group, brackets that move up, a sense of the room that decides nothing, a vote put off once, a tie, two readings,
 * Final Acts, declarations in two rounds, and two instruments side by side. The states, the regulations and what is
 * said are invented.
 */
import { isMember } from '../../src/core/negotiation/electorates.js'
import { treatyProvisions } from '../../src/core/negotiation/tree.js'
import { type Calendar, calendarFrom } from '../calendar.js'
import { type Cast, entry, labelOf, seated } from '../entries.js'
import { challenge, dispute, type Entries, poll, ruling } from '../moves.js'
import type { Room, Scenario } from '../scenario.js'
import { baseText, compromise, type Document, lateProposal, proposals, smaller, words } from './itu-text.js'

const opening = {
  name: 'relief-telecommunications',
  title: {
    en: 'World Conference on Relief Telecommunications',
    fr: 'Conférence mondiale sur les télécommunications de secours',
    ar: 'المؤتمر العالمي لاتصالات الإغاثة',
  },
  mode: 'hosted',
  semantics: 2,
  languages: ['en', 'fr'],
  authentic: ['en', 'fr'],
  procedure: 'itu-conference',
  secretariat: 'SEC',
  secretariatName: {
    en: 'Secretariat of the conference',
    fr: 'Secrétariat de la conférence',
    ar: 'أمانة المؤتمر',
  },
  at: '2016-01-11T09:00Z',
}

/** The delegations, in the order of their nameplates. */
const states = [
  ['ARVEN', 'Arvenia', 'Arvénie', 'أرفينيا'],
  ['CORD', 'Cordia', 'Cordie', 'كورديا'],
  ['DALM', 'Dalmere', 'Dalmère', 'دالمير'],
  ['ESTRI', 'Estrine', 'Estrine', 'إسترين'],
  ['FARL', 'Farland', 'Farlande', 'فارلاند'],
  ['GRANS', 'Gransee', 'Gransie', 'غرانسي'],
  ['HOLLIN', 'Hollin', 'Hollin', 'هولين'],
  ['ISEM', 'Isembria', 'Isembrie', 'إيسمبريا'],
  ['KEST', 'Kestria', 'Kestrie', 'كستريا'],
  ['LUMB', 'Lumbra', 'Lombre', 'لومبرا'],
  ['MARI', 'Marisle', 'Marisle', 'ماريسل'],
  ['NORR', 'Norrend', 'Norrende', 'نوريند'],
] as const
const delegations: readonly string[] = states.map(([id]) => id)

const cast: readonly Cast[] = [
  {
    id: 'CHAIR',
    name: { en: 'Chair of the conference', fr: 'Présidence de la conférence', ar: 'رئاسة المؤتمر' },
    group: null,
    unit: 'person',
    office: 'chair',
    words: 'Elected by acclamation at the meeting of heads of delegation. Has no vote.',
  },
  ...states.map(([id, en, fr, ar]) => ({
    id,
    name: { en, fr, ar },
    group: 'governments',
    unit: 'state' as const,
    words: 'Delegation registered on the letter of its ministry.',
  })),
  {
    id: 'CABLE',
    name: {
      en: 'Cable and satellite operators',
      fr: 'Opérateurs de câbles et de satellites',
      ar: 'مشغلو الكابلات والسواتل',
    },
    group: 'operators',
    unit: 'organisation',
    words: 'Observes for eighteen operators, who carry what these Regulations speak of.',
  },
  {
    id: 'HEARD',
    name: {
      en: 'Union of people with disabilities',
      fr: 'Union des personnes handicapées',
      ar: 'اتحاد الأشخاص ذوي الإعاقة',
    },
    group: 'users',
    unit: 'organisation',
    words: 'Observes for people whom a siren does not reach.',
  },
]

/** Who has which role, where the conference appoints it. */
const officers = [
  ['ESTRI', 'committee-chair'],
  ['ISEM', 'group-chair'],
  ['FARL', 'credentials-chair'],
  ['MARI', 'editorial-chair'],
  ['HOLLIN', 'vice-chair'],
] as const

/** May negotiate, but was sent without powers to sign. */
const withoutPowers = 'HOLLIN'

export const ituConference: Scenario = {
  id: opening.name,
  opening,
  run(room) {
    const calendar = calendarFrom(opening.at, room.random)
    return calendar.dated(story(room, calendar))
  },
}

function* story(room: Room, calendar: Calendar): Entries {
  yield* seatAndEnter()
  yield* propose(room, calendar)
  yield* proposeLate(room, calendar)
  yield* open(calendar)
  yield* accredit(room, calendar)
  yield* hearObservers(calendar)
  yield* agreeInGroup()
  yield* bracketInGroup(room, calendar)
  yield* settleInCommittee(room)
  yield* voteInCommittee(room)
  yield* senseTheRoom(room, calendar)
  yield* takeToPlenary(calendar)
  yield* decideOnWarnings(room)
  yield* decideOnCharges(room)
  yield* voteOnCharges(room, calendar)
  yield* voteWithoutQuorum(room)
  yield* voteOnTests(room, calendar)
  yield* agreeTheRest(room, calendar)
  yield* readFirst(calendar)
  yield* readSecond(room, calendar)
  yield* enterInstruments(room)
  yield* declare(calendar)
  yield* answerDeclarations(room, calendar)
  yield* sign(room, calendar)
  yield* listParties(room, calendar)
  yield* bringIntoForce(room, calendar)
  yield* fallSilent(calendar)
}

const sec = (kind: string, fields: object, said?: string) => entry('SEC', kind, fields, said)
const chair = (kind: string, fields: object, said?: string) => entry('CHAIR', kind, fields, said)

/** Those whose delegation may vote as things stand. */
function voters({ state }: Room): string[] {
  return delegations.filter(id => isMember(state(), 'delegations', id))
}

function* submitted({ by, number, title, reasons, amendments }: Document): Entries {
  const proposal = `${by}/${number}`
  yield entry(by, 'submit', { proposal, symbol: proposal, title, authors: [by], amendments }, reasons)
}

/** Who takes part, and the regulations that are to be revised. */
function* seatAndEnter(): Entries {
  for (const party of cast) yield* seated('SEC', party)
  const provisions = baseText.map(([id, parent, kind, en, fr]) => ({
    ...{ id, parent, kind, text: { en, fr } },
    ...labelOf(id),
  }))
  yield sec('enter-provisions', { provisions })
  yield sec('adopt-base', { provisions: provisions.length })
}

/** Proposals before the deadline, and a study for delegations alone. */
function* propose({ random }: Room, calendar: Calendar): Entries {
  yield sec(
    'event',
    { type: 'invitation', title: { en: 'Invitation to the conference', fr: 'Invitation à la conférence' } },
    'Proposals are to reach the secretariat within four weeks.',
  )
  for (const document of proposals) {
    calendar.wait(random.int(1, 3))
    yield* submitted(document)
  }
  for (const document of random.shuffled(smaller).slice(0, random.int(2, 3))) yield* submitted(document)
  yield entry('KEST', 'support', { target: { proposal: 'ISEM/4' }, joined: true })
  yield {
    ...sec('deposit', {
      title: {
        en: 'What the carriage of relief traffic cost, by carrier',
        fr: 'Coût du trafic de secours, par transporteur',
      },
      marking: 'amber',
      due: { stage: 'declarations' },
      seals: {
        document:
          'Eleven carriers answered. Together they carried relief traffic worth the price of one lighthouse a year.',
      },
    }),
    as: 'costs',
  }
}

/** One proposal that came too late, taken up by an exception that says why. */
function* proposeLate({ random }: Room, calendar: Calendar): Entries {
  calendar.until('2016-02-10T12:00Z')
  yield sec('advance', { to: 'compiled' })
  calendar.wait(random.int(2, 6))
  yield chair(
    'exception',
    { clause: 'deadline', acts: ['submit'], act: { party: 'LUMB' } },
    'The capital of Lumbra was without a line from 1 to 9 February. The document was ready before; nobody could send it.',
  )
  yield* submitted(lateProposal)
}

/** The conference opens: officers, an ad hoc group, and the text before each body. */
function* open(calendar: Calendar): Entries {
  calendar.until('2016-04-17T12:00Z')
  yield chair('advance', { to: 'committees' })
  for (const [to, role] of officers) yield chair('appoint', { to, role, held: true })
  yield entry('ESTRI', 'establish', {
    act: { body: 'charges' },
    bodyKind: 'group',
    under: 'substance',
    label: {
      en: 'Ad hoc group on charges and customs',
      fr: 'Groupe ad hoc sur les taxes et la douane',
      ar: 'الفريق المخصص للرسوم والجمارك',
    },
  })
  const all = baseText.map(([id]) => id)
  yield chair('transmit', { provisions: all, to: 'substance' })
  yield entry('ESTRI', 'transmit', { provisions: ['2.2', '3.1', '4.1'], to: 'charges' })
  yield {
    ...entry('ESTRI', 'assign-action', {
      title: {
        en: 'Ask the carriers what they were paid',
        fr: 'Demander aux transporteurs ce qu’ils ont reçu',
      },
      owner: 'ESTRI',
      due: calendar.after(4),
    }),
    as: 'ask-carriers',
  }
}

/** Powers to sign, and a delegation whose credentials are not in order for a day. */
function* accredit({ random }: Room, calendar: Calendar): Entries {
  const powers = delegations.filter(id => id !== withoutPowers)
  yield sec(
    'grant-rights',
    { to: powers, rights: ['sign'], held: true },
    'Full powers received. Hollin is empowered to negotiate and vote, not to sign.',
  )
  const late = random.one(['NORR', 'KEST'])
  yield entry(
    'FARL',
    'credentials-report',
    { inOrder: delegations.filter(id => id !== late), notInOrder: [late] },
    'One letter came by fax and without a signature. The delegation speaks; it does not vote until the letter is here.',
  )
  yield* examineDeputies(calendar)
  calendar.wait(1)
  yield entry('FARL', 'credentials-report', { inOrder: [late], notInOrder: [] }, 'The letter is here.')
}

/** Heads give credentials to others of their delegation: one is refused, one is in order and then called home. */
function* examineDeputies(calendar: Calendar): Entries {
  const minutes = 4
  const deputy = { role: 'delegate', until: calendar.after(30) }
  yield { minutes, ...entry('DALM', 'credential', { holder: 'dalm-attache', for: 'DALM', role: 'delegate' }) }
  yield { minutes, ...entry('GRANS', 'credential', { holder: 'grans-keeper', for: 'GRANS', ...deputy }) }
  yield {
    minutes,
    ...entry(
      'FARL',
      'examine',
      { holder: 'dalm-attache', outcome: 'refused' },
      'The letter is signed by the attaché, in the name of the attaché. The head of the delegation was at lunch.',
    ),
  }
  yield { minutes, ...entry('FARL', 'examine', { holder: 'grans-keeper', outcome: 'accepted' }) }
  yield {
    minutes,
    ...entry(
      'GRANS',
      'end-credential',
      { holder: 'grans-keeper' },
      'Our deputy is the keeper of the light at Gransee Point. There is fog.',
    ),
  }
}

/** Observers speak for an afternoon, by a right that ends by itself. */
function* hearObservers(calendar: Calendar): Entries {
  yield sec(
    'grant-rights',
    { to: ['CABLE', 'HEARD'], rights: ['speak'], held: true, until: calendar.after(1) },
    'An afternoon for those who observe.',
  )
  yield entry(
    'HEARD',
    'statement',
    { target: { amendment: 'ISEM/4/1' } },
    'Of those who did not leave the coast in time last year, one in four had not heard the siren and could not have.',
  )
  yield entry(
    'CABLE',
    'statement',
    { target: { amendment: 'ARVEN/1/1' } },
    'We never wanted to bill rescuers. We want to know who repairs the cable afterwards.',
  )
  calendar.wait(3)
}

function agreedInGroup(subject: object, said?: string) {
  return entry('ISEM', 'decision', { subject, outcome: 'agreed', how: 'consensus', in: 'charges' }, said)
}

/** What the ad hoc group agrees: a proposal once it is revised. */
function* agreeInGroup(): Entries {
  yield entry(
    'DALM',
    'position',
    { target: { amendment: 'ARVEN/1/2' }, stance: 'concern' },
    'Two hours is the time it takes us to find the engineer.',
  )
  yield entry('FARL', 'position', { target: { amendment: 'ARVEN/1/2' }, stance: 'support' })
  yield entry(
    'ARVEN',
    'revise',
    {
      proposal: 'ARVEN/1',
      rev: 1,
      symbol: 'ARVEN/1(Rev.1)',
      amendments: [
        { n: 1, mark: 'MOD', target: { provision: '4.1' }, text: words.free },
        { n: 2, mark: 'MOD', target: { provision: '2.2' }, text: words.fourHours },
      ],
    },
    'Four hours, so that Dalmere can find its engineer.',
  )
  yield agreedInGroup({ amendment: 'ARVEN/1/2' }, 'Agreed in the group.')
}

/** A text of its chair, of which one part is agreed and one goes up in brackets. */
function* bracketInGroup({ random, state }: Room, calendar: Calendar): Entries {
  yield* dispute({
    as: 'customs',
    holder: 'DALM',
    target: { amendment: 'CORD/2/1' },
    code: 'sovereignty',
    ground: 'Whatever is brought in free of duty is sold free of duty a month later.',
    cure: 'Say that it leaves the country again.',
    answers: [['CORD', 'It says so in paragraph 3.2, but we can live with saying it twice.']],
    settled: {
      by: 'CHAIR',
      fate: 'addressed',
      met: ['3.1'],
      words: 'The text that the group chair tables frees from duty only what leaves the country again.',
    },
  })
  yield entry('ISEM', 'consolidate', {
    proposal: 'DT/1',
    symbol: 'DT/1',
    title: {
      en: 'Text of the group chair on 3.1 and 4.1',
      fr: 'Texte du président du groupe sur 3.1 et 4.1',
    },
    items: [
      { provision: '3.1', text: words.admitted, subsumes: ['CORD/2/1', 'DALM/3/1'] },
      { provision: '4.1', text: words.free, subsumes: ['ARVEN/1/1', 'DALM/3/2'] },
    ],
  })
  yield agreedInGroup({ provision: '3.1' })
  yield entry('DALM', 'reserve', bracket, 'Free for whom? Until that is said, these words stay in brackets.')
  if (random.chance(75))
    yield entry('GRANS', 'reserve', bracket, 'We keep Dalmere company for one more night.')
  yield entry(
    'ISEM',
    'transmit',
    { provisions: ['2.2', '3.1', '4.1'], to: 'substance' },
    `Two paragraphs agreed, one in brackets, put there by ${reservers(state()).join(' and ')}.`,
  )
  calendar.wait(random.int(1, 3))
}

const bracket = { provision: '4.1', lang: 'en', quote: 'free of charge' }

function reservers(state: ReturnType<Room['state']>): string[] {
  return [...state.text.reserves.values()].map(({ party }) => party)
}

function inCommittee(subject: object, outcome: string, how: string, more: object = {}, said?: string) {
  return entry('ESTRI', 'decision', { subject, outcome, how, in: 'substance', ...more }, said)
}

/** The smaller matters, which the committee agrees or does not. */
function* settleInCommittee(room: Room): Entries {
  const { random, state } = room
  yield inCommittee({ amendment: 'MARI/7/1' }, 'agreed', 'no-objection')
  for (const { by, number } of smaller.filter(d => state().text.proposals.has(`${d.by}/${d.number}`))) {
    const agreed = random.chance(60)
    yield inCommittee({ amendment: `${by}/${number}/1` }, agreed ? 'agreed' : 'rejected', 'no-objection')
  }
  yield entry(
    'HOLLIN',
    'withdraw',
    { target: { proposal: 'HOLLIN/6' } },
    'A valley that needs a network needs one that stays. That is not for these Regulations.',
  )
}

/** A vote in the committee, which agrees and adopts nothing. */
function* voteInCommittee(room: Room): Entries {
  yield* poll({
    as: 'every-network',
    by: 'ESTRI',
    question: 'vote',
    subject: { amendment: 'LUMB/8/1' },
    title: {
      en: 'LUMB/8: every network that serves the public',
      fr: 'LUMB/8 : tout réseau ouvert au public',
    },
    ballots: spread(room, { for: room.random.int(5, 8), against: room.random.int(2, 4) }),
  })
  const carried = resultOf(room, 'every-network') === 'carried'
  if (carried)
    yield inCommittee({ amendment: 'LUMB/8/1' }, 'agreed', 'question', { count: { ref: 'every-network' } })
  else
    yield inCommittee(
      { amendment: 'LUMB/8/1' },
      'rejected',
      'no-objection',
      {},
      'The vote is clear; nobody asks that the text go further.',
    )
}

/** A sense of the room on the brackets, which decides nothing; and the report to the plenary. */
function* senseTheRoom({ random }: Room, calendar: Calendar): Entries {
  yield {
    ...entry(
      'ESTRI',
      'sense',
      {
        subject: { provision: '4.1' },
        question: {
          en: 'Could you go home with “free of charge”?',
          fr: 'Pourriez-vous rentrer chez vous avec « gratuitement » ?',
        },
        method: 'show-of-hands',
        told: 'indicative',
        tally: { for: 6, against: 5, abstain: 1 },
        result: 'divided',
      },
      'Told before the hands went up: this is to see where we are, and decides nothing.',
    ),
    as: 'sense',
  }
  if (random.chance(80)) {
    yield challenge(
      'KEST',
      'on-sense',
      'sense',
      'Six to five was read out as if it settled something. The brackets are to stay.',
    )
    yield ruling(
      'HOLLIN',
      'on-sense',
      'stands',
      'The room was told what it was. It was read out, it settles nothing, and the brackets stay.',
    )
  }
  yield entry('ESTRI', 'end-action', { action: { ref: 'ask-carriers' }, outcome: 'done' })
  calendar.wait(1)
  yield entry(
    'ESTRI',
    'transmit',
    { provisions: baseText.map(([id]) => id), to: 'plenary' },
    'Reported to the plenary: one paragraph in brackets, two proposals not settled.',
  )
}

function resultOf({ state, seq }: Room, name: string): string | undefined {
  return state().proceedings!.questions.get(seq(name))?.result
}

/** Ballots of everybody who may vote: so many for and against, in an order that the seed decides; the others abstain. */
function spread(room: Room, wanted: { readonly for: number; readonly against: number }) {
  const all = room.random.shuffled(voters(room))
  const side = (i: number) =>
    i < wanted.for ? 'for' : i < wanted.for + wanted.against ? 'against' : 'abstain'
  const position = new Map(all.map((id, i) => [id, side(i)]))
  return voters(room).map(id => [id, position.get(id)!] as const)
}

const tests = {
  by: 'CHAIR',
  question: 'vote',
  subject: { amendment: 'NORR/5/1' },
  title: { en: 'NORR/5: a test every year', fr: 'NORR/5 : un essai chaque année' },
}

/** A vote late in the evening, when half of the delegations have left. */
function* voteWithoutQuorum(room: Room): Entries {
  const present = room.random.shuffled(voters(room)).slice(0, room.random.int(4, 6))
  const ballots = present.map(id => [id, id === 'ARVEN' ? 'against' : 'for'] as const)
  yield* poll({ ...tests, as: 'tests-evening', ballots })
}

/** A tie, with a proxy in it. */
function* voteOnTests(room: Room, calendar: Calendar): Entries {
  calendar.wait(1)
  yield sec(
    'grant-rights',
    { to: ['CORD'], rights: ['proxy'], held: true },
    'Norrend is called home, and Cordia has agreed to vote for it.',
  )
  yield entry('NORR', 'give-proxy', { to: 'CORD' }, 'Cordia knows what we think of paragraph 5.2.')
  const each = Math.floor((voters(room).length - room.random.int(0, 2)) / 2)
  const ballots = spread(room, { for: each, against: each })
  yield* poll({ ...tests, as: 'tests', ballots, proxies: { NORR: 'CORD' } })
  yield decided(
    { amendment: 'NORR/5/1' },
    'rejected',
    'chair',
    {},
    `${each} to ${each}: a tie rejects. The afternoon a year is left to those who want it.`,
  )
}

/** What nobody objects to. */
function* agreeTheRest({ state }: Room, calendar: Calendar): Entries {
  calendar.wait(1)
  const left = treatyProvisions(state()).filter(({ status }) => status !== 'plenary')
  const [first, ...others] = left.map(({ id }) => ({ provision: id }))
  yield decided(
    first!,
    'agreed',
    'no-objection',
    { package: others },
    'I see no request for the floor. What the committee reported is agreed.',
  )
}

function* takeToPlenary(calendar: Calendar): Entries {
  calendar.wait(1)
  yield chair('advance', { to: 'plenary' })
}

function decided(subject: object, outcome: string, how: string, more: object = {}, said?: string) {
  return chair('decision', { subject, outcome, how, in: 'plenary', ...more }, said)
}

/** Adopted without objection; where a flag was overlooked, that is undone and voted on. */
function* decideOnWarnings(room: Room): Entries {
  yield {
    ...decided({ amendment: 'ISEM/4/1' }, 'adopted', 'no-objection', {}, 'Any objection? I see none.'),
    as: 'gavel',
  }
  yield challenge('NORR', 'on-gavel', 'gavel', 'Our plate was up before the gavel came down.')
  const overturned = room.random.chance(75)
  yield ruling(
    'HOLLIN',
    'on-gavel',
    overturned ? 'overturned' : 'stands',
    overturned
      ? 'The recording shows the plate. The paragraph is open again, and Norrend has asked for a vote.'
      : 'The recording shows the plate going up as the chair had passed to the next paragraph.',
  )
  if (!overturned) return
  yield* poll({
    as: 'warnings',
    by: 'CHAIR',
    question: 'vote',
    subject: { provision: 'ISEM/4/1' },
    title: { en: 'Paragraph 2.3: warnings for everybody', fr: 'Paragraphe 2.3 : des alertes pour tous' },
    ballots: spread(room, { for: room.random.int(7, 9), against: 2 }),
  })
  yield decided({ provision: 'ISEM/4/1' }, 'adopted', 'question', { count: { ref: 'warnings' } })
}

/** The words in brackets: a compromise, an objection to it, and the brackets lifted. */
function* decideOnCharges({ state }: Room): Entries {
  yield* submitted(compromise)
  yield* dispute({
    as: 'repay',
    holder: 'DALM',
    target: { amendment: 'GRANS/20/1' },
    code: 'cost',
    ground: '“May ask” is not “is paid”. A State that has just been flooded will not have the money.',
    cure: 'A fund, or a term within which it is repaid.',
    answers: [
      [
        'GRANS',
        'A fund is more than this conference can set up. Dalmere keeps its right to say so on signing.',
      ],
    ],
    settled: {
      by: 'CHAIR',
      fate: 'addressed',
      words:
        'Heard and answered. A fund is outside the mandate of this conference; a reservation remains open to every delegation.',
    },
  })
  for (const party of reservers(state()))
    yield entry(
      party,
      'reserve',
      { ...bracket, lifted: true },
      'Lifted, so that the plenary can vote on clean words.',
    )
}

/** The compromise is put to the vote: most abstain the first time, so that it is put off once. */
function* voteOnCharges(room: Room, calendar: Calendar): Entries {
  const title = { en: 'GRANS/20: free, and repaid', fr: 'GRANS/20 : gratuit et remboursé' }
  const question = { by: 'CHAIR', question: 'vote', subject: { amendment: 'GRANS/20/1' }, title }
  const { random } = room
  yield* poll({ ...question, as: 'charges-first', ballots: spread(room, { for: 3, against: 2 }) })
  calendar.wait(random.int(1, 2))
  yield sec(
    'event',
    {
      type: 'consultations',
      title: { en: 'Consultations on paragraph 4.1', fr: 'Consultations sur le paragraphe 4.1' },
    },
    'Seven delegations had no instructions. They have them now.',
  )
  yield* poll({
    ...question,
    as: 'charges',
    ballots: spread(room, { for: random.int(7, 8), against: random.int(2, 3) }),
  })
  yield decided({ amendment: 'GRANS/20/1' }, 'adopted', 'question', { count: { ref: 'charges' } })
}

/** First reading: the editorial committee has the text in both languages, and says that they agree. */
function* readFirst(calendar: Calendar): Entries {
  calendar.wait(1)
  yield chair('advance', { to: 'first-reading' })
  yield entry('NORR', 'give-proxy', { to: null }, 'Norrend is back in its seat.')
  yield sec('translate', {
    lang: 'fr',
    ofText: words.repaid.en,
    translation: words.repaid.fr,
    verifiedBy: 'MARI',
  })
  yield entry(
    'MARI',
    'rectify',
    { provision: '3.2', text: words.leaves },
    'The French verb agrees with its subject.',
  )
  yield entry(
    'MARI',
    'concordance',
    { instrument: 'now' },
    'Both languages were read aloud, one after the other, and say the same.',
  )
}

/** Second reading, and adoption of the whole. */
function* readSecond(room: Room, calendar: Calendar): Entries {
  calendar.wait(1)
  const { random } = room
  yield chair('advance', { to: 'second-reading' })
  if (random.chance(40)) {
    yield* poll({
      as: 'whole',
      by: 'CHAIR',
      question: 'vote',
      subject: { instrument: 'now' },
      title: { en: 'The revised Regulations as a whole', fr: 'Le Règlement révisé dans son ensemble' },
      ballots: spread(room, { for: random.int(8, 10), against: random.int(0, 2) }),
    })
    yield decided({ instrument: 'now' }, 'adopted', 'question', { count: { ref: 'whole' } })
  } else
    yield decided(
      { instrument: 'now' },
      'adopted',
      'no-objection',
      {},
      'Read twice, in two languages. I hear no objection. It is so decided.',
    )
}

/** The Final Acts, and the regulations that they stand beside. */
function* enterInstruments({ state }: Room): Entries {
  yield sec('renumber', {
    edition: { en: 'Final Acts', fr: 'Actes finals' },
    labels: [{ provision: 'ISEM/4/1', label: '2.3', margin: '7' }],
  })
  yield sec('enter-instrument', {
    instrument: 'regulations-1995',
    title: { en: 'Regulations of 1995', fr: 'Règlement de 1995', ar: 'لوائح 1995' },
    since: '1995-07-01',
  })
  yield sec('enter-instrument', {
    instrument: 'regulations',
    title: {
      en: 'Regulations as revised in 2016',
      fr: 'Règlement révisé en 2016',
      ar: 'اللوائح المنقحة في 2016',
    },
    version: state().text.version,
    replaces: 'regulations-1995',
    since: '2018-01-01',
  })
}

function declared(party: string, type: string, fields: object, said: string) {
  return entry(party, 'declare', { instrument: 'regulations', type, ...fields }, said)
}

/** The first round of declarations. */
function* declare(calendar: Calendar): Entries {
  calendar.wait(1)
  yield chair('advance', { to: 'declarations' })
  yield sec('release', { deposit: { ref: 'costs' } })
  yield {
    ...declared(
      'DALM',
      'reservation',
      { round: 1, provisions: ['4.1'] },
      'Dalmere will carry relief traffic free of charge for States that have repaid it the last time.',
    ),
    as: 'reservation',
  }
  yield declared(
    'LUMB',
    'no-provisional-application',
    { round: 1 },
    'The constitution of Lumbra knows no provisional treaties.',
  )
  yield declared(
    'CORD',
    'declaration',
    { round: 1, provisions: ['3.1'] },
    'Cordia understands a request to include one made by radio.',
  )
}

/** The second round, in answer to the first. */
function* answerDeclarations({ random }: Room, calendar: Calendar): Entries {
  calendar.wait(1)
  yield chair('advance', { to: 'further-declarations' })
  yield {
    ...declared(
      'ARVEN',
      'objection',
      { round: 2, to: { ref: 'reservation' } },
      'A rescuer cannot know who repaid whom. Arvenia objects; the Regulations are in force between us all the same.',
    ),
    as: 'objection',
  }
  if (random.chance(50))
    yield declared(
      'MARI',
      'declaration',
      { round: 2, provisions: ['3.1'] },
      'So does Marisle, by radio or by any other means.',
    )
}

/** Who signs, and who goes home to ask. */
function* sign({ random }: Room, calendar: Calendar): Entries {
  const staying = random.shuffled(['FARL', 'ESTRI', 'KEST']).slice(0, random.int(1, 2))
  for (const id of delegations.filter(d => d !== withoutPowers))
    yield entry(id, 'intend', { intention: staying.includes(id) ? 'consult' : 'sign', stated: 'declared' })
  calendar.wait(1)
  yield chair('advance', { to: 'signature' })
  for (const id of delegations.filter(d => d !== withoutPowers && !staying.includes(d)))
    yield entry(id, 'sign', { instrument: 'now', ...(id === 'DALM' ? { reservation: true } : {}) })
}

/** Never was a party to the regulations of 1995. */
const newcomer = 'KEST'

/** Who is bound by the regulations of 1995. */
function* listParties({ random }: Room, calendar: Calendar): Entries {
  calendar.wait(random.int(20, 60))
  yield sec('advance', { to: 'application' })
  yield sec(
    'event',
    {
      type: 'depositary',
      title: {
        en: 'Parties to the Regulations of 1995 listed',
        fr: 'Liste des Parties au Règlement de 1995',
      },
    },
    'Every party confirms here that the Regulations of 1995 bind it. Kestria never was one.',
  )
  for (const id of delegations.filter(d => d !== newcomer))
    yield entry(id, 'consent', { instrument: 'regulations-1995', way: 'notice' })
}

function consents(party: string, way: string) {
  return entry(party, 'consent', { instrument: 'regulations', way })
}

/** Notices of consent before and after the day of entry into force. */
function* bringIntoForce({ random, state }: Room, calendar: Calendar): Entries {
  const signed = [...state().signature.signatures.keys()]
  const early = ['ARVEN', 'CORD', ...random.shuffled(['MARI', 'GRANS', 'ISEM']).slice(0, random.int(1, 3))]
  for (const party of early) {
    calendar.wait(random.int(30, 90))
    yield consents(party, party === 'CORD' ? 'ratification' : 'notice')
  }
  calendar.until('2017-12-31T12:00Z')
  yield sec('advance', { to: 'in-force' })
  yield sec('report-figure', {
    figure: 'signatories',
    value: signed.length,
    of: { en: 'States that signed the Final Acts', fr: 'États signataires des Actes finals' },
  })
  calendar.wait(random.int(60, 120))
  yield consents('HOLLIN', 'accession')
  yield consents('KEST', signed.includes('KEST') ? 'approval' : 'accession')
  calendar.wait(random.int(100, 200))
  yield consents('DALM', 'ratification')
}

/** A reservation is withdrawn; and what three years of silence come to. */
function* fallSilent(calendar: Calendar): Entries {
  calendar.until('2020-05-01T12:00Z')
  yield entry(
    'DALM',
    'declare',
    { instrument: 'regulations', type: 'reservation', round: 1, withdraws: { ref: 'reservation' } },
    'In two years nobody left us unpaid. The reservation is withdrawn.',
  )
  calendar.until('2021-01-14T12:00Z')
  yield sec(
    'event',
    {
      type: 'silence',
      title: {
        en: 'Thirty-six months since entry into force',
        fr: 'Trente-six mois depuis l’entrée en vigueur',
      },
    },
    'Signatories that applied the revision provisionally and said nothing are taken to have consented. Norrend is one of them.',
  )
}
