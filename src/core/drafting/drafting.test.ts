/** Drafts as data: what a form says, what it becomes when it is tabled, what happens when the text moves on. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedChecks } from '../../sequencer/check-rules.js'
import { negotiatingText } from '../analysis/negotiating-text.js'
import { baseOf, suppressedIn } from '../assessment/checks/negotiation-base.js'
import { canonicalize, type Json } from '../canonical/json.js'
import { draftItemsMax, formFieldCharsMax } from '../limits.js'
import { stateRoot } from '../negotiation/replay.js'
import {
  base,
  type HostedPlay,
  openHosted,
  playHosted,
  seated,
  worded,
} from '../negotiation/testing-hosted.js'
import type { View } from '../negotiation/view.js'
import { wordingHash } from '../record/body.js'
import { readingOf } from '../text/reading.js'
import { numbered, unknownReferences } from '../text/references.js'
import { basisOf, carriedOver, settled, unsettledItems } from './bases.js'
import { checksOf, tabled } from './checks.js'
import { bracketsMark, bracketsOf, compromiseOf } from './compromise.js'
import { type Draft, draftOf, type Fields, fieldsOf, withItems } from './draft.js'
import { meanwhile, taken } from './meanwhile.js'
import { actOf, draftOfRevision, nextDocument } from './tabling.js'

const set = await shippedChecks()
const texts: Record<string, string> = {
  '1': 'Member States shall cooperate in good faith, see Article 2.',
  '2': 'The secretariat keeps a register.',
}
const start: HostedPlay[] = [
  openHosted(),
  ...seated({ USA: 'governments', TUN: 'governments', CHAIR: 'chair' }),
  ...base(texts),
]

const known = new Map<string, string>()
const say = (text: string) => {
  known.set(wordingHash(text), text)
  return [worded(text)]
}
for (const text of Object.values(texts)) say(text)

function viewOf(...plays: readonly HostedPlay[]): View {
  const { state, leaves, refusals } = playHosted([...start, ...plays])
  expect(refusals).toEqual([])
  return {
    state,
    at: { index: leaves.length, time: null },
    leaf: seq => leaves[seq] ?? null,
    text: hash => known.get(hash) ?? null,
    body: () => null,
  }
}

function submits(party: string, proposal: string, ...amendments: object[]): HostedPlay {
  const named = { proposal, symbol: proposal, title: { en: 'A title' }, authors: [party] }
  return { party, act: { kind: 'submit', ...named, amendments } as unknown as HostedPlay['act'] }
}
const mod = (n: number, provision: string, text: string) => ({
  n,
  mark: 'MOD',
  target: { provision, version: 0 },
  text: say(text),
})
const consolidates = (provision: string, version: number, text: string): HostedPlay => ({
  party: 'CHAIR',
  act: {
    kind: 'consolidate',
    proposal: 'CHAIR/1',
    symbol: 'CHAIR/1',
    title: { en: 't' },
    items: [{ provision, version, text: say(text), subsumes: [] }],
  } as unknown as HostedPlay['act'],
})

const item = (on: string, text: string, more: Partial<Draft['items'][number]> = {}) =>
  ({ k: 1, on, mark: 'MOD', text, ...more }) as Draft['items'][number]
const draft = (...items: Draft['items']): Draft => ({
  title: 'Ours',
  reasons: 'Because.',
  lang: 'en',
  textLang: 'en',
  items: items.map((each, i) => ({ ...each, k: i + 1 })),
})
const why = (result: { ok: boolean; why?: string }) => (result.ok ? 'ok' : result.why)
const must = <T>(result: { ok: true; value: T } | { ok: false; why: string }): T => {
  if (!result.ok) throw new Error(result.why)
  return result.value
}

describe('D1: a draft is read from fields', () => {
  const whole: Fields = {
    title: '  On\n  registers ',
    reasons: ' Why. ',
    lang: 'en',
    'item-2-on': 'p:2@0',
    'item-2-mark': 'SUP',
    'item-1-on': 'p:1@0',
    'item-1-mark': 'ADD',
    'item-1-text': ' New words.\n',
    'item-1-label': ' 1  bis ',
    'item-7-on': 'a:USA/1/1@3',
    'item-7-mark': 'MOD',
    'item-7-n': '4',
    'item-9-on': 'p:2@0',
    'item-9-mark': 'SUP',
    'item-9-out': 'yes',
  }
  test('every field, in the order of the keys, without what is left out', () =>
    expect(must(draftOf(whole))).toEqual({
      title: 'On registers',
      reasons: 'Why.',
      lang: 'en',
      textLang: 'en',
      items: [
        { k: 1, on: 'p:1@0', mark: 'ADD', text: 'New words.', label: '1 bis' },
        { k: 2, on: 'p:2@0', mark: 'SUP', text: '' },
        { k: 7, on: 'a:USA/1/1@3', mark: 'MOD', text: '', n: 4 },
      ],
    }))
  test('one item alone needs no key', () =>
    expect(must(draftOf({ target: 'p:1@0', mark: 'NOC' })).items).toEqual([
      { k: 1, on: 'p:1@0', mark: 'NOC', text: '' },
    ]))
  const many = Object.fromEntries(
    Array.from({ length: draftItemsMax + 1 }, (_, i) => [
      [`item-${i + 1}-on`, 'p:1@0'],
      [`item-${i + 1}-mark`, 'SUP'],
    ]).flat(),
  )
  const full = Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [
      [`item-${i + 1}-on`, 'p:1@0'],
      [`item-${i + 1}-mark`, 'MOD'],
      [`item-${i + 1}-text`, 'x'.repeat(10_000)],
    ]).flat(),
  ) // prettier-ignore
  test.each<[string, Fields]>([
    ['field-too-long', { ...whole, reasons: 'x'.repeat(formFieldCharsMax + 1) }],
    ['malformed-target', { ...whole, 'item-1-on': 'q:1' }],
    ['malformed-target', { ...whole, 'item-1-on': 'd:USA/1@0' }],
    ['malformed-draft', { ...whole, 'item-1-mark': 'BURN' }],
    ['malformed-draft', { ...whole, 'item-7-mark': 'ADD' }],
    ['malformed-draft', { ...whole, lang: '"><script>' }],
    ['malformed-text', { ...whole, title: 'a lone \uD800 surrogate' }],
    ['too-many-amendments', many],
    ['draft-too-large', full],
  ])('%s', (code, fields) => expect(why(draftOf(fields))).toBe(code))
  test('whatever is sent, the answer is a draft with a canonical form, or a code', () =>
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(fc.constantFrom(...Object.keys(whole)), fc.string()),
          fc.oneof(fc.constantFrom(...Object.values(whole)), fc.string({ unit: 'binary' })),
        ),
        fields => {
          const read = draftOf(fields)
          if (read.ok) expect(JSON.parse(canonicalize(read.value as unknown as Json))).toEqual(read.value)
          else expect(read.why).toMatch(/^[a-z-]+$/)
        },
      ),
    ))
  test('written into fields and read back it is the same', () => {
    const read = must(draftOf({ ...whole, revises: 'USA/1', from: 'USA/1/1 TUN/1/1' }))
    expect(must(draftOf(fieldsOf(read)))).toEqual(read)
  })
  test('items that are added take keys that are free', () => {
    const more = withItems(must(draftOf(whole)), [item('p:1@0', 'a'), item('p:2@0', 'b')])
    expect(more.items.map(({ k }) => k)).toEqual([1, 2, 7, 8, 9])
  })
})

describe('D8: what a draft becomes', () => {
  const view = viewOf(submits('USA', 'USA/1', mod(1, '1', 'Member States may cooperate.')))
  test('one act with all amendments, their texts and reasons, that is admitted', () => {
    const ours = draft(
      item('p:1@0', 'Member States shall always cooperate.'),
      item('p:2@0', '', { mark: 'NOC' }),
      item('p:2@0', 'A third provision.', { mark: 'ADD', label: '3' }),
      item('a:USA/1/1@0', 'Member States may well cooperate.'),
    )
    const { act, texts: said, body } = must(actOf(view.state, 'TUN', ours))
    expect(act).toMatchObject({
      kind: 'submit',
      proposal: 'TUN/1',
      symbol: 'TUN/1',
      title: { en: 'Ours' },
      authors: ['TUN'],
      amendments: [
        { n: 1, mark: 'MOD', target: { provision: '1', version: 0 } },
        { n: 2, mark: 'NOC', asserted: true },
        { n: 3, mark: 'ADD', target: { parent: null, after: '2' }, label: '3' },
        { n: 4, mark: 'MOD', target: { amendment: 'USA/1/1' } },
      ],
    })
    expect([said.length, body]).toEqual([3, { lang: 'en', reasons: 'Because.' }])
    viewOf(submits('USA', 'USA/1', mod(1, '1', 'Member States may cooperate.')), { party: 'TUN', act })
  })
  test('numbers run on, and numbers of others are not taken', () =>
    expect([nextDocument(view.state, 'USA'), nextDocument(view.state, 'TUN')]).toEqual(['USA/2', 'TUN/1']))
  test.each<[string, string, Draft]>([
    ['draft-empty', '', draft()],
    ['text-missing', '2', draft(item('p:1@0', 'New.'), item('p:2@0', ' '))],
    ['nothing-changed', '1', draft(item('p:2@0', texts['2']!))],
    ['nothing-changed', '1', draft(item('a:USA/1/1@0', 'Member States may cooperate.'))],
    ['addition-repeats', '1', draft(item('p:2@0', texts['2']!, { mark: 'ADD' }))],
    ['unknown-provision', 'p:9@0', draft(item('p:9@0', 'New.', { mark: 'ADD' }))],
    ['unknown-proposal', 'TUN/9', { ...draft(item('p:1@0', 'New.')), revises: 'TUN/9' }],
  ])('%s %s', (code, where, ours) =>
    expect(actOf(view.state, 'TUN', ours)).toMatchObject({ why: code, ...(where && { where }) }),
  )
})

describe('D10: a revision', () => {
  const first = submits(
    'USA',
    'USA/1',
    { ...mod(1, '1', 'One.'), themes: ['a-theme'] },
    mod(2, '2', 'Two.'),
    { n: 3, mark: 'ADD', target: { parent: null, after: '1' }, label: '1 bis', text: say('Between.') },
  )
  const view = viewOf(first)
  const words = { lang: 'en', textLang: 'en', reasons: '' }
  test('starts from the amendments as they are, and kept as it is changes nothing but the number', () => {
    const again = must(draftOfRevision(view, 'USA/1', words))
    const { act } = must(
      actOf(view.state, 'USA', {
        ...again,
        items: again.items.map(each => ({ ...each, text: `${each.text} ` })),
      }),
    ) as unknown as { act: { amendments: object[]; rev: number; symbol: string } }
    expect([act.rev, act.symbol]).toEqual([1, 'USA/1(Rev.1)'])
    expect(act.amendments).toEqual((first.act as unknown as { amendments: object[] }).amendments)
  })
  test('what is dropped lapses, what is new gets a number that none had', () => {
    const again = must(draftOfRevision(view, 'USA/1', words))
    const changed = withItems({ ...again, items: again.items.slice(1) }, [item('p:1@0', 'Other.')])
    say('Other.')
    const { act } = must(actOf(view.state, 'USA', changed)) as unknown as {
      act: { amendments: { n: number }[] }
    }
    expect(act.amendments.map(({ n }) => n)).toEqual([2, 3, 4])
    const revised = viewOf(first, { party: 'USA', act: act as unknown as HostedPlay['act'] })
    expect(revised.state.text.amendments.get('USA/1/1')!.status).toBe('lapsed')
    const third = withItems(must(draftOfRevision(revised, 'USA/1', words)), [item('p:1@0', 'Yet another.')])
    const last = must(actOf(revised.state, 'USA', third)).act as unknown as { amendments: { n: number }[] }
    expect(last.amendments.map(({ n }) => n)).toEqual([2, 3, 4, 5])
  })
  test('an amendment that no item can say is not dropped in silence', () => {
    const odd = viewOf(submits('USA', 'USA/1', { n: 1, mark: 'OTHER', target: { general: true } }))
    expect(draftOfRevision(odd, 'USA/1', words)).toMatchObject({
      why: 'revision-not-drafted',
      where: 'USA/1/1',
    })
    expect(why(draftOfRevision(odd, 'USA/2', words))).toBe('unknown-proposal')
  })
})

describe('D5 to D7: the text moves on', () => {
  const apart = 'All Member States shall cooperate in good faith, see Article 2.'
  const clashing = 'Member States shall cooperate in haste, see Article 2.'
  const ours = draft(item('p:1@0', 'Member States shall cooperate in good will, see Article 2.'))
  test.each<[string, string, string, string | null]>([
    ['as it was', texts['1']!, 'present', null],
    ['elsewhere', apart, 'moved', 'All Member States shall cooperate in good will, see Article 2.'],
    ['in the same words', clashing, 'moved', null],
  ])('%s', (_, text, stands, carried) => {
    const view = text === texts['1'] ? viewOf() : viewOf(consolidates('1', 0, text))
    const [one] = ours.items as [Draft['items'][number]]
    expect(basisOf(view, one, 'en')).toMatchObject({ stands, present: text, before: texts['1'] })
    expect(unsettledItems(view, ours).length).toBe(stands === 'present' ? 0 : 1)
    const rebased = carriedOver(view, one, 'en')
    expect(rebased?.ok === true ? rebased.text : null).toBe(carried)
    const carry = settled(view, ours, new Map([[1, 'carry']]))
    expect(carry.items[0]).toEqual(carried === null ? one : { ...one, on: 'p:1@1', text: carried })
    const keep = settled(view, ours, new Map([[1, 'keep']]))
    expect(keep.items[0]).toEqual(stands === 'moved' ? { ...one, on: 'p:1@1' } : one)
    expect(settled(view, ours, new Map())).toEqual(ours)
  })
  test('an amendment that was revised, and one that ended', () => {
    const proposed = submits('USA', 'USA/1', mod(1, '1', 'Member States may cooperate.'))
    const named = { proposal: 'USA/1', rev: 1, symbol: 'USA/1(Rev.1)' }
    const revised = {
      party: 'USA',
      act: { kind: 'revise', ...named, amendments: [mod(1, '1', 'All Member States may cooperate.')] },
    } as unknown as HostedPlay
    const withdrawn: HostedPlay = { party: 'USA', act: { kind: 'withdraw', target: { proposal: 'USA/1' } } }
    const nested = item('a:USA/1/1@0', 'Member States may cooperate gladly.')
    expect(basisOf(viewOf(proposed, revised), nested, 'en')).toMatchObject({
      stands: 'moved',
      before: 'Member States may cooperate.',
      present: 'All Member States may cooperate.',
      now: 'a:USA/1/1@1',
    })
    expect(carriedOver(viewOf(proposed, revised), nested, 'en')).toEqual({
      ok: true,
      text: 'All Member States may cooperate gladly.',
    })
    expect(basisOf(viewOf(proposed, withdrawn), nested, 'en').stands).toBe('gone')
    expect(basisOf(viewOf(), nested, 'en')).toMatchObject({ stands: 'gone', subject: null })
  })
  test('what is added beside a provision does not hang on its words', () => {
    const added = item('p:1@0', 'Another.', { mark: 'ADD' })
    expect(basisOf(viewOf(consolidates('1', 0, apart)), added, 'en')).toMatchObject({
      stands: 'present',
      present: null,
    })
  })
})

describe('D11: checks', () => {
  const view = viewOf(submits('USA', 'USA/1', { n: 1, mark: 'SUP', target: { provision: '1', version: 0 } }))
  test('what the draft itself would suppress or add is known to all of it', () => {
    const ours = draft(
      item('p:1@0', '', { mark: 'SUP' }),
      item('p:2@0', 'See Article 1A, and Article 1B.'),
      item('p:2@0', 'Ships', { mark: 'ADD', label: 'Article 1A' }),
    )
    const { amendments } = must(checksOf(set, baseOf(set, view, 'en'), view, 'TUN', ours))
    const lost = amendments[1]!.findings.filter(({ check }) => check === 'suppressed-reference')
    expect(lost.map(({ args }) => [args.what, args.to])).toEqual([['unknown', 'Article 1B']])
    const { state } = tabled(view, 'TUN', must(actOf(view.state, 'TUN', ours)))
    expect([suppressedIn(viewOf().state), suppressedIn(state)]).toEqual([new Set(), new Set(['1'])])
  })
  test('what the checks find in each amendment, conflicts; and the record stays as it was', () => {
    const root = stateRoot(view.state)
    const ours = draft(
      item('p:1@0', 'Member States shall ensure cybersecurity in good faith.'),
      item('p:2@0', 'The "Registrar" means the secretariat. The Registrar keeps a register.'),
    )
    const checks = must(checksOf(set, baseOf(set, view, 'en'), view, 'TUN', ours))
    const [first, second] = checks.amendments
    expect([checks.proposal, first!.amendment, second!.amendment]).toEqual(['TUN/1', 'TUN/1/1', 'TUN/1/2'])
    const found = ({ findings }: typeof first & object, check: string) =>
      findings.filter(one => one.check === check)
    expect(found(first!, 'novel-term').map(({ args }) => args.term)).toContain('cybersecurity')
    expect(found(second!, 'undefined-term').map(({ clearedBy }) => clearedBy?.at)).toEqual(['TUN/1/2'])
    expect(first!.clauses.map(({ modality, bearers }) => [modality, bearers])).toEqual([['duty', ['states']]])
    expect(checks.conflicts).toMatchObject([
      { at: '1', conflict: { code: 'delete-modify', refs: ['TUN/1/1', 'USA/1/1'] } },
    ])
    expect(stateRoot(view.state)).toBe(root)
  })
  test('a revision is tried without touching the proposal', () => {
    const root = stateRoot(view.state)
    const again = must(draftOfRevision(view, 'USA/1', { lang: 'en', textLang: 'en', reasons: '' }))
    const revised = withItems(again, [item('p:2@0', 'It keeps two registers.')])
    const { amendments } = must(checksOf(set, baseOf(set, view, 'en'), view, 'USA', revised))
    expect(amendments.map(a => [a.amendment, a.rev, a.unread])).toEqual([
      ['USA/1/1', 1, 'no-text'],
      ['USA/1/2', 1, null],
    ])
    expect(stateRoot(view.state)).toBe(root)
  })
})

test('D11: references to numbers and labels that the instrument does not have, where it has any', () => {
  const plain = { parent: null, text: '' }
  const articles = ['Article 1', 'Article 2'].map((label, i) => ({
    ...plain,
    id: `a${i}`,
    kind: 'article' as const,
    label,
    margin: `${i + 1}`,
  }))
  const twice = { ...plain, id: 'x', kind: 'annex' as const, label: 'Annex 1' }
  const index = numbered([...articles, twice, { ...twice, id: 'y' }])
  const lost = (text: string) => unknownReferences(text, index)
  expect(lost('See Articles 1 and 2, No. 2, Annex 1, and Article 31 of the Vienna Convention.')).toEqual([])
  expect(lost('See Article 3 and No. 7, and Article 3 again, and Nos. 5 to 6.')).toEqual([
    'No. 7',
    'Nos. 5 to 6',
    'Article 3',
  ])
  expect(unknownReferences('See Article 3 and No. 7.', numbered([]))).toEqual([])
})

describe('D14: two wrote at the same time', () => {
  const kept = { ...draft(item('p:1@0', 'Theirs.'), item('p:2@0', 'Added by them.')), title: 'Their title' }
  const own = draft(item('p:1@0', 'Ours.'), item('a:USA/1/1@0', 'Added by us.'))
  const both = meanwhile(own, kept)
  test('everything that either has is there, one’s own first, each beside what was saved of it', () => {
    expect(both.draft.items.map(({ k, text }) => [k, text])).toEqual([
      [1, 'Ours.'],
      [2, 'Added by us.'],
      [3, 'Added by them.'],
    ])
    expect([...both.saved].map(([k, { text }]) => [k, text])).toEqual([
      [1, 'Theirs.'],
      [3, 'Added by them.'],
    ])
    expect([[...both.added], both.draft.title]).toEqual([[3], 'Ours'])
  })
  test('what one takes from the saved one, and nothing else, is taken', () => {
    expect(taken(own, kept, {})).toEqual(own)
    const fields = { 'take-title': 'saved', 'item-1-take': 'saved', 'item-2-take': 'saved' }
    expect(taken(own, kept, fields)).toEqual({
      ...own,
      title: 'Their title',
      items: [kept.items[0], own.items[1]],
    })
  })
})

describe('D12: a compromise', () => {
  const view = viewOf(
    submits('USA', 'USA/1', mod(1, '1', 'Member States may cooperate in good faith, see Article 2.')),
    submits('TUN', 'TUN/1', mod(1, '1', 'Member States should cooperate in full, see Article 2.')),
  )
  const { compiled } = negotiatingText(view, 'en').provisions.find(p => p.compiled.id === '1')!
  test('nothing picked reads as the base; picks read as their amendments, which are named', () => {
    expect(compromiseOf(compiled, new Map())).toEqual({ text: texts['1'], from: [] })
    const brackets = bracketsOf(compiled)
    expect(brackets.map(({ before, after }) => [before, after])).toEqual([
      ['Member States', 'cooperate in good faith, see'],
      ['Member States shall cooperate in', ', see Article 2.'],
    ])
    const pick = (n: number, ref: string) =>
      [n, brackets[n]!.options.findIndex(({ refs }) => refs.includes(ref))] as const
    expect(compromiseOf(compiled, new Map([pick(0, 'USA/1/1'), pick(1, 'TUN/1/1')]))).toEqual({
      text: 'Member States may cooperate in full, see Article 2.',
      from: ['TUN/1/1', 'USA/1/1'],
    })
    expect(compromiseOf(compiled, new Map([pick(0, 'TUN/1/1'), pick(1, 'TUN/1/1')])).text).toBe(
      readingOf(compiled, 'TUN/1/1'),
    )
  })
  test('a pick of what is not there is none; another text has another mark', () => {
    expect(
      compromiseOf(
        compiled,
        new Map([
          [0, 99],
          [7, 1],
        ]),
      ).text,
    ).toBe(texts['1'])
    const other = negotiatingText(viewOf(), 'en').provisions.find(p => p.compiled.id === '1')!.compiled
    expect(bracketsMark(other)).not.toBe(bracketsMark(compiled))
  })
})
