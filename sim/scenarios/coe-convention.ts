/**
 * A convention of the Council of Europe: experts draft, the Assembly gives its opinion, the Ministers adopt, states
 * sign and ratify until it enters into force, and its parties follow it with an invitation, a protocol, a guidance
 * note and an amendment that all accept. The states, the convention and what is said are invented.
 */
import { isMember } from '../../src/core/negotiation/electorates.js'
import { forceFrom } from '../../src/core/negotiation/relations.js'
import { treatyProvisions } from '../../src/core/negotiation/tree.js'
import { type Calendar, calendarFrom } from '../calendar.js'
import { type Cast, entry, seated } from '../entries.js'
import { dispute, type Entries, poll } from '../moves.js'
import type { Room, Scenario } from '../scenario.js'
import { type Document, documents, draft, words } from './coe-text.js'

const opening = {
  name: 'digital-archives',
  title: {
    en: 'Convention on the Safeguarding of Digital Archives',
    fr: 'Convention sur la sauvegarde des archives numériques',
    ar: 'اتفاقية صون المحفوظات الرقمية',
  },
  mode: 'hosted',
  semantics: 2,
  languages: ['en', 'fr'],
  authentic: ['en', 'fr'],
  procedure: 'coe-convention',
  secretariat: 'SEC',
  secretariatName: {
    en: 'Secretariat and depositary',
    fr: 'Secrétariat et dépositaire',
    ar: 'الأمانة والوديع',
  },
  at: '2015-09-07T09:00Z',
}

const states = [
  ['ALMAR', 'members', 'Almaria', 'Almarie', 'ألماريا'],
  ['BORV', 'members', 'Borvia', 'Borvie', 'بورفيا'],
  ['CELAN', 'members', 'Celand', 'Célande', 'سيلاند'],
  ['DORN', 'members', 'Dornia', 'Dornie', 'دورنيا'],
  ['ELVIR', 'members', 'Elviria', 'Elvirie', 'إلفيريا'],
  ['FENN', 'members', 'Fennmark', 'Fennemarque', 'فينمارك'],
  ['GALD', 'members', 'Galdoria', 'Galdorie', 'غالدوريا'],
  ['HEST', 'members', 'Hestria', 'Hestrie', 'هستريا'],
  ['QUILL', 'participants', 'Quillon', 'Quillon', 'كيلون'],
  ['RHUND', 'participants', 'Rhundia', 'Rhundie', 'روندِيا'],
  ['SELV', 'participants', 'Selvara', 'Selvare', 'سلفارا'],
  ['TAMAR', 'others', 'Tamaria', 'Tamarie', 'تاماريا'],
  ['ULVEN', 'others', 'Ulvenia', 'Ulvénie', 'أولفينيا'],
] as const
const inGroup = (group: string): string[] => states.filter(state => state[1] === group).map(([id]) => id)
const members = inGroup('members')
const participants = inGroup('participants')

const cast: readonly Cast[] = [
  {
    id: 'CHAIR',
    name: {
      en: 'Chair of the committee of experts',
      fr: 'Présidence du comité d’experts',
      ar: 'رئاسة لجنة الخبراء',
    },
    group: null,
    unit: 'person',
    office: 'chair',
    words: 'An archivist, elected by the experts. Has no vote.',
  },
  ...states.map(([id, group, en, fr, ar]) => ({
    id,
    name: { en, fr, ar },
    group,
    unit: 'state' as const,
    words:
      group === 'others' ? 'Seated when it asked to follow the work.' : 'Expert appointed by the government.',
  })),
  {
    id: 'PACE',
    name: { en: 'Parliamentary Assembly', fr: 'Assemblée parlementaire', ar: 'الجمعية البرلمانية' },
    group: 'observers',
    unit: 'organisation',
    words: 'Its committee on culture follows the drafting and will report.',
  },
  {
    id: 'FIDES',
    name: { en: 'Federation of archivists', fr: 'Fédération des archivistes', ar: 'اتحاد أمناء المحفوظات' },
    group: 'observers',
    unit: 'organisation',
    words: 'Four thousand people who keep what others forget.',
  },
]

