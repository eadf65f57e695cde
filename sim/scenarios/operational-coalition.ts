/**
 * Thistledown: a worm spreads, and those who can act against it form a coalition for one emergency. In by trust, work
 * in sub-groups, restricted documents that come out when they were said to, and an after-action report at the end.
 * The worm, its victims and all members are invented; how it is organised follows the Conficker Working Group.
 */
import { holdsRight } from '../../src/core/negotiation/lookup.js'
import type { ScriptEntry } from '../../src/sequencer/script.js'
import { dated, type Scene } from '../calendar.js'
import { entry, seated, type Words } from '../entries.js'
import { answer, challenge, type Entries, ruling, settle } from '../moves.js'
import {
  blocking,
  type Candidate,
  candidates,
  firstActions,
  founders,
  latecomers,
  notifying,
  type Operation,
  pushing,
  registration,
  report,
} from './thistledown-text.js'

const secretariat = 'LIST'
/** Who may rule on a challenge: two coordinators, so that neither rules on what the other did. */
const coordinators = ['ANVIL', 'FERN'] as const

const opening = {
  name: 'thistledown',
  title: {
    en: 'Thistledown Working Group',
    fr: 'Groupe de travail Thistledown',
    ar: 'فريق عمل ثيسلداون',
  },
  mode: 'hosted',
  semantics: 2,
  languages: ['en'],
  authentic: ['en'],
  procedure: 'operational-coalition',
  secretariat,
  secretariatName: { en: 'Thistledown list office' },
  at: '2023-02-06T09:00Z',
}

export const operationalCoalition = dated(opening, play)

function* play(scene: Scene): Entries {
  yield* detect(scene)
  yield* form(scene)
  yield* registerNames(scene)
  yield* cleanUp(scene)
  yield* publishGuide(scene)
  yield* watch(scene)
  yield* secondWave(scene)
  yield* endActions(scene)
  yield* writeReport(scene)
  yield* adoptReport(scene)
  yield* close(scene)
}

const event = (type: string, title: string, words: Words) =>
  entry(secretariat, 'event', { type, title: { en: title } }, words)
const advance = (to: string) => entry(coordinators[0], 'advance', { to })
const figure = (value: number, words: string) =>
  entry(
    secretariat,
    'report-figure',
    { figure: 'infected', value, of: { en: 'addresses that called home in one day' } },
    words,
  )

/** The founders find each other. Somebody has to be first: they enter by an exception, with its reason. */
function* detect({ time }: Scene): Entries {
  yield event(
    'detected',
    'A worm is seen',
    'On one night in February machines in forty countries asked for the same 300 names that nobody had registered.',
  )
  yield entry(
    secretariat,
    'exception',
    { clause: 'vouching', acts: ['seat'] },
    'Nobody is in yet who could vouch for anybody. The exception is for the four who already work on it, and ends with this stage.',
  )
  for (const founder of founders) yield* seated(secretariat, founder)
  for (const to of coordinators) yield entry(secretariat, 'appoint', { to, role: 'coordinator', held: true })
  yield entry(
    'CINDER',
    'declare-interests',
    { interests: ['sells-data'] },
    'Sells its counts to insurers, without addresses. Nothing of this case is sold while it lasts.',
  )
  yield entry(
    'ANVIL',
    'declare-interests',
    { interests: ['maker-of-the-product'] },
    'The hole is in our product. We have an interest in closing it and one in not talking of it, and declare both.',
  )
  yield entry(
    secretariat,
    'report-figure',
    { figure: 'infected', value: 1_260_000, of: { en: 'addresses that called home in one day' } },
    'Counted at four sinkholes, each address once.',
  )
  time.wait(1)
  yield entry('FERN', 'deposit', {
    as: 'doc-names',
    title: { en: 'How the worm makes its names' },
    marking: 'amber',
    due: { at: '2024-09-30T12:00Z', stage: 'report' },
    seals: {
      document:
        'The seed is the date, which the worm takes from the header of a well-known web page. From it come 300 names a day under eight endings. The generator, in forty lines, and the names of the next year follow.',
    },
  })
  yield entry('CINDER', 'deposit', {
    as: 'doc-victims',
    title: { en: 'Networks that are hit worst' },
    marking: 'red',
    due: { at: '2025-06-30T12:00Z', stage: 'closed' },
    seals: {
      document:
        'Fourteen networks with more than ten thousand infected machines each: three ministries, two hospital groups, six providers, a navy, a university and a brewery. Their names were removed before release at the request of all but the brewery.',
    },
  })
  yield advance('forming')
}

