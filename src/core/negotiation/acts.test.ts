import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActData } from '../record/leaf.js'
import { actDefinitions } from './acts/index.js'
import { decide } from './decide.js'
import { replay, stateRoot } from './replay.js'
import {
  base,
  openHosted,
  type HostedPlay as Play,
  playHosted as play,
  seated,
  worded,
} from './testing-hosted.js'

const party = { USA: 'governments', TUN: 'governments', ISOC: 'technical', CDT: 'advocates', CHAIR: 'chair' }
const texts = { '1': 'Members shall cooperate.', '2': 'Routes are agreed.' }
const start: Play[] = [openHosted(), ...seated(party), ...base(texts)]

const mod = (n: number, provision: string, text: string, version = 0) => ({
  n,
  mark: 'MOD',
  target: { provision, version },
  text: [worded(text)],
})
const submit = (by: string, doc: string, amendments: unknown[]): Play => ({
  party: by,
  act: {
    kind: 'submit',
    proposal: doc,
    symbol: doc,
    title: { en: doc },
    authors: [by],
    amendments,
  } as ActData,
})
const object = (by: string, target: unknown): Play => ({
  party: by,
  act: { kind: 'object', target, degree: 'objection', ground: 'scope' } as ActData,
})
const chair = (act: unknown): Play => ({ party: 'CHAIR', act: act as ActData })
const agree = (subject: unknown): Play =>
  chair({ kind: 'decision', subject, outcome: 'agreed', how: 'consensus', level: 'group' })
const usa = submit('USA', 'USA/1', [mod(1, '1', 'Members may cooperate.')])

/** Plays after the common start; every act but the last must be admitted, and the fold must agree with the live state. */
function last(...plays: Play[]) {
  const played = play([...start, ...plays])
  const early = played.refusals.filter(r => r.step < start.length + plays.length - 1)
  expect(early).toEqual([])
  expect(stateRoot(replay(played.leaves))).toBe(stateRoot(played.state))
  return { ...played, refused: played.refusals.at(-1) }
}

/** The last act is refused with this code, and leaves the state as it was. */
function refused(why: string, ...plays: Play[]): void {
  const before = play([...start, ...plays.slice(0, -1)])
  const after = last(...plays)
  expect(after.refused?.why).toBe(why)
  expect(stateRoot(after.state)).toBe(stateRoot(before.state))
}

describe('who may do what', () => {
  test('N1: a log begins with open', () =>
    expect(play([{ act: { kind: 'adopt-base', provisions: 1 } }]).refusals[0]?.why).toBe('not-open'))
  test('N1: and only once', () => refused('already-open', openHosted()))
  test('N2: an unknown kind', () => refused('unknown-kind', { act: { kind: 'abolish' } }))
  test('N2: an unknown field', () =>
    refused('malformed-act', { act: { kind: 'adopt-base', provisions: 1, secretly: true } }))
  test('N3: the chair does not propose', () =>
    refused('not-entitled', submit('CHAIR', 'CHAIR/1', [mod(1, '1', 'x')])))
  test('N3: nobody but the chair decides', () =>
    refused('not-entitled', usa, { ...agree({ provision: '2', version: 0 }), party: 'USA' }))
  test('N3: nobody speaks under the credential of another', () => {
    const played = play([...start, { party: 'ZZZ', act: { kind: 'statement' } }])
    expect(played.refusals[0]).toMatchObject({ why: 'not-your-party' })
  })
  test('N3: nobody claims a signature that is not checked', () => {
    const { leaves, state } = play(start)
    const { author } = leaves.at(-1)!
    for (const auth of [
      { how: 'signed' as const },
      { how: 'recorded' as const },
      { how: 'attested' as const, sig: 'x' },
    ])
      expect(decide(state, { author, auth }, 0, leaves.length)).toMatchObject({
        ok: false,
        why: 'attestation-not-admitted',
      })
  })
  test('N3: the refusal names its clause', () =>
    expect(last({ party: 'ISOC', act: { kind: 'sign', instrument: 1 } }).refused).toMatchObject({
      why: 'not-entitled',
      clause: 'all',
    }))
  test('N4: advocates propose on the same terms as governments', () =>
    expect(last(submit('CDT', 'CDT/1', [mod(1, '1', 'Members shall cooperate openly.')])).refusals).toEqual(
      [],
    ))
})