export const coeConvention: Scenario = {
  id: opening.name,
  opening,
  run(room) {
    const calendar = calendarFrom(opening.at, room.random)
    return calendar.dated(story(room, calendar))
  },
}

function* story(room: Room, calendar: Calendar): Entries {
  yield* begin(calendar)
  yield* propose(room, calendar)
  yield* agreeInGroups()
  yield* settleFees(calendar)
  yield* voteOnDeposit(room)
  yield* agreeWhole(calendar)
  yield* opine(
    calendar,
    'Opinion: a convention worth having. Whoever is refused access should be told why, in writing.',
  )
  if (room.random.chance(65)) yield* sendBack(room, calendar)
  yield* adopt(room, calendar)
  yield* sign(room, calendar)
  yield* ratify(room, calendar)
  yield* follow(calendar)
  yield* askForInvitation(room, calendar)
  yield* invite(room, calendar)
  yield* addProtocol(room, calendar)
  yield* guide(room, calendar)
  yield* adoptNote(room)
  yield* amend(room, calendar)
  yield* accept(room, calendar)
}

const sec = (kind: string, fields: object, said?: string) => entry('SEC', kind, fields, said)
const chair = (kind: string, fields: object, said?: string) => entry('CHAIR', kind, fields, said)
const whole = { instrument: 'now' }

function titled(en: string, fr: string) {
  return { title: { en, fr } }
}

function* submitted({ by, number, title, reasons, amendment }: Document): Entries {
  const proposal = `${by}/${number}`
  const amendments = [{ n: 1, ...amendment }]
  yield entry(by, 'submit', { proposal, symbol: proposal, title, authors: [by], amendments }, reasons)
}

/** Who is in an electorate as things stand, in the order of the nameplates. */
function inElectorate({ state }: Room, electorate: string): string[] {
  return states.map(([id]) => id).filter(id => isMember(state(), electorate, id))
}

/** Ballots of an electorate: so many against and abstaining, whom the seed picks, and all others for. */
function spread(room: Room, electorate: string, against: number, abstain: number) {
  const all = inElectorate(room, electorate)
  const others = room.random.shuffled(all).slice(0, against + abstain)
  const position = (id: string) => {
    const i = others.indexOf(id)
    return i < 0 ? 'for' : i < against ? 'against' : 'abstain'
  }
  return all.map(id => [id, position(id)] as const)
}

/** Seats, roles, the mandate and the draft that the experts begin with. */
function* begin(calendar: Calendar): Entries {
  for (const party of cast) yield* seated('SEC', party)
  yield sec(
    'appoint',
    { to: 'ALMAR', role: 'ministers', held: true },
    'Almaria holds the presidency of the Committee of Ministers.',
  )
  yield sec('appoint', { to: 'PACE', role: 'assembly', held: true })
  yield sec(
    'grant-rights',
    { to: ['CHAIR'], rights: ['speak'], held: true },
    'So that the chair can answer and settle.',
  )
  const provisions = draft.map(([id, parent, kind, en, fr]) => ({
    ...{ id, parent, kind, text: { en, fr } },
    ...(parent === null ? {} : { label: id }),
  }))
  yield sec('enter-provisions', { provisions })
  yield sec('adopt-base', { provisions: provisions.length })
  yield sec(
    'event',
    { type: 'mandate', ...titled('Terms of reference adopted', 'Mandat adopté') },
    'The committee of experts is to draft a convention on digital archives within eighteen months.',
  )
  yield entry('ALMAR', 'advance', { to: 'drafting' })
  calendar.wait(30)
}

/** What the experts propose. */
function* propose({ random }: Room, calendar: Calendar): Entries {
  for (const document of [
    documents.free,
    documents.sooner,
    documents.rescue,
    documents.formats,
    documents.forever,
  ]) {
    yield* submitted(document)
    calendar.wait(random.int(1, 4))
  }
  yield entry('CELAN', 'support', { target: { proposal: 'QUILL/1' }, joined: true })
  yield entry(
    'FIDES',
    'statement',
    { target: { amendment: 'QUILL/1/1' } },
    'We have never seen a reader ruin an archive. We have seen fees empty one.',
  )
}