/** Members who may propose, the unseated left out: those who can vouch and be asked. */
function members({ room }: Scene): string[] {
  const state = room.state()
  return [...state.seats.parties.keys()].filter(
    id => holdsRight(state, id, 'propose') && !state.proceedings!.unseated.has(id),
  )
}

/** Two members vouch, and the candidate is in. */
function* admit(scene: Scene, { vouched, ...cast }: Candidate): Entries {
  const vouching = scene.room.random.shuffled(members(scene))
  for (const [i, reasons] of vouched.entries()) yield entry(vouching[i]!, 'vouch', { for: cast.id }, reasons)
  for (const made of seated(secretariat, cast))
    yield made.do === 'seat' ? { ...made, as: `seat-${cast.id}` } : made
}

/** Who leads which sub-group. */
const leads = {
  analysis: 'PEAT',
  sinkholes: 'CINDER',
  names: 'HOLM',
  remediation: 'KILN',
  notice: 'CRAG',
  hospitals: 'WARD',
}

function* form(scene: Scene): Entries {
  const { room, time } = scene
  for (const candidate of candidates) {
    if (room.random.chance(40)) time.wait(1)
    yield* admit(scene, candidate)
  }
  yield entry(
    'SKERRY',
    'vouch',
    { for: 'GORSE' },
    'A reseller that wants in. I know its owner, and nobody else here does.',
  )
  yield* challengeSeat(scene)
  yield entry('ANVIL', 'establish', {
    act: { body: 'hospitals' },
    bodyKind: 'group',
    under: 'coalition',
    label: { en: 'Hospitals' },
  })
  for (const [group, to] of Object.entries(leads))
    yield entry(
      secretariat,
      'appoint',
      { to, role: 'group-lead', held: true },
      `Leads the group on ${group}.`,
    )
  for (const [as, owner, title, days] of firstActions)
    yield entry('ANVIL', 'assign-action', { as, title: { en: title }, owner, due: time.after(days) })
  yield advance('operating')
}

/** A seat is challenged; the seed says whether it is lost. */
function* challengeSeat({ room, time }: Scene): Entries {
  time.wait(2)
  yield challenge(
    'ALDER',
    'c-rivet',
    'seat-RIVET',
    'Rivet offered one of our students a list of infected banks at a price. Whoever sells who is ill is not with the doctors.',
  )
  yield entry(
    'RIVET',
    'statement',
    {},
    'The offer was made by a reseller, before we were in, from data of our own.',
  )
  const lost = room.random.chance(60)
  yield ruling(
    'FERN',
    'c-rivet',
    lost ? 'overturned' : 'stands',
    lost
      ? 'The reseller still sells the list this week. The seat falls. Rivet can come back with two who vouch and a list that is not for sale.'
      : 'The reseller has stopped, and its mails show when. The seat stands, and Rivet declares the interest.',
  )
}

function* proposeOperation({ lead, id, plan }: Operation): Entries {
  yield entry(lead, 'statement', { as: `plan-${id}` }, plan)
}

