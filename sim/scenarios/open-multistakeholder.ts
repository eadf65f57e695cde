/**
 * A charter on notice of network outages, made by six groups that weigh the same. Nothing enters the text but by the
 * record, every objection is answered, one group can hold up what the others want, and one matter goes elsewhere.
 * States sign and others endorse. The parties and the charter are invented.
 */
import { judgeFinding } from '../../src/core/negotiation/acts/decisions/finding.js'
import type { Target } from '../../src/core/negotiation/acts/fields.js'
import { forceFrom } from '../../src/core/negotiation/relations.js'
import type { ScriptEntry } from '../../src/sequencer/script.js'
import { dated, type Scene } from '../calendar.js'
import { entry, labelOf, seated, type Words } from '../entries.js'
import { answer, challenge, type Entries, ruling, settle } from '../moves.js'
import type { Room } from '../scenario.js'
import { plenary } from './outage-meeting.js'
import { corridor } from './outage-offers.js'
import { discussed } from './outage-talk.js'
import {
  charter,
  chorus,
  fiveMinutes,
  framework,
  judgeSays,
  members,
  type Proposed,
  panel,
  proposals,
  said,
} from './outage-text.js'

const secretariat = 'SEC'
const chair = 'CHAIR'

const opening = {
  name: 'outage-charter',
  title: {
    en: 'Charter on Notice of Network Outages',
    fr: 'Charte sur l’annonce des coupures de réseau',
    ar: 'ميثاق الإخطار بانقطاع الشبكات',
  },
  mode: 'hosted',
  semantics: 2,
  languages: ['en', 'fr'],
  authentic: ['en', 'fr'],
  procedure: 'open-multistakeholder',
  secretariat,
  secretariatName: { en: 'Secretariat of the Charter', fr: 'Secrétariat de la Charte', ar: 'أمانة الميثاق' },
  at: '2024-01-15T09:00Z',
}

export const openMultistakeholder = dated(opening, play)

function* play(scene: Scene): Entries {
  yield* call(scene)
  yield* challengeSeat(scene)
  yield* propose(scene)
  yield* deliberate(scene)
  yield* settleObjections(scene)
  yield* reopenSettled(scene)
  yield* refer(scene)
  yield* draft(scene)
  yield* voteOnResearch(scene)
  yield* lastCall(scene)
  yield* testConsensus(scene)
  yield* commit(scene)
  yield* enterIntoForce(scene)
}

const parties: readonly string[] = members.map(({ id }) => id)
const inGroup = (group: string) => members.filter(member => member.group === group).map(({ id }) => id)
const states = inGroup('governments')

const advance = (to: string, who = chair) => entry(who, 'advance', { to })
const event = (type: string, en: string, fr: string, words: Words) =>
  entry(secretariat, 'event', { type, title: { en, fr } }, words)

/** A week and more in which whoever is concerned takes a seat and says whose money is behind it. */
function* call({ room, time }: Scene): Entries {
  yield event(
    'call',
    'Call for participation',
    'Appel à participation',
    'Published in nine newspapers, on two mailing lists, and on paper at the markets.',
  )
  yield* seated(secretariat, {
    id: chair,
    name: { en: 'Chair', fr: 'Présidence' },
    group: null,
    office: 'chair',
    unit: 'person',
    words: 'No network, no shares, no vote.',
  })
  for (const member of room.random.shuffled(members)) {
    const { interests, warm: _, ...cast } = member
    yield* seated(secretariat, cast)
    yield entry(cast.id, 'declare-interests', { interests }, cast.words)
    if (room.random.chance(15)) time.wait(1)
  }
  yield* seated(secretariat, panel)
  yield entry(
    secretariat,
    'grant-rights',
    { to: ['PANEL'], rights: ['propose', 'vote'], held: false },
    'Whoever rules on what is done here does not do it.',
  )
  yield entry(chair, 'appoint', { to: 'PANEL', role: 'review-panel', held: true })
  yield entry(secretariat, 'enter-provisions', {
    provisions: charter.map(provision => ({ ...provision, ...labelOf(provision.id) })),
  })
  yield entry(secretariat, 'adopt-base', { provisions: charter.length })
  yield entry(secretariat, 'declare-framework', { framework })
  const { interests, warm: _, ...cast } = chorus
  for (const made of seated(secretariat, cast))
    yield made.do === 'seat' ? { ...made, as: 'seat-chorus' } : made
  yield entry(
    cast.id,
    'declare-interests',
    { interests },
    'We thank our sponsors, who wish to remain unnamed.',
  )
  time.wait(8)
  yield advance('proposals', secretariat)
}

