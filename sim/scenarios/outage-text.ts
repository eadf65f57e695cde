/**
 * The Charter on Notice of Network Outages: who negotiates it, what it is when that begins, and what is proposed. All
 * of it is invented; the text is in its two authentic languages.
 */
import type { Cast } from '../entries.js'

interface Words {
  readonly en: string
  readonly fr: string
}

interface Provision {
  readonly id: string
  readonly parent: string | null
  readonly kind: 'preamble' | 'article' | 'paragraph'
  readonly text: Words
}

const article = (id: string, en: string, fr: string): Provision => ({
  id,
  parent: null,
  kind: 'article',
  text: { en, fr },
})
const paragraph = (id: string, en: string, fr: string): Provision => ({
  id,
  parent: id.slice(0, id.indexOf('.')),
  kind: 'paragraph',
  text: { en, fr },
})

/** The text that it starts from. */
export const charter: readonly Provision[] = [
  {
    id: 'pre',
    parent: null,
    kind: 'preamble',
    text: {
      en: 'Mindful that a network that fails without a word fails most those who have no other,',
      fr: 'Conscients qu’un réseau qui tombe sans un mot manque d’abord à ceux qui n’en ont pas d’autre,',
    },
  },
  article('art-1', 'Purpose', 'Objet'),
  paragraph(
    'art-1.1',
    'This Charter is about what people are told before and while a network is down: what, where, why and until when.',
    'La présente Charte porte sur ce que l’on dit aux gens avant et pendant une coupure de réseau : quoi, où, pourquoi et jusqu’à quand.',
  ),
  article('art-2', 'Terms', 'Définitions'),
  paragraph(
    'art-2.1',
    '“Outage” means any time of more than ten minutes in which a public network cannot be used in a place by those who normally use it there.',
    'On entend par « coupure » tout temps de plus de dix minutes pendant lequel un réseau public ne peut être utilisé en un lieu par ceux qui l’y utilisent d’ordinaire.',
  ),
  article('art-3', 'Notice', 'Annonce'),
  paragraph(
    'art-3.1',
    'Whoever plans an outage announces it seven days before.',
    'Quiconque prévoit une coupure l’annonce sept jours à l’avance.',
  ),
  paragraph(
    'art-3.2',
    'An outage that nobody planned is announced within an hour of being noticed, by other means than the network that is down.',
    'Une coupure imprévue est annoncée dans l’heure qui suit sa constatation, par d’autres moyens que le réseau coupé.',
  ),
  article('art-4', 'Outages by order', 'Coupures ordonnées'),
  paragraph(
    'art-4.1',
    'An authority that orders an outage publishes the order, its legal ground and its end within a day.',
    'L’autorité qui ordonne une coupure publie sous un jour l’ordre, son fondement juridique et son terme.',
  ),
  article('art-5', 'Register', 'Registre'),
  paragraph(
    'art-5.1',
    'Outages are entered in a public register.',
    'Les coupures sont inscrites dans un registre public.',
  ),
  article('art-6', 'Emergency calls', 'Appels d’urgence'),
  paragraph(
    'art-6.1',
    'Planned outages leave emergency calls possible.',
    'Les coupures prévues laissent possibles les appels d’urgence.',
  ),
  article('art-7', 'Compensation', 'Indemnisation'),
  paragraph(
    'art-7.1',
    'Whoever loses by an outage that was not announced is paid for the loss.',
    'Quiconque subit une perte du fait d’une coupure non annoncée en est indemnisé.',
  ),
]

/** A proposal of one amendment, and why it is made. */
export interface Proposed {
  readonly by: string
  readonly n: number
  readonly title: Words
  readonly reasons: string
  readonly mark: 'ADD' | 'MOD'
  readonly target: { readonly provision: string } | { readonly parent: string; readonly after: string }
  readonly text: Words
}

