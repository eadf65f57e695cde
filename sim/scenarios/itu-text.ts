/** The Regulations on Relief Telecommunications of this demonstration, and what is proposed on them. All invented. */

/** A provision of the base text: its id, what it stands under, its kind, its words. */
type Provision = readonly [id: string, parent: string | null, kind: string, en: string, fr: string]

export const baseText: readonly Provision[] = [
  [
    'preamble',
    null,
    'preamble',
    'These Regulations leave the regulation of telecommunications to each Member State. They serve the relief of people struck by disaster.',
    'Le présent Règlement laisse à chaque État Membre la réglementation de ses télécommunications. Il sert le secours aux personnes frappées par une catastrophe.',
  ],
  ['art-1', null, 'article', 'Definitions', 'Définitions'],
  [
    '1.1',
    'art-1',
    'paragraph',
    '“Relief traffic” means any message sent to save life, to find the missing or to bring help after a disaster.',
    'Par « trafic de secours », on entend tout message émis pour sauver des vies, retrouver des disparus ou porter secours après une catastrophe.',
  ],
  [
    '1.2',
    'art-1',
    'paragraph',
    '“Relief station” means any transmitter brought in to carry relief traffic while the ordinary network cannot.',
    'Par « station de secours », on entend tout émetteur apporté pour acheminer le trafic de secours lorsque le réseau ordinaire ne le peut pas.',
  ],
  ['art-2', null, 'article', 'Priority', 'Priorité'],
  [
    '2.1',
    'art-2',
    'paragraph',
    'Relief traffic goes before all other traffic, except that on the safety of life at sea and in the air.',
    'Le trafic de secours passe avant tout autre trafic, sauf celui qui touche à la sauvegarde de la vie en mer et dans les airs.',
  ],
  [
    '2.2',
    'art-2',
    'paragraph',
    'An administration that cannot carry relief traffic tells the others so within six hours.',
    'L’administration qui ne peut acheminer le trafic de secours en avise les autres dans les six heures.',
  ],
  ['art-3', null, 'article', 'Relief stations', 'Stations de secours'],
  [
    '3.1',
    'art-3',
    'paragraph',
    'Member States admit relief stations, and those who work them, within seventy-two hours of a request.',
    'Les États Membres admettent les stations de secours et leurs opérateurs dans les soixante-douze heures qui suivent une demande.',
  ],
  [
    '3.2',
    'art-3',
    'paragraph',
    'A relief station leaves the country when the ordinary network works again.',
    'La station de secours quitte le pays lorsque le réseau ordinaire fonctionnent à nouveau.',
  ],
  ['art-4', null, 'article', 'Charges', 'Taxes'],
  [
    '4.1',
    'art-4',
    'paragraph',
    'Relief traffic is charged at half the ordinary rate.',
    'Le trafic de secours est taxé à la moitié du tarif ordinaire.',
  ],
  ['art-5', null, 'article', 'Preparation', 'Préparation'],
  [
    '5.1',
    'art-5',
    'paragraph',
    'Each Member State names a point of contact that answers at every hour.',
    'Chaque État Membre désigne un point de contact qui répond à toute heure.',
  ],
  ['art-6', null, 'article', 'Final provision', 'Disposition finale'],
  [
    '6.1',
    'art-6',
    'final',
    'These Regulations enter into force on 1 July 1995.',
    'Le présent Règlement entre en vigueur le 1er juillet 1995.',
  ],
]

/** Words that are used in more than one act. */
export const words = {
  free: {
    en: 'Relief traffic is carried free of charge.',
    fr: 'Le trafic de secours est acheminé gratuitement.',
  },
  repaid: {
    en: 'Relief traffic is carried free of charge. A carrier may ask the Member State in which the relief is given to repay what the carriage cost.',
    fr: 'Le trafic de secours est acheminé gratuitement. Le transporteur peut demander à l’État Membre dans lequel le secours est apporté de rembourser le coût de l’acheminement.',
  },
  twoHours: {
    en: 'An administration that cannot carry relief traffic tells the others so within two hours.',
    fr: 'L’administration qui ne peut acheminer le trafic de secours en avise les autres dans les deux heures.',
  },
  fourHours: {
    en: 'An administration that cannot carry relief traffic tells the others so within four hours.',
    fr: 'L’administration qui ne peut acheminer le trafic de secours en avise les autres dans les quatre heures.',
  },
  admitted: {
    en: 'Member States admit relief stations, and those who work them, within twenty-four hours of a request, and their equipment free of duty if it leaves the country again.',
    fr: 'Les États Membres admettent les stations de secours et leurs opérateurs dans les vingt-quatre heures qui suivent une demande, et leur équipement en franchise s’il quitte à nouveau le pays.',
  },
  leaves: {
    en: 'A relief station leaves the country when the ordinary network works again.',
    fr: 'La station de secours quitte le pays lorsque le réseau ordinaire fonctionne à nouveau.',
  },
} as const

