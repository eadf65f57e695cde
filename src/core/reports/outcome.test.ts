import { describe, expect, test } from 'vitest'
import { opening, type Play, type Played, play, seats } from '../negotiation/testing.js'
import { type OutcomeReport, outcomeReport } from './outcome.js'

const states = ['DNK', 'EGY', 'POL', 'USA']
const base: Play[] = [
  ...opening(),
  ...seats('governments', ...states),
  ...seats('operators', 'OPS'),
  ...seats('advocates', 'ADV'),
  {
    as: 'base',
    act: names => ({
      kind: 'enter-provisions',
      provisions: [
        { id: 'art-1', parent: null, kind: 'article', label: 'Article 1', text: [names.verbatim('Aims')] },
        {
          id: '1',
          parent: 'art-1',
          kind: 'paragraph',
          margin: '1',
          text: [names.verbatim('Members cooperate.')],
        },
        {
          id: '2',
          parent: 'art-1',
          kind: 'paragraph',
          label: '1.2',
          text: [names.verbatim('Routes are agreed.')],
        },
      ],
    }),
  },
  { act: { kind: 'adopt-base', provisions: 3 } },
]
const on = (day: number, entry: Play): Play => ({ ...entry, on: `2012-12-${String(day).padStart(2, '0')}` })
const intend = (party: string, intention: string, stated = 'declared', more: Partial<Play> = {}): Play => ({
  ...{ as: `${party} ${stated} ${intention}`, party, act: { kind: 'intend', intention, stated } },
  ...more,
})
const sign = (party: string): Play => ({ as: `${party} signs`, party, act: { kind: 'sign', instrument: 1 } })
const resolution: Play = {
  as: 'res',
  party: 'OPS',
  act: names => ({
    ...{
      kind: 'submit',
      proposal: 'DT/51',
      symbol: 'DT/51',
      title: { en: 'A resolution' },
      authors: ['OPS'],
    },
    amendments: [
      {
        n: 3,
        mark: 'ADD',
        target: { parent: null, after: null },
        provisionKind: 'resolution',
        label: 'PLEN/3',
        text: [names.summary('On the Internet.')],
      },
    ],
  }),
}
const plen3 = { amendment: 'DT/51/3', rev: 0 }
const sense: Play = {
  as: 'sense',
  act: {
    kind: 'sense',
    subject: plen3,
    question: { en: 'For?' },
    method: 'placards',
    result: 'for',
    calledBy: 'USA',
  },
}
const adoptedOnSense: Play = {
  as: 'decision',
  act: names => ({
    kind: 'decision',
    subject: plen3,
    outcome: 'adopted',
    how: 'sense',
    count: names.ref('sense'),
  }),
}
const protest: Play = {
  as: 'protest',
  party: 'POL',
  act: names => ({
    kind: 'object',
    target: { act: names.ref('sense') },
    degree: 'objection',
    ground: 'procedure',
  }),
  body: { ground: 'It had not been told.' },
}
const mod = (doc: string, provision: string, text: string): Play => ({
  as: doc,
  party: doc.split('/')[0]!,
  act: names => ({
    ...{ kind: 'submit', proposal: doc, symbol: doc, title: { en: doc }, authors: [doc.split('/')[0]!] },
    amendments: [{ n: 1, mark: 'MOD', target: { provision, version: 0 }, text: [names.verbatim(text)] }],
  }),
})
const decide = (subject: object, outcome: string, more: object = {}): Play => ({
  act: { kind: 'decision', subject, outcome, how: 'consensus', ...more },
})

const played = (...plays: Play[]): Played => play([...base, ...plays])
const report = (...plays: Play[]): OutcomeReport => outcomeReport(played(...plays).view())
const ids = (rows: readonly { readonly party: string }[]): string => rows.map(r => r.party).join(' ')
const board = ({ signature: s }: OutcomeReport): string =>
  [s.willNotSign, s.mustConsult, s.willSign, s.signed.parties].map(ids).join(' | ')
const others = ({ signature: s }: OutcomeReport): string =>
  [s.reportedNotToSign, s.reportedToConsult, s.reportedToSign]
    .map(rows => rows.map(r => `${r.party}${r.conflict === null ? '' : ` ${r.conflict.code}`}`).join(', '))
    .join(' | ')