/** Puts an operation, asks everybody, and closes. */
function* ask(scene: Scene, { id, lead, title, asleep, stop }: Operation, as = `q-${id}`): Entries {
  const { random } = scene.room
  yield entry(lead, 'put', {
    as,
    question: 'operation',
    subject: { act: { ref: `plan-${id}` } },
    title: { en: title },
  })
  for (const member of random.shuffled(members(scene))) {
    const question = { ref: as }
    if (member === asleep) continue
    if (member === stop?.by) yield entry(member, 'ballot', { question, position: 'stop' }, stop.reasons)
    else if (member === lead || random.chance(70)) yield entry(member, 'ballot', { question, position: 'go' })
    else if (random.chance(50)) yield entry(member, 'ballot', { question, position: 'stand-aside' })
  }
  yield entry(lead, 'close', { as: `${as}-closed`, question: { ref: as } })
}

function decided({ id, lead }: Operation, outcome: string, how: string, words: string, more: object = {}) {
  return entry(
    lead,
    'decision',
    { as: `d-${id}`, subject: { act: { ref: `plan-${id}` } }, outcome, how, ...more },
    words,
  )
}

/** The first operation, closed before a member in another time zone was awake: it says so, and a coordinator rules. */
function* registerNames(scene: Scene): Entries {
  const { room, time } = scene
  time.wait(1)
  yield* proposeOperation(registration)
  yield entry(
    'BRACK',
    'object',
    { as: 'o-holders', target: { act: { ref: 'plan-names' } }, degree: 'objection', ground: 'rights' },
    {
      ground:
        'Some of the names are words. A bakery under .brack has held one for six years, and would lose its shop.',
      cure: 'Leave names that somebody held before the worm to them.',
    },
  )
  yield answer(
    'HOLM',
    'o-holders',
    'Agreed. The plan says so: what is held is listed, and only watched. There are eleven such names.',
  )
  yield settle('BRACK', 'o-holders', 'withdrawn', 'The baker thanks you.')
  yield* ask(scene, { ...registration, asleep: 'BRACK' })
  time.wait(1)
  yield challenge(
    'BRACK',
    'c-night',
    'q-names-closed',
    'The question was put and closed within hours, while we slept. We are to carry it out, and were not asked.',
  )
  const again = !room.random.chance(30)
  yield ruling(
    'FERN',
    'c-night',
    again ? 'overturned' : 'stands',
    again
      ? 'Whoever must act is asked first, and while awake. The question is put again and stays open a day.'
      : 'The names of Thursday could not wait for Wednesday noon. From now on a question stays open a day.',
  )
  if (again) {
    yield* ask(scene, registration, 'q-names-2')
    time.wait(1)
  }
  yield decided(
    registration,
    'agreed',
    'question',
    'Nobody stopped it. Registration begins tonight, with the names of the day after tomorrow.',
    {
      count: { ref: again ? 'q-names-2' : 'q-names' },
    },
  )
}

/** What could be done and is not, and what is done instead. */
function* cleanUp(scene: Scene): Entries {
  const { random } = scene.room
  scene.time.wait(random.int(3, 6))
  yield* proposeOperation(pushing)
  yield* ask(scene, pushing)
  yield entry(
    'ARDEN',
    'statement',
    { reply: { ref: 'plan-push' } },
    'Under our law it would be an offence, and we should have had to say so afterwards. We are glad to have been asked before.',
  )
  yield decided(
    pushing,
    'rejected',
    'no-objection',
    'One member said stop, and said why. It is not done, and the record says that we could have.',
  )
  yield* proposeOperation(notifying)
  yield* ask(scene, notifying)
  yield decided(notifying, 'agreed', 'question', 'Slower, lawful, and nobody’s scanner restarts.', {
    count: { ref: 'q-notify' },
  })
  yield entry('CRAG', 'assign-action', {
    as: 'a-notify',
    title: { en: 'Send each provider its own addresses, daily' },
    owner: 'CRAG',
  })
  yield entry(
    'ANVIL',
    'statement',
    { as: 'plan-law' },
    'Whether a worm may ever be removed without asking its host is not for us. There are parliaments.',
  )
  yield entry(
    'ANVIL',
    'decision',
    { subject: { act: { ref: 'plan-law' } }, outcome: 'referred', how: 'no-objection', forum: 'parliaments' },
    'Referred to those who make laws, with our account of what we did not do.',
  )
}

