/** The Convention on the Safeguarding of Digital Archives of this demonstration, and what is proposed on it. All invented. */

/** A provision of the draft: its id, what it stands under, its kind, its words. */
type Provision = readonly [id: string, parent: string | null, kind: string, en: string, fr: string]

export const draft: readonly Provision[] = [
  [
    'preamble',
    null,
    'preamble',
    'The member States of the Council of Europe and the other States signatory hereto, aware that what is kept on machines alone is lost with them, have agreed as follows:',
    'Les États membres du Conseil de l’Europe et les autres États signataires, conscients que ce qui n’est conservé que sur des machines se perd avec elles, sont convenus de ce qui suit :',
  ],
  ['1', null, 'article', 'Definition', 'Définition'],
  [
    '1(1)',
    '1',
    'paragraph',
    '“Digital archive” means records of public interest that are kept in digital form, with what is needed to read them.',
    'Par « archives numériques », on entend les documents d’intérêt public conservés sous forme numérique, avec ce qu’il faut pour les lire.',
  ],
  ['2', null, 'article', 'Duty to keep', 'Obligation de conserver'],
  [
    '2(1)',
    '2',
    'paragraph',
    'Each Party shall see to it that its digital archives are kept, and can be read, for at least thirty years.',
    'Chaque Partie veille à ce que ses archives numériques soient conservées et puissent être lues pendant trente ans au moins.',
  ],
  ['3', null, 'article', 'Access', 'Accès'],
  [
    '3(1)',
    '3',
    'paragraph',
    'Everyone may read a digital archive, unless the law, for a stated reason and a stated time, provides otherwise.',
    'Toute personne peut consulter les archives numériques, à moins que la loi, pour un motif et une durée déterminés, n’en dispose autrement.',
  ],
  ['4', null, 'article', 'Deposit', 'Dépôt'],
  [
    '4(1)',
    '4',
    'paragraph',
    'Each authority shall deposit its records with a public archive within ten years.',
    'Chaque autorité dépose ses documents auprès d’un service public d’archives dans les dix ans.',
  ],
  [
    '4(2)',
    '4',
    'paragraph',
    'A Party may reserve the right to exempt authorities with fewer than twenty staff.',
    'Une Partie peut se réserver le droit de dispenser les autorités de moins de vingt agents.',
  ],
  ['5', null, 'article', 'Mutual help', 'Entraide'],
  [
    '5(1)',
    '5',
    'paragraph',
    'A Party whose digital archive is in danger may ask another to hold a copy. The copy remains the property of the Party that asked.',
    'Une Partie dont les archives numériques sont en danger peut demander à une autre d’en conserver une copie. La copie reste la propriété de la Partie requérante.',
  ],
  ['6', null, 'article', 'Formats', 'Formats'],
  [
    '6(1)',
    '6',
    'paragraph',
    'Records shall be kept in a format whose description is public.',
    'Les documents sont conservés dans un format dont la description est publique.',
  ],
  [
    '6(2)',
    '6',
    'paragraph',
    'Each Party shall publish the formats that it accepts.',
    'Chaque Partie publie les formats qu’elle accepte.',
  ],
  [
    '6(3)',
    '6',
    'paragraph',
    'A Party may reserve the right not to apply paragraph 1 to records made before it became bound.',
    'Une Partie peut se réserver le droit de ne pas appliquer le paragraphe 1 aux documents établis avant qu’elle ne soit liée.',
  ],
  ['7', null, 'article', 'Consultations', 'Concertation'],
  [
    '7(1)',
    '7',
    'paragraph',
    'The Parties shall consult each other once a year on the use of this Convention and on its amendment.',
    'Les Parties se concertent une fois par an sur l’application de la présente Convention et sur sa modification.',
  ],
  ['8', null, 'article', 'Entry into force', 'Entrée en vigueur'],
  [
    '8(1)',
    '8',
    'final',
    'This Convention enters into force on the first day of the month after three months from the day on which five States, three of them members of the Council of Europe, have consented to be bound by it.',
    'La présente Convention entre en vigueur le premier jour du mois qui suit une période de trois mois après la date à laquelle cinq États, dont trois membres du Conseil de l’Europe, auront exprimé leur consentement à être liés.',
  ],
]

/** Words that are used in more than one act. */
export const words = {
  rescue: {
    en: 'Where an archive is in immediate danger, the Party that is asked shall answer within seventy-two hours.',
    fr: 'Lorsque des archives sont en danger immédiat, la Partie requise répond dans les soixante-douze heures.',
  },
  free: {
    en: 'Everyone may read a digital archive free of charge, unless the law, for a stated reason and a stated time, provides otherwise. A copy on paper may be charged for.',
    fr: 'Toute personne peut consulter gratuitement les archives numériques, à moins que la loi, pour un motif et une durée déterminés, n’en dispose autrement. Une copie sur papier peut être payante.',
  },
  formats: {
    en: 'Each Party shall publish the formats that it accepts, and keep that list up to date.',
    fr: 'Chaque Partie publie les formats qu’elle accepte et tient cette liste à jour.',
  },
} as const