/** Two groups, and what each agrees. */
function* agreeInGroups(): Entries {
  yield chair('establish', {
    act: { body: 'formats' },
    bodyKind: 'group',
    under: 'committee-of-experts',
    label: { en: 'Group on formats', fr: 'Groupe sur les formats', ar: 'فريق الصيغ' },
  })
  yield chair('transmit', { provisions: ['6(1)', '6(2)', '6(3)'], to: 'formats' })
  yield chair('transmit', { provisions: ['3(1)', '4(1)', '5(1)'], to: 'drafting-group' })
  yield agreed({ amendment: 'HEST/4/1' }, { in: 'formats' }, 'Agreed in the group on formats.')
  yield agreed({ amendment: 'SELV/3/1' }, { in: 'drafting-group' })
}

/** Two thirds of the votes cast, where the experts do not agree. */
function* voteOnDeposit(room: Room): Entries {
  yield* poll({
    as: 'sooner',
    by: 'CHAIR',
    question: 'experts-text',
    subject: { amendment: 'BORV/2/1' },
    ...titled('BORV/2: deposit within five years', 'BORV/2 : dépôt dans les cinq ans'),
    ballots: spread(room, 'experts', room.random.int(1, 4), 1),
  })
  const carried = room.state().proceedings!.questions.get(room.seq('sooner'))!.result === 'carried'
  yield carried
    ? expertsDecision({ amendment: 'BORV/2/1' }, 'adopted', 'question', { count: { ref: 'sooner' } })
    : expertsDecision(
        { amendment: 'BORV/2/1' },
        'rejected',
        'no-objection',
        {},
        'Short of two thirds. Ten years stand.',
      )
  yield entry(
    'ELVIR',
    'withdraw',
    { target: { proposal: 'ELVIR/5' } },
    'No budget lasts for ever. We will be back with a number.',
  )
  yield sec('translate', {
    lang: 'fr',
    ofText: words.rescue.en,
    translation: words.rescue.fr,
    verifiedBy: 'SELV',
  })
}

/** An objection that a new wording meets, so that its holder says so. */
function* settleFees(calendar: Calendar): Entries {
  const ground = 'Copies cost paper and people. “Free” and “copy” in one sentence closes our reading room.'
  yield {
    ...entry(
      'GALD',
      'object',
      { target: { amendment: 'QUILL/1/1' }, degree: 'objection', ground: 'cost' },
      { ground, cure: 'Reading is free, copying may be charged for.' },
    ),
    as: 'fees',
  }
  yield entry(
    'GALD',
    'reserve',
    { provision: '3(1)', lang: 'en', quote: 'unless the law' },
    'Brackets, until we know which law may ask for fees.',
  )
  yield entry(
    'QUILL',
    'answer',
    { objection: { ref: 'fees' } },
    'We meant reading. Paper may cost what paper costs.',
  )
  calendar.wait(2)
  yield entry('GALD', 'reserve', { provision: '3(1)', lang: 'en', quote: 'unless the law', lifted: true })
  yield chair('consolidate', {
    proposal: 'DRAFT/1',
    symbol: 'DRAFT/1',
    ...titled('Text of the chair on access', 'Texte de la présidence sur l’accès'),
    items: [{ provision: '3(1)', text: words.free, subsumes: ['QUILL/1/1'] }],
  })
  yield entry(
    'GALD',
    'settle',
    { objection: { ref: 'fees' }, fate: 'accommodated', by: ['3(1)'] },
    'The last sentence is what we asked for.',
  )
}

function expertsDecision(subject: object, outcome: string, how: string, more: object = {}, said?: string) {
  return chair('decision', { subject, outcome, how, in: 'committee-of-experts', ...more }, said)
}

function agreed(subject: object, more: object, said?: string) {
  return expertsDecision(subject, 'agreed', 'no-objection', more, said)
}