/** Who sits for the users: the chair rules, and whoever is not content goes to the panel. */
function* challengeSeat({ room, time }: Scene): Entries {
  time.wait(2)
  yield challenge(
    'SHOP',
    'c-seat',
    'seat-chorus',
    'Its office is on the fourth floor of Mast Mobile. It may be content, but it is no group of users.',
  )
  yield entry(
    'CHORUS',
    'statement',
    {},
    'The rent is paid by a friend. Our members are real, and 31 of them have written to say so.',
  )
  yield ruling(
    chair,
    'c-seat',
    'stands',
    'It has members, and they are customers. Where its office is I do not judge.',
  )
  time.wait(room.random.int(2, 5))
  const lost = room.random.chance(65)
  yield challenge(
    'SHOP',
    'c-seat-2',
    'c-seat-ruling',
    'The procedure asks whose money stands behind a party. “A friend” is not an answer.',
  )
  yield ruling(
    'PANEL',
    'c-seat-2',
    lost ? 'overturned' : 'stands',
    lost
      ? 'Asked for its accounts, Chorus named one giver: Mast Mobile, which has a seat among the operators. The seat is lost. Its 31 members are welcome by themselves.'
      : 'Asked for its accounts, Chorus showed 212 givers, of whom the largest pays its rent. That is declared now. The seat stands.',
  )
}

function proposed({ by, n, title, reasons, mark, target, text }: Proposed): ScriptEntry {
  const symbol = `${by}/${n}`
  const added = mark === 'ADD' ? { provisionKind: 'paragraph' } : {}
  const amendments = [{ n: 1, mark, target, ...added, text }]
  return entry(by, 'submit', { proposal: symbol, symbol, title, authors: [by], amendments }, reasons)
}

function* propose({ room, time }: Scene): Entries {
  for (const proposal of room.random.shuffled(proposals)) {
    if (room.random.chance(60)) time.wait(1)
    yield proposed(proposal)
  }
  yield entry(
    'MAST',
    'submit',
    {
      proposal: 'MAST/1',
      symbol: 'MAST/1',
      title: { en: 'No compensation here', fr: 'Pas d’indemnisation ici' },
      authors: ['MAST'],
      amendments: ['art-7.1', 'art-7'].map((provision, i) => ({
        n: i + 1,
        mark: 'SUP',
        target: { provision },
      })),
    },
    'Liability has courts. A charter on notice should not become one on damages, or nobody will announce anything.',
  )
  yield entry('HARROW', 'support', { target: { proposal: 'DIAL/1' }, joined: true })
  yield entry('TESK', 'support', { target: { proposal: 'RAMP/1' }, joined: true })
  time.wait(15)
  yield advance('deliberation')
}

const amendment = (id: string) => ({ amendment: `${id}/1` })

function position(scene: Scene, party: string, target: object, stance: string): ScriptEntry {
  return entry(party, 'position', { target, stance }, scene.room.random.one(said[stance]!))
}

/** A stance by the temper of a party and the seed; it never objects. */
function stanceOf({ room }: Scene, warm: number): string {
  if (room.random.chance(warm)) return 'support'
  return room.random.chance(65) ? 'accept' : 'concern'
}

