/** Who is in the Thistledown Working Group, what it sets out to do, and what it reports: all of it invented. */
import type { Cast } from '../entries.js'

/** Who already works on it when it begins, and enters without anybody to vouch for them. */
export const founders: readonly Cast[] = [
  {
    id: 'ANVIL',
    name: { en: 'Anvil Systems' },
    group: 'vendors',
    unit: 'organisation',
    words:
      'Makes the operating system that the worm runs on, and the patch that most victims did not install.',
  },
  {
    id: 'FERN',
    name: { en: 'Fern Laboratory' },
    group: 'researchers',
    unit: 'organisation',
    words:
      'Took the first sample apart in a night, and found the list of names it would call in the morning.',
  },
  {
    id: 'CINDER',
    name: { en: 'Cinder Sinkholes' },
    group: 'responders',
    unit: 'organisation',
    words: 'Runs machines that answer where criminals meant to, and count who calls.',
  },
  {
    id: 'HOLM',
    name: { en: 'Holm Registry' },
    group: 'registries',
    unit: 'organisation',
    words: 'Registers the names under .holm, nine of which the worm had already bought.',
  },
]

/** Who asks to enter, and what is said for it by the two who vouch. */
export interface Candidate extends Cast {
  readonly vouched: readonly [string, string]
}

/** Who enters while the group forms. */
export const candidates: readonly Candidate[] = [
  {
    id: 'PEAT',
    name: { en: 'Peat Analytics' },
    group: 'researchers',
    unit: 'organisation',
    words: 'Reads the protocol the infected machines speak among themselves.',
    vouched: ['Shared its disassembly before anybody asked for it.', 'Ten years of mail, and never a leak.'],
  },
  {
    id: 'ALDER',
    name: { en: 'University of Alder, measurement group' },
    group: 'researchers',
    unit: 'organisation',
    words: 'Listens to an unused sixteenth of the address space, where only worms knock.',
    vouched: [
      'Their telescope saw the worm six days before we did.',
      'They publish what they can and keep what they must.',
    ],
  },
  {
    id: 'MOSS',
    name: { en: 'An independent researcher, known as Moss' },
    group: 'researchers',
    unit: 'person',
    words: 'Works at night, from a kitchen, and is usually right.',
    vouched: [
      'I have met Moss, and can say who it is if a court asks me.',
      'The one who noticed that the clock of the worm is set by a web page.',
    ],
  },
  {
    id: 'KILN',
    name: { en: 'Kiln Antivirus' },
    group: 'vendors',
    unit: 'organisation',
    words: 'Has a tool that removes the worm, and four million customers to try it on.',
    vouched: ['Their tool worked on our infected machine.', 'They gave their samples to competitors.'],
  },
  {
    id: 'RIVET',
    name: { en: 'Rivet Security' },
    group: 'vendors',
    unit: 'organisation',
    words: 'Protects banks. Asks for the list of infected banks, so as to protect them first.',
    vouched: ['They have people at every large bank.', 'Known to us from two earlier cases.'],
  },
  {
    id: 'BRACK',
    name: { en: 'Brack Domains' },
    group: 'registries',
    unit: 'organisation',
    words:
      'Registers the names under .brack with a staff of three, in the last time zone before the date line.',
    vouched: ['Blocked forty names on a telephone call.', 'Small, honest, and awake when we are not.'],
  },
  {
    id: 'SKERRY',
    name: { en: 'Skerry Names' },
    group: 'registries',
    unit: 'organisation',
    words: 'A registrar for eleven registries, with one contract for all of them.',
    vouched: ['One signature there is worth eleven.', 'Their abuse desk answers.'],
  },
  {
    id: 'WARD',
    name: { en: 'Hospitals’ response team' },
    group: 'responders',
    unit: 'organisation',
    words: 'Two hundred hospitals, some with scanners that may not be patched without their maker.',
    vouched: ['They are where this will hurt first.', 'Their duty officer is the calmest voice on the list.'],
  },
  {
    id: 'CRAG',
    name: { en: 'Crag national response team' },
    group: 'responders',
    unit: 'organisation',
    words: 'Can tell every provider of one country who of its customers is infected.',
    vouched: ['They write to victims, and victims write back.', 'Vouched for after a year of work together.'],
  },
  {
    id: 'ARDEN',
    name: { en: 'Ministry of the Interior of Ardenmark' },
    group: 'governments',
    unit: 'state',
    words: 'Listens, and would like to learn early what it will have to explain late.',
    vouched: ['They asked what we needed and did not ask for the list.', 'Their cyber desk keeps its word.'],
  },
  {
    id: 'LOWEN',
    name: { en: 'Telecommunications Authority of Lowen' },
    group: 'governments',
    unit: 'state',
    words: 'Can require a registry under its law to refuse a name, and would rather ask.',
    vouched: [
      'Asked its registry in an hour, in writing.',
      'The order they drafted was narrow, and had an end.',
    ],
  },
]