interface Proposed {
  readonly n: number
  readonly mark: string
  readonly target: object
  readonly text?: Readonly<Record<string, string>>
  readonly asserted?: boolean
  readonly provisionKind?: string
  readonly label?: string
}

/** A document with its amendments, by one delegation. */
export interface Document {
  readonly by: string
  readonly number: number
  readonly title: Readonly<Record<string, string>>
  readonly reasons: string
  readonly amendments: readonly Proposed[]
}

export const proposals: readonly Document[] = [
  {
    by: 'ARVEN',
    number: 1,
    title: { en: 'Free and prompt', fr: 'Gratuit et rapide' },
    reasons:
      'After the floods of last spring our carriers billed the rescuers. They were ashamed of it, but the Regulations told them to.',
    amendments: [
      { n: 1, mark: 'MOD', target: { provision: '4.1' }, text: words.free },
      { n: 2, mark: 'MOD', target: { provision: '2.2' }, text: words.twoHours },
    ],
  },
  {
    by: 'CORD',
    number: 2,
    title: { en: 'Stations at the border', fr: 'Les stations à la frontière' },
    reasons:
      'Seventy-two hours is how long people live under rubble. A station that is admitted then serves nobody.',
    amendments: [
      {
        n: 1,
        mark: 'MOD',
        target: { provision: '3.1' },
        text: {
          en: 'Member States admit relief stations, those who work them and their equipment within twenty-four hours of a request, free of duty.',
          fr: 'Les États Membres admettent les stations de secours, leurs opérateurs et leur équipement dans les vingt-quatre heures qui suivent une demande, en franchise de droits.',
        },
      },
    ],
  },
  {
    by: 'DALM',
    number: 3,
    title: { en: 'Costs and customs', fr: 'Coûts et douanes' },
    reasons:
      'Help is given by those who can afford it. A carrier that is never paid will have no cable left to lend.',
    amendments: [
      { n: 1, mark: 'NOC', asserted: true, target: { provision: '3.1' } },
      {
        n: 2,
        mark: 'MOD',
        target: { provision: '4.1' },
        text: {
          en: 'Relief traffic is charged at what its carriage costs.',
          fr: 'Le trafic de secours est taxé au coût de son acheminement.',
        },
      },
    ],
  },
  {
    by: 'ISEM',
    number: 4,
    title: { en: 'Warnings for everybody', fr: 'Des alertes pour tous' },
    reasons: 'A siren warns those who hear it. The Regulations of 1995 had nobody else in mind.',
    amendments: [
      {
        n: 1,
        mark: 'ADD',
        target: { parent: 'art-2', after: '2.2' },
        provisionKind: 'paragraph',
        label: '2.3',
        text: {
          en: 'Member States see to it that warnings reach people with disabilities in a form that they can perceive.',
          fr: 'Les États Membres veillent à ce que les alertes parviennent aux personnes handicapées sous une forme qu’elles peuvent percevoir.',
        },
      },
    ],
  },
  {
    by: 'NORR',
    number: 5,
    title: { en: 'A test every year', fr: 'Un essai chaque année' },
    reasons: 'What is never tried does not work on the night. We ask for one afternoon a year.',
    amendments: [
      {
        n: 1,
        mark: 'ADD',
        target: { parent: 'art-5', after: '5.1' },
        provisionKind: 'paragraph',
        label: '5.2',
        text: {
          en: 'Each Member State tests its relief arrangements with its neighbours once a year.',
          fr: 'Chaque État Membre met ses dispositifs de secours à l’essai avec ses voisins une fois par an.',
        },
      },
    ],
  },
  {
    by: 'HOLLIN',
    number: 6,
    title: { en: 'Stations that stay', fr: 'Les stations qui restent' },
    reasons: 'Some stations are the best network a valley has had. It seems a pity to send them home.',
    amendments: [{ n: 1, mark: 'SUP', target: { provision: '3.2' } }],
  },
  {
    by: 'MARI',
    number: 7,
    title: { en: 'Date of entry into force', fr: 'Date d’entrée en vigueur' },
    reasons: 'A revision needs a day. Ours gives parliaments a little over a year.',
    amendments: [
      {
        n: 1,
        mark: 'MOD',
        target: { provision: '6.1' },
        text: {
          en: 'These Regulations, as revised, enter into force on 1 January 2018.',
          fr: 'Le présent Règlement, tel que révisé, entre en vigueur le 1er janvier 2018.',
        },
      },
    ],
  },
]