describe('who signs', () => {
  test.each<[string, string, string, Play[]]>([
    [
      'O1: refusing, consulting and signing apart',
      'DNK | POL | USA | ',
      ' |  | ',
      [intend('DNK', 'refuse'), intend('POL', 'consult'), intend('USA', 'sign')],
    ],
    [
      'O1: the last declaration stands',
      ' | DNK |  | ',
      ' |  | ',
      [intend('DNK', 'refuse'), intend('DNK', 'consult')],
    ],
    [
      'O1: a report never overrules it',
      ' | POL |  | ',
      'POL declared-consult |  | ',
      [intend('POL', 'consult'), intend('POL', 'refuse', 'reported')],
    ],
    [
      'O1: not even one that was there first',
      ' | POL |  | ',
      'POL declared-consult |  | ',
      [intend('POL', 'refuse', 'reported'), intend('POL', 'consult')],
    ],
    ['O2: a signature ends an intention', ' |  |  | DNK', ' |  | ', [intend('DNK', 'refuse'), sign('DNK')]],
    ['O4: only reported is listed apart', ' |  |  | ', 'EGY |  | ', [intend('EGY', 'refuse', 'reported')]],
    [
      'O4: and so when it signed after all',
      ' |  |  | EGY',
      'EGY signed |  | ',
      [intend('EGY', 'refuse', 'reported'), sign('EGY')],
    ],
    [
      'O4: reported both ways',
      ' |  |  | ',
      'EGY reported-otherwise |  | EGY reported-otherwise',
      [intend('EGY', 'refuse', 'reported'), intend('EGY', 'sign', 'reported')],
    ],
    [
      'O4: a report that agrees stands beside the declaration',
      'DNK |  |  | ',
      ' |  | ',
      [intend('DNK', 'refuse'), intend('DNK', 'refuse', 'reported')],
    ],
    [
      'O4: signing as reported is no news',
      ' |  |  | USA',
      ' |  | ',
      [intend('USA', 'sign', 'reported'), sign('USA')],
    ],
  ])('%s', (_, stands, reported, plays) => {
    const found = report(...plays)
    expect(board(found)).toBe(stands)
    expect(others(found)).toBe(reported)
  })

  test('O3: at no moment do refusing, consulting, signing and signed share a party', () => {
    const { view } = played(
      ...[
        on(10, intend('DNK', 'consult')),
        on(11, intend('DNK', 'refuse')),
        on(12, intend('DNK', 'consult')),
      ],
      ...[on(11, intend('POL', 'refuse', 'reported')), on(12, intend('POL', 'consult')), on(14, sign('POL'))],
      ...[on(12, intend('USA', 'sign')), on(13, intend('USA', 'refuse'))],
    )
    const seen = ['09', '10', '11', '12', '13', '14'].map(day =>
      board(outcomeReport(view({ until: { at: 0, when: `2012-12-${day}` } }))),
    )
    expect(seen).toEqual([
      ' |  |  | ',
      ' | DNK |  | ',
      'DNK |  |  | ',
      ' | DNK POL | USA | ',
      'USA | DNK POL |  | ',
      'USA | DNK |  | POL',
    ])
  })
  test('by mutation: without its act a party is gone, and nobody else moves', () => {
    const log = played(intend('DNK', 'refuse'), intend('USA', 'refuse'), intend('POL', 'consult'))
    expect(board(outcomeReport(log.without('DNK declared refuse')))).toBe('USA | POL |  | ')
  })
  test('by mutation: without a source what rests on it alone is gone', () => {
    const log = played(
      intend('DNK', 'refuse', 'declared', { sources: ['S02', 'S03'] }),
      intend('USA', 'refuse', 'declared', { sources: ['S03'] }),
    )
    expect(board(outcomeReport(log.view({ excludeSources: ['S03'] })))).toBe('DNK |  |  | ')
  })
  test('each carries its acts, sources, causes and reasons', () => {
    const because = [{ provision: '1', version: 0 }]
    const refusal: Play = {
      as: 'no',
      party: 'USA',
      act: { kind: 'intend', intention: 'refuse', stated: 'declared', because },
      body: { reasons: 'Too wide.' },
    }
    const dispute: Play = {
      as: 'dispute',
      act: names => ({ kind: 'counter-report', disputes: names.ref('no') }),
    }
    const otherwise = intend('USA', 'consult', 'reported')
    const log = played(refusal, intend('USA', 'refuse', 'reported', { sources: ['S03'] }), otherwise, dispute)
    const [found] = outcomeReport(log.view()).signature.willNotSign
    const also = log.ref('USA reported refuse')
    expect(found).toMatchObject({
      ...{
        party: 'USA',
        name: { en: 'Name of USA' },
        group: 'governments',
        why: log.ref('no'),
        confidence: 'A',
      },
      ...{
        acts: [log.ref('no'), also],
        alsoReported: [also],
        disputedBy: [log.ref('dispute')],
        sources: ['S02', 'S03'],
      },
    })
    expect(found!.because.map(b => [b.kind, b.label])).toEqual([['provision', 'Article 1 (1)']])
  })
  test('O5: entitled by the rights on record, beside the figures reported', () => {
    const figure = (value: number): Play => ({
      act: { kind: 'report-figure', figure: 'entitled-to-sign', value, of: { en: 'Entitled' } },
    })
    const lost: Play = { act: { kind: 'grant-rights', to: ['POL'], rights: ['sign'], held: false } }
    const rebuilt: Play = { ...sign('EGY'), how: 'reconstructed', confidence: 'B' }
    const found = report(lost, figure(3), figure(4), sign('DNK'), rebuilt).signature
    expect(found.entitled).toMatchObject({ count: 3, reported: [{ value: 3 }, { value: 4 }] })
    expect(found.signed).toMatchObject({ count: 2, reconstructed: 1 })
    expect(found.notSigned).toEqual({ count: 1, parties: ['USA'] })
  })
})