function* agreeWhole(calendar: Calendar): Entries {
  calendar.wait(14)
  yield expertsDecision(
    whole,
    'agreed',
    'consensus',
    {},
    'No objection is open. The experts agree to the whole.',
  )
  yield chair('advance', { to: 'opinion' })
}

function* opine(calendar: Calendar, said: string): Entries {
  calendar.wait(40)
  yield entry('PACE', 'statement', { target: whole }, said)
  yield sec('event', { type: 'opinion', ...titled('Opinion of the Assembly', 'Avis de l’Assemblée') })
  yield sec('advance', { to: 'ministers' })
}

/** A first vote that has two thirds of those voting, but no majority of those entitled: back to the experts. */
function* sendBack(room: Room, calendar: Calendar): Entries {
  calendar.wait(20)
  yield* poll({
    as: 'first-vote',
    by: 'ALMAR',
    question: 'adoption',
    subject: whole,
    ...titled('Adoption of the convention', 'Adoption de la convention'),
    ballots: spread(room, 'ministers', 2, 2),
  })
  yield entry(
    'ALMAR',
    'advance',
    { to: 'drafting' },
    'Two thirds of those voting, but not a majority of us all. The experts are asked to look at the opinion again.',
  )
  calendar.wait(10)
  yield* submitted(documents.refusal)
  yield agreed({ amendment: 'FENN/6/1' }, {})
  yield* agreeWhole(calendar)
  yield entry(
    'ALMAR',
    'exception',
    { clause: 'opinion', acts: ['advance'] },
    'The Assembly has said what it thinks, and got what it asked for. A second opinion would say so again.',
  )
  yield sec('advance', { to: 'ministers' })
}

/** Adoption in both languages. */
function* adopt(room: Room, calendar: Calendar): Entries {
  calendar.wait(20)
  yield sec('concordance', whole, 'The English and the French text say the same.')
  yield* poll({
    as: 'adoption',
    by: 'ALMAR',
    question: 'adoption',
    subject: whole,
    ...titled('Adoption of the convention', 'Adoption de la convention'),
    ballots: spread(room, 'ministers', room.random.int(0, 1), room.random.int(0, 2)),
  })
  yield entry('ALMAR', 'decision', {
    ...{ subject: whole, outcome: 'adopted', how: 'question', in: 'committee-of-ministers' },
    count: { ref: 'adoption' },
  })
  yield sec('enter-instrument', {
    instrument: 'convention',
    title: opening.title,
    version: room.state().text.version,
  })
  yield sec('advance', { to: 'signature' })
}

const consented = (party: string, instrument: string, way: string, said?: string) =>
  entry(party, 'consent', { instrument, way }, said)

/** Who signs, and with which reservation. */
function* sign({ random }: Room, calendar: Calendar): Entries {
  calendar.wait(30)
  yield sec(
    'event',
    { type: 'signing', ...titled('Opened for signature', 'Ouverture à la signature') },
    'In a reading room, at a table that was once a card catalogue.',
  )
  const absent = random.one(['ALMAR', 'GALD'])
  for (const party of [...members, ...participants].filter(id => id !== absent))
    yield entry(party, 'sign', whole)
  yield entry(
    absent,
    'intend',
    { intention: 'consult', stated: 'declared' },
    'Our parliament wishes to see the costs first.',
  )
  yield {
    ...reserved('HEST', '4(2)', 'Hestria exempts authorities with fewer than twenty staff.'),
    as: 'reservation',
  }
}

/** Five consents are not enough while only two of them are of members. */
function* ratify({ random, state }: Room, calendar: Calendar): Entries {
  const early = random.shuffled(['BORV', 'CELAN', ...participants])
  for (const party of early) {
    calendar.wait(random.int(20, 110))
    yield consented(party, 'convention', 'ratification')
  }
  yield sec('event', {
    type: 'depositary',
    ...titled('Five consents, two of them of members', 'Cinq consentements, dont deux de membres'),
  })
  calendar.wait(random.int(20, 60))
  yield consented('FENN', 'convention', 'approval', 'Fennmark is the third member.')
  calendar.wait(random.int(20, 60))
  yield reserved('ELVIR', '6(3)', 'Elviria holds nine kilometres of magnetic tape that nobody can describe.')
  yield consented('ELVIR', 'convention', 'acceptance')
  calendar.until(`${forceFrom(state(), state().treaty!.instruments.get('convention')!)}T00:00Z`)
  yield sec('advance', { to: 'monitoring' })
}