describe('proposals', () => {
  test('N5: a symbol must fit the grammar', () =>
    refused('malformed-symbol', { ...usa, act: { ...usa.act, symbol: 'U$A-1' } }))
  test('N5: and its document', () =>
    refused('symbol-of-another-document', { ...usa, act: { ...usa.act, symbol: 'USA/2' } }))
  test('N5: a document is submitted once', () => refused('duplicate-proposal', usa, usa))
  test('N6: nobody submits in the name of another', () => refused('not-an-author', { ...usa, party: 'TUN' }))
  test('N6: only authors revise', () =>
    refused('not-an-author', usa, {
      party: 'TUN',
      act: {
        kind: 'revise',
        proposal: 'USA/1',
        rev: 1,
        symbol: 'USA/1(Rev.1)',
        amendments: [mod(1, '1', 'x')],
      } as unknown as ActData,
    }))
  test('N7: revisions come in turn', () =>
    refused('revision-out-of-turn', usa, {
      party: 'USA',
      act: {
        kind: 'revise',
        proposal: 'USA/1',
        rev: 2,
        symbol: 'USA/1(Rev.2)',
        amendments: [mod(1, '1', 'x')],
      } as unknown as ActData,
    }))
  test('N7: a revision replaces the whole and lets the rest lapse', () => {
    const two = submit('USA', 'USA/1', [mod(1, '1', 'a'), mod(2, '2', 'b')])
    const { state } = last(two, {
      party: 'USA',
      act: {
        kind: 'revise',
        proposal: 'USA/1',
        rev: 1,
        symbol: 'USA/1(Rev.1)',
        amendments: [mod(1, '1', 'c')],
      } as unknown as ActData,
    })
    expect([...state.text.amendments.values()].map(a => [a.id, a.rev, a.status])).toEqual([
      ['USA/1/1', 1, 'in-force'],
      ['USA/1/2', 0, 'lapsed'],
    ])
  })
  test('N8: an amendment needs a provision that exists', () =>
    refused('unknown-provision', submit('USA', 'USA/1', [mod(1, '99', 'x')])))
  test('N8: and a version that exists', () =>
    refused('unknown-version', submit('USA', 'USA/1', [mod(1, '1', 'x', 3)])))
  test('N8: ADD goes to a place', () =>
    refused('mark-does-not-fit-target', submit('USA', 'USA/1', [{ ...mod(1, '1', 'x'), mark: 'ADD' }])))
  test('N8: an ADD goes after a child of the parent it names', () => {
    const add = (parent: string | null, after: string | null) =>
      submit('USA', 'USA/1', [{ n: 1, mark: 'ADD', target: { parent, after }, text: [worded('x')] }])
    refused('unknown-provision', add(null, '99'))
    refused('unknown-provision', add('99', null))
    refused('anchor-elsewhere', add('1', '2'))
    expect(last(add(null, '1')).refusals).toEqual([])
  })
  test('N8: SUP has no text', () =>
    refused('text-not-wanted', submit('USA', 'USA/1', [{ ...mod(1, '1', 'x'), mark: 'SUP' }])))
  test('N8: MOD has one', () =>
    refused(
      'text-missing',
      submit('USA', 'USA/1', [{ n: 1, mark: 'MOD', target: { provision: '1', version: 0 } }]),
    ))
  test('N8: items are numbered once', () =>
    refused('duplicate-amendment', submit('USA', 'USA/1', [mod(1, '1', 'a'), mod(1, '2', 'b')])))
  test('N9: withdrawing ends its amendments, and only once', () => {
    const withdraw: Play = { party: 'USA', act: { kind: 'withdraw', target: { proposal: 'USA/1' } } }
    expect(last(usa, withdraw).state.text.amendments.get('USA/1/1')?.status).toBe('withdrawn')
    refused('not-in-force', usa, withdraw, withdraw)
  })
  test('N10: a co-sponsor joins and leaves; an author cannot join', () => {
    const join = (by: string, joined: boolean): Play => ({
      party: by,
      act: { kind: 'support', target: { proposal: 'USA/1' }, joined },
    })
    expect([...last(usa, join('ISOC', true)).state.text.proposals.get('USA/1')!.cosponsors.keys()]).toEqual([
      'ISOC',
    ])
    expect(
      last(usa, join('ISOC', true), join('ISOC', false)).state.text.proposals.get('USA/1')!.cosponsors.size,
    ).toBe(0)
    refused('already-an-author', usa, join('USA', true))
  })
})