describe('what was decided, and how', () => {
  test('O6, O7: a sense of the room and the decision on it are two entries, with who contests and what was broken', () => {
    const log = played(resolution, sense, adoptedOnSense, protest)
    const [count, decision] = outcomeReport(log.view()).decisions
    expect(count).toMatchObject({
      ...{ kind: 'sense', how: 'placards', tally: null, told: null, result: 'for', ballots: null },
      ...{ subject: { kind: 'resolution', label: 'DT/51/3' }, calledBy: { party: 'USA' } },
      contestedBy: [
        { holder: { party: 'POL' }, how: 'objection', act: log.ref('protest'), why: log.ref('protest') },
      ],
      breaches: [{ act: log.ref('sense'), why: 'participants-not-told', clause: 'told' }],
    })
    expect(decision).toMatchObject({
      kind: 'decision',
      how: 'sense',
      result: 'adopted',
      restsOn: log.ref('sense'),
      contestedBy: [],
    })
    expect(decision!.breaches.map(b => b.why)).toEqual(['sense-decides-nothing'])
  })
  test('O6: in the order in which they happened, whatever the order of the record', () => {
    const first = decide({ provision: '2', version: 0 }, 'deferred')
    const found = report(on(9, decide({ provision: '1', version: 0 }, 'deferred')), on(8, first))
    expect(found.decisions.map(d => d.subject.label)).toEqual(['1.2', 'Article 1 (1)'])
  })
  test('O8: known ballots of a vote are not passed off as a roll call', () => {
    const vote = {
      kind: 'vote',
      subject: { provision: '1', version: 0 },
      question: { en: '?' },
      method: 'recorded',
      rollCall: false,
    }
    const ballots = [{ party: 'DNK', ballot: 'against' }]
    const found = report({
      as: 'vote',
      act: { ...vote, tally: { for: 77, against: 33, abstain: 8 }, ballots },
    })
    expect(found.decisions[0]).toMatchObject({
      kind: 'vote',
      result: 'for',
      ballots: { known: ballots, complete: false },
    })
    expect(found.missing).toContainEqual({
      code: 'ballots-unknown',
      args: { known: 1, cast: 118 },
      acts: found.decisions[0]!.acts,
    })
  })
})