/** Who enters when the worm has changed. */
export const latecomers: readonly Candidate[] = [
  {
    id: 'FIRTH',
    name: { en: 'Firth Registry' },
    group: 'registries',
    unit: 'organisation',
    words: 'Registers the names under .firth, of which the new version makes five hundred a day.',
    vouched: [
      'We asked on Tuesday; they had blocked the first hundred by Wednesday.',
      'Their lawyer is one of us.',
    ],
  },
  {
    id: 'TARN',
    name: { en: 'Association of small registries' },
    group: 'registries',
    unit: 'group',
    words: 'Speaks for ninety registries, most of which have never been asked for anything at night.',
    vouched: [
      'Without them there are ninety doors to knock on.',
      'They keep a telephone list, and it is right.',
    ],
  },
]

/** What is to be done first: a name for it, its owner, what it is, and in how many days. */
export const firstActions = [
  ['a-names', 'HOLM', 'Ask eight registries for the names of the next ninety days', 20],
  ['a-sinkholes', 'CINDER', 'Receive at sinkholes what is registered', 30],
  ['a-peer', 'PEAT', 'Write down the protocol between infected machines', 45],
  ['a-tool', 'KILN', 'Make a removal tool that runs without the network', 14],
  ['a-hospitals', 'WARD', 'List scanners that may not be patched, with their makers', 25],
  ['a-bank', 'SKERRY', 'Find who paid for the first nine names', 40],
] as const

/** Something that those able to act may do together: its plan is a statement, and the question is put on it. */
export interface Operation {
  readonly id: string
  readonly lead: string
  readonly title: string
  readonly plan: string
  /** Who is asked too late to answer. */
  readonly asleep?: string
  /** Who stops it, and why. */
  readonly stop?: { readonly by: string; readonly reasons: string }
}

/** What is done first. */
export const registration: Operation = {
  id: 'names',
  lead: 'HOLM',
  title: 'Shall the names of the next ninety days be registered before the worm asks for them?',
  plan: 'Every registry registers, at no charge, the names of the next ninety days under its ending, and points them at Cinder. A name that somebody already holds is not taken: it is listed, and its holder is told.',
}

/** What could be done, and is not. */
export const pushing: Operation = {
  id: 'push',
  lead: 'KILN',
  title: 'Shall the removal tool be sent to infected machines through the sinkholes?',
  plan: 'The worm asks our sinkholes for orders. It would accept one: to fetch our tool and remove itself. Two million machines could be clean by Sunday.',
  stop: {
    by: 'WARD',
    reasons:
      'Some of these machines breathe for people. Nobody restarts them from a sinkhole. And in most of our countries it is a crime to run a program on another’s computer, however well it is meant.',
  },
}

/** What is done instead. */
export const notifying: Operation = {
  id: 'notify',
  lead: 'CRAG',
  title: 'Shall every provider be told, each day, which of its customers are infected?',
  plan: 'Cinder sends each provider the addresses of its own network and no others, once a day, by way of the national teams. Hospitals get theirs from the hospitals’ team, by telephone.',
}

/** What the second version asks for. */
export const blocking: Operation = {
  id: 'spread',
  lead: 'HOLM',
  title: 'Shall 40,000 names a day be blocked under a hundred and four endings?',
  plan: 'From the first of June the worm will pick 500 of 40,000 names a day, under every ending it can find. Registries block and do not register: nobody can pay for 40,000 names, and nobody has to.',
}

/** The after-action report as it is drafted: number and words. */
export const report = [
  ['1', 'What happened'],
  [
    '1.1',
    'Thistledown was first seen on 4 February 2023. Within a month more than a million addresses called home in a day.',
  ],
  ['1.2', 'No order to do harm was ever seen. What the worm was for is not known.'],
  ['2', 'What worked'],
  ['2.1', 'Names were blocked before they were used, by registries that nobody could have ordered to.'],
  ['2.2', 'People who knew each other could act within a day. Entry by trust made that possible.'],
  ['2.3', 'Providers were told which of their customers were infected, and some told them.'],
  ['3', 'What did not'],
  ['3.1', 'Few machines were cleaned. At the end some 200,000 addresses still called home.'],
  ['3.2', 'Three ministries learned from the press that they were infected.'],
  ['3.3', 'Vendors were slow to say how the worm came in.'],
  ['4', 'What is left, and to whom'],
  ['4.1', 'Sinkholes are kept for as long as anything calls them.'],
] as const