function* deliberate(scene: Scene): Entries {
  const { room, time } = scene
  for (const proposal of ['SOLT/1', 'OPENR/1', 'ROUTE/1'])
    for (const { id, warm } of room.random.shuffled(members).slice(0, 5))
      yield position(scene, id, amendment(proposal), stanceOf(scene, warm))
  yield entry(
    'HARROW',
    'assess',
    {
      target: amendment('CABLE/1'),
      effects: ['warning'],
      criterion: 'necessary',
      answer: 'substance',
      recommends: 'amend',
    },
    'In the flood of the third district a day was enough for those with cars. Those without needed three.',
  )
  yield entry(
    'NODE',
    'assess',
    { target: { provision: 'art-5.1' }, effects: ['warning', 'burden'], recommends: 'amend' },
    'Most operators keep such a list already, for themselves. The work is in the format, and is done once.',
  )
  yield entry(
    'ALDER',
    'assess',
    {
      target: amendment('LOWEN/1'),
      effects: ['secrecy'],
      criterion: 'necessary',
      answer: 'substance',
      recommends: 'amend',
    },
    'Of 61 orders we know, four would have been defeated by publication within a day, and none within a month.',
  )
  yield entry(
    'DIAL',
    'object',
    { as: 'o-day', target: amendment('CABLE/1'), degree: 'objection', ground: 'access' },
    {
      ground: 'A notice takes two days to reach a village. With one day it arrives after the outage.',
      cure: 'A week, or at the very least three days.',
    },
  )
  yield entry(
    'MAST',
    'object',
    { as: 'o-cost', target: { provision: 'art-5.1' }, degree: 'objection', ground: 'cost' },
    {
      ground: 'A public register shows competitors where we are weak, and costs us a desk with three people.',
      cure: 'Let each operator keep its own, for the authority.',
    },
  )
  yield entry(
    'OPENR',
    'object',
    { as: 'o-secret', target: amendment('LOWEN/1'), degree: 'objection', ground: 'rights', redLine: true },
    {
      ground:
        'The exception is as wide as the rule. Every order can be said to be defeated by publication, by whoever gave it.',
      cure: 'Let somebody else say so, and let it end.',
    },
  )
  yield entry(
    'SHOP',
    'object',
    { as: 'o-pay', target: amendment('MAST/1'), degree: 'objection', ground: 'fairness' },
    {
      ground: 'A day without cards is a day’s fish. If nobody pays for silence, silence is cheap.',
      cure: 'Keep the article, or tell us who else will take it up.',
    },
  )
  yield entry(
    'LOWEN',
    'reserve',
    { provision: 'art-4.1', lang: 'en', quote: 'within a day' },
    'Lowen reserves on the time until it knows what the exception will be.',
  )
  yield entry(
    chair,
    'sense',
    {
      subject: { provision: 'art-4.1' },
      question: {
        en: 'Could you live with a delay that a judge allows?',
        fr: 'Pourriez-vous accepter un délai qu’un juge autorise ?',
      },
      method: 'show-of-hands',
      told: 'indicative',
      ...handsOf(room),
      result: 'for',
    },
    'Before the count the Chair said that it decides nothing, and wrote it on the board.',
  )
  yield* plenary(scene)
  yield* corridor(scene)
  yield* discussed()
  time.wait(15)
  yield advance('drafting')
}

function handsOf({ random }: Room): { tally: object } {
  const against = random.int(1, 3)
  const abstain = random.int(0, 3)
  return { tally: { for: parties.length - against - abstain, against, abstain } }
}