/** The guide is restricted, and is wanted early: silence for two days, then an exception, then it comes out. */
function* publishGuide({ room, time }: Scene): Entries {
  yield entry('KILN', 'deposit', {
    as: 'doc-guide',
    title: { en: 'How to remove Thistledown' },
    marking: 'green',
    due: { at: time.after(90) },
    seals: {
      document:
        'Unplug the network. Set the clock to any day before the first of February. Run the tool from a disk. Patch before you plug in again. Change every password that was typed on the machine.',
    },
  })
  time.wait(room.random.int(4, 8))
  yield entry(
    'CRAG',
    'statement',
    { as: 'plan-guide' },
    'Providers ask what to tell customers. The guide helps victims more than it helps the other side: it should come out now, and not in three months.',
  )
  const closes = time.after(2)
  yield entry('CRAG', 'put', {
    as: 'q-guide',
    question: 'publication',
    subject: { act: { ref: 'plan-guide' } },
    title: { en: 'Shall the removal guide come out now?' },
    closes,
  })
  if (room.random.chance(70)) yield entry('MOSS', 'ballot', { question: { ref: 'q-guide' }, position: 'go' })
  if (room.random.chance(40))
    yield entry('PEAT', 'ballot', { question: { ref: 'q-guide' }, position: 'stand-aside' })
  time.until(closes)
  yield entry('CRAG', 'close', { question: { ref: 'q-guide' } })
  yield entry(
    'CRAG',
    'decision',
    { subject: { act: { ref: 'plan-guide' } }, outcome: 'agreed', how: 'silence', count: { ref: 'q-guide' } },
    'Two days and more, and nobody said stop.',
  )
  yield entry(
    'ANVIL',
    'exception',
    { clause: 'circulation', acts: ['release'], act: { party: 'KILN' }, until: time.after(1) },
    'The members agreed by silence that the guide comes out before its time. The exception is for this one release.',
  )
  yield entry('KILN', 'release', { deposit: { ref: 'doc-guide' } })
}

function* watch({ room, time }: Scene): Entries {
  const { random } = room
  time.wait(random.int(10, 20))
  yield { ...figure(random.int(900, 1050) * 1000, 'A fifth less in three weeks.'), as: 'f-march' }
  yield entry(
    'ALDER',
    'counter-report',
    { disputes: { ref: 'f-march' } },
    'Addresses are not machines. A whole university can hide behind one of them, and a dial-up customer uses five a day. We count 600,000 machines, give or take 200,000.',
  )
  yield entry(
    'HOLM',
    'end-action',
    { action: { ref: 'a-names' }, outcome: 'done' },
    'Eight registries, 27,000 names, eleven left to their holders.',
  )
  yield entry(
    'CINDER',
    'end-action',
    { action: { ref: 'a-sinkholes' }, outcome: 'done' },
    'Six sinkholes in five countries answer to all of them.',
  )
  yield entry(
    'KILN',
    'end-action',
    { action: { ref: 'a-tool' }, outcome: 'done' },
    'It runs from a disk. It is late, because at first it also removed printers.',
  )
  time.wait(random.int(20, 35))
  yield figure(random.int(500, 650) * 1000, 'For the first time fewer than half of February.')
  yield advance('steady')
}