/** What is proposed while proposals are open. */
export const proposals: readonly Proposed[] = [
  {
    by: 'CABLE',
    n: 1,
    title: { en: 'One day’s notice', fr: 'Un jour de préavis' },
    reasons: 'A repair ship is told where to go the evening before. We cannot announce what we do not know.',
    mark: 'MOD',
    target: { provision: 'art-3.1' },
    text: {
      en: 'Whoever plans an outage announces it one day before.',
      fr: 'Quiconque prévoit une coupure l’annonce un jour à l’avance.',
    },
  },
  {
    by: 'SOLT',
    n: 1,
    title: { en: 'Repairs that cannot wait', fr: 'Réparations urgentes' },
    reasons:
      'We are islands with one cable. A week is right for maintenance, and wrong for a cable that is about to break.',
    mark: 'MOD',
    target: { provision: 'art-3.1' },
    text: {
      en: 'Whoever plans an outage announces it seven days before, or three where a repair cannot wait, and says why.',
      fr: 'Quiconque prévoit une coupure l’annonce sept jours à l’avance, ou trois lorsqu’une réparation ne peut attendre, et dit pourquoi.',
    },
  },
  {
    by: 'DIAL',
    n: 1,
    title: { en: 'On paper, and on the radio', fr: 'Sur papier et à la radio' },
    reasons:
      'Our members read what hangs at the market. A web page about a network that is down is a joke we have heard.',
    mark: 'ADD',
    target: { parent: 'art-3', after: 'art-3.2' },
    text: {
      en: 'Announcements also reach those who are not online: on paper where people meet, and by radio.',
      fr: 'Les annonces atteignent aussi ceux qui ne sont pas en ligne : sur papier là où l’on se rencontre, et par la radio.',
    },
  },
  {
    by: 'RAMP',
    n: 1,
    title: { en: 'Notice that can be read', fr: 'Des annonces lisibles' },
    reasons: 'A picture of a notice is no notice to a screen reader.',
    mark: 'ADD',
    target: { parent: 'art-3', after: 'art-3.2' },
    text: {
      en: 'Announcements can be read by machines that read aloud, and are made in the languages of the place.',
      fr: 'Les annonces peuvent être lues par les machines qui lisent à voix haute, et sont faites dans les langues du lieu.',
    },
  },
  {
    by: 'LOWEN',
    n: 1,
    title: { en: 'Orders that must not be known', fr: 'Ordres à tenir secrets' },
    reasons: 'An order given to catch somebody is no longer of use when it is published.',
    mark: 'MOD',
    target: { provision: 'art-4.1' },
    text: {
      en: 'An authority that orders an outage publishes the order, its legal ground and its end within a day, unless publication would defeat the purpose of the order.',
      fr: 'L’autorité qui ordonne une coupure publie sous un jour l’ordre, son fondement juridique et son terme, sauf si la publication en compromettrait le but.',
    },
  },
  {
    by: 'OPENR',
    n: 1,
    title: { en: 'Only by decision of a judge', fr: 'Sur décision d’un juge' },
    reasons: 'Who may switch off a city should have to ask somebody first.',
    mark: 'MOD',
    target: { provision: 'art-4.1' },
    text: {
      en: 'An outage is ordered only by decision of a judge. The decision, its legal ground and its end are published within a day.',
      fr: 'Une coupure n’est ordonnée que sur décision d’un juge. La décision, son fondement juridique et son terme sont publiés sous un jour.',
    },
  },
  {
    by: 'ROUTE',
    n: 1,
    title: { en: 'An open format', fr: 'Un format ouvert' },
    reasons: 'A register of scanned letters is an archive. With a format it is an alarm.',
    mark: 'MOD',
    target: { provision: 'art-5.1' },
    text: {
      en: 'Outages are entered in a public register, in an open format that machines can read.',
      fr: 'Les coupures sont inscrites dans un registre public, dans un format ouvert lisible par machine.',
    },
  },
  {
    by: 'ALDER',
    n: 1,
    title: { en: 'Research', fr: 'Recherche' },
    reasons:
      'Why networks fail is known to those who run them, one by one. Nobody knows why they fail together.',
    mark: 'ADD',
    target: { parent: 'art-5', after: 'art-5.1' },
    text: {
      en: 'Researchers may use the register, and the measurements behind it, on equal terms.',
      fr: 'Les chercheurs peuvent utiliser à conditions égales le registre et les mesures qui le fondent.',
    },
  },
  {
    by: 'TESK',
    n: 1,
    title: { en: 'Where a call cannot be kept possible', fr: 'Lorsque l’appel est impossible' },
    reasons: 'In three of our valleys there is one mast. When it is repaired there is no call to be kept.',
    mark: 'MOD',
    target: { provision: 'art-6.1' },
    text: {
      en: 'Planned outages leave emergency calls possible, or the announcement says how else help is called.',
      fr: 'Les coupures prévues laissent possibles les appels d’urgence, ou l’annonce dit comment appeler autrement à l’aide.',
    },
  },
  {
    by: 'NODE',
    n: 1,
    title: { en: 'Two minutes', fr: 'Deux minutes' },
    reasons: 'Routers notice in seconds. Two minutes is long.',
    mark: 'MOD',
    target: { provision: 'art-2.1' },
    text: {
      en: '“Outage” means any time of more than two minutes in which a public network cannot be used in a place by those who normally use it there.',
      fr: 'On entend par « coupure » tout temps de plus de deux minutes pendant lequel un réseau public ne peut être utilisé en un lieu par ceux qui l’y utilisent d’ordinaire.',
    },
  },
]