/** Comes after the deadline. */
export const lateProposal: Document = {
  by: 'LUMB',
  number: 8,
  title: { en: 'Every public network', fr: 'Tous les réseaux publics' },
  reasons:
    'Our ministry was itself without a line for nine days. That is why this comes late, and why it comes.',
  amendments: [
    {
      n: 1,
      mark: 'MOD',
      target: { provision: '2.1' },
      text: {
        en: 'On every network that serves the public, relief traffic goes before all other traffic, except that on the safety of life at sea and in the air.',
        fr: 'Sur tout réseau ouvert au public, le trafic de secours passe avant tout autre trafic, sauf celui qui touche à la sauvegarde de la vie en mer et dans les airs.',
      },
    },
  ],
}

/** Comes in session, in English only. */
export const compromise: Document = {
  by: 'GRANS',
  number: 20,
  title: { en: 'Free, and repaid', fr: 'Gratuit et remboursé' },
  reasons:
    'The rescuer pays nothing, the carrier loses nothing, and the State that is helped is asked afterwards.',
  amendments: [{ n: 1, mark: 'MOD', target: { provision: '4.1' }, text: { en: words.repaid.en } }],
}

/** Smaller matters, some of which come up. */
export const smaller: readonly Document[] = [
  {
    by: 'FARL',
    number: 9,
    title: { en: 'Animals', fr: 'Les animaux' },
    reasons: 'A herd is a year of food. Those who send for a veterinarian are sending for help.',
    amendments: [
      {
        n: 1,
        mark: 'MOD',
        target: { provision: '1.1' },
        text: {
          en: '“Relief traffic” means any message sent to save life, human or animal, to find the missing or to bring help after a disaster.',
          fr: 'Par « trafic de secours », on entend tout message émis pour sauver des vies, humaines ou animales, retrouver des disparus ou porter secours après une catastrophe.',
        },
      },
    ],
  },
  {
    by: 'ESTRI',
    number: 10,
    title: { en: 'Balloons and satellites', fr: 'Ballons et satellites' },
    reasons: 'Not everything that transmits is brought in on a lorry.',
    amendments: [
      {
        n: 1,
        mark: 'MOD',
        target: { provision: '1.2' },
        text: {
          en: '“Relief station” means any transmitter, on the ground or above it, that is brought in to carry relief traffic while the ordinary network cannot.',
          fr: 'Par « station de secours », on entend tout émetteur, au sol ou au-dessus du sol, apporté pour acheminer le trafic de secours lorsque le réseau ordinaire ne le peut pas.',
        },
      },
    ],
  },
  {
    by: 'KEST',
    number: 11,
    title: { en: 'Two telephones', fr: 'Deux téléphones' },
    reasons: 'One line is no line when it is the one that is down.',
    amendments: [
      {
        n: 1,
        mark: 'MOD',
        target: { provision: '5.1' },
        text: {
          en: 'Each Member State names a point of contact that answers at every hour, and by two means that do not depend on each other.',
          fr: 'Chaque État Membre désigne un point de contact qui répond à toute heure, par deux moyens indépendants l’un de l’autre.',
        },
      },
    ],
  },
]
