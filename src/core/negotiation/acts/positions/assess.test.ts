import { describe, expect, test } from 'vitest'
import { hashText } from '../../../canonical/hash.js'
import { wordingHash } from '../../../record/body.js'
import { stateRoot } from '../../replay.js'
import { packState, unpackState } from '../../snapshot.js'
import { opening, play, seats } from '../../testing.js'
import {
  base,
  type HostedPlay,
  type HostedPlayed,
  hostedProcedure,
  openHosted,
  playHosted,
  seated,
  worded,
} from '../../testing-hosted.js'
import { by, wholeProcedure } from '../../testing-whole.js'

const text = 'An operator shall keep the data for no less than twelve months.'
const hash = wordingHash(text)
const label = { en: 'Words' }
const framework = {
  id: 'review',
  title: label,
  effects: [{ id: 'retain', label }],
  criteria: [
    {
      id: 'clear',
      label,
      family: 'words',
      question: label,
      guidance: label,
      cites: ['GC 34'],
      machine: ['new-words'],
    },
    { id: 'needed', label, family: 'need' },
  ],
  themes: [],
  forums: [],
  families: [
    { id: 'words', label },
    { id: 'need', label, triggers: ['keep'] },
  ],
  triggers: [{ id: 'keep', label, terms: { en: ['keep'] }, effects: ['retain'] }],
  evidence: [{ id: 'measurement', label }],
}
const plain = {
  id: 'plain',
  title: label,
  effects: [],
  criteria: [{ id: 'old', label }],
  themes: [],
  forums: [],
}
const early = {
  ...hostedProcedure,
  permissions: [
    ...hostedProcedure.permissions,
    { acts: ['declare-framework'], by: ['secretariat'], clause: 'all' },
  ],
}
const procedure = {
  ...wholeProcedure,
  permissions: [
    ...wholeProcedure.permissions,
    { acts: ['declare-framework'], by: ['secretariat'], clause: 'all' },
    { acts: ['dismiss-check'], by: ['speak'], clause: 'all' },
  ],
}
const act = (fields: object) => fields as unknown as HostedPlay['act']
const declare = (declared: object): HostedPlay => ({
  act: act({ kind: 'declare-framework', framework: declared }),
})
const room: HostedPlay[] = [
  openHosted(procedure, 2),
  ...seated({ CHAIR: 'chair', FRA: 'governments', EFF: 'advocates' }),
  ...base({ 'art-1': text, 'art-2': 'Nobody is unheard.' }),
  declare(framework),
  declare(plain),
]
const target = { provision: 'art-1', version: 0 }
const bound = { wording: { lang: 'en', hash }, spans: [{ from: 0, to: 11 }] }
const assess = (more: object, reasoned = true) =>
  by('EFF', act({ kind: 'assess', target, framework: 'review', criterion: 'clear', ...more }), { reasoned })
const why = ({ refusals }: HostedPlayed) => refusals.map(r => `${r.why} ${r.clause ?? '-'}`)
const played = (...plays: readonly HostedPlay[]) => playHosted([...room, ...plays])

describe('AS1, AS2: a framework in a log', () => {
  test.each<[string, object, string]>([
    [
      'a family that is not there',
      { ...framework, id: 'x', criteria: [{ id: 'a', label, family: 'none' }] },
      'framework-unknown-family',
    ],
    ['a trigger that is not there', { ...framework, id: 'x', triggers: [] }, 'framework-unknown-trigger'],
    ['an effect that is not there', { ...framework, id: 'x', effects: [] }, 'framework-unknown-effect'],
    [
      'a name twice',
      { ...plain, id: 'x', criteria: [...plain.criteria, ...plain.criteria] },
      'framework-twice',
    ],
    ['twice', framework, 'duplicate-framework'],
  ])('is refused with %s', (_, declared, code) =>
    expect(why(played(declare(declared)))).toEqual([`${code} -`]),
  )
  test('is taken over whole, and under semantics 1 knows nothing of what semantics 2 added', () => {
    const { state } = played()
    const { seq: _, ...kept } = state.record.frameworks.get('review')!
    expect(kept).toEqual(framework)
    const first = playHosted([
      openHosted(early, 1),
      declare(plain),
      declare({ ...plain, id: 'x', evidence: framework.evidence }),
      declare({ ...plain, id: 'y', criteria: [{ id: 'a', label, question: label }] }),
    ])
    expect(first.refusals.map(r => `${r.why} ${r.where}`)).toEqual([
      'malformed-act declare-framework.evidence',
      'malformed-act declare-framework.criteria.question',
    ])
  })
})