/** The wording on which those who wanted secrecy and those who wanted a judge can agree. */
export const judgeSays: Proposed = {
  by: 'MIRA',
  n: 1,
  title: { en: 'A judge says when', fr: 'Un juge dit quand' },
  reasons: 'Lowen needs a delay and Open Road a judge. Each can have the one it needs from the other.',
  mark: 'MOD',
  target: { provision: 'art-4.1' },
  text: {
    en: 'An authority that orders an outage publishes the order, its legal ground and its end within a day. Where a judge finds that this would defeat its purpose, it does so as soon as it no longer would, and within thirty days.',
    fr: 'L’autorité qui ordonne une coupure publie sous un jour l’ordre, son fondement juridique et son terme. Lorsqu’un juge constate que le but en serait compromis, elle le fait dès que ce n’est plus le cas, et sous trente jours.',
  },
}

/** What the last call brings: those who sell by card. */
export const fiveMinutes: Proposed = {
  by: 'SHOP',
  n: 2,
  title: { en: 'Five minutes', fr: 'Cinq minutes' },
  reasons:
    'A customer waits five minutes for the card machine. Not ten. At two, the register would hold nothing but lifts.',
  mark: 'MOD',
  target: { provision: 'art-2.1' },
  text: {
    en: '“Outage” means any time of more than five minutes in which a public network cannot be used in a place by those who normally use it there.',
    fr: 'On entend par « coupure » tout temps de plus de cinq minutes pendant lequel un réseau public ne peut être utilisé en un lieu par ceux qui l’y utilisent d’ordinaire.',
  },
}

interface Member extends Cast {
  readonly interests: readonly string[]
  /** How often in a hundred it supports what is proposed. */
  readonly warm: number
}

const state = (id: string, en: string, fr: string, warm: number, words: string): Member => ({
  id,
  name: { en, fr },
  group: 'governments',
  unit: 'state',
  words,
  interests: ['public-funds'],
  warm,
})
const body = (
  id: string,
  group: string,
  en: string,
  fr: string,
  interests: readonly string[],
  warm: number,
  words: string,
): Member => ({ id, name: { en, fr }, group, unit: 'organisation', words, interests, warm })