function reserved(party: string, provision: string, said: string) {
  const fields = { instrument: 'convention', type: 'reservation', round: 1, provisions: [provision] }
  return entry(party, 'declare', fields, said)
}

/** The parties take over: another presidency, their own chair, two more members. */
function* follow(calendar: Calendar): Entries {
  calendar.wait(30)
  yield sec('appoint', { to: 'ALMAR', role: 'ministers', held: false })
  yield sec('appoint', { to: 'GALD', role: 'ministers', held: true }, 'The presidency passes to Galdoria.')
  yield sec('appoint', { to: 'BORV', role: 'parties-chair', held: true })
  for (const party of ['DORN', 'HEST']) yield consented(party, 'convention', 'ratification')
}

/** What is asked of the parties: its subject is the act that seated who asks to be invited. */
function invitation({ state }: Room) {
  const subject = { act: state().seats.parties.get('TAMAR')!.seq }
  return { subject, ...titled('To invite Tamaria to accede', 'Inviter la Tamarie à adhérer') }
}

/** An invitation that fails for want of one answer. */
function* askForInvitation(room: Room, calendar: Calendar): Entries {
  const { random } = room
  yield entry(
    'TAMAR',
    'statement',
    {},
    'Half of our archive is already on borrowed machines. We ask to be invited.',
  )
  const silent = random.one(['RHUND', 'ELVIR'])
  const others = inElectorate(room, 'parties').filter(id => id !== silent)
  const ballots = others.map(id => [id, 'for'] as const)
  yield* poll({ ...invitation(room), as: 'invitation-first', by: 'BORV', question: 'invitation', ballots })
  calendar.wait(random.int(200, 340))
}

/** The same a year later: every party consents, the Ministers invite, and the state accedes. */
function* invite(room: Room, calendar: Calendar): Entries {
  const { random } = room
  const parties = inElectorate(room, 'parties')
  const ballots = parties.map(id => [id, 'for'] as const)
  yield* poll({ ...invitation(room), as: 'invitation', by: 'BORV', question: 'invitation', ballots })
  yield* poll({
    as: 'ministers-invite',
    by: 'GALD',
    question: 'ministers-invitation',
    ...invitation(room),
    ballots: members.map(id => [id, parties.includes(id) || random.chance(70) ? 'for' : 'abstain'] as const),
  })
  yield entry('GALD', 'invite', { act: { party: 'TAMAR' }, question: { ref: 'invitation' } })
  calendar.wait(random.int(60, 150))
  yield consented('TAMAR', 'convention', 'accession')
}

/** A protocol, which one party leaves again. */
function* addProtocol(room: Room, calendar: Calendar): Entries {
  const { random, state } = room
  const protocol = 'protocol-sound'
  calendar.wait(40)
  yield sec('enter-instrument', {
    instrument: protocol,
    ...titled(
      'Additional Protocol on recordings of sound and image',
      'Protocole additionnel relatif aux enregistrements sonores et visuels',
    ),
  })
  for (const party of ['QUILL', 'BORV', 'SELV', 'FENN', 'DORN', 'RHUND']) {
    calendar.wait(random.int(10, 50))
    yield consented(party, protocol, 'ratification')
  }
  calendar.until(`${forceFrom(state(), state().treaty!.instruments.get(protocol)!)}T00:00Z`)
  yield sec('event', { type: 'force', ...titled('The protocol is in force', 'Le protocole est en vigueur') })
  calendar.wait(random.int(60, 120))
  yield entry(
    'RHUND',
    'denounce',
    { instrument: protocol },
    'The sound archive of Rhundia has been merged with that of Quillon, which keeps both.',
  )
}

const note = { proposal: 'CELAN/20' }