describe('objections and concerns', () => {
  const spam: Play = {
    as: 'spam',
    act: { kind: 'object', target: { provision: '2', version: 0 }, degree: 'objection', ground: 'content' },
    unnamed: { group: 'governments', howMany: 'several' },
    body: { ground: 'It could open the way to limits on content.' },
  }
  const concern: Play = {
    as: 'concern',
    party: 'ADV',
    act: { kind: 'object', target: { instrument: 1 }, degree: 'concern', ground: 'access' },
  }
  const settled: Play = {
    as: 'settled',
    act: names => ({ kind: 'settle', objection: names.ref('concern'), fate: 'addressed', by: ['1'] }),
  }
  test('O10: holders the source does not name stay unnamed', () => {
    const log = played(spam)
    const found = outcomeReport(log.view())
    expect(found.objections[0]).toMatchObject({
      holder: {
        party: null,
        name: null,
        group: 'governments',
        unnamed: { group: 'governments', howMany: 'several' },
      },
      ...{
        ground: 'content',
        fate: 'raised',
        open: true,
        by: [],
        answers: [],
        settled: null,
        why: log.ref('spam'),
      },
    })
    expect(found.missing).toContainEqual({
      code: 'holders-unnamed',
      args: { count: 1 },
      acts: [log.ref('spam')],
    })
  })
  test('O9, O11: concerns apart, with their fate, what met them and who says so', () => {
    const log = played(spam, concern, settled)
    const found = outcomeReport(log.view())
    expect([found.objections.length, found.concerns.length, found.leftOpen.objections]).toEqual([
      1,
      1,
      [log.ref('spam')],
    ])
    expect(found.concerns[0]).toMatchObject({
      ...{
        fate: 'addressed',
        open: false,
        by: [{ ref: '1', label: 'Article 1 (1)' }],
        acts: [log.ref('concern'), log.ref('settled')],
      },
      settled: { act: log.ref('settled'), holder: { party: null } },
    })
  })
})

describe('the text', () => {
  const renumber: Play = {
    act: {
      kind: 'renumber',
      edition: { en: 'As published' },
      labels: [
        { provision: '2', label: '1.3' },
        { provision: 'DT/51/3', label: 'Resolution 3' },
      ],
    },
  }
  const adopted = [
    mod('USA/1', '2', 'Routes are notified.'),
    decide({ amendment: 'USA/1/1', rev: 0 }, 'adopted'),
    resolution,
    sense,
    adoptedOnSense,
    renumber,
  ]
  test('O12, O14: a change is listed once, under every label it has borne, with the acts that made it', () => {
    const log = played(...adopted)
    const [change, ...more] = outcomeReport(log.view()).treaty
    expect(more).toEqual([])
    expect(change).toMatchObject({ id: '2', change: 'changed', label: '1.2', status: 'plenary' })
    expect(change!.labels.map(l => [l.label, l.edition])).toEqual([
      ['1.2', null],
      ['1.3', { en: 'As published' }],
    ])
    expect(change!.acts).not.toContain(log.ref('base'))
  })
  test('O13: a resolution is beside the treaty, before and after it is adopted', () => {
    const found = report(...adopted)
    expect(found.resolutions.map(r => [r.id, r.label])).toEqual([['DT/51/3', 'PLEN/3']])
    expect(JSON.stringify(found.treaty)).not.toContain('DT/51/3')
    expect(JSON.stringify(report(resolution).treaty)).not.toContain('DT/51/3')
  })
  test('O14: what suppressed a provision is among its acts', () => {
    const item = { provision: '2', version: 0, suppressed: true, subsumes: [] }
    const log = played({
      as: 'text',
      act: { kind: 'consolidate', proposal: 'DT/1', symbol: 'DT/1', title: { en: 'Text' }, items: [item] },
    })
    expect(outcomeReport(log.view()).treaty).toMatchObject([
      { id: '2', change: 'suppressed', acts: [log.ref('text')] },
    ])
  })
  test('O18, O19: what is in force is left open until the whole is adopted; then its fate is unknown', () => {
    const open = report(mod('USA/1', '2', 'Routes are notified.')).leftOpen
    const after = report(
      mod('USA/1', '2', 'Routes are notified.'),
      decide({ instrument: 1 }, 'adopted'),
    ).leftOpen
    expect([open.amendments.map(a => a.ref), open.fateUnknown]).toEqual([['USA/1/1'], []])
    expect([after.amendments, after.fateUnknown.map(a => a.ref)]).toEqual([[], ['USA/1/1']])
  })
  test('O19: what is proposed after the adoption is open again', () => {
    const late = on(20, mod('DNK/1', '1', 'Members may cooperate.'))
    const { amendments, fateUnknown } = report(
      on(10, mod('USA/1', '2', 'Routes are notified.')),
      on(14, decide({ instrument: 1 }, 'adopted')),
      late,
    ).leftOpen
    expect([amendments.map(a => a.ref), fateUnknown.map(a => a.ref)]).toEqual([['DNK/1/1'], ['USA/1/1']])
  })
})