describe('positions, objections and decisions', () => {
  const target = { amendment: 'USA/1/1', rev: 0 }
  test('N11: the latest position stands', () => {
    const say = (stance: string): Play => ({ party: 'TUN', act: { kind: 'position', target, stance } })
    expect(
      last(usa, say('support'), say('object')).state.positions.positions.get('a:USA/1/1@0')?.get('TUN')
        ?.stance,
    ).toBe('object')
  })
  test('N11: refer names the forum', () =>
    refused('forum-missing', usa, { party: 'TUN', act: { kind: 'position', target, stance: 'refer' } }))
  test('N12: an objection needs reasons where the procedure asks for them', () =>
    refused('reasons-missing', usa, { ...object('TUN', target), silent: true }))
  test('N13: nothing is agreed over an objection without a fate', () =>
    refused('unanswered-objection', usa, object('TUN', target), agree(target)))
  test('N13: nor is its provision', () =>
    refused('unanswered-objection', usa, object('TUN', target), agree({ provision: '1', version: 0 })))
  test('N13: another provision is free', () =>
    expect(
      last(usa, object('TUN', target), agree({ provision: '2', version: 0 })).state.text.provisions.get('2')
        ?.status,
    ).toBe('group'))
  const seq = start.length + 1
  const answer: Play = { party: 'USA', act: { kind: 'answer', objection: seq } }
  test('N14: the chair finds addressed only what has an answer', () => {
    const settle = chair({ kind: 'settle', objection: seq, fate: 'addressed' })
    refused('objection-unanswered', usa, object('TUN', target), settle)
    expect(last(usa, object('TUN', target), answer, settle).state.positions.objections.get(seq)?.fate).toBe(
      'addressed',
    )
  })
  test('N14: only its holder says that it was met', () => {
    const settle = (by: string): Play => ({
      party: by,
      act: { kind: 'settle', objection: seq, fate: 'accommodated' },
    })
    refused('not-the-holder', usa, object('TUN', target), answer, settle('USA'))
    expect(last(usa, object('TUN', target), answer, settle('TUN'), agree(target)).refusals).toEqual([])
  })
  test('N15: an adopted amendment is the text, and others written against the old one fall behind', () => {
    const { state } = last(
      usa,
      submit('TUN', 'TUN/1', [mod(1, '1', 'Members must cooperate.')]),
      chair({ kind: 'decision', subject: target, outcome: 'adopted', how: 'consensus' }),
    )
    expect(state.text.provisions.get('1')).toMatchObject({
      version: 1,
      wordings: [worded('Members may cooperate.')],
      status: 'plenary',
    })
    expect(state.text.amendments.get('TUN/1/1')).toMatchObject({ status: 'in-force', target: { version: 0 } })
  })
  test('N16: the whole is not adopted while an amendment is in force, and the refusal names it', () => {
    const whole = agree({ instrument: 1 })
    expect(last(usa, whole).refused).toMatchObject({
      why: 'still-open',
      where: 'USA/1/1',
      args: { count: 1 },
    })
    expect(last(whole).refusals).toEqual([])
  })
  test('N17: a sense of the room decides nothing', () => {
    const sense = chair({
      kind: 'sense',
      subject: target,
      question: { en: '?' },
      method: 'placards',
      told: 'indicative',
      result: 'for',
    })
    refused(
      'sense-decides-nothing',
      usa,
      sense,
      chair({ kind: 'decision', subject: target, outcome: 'adopted', how: 'sense', count: start.length + 1 }),
    )
    refused(
      'participants-not-told',
      usa,
      chair({ kind: 'sense', subject: target, question: { en: '?' }, method: 'placards', result: 'for' }),
    )
  })
  test('N18: a roll call adds up, voters are entitled, and zero votes never pass', () => {
    const vote = (tally: object, ballots: object[], rollCall = true) =>
      chair({
        kind: 'vote',
        subject: target,
        question: { en: '?' },
        method: 'roll-call',
        tally,
        ballots,
        rollCall,
      })
    refused(
      'tally-does-not-add-up',
      usa,
      vote({ for: 2, against: 0, abstain: 0 }, [{ party: 'USA', ballot: 'for' }]),
    )
    refused(
      'duplicate-ballot',
      usa,
      vote({ for: 2, against: 0, abstain: 0 }, [
        { party: 'USA', ballot: 'for' },
        { party: 'USA', ballot: 'for' },
      ]),
    )
    refused(
      'no-right-to-vote',
      usa,
      vote({ for: 1, against: 0, abstain: 0 }, [{ party: 'ISOC', ballot: 'for' }]),
    )
    const decide = chair({
      kind: 'decision',
      subject: target,
      outcome: 'adopted',
      how: 'vote',
      count: start.length + 1,
    })
    refused('vote-not-carried', usa, vote({ for: 0, against: 0, abstain: 2 }, [], false), decide)
    expect(last(usa, vote({ for: 2, against: 1, abstain: 0 }, [], false), decide).refusals).toEqual([])
  })
  test('N19: the chair consolidates: a new base, what it subsumes ends', () => {
    const { state } = last(
      usa,
      chair({
        kind: 'consolidate',
        proposal: 'CHAIR/1',
        symbol: 'CHAIR/1',
        title: { en: 'Text' },
        items: [
          { provision: '1', version: 0, text: [worded('All cooperate.')], subsumes: ['USA/1/1'] },
          {
            id: '1A',
            place: { parent: null, after: '1' },
            provisionKind: 'paragraph',
            text: [worded('New.')],
            subsumes: [],
          },
        ],
      }),
    )
    expect(state.text.amendments.get('USA/1/1')?.status).toBe('subsumed')
    expect(state.text.children.get('')).toEqual(['1', '1A', '2'])
  })
  test('N20: a renumbering changes labels and no identity', () => {
    const { state } = last({
      act: {
        kind: 'renumber',
        edition: { en: '2013' },
        labels: [{ provision: '1', label: 'Article 6', margin: '6' }],
      },
    })
    expect(state.text.provisions.get('1')).toMatchObject({
      id: '1',
      label: 'Article 6',
      margin: '6',
      version: 0,
    })
    expect(state.text.provisions.get('1')?.labels.map(l => l.label)).toEqual(['1', 'Article 6'])
  })
  test('N21: consulting is not refusing, and one signs once', () => {
    const intend = (intention: string): Play => ({
      party: 'USA',
      act: { kind: 'intend', intention, stated: 'declared' },
    })
    const sign: Play = { party: 'USA', act: { kind: 'sign', instrument: 1 } }
    expect(last(intend('consult')).state.signature.intentions.get('USA')?.at(-1)?.intention).toBe('consult')
    refused('already-signed', sign, sign)
  })
})