/** A guidance note, an objection to it, and an answer. */
function* guide({ random }: Room, calendar: Calendar): Entries {
  calendar.wait(60)
  yield entry('BORV', 'establish', {
    act: { body: 'notes' },
    bodyKind: 'group',
    under: 'committee-of-parties',
    label: {
      en: 'Group on guidance notes',
      fr: 'Groupe sur les notes d’orientation',
      ar: 'فريق المذكرات الإرشادية',
    },
  })
  yield* submitted(documents.guidance)
  const consensus = random.chance(40)
  yield* dispute({
    as: 'mail',
    holder: 'ELVIR',
    target: note,
    code: 'clarity',
    ground: '“Prepares” covers every lunch at which a decision was ever thought of.',
    cure: 'Leave the word out, or say what it does not cover.',
    answers: [['CELAN', 'A note binds nobody. Lunches are not records; what is written after them may be.']],
    settled: consensus
      ? {
          by: 'ELVIR',
          fate: 'accommodated',
          words: 'With that answer on the record, Elviria can live with the word.',
        }
      : { by: 'ELVIR', fate: 'withdrawn', words: 'Withdrawn here; Elviria will say it with its vote.' },
  })
}

/** Adopted by consensus where nothing is open that was not met, else by two thirds of those voting. */
function* adoptNote(room: Room): Entries {
  const decided = { subject: note, outcome: 'adopted', in: 'committee-of-parties' }
  if (room.state().positions.objections.get(room.seq('mail'))?.fate === 'accommodated') {
    yield entry(
      'BORV',
      'decision',
      { ...decided, how: 'consensus' },
      'Nothing is open. The note is adopted by consensus.',
    )
    return
  }
  yield* poll({
    as: 'note',
    by: 'BORV',
    question: 'guidance-note',
    subject: note,
    ...titled('Guidance note 1', 'Note d’orientation n° 1'),
    ballots: inElectorate(room, 'parties').map(id => [id, id === 'ELVIR' ? 'against' : 'for'] as const),
  })
  yield entry('BORV', 'decision', { ...decided, how: 'question', count: { ref: 'note' } })
}

/** An amendment to which every party agrees, so that the Ministers adopt it. */
function* amend(room: Room, calendar: Calendar): Entries {
  const { random, state } = room
  const subject = { amendment: 'DORN/21/1' }
  calendar.wait(random.int(100, 200))
  yield* submitted(documents.longer)
  const parties = inElectorate(room, 'parties')
  yield* poll({
    as: 'amendment',
    by: 'BORV',
    question: 'amendment',
    subject,
    ...titled('Fifty years instead of thirty', 'Cinquante ans au lieu de trente'),
    ballots: parties.map(id => [id, 'for'] as const),
  })
  yield entry('GALD', 'decision', {
    subject,
    outcome: 'adopted',
    how: 'question',
    in: 'committee-of-ministers',
    count: { ref: 'amendment' },
  })
  yield sec('enter-instrument', {
    instrument: 'convention-amended',
    ...titled('Convention as amended', 'Convention telle qu’amendée'),
    version: state().text.version,
    replaces: 'convention',
  })
}

/** It enters into force when every party has told the depositary that it accepts it. */
function* accept(room: Room, calendar: Calendar): Entries {
  const { random, state } = room
  const parties = inElectorate(room, 'parties')
  for (const party of random.shuffled(parties)) {
    calendar.wait(random.int(5, 60))
    yield consented(party, 'convention-amended', 'notice')
  }
  calendar.until(`${forceFrom(state(), state().treaty!.instruments.get('convention-amended')!)}T00:00Z`)
  yield entry(
    'HEST',
    'declare',
    { instrument: 'convention', type: 'reservation', round: 1, withdraws: { ref: 'reservation' } },
    'The small authorities of Hestria have found their way to the archive.',
  )
  yield sec(
    'event',
    {
      type: 'force',
      ...titled(
        'The amendment is in force for all parties',
        'L’amendement est en vigueur pour toutes les Parties',
      ),
    },
    `${treatyProvisions(state()).length} provisions, ${parties.length} parties, fifty years.`,
  )
}
