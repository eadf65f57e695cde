/**
 * A small observed log whose acts are entered in another order than they happened in, so that some refer to what was
 * not there yet; with every reason there is for a breach, a key of the recorder, and something withheld.
 */
import { openHosted } from '../../src/core/negotiation/testing-hosted.js'
import { wordingHash as hashOf } from '../../src/core/record/body.js'
import { enrolling, originOf, type Script, type Step, worded } from './play.js'

const name = 'dangling-and-breaches'
const texts = [
  'One.',
  'Two.',
  'A resolution.',
  'Its point.',
  'Added.',
  'Below it.',
  'One, changed.',
  'One, again.',
]
const [one, two, resolution, point, added, below, changed, again] = texts.map(text => [worded(text)])
const titles = { en: 'Title' }

const clauses = ['answers', 'vote', 'told'].map(id => ({ id, text: { en: id }, verified: true }))
const procedure = {
  id: 'observed',
  version: 1,
  title: titles,
  groups: [
    { id: 'governments', label: titles, rights: ['vote', 'sign'] },
    { id: 'operators', label: titles, rights: [] },
  ],
  permissions: [],
  reasoned: [],
  answers: { clause: 'answers' },
  vote: { share: { num: 1, den: 2, strict: true }, clause: 'vote' },
  told: { clause: 'told' },
  clauses,
}
const open = {
  ...openHosted().act,
  name,
  mode: 'observed',
  procedure,
  secretariat: 'REC',
  languages: ['en', 'fr'],
}

const at = (on: string, act: object, party?: string): Step => ({ act, on, ...(party && { party }) })
const seat = (seats: string, place: object): Step => ({
  act: { kind: 'seat', seats, name: titles, unit: 'state', ...place },
})
const provision = (id: string, parent: string | null, kind: string, text: unknown) => ({
  id,
  parent,
  kind,
  text,
})
const submit = (proposal: string, amendments: readonly object[]) => {
  return { kind: 'submit', proposal, symbol: `Doc. ${proposal}`, title: titles, authors: ['USA'], amendments }
}
const mod = (n: number, text: unknown, version = 0) => {
  return { n, mark: 'MOD', target: { provision: '1', version }, text }
}
const position = (target: object, stance: string) => ({ kind: 'position', target, stance })
const first = { provision: '1', version: 0 }
const decide = (subject: object, outcome: string, how: string, more: object = {}) => {
  return { kind: 'decision', subject, outcome, how, ...more }
}
const vote = (forIt: string, against: string) => ({
  kind: 'vote',
  subject: first,
  question: titles,
  method: 'roll-call',
  tally: { for: 1, against: 1, abstain: 0 },
  ballots: [
    { party: forIt, ballot: 'for' },
    { party: against, ballot: 'against' },
  ],
  rollCall: true,
})