/** The worm changes, and the coalition with it. */
function* secondWave(scene: Scene): Entries {
  const { room, time } = scene
  time.wait(room.random.int(8, 15))
  yield event(
    'variant',
    'A second version is seen',
    'It makes 40,000 names a day instead of 300, and checks the signature of its orders. Somebody on the other side has read about us.',
  )
  yield entry('ANVIL', 'advance', { to: 'operating' })
  for (const candidate of latecomers) yield* admit(scene, candidate)
  yield* proposeOperation(blocking)
  yield* ask(scene, blocking)
  yield decided(blocking, 'agreed', 'question', 'It will cost nights. It costs the other side its worm.', {
    count: { ref: 'q-spread' },
  })
  yield entry('ANVIL', 'assign-action', {
    as: 'a-block',
    title: { en: 'Have every registry block, and say which do not' },
    owner: 'TARN',
    due: time.after(21),
  })
  yield entry('FERN', 'assign-action', {
    as: 'a-arrest',
    title: { en: 'Learn who writes it' },
    owner: 'FERN',
  })
  yield entry('PEAT', 'deposit', {
    as: 'doc-peer',
    title: { en: 'The protocol between infected machines' },
    marking: 'amber',
    due: { at: '2024-03-01T12:00Z' },
    seals: {
      document:
        'Infected machines find each other without names, and pass on orders that are signed. Blocking names slows the worm and does not behead it. We know of no order that was ever passed this way.',
    },
  })
  time.until('2023-05-31T12:00Z')
  yield event(
    'first-of-june',
    'The first of June',
    'A hundred and one of a hundred and four endings were blocked. Three names were registered. No order came.',
  )
  yield advance('steady')
}

/** Every action ends before the report begins: done, or dropped by who owned it. */
function* endActions({ room, time }: Scene): Entries {
  time.wait(room.random.int(40, 70))
  yield entry('PEAT', 'end-action', { action: { ref: 'a-peer' }, outcome: 'done' }, 'Forty pages, deposited.')
  yield entry(
    'WARD',
    'end-action',
    { action: { ref: 'a-hospitals' }, outcome: 'done' },
    'Three hundred scanners of four makers. Two makers have answered.',
  )
  yield entry(
    'CRAG',
    'end-action',
    { action: { ref: 'a-notify' }, outcome: 'done' },
    'It runs by itself now, every morning at six.',
  )
  yield entry(
    'TARN',
    'end-action',
    { action: { ref: 'a-block' }, outcome: 'done' },
    'All but three. Two of these have no telephone, and one has no registry.',
  )
  yield entry(
    'SKERRY',
    'end-action',
    { action: { ref: 'a-bank' }, outcome: 'dropped' },
    'The card was stolen from a dentist, who has been told.',
  )
  yield entry(
    'FERN',
    'end-action',
    { action: { ref: 'a-arrest' }, outcome: 'dropped' },
    'We are not the police. What we know they know.',
  )
  yield figure(room.random.int(180, 260) * 1000, 'Mostly machines that nobody remembers owning.')
  time.wait(room.random.int(20, 40))
  yield advance('report')
}

/** The report begins as a draft of the coordinators, and goes to the sub-groups it is about. */
function* writeReport({ time }: Scene): Entries {
  yield entry('FERN', 'release', { deposit: { ref: 'doc-names' } })
  yield entry('FERN', 'enter-provisions', {
    provisions: report.map(([id, en]) => ({
      id,
      parent: id.includes('.') ? id[0]! : null,
      kind: id.includes('.') ? 'paragraph' : 'chapter',
      label: id,
      text: { en },
    })),
  })
  yield entry('FERN', 'adopt-base', { provisions: report.length })
  yield entry('FERN', 'transmit', { provisions: ['2.1'], to: 'names' })
  yield entry('FERN', 'transmit', { provisions: ['2.3', '3.1'], to: 'remediation' })
  time.wait(10)
  yield proposal(
    'PEAT',
    'What blocking names could not do',
    'Readers should not learn the wrong lesson for the next worm, which will do without names.',
    {
      n: 1,
      mark: 'ADD',
      target: { parent: '3', after: '3.3' },
      provisionKind: 'paragraph',
      text: {
        en: 'Blocking names slowed the worm and did not stop it: infected machines could also speak to each other. The next one may do without names.',
      },
    },
  )
  yield proposal(
    'WARD',
    'Machines that may not be touched',
    'Two hundred hospitals will be asked what they did. They should be able to cite this.',
    {
      n: 1,
      mark: 'MOD',
      target: { provision: '3.1' },
      text: {
        en: 'Few machines were cleaned. At the end some 200,000 addresses still called home, among them medical devices that may not be changed without their maker.',
      },
    },
  )
  yield entry('ALDER', 'support', { target: { proposal: 'PEAT/1' }, joined: true })
}