/** Groups open to all; what they agree is not adopted yet. One objection is met by a wording, one answered and not met. */
function* settleObjections({ time }: Scene): Entries {
  for (const [group, title, titre, convener] of [
    ['notice', 'Drafting group on notice', 'Groupe de rédaction sur l’annonce', 'HARROW'],
    ['orders', 'Drafting group on orders', 'Groupe de rédaction sur les ordres', 'MIRA'],
  ] as const) {
    yield entry(chair, 'establish', {
      act: { body: group },
      bodyKind: 'group',
      under: 'plenary',
      label: { en: title, fr: titre },
    })
    yield entry(chair, 'appoint', { to: convener, role: 'convener', held: true })
  }
  yield entry(chair, 'transmit', { provisions: ['art-3.1', 'art-3.2', 'art-5.1', 'art-6.1'], to: 'notice' })
  yield entry(chair, 'transmit', { provisions: ['art-4.1'], to: 'orders' })
  yield entry('HARROW', 'assign-action', {
    as: 'a-villages',
    title: {
      en: 'Ask ten villages how long a notice takes to arrive',
      fr: 'Demander à dix villages combien met une annonce à arriver',
    },
    owner: 'HARROW',
  })
  time.wait(4)
  yield entry(
    'HARROW',
    'end-action',
    { action: { ref: 'a-villages' }, outcome: 'done' },
    'Two days in seven villages, three in two. The tenth heard of it from us.',
  )
  yield answer(
    'SOLT',
    'o-day',
    'Three days, then, where a repair cannot wait, and seven otherwise. That is what SOLT/1 says.',
  )
  yield settle(
    'DIAL',
    'o-day',
    'accommodated',
    'Three days is what nine of ten villages need. We are content with that wording.',
    ['SOLT/1/1'],
  )
  yield entry(
    'CABLE',
    'withdraw',
    { target: { proposal: 'CABLE/1' } },
    'For the wording of the Solt Islands.',
  )
  yield answer(
    'ROUTE',
    'o-cost',
    'Where you are weak is what your customers want to know. The format is ours, and free; the desk is a script.',
  )
  yield answer(
    'ALDER',
    'o-cost',
    'Two countries have had such a register for years. No operator there has lost customers to it that we could measure.',
  )
  yield settle(
    chair,
    'o-cost',
    'addressed',
    'The cost was heard and is small; the wish not to be seen is what this Charter is against. The objection is answered and not met.',
  )
}

/** An objection that the chair found addressed too soon: the panel reopens it, and it ends with a wording. */
function* reopenSettled({ room, time }: Scene): Entries {
  yield answer('LOWEN', 'o-secret', 'It would be used rarely. We have used it once.')
  yield entry(
    chair,
    'settle',
    { as: 's-secret', objection: { ref: 'o-secret' }, fate: 'addressed' },
    'The exception is narrow in practice.',
  )
  time.wait(room.random.int(1, 4))
  yield challenge(
    'OPENR',
    'c-secret',
    's-secret',
    'The answer says how often. The objection was about who decides. Nobody has answered that.',
  )
  time.wait(room.random.int(3, 6))
  yield ruling(
    'PANEL',
    'c-secret',
    'overturned',
    'An objection is addressed when its reason is, and not when something was said after it. It is open again.',
  )
  yield proposed(judgeSays)
  yield answer(
    'MIRA',
    'o-secret',
    'Who decides? A judge. And it ends, after thirty days at the latest: MIRA/1.',
  )
  yield entry(
    'LOWEN',
    'withdraw',
    { target: { proposal: 'LOWEN/1' } },
    'Lowen can live with thirty days, and has judges.',
  )
  yield entry(
    'OPENR',
    'withdraw',
    { target: { proposal: 'OPENR/1' } },
    'Half a judge is better than the words we had.',
  )
  yield settle(
    'OPENR',
    'o-secret',
    'accommodated',
    'Somebody else says so, and it ends. That is what we asked for.',
    ['MIRA/1/1'],
  )
  yield entry('LOWEN', 'reserve', { provision: 'art-4.1', lang: 'en', quote: 'within a day', lifted: true })
}

/** What is better dealt with elsewhere is sent there, and leaves the text. */
function* refer({ time }: Scene): Entries {
  time.wait(2)
  yield answer(
    'ARDEN',
    'o-pay',
    'The consumer authorities have a table for exactly this, and half of us sit at it. Let us send them the article with what was said here.',
  )
  yield entry(
    chair,
    'decision',
    {
      as: 'd-referred',
      subject: { provision: 'art-7.1' },
      outcome: 'referred',
      how: 'consensus',
      forum: 'consumer-forum',
    },
    'Sent to the forum of consumer authorities, with the objection of the traders and the reasons of Mast Mobile, both in full.',
  )
  yield settle(
    'SHOP',
    'o-pay',
    'withdrawn',
    'Since somebody else takes it up. We have the date of their next meeting, and shall be there.',
  )
  yield inGroupAgreed(
    'MAST/1',
    'HARROW',
    'The article goes to those who deal with compensation, and so leaves this text.',
    2,
  )
}