describe('AS5 to AS10: what an assessment can be', () => {
  test.each<[string, HostedPlay, string]>([
    ['a framework nobody declared', assess({ framework: 'none', answer: 'none' }), 'unknown-framework -'],
    ['a criterion of another', assess({ criterion: 'old', answer: 'none' }), 'unknown-criterion -'],
    [
      'a family of another',
      assess({ criterion: undefined, family: 'no', answer: 'does-not-arise' }),
      'unknown-family -',
    ],
    [
      'a family and a criterion',
      assess({ family: 'need', answer: 'does-not-arise' }),
      'family-and-criterion -',
    ],
    [
      'a family that arises',
      assess({ criterion: undefined, family: 'need', answer: 'none' }),
      'family-arises -',
    ],
    ['spans of no wording', assess({ answer: 'wording', spans: bound.spans }), 'wording-missing -'],
    [
      'words of another text',
      assess({ answer: 'none', wording: { lang: 'en', hash: hashText('x') } }),
      'not-its-wording -',
    ],
    [
      'words in another language',
      assess({ answer: 'none', wording: { lang: 'fr', hash } }),
      'not-its-wording -',
    ],
    ['an empty span', assess({ answer: 'wording', ...bound, spans: [{ from: 3, to: 3 }] }), 'span-empty -'],
    [
      'a span beyond the text',
      assess({ answer: 'wording', ...bound, spans: [{ from: 0, to: 999 }] }),
      'span-beyond-text -',
    ],
    [
      'an act to come as evidence',
      assess({ answer: 'substance', ...bound, evidence: [{ kind: 'measurement', act: 99 }] }),
      'unknown-act -',
    ],
    [
      'words as evidence, and none',
      assess({ answer: 'none', ...bound, evidence: [{ kind: 'measurement', line: 1 }] }, false),
      'evidence-unsaid -',
    ],
  ])('not with %s', (_, one, code) => {
    const { act: fields } = one
    for (const name of Object.keys(fields))
      if (fields[name] === undefined) delete (fields as Record<string, unknown>)[name]
    expect(why(played(one))).toEqual([code])
  })
  test.each<[string, HostedPlay, string[]]>([
    [
      'no concern needs a wording and nothing else',
      assess({ answer: 'none', wording: bound.wording }, false),
      [],
    ],
    ['and a wording it needs', assess({ answer: 'none' }, false), ['wording-missing otherwise']],
    ['an answer it needs', assess({ ...bound }), ['answer-missing otherwise']],
    ['a reason', assess({ answer: 'improves', ...bound }, false), ['answer-unexplained otherwise']],
    ['a span', assess({ answer: 'wording', wording: bound.wording }), ['span-missing otherwise']],
    ['what does not arise needs no span', assess({ answer: 'does-not-arise', wording: bound.wording }), []],
    [
      'but a reason',
      assess({ answer: 'does-not-arise', wording: bound.wording }, false),
      ['answer-unexplained otherwise'],
    ],
    [
      'the gravest need evidence',
      assess({ answer: 'incompatible', ...bound }),
      ['evidence-missing otherwise'],
    ],
    [
      'of a kind that is declared',
      assess({ answer: 'substance', ...bound, evidence: [{ kind: 'rumour', act: 0 }] }),
      ['unknown-evidence-kind otherwise'],
    ],
    [
      'and have it',
      assess({ answer: 'substance', ...bound, evidence: [{ kind: 'measurement', line: 1 }] }),
      [],
    ],
    ['unclear says what is missing', assess({ answer: 'unclear', ...bound }), ['missing-unnamed otherwise']],
    ['and does', assess({ answer: 'unclear', ...bound, missing: ['definition'] }), []],
    ['the whole has no words to cite', assess({ target: { instrument: 1 }, answer: 'wording' }), []],
    [
      'without kinds of evidence nothing is asked',
      assess({ framework: 'plain', criterion: 'old', answer: 'incompatible' }, false),
      [],
    ],
    ['nor where no framework is meant', by('EFF', act({ kind: 'assess', target, effects: ['retain'] })), []],
    [
      'the first that has the criterion is meant',
      by('EFF', act({ kind: 'assess', target, criterion: 'clear', answer: 'wording' }), { reasoned: true }),
      ['wording-missing otherwise'],
    ],
  ])('AS8: %s', (_, one, codes) => expect(why(played(one))).toEqual(codes))
  test('AS10: one act says of a family that it does not arise', () => {
    const { state, refusals } = played(
      by(
        'EFF',
        act({
          kind: 'assess',
          target,
          framework: 'review',
          family: 'need',
          answer: 'does-not-arise',
          wording: bound.wording,
        }),
        { reasoned: true },
      ),
    )
    expect(refusals).toEqual([])
    expect([...state.positions.assessments.values()][0]).toMatchObject({ family: 'need', criterion: null })
  })
  test('members that an act leaves out are absent from the state, as they were before there were any', () => {
    const { state } = played(
      by('EFF', act({ kind: 'assess', target, criterion: 'old', answer: 'none' }), { reasoned: true }),
    )
    expect(Object.keys([...state.positions.assessments.values()][0]!).sort()).toEqual([
      'answer',
      'criterion',
      'effects',
      'forum',
      'party',
      'recommends',
      'reply',
      'seq',
      'target',
    ])
  })
  test('an amendment that suppresses is assessed on the words that it would strike out', () => {
    const suppress: HostedPlay = by(
      'FRA',
      act({
        kind: 'submit',
        proposal: 'FRA/1',
        symbol: 'FRA/1',
        title: label,
        authors: ['FRA'],
        amendments: [
          { n: 1, mark: 'SUP', target },
          { n: 2, mark: 'MOD', target, text: [worded('Else.')] },
        ],
      }),
    )
    const on = (n: number) =>
      assess({ target: { amendment: `FRA/1/${n}`, rev: 0 }, answer: 'wording', ...bound })
    const interests = by('FRA', act({ kind: 'declare-interests', interests: [] }))
    expect(why(played(interests, suppress, on(1)))).toEqual([])
    expect(why(played(interests, suppress, on(2)))).toEqual(['not-its-wording -'])
  })
})