export const danglingAndBreaches: Script = {
  name,
  comment: `An observed negotiation under semantics 1, entered in another order than it happened in (${originOf(name)}): acts that refer to what was not there yet, every kind of breach, equal moments, a key of the recorder and a withheld body. Folded in the order in which things happened. The root never changes.`,
  mode: 'observed',
  texts,
  steps: [
    { act: open },
    { act: { kind: 'declare-source', source: 'S1', title: 'Minutes', where: '' } },
    seat('USA', { group: 'governments', iso2: 'US' }),
    seat('TUN', { group: 'governments' }),
    seat('ETN', { group: 'operators', members: ['USA'] }),
    {
      act: {
        kind: 'enter-provisions',
        provisions: [
          provision('1', null, 'paragraph', one),
          provision('2', null, 'paragraph', two),
          provision('res-1', null, 'resolution', resolution),
          provision('res-1.1', 'res-1', 'item', point),
        ],
      },
    },
    at('2012-03-01', { kind: 'adopt-base', provisions: 4 }),
    { act: enrolling(name, 'keeper-1', 'r', { kind: 'enrol-key' }) },
    // Entered after the base was adopted, but made before: base-not-adopted.
    at(
      '2012-02',
      submit('USA/1', [mod(1, changed), { n: 2, mark: 'NOC', target: { provision: '2', version: 0 } }]),
    ),
    {
      ...at(
        '2012-04',
        submit('USA/2', [
          { n: 1, mark: 'ADD', target: { parent: null, after: '1' }, text: added, label: '1 bis' },
          {
            n: 2,
            mark: 'ADD',
            target: { parent: 'USA/2/1', after: null },
            provisionKind: 'item',
            text: below,
          },
        ]),
      ),
      signer: 'r',
    },
    // All have one last minute, and come in the order of the first, then of the index: the minute comes last, and stands.
    at('2012-05-31T23:59', position(first, 'object'), 'TUN'),
    at('2012-05-31', position(first, 'concern'), 'TUN'),
    at('2012-05', position(first, 'accept'), 'TUN'),
    at('../2012-05', position(first, 'support'), 'TUN'),
    at('2012-05-01/2012-05', position({ provision: '2', version: 0 }, 'support'), 'TUN'),
    at('2012-05', position({ provision: '2', version: 0 }, 'object'), 'TUN'),
    at(
      '2012-06',
      {
        kind: 'object',
        target: { amendment: 'USA/1/1', rev: 0 },
        degree: 'objection',
        ground: 'scope',
        redLine: true,
      },
      'ETN',
    ),
    at('2012-07', {
      kind: 'revise',
      proposal: 'USA/1',
      rev: 1,
      symbol: 'Doc. 1(Rev.1)',
      amendments: [mod(1, again), mod(3, changed)],
    }),
    // A revision and an objection that were not there yet: set aside.
    at('2012-06-30', position({ amendment: 'USA/1/1', rev: 1 }, 'support'), 'USA'),
    at('2012-05', { kind: 'answer', objection: 16 }, 'USA'),
    at('2012-06', { kind: 'support', target: { proposal: 'USA/1' }, joined: true }, 'TUN'),
    at('2012-01', { kind: 'support', target: { proposal: 'USA/2' }, joined: true }, 'TUN'),
    at('2012-08-01', { kind: 'sense', subject: first, question: titles, method: 'placards', result: 'for' }),
    at('2012-08-02', decide(first, 'rejected', 'sense', { count: 22 })),
    at('2012-08-03', vote('ETN', 'USA')),
    at('2012-08-04', decide(first, 'agreed', 'vote', { count: 24 })),
    at('2012-08-05', decide({ amendment: 'USA/1/1', rev: 1 }, 'adopted', 'consensus', { level: 'group' })),
    at('2012-08-06', { kind: 'settle', objection: 16, fate: 'accommodated', by: ['USA/1/1'] }, 'ETN'),
    // Below what is not there yet, so the whole does not reach it.
    at('2012-08-07', decide({ amendment: 'USA/2/2', rev: 0 }, 'adopted', 'chair', { level: 'committee' })),
    at('2012-08-08', decide({ instrument: 1 }, 'adopted', 'consensus')),
    at(
      '2012-08-09',
      { kind: 'reserve', provision: '2', version: 0, lang: 'en', hash: hashOf('Two.'), from: 0, to: 3 },
      'TUN',
    ),
    at('2012-08-10', decide({ proposal: 'USA/2', rev: 0 }, 'agreed', 'consensus')),
    {
      ...at('2012-08-11', { kind: 'assess', target: first, effects: ['narrower'] }),
      unnamed: { howMany: 'several', group: 'operators' },
      body: { reasons: 'Kept.' },
    },
    { ...at('2012-08-12', { kind: 'statement', reply: 32 }, 'USA'), body: { note: 'Withheld.' } },
    at('2012-08-13', { kind: 'support', target: { act: 32 }, joined: false }, 'TUN'),
    at('2012-08-14', {
      kind: 'consolidate',
      proposal: 'CHAIR',
      symbol: 'Package',
      title: titles,
      items: [
        { provision: '1', version: 0, text: changed, subsumes: ['USA/1/3', 'USA/9/9'] },
        {
          id: '3',
          place: { parent: 'res-1', after: 'res-1.1' },
          provisionKind: 'item',
          margin: '3',
          text: point,
          subsumes: [],
        },
        { provision: '2', version: 0, suppressed: true, subsumes: [] },
      ],
    }),
    at('2012-08-15', {
      kind: 'renumber',
      edition: titles,
      labels: [
        { provision: 'USA/2/1', label: '2' },
        { provision: '2', margin: '7' },
      ],
    }),
    at('2012-08-16', { kind: 'sign', instrument: 1 }, 'ETN'),
    at(
      '2012-08-17',
      { kind: 'intend', intention: 'consult', stated: 'reported', because: [{ wording: hashOf('One.') }] },
      'USA',
    ),
    at('2012', { kind: 'event', type: 'closing', title: titles }),
    at('2012-01/2012-02', { kind: 'report-figure', figure: 'present', value: 3, of: titles }),
    { act: { kind: 'counter-report', disputes: 24 } },
    { act: { kind: 'translate', of: hashOf('One.'), lang: 'fr', hash: hashOf('Two.'), length: 4 } },
    {
      act: { kind: 'withhold', target: { body: 33 }, level: 'erased', reason: 'error', authority: 'Rule 9' },
    },
  ],
}