function proposal(party: string, title: string, reasons: string, amendment: object): ScriptEntry {
  const symbol = `${party}/1`
  return entry(
    party,
    'submit',
    { proposal: symbol, symbol, title: { en: title }, authors: [party], amendments: [amendment] },
    reasons,
  )
}

/** A red line of those who may speak and not propose, met by the words of another; and an objection that stays. */
function* adoptReport(scene: Scene): Entries {
  const { room, time } = scene
  yield entry(
    'ARDEN',
    'object',
    { as: 'o-press', target: { provision: '3.2' }, degree: 'objection', ground: 'accuracy', redLine: true },
    {
      ground:
        'The sentence says that they learned from the press. It does not say that nobody had told them, though this group knew.',
      cure: 'Say that the group knew, and why it did not tell.',
    },
  )
  yield answer(
    'CINDER',
    'o-press',
    'It is true. We had marked the list red, and nobody on it was from a ministry. We should have asked one of you whom to call.',
  )
  yield proposal('FERN', 'Who was not told', 'Ardenmark is right, and cannot propose here.', {
    n: 1,
    mark: 'MOD',
    target: { provision: '3.2' },
    text: {
      en: 'Three ministries learned from the press that they were infected. The group had known for six weeks, and had marked the list so that nobody could tell them.',
    },
  })
  yield* slowVendors(scene)
  time.wait(room.random.int(5, 9))
  yield settle('ARDEN', 'o-press', 'accommodated', 'This we can show to our minister.', ['FERN/1/1'])
  yield agreed('FERN/1', 'The red line was met by saying what happened.')
  yield agreed('PEAT/1', 'Nobody objects.')
  yield agreed('WARD/1', 'Nobody objects. The makers were asked, and two answered.')
  time.wait(3)
  yield entry(
    'FERN',
    'decision',
    { as: 'd-report', subject: { instrument: 'now' }, outcome: 'adopted', how: 'no-objection' },
    'No red line is open. What is still objected to is printed beside the paragraph it is about.',
  )
}

function agreed(id: string, reasons: string): ScriptEntry {
  return entry(
    'FERN',
    'decision',
    { subject: { amendment: `${id}/1` }, outcome: 'agreed', how: 'no-objection' },
    reasons,
  )
}

/** An objection that is no red line: the seed says whether its holder lets it go. The report is adopted either way. */
function* slowVendors({ room }: Scene): Entries {
  yield entry(
    'KILN',
    'object',
    { as: 'o-slow', target: { provision: '3.3' }, degree: 'objection', ground: 'fairness' },
    { ground: 'One vendor was slow. There are four of us here.', cure: 'Name it, or write “one vendor”.' },
  )
  yield answer(
    'ANVIL',
    'o-slow',
    'It was us. We ask that the plural stay: the next time it will be somebody else, and the lesson is for all.',
  )
  if (!room.random.chance(60)) yield settle('KILN', 'o-slow', 'withdrawn', 'Said like that, let it stay.')
}

function* close({ room, time }: Scene): Entries {
  time.wait(room.random.int(5, 12))
  yield event(
    'published',
    'The after-action report is published',
    'Four chapters. Two of the documents behind it come out later, at the times that were said.',
  )
  yield entry(
    'ALDER',
    'statement',
    { target: { instrument: 'now' } },
    'We came in by trust and leave by a record. Next time let us begin with one.',
  )
  time.until('2024-03-01T12:00Z')
  yield entry('PEAT', 'release', { deposit: { ref: 'doc-peer' } })
  yield advance('closed')
  yield entry('CINDER', 'release', { deposit: { ref: 'doc-victims' } })
}