describe('AS8: in an observed negotiation', () => {
  const [open, ...rest] = opening(procedure)
  const begun = [
    { act: { ...(open!.act as object), semantics: 2 } as never },
    ...rest,
    ...seats('advocates', 'EFF'),
    {
      act: ({ verbatim }: { verbatim: (text: string) => object }) => ({
        kind: 'enter-provisions',
        provisions: [{ id: 'art-1', parent: null, kind: 'paragraph', text: [verbatim(text)] }],
      }),
    },
    { act: { kind: 'declare-framework', framework } },
  ]
  test('an answer without what it needs is recorded, and its breach listed', () => {
    const { view } = play([
      ...begun,
      {
        as: 'bare',
        party: 'EFF',
        act: {
          kind: 'assess',
          target,
          framework: 'review',
          criterion: 'clear',
          answer: 'incompatible',
          ...bound,
        },
        body: { reasons: 'So.' },
      },
    ])
    const { record, positions } = view().state
    expect(record.breaches.map(b => b.why)).toEqual(['evidence-missing'])
    expect(positions.assessments.size).toBe(1)
  })
})

describe('AS11: a finding of a check is dismissed', () => {
  const found = {
    kind: 'dismiss-check',
    target,
    check: 'new-words',
    version: 1,
    wording: bound.wording,
    from: 3,
    to: 11,
  }
  const dismiss = (more: object = {}, reasoned = true) => by('EFF', act({ ...found, ...more }), { reasoned })
  test.each<[string, HostedPlay, string[]]>([
    ['with a reason', dismiss(), []],
    ['without one', dismiss({}, false), ['dismissal-unexplained -']],
    [
      'in words that are not there',
      dismiss({ wording: { lang: 'en', hash: hashText('x') } }),
      ['not-its-wording -'],
    ],
    ['nowhere', dismiss({ to: 3 }), ['span-empty -']],
  ])('%s', (_, one, codes) => expect(why(played(one))).toEqual(codes))
  test('it is kept under its author’s name, survives a snapshot, and others reply to it', () => {
    const { state, refusals } = played(
      dismiss(),
      by('FRA', act({ kind: 'statement', target: { act: room.length } }), { reasoned: true }),
    )
    expect(refusals).toEqual([])
    expect([...state.positions.dismissals!.values()]).toEqual([
      {
        seq: room.length,
        party: 'EFF',
        target,
        check: 'new-words',
        version: 1,
        wording: bound.wording,
        from: 3,
        to: 11,
      },
    ])
    expect(stateRoot(unpackState(packState(state))!)).toBe(stateRoot(state))
  })
  test('semantics 1 does not know it', () => {
    const first = playHosted([openHosted(early, 1), ...seated({ EFF: 'advocates' }), dismiss()])
    expect(why(first)).toEqual(['unknown-kind -'])
  })
})