function inGroupAgreed(id: string, convener: string, reasons: string, items = 1): ScriptEntry {
  const [first, ...others] = Array.from({ length: items }, (_, i) => ({ amendment: `${id}/${i + 1}` }))
  return entry(
    convener,
    'decision',
    {
      subject: first,
      ...(others.length > 0 && { package: others }),
      outcome: 'agreed',
      how: 'no-objection',
      in: 'notice',
    },
    reasons,
  )
}

function wordsOf(id: string): object {
  const found = [...proposals, judgeSays].find(({ by, n }) => `${by}/${n}` === id)!
  return { ...found.target, text: found.text, subsumes: [`${id}/1`] }
}

function* draft({ room, time }: Scene): Entries {
  yield inGroupAgreed('RAMP/1', 'HARROW', 'Nobody objects, and three parties had not thought of it.')
  yield inGroupAgreed('TESK/1', 'HARROW', 'It asks for what can be done.')
  yield entry(
    'NODE',
    'withdraw',
    { target: { proposal: 'NODE/1' } },
    'Ten minutes will do, if the register says when each began.',
  )
  yield entry(
    'HARROW',
    'consolidate',
    {
      proposal: 'HARROW/1',
      symbol: 'HARROW/1',
      title: { en: 'Consolidated text', fr: 'Texte consolidé' },
      items: ['SOLT/1', 'MIRA/1', 'ROUTE/1'].map(wordsOf),
    },
    'Three paragraphs in the words of those who proposed them. Nothing in it is mine.',
  )
  const closes = time.after(8)
  yield entry(chair, 'put', {
    as: 'q-paper',
    question: 'silence',
    subject: amendment('DIAL/1'),
    title: {
      en: 'That announcements also be made on paper and by radio',
      fr: 'Que les annonces soient aussi faites sur papier et à la radio',
    },
    closes,
  })
  time.until(closes)
  yield entry(chair, 'close', { question: { ref: 'q-paper' } })
  yield entry(
    chair,
    'decision',
    {
      subject: amendment('DIAL/1'),
      outcome: 'adopted',
      how: 'silence',
      count: { ref: 'q-paper' },
      in: 'plenary',
    },
    'A week, and nobody objected.',
  )
  time.wait(room.random.int(1, 3))
}

/**
 * Most support that researchers use the register, and both operators object. Few of all, and all of one group: by its
 * floor that is no consensus. The chair finds strong support, and only then there can be a vote.
 */
function* voteOnResearch(scene: Scene): Entries {
  const { room, time } = scene
  const subject = amendment('ALDER/1')
  for (const { id, warm, group } of room.random.shuffled(members))
    yield position(scene, id, subject, group === 'operators' ? 'object' : warmly(scene, warm))
  yield entry(
    chair,
    'finding',
    { as: 'f-research', subject, designation: 'strong-support' },
    'Two of sixteen object. They are all the operators there are here: with a whole group against there is strong support and no consensus.',
  )
  const closes = time.after(8)
  yield entry(chair, 'put', {
    as: 'q-research',
    question: 'fallback',
    subject,
    title: {
      en: 'That researchers may use the register',
      fr: 'Que les chercheurs puissent utiliser le registre',
    },
    closes,
  })
  for (const { id, group } of room.random.shuffled(members)) {
    const question = { ref: 'q-research' }
    if (group === 'operators')
      yield entry(
        id,
        'ballot',
        { question, position: 'against' },
        'The measurements behind the register are ours, and were not made for this.',
      )
    else if (room.random.chance(80)) yield entry(id, 'ballot', { question, position: 'for' })
    else if (room.random.chance(50)) yield entry(id, 'ballot', { question, position: 'abstain' })
  }
  time.until(closes)
  yield entry(chair, 'close', { question: { ref: 'q-research' } })
  yield researchDecided(scene)
}