describe('whatever is sent', () => {
  test('N2: no act, however malformed, throws or changes the state when it is refused', () => {
    const ids = fc.constantFrom(
      '1',
      'USA',
      'USA/1',
      'USA/1/1',
      '',
      '\ud800',
      '__proto__',
      'x'.repeat(200),
      0,
      -1,
      1.5,
      null,
      true,
    )
    const value = fc.letrec(tie => ({
      value: fc.oneof(
        { depthSize: 'small' },
        ids,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'provision',
            'version',
            'amendment',
            'rev',
            'parent',
            'after',
            'hash',
            'lang',
            'kind',
            'text',
            'n',
            'mark',
            'target',
          ),
          tie('value'),
        ),
      ),
    })).value
    const fields = fc.dictionary(
      fc.constantFrom(
        'target',
        'subject',
        'provisions',
        'amendments',
        'items',
        'ballots',
        'tally',
        'proposal',
        'stance',
        'objection',
        'fate',
        'to',
        'rights',
        'settles',
        'because',
      ),
      value,
    )
    const act = fc
      .tuple(fc.constantFrom(...actDefinitions.keys(), 'nothing'), fields)
      .map(([kind, rest]) => ({ ...rest, kind }) as ActData)
    const by = fc.constantFrom('SEC', 'CHAIR', 'USA', 'CDT')
    const common = play(start)
    fc.assert(
      fc.property(act, by, (sent, sender) => {
        const { refusals, state } = play([...start, { act: sent, party: sender }])
        return refusals.length === 0 || stateRoot(state) === stateRoot(common.state)
      }),
      { seed: 1865, numRuns: 1500 },
    )
  })
})