/** The sixteen who negotiate, and what each declares. */
export const members: readonly Member[] = [
  state('ARDEN', 'Ardenmark', 'Ardenmark', 80, 'Owns no network, and licenses eleven.'),
  state('BRUN', 'Brunnia', 'Brunnie', 70, 'Owns its national operator, and says so.'),
  state('LOWEN', 'Lowen', 'Lowen', 60, 'Ordered two outages in the last ten years, and published one.'),
  state('MIRA', 'Miravale', 'Miravale', 85, 'Its judges approve outages already, by telephone.'),
  state('SOLT', 'Solt Islands', 'Îles Solt', 75, 'Nineteen islands, one cable.'),
  state('TESK', 'Teskand', 'Teskande', 75, 'Valleys with one mast each.'),
  body(
    'CABLE',
    'operators',
    'Far Cable Company',
    'Compagnie des câbles lointains',
    ['shareholders'],
    45,
    'Lays and mends cables in four seas.',
  ),
  body(
    'MAST',
    'operators',
    'Mast Mobile',
    'Mast Mobile',
    ['shareholders', 'state-contracts'],
    45,
    'Eleven million customers, and a press office.',
  ),
  body(
    'NODE',
    'technical',
    'Node, forum of network engineers',
    'Node, forum d’ingénieurs réseau',
    ['members-fees'],
    75,
    'Its members are woken when it fails.',
  ),
  body(
    'ROUTE',
    'technical',
    'Routing registry',
    'Registre de routage',
    ['members-fees'],
    80,
    'Knows who should be reachable, and so who is not.',
  ),
  body(
    'ALDER',
    'academics',
    'University of Alder',
    'Université d’Alder',
    ['public-funds', 'one-grant-by-mast'],
    90,
    'Measures outages. One of its six grants is paid by Mast Mobile.',
  ),
  body(
    'HARROW',
    'academics',
    'Harrow Institute for disaster research',
    'Institut Harrow de recherche sur les catastrophes',
    ['public-funds'],
    85,
    'Asks survivors what they would have wanted to know.',
  ),
  body(
    'OPENR',
    'advocates',
    'Open Road',
    'La Voie ouverte',
    ['donations'],
    80,
    'Keeps a list of cities that were switched off.',
  ),
  body(
    'RAMP',
    'advocates',
    'Ramp, union of disabled people',
    'Rampe, union des personnes handicapées',
    ['donations', 'members-fees'],
    85,
    'For many of its members the network is the door.',
  ),
  body(
    'DIAL',
    'users',
    'Village telephone users',
    'Usagers du téléphone de village',
    ['members-fees'],
    85,
    'Nine thousand villages with a shared telephone.',
  ),
  body(
    'SHOP',
    'users',
    'Market traders’ association',
    'Association des marchands',
    ['members-fees'],
    80,
    'Its members sell by card, and throw away fish when they cannot.',
  ),
]

/** Whose seat is challenged. */
export const chorus = body(
  'CHORUS',
  'users',
  'Chorus of Satisfied Customers',
  'Chœur des clients satisfaits',
  ['corporate-gifts'],
  60,
  'Forty thousand customers who clicked on a button.',
)
/** Who rules on challenges. */
export const panel: Cast = {
  id: 'PANEL',
  name: { en: 'Review panel', fr: 'Comité d’examen' },
  group: 'academics',
  unit: 'group',
  words:
    'Three retired judges, named by lot from a list to which nobody objected. They take no position and cast no vote.',
}

/** The words in which proposals are assessed. */
export const framework = {
  id: 'outages',
  title: { en: 'What an outage does', fr: 'Ce que fait une coupure' },
  effects: [
    { id: 'warning', label: { en: 'People are warned', fr: 'Les gens sont prévenus' } },
    {
      id: 'burden',
      label: { en: 'A burden on small operators', fr: 'Une charge pour les petits opérateurs' },
    },
    { id: 'secrecy', label: { en: 'Room for secrecy', fr: 'Une place pour le secret' } },
  ],
  criteria: [{ id: 'necessary', label: { en: 'Is it necessary?', fr: 'Est-ce nécessaire ?' } }],
  themes: [],
  forums: [
    {
      id: 'consumer-forum',
      name: { en: 'A forum of consumer authorities', fr: 'Un forum d’autorités de la consommation' },
      kind: 'intergovernmental',
      covers: ['compensation'],
      checked: false,
    },
  ],
}

/** Where a party stands on what somebody proposed, in words that fit. */
export const said: Readonly<Record<string, readonly string[]>> = {
  support: [
    'It would have helped us last winter.',
    'Clear, and it can be done.',
    'Our members ask for this.',
    'We have done it for years.',
  ],
  accept: [
    'Not our first choice, and we can live with it.',
    'Others need it more than we mind it.',
    'Acceptable as it is written.',
  ],
  concern: [
    'We should like to know what it costs.',
    'Who would check?',
    'The words are wider than the reasons.',
  ],
  object: [
    'It asks of those who repair what belongs to those who order.',
    'It cannot be done as it is written.',
  ],
}