/** Support or acceptance, that is: enough of it for strong support whatever the seed. */
function warmly({ room }: Scene, warm: number): string {
  return room.random.chance(warm) ? 'support' : 'accept'
}

function researchDecided({ room }: Scene): ScriptEntry {
  const put = room.state().proceedings!.questions.get(room.seq('q-research'))!
  const subject = amendment('ALDER/1')
  return put.result === 'carried'
    ? entry(
        chair,
        'decision',
        {
          as: 'd-research',
          subject,
          outcome: 'adopted',
          how: 'question',
          count: { ref: 'q-research' },
          in: 'plenary',
        },
        'In at least four groups, two thirds of those for or against. The operators are outvoted, and the record shows that all of them were.',
      )
    : entry(
        chair,
        'decision',
        { as: 'd-research', subject, outcome: 'rejected', how: 'finding', count: { ref: 'f-research' } },
        'The vote did not carry it.',
      )
}

/** The first last call brings one more objection, and the text goes back for it; the second brings none. */
function* lastCall({ room, time }: Scene): Entries {
  time.wait(1)
  yield advance('last-call')
  time.wait(room.random.int(4, 10))
  yield entry(
    'SHOP',
    'object',
    { as: 'o-minutes', target: { provision: 'art-2.1' }, degree: 'objection', ground: 'scope' },
    { ground: 'Nobody asked traders what ten minutes are. They are a queue that has left.', cure: 'Five.' },
  )
  yield answer('NODE', 'o-minutes', 'We asked for two and let it go. Five we can measure.')
  yield advance('drafting')
  yield proposed(fiveMinutes)
  yield settle('SHOP', 'o-minutes', 'accommodated', 'Five.', ['SHOP/2/1'])
  yield entry(
    'HARROW',
    'decision',
    { subject: amendment('SHOP/2'), outcome: 'agreed', how: 'no-objection', in: 'notice' },
    'Operators and engineers both say that it can be measured.',
  )
  time.wait(room.random.int(1, 3))
  yield advance('last-call')
  yield entry(
    chair,
    'concordance',
    { instrument: 'now' },
    'The English and the French were read side by side by four parties, two of each language.',
  )
  time.wait(15)
  yield advance('consensus-test')
}

/** Everybody says where it stands on the whole. An objection made here is answered like any other, and holds the finding until then. */
function* testConsensus(scene: Scene): Entries {
  const { room, time } = scene
  const whole = { instrument: room.state().text.version }
  const sole = room.random.chance(50) ? room.random.one([...inGroup('operators'), 'NODE', 'BRUN']) : null
  for (const { id, warm } of room.random.shuffled(members))
    yield position(scene, id, whole, id === sole ? 'object' : warmly(scene, warm))
  yield entry(
    'SOLT',
    'object',
    { as: 'o-hour', target: { provision: 'art-3.2' }, degree: 'objection', ground: 'feasibility' },
    {
      ground: 'When our cable breaks there is no other means. Within an hour we could light a fire.',
      cure: 'Say that a radio counts.',
    },
  )
  time.wait(room.random.int(1, 3))
  yield answer(
    'DIAL',
    'o-hour',
    'It does: the paragraph that we proposed says so, and it stands right below.',
  )
  yield settle('SOLT', 'o-hour', 'withdrawn', 'We had read only the one above. Radio we have.')
  const designation = strongest(room, whole, room.state().proceedings!.stages.at(-1)!.at)
  yield entry(
    chair,
    'finding',
    { as: 'f-whole', subject: whole, designation },
    'Every group was heard. In each at least half support the text or accept it, and no objection waits for an answer.',
  )
  if (room.random.chance(35)) yield* challengeFinding(scene)
  yield entry(
    chair,
    'decision',
    {
      as: 'd-adopted',
      subject: whole,
      outcome: 'adopted',
      how: 'finding',
      count: { ref: 'f-whole' },
      in: 'plenary',
    },
    'Adopted by consensus, in two languages. Article 7 went where it is better dealt with, and the two operators’ reasons on research are in the record.',
  )
  yield advance('commitment')
}