interface Proposed {
  readonly n: number
  readonly mark: string
  readonly target: object
  readonly text: Readonly<Record<string, string>>
  readonly provisionKind?: string
  readonly label?: string
}

/** A document with one amendment, by one delegation. */
export interface Document {
  readonly by: string
  readonly number: number
  readonly title: Readonly<Record<string, string>>
  readonly reasons: string
  readonly amendment: Omit<Proposed, 'n'>
}

export const documents = {
  free: {
    by: 'QUILL',
    number: 1,
    title: { en: 'Reading is free', fr: 'La lecture est gratuite' },
    reasons: 'An archive that one pays to enter is a shop.',
    amendment: {
      mark: 'MOD',
      target: { provision: '3(1)' },
      text: {
        en: 'Everyone may read and copy a digital archive free of charge, unless the law, for a stated reason and a stated time, provides otherwise.',
        fr: 'Toute personne peut consulter et copier gratuitement les archives numériques, à moins que la loi, pour un motif et une durée déterminés, n’en dispose autrement.',
      },
    },
  },
  sooner: {
    by: 'BORV',
    number: 2,
    title: { en: 'Deposit within five years', fr: 'Dépôt dans les cinq ans' },
    reasons: 'After ten years nobody in the office remembers the password.',
    amendment: {
      mark: 'MOD',
      target: { provision: '4(1)' },
      text: {
        en: 'Each authority shall deposit its records with a public archive within five years.',
        fr: 'Chaque autorité dépose ses documents auprès d’un service public d’archives dans les cinq ans.',
      },
    },
  },
  rescue: {
    by: 'SELV',
    number: 3,
    title: { en: 'Archives in danger', fr: 'Archives en danger' },
    reasons: 'Water rises faster than a ministry answers.',
    amendment: {
      mark: 'ADD',
      target: { parent: '5', after: '5(1)' },
      provisionKind: 'paragraph',
      label: '5(2)',
      text: { en: words.rescue.en },
    },
  },
  formats: {
    by: 'HEST',
    number: 4,
    title: { en: 'Lists that age', fr: 'Des listes qui vieillissent' },
    reasons: 'A list of formats is true on the day it is printed.',
    amendment: { mark: 'MOD', target: { provision: '6(2)' }, text: words.formats },
  },
  forever: {
    by: 'ELVIR',
    number: 5,
    title: { en: 'No end to keeping', fr: 'Conserver sans fin' },
    reasons: 'Thirty years is how long a scandal takes to become history.',
    amendment: {
      mark: 'MOD',
      target: { provision: '2(1)' },
      text: {
        en: 'Each Party shall see to it that its digital archives are kept, and can be read, without limit of time.',
        fr: 'Chaque Partie veille à ce que ses archives numériques soient conservées et puissent être lues sans limite de durée.',
      },
    },
  },
  refusal: {
    by: 'FENN',
    number: 6,
    title: { en: 'Refusals in writing', fr: 'Refus motivés par écrit' },
    reasons:
      'The Assembly asked for it, and three of our colleagues will vote for the whole when it is there.',
    amendment: {
      mark: 'ADD',
      target: { parent: '3', after: '3(1)' },
      provisionKind: 'paragraph',
      label: '3(2)',
      text: {
        en: 'Whoever is refused access shall be told why, in writing, and where to appeal.',
        fr: 'Toute personne à qui l’accès est refusé en est informée par écrit, avec les motifs et les voies de recours.',
      },
    },
  },
  guidance: {
    by: 'CELAN',
    number: 20,
    title: { en: 'Guidance note 1: electronic mail', fr: 'Note d’orientation n° 1 : courrier électronique' },
    reasons: 'Each of us is asked the same question every week. One answer would do.',
    amendment: {
      mark: 'OTHER',
      target: { general: true },
      text: {
        en: 'Electronic mail of an authority is a record of public interest when it prepares, takes or explains a decision.',
        fr: 'Le courrier électronique d’une autorité est un document d’intérêt public lorsqu’il prépare, prend ou explique une décision.',
      },
    },
  },
  longer: {
    by: 'DORN',
    number: 21,
    title: { en: 'Amendment: fifty years', fr: 'Amendement : cinquante ans' },
    reasons: 'Storage has become cheap, and thirty years have turned out short.',
    amendment: {
      mark: 'MOD',
      target: { provision: '2(1)' },
      text: {
        en: 'Each Party shall see to it that its digital archives are kept, and can be read, for at least fifty years.',
        fr: 'Chaque Partie veille à ce que ses archives numériques soient conservées et puissent être lues pendant cinquante ans au moins.',
      },
    },
  },
} as const satisfies Record<string, Document>