describe('who was heard, and where sources differ', () => {
  const statement = (party: string | null, more: Partial<Play> = {}): Play => ({
    as: `said ${party}`,
    party,
    act: { kind: 'statement' },
    ...more,
  })
  test('O15, O16: by group, named or not; the recorder has no voice', () => {
    const unnamed = statement(null, { unnamed: { group: 'operators', howMany: 'some' } })
    const found = report(statement('ADV'), unnamed, statement('RECORDER'))
    expect(found.voices.map(v => [v.group, v.parties, v.unnamed, v.statements.length])).toEqual([
      ['operators', [], 1, 1],
      ['advocates', ['ADV'], 0, 1],
    ])
    expect(found.notHeard).toEqual(['governments'])
  })
  test('O15: what others report of a party is no word of its own', () =>
    expect(report(intend('USA', 'refuse', 'reported')).notHeard).toEqual([
      'governments',
      'operators',
      'advocates',
    ]))
  test('O17: all figures stand, and differences are said', () => {
    const figure = (value: number, source: string): Play => ({
      act: { kind: 'report-figure', figure: 'present', value, of: { en: 'Present' } },
      sources: [source],
    })
    const found = report(figure(152, 'S02'), figure(151, 'S03'), figure(152, 'S03'))
    expect(found.figures).toMatchObject([
      {
        figure: 'present',
        disagree: true,
        values: [
          { value: 151, sources: ['S03'] },
          { value: 152, sources: ['S02', 'S03'] },
        ],
      },
    ])
    expect(found.disagreements).toMatchObject([
      { code: 'figures-differ', args: { figure: 'present', values: '151, 152' } },
    ])
  })
  test('O17: a figure that the record counts too is no difference', () => {
    const figure: Play = { act: { kind: 'report-figure', figure: 'signed', value: 1, of: { en: 'Signed' } } }
    expect(report(sign('EGY'), figure).disagreements).toEqual([])
  })
  test('O17: also where a report contradicts a signature, and where the record counts otherwise', () => {
    const figure: Play = { act: { kind: 'report-figure', figure: 'signed', value: 9, of: { en: 'Signed' } } }
    const found = report(intend('EGY', 'refuse', 'reported'), sign('EGY'), figure)
    expect(found.disagreements.map(d => d.code)).toEqual(['count-differs', 'intentions-differ'])
  })
  test('O20: nothing known is nothing said', () => {
    const found = report()
    expect([found.decisions, found.voices, found.treaty, found.figures, found.disagreements]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ])
    expect(found.missing.map(m => m.code)).toEqual(['nobody-signed-yet'])
  })
  test('O20: where nothing can be signed, nobody is missing a signature', () => {
    const view = played().view()
    const procedure = { ...view.state.record.procedure!, groups: [], permissions: [] }
    const unsigned = { ...view.state, record: { ...view.state.record, procedure } }
    expect(outcomeReport({ ...view, state: unsigned }).missing).toEqual([])
  })
  test('O20: acts that refer to nothing are counted, not shown', () => {
    const log = played(resolution, sense, adoptedOnSense)
    const found = outcomeReport(log.without('res'))
    expect(found.decisions).toEqual([])
    expect(found.missing).toContainEqual({
      code: 'acts-set-aside',
      args: { count: 2 },
      acts: [log.ref('sense'), log.ref('decision')],
    })
  })
})