/** The strongest designation that the procedure lets the chair find now. */
function strongest(room: Room, subject: Target, at: number): string {
  const { scale } = room.state().record.procedure!.finding!
  const holds = ({ id }: { readonly id: string }) =>
    judgeFinding(room.state(), subject, id, at).every(({ verdict }) => verdict === 'holds')
  return scale.find(holds)!.id
}

function* challengeFinding({ room, time }: Scene): Entries {
  time.wait(room.random.int(1, 5))
  yield challenge('MAST', 'c-finding', 'f-whole', 'A consensus with a vote inside it is none.')
  time.wait(room.random.int(3, 7))
  yield ruling(
    'PANEL',
    'c-finding',
    'stands',
    'The vote was on one paragraph, after a finding that said it was no consensus. The finding on the whole counts what parties said of the whole, Mast Mobile among them.',
  )
}

/** States sign, with what they reserve; the others endorse, which is shown beside. */
function* commit({ room, time }: Scene): Entries {
  const { random } = room
  yield entry(secretariat, 'enter-instrument', {
    instrument: 'outcome',
    title: opening.title,
    version: room.state().text.version,
  })
  yield entry(
    secretariat,
    'credentials-report',
    { inOrder: states.filter(id => id !== 'TESK'), notInOrder: ['TESK'] },
    'The letter from Teskand is signed by a ministry that was merged in May.',
  )
  for (const id of ['LOWEN', 'BRUN'])
    yield entry(
      id,
      'intend',
      { intention: 'consult', stated: 'declared' },
      'The text goes to the cabinet first.',
    )
  const signing = random.shuffled(states.filter(id => id !== 'TESK' && id !== 'BRUN'))
  time.wait(3)
  for (const id of signing) {
    if (random.chance(30)) time.wait(random.int(1, 6))
    yield entry(id, 'sign', {
      instrument: room.state().text.version,
      ...(id === 'LOWEN' && { reservation: true }),
    })
  }
  yield entry(
    'LOWEN',
    'declare',
    { instrument: 'outcome', type: 'reservation', round: 1, provisions: ['art-4.1'] },
    'Lowen will publish what its courts decide from the day on which its own law on publication is in force.',
  )
  yield entry(
    'SOLT',
    'declare',
    { instrument: 'outcome', type: 'declaration', round: 1 },
    'The Solt Islands understand “by radio” to include the lamp on the lighthouse.',
  )
  yield entry(
    secretariat,
    'credentials-report',
    { inOrder: states, notInOrder: [] },
    'A new letter has come, from the right ministry.',
  )
  yield entry('TESK', 'sign', { instrument: room.state().text.version })
  for (const { id } of random.shuffled(members.filter(({ group }) => group !== 'governments')))
    if (random.chance(85))
      yield entry(
        id,
        'consent',
        { instrument: 'outcome', way: 'endorsement' },
        'Endorsed, and kept from today.',
      )
}

/** The fifth state sets the date; one that never signed accedes and is the sixth. */
function* enterIntoForce({ room, time }: Scene): Entries {
  const { random } = room
  const outcome = () => room.state().treaty!.instruments.get('outcome')!
  for (const id of random.shuffled(states.filter(each => each !== 'BRUN'))) {
    time.wait(random.int(15, 90))
    yield entry(id, 'consent', { instrument: 'outcome', way: 'ratification' })
  }
  yield event(
    'deposited',
    'The fifth instrument is deposited',
    'Dépôt du cinquième instrument',
    'Three months from here, and then the first of the month.',
  )
  time.until(`${forceFrom(room.state(), outcome())}T06:00Z`)
  yield advance('in-force', secretariat)
  time.wait(random.int(10, 40))
  yield entry(
    'BRUN',
    'consent',
    { instrument: 'outcome', way: 'accession' },
    'Brunnia did not sign in haste, and does not stay away in spite.',
  )
  yield entry(
    'SHOP',
    'statement',
    { target: { instrument: 'now' } },
    'Yesterday the network was switched off in the harbour market for two hours. It had been on the board since Friday. We sold the fish on Thursday.',
  )
}
